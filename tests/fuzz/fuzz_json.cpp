// Whatever the JSON reader accepts is written back to something it reads as the same value.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/json_codec.h"

#include <cstdlib>

using namespace relais::sync;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView input(data, size);
    if (const auto value = parseJson(textView(input))) {
        const auto again = parseJson(toJson(*value));
        if (!again || !(*again == *value))
            std::abort();
    }
    return 0;
}
