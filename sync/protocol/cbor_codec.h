// CBOR (RFC 8949): the deterministic encoder, and the one bounded decoder of everything that comes from outside.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/value.h"
#include "sync/protocol/limits.h"

namespace relais::sync {

// What a reader accepts at most.
struct DecodeLimits {
    std::size_t depth = Limit::kDepth;
    std::size_t items = Limit::kMessageItems; // values, keys not counted
    std::size_t textBytes = Limit::kTextBytes;
    std::size_t byteStringBytes = Limit::kByteStringBytes;
    std::size_t totalBytes = Limit::kPlainBytes;
    bool deterministic = false; // refuse all but the one encoding of RFC 8949 §4.2.1
};
inline constexpr DecodeLimits kMessageLimits {};
inline constexpr DecodeLimits kOpLimits {
    .depth = Limit::kOpDepth,
    .items = Limit::kOpItems,
    .byteStringBytes = Limit::kOpBytes,
    .totalBytes = Limit::kOpBytes,
    .deterministic = true};

// Core deterministic encoding: shortest lengths, integers and floats, keys in the order of Value::Map, no
// indefinite length. Every Value has exactly one encoding; a real stays a real even when it is whole.
[[nodiscard]] Bytes encodeCbor(const Value& value);

// One whole item, nothing after it. Refuses (Malformed, Truncated, TooLarge): tags, indefinite lengths, keys that
// are not text, a key twice, invalid UTF-8, integers outside int64, simple values but false, true and null, and all
// that passes the limits. Never allocates more than the input can justify; stack use is bounded by the depth.
[[nodiscard]] Result<Value> decodeCbor(ByteView bytes, const DecodeLimits& limits = kMessageLimits);

// Well-formed UTF-8 as of Unicode table 3-7: no overlong form, no surrogate, nothing beyond U+10FFFF.
[[nodiscard]] bool isUtf8(std::string_view text);

} // namespace relais::sync
