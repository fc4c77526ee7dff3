// No zstd frame unfolds beyond its limit, and what was packed comes out the same at every level.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/cbor_codec.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/limits.h"

#include <cstdlib>

using namespace relais::sync;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView input(data, size);
    // Behind the magic, which the fuzzer would have to find first; and a whole frame whose header it may spoil.
    Bytes framed {'R', 'L', 'S', 1};
    append(framed, input);
    if (const auto value = unpackValue(framed, Format::CborZstd))
        if (encodeCbor(*value).size() > Limit::kPlainBytes)
            std::abort();
    Bytes spoilt = packValue(Value(Value::Map {{"input", Value(toBytes(input))}}), Format::CborZstd, 3);
    for (std::size_t i = 0; i < size && i < 16; ++i)
        spoilt[4 + i % (spoilt.size() - 4)] ^= data[i];
    (void)unpackValue(spoilt, Format::CborZstd);

    const auto value = decodeCbor(input);
    if (!value || !value->isMap() || value->has("end"))
        return 0;
    for (const int level : {1, 19})
        if (unpackValue(packValue(*value, Format::CborZstd, level), Format::CborZstd) != *value)
            std::abort();
    return 0;
}
