// A plain tree of data (null, bool, integer, real, text, bytes, list, map): what CBOR and JSON carry.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/bytes.h"

#include <map>
#include <variant>

namespace relais::sync {

// Shorter keys first, then bytewise: the order of deterministic CBOR (RFC 8949 §4.2.1) for text keys.
struct KeyOrder {
    using is_transparent = void;
    bool operator()(std::string_view a, std::string_view b) const {
        return a.size() != b.size() ? a.size() < b.size() : a < b;
    }
};

// Value type with deep copies. Readers (`text()`, `integer()`…) return a neutral value when the kind is another one;
// use `is…()` or protocol/reader.h where the difference matters. Maps have text keys only.
class Value {
public:
    using Array = std::vector<Value>;
    using Map = std::map<std::string, Value, KeyOrder>;

    Value() = default;
    Value(std::nullptr_t) { }
    Value(bool v) : m_data(v) { }
    template <std::integral I>
    requires(!std::same_as<I, bool>) Value(I v) : m_data(static_cast<std::int64_t>(v)) { }
    Value(double v) : m_data(v) { }
    Value(const char* v) : m_data(std::string(v)) { }
    Value(std::string_view v) : m_data(std::string(v)) { }
    Value(std::string v) : m_data(std::move(v)) { }
    Value(Bytes v) : m_data(std::move(v)) { }
    Value(Array v) : m_data(std::move(v)) { }
    Value(Map v) : m_data(std::move(v)) { }

    bool operator==(const Value&) const = default;

    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::monostate>(m_data); }
    [[nodiscard]] bool isBool() const { return std::holds_alternative<bool>(m_data); }
    [[nodiscard]] bool isInteger() const { return std::holds_alternative<std::int64_t>(m_data); }
    [[nodiscard]] bool isReal() const { return std::holds_alternative<double>(m_data); }
    [[nodiscard]] bool isText() const { return std::holds_alternative<std::string>(m_data); }
    [[nodiscard]] bool isBytes() const { return std::holds_alternative<Bytes>(m_data); }
    [[nodiscard]] bool isArray() const { return std::holds_alternative<Array>(m_data); }
    [[nodiscard]] bool isMap() const { return std::holds_alternative<Map>(m_data); }

    [[nodiscard]] bool boolean(bool otherwise = false) const;
    [[nodiscard]] std::int64_t integer(std::int64_t otherwise = 0) const;
    [[nodiscard]] double real(double otherwise = 0) const; // integers too
    [[nodiscard]] const std::string& text() const;         // "" when not text
    [[nodiscard]] const Bytes& bytes() const;              // empty when not bytes
    [[nodiscard]] const Array& array() const;              // empty when not a list
    [[nodiscard]] const Map& map() const;                  // empty when not a map

    // The member of a map, or null: chains of lookups never fail.
    [[nodiscard]] const Value& operator[](std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key) const;

    // Turn this value into a map or list if it is not one, and give it for writing.
    [[nodiscard]] Map& asMap();
    [[nodiscard]] Array& asArray();
    void set(std::string_view key, Value value);

private:
    std::variant<std::monostate, bool, std::int64_t, double, std::string, Bytes, Array, Map> m_data;
};

} // namespace relais::sync
