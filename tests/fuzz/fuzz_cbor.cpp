// Whatever the CBOR decoder accepts has one deterministic form, which it accepts again with the same value.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/cbor_codec.h"

#include <cstdlib>

using namespace relais::sync;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView input(data, size);
    if (const auto value = decodeCbor(input)) {
        const Bytes canonical = encodeCbor(*value);
        DecodeLimits strict = kMessageLimits;
        strict.deterministic = true;
        const auto again = decodeCbor(canonical, strict);
        // Compared as bytes: not-a-number is not equal to itself.
        if (!again || encodeCbor(*again) != canonical)
            std::abort();
    }
    DecodeLimits strict = kOpLimits;
    strict.totalBytes = kMessageLimits.totalBytes;
    if (const auto value = decodeCbor(input, strict))
        if (encodeCbor(*value) != toBytes(input))
            std::abort();
    return 0;
}
