// Writes the members of a map, leaving out what equals its default: absent and default are the same thing.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/protocol/reader.h"

namespace relais::sync {

// Chain calls, then take the map. The counterpart of MapReader.
class MapWriter {
public:
    MapWriter() = default;
    // Starts from members of a later version, kept when the message was read.
    explicit MapWriter(Value::Map unknown) : m_map(std::move(unknown)) { }

    template <class Tag>
    MapWriter& id(std::string_view key, const Id16<Tag>& v) {
        return put(key, toBytes(v.raw), v.isNull());
    }
    template <class Tag>
    MapWriter& name(std::string_view key, const TextId<Tag>& v) {
        return text(key, v.text);
    }
    template <std::size_t N>
    MapWriter& fixed(std::string_view key, const std::array<std::uint8_t, N>& v) {
        return put(key, toBytes(v), v == std::array<std::uint8_t, N> {});
    }
    MapWriter& bytes(std::string_view key, const Bytes& v) { return put(key, v, v.empty()); }
    MapWriter& text(std::string_view key, const std::string& v) { return put(key, v, v.empty()); }
    MapWriter& flag(std::string_view key, bool v) { return put(key, v, !v); }
    MapWriter& number(std::string_view key, std::integral auto v) { return put(key, v, v == 0); }
    template <class E>
    MapWriter& choice(std::string_view key, E v, E otherwise) {
        return put(key, static_cast<std::uint64_t>(v), v == otherwise);
    }
    MapWriter& publicKey(std::string_view key, const PublicKey& v) {
        return put(key, encodePublicKey(v), v.bytes.empty());
    }
    MapWriter& value(std::string_view key, const Value& v) { return put(key, v, v.isNull()); }
    MapWriter& map(std::string_view key, const Value::Map& v) { return put(key, v, v.empty()); }
    // Each item by a function T → Value.
    template <class List, class F>
    MapWriter& each(std::string_view key, const List& list, F write) {
        Value::Array items;
        items.reserve(list.size());
        for (const auto& item : list)
            items.push_back(write(item));
        const bool empty = items.empty();
        return put(key, Value(std::move(items)), empty);
    }

    [[nodiscard]] Value take() { return Value(std::move(m_map)); }

private:
    MapWriter& put(std::string_view key, Value v, bool isDefault) {
        if (isDefault)
            m_map.erase(std::string(key));
        else
            m_map.insert_or_assign(std::string(key), std::move(v));
        return *this;
    }

    Value::Map m_map;
};

} // namespace relais::sync
