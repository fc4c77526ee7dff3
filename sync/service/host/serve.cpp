// Start, tick, stop.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/host/serve.h"

#include "sync/base/folder_lock.h"
#include "sync/service/endpoints/api.h"
#include "sync/service/host/structured_log.h"
#include "sync/service/http/certificate.h"
#include "sync/service/http/http_server.h"

#include <atomic>
#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace relais::service {
namespace {

constexpr auto kTick = std::chrono::seconds(1);

std::string httpMetrics(const HttpServer::Counters& counters) {
    const auto line = [](std::string_view name, std::uint64_t value) {
        return "relais_http_" + std::string(name) + "_total " + std::to_string(value) + '\n';
    };
    return line("connections", counters.connections) + line("refused_connections", counters.refusedConnections)
        + line("requests", counters.requests) + line("bad_requests", counters.badRequests)
        + line("overloaded", counters.overloaded);
}

// Until the server is known, which takes a moment, long work is done at once.
ApiSettings apiSettings(const std::atomic<HttpServer*>& running) {
    ApiSettings settings;
    settings.threads.aside = [&running](std::function<void()> work) {
        if (HttpServer* now = running)
            return now->aside(std::move(work));
        work();
        return true;
    };
    settings.threads.finish = [&running](std::function<void()> work) {
        HttpServer* now = running;
        now ? now->finish(std::move(work)) : work();
    };
    return settings;
}

// Memory with patients must not land in a core file (trust.md M2, M4).
void forbidDumps() {
    ::prctl(PR_SET_DUMPABLE, 0);
    const rlimit none {0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
}

// Blocks the stop signals in every thread started after it; wait() gives the one that came, or nothing in a tick.
class StopSignals {
public:
    StopSignals() {
        sigemptyset(&m_set);
        sigaddset(&m_set, SIGTERM);
        sigaddset(&m_set, SIGINT);
        pthread_sigmask(SIG_BLOCK, &m_set, nullptr);
    }
    [[nodiscard]] bool cameWithin(std::chrono::seconds time) const {
        const timespec wait {time.count(), 0};
        return sigtimedwait(&m_set, nullptr, &wait) > 0;
    }

private:
    sigset_t m_set {};
};

} // namespace

Status ensureCertificate(const Config& config) {
    SystemFiles files;
    const std::string certificate = config.path("certificate", "tls/certificate.pem");
    if (files.exists(certificate) || config.production())
        return {};
    RELAIS_TRY(files.makeFolder(config.text("state") + "/tls"));
    return makeSelfSigned(certificate, config.path("private_key", "tls/key.pem"), config.text("public_host"), 825);
}

Status serve(ServiceState& state) {
    forbidDumps();
    RELAIS_ASSIGN(const auto alone, FolderLock::take(state.config().text("state")));
    const StopSignals signals;
    StructuredLog log(2, state.clock());
    const Config& config = state.config();
    RELAIS_TRY(ensureCertificate(config));
    Ledger ledger(state.parts(), state.keys(), state.settings());
    RELAIS_TRY(ledger.start());

    std::atomic<HttpServer*> running {nullptr}; // set once the server listens, read on its worker
    Api api(ledger, state.clock(), apiSettings(running), [&running] {
        const HttpServer* now = running;
        return now ? httpMetrics(now->counters()) : std::string();
    });
    HttpServerSettings settings;
    settings.address = config.text("address");
    settings.port = static_cast<std::uint16_t>(config.count("port"));
    settings.threads = static_cast<unsigned>(config.count("threads"));
    settings.certificateFile = config.path("certificate", "tls/certificate.pem");
    settings.privateKeyFile = config.path("private_key", "tls/key.pem");
    RELAIS_ASSIGN(const auto server, HttpServer::start(settings, api));
    running = server.get();
    SystemFiles files;
    RELAIS_TRY(files.replace(state.file("port"), view(std::to_string(server->port()))));
    log.info("started", {{"port", std::uint64_t {server->port()}}, {"threads", std::uint64_t {settings.threads}}});

    while (!signals.cameWithin(kTick)) {
        server->post([&] {
            if (const Status ticked = ledger.tick(); !ticked)
                log.error("tick", {{"code", ticked.error().code}});
            api.tick();
        });
    }
    log.info("stopping");
    server->stop();
    RELAIS_TRY(files.remove(state.file("port")));
    log.info("stopped");
    return {};
}

} // namespace relais::service
