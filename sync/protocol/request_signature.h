// Who is speaking: HTTP message signatures (RFC 9421) with content-digest (RFC 9530), made and checked.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/crypto.h"
#include "sync/base/ids.h"

namespace relais::sync {

// Covered: "@method", "@path", "@query" and "content-digest", with created (seconds: device clock + offset), nonce
// (16 random bytes), keyid (device id) and alg.
struct SignedRequest {
    std::string method;         // "POST"
    std::string target;         // "/v1/sync" or "/v1/watch?epoch=…&seq=…"
    std::string contentDigest;  // header content-digest: "sha-256=:…:"; of the empty body for GET
    std::string signatureInput; // header signature-input
    std::string signature;      // header signature
};

struct SignatureClaims {
    std::string keyId; // device id text, or "enrol" when the key travels in the request
    SignatureAlgorithm algorithm = SignatureAlgorithm::Ed25519;
    std::int64_t createdSeconds = 0;
    std::string nonce; // base64url
};

[[nodiscard]] std::string contentDigest(ByteView body);
[[nodiscard]] Result<SignedRequest> signRequest(
    const Signer& signer, std::string_view method, std::string_view target, ByteView body,
    const SignatureClaims& claims);
// Reads the claims without trusting them (to look up the key).
[[nodiscard]] Result<SignatureClaims> readClaims(const SignedRequest& request);
// BadSignature when any byte of method, target, digest or claims differs; DigestMismatch when the body does.
[[nodiscard]] Status verifyRequest(const PublicKey& key, const SignedRequest& request, ByteView body);

} // namespace relais::sync
