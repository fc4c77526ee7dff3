// A device store on real files with the shipped definitions, and a small service to answer it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/store/store.h"
#include "tests/support/lup_world.h"
#include "tests/support/seeded_random.h"
#include "tests/support/temp_store.h"

namespace relais::test {

// Remembers openings in memory, as the vault does.
class MemoryIncarnations final : public sync::IncarnationKeeper {
public:
    sync::Result<sync::Bytes> lastIncarnation(const sync::UserId& user) override { return m_tokens[user.text]; }
    sync::Status rememberIncarnation(const sync::UserId& user, sync::ByteView token) override;

private:
    std::map<std::string, sync::Bytes> m_tokens;
};

// Read once: copies of a set are cheap.
const DefinitionSet& shipped();

// Everything one store needs; `folder` may be shared by two benches to play a copied device.
struct StoreBench {
    TempFolder home;
    ManualClock clock;
    SeededRandom random {7};
    SystemFiles realFiles;
    Files* files = &realFiles; // a faulty one where a test says so
    DefinitionSet definitions = shipped();
    MemoryIncarnations incarnations;
    SealKeyPair ingest = newSealKeyPair(random);
    StorePaths paths {home.file("u01")};
    OpenOptions options;

    [[nodiscard]] StoreDeps deps();
    [[nodiscard]] StoreBirth birth();
    [[nodiscard]] Result<std::unique_ptr<Store>> create();
    [[nodiscard]] Result<std::unique_ptr<Store>> open() { return Store::open(paths, keyOf(7), deps(), options); }
};

[[nodiscard]] OpDraft alertDraft(const std::string& name = "EXEMPLE");

[[nodiscard]] OpDraft complementDraft(const RecordId& record, const std::string& text);

// Orders ops and gives pages, as the ledger does, for one feed; accepts everything.
class SmallService {
public:
    Epoch epoch {{0xe1}};
    FeedId feed {"user:u01"};
    GrantId grant {{0x61}};
    Seq last = 0;
    std::vector<Entry> log;
    std::map<RecordId, std::vector<AppliedOp>> records;

    // An op in its place; a state code when it moves the record.
    const Entry& accept(AppliedOp op, const std::string& state = {});
    [[nodiscard]] Entry snapshot(const RecordId& record, const DefinitionSet& definitions);
    // An op by somebody else, on a record or making one.
    [[nodiscard]] AppliedOp foreign(std::uint64_t number, const std::string& type, RecordId record = {});

    [[nodiscard]] SyncRequest request(const Store& store) const;
    [[nodiscard]] SyncResponse response(std::vector<Entry> entries, Seq cursor, bool more = false) const;
    // What the store sent, taken in; verdicts for all of it. `facts` go with each verdict.
    [[nodiscard]] SyncResponse take(const std::vector<OpRun>& runs);
};

} // namespace relais::test
