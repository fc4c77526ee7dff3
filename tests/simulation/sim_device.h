// One device as a node of a simulated world: the real engine over the real store on a simulated disk.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/engine/engine.h"
#include "sync/store/spool.h"
#include "tests/simulation/sim_service.h"

namespace relais::test {

class SimWorld;

// Survives its own deaths; what was told to the user is remembered outside.
class SimDevice final : public IncarnationKeeper {
public:
    SimDevice(SimWorld& world, std::string name, UserId user, std::uint64_t seed);

    void enrol(); // first start of all
    void start();
    void kill(); // memory gone, unsynced writes perhaps too
    [[nodiscard]] bool isUp() const { return m_engine != nullptr; }
    void step(decltype(Event::what) what);
    void reply(std::uint64_t life, IncomingReply reply);

    // The user's « Envoyer »: nothing when the app is not open, or it was not said to be saved.
    std::optional<Committed> commit(const OpDraft& draft);

    [[nodiscard]] Store& store() { return *m_store; }
    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] const UserId& user() const { return m_user; }
    [[nodiscard]] const SyncStatus& status() const { return m_engine->status(); }
    [[nodiscard]] bool isWiped() const { return m_wiped; }
    [[nodiscard]] std::set<OpId> spooled(); // ops in the spool file, read apart from the store

    std::map<OpId, RecordId> saved; // said « enregistré » to the user, not taken back
    SimClock clock;
    bool online = true;
    DeviceId id;

    Result<Bytes> lastIncarnation(const UserId&) override { return m_incarnation; }
    Status rememberIncarnation(const UserId&, ByteView token) override {
        m_incarnation = toBytes(token);
        return {};
    }

    // What another world needs to begin where this one is.
    struct Memory {
        DeviceId id;
        Bytes incarnation;
    };
    [[nodiscard]] Memory memory() const { return {id, m_incarnation}; }
    void remember(const Memory& memory) {
        id = memory.id;
        m_incarnation = memory.incarnation;
    }

private:
    [[nodiscard]] StoreDeps deps();
    [[nodiscard]] OpenOptions options() const;
    [[nodiscard]] bool diedInside();
    void carryOut(const std::vector<Command>& commands);

    SimWorld& m_world;
    std::string m_name;
    UserId m_user;
    SeededRandom m_random;
    Ed25519Signer m_deviceKey;
    Bytes m_incarnation;
    DefinitionSet m_definitions;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Engine> m_engine;
    std::uint64_t m_life = 0;
    std::map<EngineTimer, std::uint64_t> m_timers; // tickets of those set
    std::uint64_t m_tickets = 0;
    bool m_wiped = false;
};

} // namespace relais::test
