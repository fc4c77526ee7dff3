// Every route of the service: who may call it, what it takes, what it does, what it answers.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/endpoints/gate.h"

#include <array>

namespace relais::service {

// What the process adds to /metrics, in the text format of Prometheus.
using ExtraMetrics = std::function<std::string()>;

// Where long work runs, so that nobody waits for another's; here all at once. `aside` takes what touches neither the
// ledger nor the Api and may go to another thread (false: too much of it waits), `finish` what then follows, on the
// Api's own.
struct ApiThreads {
    std::function<bool(std::function<void()>)> aside = [](const std::function<void()>& work) {
        work();
        return true;
    };
    std::function<void(std::function<void()>)> finish = [](const std::function<void()>& work) { work(); };
};

struct ApiSettings {
    GateSettings gate;
    ApiThreads threads;
    std::chrono::milliseconds watchTime = std::chrono::seconds(55); // below the usual minute of proxies
    std::size_t watches = 4'000;
};

// Answers POST /v1/sync, /v1/spool, /v1/enrol, /v1/readmit, GET /v1/watch, /healthz, /metrics. Single-threaded: the
// server runs it on one worker; tick() on the same one. Errors are ErrorResponse messages, without detail: no content,
// no path.
class Api final : public Handler {
public:
    Api(Ledger& ledger, const Clock& clock, const ApiSettings& settings, ExtraMetrics extra = {});
    ~Api() override;

    void handle(HttpRequest request, Respond respond) override;
    // Answers the watches whose time is over; call about once a second.
    void tick();

    // For tests that try each route without a signature (T5): a new route cannot be forgotten.
    struct Route {
        std::string_view method;
        std::string_view path;
        bool needsSignature;
        void (Api::*process)(const HttpRequest&, const Respond&);
    };
    [[nodiscard]] static std::span<const Route> routes();

private:
    void sync(const HttpRequest& request, const Respond& respond);
    void spool(const HttpRequest& request, const Respond& respond);
    void enrol(const HttpRequest& request, const Respond& respond);
    void readmit(const HttpRequest& request, const Respond& respond);
    void watch(const HttpRequest& request, const Respond& respond);
    void health(const HttpRequest& request, const Respond& respond);
    void metrics(const HttpRequest& request, const Respond& respond);

    template <class Input, class Output>
    void exchangeOf(
        const HttpRequest& request, const Respond& respond,
        Result<Output> (Ledger::*process)(const Caller&, const Input&));
    [[nodiscard]] HttpResponse
    refuse(const Refusal& refusal, const Bytes& nonce = {}, Format format = Format::CborZstd);
    [[nodiscard]] HttpResponse failed(const Error& error, const Bytes& nonce, Format format);
    // `work` runs aside and says how the answer is made, back here; `busy` makes it at once when there is no room.
    using Answering = std::function<HttpResponse()>;
    void answerApart(std::function<Answering()> work, const Respond& respond, const Answering& busy);

    struct Waiting {
        MonoMs until;
        Respond respond;
        Bytes nonce;
        Epoch epoch;
        Seq seq = 0;
    };

    Ledger& m_ledger;
    const Clock& m_clock;
    const ApiSettings m_settings;
    const ExtraMetrics m_extra;
    Gate m_gate;
    std::map<WatchId, Waiting> m_waiting;
    std::map<std::pair<std::string_view, unsigned>, std::uint64_t> m_answers; // by route and status
};

} // namespace relais::service
