// Events to commands: when something is asked, and what follows when nothing, or not everything, went well.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/engine/engine.h"

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
    // What failed for no known reason goes alone, so that the reason shows.
    request.maxBytes = withOps && m_push.isOneByOne() ? 0 : m_pull.maxBytes(withOps, m_down.bytes());
    if (request.maxBytes > 0) {
        const auto count = std::min(state.wanted.size(), EngineLimit::kWantedMost);
        request.wantSnapshots.assign(state.wanted.begin(), state.wanted.begin() + static_cast<std::ptrdiff_t>(count));
        request.sought = m_sought;
    }
    return request;
}

void Engine::measure(const IncomingReply& reply, const Attempt& attempt) {
    m_status.link.roundTrip = reply.firstByte;
    // The time to the first byte is mostly the way up (and the service); the rest is the way down.
    m_up.passed(attempt.opBytes, reply.firstByte);
    constexpr std::size_t kPackedToPlain = 4; // records compress about so
    m_down.passed(reply.body.size() * kPackedToPlain, reply.total - reply.firstByte);
    m_status.link.upBitsPerSecond = m_up.rate().value_or(0);
    m_status.link.downBitsPerSecond = m_down.rate().value_or(0);
}

// --- an answer ---

void Engine::take(SyncResponse& response, const Attempt& attempt) {
    m_offsetMs = response.serviceTime.ms - m_wall.ms;
    m_signedAgain = 0;
    if (response.lease) {
        const auto lease = decodeLease(response.lease->bytes);
        // An answer for somebody else of this device: nothing of it may reach this store.
        if (lease && !m_config.user.empty() && lease->user != m_config.user)
            return unexplained(attempt, {ErrorCode::Malformed, "an answer for another person"}, SyncPhase::Waiting);
        if (!lease || lease->device != m_config.device
            || !verify(m_config.authority, response.lease->bytes, response.lease->signature))
            response.lease.reset();
    }
    const auto order = checkedWipe(response.wipe, m_config, attempt.asked);
    const auto changes = m_store.apply(response, attempt.request);
    if (changes)
        applied(response, attempt, *changes);
    else
        notApplied(response, attempt, changes.error());
    if (order)
        revoked(order);
}

void Engine::applied(const SyncResponse& response, const Attempt& attempt, const Changes& changes) {
    m_heard = true;
    m_readmission.heard();
    m_status.lastError.reset();
    m_notices.clear();
    notice(EngineNotice::ClockWrong, std::chrono::abs(std::chrono::milliseconds(m_offsetMs)) > EngineLimit::kSkewShown);
    const bool newHistory = response.epoch != attempt.request.epoch;
    if (newHistory && !attempt.request.epoch.isNull())
        m_out.emplace_back(EngineCommand::EpochChanged {response.epoch});
    if (!changes.empty())
        m_out.emplace_back(EngineCommand::RecordsChanged {changes});
    if (!attempt.request.sought.empty() && !response.epochOnly) { // a service that does not search yet found nothing
        m_out.emplace_back(EngineCommand::Found {attempt.request.sought, response.found.value_or(0)});
        if (m_sought == attempt.request.sought)
            m_sought.clear();
    }
    m_push.passed();
    if (!newHistory)
        m_pull.passed(attempt.request.maxBytes);
    goOn(response, attempt, newHistory || !changes.empty());
}

// At once again while there is more and it moves; else after the period.
void Engine::goOn(const SyncResponse& response, const Attempt& attempt, bool progress) {
    const auto state = m_store.syncState();
    if (!state)
        return failed(state.error(), SyncPhase::Waiting);
    m_epoch = state->epoch;
    m_lastSeen = state->lastSeen;
    const bool morePages = std::ranges::any_of(response.pages, [](const FeedPage& page) { return page.more; });
    const bool toSend = state->pending > m_push.skip();
    const bool passedOver = state->pending > 0 && !toSend;
    const bool more = response.epochOnly || morePages || toSend || !state->wanted.empty() || m_pull.inTrouble();
    m_status.phase = more || passedOver ? SyncPhase::Waiting : SyncPhase::UpToDate;
    if (more && !progress && !attempt.request.runs.empty() && toSend)
        return unexplained(attempt, {ErrorCode::Malformed, "an answer without verdicts"}, SyncPhase::Waiting);
    m_pace.succeeded();
    if (m_again || !m_sought.empty() || (more && progress))
        m_pace.atOnce();
    else if (passedOver)
        m_pace.failed();
    else
        m_pace.afterPeriod();
    if (m_lastSeen != m_lastWatched)
        m_watchPace.atOnce();
    else if (!m_watchPace.next())
        m_watchPace.afterPeriod();
}

void Engine::notApplied(const SyncResponse& response, const Attempt& attempt, const Error& error) {
    if (error.code == ErrorCode::StaleEpoch)
        return m_pace.soon(); // the store moved to a newer history meanwhile: this answer has no effect
    const auto number = static_cast<unsigned>(error.code);
    if (number / 100 == 3) {
        notice(EngineNotice::StoreTrouble, true);
        return failed(error, SyncPhase::Waiting);
    }
    const std::uint32_t asked = attempt.request.maxBytes;
    if (asked == 0 || response.pages.empty())
        return unexplained(attempt, error, SyncPhase::Waiting);
    m_status.lastError = error;
    if (PullCare::isLeast(asked))
        setAsideWhatFails(response, attempt.request);
    m_pull.failed(asked);
    m_pace.soon();
}

// Down to one entry per feed: each feed by itself, and what still fails is kept raw and passed over.
void Engine::setAsideWhatFails(const SyncResponse& response, const SyncRequest& request) {
    for (const FeedPage& page : response.pages) {
        SyncResponse alone = response;
        alone.verdicts.clear();
        alone.pages = {page};
        auto changes = m_store.apply(alone, request);
        for (const Entry& entry : changes ? std::vector<Entry> {} : page.entries)
            changes = m_store.setAside(page.feed, page.grant, entry);
        if (changes && !changes->empty())
            m_out.emplace_back(EngineCommand::RecordsChanged {*changes});
    }
}

// --- no answer ---

void Engine::take(const ErrorResponse& error, const Attempt& attempt) {
    const Error told {codeOf(error), error.code};
    if (m_readmission.mayHelp(error) && !attempt.readmits)
        return readmit();
    if (attempt.readmits && meaningOf(error) == ErrorMeaning::Hopeless)
        m_readmission.refused(); // any other answer says nothing about the certificate
    const std::chrono::milliseconds wait(std::max<std::int64_t>(0, error.retryAfterMs));
    switch (meaningOf(error)) {
    case ErrorMeaning::SignAgain:
        if (error.code == "clock" && error.serviceTime.ms != 0)
            m_offsetMs = error.serviceTime.ms - m_wall.ms;
        if (++m_signedAgain <= EngineLimit::kSignAgain)
            return m_pace.atOnce();
        return failed(told, SyncPhase::Waiting, wait);
    case ErrorMeaning::Later:
        return failed(told, SyncPhase::Waiting, wait);
    case ErrorMeaning::Smaller:
        m_up.failed();
        m_down.failed();
        return unexplained(attempt, told, SyncPhase::Waiting);
    case ErrorMeaning::Unexplained:
        return unexplained(attempt, told, SyncPhase::Waiting);
    case ErrorMeaning::Hopeless:
        if (!attempt.readmits && error.code == "unauthenticated" && m_readmission.retries())
            return failed(told, SyncPhase::Waiting);
        notice(EngineNotice::UpdateRequired, error.code == "version");
        return failed(
            told, error.code == "version" ? SyncPhase::UpdateRequired : SyncPhase::Waiting,
            EngineLimit::kHopelessPeriod);
    case ErrorMeaning::Revoked:
        return revoked(checkedWipe(error.wipe, m_config, attempt.asked));
    }
}

void Engine::take(const ReadmitResponse&, const Attempt&) {
    m_readmission.taken(); // once is enough: should the service still not know this device, we wait
    m_pace.atOnce();
}

void Engine::take(const ReplyFault& fault, const Attempt& attempt) {
    notice(EngineNotice::CaptivePortal, fault.code == ErrorCode::CaptivePortal);
    notice(EngineNotice::ServiceUntrusted, fault.code == ErrorCode::TlsUntrusted);
    if (fault.code == ErrorCode::CaptivePortal)
        return failed({fault.code, "a page instead of an answer"}, SyncPhase::CaptivePortal);
    if (fault.code == ErrorCode::TlsUntrusted)
        return failed({fault.code, "an unknown key"}, SyncPhase::Untrusted);
    const bool noNetwork = fault.code == ErrorCode::NetworkUnreachable || fault.code == ErrorCode::NetworkTimeout;
    const Error error {fault.code, "no answer"};
    const SyncPhase phase = noNetwork ? SyncPhase::Offline : SyncPhase::Waiting;
    if (!fault.unexplained)
        return failed(error, phase);
    m_up.failed();
    m_down.failed();
    unexplained(attempt, error, phase);
}

void Engine::unexplained(const Attempt& attempt, const Error& error, SyncPhase phase) {
    if (!attempt.request.runs.empty())
        m_push.failed();
    else if (error.code == ErrorCode::Malformed && attempt.request.maxBytes > 0)
        m_pull.failed(attempt.request.maxBytes); // fewer entries may be readable, and ops go alone meanwhile
    failed(error, phase);
    // What is tried next differs from what failed: an alert does not wait behind it. Not for ever, though: when
    // several fail alone too, it is rather the service that is down.
    constexpr unsigned kHurried = EngineLimit::kUnexplained + 2;
    if (m_push.isOneByOne() && m_pace.failures() <= kHurried)
        m_pace.soon();
}

void Engine::failed(const Error& error, SyncPhase phase, std::chrono::milliseconds asked) {
    m_heard = false;
    m_status.lastError = error;
    m_status.phase = phase;
    m_pace.failed(asked);
    if (m_again && asked == std::chrono::milliseconds(0) && m_pace.failures() <= 1)
        m_pace.soon();
}

void Engine::revoked(std::optional<WipeOrder> order) {
    notice(EngineNotice::Revoked, true);
    if (m_watch)
        m_out.emplace_back(EngineCommand::CancelSend {m_watch->step});
    m_watch.reset();
    m_pace.stop();
    m_watchPace.stop();
    m_timers.want(EngineTimer::Exchange, std::nullopt, m_out);
    m_timers.want(EngineTimer::Watch, std::nullopt, m_out);
    m_timers.want(EngineTimer::Stuck, std::nullopt, m_out);
    EngineConfig config = m_config;
    config.serviceOffsetMs = m_offsetMs;
    m_farewell.emplace(config, m_envelopes, m_speaker.signer, m_random);
    m_farewell->takeOver(std::move(order), m_lastStep);
    auto commands = m_farewell->step({m_wall, m_now, EngineEvent::Start {}});
    m_out.insert(m_out.end(), std::make_move_iterator(commands.begin()), std::make_move_iterator(commands.end()));
    m_status = m_farewell->status();
    m_published = m_status;
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
