// JSON for integrators and debugging, with the limits of the binary form; the only room that knows the JSON library.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/protocol/cbor_codec.h"

namespace relais::sync {

// Refuses (Malformed, TooLarge) a key twice, invalid UTF-8, integers outside int64, and what passes the limits.
// JSON has no byte strings: they come back as text (reader.h reads both).
[[nodiscard]] Result<Value> parseJson(std::string_view text, const DecodeLimits& limits = kMessageLimits);

// Byte strings as base64url; a real that is whole keeps its ".0"; not-a-number and infinities become null.
// `indent` 0: one line.
[[nodiscard]] std::string toJson(const Value& value, int indent = 0);

} // namespace relais::sync
