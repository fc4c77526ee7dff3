// Text and binary forms of UUIDs.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/base/ids.h"

#include <sodium.h>

namespace relais::sync {

void SystemRandom::fill(RandomStream, std::span<std::uint8_t> out) {
    if (!out.empty()) // an empty buffer has no address to give
        randombytes_buf(out.data(), out.size());
}

std::string uuidText(ByteView sixteen) {
    const std::string hex = toHex(sixteen);
    return hex.substr(0, 8) + '-' + hex.substr(8, 4) + '-' + hex.substr(12, 4) + '-' + hex.substr(16, 4) + '-'
        + hex.substr(20);
}

Result<std::array<std::uint8_t, 16>> uuidBytes(std::string_view text) {
    std::string hex;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dashPlace = text.size() == 36 && (i == 8 || i == 13 || i == 18 || i == 23);
        if (dashPlace && text[i] != '-')
            return fail(ErrorCode::Malformed, "not a uuid");
        if (!dashPlace)
            hex += text[i];
    }
    RELAIS_ASSIGN(const Bytes bytes, fromHex(hex));
    std::array<std::uint8_t, 16> raw {};
    if (bytes.size() != raw.size())
        return fail(ErrorCode::Malformed, "not a uuid");
    std::copy(bytes.begin(), bytes.end(), raw.begin());
    return raw;
}

std::array<std::uint8_t, 16> uuidV7(WallMs now, Random& random) {
    auto raw = random.bytes<16>(RandomStream::Ids);
    auto ms = static_cast<std::uint64_t>(now.ms);
    for (std::size_t i = 6; i-- > 0; ms >>= 8)
        raw[i] = static_cast<std::uint8_t>(ms & 0xff);
    raw[6] = static_cast<std::uint8_t>((raw[6] & 0x0f) | 0x70);
    raw[8] = static_cast<std::uint8_t>((raw[8] & 0x3f) | 0x80);
    return raw;
}

} // namespace relais::sync
