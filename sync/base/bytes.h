// Byte sequences and their text forms (hex, base64url), without copies where a view is enough.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/result.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace relais::sync {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

[[nodiscard]] inline ByteView view(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

[[nodiscard]] inline std::string_view textView(ByteView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

[[nodiscard]] inline Bytes toBytes(ByteView bytes) { return {bytes.begin(), bytes.end()}; }

void append(Bytes& to, ByteView more);

// Lower-case hexadecimal.
[[nodiscard]] std::string toHex(ByteView bytes);
[[nodiscard]] Result<Bytes> fromHex(std::string_view text);

// Base64url without padding (RFC 4648 §5); reading accepts the standard alphabet and padding too.
[[nodiscard]] std::string toBase64(ByteView bytes);
[[nodiscard]] Result<Bytes> fromBase64(std::string_view text);

// Equal in a time that depends on the lengths only.
[[nodiscard]] bool equalConstantTime(ByteView a, ByteView b);

} // namespace relais::sync
