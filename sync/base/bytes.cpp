// Text forms of bytes, by libsodium's constant-time codecs.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/base/bytes.h"

#include <sodium.h>

namespace relais::sync {

void append(Bytes& to, ByteView more) { to.insert(to.end(), more.begin(), more.end()); }

std::string toHex(ByteView bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();
    return text;
}

Result<Bytes> fromHex(std::string_view text) {
    if (text.empty()) // an empty buffer has no address to give
        return Bytes {};
    Bytes bytes(text.size() / 2);
    std::size_t used = 0;
    const char* end = nullptr;
    if (text.size() % 2 != 0
        || sodium_hex2bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &used, &end) != 0
        || end != text.data() + text.size())
        return fail(ErrorCode::Malformed, "not hexadecimal");
    return bytes;
}

std::string toBase64(ByteView bytes) {
    constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string text(sodium_base64_encoded_len(bytes.size(), kVariant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), kVariant);
    text.pop_back();
    return text;
}

Result<Bytes> fromBase64(std::string_view text) {
    std::string urlSafe(text);
    while (!urlSafe.empty() && urlSafe.back() == '=')
        urlSafe.pop_back();
    for (char& c : urlSafe)
        c = c == '+' ? '-' : c == '/' ? '_' : c;
    Bytes bytes(urlSafe.size() * 3 / 4 + 3);
    std::size_t used = 0;
    const char* end = nullptr;
    if (sodium_base642bin(
            bytes.data(), bytes.size(), urlSafe.data(), urlSafe.size(), nullptr, &used, &end,
            sodium_base64_VARIANT_URLSAFE_NO_PADDING)
            != 0
        || end != urlSafe.data() + urlSafe.size())
        return fail(ErrorCode::Malformed, "not base64");
    bytes.resize(used);
    return bytes;
}

bool equalConstantTime(ByteView a, ByteView b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

} // namespace relais::sync
