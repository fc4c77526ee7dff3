// Makes and checks the signature headers; one component list, one label, nothing negotiated.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/request_signature.h"

#include "sync/protocol/limits.h"

#include <algorithm>
#include <charconv>

namespace relais::sync {

namespace {

constexpr std::string_view kInputStart = "relais=";
constexpr std::string_view kComponents = R"(("@method" "@path" "@query" "content-digest"))";

std::string base64Padded(ByteView bytes) {
    std::string text = toBase64(bytes);
    std::ranges::replace(text, '-', '+');
    std::ranges::replace(text, '_', '/');
    text.append((4 - text.size() % 4) % 4, '=');
    return text;
}

std::string_view algorithmName(SignatureAlgorithm algorithm) {
    return algorithm == SignatureAlgorithm::Ed25519 ? "ed25519" : "ecdsa-p256-sha256";
}

Result<SignatureAlgorithm> algorithmOf(std::string_view name) {
    for (const auto algorithm : {SignatureAlgorithm::Ed25519, SignatureAlgorithm::EcdsaP256})
        if (name == algorithmName(algorithm))
            return algorithm;
    return fail(ErrorCode::BadSignature, "signature: unknown algorithm");
}

// RFC 9421 §2.5: one line per component, then the parameters as they stand in the header.
std::string signatureBase(const SignedRequest& request, std::string_view parameters) {
    const std::string_view target = request.target;
    const std::string_view path = target.substr(0, target.find('?'));
    // §2.2.7: an absent query is written as "?".
    const std::string_view query = path.size() < target.size() ? target.substr(path.size()) : "?";
    std::string base;
    const auto line = [&base](std::string_view name, std::string_view value) {
        base.append("\"").append(name).append("\": ").append(value).append("\n");
    };
    line("@method", request.method);
    line("@path", path);
    line("@query", query);
    line("content-digest", request.contentDigest);
    return base.append("\"@signature-params\": ").append(parameters);
}

// A quoted string of visible characters without quotes or backslashes: all we ever write.
Result<std::string> unquote(std::string_view text) {
    const auto plain = [](char c) { return c >= 0x20 && c < 0x7f && c != '"' && c != '\\'; };
    if (text.size() < 2 || text.front() != '"' || text.back() != '"'
        || !std::ranges::all_of(text.substr(1, text.size() - 2), plain))
        return fail(ErrorCode::BadSignature, "signature: not a string");
    return std::string(text.substr(1, text.size() - 2));
}

Result<std::string_view> parametersOf(const SignedRequest& request) {
    const std::string_view input = request.signatureInput;
    if (input.size() > Limit::kHeaderBytes || !input.starts_with(kInputStart)
        || !input.substr(kInputStart.size()).starts_with(kComponents))
        return fail(ErrorCode::BadSignature, "signature-input: not the covered components");
    return input.substr(kInputStart.size());
}

Status readParameter(std::string_view name, std::string_view value, SignatureClaims& claims) {
    if (name == "created") {
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), claims.createdSeconds);
        if (error != std::errc() || end != value.data() + value.size() || claims.createdSeconds < 0)
            return fail(ErrorCode::BadSignature, "signature: created");
        return {};
    }
    RELAIS_ASSIGN(const std::string text, unquote(value));
    if (name == "nonce") {
        claims.nonce = text;
    } else if (name == "keyid") {
        claims.keyId = text;
    } else if (name == "alg") {
        RELAIS_ASSIGN(claims.algorithm, algorithmOf(text));
    } else {
        return fail(ErrorCode::BadSignature, "signature: unknown parameter");
    }
    return {};
}

} // namespace

std::string contentDigest(ByteView body) { return "sha-256=:" + base64Padded(sha256(body)) + ":"; }

Result<SignedRequest> signRequest(
    const Signer& signer, std::string_view method, std::string_view target, ByteView body,
    const SignatureClaims& claims) {
    SignedRequest request {std::string(method), std::string(target), contentDigest(body), {}, {}};
    std::string parameters(kComponents);
    parameters.append(";created=").append(std::to_string(claims.createdSeconds));
    parameters.append(";nonce=\"").append(claims.nonce).append("\";keyid=\"").append(claims.keyId);
    parameters.append("\";alg=\"").append(algorithmName(claims.algorithm)).append("\"");
    RELAIS_ASSIGN(const Signature signature, signer.sign(view(signatureBase(request, parameters))));
    request.signatureInput = std::string(kInputStart) + parameters;
    request.signature = std::string(kInputStart) + ":" + base64Padded(signature) + ":";
    return request;
}

Result<SignatureClaims> readClaims(const SignedRequest& request) {
    RELAIS_ASSIGN(std::string_view left, parametersOf(request));
    left.remove_prefix(kComponents.size());
    SignatureClaims claims;
    std::vector<std::string_view> seen;
    while (!left.empty()) {
        const auto end = std::min(left.find(';', 1), left.size());
        const std::string_view parameter = left.substr(1, end - 1);
        const auto equals = parameter.find('=');
        if (left.front() != ';' || equals == std::string_view::npos)
            return fail(ErrorCode::BadSignature, "signature: parameter");
        const std::string_view name = parameter.substr(0, equals);
        if (std::ranges::find(seen, name) != seen.end())
            return fail(ErrorCode::BadSignature, "signature: parameter twice");
        seen.push_back(name);
        RELAIS_TRY(readParameter(name, parameter.substr(equals + 1), claims));
        left.remove_prefix(end);
    }
    if (seen.size() != 4)
        return fail(ErrorCode::BadSignature, "signature: created, nonce, keyid and alg are required");
    return claims;
}

Status verifyRequest(const PublicKey& key, const SignedRequest& request, ByteView body) {
    RELAIS_ASSIGN(const SignatureClaims claims, readClaims(request));
    if (claims.algorithm != key.algorithm)
        return fail(ErrorCode::BadSignature, "signature: not the key's algorithm");
    const std::string_view text = request.signature;
    if (text.size() > Limit::kHeaderBytes || text.size() < kInputStart.size() + 2 || !text.starts_with(kInputStart)
        || text[kInputStart.size()] != ':' || text.back() != ':')
        return fail(ErrorCode::BadSignature, "signature: not a byte sequence");
    const auto signature = fromBase64(text.substr(kInputStart.size() + 1, text.size() - kInputStart.size() - 2));
    RELAIS_ASSIGN(const std::string_view parameters, parametersOf(request));
    if (!signature || !verify(key, view(signatureBase(request, parameters)), *signature))
        return fail(ErrorCode::BadSignature, "signature: does not verify");
    // Last, so that only the key's holder learns that a body was altered.
    if (request.contentDigest != contentDigest(body))
        return fail(ErrorCode::DigestMismatch, "content-digest");
    return {};
}

} // namespace relais::sync
