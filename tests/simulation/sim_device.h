// One device as a node of a simulated world: the real engine over the real store on a simulated disk.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/engine/engine.h"
#include "sync/store/spool.h"
#include "tests/simulation/sim_service.h"

namespace relais::test {

// The service has answered for such an op: it holds it.
[[nodiscard]] inline bool isHeldStatus(OwnStatus status) {
    return status == OwnStatus::Accepted || status == OwnStatus::Refused || status == OwnStatus::Waiting
        || status == OwnStatus::Quarantined;
}

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
    bool takeBack(const OpId& op); // « Reprendre en brouillon »
    // Becomes a copy of another device as it was when it was last off: its folder, its memory, its randomness.
    void copyOf(const SimDevice& other);
    void reseed(std::uint64_t seed) { m_random = SeededRandom(seed); }
    // The folder comes back as it once was. `spool`: but for the spool; `keeper`: with what remembers openings.
    struct Folder {
        SimDisk::Image files;
        Bytes incarnation;
        std::map<OpId, RecordId> saved;
    };
    [[nodiscard]] Folder folder() const;
    void bringBack(const Folder& folder, bool spool, bool keeper);

    [[nodiscard]] Store& store() { return *m_store; }
    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] const UserId& user() const { return m_user; }
    [[nodiscard]] const SyncStatus& status() const { return m_engine->status(); }
    [[nodiscard]] bool isWiped() const { return m_wiped; }
    [[nodiscard]] std::set<OpId> spooled(); // ops in the spool file, read apart from the store

    std::map<OpId, RecordId> saved; // said « enregistré » to the user, not taken back
    std::set<RecordId> moved;       // changed here since somebody looked
    bool allMoved = true;           // and whatever else is here
    SimClock clock;
    bool online = true;
    DeviceId id;

    Result<Bytes> lastIncarnation(const UserId&) override { return m_memory.incarnation; }
    Status rememberIncarnation(const UserId&, ByteView token) override {
        m_memory.incarnation = toBytes(token);
        return {};
    }

    // What another world needs to begin where this one is.
    struct Memory {
        DeviceId id;
        Bytes incarnation;
        Bytes certificate;
        Signature certificateSignature;
    };
    [[nodiscard]] Memory memory() const { return m_memory; }
    void remember(const Memory& memory) {
        id = memory.id;
        m_memory = memory;
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
    Memory m_memory;
    DefinitionSet m_definitions;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Engine> m_engine;
    std::uint64_t m_life = 0;
    std::map<EngineTimer, std::uint64_t> m_timers; // tickets of those set
    std::uint64_t m_tickets = 0;
    bool m_wiped = false;
};

// Nothing but what was typed on this device.
[[nodiscard]] bool isOwnAlone(SimDevice& device, const Record& shown);

// Enough to tell two ids apart in a message.
[[nodiscard]] std::string shortId(const auto& id) { return toText(id).substr(0, 18); }

} // namespace relais::test
