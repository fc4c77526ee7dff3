// What carries requests to the service and answers back; implemented by platform/qt and by tests.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/bytes.h"
#include "sync/base/result.h"

#include <chrono>
#include <functional>
#include <optional>

namespace relais::sync {

// Numbers the requests of one engine, from 1 up; an answer with a number nobody waits for any more is ignored.
using StepNumber = std::uint64_t;

struct OutgoingRequest {
    StepNumber step = 0;
    std::string method; // "GET", "POST"
    std::string target; // path and query; the transport knows host, port, pins and whether a CA is required
    std::vector<std::pair<std::string, std::string>> headers; // names in lower case; never content-length
    Bytes body;
    std::chrono::milliseconds quiet {}; // give up when no byte moved for so long; never a limit on the whole
};

// How one request ended. Exactly one per request that was not cancelled; none after a cancel.
struct IncomingReply {
    StepNumber step = 0;
    // No value: an HTTP answer came, whatever it says. NetworkUnreachable: not one byte of the request can have
    // arrived. NetworkTimeout, Truncated: it may have arrived. TlsUntrusted: pins or chain, nothing was sent.
    std::optional<ErrorCode> failure;
    unsigned status = 0;
    std::string contentType; // as received
    Bytes body;
    std::chrono::milliseconds firstByte {}; // from sending to the first byte of the answer
    std::chrono::milliseconds total {};
};

// Asynchronous; calls and callbacks on one thread (the store's). Redirects are never followed; cookies, caches and
// proxies' authentication are off; connections are kept alive. A body larger than Limit::kPackedBytes ends as TooLarge.
class Transport {
public:
    using Done = std::function<void(IncomingReply)>;

    virtual ~Transport() = default;
    // `done` is called once, later, never from inside send().
    virtual void send(OutgoingRequest request, Done done) = 0;
    virtual void cancel(StepNumber step) = 0;
};

} // namespace relais::sync
