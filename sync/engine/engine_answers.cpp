// What an answer changes, and what follows when none came, or not all of it could be taken.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/engine/engine.h"

namespace relais::sync {

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
    if (!response.epochOnly && !morePages && attempt.request.maxBytes > 0 && response.epoch == state->epoch)
        m_status.caughtUp = response.last;
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
    const std::uint32_t asked = attempt.request.maxBytes;
    const bool unreadable = attempt.request.runs.empty() && error.code == ErrorCode::Malformed && asked > 0;
    if (!attempt.request.runs.empty())
        m_push.failed();
    else if (unreadable)
        m_pull.failed(asked); // fewer entries may be readable, and ops go alone meanwhile
    // One entry alone, and still no answer that we can read: nothing comes in any more, somebody must know.
    const bool stuck = unreadable && PullCare::isLeast(asked);
    if (stuck)
        notice(EngineNotice::UpdateRequired, true);
    failed(error, stuck ? SyncPhase::UpdateRequired : phase);
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

} // namespace relais::sync
