// Reading the one DER structure Relais meets, without a general parser.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/base/der_signature.h"

#include <algorithm>

namespace relais::sync {

namespace {

constexpr std::uint8_t kSequence = 0x30;
constexpr std::uint8_t kInteger = 0x02;
constexpr std::size_t kNumberBytes = 32;

// The contents of an element with this tag; `rest` becomes what follows it. Lengths here are below 128: one byte.
Result<ByteView> element(ByteView& rest, std::uint8_t tag) {
    if (rest.size() < 2 || rest[0] != tag || rest[1] >= 0x80 || rest.size() - 2 < rest[1])
        return fail(ErrorCode::Malformed, "not a DER signature");
    const ByteView content = rest.subspan(2, rest[1]);
    rest = rest.subspan(2 + content.size());
    return content;
}

// A positive INTEGER has a zero byte in front when its first bit is set.
Status place(ByteView integer, std::span<std::uint8_t> into) {
    if (integer.empty() || (integer[0] & 0x80) != 0)
        return fail(ErrorCode::Malformed, "not a positive number");
    const auto first = std::ranges::find_if(integer, [](std::uint8_t byte) { return byte != 0; });
    const ByteView number(first, integer.end());
    if (number.size() > into.size())
        return fail(ErrorCode::Malformed, "longer than a P-256 number");
    std::ranges::copy(number, into.last(number.size()).begin());
    return {};
}

} // namespace

Result<Signature> p256SignatureFromDer(ByteView der) {
    RELAIS_ASSIGN(ByteView inside, element(der, kSequence));
    RELAIS_ASSIGN(const ByteView r, element(inside, kInteger));
    RELAIS_ASSIGN(const ByteView s, element(inside, kInteger));
    if (!der.empty() || !inside.empty())
        return fail(ErrorCode::Malformed, "bytes after the signature");
    Signature out(2 * kNumberBytes);
    RELAIS_TRY(place(r, std::span(out).first(kNumberBytes)));
    RELAIS_TRY(place(s, std::span(out).last(kNumberBytes)));
    return out;
}

} // namespace relais::sync
