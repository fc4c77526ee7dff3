// One engine over a real store file, with a world around it that a test writes: time, network and service.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/definition_set.h"
#include "sync/engine/engine.h"
#include "sync/protocol/request_signature.h"
#include "tests/support/temp_store.h"

#include <QTest>

#include <deque>

namespace relais::test {

// Remembers in memory what a vault would.
class MemoryIncarnations final : public sync::IncarnationKeeper {
public:
    sync::Result<sync::Bytes> lastIncarnation(const sync::UserId& user) override { return m_tokens[user.text]; }
    sync::Status rememberIncarnation(const sync::UserId& user, sync::ByteView token) override {
        m_tokens[user.text] = sync::toBytes(token);
        return {};
    }

private:
    std::map<std::string, sync::Bytes> m_tokens;
};

// Answers as the service of sync-protocol.md would to one device, in memory; a test changes its answers.
class ScriptedService {
public:
    sync::Epoch epoch = sampleEpoch(0xe0);
    sync::Seq seq = 100;
    sync::Seq durable = 0;
    std::map<sync::OpId, sync::Verdict> verdicts;                              // of this epoch
    std::vector<sync::FeedPage> pages;                                         // given when entries are asked for
    std::function<void(const sync::SyncRequest&, sync::SyncResponse&)> change; // last word on an answer

    [[nodiscard]] static sync::Epoch sampleEpoch(std::uint8_t b) {
        sync::Epoch made;
        made.raw.fill(b);
        return made;
    }
    [[nodiscard]] sync::SyncResponse answer(const sync::SyncRequest& request, sync::WallMs now);
    // A backup restored: what was known since is gone.
    void restore() {
        epoch.raw.fill(static_cast<std::uint8_t>(epoch.raw[0] + 1));
        verdicts.clear();
        m_held.clear();
    }

private:
    std::map<sync::OpNumber, sync::Hash> m_held; // heads of the replica
};

// The engine's surroundings. Commands of the last step are in `commands`; requests in flight in `sent`.
class EngineWorld {
public:
    explicit EngineWorld(bool desk = false);

    // --- events ---
    void step(decltype(sync::Event::what) what);
    void start() { step(sync::EngineEvent::Start {}); }
    void advance(std::chrono::milliseconds by); // and fires what is due, in order
    sync::OpId commit(sync::Lane lane = sync::Lane::Operation, const std::string& note = "note");

    // --- the network ---
    [[nodiscard]] bool exchangeInFlight() const { return findSent("/v1/sync") != nullptr; }
    [[nodiscard]] bool watchInFlight() const { return findSent("/v1/watch") != nullptr; }
    sync::OutgoingRequest takeSent(const std::string& path);           // fails the test when there is none
    sync::SyncRequest requestOf(const sync::OutgoingRequest& request); // signature checked
    void reply(sync::StepNumber step, const sync::SyncResponse& response);
    void replyError(const sync::OutgoingRequest& request, const std::string& code, std::int64_t retryAfterMs = 0);
    void replyRaw(sync::StepNumber step, unsigned status, const std::string& type, const sync::Bytes& body);
    void replyFailure(sync::StepNumber step, sync::ErrorCode code);
    // The service answers exchanges until the engine is quiet; watches stay open. The requests it saw.
    std::vector<sync::SyncRequest> settle();
    sync::SyncRequest exchangeOnce(); // one exchange answered

    template <class C>
    [[nodiscard]] std::vector<C> given() const {
        std::vector<C> found;
        for (const sync::Command& command : commands)
            if (const auto* one = std::get_if<C>(&command))
                found.push_back(*one);
        return found;
    }
    [[nodiscard]] sync::SyncState state() const { return store->syncState().value(); }
    [[nodiscard]] sync::SyncPhase phase() const { return engine->status().phase; }
    [[nodiscard]] sync::SignedWipeOrder wipeOrder(const sync::Bytes& nonce, sync::DeviceId device) const;

    TempFolder folder;
    ManualClock clock;
    SeededRandom random {11};
    sync::SystemFiles files;
    sync::DefinitionSet definitions;
    MemoryIncarnations incarnations;
    sync::Ed25519Signer deviceKey;
    sync::Ed25519Signer authority;
    sync::SealKeyPair ingest;
    sync::EngineConfig config;
    std::unique_ptr<sync::Store> store;
    std::unique_ptr<sync::Engine> engine;
    ScriptedService service;
    std::vector<sync::Command> commands;
    std::deque<sync::OutgoingRequest> sent;
    std::map<sync::EngineTimer, sync::MonoMs> timers;
    std::optional<sync::WipeOrder> wiped;
    std::vector<sync::Bytes> nonces; // of all requests

private:
    [[nodiscard]] const sync::OutgoingRequest* findSent(const std::string& path) const;
    void carryOut();
};

} // namespace relais::test
