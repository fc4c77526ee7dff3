// Who is on the line: digest, signature, clock and nonce of a request, checked before anything in it is judged.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/protocol/codec.h"
#include "sync/protocol/request_signature.h"
#include "sync/service/endpoints/http_message.h"
#include "sync/service/ledger/ledger.h"

#include <deque>
#include <unordered_map>
#include <unordered_set>

namespace relais::service {

// Why a request does not pass; becomes an ErrorResponse (error_answer.h).
struct Refusal {
    unsigned status = 400;
    std::string_view code; // "clock", "nonce_seen", "unauthenticated"…
    std::int64_t retryAfterMs = 0;
};
template <class T>
using Passed = tl::expected<T, Refusal>;

struct GateSettings {
    std::chrono::milliseconds clockWindow = std::chrono::minutes(5);  // trust.md B2, "Replay"
    std::chrono::milliseconds nonceMemory = std::chrono::minutes(11); // longer than both sides of the window
    std::size_t nonces = 500'000;                                     // 2,000 devices, 6 requests a minute, with room
    unsigned requestsPerMinute = 240;                                 // per device; a healthy one makes about 12
};

// Owns the nonces seen and the rates of devices, in memory: ops are idempotent anyway, so a restart that forgets them
// harms nothing. Single-threaded.
class Gate {
public:
    Gate(Ledger& ledger, const Clock& clock, const GateSettings& settings)
        : m_ledger(ledger), m_clock(clock), m_settings(settings) { }

    // The device of a request signed with its key on file.
    [[nodiscard]] Passed<Caller> admit(const HttpRequest& request);
    // For those not known yet: the request must be signed, under `keyId`, with `key`, which it carries. Their rate
    // counts by address.
    [[nodiscard]] Passed<void> admitWithKey(const HttpRequest& request, std::string_view keyId, const PublicKey& key);

private:
    [[nodiscard]] Passed<SignatureClaims> claimsOf(const HttpRequest& request, SignedRequest& signedRequest);
    // What a request says of itself, and under which name its rate is counted.
    struct Claimed {
        const SignedRequest& signedRequest;
        const SignatureClaims& claims;
        const std::string& countedBy;
    };
    [[nodiscard]] Passed<void> check(const HttpRequest& request, const Claimed& claimed, const PublicKey& key);
    [[nodiscard]] bool firstUse(const std::string& nonce);
    [[nodiscard]] bool withinRate(const std::string& device);

    struct Rate {
        std::int64_t minute = 0;
        unsigned requests = 0;
    };

    Ledger& m_ledger;
    const Clock& m_clock;
    const GateSettings m_settings;
    std::unordered_set<std::string> m_nonces;
    std::deque<std::pair<WallMs, std::string>> m_byAge;
    std::unordered_map<std::string, Rate> m_rates;
};

} // namespace relais::service
