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
    sync::Status rememberIncarnation(const sync::UserId& user, sync::ByteView token) override {
        m_tokens[user.text] = sync::toBytes(token);
        return {};
    }

private:
    std::map<std::string, sync::Bytes> m_tokens;
};

// Read once: copies of a set are cheap.
inline const DefinitionSet& shipped() {
    static const DefinitionSet kSet = shippedDefinitions();
    return kSet;
}

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

    [[nodiscard]] StoreDeps deps() {
        return {clock, random, *files, definitions, incarnations, domainRules(definitions)};
    }
    [[nodiscard]] StoreBirth birth() {
        return {
            .device = DeviceId {{4}},
            .user = {"u01"},
            .authorLabel = "Dr Élise Vautrin, médecin",
            .replica = newRandomId<ReplicaId>(random),
            .authorSeed = keyOf(3),
            .ingestKey = ingest.publicKey,
            .ingestKid = 1};
    }
    [[nodiscard]] Result<std::unique_ptr<Store>> create() {
        return Store::create(paths, keyOf(7), deps(), birth(), options);
    }
    [[nodiscard]] Result<std::unique_ptr<Store>> open() { return Store::open(paths, keyOf(7), deps(), options); }
};

[[nodiscard]] inline OpDraft alertDraft(const std::string& name = "EXEMPLE") {
    Value::Map answers = lupAnswers();
    answers["nom_naissance"] = Value(name);
    return {
        .type = "create",
        .dispositif = "lup",
        .definition = 1,
        .body = {{"answers", Value(std::move(answers))}},
        .lane = Lane::Alert};
}

[[nodiscard]] inline OpDraft complementDraft(const RecordId& record, const std::string& text) {
    return {
        .type = "complement",
        .dispositif = "lup",
        .definition = 1,
        .record = record,
        .body = {{"texte", Value(text)}},
        .dependsOn = {OpId {record.raw}}};
}

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
    const Entry& accept(AppliedOp op, const std::string& state = {}) {
        std::vector<AppliedOp>& ops = records[op.record];
        op.seq = ++last;
        op.serviceTime = {op.deviceTime.ms + 1000};
        if (!state.empty())
            op.facts["etat"] = Value(state);
        const Seq previous = ops.empty() ? 0 : ops.back().seq;
        log.push_back({op.seq, EntryKind::Op, op.record, previous, appliedToValue(op)});
        ops.push_back(std::move(op));
        return log.back();
    }
    [[nodiscard]] Entry snapshot(const RecordId& record, const DefinitionSet& definitions) {
        return {++last, EntryKind::Snapshot, record, 0, recordToValue(foldAll(records.at(record), definitions))};
    }
    // An op by somebody else, on a record or making one.
    [[nodiscard]] AppliedOp foreign(std::uint64_t number, const std::string& type, RecordId record = {}) {
        AppliedOp op;
        op.id.raw[0] = 0xf0;
        for (std::size_t i = 0; i < 8; ++i)
            op.id.raw[15 - i] = static_cast<std::uint8_t>(number >> (8 * i));
        op.record = record.isNull() ? recordOf(op.id) : record;
        op.type = type;
        op.dispositif = "lup";
        op.definition = 1;
        op.author = {"u11"};
        op.authorLabel = "Sabine Ouzoulias";
        op.deviceTime = {1'795'273'200'000};
        if (type == "create")
            op.body = {{"answers", Value(lupAnswers())}};
        return op;
    }

    [[nodiscard]] SyncRequest request(const Store& store) const {
        const SyncState state = *store.syncState();
        return {
            .epoch = state.epoch,
            .replica = state.replica,
            .head = state.head,
            .lastN = state.lastN,
            .cursors = state.cursors,
            .wantSnapshots = state.wanted,
            .maxBytes = 1 << 20};
    }
    [[nodiscard]] SyncResponse response(std::vector<Entry> entries, Seq cursor, bool more = false) const {
        SyncResponse out {.epoch = epoch, .serviceTime = {1'795'273'260'000}, .last = last};
        out.pages.push_back(
            {.feed = feed, .grant = grant, .entries = std::move(entries), .cursor = cursor, .more = more});
        return out;
    }
    // What the store sent, taken in; verdicts for all of it. `facts` go with each verdict.
    [[nodiscard]] SyncResponse take(const std::vector<OpRun>& runs) {
        SyncResponse out {.epoch = epoch, .serviceTime = {1'795'273'260'000}};
        for (const OpRun& run : runs)
            for (const OpRun::Item& item : run.items) {
                const Op op = *decodeOp(item.bytes);
                const Entry& entry = accept(appliedFrom(op), op.type == "create" ? "TRANSMIS" : "");
                out.verdicts.push_back(
                    {.op = op.id,
                     .leaf = leafOf(item.salt, item.bytes),
                     .kind = VerdictKind::Accepted,
                     .seq = entry.seq,
                     .facts = appliedFromValue(entry.payload)->facts});
            }
        out.last = last;
        return out;
    }
};

} // namespace relais::test
