// The order of the checks: shape, clock, key, signature, digest, and only then the nonce and the rate are spent.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/endpoints/gate.h"

namespace relais::service {

Passed<SignatureClaims> Gate::claimsOf(const HttpRequest& request, SignedRequest& signedRequest) {
    signedRequest
        = {request.method, request.target, std::string(request.headers["content-digest"]),
           std::string(request.headers["signature-input"]), std::string(request.headers["signature"])};
    const auto claims = readClaims(signedRequest);
    if (!claims || claims->nonce.size() < 16 || claims->nonce.size() > 64)
        return tl::unexpected(Refusal {401, "unauthenticated"});
    // A wrong clock has an answer of its own: the device corrects `created`, and nothing else, by the service's time.
    const auto skew = WallMs {claims->createdSeconds * 1000} - m_clock.wall();
    if (skew > m_settings.clockWindow || skew < -m_settings.clockWindow)
        return tl::unexpected(Refusal {401, "clock"});
    return *claims;
}

Passed<void> Gate::check(const HttpRequest& request, const Claimed& claimed, const PublicKey& key) {
    const SignatureClaims& claims = claimed.claims;
    if (key.algorithm != claims.algorithm)
        return tl::unexpected(Refusal {401, "unauthenticated"});
    if (const Status verified = verifyRequest(key, claimed.signedRequest, request.body); !verified)
        return tl::unexpected(
            verified.error().code == ErrorCode::DigestMismatch ? Refusal {400, "digest"}
                                                               : Refusal {401, "unauthenticated"});
    if (!firstUse(claims.keyId + claims.nonce))
        return tl::unexpected(Refusal {409, "nonce_seen"});
    if (!withinRate(claimed.countedBy))
        return tl::unexpected(Refusal {429, "rate", 60'000});
    return {};
}

Passed<Caller> Gate::admit(const HttpRequest& request) {
    SignedRequest signedRequest;
    const auto claims = claimsOf(request, signedRequest);
    if (!claims)
        return tl::unexpected(claims.error());
    const auto device = idFromText<DeviceId>(claims->keyId);
    if (!device)
        return tl::unexpected(Refusal {401, "unauthenticated"});
    const auto key = m_ledger.deviceKey(*device);
    if (!key)
        return tl::unexpected(
            isRetryable(key.error().code) ? Refusal {503, "busy", 5'000} : Refusal {401, "unauthenticated"});
    if (const auto passed = check(request, {signedRequest, *claims, claims->keyId}, *key); !passed)
        return tl::unexpected(passed.error());
    return Caller {*device, request.peer};
}

Passed<void> Gate::admitWithKey(const HttpRequest& request, std::string_view keyId, const PublicKey& key) {
    SignedRequest signedRequest;
    const auto claims = claimsOf(request, signedRequest);
    if (!claims)
        return tl::unexpected(claims.error());
    if (claims->keyId != keyId)
        return tl::unexpected(Refusal {401, "unauthenticated"});
    return check(request, {signedRequest, *claims, request.peer}, key);
}

bool Gate::firstUse(const std::string& nonce) {
    const WallMs now = m_clock.wall();
    while (!m_byAge.empty()
           && (now - m_byAge.front().first > m_settings.nonceMemory || m_byAge.size() >= m_settings.nonces)) {
        m_nonces.erase(m_byAge.front().second);
        m_byAge.pop_front();
    }
    if (!m_nonces.insert(nonce).second)
        return false;
    m_byAge.emplace_back(now, nonce);
    return true;
}

bool Gate::withinRate(const std::string& device) {
    if (m_rates.size() > 100'000) // addresses of strangers must not fill the memory
        m_rates.clear();
    Rate& rate = m_rates[device];
    const std::int64_t minute = m_clock.monotonic().ms / 60'000;
    if (rate.minute != minute)
        rate = {minute, 0};
    return ++rate.requests <= m_settings.requestsPerMinute;
}

} // namespace relais::service
