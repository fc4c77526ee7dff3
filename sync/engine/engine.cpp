// Events to commands: when something is asked, and what is watched and told.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/engine/engine.h"

#include "sync/protocol/asked_level.h"

namespace relais::sync {

namespace {

std::chrono::milliseconds periodOf(const EngineConfig& config) {
    return config.desk ? std::chrono::milliseconds(EngineLimit::kDeskPeriod) : EngineLimit::kPeriod;
}

std::chrono::milliseconds retryMostOf(const EngineConfig& config) {
    return config.desk ? std::chrono::milliseconds(EngineLimit::kDeskRetryMost) : EngineLimit::kRetryMost;
}

} // namespace

Engine::Engine(const EngineConfig& config, Store& store, const Signer& deviceSigner, Random& random)
    : m_config(config), m_store(store), m_speaker {config.device, deviceSigner}, m_random(random), m_envelopes(store),
      m_pace(random, periodOf(config), retryMostOf(config)),
      m_watchPace(random, EngineLimit::kWatchSpacing, EngineLimit::kRetryMost), m_offsetMs(config.serviceOffsetMs),
      m_readmission(m_config) { }

std::vector<Command> Engine::step(const Event& event) {
    m_now = event.now;
    m_wall = event.wall;
    m_pace.begin(m_now);
    m_watchPace.begin(m_now);
    if (m_farewell) {
        // Revoked: only the spool is still delivered; the uploader has its own answers and timers.
        auto commands = m_farewell->step(event);
        m_status = m_farewell->status();
        return commands;
    }
    std::visit([this](const auto& what) { handle(what); }, event.what);
    if (m_running && !m_farewell && !m_exchange && m_pace.isDue())
        exchange();
    if (mayWatch() && m_watchPace.isDue())
        watch();
    publish();
    return std::exchange(m_out, {});
}

void Engine::handle(const EngineEvent::Start&) {
    m_running = true;
    m_heard = false;
    m_pace.atOnce();
    m_watchPace.atOnce();
    m_status.phase = SyncPhase::Waiting;
}

void Engine::handle(const EngineEvent::Stop&) {
    if (m_exchange)
        m_out.emplace_back(EngineCommand::CancelSend {m_exchange->asked.step});
    if (m_watch)
        m_out.emplace_back(EngineCommand::CancelSend {m_watch->step});
    m_exchange.reset();
    m_watch.reset();
    m_pace.stop();
    m_watchPace.stop();
    m_running = false;
    m_status.phase = SyncPhase::Stopped;
}

void Engine::handle(const EngineEvent::NetworkUp&) {
    if (!m_running)
        return;
    m_pace.networkBack();
    m_watchPace.networkBack();
}

void Engine::handle(const EngineEvent::NetworkDown&) {
    if (m_running && !m_exchange)
        m_status.phase = SyncPhase::Offline;
}

void Engine::handle(const EngineEvent::TimerFired& event) {
    m_timers.fired(event.timer);
    if (event.timer != EngineTimer::Stuck)
        return;
    if (m_exchange && m_now >= m_exchange->asked.at + EngineLimit::kStuck) {
        m_out.emplace_back(EngineCommand::CancelSend {m_exchange->asked.step});
        const Attempt attempt = *std::exchange(m_exchange, std::nullopt);
        take(ReplyFault {ErrorCode::NetworkTimeout, true}, attempt);
    }
    if (m_watch && m_now >= m_watch->at + EngineLimit::kStuck) {
        m_out.emplace_back(EngineCommand::CancelSend {m_watch->step});
        m_watch.reset();
        watchFailed();
    }
}

void Engine::handle(const EngineEvent::Reply& event) {
    const IncomingReply& reply = event.reply;
    if (m_exchange && reply.step == m_exchange->asked.step) {
        const Attempt attempt = *std::exchange(m_exchange, std::nullopt);
        if (attempt.readmits) {
            const auto shown = readReply<ReadmitResponse>(reply, attempt.asked);
            return std::visit([&](const auto& answer) { take(answer, attempt); }, shown);
        }
        auto answered = readReply<SyncResponse>(reply, attempt.asked);
        if (std::holds_alternative<SyncResponse>(answered))
            measure(reply, attempt);
        std::visit([&](auto& answer) { take(answer, attempt); }, answered);
    } else if (m_watch && reply.step == m_watch->step) {
        const Asked asked = *std::exchange(m_watch, std::nullopt);
        const auto answered = readReply<WatchResponse>(reply, asked);
        if (const auto* news = std::get_if<WatchResponse>(&answered))
            take(*news, asked);
        else
            watchFailed();
    }
}

void Engine::handle(const EngineEvent::LocalOpCommitted&) {
    if (!m_running)
        return;
    if (m_exchange)
        m_again = true;
    else
        m_pace.soon();
}

void Engine::handle(const EngineEvent::UserSeeks& event) {
    m_sought = event.words;
    handle(EngineEvent::LocalOpCommitted {});
}

void Engine::handle(const EngineEvent::UserAsksNow&) { handle(EngineEvent::LocalOpCommitted {}); }

Asked Engine::newQuestion() { return {++m_lastStep, toBytes(m_random.bytes<16>(RandomStream::Nonces)), m_now}; }

// --- asking ---

void Engine::exchange() {
    m_pace.attempted();
    m_again = false;
    const auto state = m_store.syncState();
    if (!state)
        return failed(state.error(), SyncPhase::Waiting);
    if (m_offsetMs == 0)
        m_offsetMs = state->serviceOffsetMs;
    auto request = nextRequest(*state);
    if (!request)
        return failed(request.error(), SyncPhase::Waiting);
    Attempt attempt {newQuestion(), std::move(*request)};
    attempt.request.nonce = attempt.asked.nonce;
    for (const OpRun& run : attempt.request.runs)
        for (const OpRun::Item& item : run.items)
            attempt.opBytes += item.bytes.size();
    const int level = (attempt.opBytes > 0 ? m_up : m_down).compressionLevel();
    if (attempt.request.maxBytes > 0)
        askLevel(attempt.request, m_down.compressionLevel());
    auto http = makeRequest(
        m_speaker, attempt.asked, serviceNow(), "/v1/sync", pack(attempt.request, Format::CborZstd, level));
    if (!http)
        return failed(http.error(), SyncPhase::Waiting);
    m_exchange = std::move(attempt);
    m_status.phase = SyncPhase::Exchanging;
    m_out.emplace_back(EngineCommand::Send {std::move(*http)});
}

void Engine::readmit() {
    Attempt attempt {.asked = newQuestion(), .readmits = true};
    auto http = m_readmission.request(m_speaker, attempt.asked, serviceNow());
    if (!http)
        return failed(http.error(), SyncPhase::Waiting);
    m_exchange = std::move(attempt);
    m_out.emplace_back(EngineCommand::Send {std::move(*http)});
}

Result<SyncRequest> Engine::nextRequest(const SyncState& state) {
    SyncRequest request;
    request.epoch = state.epoch;
    request.replica = state.replica;
    request.user = m_config.user;
    request.head = state.head;
    request.lastN = state.lastN;
    request.pending = state.pending;
    if (state.oldestPending.ms > 0)
        request.oldestPendingMs = std::max<std::int64_t>(0, m_wall.ms - state.oldestPending.ms);
    request.cursors = state.cursors;
    // An unknown history judges nothing: ops would travel for nothing.
    if (!state.epoch.isNull() && !m_pull.pullsAlone()) {
        RELAIS_ASSIGN(request.runs, m_store.pendingRuns(m_push.budget(m_up.bytes()), m_push.skip()));
        if (request.runs.empty() && m_push.isOneByOne())
            m_push.roundEnded();
    }
    const bool withOps = !request.runs.empty();
    if (withOps) // a run says it by itself
        request.head = {};
    // What failed for no known reason goes alone, so that the reason shows.
    request.maxBytes = withOps && m_push.isOneByOne() ? 0 : m_pull.maxBytes(withOps, m_down.bytes());
    if (request.maxBytes > 0) {
        const auto count = std::min(state.wanted.size(), EngineLimit::kWantedMost);
        request.wantSnapshots.assign(state.wanted.begin(), state.wanted.begin() + static_cast<std::ptrdiff_t>(count));
        request.sought = m_sought;
    }
    return request;
}

// --- watch ---

bool Engine::mayWatch() const {
    return m_running && !m_farewell && m_heard && !m_exchange && !m_watch && !m_epoch.isNull() && !m_pace.isDue();
}

void Engine::watch() {
    m_watchPace.attempted();
    m_lastWatched = m_lastSeen;
    Asked asked = newQuestion();
    std::string target = "/v1/watch?epoch=" + toText(m_epoch) + "&seq=" + std::to_string(m_lastSeen);
    auto http = makeRequest(m_speaker, asked, serviceNow(), std::move(target), {});
    if (!http)
        return watchFailed();
    m_watch = std::move(asked);
    m_out.emplace_back(EngineCommand::Send {std::move(*http)});
}

// Only a hint: it never changes data, and an exchange runs without it too.
void Engine::take(const WatchResponse& response, const Asked& asked) {
    m_watchPace.succeeded();
    if (response.news || response.epoch != m_epoch) {
        m_pace.soon();
        m_watchPace.afterPeriod(); // sooner once the exchange brought something
        return;
    }
    if (m_now - asked.at < EngineLimit::kWatchSpacing)
        m_watchPace.afterPeriod();
    else
        m_watchPace.atOnce();
}

void Engine::watchFailed() { m_watchPace.failed(); }

// --- telling ---

void Engine::notice(EngineNotice which, bool on) {
    if (!on)
        m_notices.erase(which);
    else if (m_notices.insert(which).second)
        m_out.emplace_back(EngineCommand::Notify {which});
}

void Engine::publish() {
    if (m_farewell)
        return;
    m_timers.want(EngineTimer::Exchange, m_running && !m_exchange ? m_pace.next() : std::nullopt, m_out);
    m_timers.want(EngineTimer::Watch, mayWatch() ? m_watchPace.next() : std::nullopt, m_out);
    std::optional<MonoMs> stuck;
    if (m_exchange)
        stuck = m_exchange->asked.at + EngineLimit::kStuck;
    if (m_watch)
        stuck = std::min(stuck.value_or(m_watch->at + EngineLimit::kStuck), m_watch->at + EngineLimit::kStuck);
    m_timers.want(EngineTimer::Stuck, stuck, m_out);
    if (m_running) {
        if (const auto state = m_store.syncState()) {
            m_status.pending = state->pending;
            m_status.oldestWaiting = state->oldestPending;
            m_status.lastExchange = state->lastContact;
            m_status.provedHeld = state->provedHeld;
            m_status.made = state->lastN;
            m_status.provedAt = state->provedAt;
        }
    }
    m_status.clockSkewMs = m_offsetMs;
    if (m_status != m_published)
        m_out.emplace_back(EngineCommand::StatusChanged {m_published = m_status});
}

} // namespace relais::sync
