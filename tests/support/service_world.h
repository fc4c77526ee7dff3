// A whole service without a socket for tests: real SQLCipher files, a clock that is told, people, and their devices.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/files.h"
#include "sync/protocol/cbor_codec.h"
#include "sync/protocol/codec.h"
#include "sync/service/ledger/enrolment.h"
#include "sync/service/ledger/entitlements.h"
#include "sync/service/ledger/history.h"
#include "sync/service/ledger/removal.h"
#include "sync/service/storage/file_aside.h"
#include "sync/service/storage/sqlite/sqlite_storage.h"
#include "tests/support/lup_world.h"
#include "tests/support/temp_store.h"

#include <stdexcept>

namespace relais::test {

using namespace relais::service;

// A test that cannot be set up must not pass.
template <class T>
T must(Result<T> result) {
    if (!result)
        throw std::runtime_error(std::string(name(result.error().code)) + ": " + result.error().detail);
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

class ServiceWorld {
public:
    explicit ServiceWorld(std::uint64_t seed = 1, const Settings& settings = {});
    // As after a crash or a stop: everything in memory is gone, the files are opened again.
    void restart();
    // The files as they were when `name` was kept; the folder aside is never part of it.
    void keepBackup(const std::string& name);
    void restoreBackup(const std::string& name);

    [[nodiscard]] Ledger& ledger() { return *m_ledger; }
    [[nodiscard]] Storage& storage() { return *m_storage; }
    [[nodiscard]] FileAside& aside() { return *m_aside; }
    [[nodiscard]] LedgerParts parts() { return {*m_storage, *m_aside, clock, random, &m_catalog}; }

    // A change as an administrator's command makes it: another History on the same files.
    void change(const std::function<Status(Work&)>& act);
    void addUser(const std::string& id, const std::string& label, std::vector<std::string> roles);
    void setRole(const std::string& user, const std::string& role, bool given);
    void loadDefinitions(); // the shipped dispositifs and desks
    std::string code(const std::string& user, CodeKind kind = CodeKind::Qr);
    // What the storage holds, read in one transaction.
    template <class T>
    T look(const std::function<Result<T>(Transaction&)>& act) {
        const auto tx = must(m_storage->read());
        return must(act(*tx));
    }
    [[nodiscard]] OpRow held(const OpId& op);
    [[nodiscard]] std::optional<RecordRow> record(const RecordId& id);
    [[nodiscard]] std::vector<std::string> alarms(); // "kind subject"
    void pass(std::chrono::milliseconds time) { clock.advance(time); }

    TempFolder folder;
    ManualClock clock;
    SeededRandom random;
    Settings settings;
    Ed25519Signer authority;
    ServiceKeys keys;
    DefinitionSet definitions = shippedDefinitions();

private:
    void open(OpenOptions::Mode mode);

    SystemFiles m_files;
    CatalogCache m_catalog; // the ledger and the commands read the same forms
    std::unique_ptr<SqliteStorage> m_storage;
    std::unique_ptr<FileAside> m_aside;
    std::unique_ptr<Ledger> m_ledger;
    std::unique_ptr<History> m_commands; // what the command line stands on
};

// A device with one user: keeps its chain, its cursors and what its feeds brought, as the engine does but in memory and
// without any policy of its own.
class TestDevice {
public:
    TestDevice(ServiceWorld& world, const std::string& user, std::uint64_t seed);

    // --- making ops ---
    Op make(const std::string& type, Value::Map body, const RecordId& record = {});
    Op create(Value::Map answers = lupAnswers(), const std::string& dispositif = "lup");
    Op move(
        const RecordId& record, const std::string& act, Value::Map payload = {}, const std::string& dispositif = "lup");
    SignedOp sign(const Op& op, SignedBy by = SignedBy::Author); // next in the chain
    [[nodiscard]] static OpRun runOf(const std::vector<SignedOp>& ops, const ReplicaId& replica);

    // --- talking to the service ---
    SyncRequest request(const std::vector<SignedOp>& ops = {});
    SyncResponse exchange(const SyncRequest& request);
    // Sends, applies the answer and goes on until nothing is left; verdicts of the first answer.
    std::vector<Verdict> sync(const std::vector<SignedOp>& ops = {}, std::uint32_t maxBytes = 1 << 20);
    Verdict send(const Op& op) { return sync({sign(op)}).at(0); }
    SpoolResponse spool(const std::vector<SignedOp>& ops);
    [[nodiscard]] SpoolEnvelope sealed(const SignedOp& op) const;
    void apply(const SyncResponse& response);

    // --- what it holds: by feed, the records as their readers see them ---
    std::map<std::string, std::map<RecordId, Record>> feeds;
    std::map<std::string, Cursor> cursors;
    std::set<RecordId> purged;
    std::map<OpId, Verdict> late; // by the user's feed
    std::set<RecordId> wanted;    // snapshots to ask for
    [[nodiscard]] const Record* find(const RecordId& id) const;

    ServiceWorld& world;
    SeededRandom random;
    Ed25519Signer deviceKey;
    Ed25519Signer authorKey;
    ReplicaId replica;
    EnrolResponse enrolled;
    Epoch epoch;
    Seq seen = 0;
    LeaseId lease;
    OpNumber n = 0;
    Hash head {};
    [[nodiscard]] Caller caller() const { return {enrolled.device, "192.0.2.1"}; }

private:
    void take(const FeedId& feed, const Entry& entry);
};

// A doctor and the agent of her patient's caisse, each with a device that has loaded its feeds.
struct DeskWorld {
    ServiceWorld world;
    std::unique_ptr<TestDevice> doctor; // u01
    std::unique_ptr<TestDevice> agent;  // u11, desk:911:lup and desk:triage

    explicit DeskWorld(std::uint64_t seed = 1, const Settings& settings = {});
    // Another person with one device.
    std::unique_ptr<TestDevice> person(const std::string& user, std::vector<std::string> roles);
    // An accepted alert of the doctor.
    RecordId alert(Value::Map answers = lupAnswers());
    // Treated by the agent up to the answer.
    void answerIt(const RecordId& record);
    std::uint64_t nextSeed;
};

// lupAnswers() with some replaced; null removes.
[[nodiscard]] Value::Map answersWith(const Value::Map& changes);
// The payload of « répondre ».
[[nodiscard]] Value::Map answerPayload();

} // namespace relais::test
