// HTTPS on a socket: accepts, bounds, times out, and hands whole requests to a Handler.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/result.h"
#include "sync/service/endpoints/http_message.h"

#include <chrono>
#include <memory>

namespace relais::service {

struct HttpServerSettings {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;      // 0: the system chooses, see HttpServer::port()
    std::string certificateFile; // PEM chain
    std::string privateKeyFile;  // PEM
    unsigned threads = 2;

    // Limits, each with its reason.
    std::size_t maxConnections = 2048;     // 2,000 devices reconnecting at once (trust.md G10)
    std::size_t maxHeaderBytes = 16 << 10; // signatures and digests need about 1 KiB
    std::size_t maxBodyBytes = 4 << 20;    // four times the largest batch of a device (1 MiB)
    std::size_t maxQueued = 256;           // requests waiting for the store; beyond: 503 with Retry-After
    std::size_t maxAside = 64;             // of them, those whose long work waits; each holds its message
    std::chrono::milliseconds handshake {10'000};
    std::chrono::milliseconds header {10'000};   // whole header, whatever the pace (slowloris)
    std::chrono::milliseconds progress {20'000}; // time to send or take the next kilobyte of a body
    std::chrono::milliseconds body {600'000};    // a whole body: the largest one at 56 kbit/s
    std::chrono::milliseconds idle {300'000};    // a kept-alive connection between two requests
};

// Owns its io_context and threads, and one worker thread on which the handler runs: the embedded store has one
// writer, and a handler never sees two requests at once. Answers may come later, from any thread (watch).
// TLS 1.2 and 1.3 only; plain HTTP is not served; chunked bodies and repeated headers are refused (400).
class HttpServer {
public:
    // Binds and loads the certificate: ConfigInvalid says which file or address.
    [[nodiscard]] static sync::Result<std::unique_ptr<HttpServer>>
    start(const HttpServerSettings& settings, Handler& handler);
    ~HttpServer(); // stop()

    [[nodiscard]] std::uint16_t port() const;
    // Runs on the worker thread, between requests: timers of the ledger.
    void post(std::function<void()> work);
    // Long work that touches nothing of the handler's, on a thread of its own, one piece at a time: the requests that
    // come meanwhile are answered. False when too much of it is waiting.
    [[nodiscard]] bool aside(std::function<void()> work);
    // From there: the end of it, on the worker thread, however full its queue is.
    void finish(std::function<void()> work);
    // Refuses new connections, lets answers under way leave for up to `grace`, then closes. Idempotent.
    void stop(std::chrono::milliseconds grace = std::chrono::milliseconds(2'000));

    struct Counters {
        std::uint64_t connections = 0, refusedConnections = 0, requests = 0, badRequests = 0, overloaded = 0;
    };
    [[nodiscard]] Counters counters() const;

private:
    struct Impl;
    explicit HttpServer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace relais::service
