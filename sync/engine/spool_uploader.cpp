// Envelope by envelope until nothing is left; then, and only then, the order.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/engine/spool_uploader.h"

#include <algorithm>

namespace relais::sync {

SpoolUploader::SpoolUploader(
    const EngineConfig& config, EnvelopeSource& source, const Signer& deviceSigner, Random& random)
    : m_config(config), m_source(source), m_speaker {config.device, deviceSigner}, m_random(random),
      m_pace(random, EngineLimit::kPeriod, EngineLimit::kRetryMost), m_offsetMs(config.serviceOffsetMs),
      m_readmission(m_config) { }

void SpoolUploader::takeOver(std::optional<WipeOrder> order, StepNumber lastStep) {
    m_order = std::move(order);
    m_lastStep = lastStep;
    m_revoked = true;
}

std::vector<Command> SpoolUploader::step(const Event& event) {
    m_now = event.now;
    m_wall = event.wall;
    m_pace.begin(m_now);
    std::visit([this](const auto& what) { handle(what); }, event.what);
    if (m_running && !m_asked && m_pace.isDue())
        deliver();
    publish();
    return std::exchange(m_out, {});
}

void SpoolUploader::handle(const EngineEvent::Start&) {
    m_running = m_status.phase != SyncPhase::Wiped;
    m_asks = true;
    if (m_running)
        m_status.phase = SyncPhase::Waiting;
    m_pace.atOnce();
}

void SpoolUploader::handle(const EngineEvent::NetworkUp&) {
    m_asks = true;
    m_pace.networkBack();
}

void SpoolUploader::handle(const EngineEvent::UserAsksNow&) {
    m_asks = true;
    m_pace.soon();
}

void SpoolUploader::handle(const EngineEvent::Stop&) {
    if (m_asked)
        m_out.emplace_back(EngineCommand::CancelSend {m_asked->step});
    m_asked.reset();
    m_readmits = false;
    m_pace.stop();
    m_running = false;
    if (m_status.phase != SyncPhase::Wiped)
        m_status.phase = SyncPhase::Stopped;
}

void SpoolUploader::handle(const EngineEvent::TimerFired& event) {
    m_timers.fired(event.timer);
    m_asks = m_asks || event.timer == EngineTimer::Exchange;
    if (event.timer != EngineTimer::Stuck || !m_asked || m_now < m_asked->at + EngineLimit::kStuck)
        return;
    m_out.emplace_back(EngineCommand::CancelSend {m_asked->step});
    const Asked asked = *std::exchange(m_asked, std::nullopt);
    take(ReplyFault {ErrorCode::NetworkTimeout}, asked);
}

void SpoolUploader::handle(const EngineEvent::Reply& event) {
    if (!m_asked || event.reply.step != m_asked->step)
        return;
    const Asked asked = *std::exchange(m_asked, std::nullopt);
    if (m_readmits)
        return std::visit(
            [&](const auto& answer) { take(answer, asked); }, readReply<ReadmitResponse>(event.reply, asked));
    std::visit([&](const auto& answer) { take(answer, asked); }, readReply<SpoolResponse>(event.reply, asked));
}

void SpoolUploader::take(const ReadmitResponse&, const Asked&) {
    m_readmits = false;
    m_asks = true; // what the certificate was shown for
    m_readmission.taken();
    m_pace.atOnce();
}

void SpoolUploader::take(const SpoolResponse& response, const Asked& asked) {
    m_readmission.heard();
    m_offsetMs = response.serviceTime.ms - m_wall.ms;
    m_signedAgain = 0;
    m_status.lastExchange = response.serviceTime;
    if (auto order = checkedWipe(response.wipe, m_config, asked)) {
        // On a shared device the others go on as before.
        const auto users = m_source.users();
        m_revoked = m_revoked || order->user.empty() || (users && users->size() < 2);
        m_order = std::move(order);
    }
    if (const Status known = response.epoch.isNull() ? Status {} : m_source.inHistory(response.epoch); !known)
        return failed(known.error(), SyncPhase::Waiting);
    if (const Status kept = m_source.received(response.received); !kept)
        return failed(kept.error(), SyncPhase::Waiting);
    tellNews(response);
    m_status.lastError.reset();
    // Nothing of what was sent is acknowledged: it cannot be opened there yet. It is kept and offered again.
    if (response.received.empty() && m_status.pending > 0)
        return m_pace.failed();
    // Revoked and no valid order: asked for again, in no hurry.
    if (m_status.pending == 0 && m_revoked && !m_order)
        return m_pace.failed();
    m_pace.succeeded();
    m_pace.atOnce();
}

// Each novelty once: what cannot be noted as told is not told, and counted again by the next answer.
void SpoolUploader::tellNews(const SpoolResponse& response) {
    if (m_revoked || response.last == 0 || response.news.size() != m_named.size())
        return;
    NewsCounts all;
    for (std::size_t i = 0; i < m_named.size(); ++i) {
        const auto told = m_source.tell(m_named[i], response.last);
        if (told && *told)
            all += response.news[i];
    }
    if (all.total() > 0)
        m_out.emplace_back(EngineCommand::NewsWaits {all});
}

void SpoolUploader::take(const ErrorResponse& error, const Asked& asked) {
    m_asks = true; // still to be answered
    if (m_readmission.mayHelp(error) && !m_readmits)
        return readmit();
    const bool readmits = std::exchange(m_readmits, false);
    if (readmits && meaningOf(error) == ErrorMeaning::Hopeless)
        m_readmission.refused(); // any other answer says nothing about the certificate
    const std::chrono::milliseconds wait(std::max<std::int64_t>(0, error.retryAfterMs));
    switch (meaningOf(error)) {
    case ErrorMeaning::SignAgain:
        m_offsetMs = error.serviceTime.ms != 0 ? error.serviceTime.ms - m_wall.ms : m_offsetMs;
        if (++m_signedAgain <= EngineLimit::kSignAgain)
            return m_pace.atOnce();
        return failed({codeOf(error), error.code}, SyncPhase::Waiting, wait);
    case ErrorMeaning::Smaller:
        m_batch = std::max(m_batch / 4, std::size_t {1});
        return failed({codeOf(error), error.code}, SyncPhase::Waiting, wait);
    case ErrorMeaning::Revoked:
        m_revoked = true;
        if (auto order = checkedWipe(error.wipe, m_config, asked))
            m_order = std::move(order);
        return failed({codeOf(error), error.code}, SyncPhase::Revoked, wait);
    case ErrorMeaning::Hopeless:
        if (!readmits && error.code == "unauthenticated" && m_readmission.retries())
            return failed({codeOf(error), error.code}, SyncPhase::Waiting);
        return failed({codeOf(error), error.code}, SyncPhase::UpdateRequired, EngineLimit::kHopelessPeriod);
    case ErrorMeaning::Later:
    case ErrorMeaning::Unexplained:
        return failed({codeOf(error), error.code}, SyncPhase::Waiting, wait);
    }
}

void SpoolUploader::take(const ReplyFault& fault, const Asked&) {
    m_asks = true;
    m_readmits = false;
    const SyncPhase phase = fault.code == ErrorCode::CaptivePortal ? SyncPhase::CaptivePortal
        : fault.code == ErrorCode::TlsUntrusted                    ? SyncPhase::Untrusted
                                                                   : SyncPhase::Offline;
    failed({fault.code, "spool"}, phase);
}

void SpoolUploader::failed(const Error& error, SyncPhase phase, std::chrono::milliseconds asked) {
    m_status.lastError = error;
    m_status.phase = phase;
    m_pace.failed(asked);
}

void SpoolUploader::deliver() {
    auto envelopes = m_source.unsent(m_batch);
    if (!envelopes)
        return failed(envelopes.error(), SyncPhase::Waiting);
    auto users = m_source.users();
    if (!users)
        return failed(users.error(), SyncPhase::Waiting);
    m_status.pending = static_cast<std::uint32_t>(envelopes->size());
    const bool asks = m_revoked || (m_asks && !users->empty());
    if (!envelopes->empty() || (asks && !m_order))
        return send(std::move(*envelopes), std::move(*users));
    m_status.phase = m_order ? SyncPhase::Wiped : SyncPhase::UpToDate;
    if (users->empty() || m_order)
        m_pace.stop();
    else
        m_pace.afterPeriod();
    if (m_order) {
        m_out.emplace_back(EngineCommand::Wipe {*m_order});
        m_running = false;
    }
}

void SpoolUploader::send(std::vector<SpoolEnvelope> envelopes, std::vector<SpoolUser> users) {
    m_pace.attempted();
    m_asks = false;
    if (m_revoked)
        m_status.phase = SyncPhase::Revoked;
    else if (!envelopes.empty())
        m_status.phase = SyncPhase::Exchanging;
    Asked asked {++m_lastStep, toBytes(m_random.bytes<16>(RandomStream::Nonces)), m_now};
    m_named = users;
    const SpoolRequest request {asked.nonce, std::move(envelopes), std::move(users)};
    // Sealed bytes do not compress.
    auto http
        = makeRequest(m_speaker, asked, {m_wall.ms + m_offsetMs}, "/v1/spool", pack(request, Format::CborZstd, 1));
    if (!http)
        return failed(http.error(), SyncPhase::Waiting);
    m_asked = std::move(asked);
    m_out.emplace_back(EngineCommand::Send {std::move(*http)});
}

void SpoolUploader::readmit() {
    Asked asked {++m_lastStep, toBytes(m_random.bytes<16>(RandomStream::Nonces)), m_now};
    auto http = m_readmission.request(m_speaker, asked, {m_wall.ms + m_offsetMs});
    if (!http)
        return failed(http.error(), SyncPhase::Waiting);
    m_readmits = true;
    m_asked = std::move(asked);
    m_out.emplace_back(EngineCommand::Send {std::move(*http)});
}

void SpoolUploader::publish() {
    m_timers.want(EngineTimer::Exchange, m_running && !m_asked ? m_pace.next() : std::nullopt, m_out);
    m_timers.want(EngineTimer::Stuck, m_asked ? std::optional(m_asked->at + EngineLimit::kStuck) : std::nullopt, m_out);
    if (m_revoked && m_status.phase != SyncPhase::Wiped && m_status.phase != SyncPhase::Stopped)
        m_status.phase = SyncPhase::Revoked;
    m_status.clockSkewMs = m_offsetMs;
    if (m_status != m_published)
        m_out.emplace_back(EngineCommand::StatusChanged {m_published = m_status});
}

} // namespace relais::sync
