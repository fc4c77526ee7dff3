// Strict reading of members, and the byte form of public keys.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/reader.h"

namespace relais::sync {

void MapReader::error(std::string_view key, std::string_view why) {
    adopt({ErrorCode::Malformed, std::string(m_what).append(".").append(key).append(": ").append(why)});
}

void MapReader::adopt(Error error) {
    if (!m_error)
        m_error = std::move(error);
}

const Value* MapReader::member(std::string_view key) {
    m_asked.emplace(key);
    return !m_error && m_value.has(key) ? &m_value[key] : nullptr;
}

Bytes MapReader::bytes(std::string_view key) {
    const Value* v = member(key);
    if (v == nullptr)
        return {};
    if (v->isBytes())
        return v->bytes();
    auto decoded = v->isText() ? fromBase64(v->text()) : fail(ErrorCode::Malformed);
    if (!decoded) {
        error(key, "not bytes");
        return {};
    }
    return std::move(*decoded);
}

std::string MapReader::text(std::string_view key) {
    const Value* v = member(key);
    if (v != nullptr && !v->isText())
        error(key, "not text");
    return v == nullptr ? std::string() : v->text();
}

std::int64_t MapReader::integer(std::string_view key) {
    const Value* v = member(key);
    if (v != nullptr && !v->isInteger())
        error(key, "not an integer");
    return v == nullptr ? 0 : v->integer();
}

bool MapReader::flag(std::string_view key) {
    const Value* v = member(key);
    if (v != nullptr && !v->isBool())
        error(key, "not a boolean");
    return v != nullptr && v->boolean();
}

PublicKey MapReader::publicKey(std::string_view key) {
    const Bytes raw = bytes(key);
    if (raw.empty())
        return {};
    auto read = decodePublicKey(raw);
    if (!read) {
        error(key, "not a public key");
        return {};
    }
    return std::move(*read);
}

const Value& MapReader::value(std::string_view key) {
    static const Value kNull;
    const Value* v = member(key);
    return v == nullptr ? kNull : *v;
}

const Value::Map& MapReader::map(std::string_view key) {
    const Value& v = value(key);
    if (!v.isNull() && !v.isMap())
        error(key, "not a map");
    return v.map();
}

const Value::Array& MapReader::list(std::string_view key) {
    const Value& v = value(key);
    if (!v.isNull() && !v.isArray())
        error(key, "not a list");
    return v.array();
}

Value::Map MapReader::unknown() const {
    Value::Map rest;
    for (const auto& [key, item] : m_value.map())
        if (!m_asked.contains(key))
            rest.emplace(key, item);
    return rest;
}

Result<Hash> readHash(const Value& value) {
    Bytes raw = value.bytes();
    if (value.isText()) {
        RELAIS_ASSIGN(raw, fromBase64(value.text()));
    }
    Hash hash {};
    if (raw.size() != hash.size())
        return fail(ErrorCode::Malformed, "a hash has 32 bytes");
    std::copy(raw.begin(), raw.end(), hash.begin());
    return hash;
}

Result<std::uint64_t> readNumber(const Value& value) {
    if (!value.isInteger() || value.integer() < 0)
        return fail(ErrorCode::Malformed, "not a number");
    return static_cast<std::uint64_t>(value.integer());
}

Bytes encodePublicKey(const PublicKey& key) {
    Bytes out {static_cast<std::uint8_t>(key.algorithm)};
    append(out, key.bytes);
    return out;
}

Result<PublicKey> decodePublicKey(ByteView bytes) {
    if (bytes.size() == 33 && bytes[0] == static_cast<std::uint8_t>(SignatureAlgorithm::Ed25519))
        return PublicKey {SignatureAlgorithm::Ed25519, toBytes(bytes.subspan(1))};
    if (bytes.size() == 66 && bytes[0] == static_cast<std::uint8_t>(SignatureAlgorithm::EcdsaP256) && bytes[1] == 4)
        return PublicKey {SignatureAlgorithm::EcdsaP256, toBytes(bytes.subspan(1))};
    return fail(ErrorCode::Malformed, "not a public key");
}

} // namespace relais::sync
