// The device's side of every exchange: what to send, when, and what an answer may change; events in, commands out.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/engine/batch_size.h"
#include "sync/engine/care.h"
#include "sync/engine/spool_uploader.h"
#include "sync/store/store.h"

#include <set>

namespace relais::sync {

// The spool as an open store gives it.
class StoreEnvelopes final : public EnvelopeSource {
public:
    explicit StoreEnvelopes(Store& store) : m_store(store) { }
    [[nodiscard]] Result<std::vector<SpoolEnvelope>> unsent(std::size_t byteBudget) override {
        return m_store.unsentEnvelopes(byteBudget);
    }
    [[nodiscard]] Status received(const std::vector<Hash>& envelopes) override {
        RELAIS_TRY(m_store.spoolReceived(envelopes));
        return {};
    }
    [[nodiscard]] Status inHistory(const Epoch& epoch) override {
        RELAIS_ASSIGN(const SyncState state, m_store.syncState());
        if (state.epoch != epoch)
            RELAIS_TRY(m_store.reoffer(epoch));
        return {};
    }
    [[nodiscard]] Result<std::vector<SpoolUser>> users() override {
        return std::vector {SpoolUser {m_store.birth().user}};
    }
    [[nodiscard]] Result<bool> tell(const SpoolUser&, Seq) override { return false; } // an open store knows its news

private:
    Store& m_store;
};

// Of one unlocked store; lives as long as it is open. No clock, timer, socket or thread of its own: time comes with
// each event, randomness by `random` (nonces, jitter). Single-threaded (the store's thread). At most one exchange and
// one watch in flight; what answers neither is ignored. Rules: sync-protocol.md; each is a test of the same name.
class Engine {
public:
    Engine(const EngineConfig& config, Store& store, const Signer& deviceSigner, Random& random);

    // Commands in the order in which they are to be carried out.
    [[nodiscard]] std::vector<Command> step(const Event& event);
    [[nodiscard]] const SyncStatus& status() const { return m_status; }

private:
    // An exchange on its way.
    struct Attempt {
        Asked asked;
        SyncRequest request;
        std::size_t opBytes = 0;
        bool readmits = false; // shows the certificate instead
    };

    void handle(const EngineEvent::Start&);
    void handle(const EngineEvent::Stop&);
    void handle(const EngineEvent::NetworkUp&);
    void handle(const EngineEvent::NetworkDown&);
    void handle(const EngineEvent::TimerFired& event);
    void handle(const EngineEvent::Reply& event);
    void handle(const EngineEvent::LocalOpCommitted&);
    void handle(const EngineEvent::UserAsksNow&);
    void handle(const EngineEvent::UserSeeks& event);

    // --- exchange ---
    void exchange();
    void readmit();
    [[nodiscard]] Result<SyncRequest> nextRequest(const SyncState& state);
    void take(SyncResponse& response, const Attempt& attempt);
    void take(const ReadmitResponse& response, const Attempt& attempt);
    void take(const ErrorResponse& error, const Attempt& attempt);
    void take(const ReplyFault& fault, const Attempt& attempt);
    void applied(const SyncResponse& response, const Attempt& attempt, const Changes& changes);
    void notApplied(const SyncResponse& response, const Attempt& attempt, const Error& error);
    void setAsideWhatFails(const SyncResponse& response, const SyncRequest& request);
    void measure(const IncomingReply& reply, const Attempt& attempt);
    void goOn(const SyncResponse& response, const Attempt& attempt, bool progress);
    void failed(const Error& error, SyncPhase phase, std::chrono::milliseconds asked = {});
    void unexplained(const Attempt& attempt, const Error& error, SyncPhase phase);
    void revoked(std::optional<WipeOrder> order);

    // --- watch ---
    void watch();
    void take(const WatchResponse& response, const Asked& asked);
    void watchFailed();
    [[nodiscard]] bool mayWatch() const;

    [[nodiscard]] Asked newQuestion();
    [[nodiscard]] WallMs serviceNow() const { return {m_wall.ms + m_offsetMs}; }
    void notice(EngineNotice notice, bool on);
    void publish();

    EngineConfig m_config;
    Store& m_store;
    Speaker m_speaker;
    Random& m_random;
    StoreEnvelopes m_envelopes;
    std::optional<SpoolUploader> m_farewell; // once revoked: delivers the spool, then hands over the order

    Pace m_pace;
    Pace m_watchPace;
    Timers m_timers;
    BatchSize m_up;
    BatchSize m_down;
    PushCare m_push;
    PullCare m_pull;

    SyncStatus m_status;
    SyncStatus m_published;
    std::vector<Command> m_out;
    std::set<EngineNotice> m_notices; // now true, told once
    MonoMs m_now;
    WallMs m_wall;
    StepNumber m_lastStep = 0;
    std::string m_sought; // goes with the next exchange that asks for entries
    std::optional<Attempt> m_exchange;
    std::optional<Asked> m_watch;
    Epoch m_epoch; // as of the last exchange
    Seq m_lastSeen = 0;
    Seq m_lastWatched = 0;
    bool m_running = false;
    bool m_again = false; // asked for while an exchange was on its way
    bool m_heard = false; // the last exchange was answered
    std::int64_t m_offsetMs = 0;
    unsigned m_signedAgain = 0;
    Readmission m_readmission;
};

} // namespace relais::sync
