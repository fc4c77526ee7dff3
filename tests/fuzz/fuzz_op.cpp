// An op that decodes has exactly the bytes it came with; a signed op that decodes comes back the same.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/enrol.h"

#include <cstdlib>

using namespace relais::sync;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView input(data, size);
    if (const auto op = decodeOp(input))
        if (encodeOp(*op) != toBytes(input))
            std::abort();
    if (const auto op = decodeSignedOp(input))
        if (decodeSignedOp(encodeSignedOp(*op)) != op)
            std::abort();
    (void)decodeEnvelope(input);
    (void)decodeLease(input);
    (void)decodeWipeOrder(input);
    (void)decodeCertificate(input);
    return 0;
}
