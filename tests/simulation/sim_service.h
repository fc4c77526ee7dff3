// The central service as one node of a simulated world: its real endpoints, ledger and storage on a simulated disk.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/endpoints/api.h"
#include "sync/service/ledger/history.h"
#include "sync/service/storage/file_aside.h"
#include "sync/service/storage/sqlite/sqlite_storage.h"
#include "tests/simulation/sim_disk.h"

#include <deque>
#include <set>

namespace relais::test {

using namespace relais::service;

// Time that the world moves; a node may see it wrong.
class SimClock final : public sync::Clock {
public:
    explicit SimClock(const std::int64_t& now) : m_now(now) { }
    [[nodiscard]] WallMs wall() const override { return {kStart + m_now + offsetMs}; }
    [[nodiscard]] MonoMs monotonic() const override { return {1000 + m_now}; }
    std::int64_t offsetMs = 0;

private:
    static constexpr std::int64_t kStart = 1'795'082'400'000; // Thursday 19 November 2026, 11:00 in Paris
    const std::int64_t& m_now;
};

// "/svc/": storage; "/aside/": mark and journal, outside every backup.
class SimService {
public:
    SimService(SimDisk& disk, const std::int64_t& now, std::uint64_t seed);

    void create();              // first start: definitions, tables and people of the test
    [[nodiscard]] bool start(); // false: died on the way
    void kill();                // memory gone; the disk as it is
    [[nodiscard]] bool isUp() const { return m_api != nullptr; }
    // True when the last call found the disk dead: whatever it answered was never sent.
    [[nodiscard]] bool hasDied() const { return m_disk.isDead("svc") || m_disk.isDead("aside"); }

    void handle(service::HttpRequest request, Respond respond) {
        m_api->handle(std::move(request), std::move(respond));
    }
    void tick();

    struct Backup {
        SimDisk::Image image;
        Seq reaches = 0;
        std::set<DeviceId> confirmed; // devices that could read then
    };
    void backup(); // keeps the last two; the older one is the durable watermark
    [[nodiscard]] const std::deque<Backup>& backups() const { return m_backups; } // newest first
    void remember(std::deque<Backup> backups) { m_backups = std::move(backups); }
    void restore(std::size_t which); // the node must be down

    Status change(const std::function<Status(Work&)>& act);
    std::string enrolCode(const UserId& user);
    [[nodiscard]] Result<EnrolResponse> enrol(const EnrolRequest& request) {
        return m_ledger->enrol(request, "192.0.2.1");
    }

    // --- what invariants look at ---
    [[nodiscard]] Ledger& ledger() { return *m_ledger; }
    [[nodiscard]] FileAside& aside() { return *m_aside; }
    template <class T>
    T look(const std::function<Result<T>(Transaction&)>& act) {
        const auto tx = m_storage->read();
        if (!tx)
            return T {};
        auto found = act(**tx);
        return found ? std::move(*found) : T {};
    }
    [[nodiscard]] std::vector<OpRow> held(const OpId& op);
    [[nodiscard]] Epoch epoch();
    [[nodiscard]] std::int64_t wall() const { return m_clock.wall().ms; }
    [[nodiscard]] static const DefinitionSet& definitions(); // the shipped ones
    [[nodiscard]] const SealKeyPair& ingest() const { return m_ingest; }
    [[nodiscard]] PublicKey authority() const { return m_authority.publicKey(); }

private:
    [[nodiscard]] LedgerParts parts();
    [[nodiscard]] ServiceKeys keys() const;

    SimDisk& m_disk;
    SimClock m_clock;
    SeededRandom m_random;
    Ed25519Signer m_authority;
    SealKeyPair m_ingest;
    std::unique_ptr<SqliteStorage> m_storage;
    std::unique_ptr<FileAside> m_aside;
    std::unique_ptr<Ledger> m_ledger;
    std::unique_ptr<History> m_history;
    std::unique_ptr<Api> m_api;
    std::deque<Backup> m_backups;
};

} // namespace relais::test
