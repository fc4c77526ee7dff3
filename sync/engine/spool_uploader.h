// Delivers the sealed spool without any code: from the locked app, and for a device that was revoked.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/engine/pace.h"
#include "sync/engine/readmission.h"

namespace relais::sync {

// Envelopes to deliver; on disk when a call returns OK. The store gives one, the spool file of the site another.
class EnvelopeSource {
public:
    virtual ~EnvelopeSource() = default;
    // Not acknowledged yet: alerts first, about `byteBudget` bytes, at least one if any.
    [[nodiscard]] virtual Result<std::vector<SpoolEnvelope>> unsent(std::size_t byteBudget) = 0;
    [[nodiscard]] virtual Status received(const std::vector<Hash>& envelopes) = 0;
    // The history of the service that answers: under another than before nothing counts as received any more (C10).
    [[nodiscard]] virtual Status inHistory(const Epoch& epoch) = 0;
    // Whose records are here and whom nobody else speaks for: for them the service is asked even with nothing to send.
    [[nodiscard]] virtual Result<std::vector<SpoolUser>> users() = 0;
    // What was counted for her since `asked.seen` is told, up to `last`. False when that is no longer where she is: it
    // says nothing of her then, and nothing changed.
    [[nodiscard]] virtual Result<bool> tell(const SpoolUser& asked, Seq last) = 0;
};

// Same way of working as the engine: events in, commands out, nothing else. Needs only what the site store holds.
// Ends with Wipe when the service ordered one and nothing is left to deliver. With nothing to send it still asks, at
// its start, when the network is back and once in a period: who was disabled or revoked must learn it while locked, a
// restored service must be offered again what it lost, and whoever has an answer waiting is told that it does.
// Single-threaded.
class SpoolUploader {
public:
    SpoolUploader(const EngineConfig& config, EnvelopeSource& source, const Signer& deviceSigner, Random& random);

    [[nodiscard]] std::vector<Command> step(const Event& event);
    [[nodiscard]] const SyncStatus& status() const { return m_status; }

    // Of an engine that learnt of a revocation: `order` verified, if one came; its steps go on from `lastStep`.
    void takeOver(std::optional<WipeOrder> order, StepNumber lastStep);

private:
    void handle(const EngineEvent::Start&);
    void handle(const EngineEvent::Stop&);
    void handle(const EngineEvent::NetworkUp&);
    void handle(const EngineEvent::NetworkDown&) { }
    void handle(const EngineEvent::TimerFired& event);
    void handle(const EngineEvent::Reply& event);
    void handle(const EngineEvent::LocalOpCommitted&) { m_pace.soon(); }
    void handle(const EngineEvent::UserAsksNow&);
    void handle(const EngineEvent::UserSeeks&) { } // nothing is read while locked

    void take(const SpoolResponse& response, const Asked& asked);
    void take(const ReadmitResponse& response, const Asked& asked);
    void take(const ErrorResponse& error, const Asked& asked);
    void take(const ReplyFault& fault, const Asked& asked);
    void failed(const Error& error, SyncPhase phase, std::chrono::milliseconds asked = {});
    void deliver();
    void send(std::vector<SpoolEnvelope> envelopes, std::vector<SpoolUser> users);
    void tellNews(const SpoolResponse& response);
    void readmit();
    void publish();

    EngineConfig m_config;
    EnvelopeSource& m_source;
    Speaker m_speaker;
    Random& m_random;
    Pace m_pace;
    Timers m_timers;
    SyncStatus m_status;
    SyncStatus m_published;
    std::vector<Command> m_out;
    MonoMs m_now;
    WallMs m_wall;
    StepNumber m_lastStep = 0;
    std::optional<Asked> m_asked;
    std::vector<SpoolUser> m_named; // in what was asked
    std::optional<WipeOrder> m_order;
    bool m_running = false;
    bool m_revoked = false; // asks even with an empty spool, for the order
    bool m_asks = false;    // is to ask once, even with an empty spool
    std::int64_t m_offsetMs = 0;
    unsigned m_signedAgain = 0;
    std::size_t m_batch = EngineLimit::kBatchFirst;
    Readmission m_readmission;
    bool m_readmits = false; // what was asked shows the certificate
};

} // namespace relais::sync
