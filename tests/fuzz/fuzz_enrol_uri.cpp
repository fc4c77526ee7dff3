// An enrolment code that is accepted is written back to one that means the same.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/enrol.h"

#include <cstdlib>

using namespace relais::sync;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView input(data, size);
    const auto uri = parseEnrolUri(textView(input));
    if (uri && parseEnrolUri(formatEnrolUri(*uri)) != uri)
        std::abort();
    const auto secret = normalEnrolSecret(textView(input));
    if (secret && normalEnrolSecret(*secret) != secret)
        std::abort();
    return 0;
}
