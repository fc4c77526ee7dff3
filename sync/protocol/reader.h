// Reads the members of a map strictly: wrong kinds are errors, absent members are defaults, the rest is kept.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/crypto.h"
#include "sync/base/ids.h"
#include "sync/base/value.h"

#include <limits>
#include <optional>
#include <set>

namespace relais::sync {

// Ask for each member by key; the first mismatch is remembered and every later answer is a default, so that a whole
// message is read without a branch per field; then take the result by done(). Byte strings are read from bytes
// or, as JSON gives them, from base64url text. `what` names the message in errors (never content).
// Lives no longer than the value it reads.
class MapReader {
public:
    MapReader(const Value& value, std::string_view what) : m_value(value), m_what(what) {
        if (!value.isMap())
            error("", "not a map");
    }

    template <class Id>
    [[nodiscard]] Id id(std::string_view key) {
        return {fixed<16>(key)};
    }
    template <std::size_t N>
    [[nodiscard]] std::array<std::uint8_t, N> fixed(std::string_view key) {
        const Bytes raw = bytes(key);
        std::array<std::uint8_t, N> out {};
        if (raw.size() == N)
            std::copy(raw.begin(), raw.end(), out.begin());
        else if (member(key) != nullptr)
            error(key, "wrong length");
        return out;
    }
    [[nodiscard]] Bytes bytes(std::string_view key);
    [[nodiscard]] std::string text(std::string_view key);
    template <class Id>
    [[nodiscard]] Id name(std::string_view key) {
        return Id {text(key)};
    }
    [[nodiscard]] std::int64_t integer(std::string_view key);
    // A whole number from 0 to the type's greatest (and the 63 bits of the format).
    template <class T = std::uint64_t>
    [[nodiscard]] T number(std::string_view key) {
        const std::int64_t n = integer(key);
        if (n < 0 || static_cast<std::uint64_t>(n) > std::numeric_limits<T>::max()) {
            error(key, "out of range");
            return {};
        }
        return static_cast<T>(n);
    }
    // An enumerator by its number; numbers of a later version are kept as they are.
    template <class E>
    [[nodiscard]] E choice(std::string_view key, E otherwise) {
        return member(key) == nullptr ? otherwise : static_cast<E>(number<std::underlying_type_t<E>>(key));
    }
    [[nodiscard]] bool flag(std::string_view key);
    [[nodiscard]] PublicKey publicKey(std::string_view key);
    [[nodiscard]] const Value& value(std::string_view key);
    [[nodiscard]] const Value::Map& map(std::string_view key);
    [[nodiscard]] const Value::Array& list(std::string_view key);
    // Each item of a list by a function Value → Result<T>.
    template <class F>
    [[nodiscard]] auto each(std::string_view key, F read) {
        std::vector<typename std::invoke_result_t<F, const Value&>::value_type> out;
        for (const Value& item : list(key)) {
            auto one = read(item);
            if (!one) {
                adopt(one.error());
                break;
            }
            out.push_back(std::move(*one));
        }
        return out;
    }
    [[nodiscard]] bool has(std::string_view key) const { return m_value.has(key); }
    // The member must be there.
    MapReader& require(std::string_view key) {
        if (!has(key))
            error(key, "missing");
        return *this;
    }
    // What was not asked for, to be kept and sent on.
    [[nodiscard]] Value::Map unknown() const;

    template <class T>
    [[nodiscard]] Result<T> done(T value) {
        if (m_error)
            return tl::unexpected(*m_error);
        return value;
    }
    void error(std::string_view key, std::string_view why);
    void adopt(Error error);

private:
    const Value* member(std::string_view key);

    const Value& m_value;
    std::string_view m_what;
    std::set<std::string, std::less<>> m_asked;
    std::optional<Error> m_error;
};

// An item of a list that must be a text id, a 16-byte id, a whole number.
template <class Id>
[[nodiscard]] Result<Id> readName(const Value& value) {
    if (!value.isText())
        return fail(ErrorCode::Malformed, "name: not text");
    return Id {value.text()};
}
template <class Id>
[[nodiscard]] Result<Id> readId(const Value& value) {
    if (value.isBytes())
        return idFromBytes<Id>(value.bytes());
    RELAIS_ASSIGN(const Bytes raw, fromBase64(value.text()));
    return idFromBytes<Id>(raw);
}
[[nodiscard]] Result<Hash> readHash(const Value& value);
[[nodiscard]] Result<std::uint64_t> readNumber(const Value& value);

// One byte of algorithm, then the key's own bytes.
[[nodiscard]] Bytes encodePublicKey(const PublicKey& key);
[[nodiscard]] Result<PublicKey> decodePublicKey(ByteView bytes);

} // namespace relais::sync
