// No signature header crashes the reader, and none verifies under a key that signed nothing.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/request_signature.h"

#include <cstdlib>

using namespace relais::sync;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView input(data, size);
    const std::string text(textView(input));
    const auto cut = std::min(text.find(static_cast<char>(0)), text.size());
    const SignedRequest request {
        "POST", "/v1/sync", contentDigest({}), text.substr(0, cut),
        cut < text.size() ? text.substr(cut + 1) : std::string()};
    (void)readClaims(request);
    const PublicKey key {SignatureAlgorithm::Ed25519, Bytes(32, 9)};
    if (verifyRequest(key, request, {}))
        std::abort();
    return 0;
}
