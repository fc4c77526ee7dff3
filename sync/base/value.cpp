// Reading and writing a tree of data.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/base/value.h"

namespace relais::sync {

bool Value::boolean(bool otherwise) const {
    const auto* v = std::get_if<bool>(&m_data);
    return v ? *v : otherwise;
}

std::int64_t Value::integer(std::int64_t otherwise) const {
    const auto* v = std::get_if<std::int64_t>(&m_data);
    return v ? *v : otherwise;
}

double Value::real(double otherwise) const {
    if (const auto* v = std::get_if<double>(&m_data))
        return *v;
    const auto* i = std::get_if<std::int64_t>(&m_data);
    return i ? static_cast<double>(*i) : otherwise;
}

const std::string& Value::text() const {
    static const std::string kNone;
    const auto* v = std::get_if<std::string>(&m_data);
    return v ? *v : kNone;
}

const Bytes& Value::bytes() const {
    static const Bytes kNone;
    const auto* v = std::get_if<Bytes>(&m_data);
    return v ? *v : kNone;
}

const Value::Array& Value::array() const {
    static const Array kNone;
    const auto* v = std::get_if<Array>(&m_data);
    return v ? *v : kNone;
}

const Value::Map& Value::map() const {
    static const Map kNone;
    const auto* v = std::get_if<Map>(&m_data);
    return v ? *v : kNone;
}

const Value& Value::operator[](std::string_view key) const {
    static const Value kNull;
    const Map& members = map();
    const auto it = members.find(key);
    return it == members.end() ? kNull : it->second;
}

bool Value::has(std::string_view key) const { return map().contains(key); }

Value::Map& Value::asMap() {
    if (!isMap())
        m_data = Map {};
    return std::get<Map>(m_data);
}

Value::Array& Value::asArray() {
    if (!isArray())
        m_data = Array {};
    return std::get<Array>(m_data);
}

void Value::set(std::string_view key, Value value) { asMap().insert_or_assign(std::string(key), std::move(value)); }

} // namespace relais::sync
