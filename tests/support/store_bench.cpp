// What one store needs, and the small service's answers.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/store_bench.h"

namespace relais::test {

sync::Status MemoryIncarnations::rememberIncarnation(const sync::UserId& user, sync::ByteView token) {
    m_tokens[user.text] = sync::toBytes(token);
    return {};
}

const DefinitionSet& shipped() {
    static const DefinitionSet kSet = shippedDefinitions();
    return kSet;
}

StoreDeps StoreBench::deps() { return {clock, random, *files, definitions, incarnations, domainRules(definitions)}; }

StoreBirth StoreBench::birth() {
    return {
        .device = DeviceId {{4}},
        .user = {"u01"},
        .authorLabel = "Dr Élise Vautrin, médecin",
        .replica = newRandomId<ReplicaId>(random),
        .authorSeed = keyOf(3),
        .ingestKey = ingest.publicKey,
        .ingestKid = 1};
}

Result<std::unique_ptr<Store>> StoreBench::create() { return Store::create(paths, keyOf(7), deps(), birth(), options); }

OpDraft alertDraft(const std::string& name) {
    Value::Map answers = lupAnswers();
    answers["nom_naissance"] = Value(name);
    return {
        .type = "create",
        .dispositif = "lup",
        .definition = 1,
        .body = {{"answers", Value(std::move(answers))}},
        .lane = Lane::Alert};
}

OpDraft complementDraft(const RecordId& record, const std::string& text) {
    return {
        .type = "complement",
        .dispositif = "lup",
        .definition = 1,
        .record = record,
        .body = {{"texte", Value(text)}},
        .dependsOn = {OpId {record.raw}}};
}

const Entry& SmallService::accept(AppliedOp op, const std::string& state) {
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

Entry SmallService::snapshot(const RecordId& record, const DefinitionSet& definitions) {
    return {++last, EntryKind::Snapshot, record, 0, recordToValue(foldAll(records.at(record), definitions))};
}

AppliedOp SmallService::foreign(std::uint64_t number, const std::string& type, RecordId record) {
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

SyncRequest SmallService::request(const Store& store) const {
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

SyncResponse SmallService::response(std::vector<Entry> entries, Seq cursor, bool more) const {
    SyncResponse out {.epoch = epoch, .serviceTime = {1'795'273'260'000}, .last = last};
    out.pages.push_back({.feed = feed, .grant = grant, .entries = std::move(entries), .cursor = cursor, .more = more});
    return out;
}

SyncResponse SmallService::take(const std::vector<OpRun>& runs) {
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

} // namespace relais::test
