// Answers of the service: verdicts, feeds, snapshots, purges and new histories, once each whatever is repeated.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/store_bench.h"

#include <QtTest>

#include <filesystem>

using namespace relais::sync;
using namespace relais::test;

namespace {

// A store that has had its first page, so that its feed is loaded.
struct Loaded {
    StoreBench bench;
    SmallService service;
    std::unique_ptr<Store> store;

    Loaded() {
        store = std::move(*bench.create());
        apply({}, 0);
    }
    Result<Changes> apply(std::vector<Entry> entries, Seq cursor) {
        return store->apply(service.response(std::move(entries), cursor), service.request(*store));
    }
    // Sends all that is pending and takes the verdicts in.
    Result<Changes> push() {
        const SyncResponse answer = service.take(*store->pendingRuns(1 << 20));
        return store->apply(answer, service.request(*store));
    }
    [[nodiscard]] std::vector<Entry> entriesAfter(Seq seq) const {
        std::vector<Entry> out;
        for (const Entry& entry : service.log)
            if (entry.seq > seq)
                out.push_back(entry);
        return out;
    }
    [[nodiscard]] Seq cursor() const { return store->syncState()->cursors.front().seq; }
};

} // namespace

class StoreApplyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAcceptedOpStaysUntilItsFeedBringsItBack() {
        Loaded l;
        const RecordId record = l.store->commit(alertDraft())->record;
        const auto changes = l.push();
        QVERIFY2(changes, changes ? "" : changes.error().detail.c_str());
        QVERIFY(changes->outbox && changes->records == std::vector {record});
        QVERIFY(l.store->outbox()->empty());
        QCOMPARE(l.store->syncState()->pending, 0u);
        QCOMPARE(l.store->record(record)->state, std::string("TRANSMIS")); // shown from the verdict
        QCOMPARE(l.store->ownOps(record)->front().seq, Seq {1});
        QVERIFY(l.apply(l.entriesAfter(0), 1));
        const auto read = l.store->record(record);
        QCOMPARE(read->state, std::string("TRANSMIS"));
        QCOMPARE(read->events.size(), std::size_t {1});
        QCOMPARE(read->events.front().serviceTime.ms, read->events.front().deviceTime.ms + 1000);
    }

    void theFeedMayComeBeforeTheVerdict() {
        Loaded l;
        const RecordId record = l.store->commit(alertDraft())->record;
        const SyncResponse late = l.service.take(*l.store->pendingRuns(1 << 20));
        QVERIFY(l.apply(l.entriesAfter(0), 1));
        // Shown once, and offered until its verdict is known: what is in quarantine comes back by feed too.
        QCOMPARE(l.store->record(record)->events.size(), std::size_t {1});
        QCOMPARE(l.store->syncState()->pending, 1u);
        QVERIFY(l.store->apply(late, l.service.request(*l.store)));
        QVERIFY(l.store->outbox()->empty());
        QCOMPARE(l.store->syncState()->pending, 0u);
        QCOMPARE(l.store->record(record)->events.size(), std::size_t {1});
    }

    void whatIsInQuarantineComesBackAndStaysThere() {
        Loaded l;
        const RecordId record = l.store->commit(alertDraft())->record;
        SyncResponse answer = l.service.take(*l.store->pendingRuns(1 << 20));
        answer.verdicts.front().kind = VerdictKind::Quarantined;
        answer.verdicts.front().code = "lease";
        QVERIFY(l.store->apply(answer, l.service.request(*l.store)));
        QVERIFY(l.apply(l.entriesAfter(0), 1));
        QVERIFY(l.store->ownOps(record)->front().status == OwnStatus::Quarantined);
        QCOMPARE(l.store->outbox()->size(), std::size_t {1});
        QCOMPARE(l.store->record(record)->events.size(), std::size_t {1});
    }

    void whatAFreshLoadCannotTellIsAskedFor() {
        Loaded l;
        const RecordId own = l.store->commit(alertDraft())->record;
        SyncResponse answer = l.service.take(*l.store->pendingRuns(1 << 20));
        answer.verdicts.front().kind = VerdictKind::Quarantined;
        QVERIFY(l.store->apply(answer, l.service.request(*l.store)));
        const RecordId purged = l.service.foreign(1, "create").record;
        l.service.accept(l.service.foreign(1, "create"), "TRANSMIS");
        QVERIFY(l.apply(l.entriesAfter(0), 2));
        SyncResponse renewed {.epoch = Epoch {{0xe2}}, .epochOnly = true, .serviceTime = {5}};
        QVERIFY(l.store->apply(renewed, l.service.request(*l.store)));
        l.service.epoch = Epoch {{0xe2}};
        SyncResponse ruled {.epoch = l.service.epoch, .serviceTime = {6}, .last = 9};
        const OwnOp op = l.store->ownOps(own)->front();
        ruled.verdicts.push_back({.op = op.id, .leaf = op.leaf, .kind = VerdictKind::Quarantined, .code = "lease"});
        QVERIFY(l.store->apply(ruled, l.service.request(*l.store)));
        QCOMPARE(l.store->syncState()->pending, 0u);
        // Purged between the new history and this load: nothing of it is told, and nothing says that it is gone.
        QVERIFY(l.apply({l.service.snapshot(own, l.bench.definitions)}, 9));
        QVERIFY(l.store->syncState()->wanted == std::vector {purged});
        // A verdict that became final before this load is in no entry after it either.
        QCOMPARE(l.store->syncState()->pending, 1u);
        QVERIFY(l.apply({{10, EntryKind::Left, purged, 0, {}}}, 10));
        QVERIFY(l.store->syncState()->wanted.empty());
        QCOMPARE(l.store->record(purged).error().code, ErrorCode::NotFound);
    }

    void whatIsErasedLeavesTheLogToo() {
        Loaded l;
        const auto logSize = [&] {
            std::error_code none;
            const auto size = std::filesystem::file_size(l.bench.paths.database() + "-wal", none);
            return none ? std::uintmax_t(0) : size;
        };
        l.service.accept(l.service.foreign(1, "create"), "TRANSMIS");
        QVERIFY(l.apply(l.entriesAfter(0), 1));
        QVERIFY(logSize() > 0);
        SyncResponse lost = l.service.response({}, 1);
        lost.pages.clear();
        lost.lost = {l.service.feed};
        QVERIFY(l.store->apply(lost, l.service.request(*l.store)));
        QCOMPARE(logSize(), std::uintmax_t(0));
    }

    void aLogLeftByADeathIsEmptiedAtOpening() {
        Loaded l;
        l.service.accept(l.service.foreign(1, "create"), "TRANSMIS");
        QVERIFY(l.apply(l.entriesAfter(0), 1));
        const std::string dead = l.bench.paths.folder + ".dead";
        std::filesystem::copy(l.bench.paths.folder, dead, std::filesystem::copy_options::recursive);
        l.bench.paths.folder = dead;
        QVERIFY(std::filesystem::file_size(l.bench.paths.database() + "-wal") > 0);
        const auto survivor = l.bench.open();
        QVERIFY(survivor);
        std::error_code none;
        const auto left = std::filesystem::file_size(l.bench.paths.database() + "-wal", none);
        // What the opening itself wrote holds nothing of before.
        QVERIFY(none || left < 64 * 1024);
    }

    void refusedWaitingAndQuarantinedOpsAreShown() {
        Loaded l;
        const RecordId record = l.store->commit(alertDraft())->record;
        QVERIFY(l.push());
        const auto ops = std::array {
            *l.store->commit(complementDraft(record, "refusé")), *l.store->commit(complementDraft(record, "attend")),
            *l.store->commit(complementDraft(record, "mis de côté"))};
        SyncResponse answer {.epoch = l.service.epoch, .serviceTime = {5}, .last = 9};
        const auto kinds = std::array {VerdictKind::Refused, VerdictKind::Waiting, VerdictKind::Quarantined};
        for (std::size_t i = 0; i < 3; ++i) {
            const OwnOp own = l.store->ownOps(record)->at(i + 1);
            answer.verdicts.push_back(
                {.op = ops[i].op, .leaf = own.leaf, .kind = kinds[i], .code = "deja_pris", .text = "pris par …"});
        }
        answer.verdicts[1].waitingFor = {OpId {{7}}};
        QVERIFY(l.store->apply(answer, l.service.request(*l.store)));
        const auto outbox = l.store->outbox();
        QCOMPARE(outbox->size(), std::size_t {3});
        QVERIFY(outbox->at(0).status == OwnStatus::Refused && outbox->at(0).code == "deja_pris");
        QVERIFY(outbox->at(1).status == OwnStatus::Waiting && outbox->at(1).waitingFor.size() == 1);
        QVERIFY(outbox->at(2).status == OwnStatus::Quarantined);
        QCOMPARE(l.store->syncState()->pending, 0u); // held by the service
        // Refused is not folded, and what was typed is still there.
        QCOMPARE(l.store->record(record)->events.size(), std::size_t {3});
        QVERIFY(l.store->ownOpContent(ops[0].op)->body.at("texte") == Value("refusé"));
        // Waiting becomes accepted; the repeated old answer does not undo it.
        SyncResponse later {.epoch = l.service.epoch, .serviceTime = {6}, .last = 12};
        later.verdicts.push_back({ops[1].op, outbox->at(1).leaf, VerdictKind::Accepted, 12});
        QVERIFY(l.store->apply(later, l.service.request(*l.store)));
        QVERIFY(l.store->apply(answer, l.service.request(*l.store)));
        QVERIFY(l.store->ownOps(record)->at(2).status == OwnStatus::Accepted);
        // A verdict over other bytes is not about this op.
        SyncResponse other {.epoch = l.service.epoch, .serviceTime = {7}, .last = 13};
        other.verdicts.push_back({.op = ops[2].op, .leaf = Hash {}, .kind = VerdictKind::Accepted, .seq = 13});
        QVERIFY(l.store->apply(other, l.service.request(*l.store)));
        QVERIFY(l.store->ownOps(record)->at(3).status == OwnStatus::Quarantined);
    }

    void aRepeatedOrLateAnswerChangesNothing() {
        Loaded l;
        const RecordId record = l.service.foreign(1, "create").record;
        l.service.accept(l.service.foreign(1, "create"), "TRANSMIS");
        l.service.accept(l.service.foreign(2, "move", record), "PRIS_EN_CHARGE");
        const SyncRequest request = l.service.request(*l.store);
        const SyncResponse first = l.service.response(l.entriesAfter(0), 2);
        QVERIFY(!l.store->apply(first, request)->empty());
        const Record before = *l.store->record(record);
        l.service.accept(l.service.foreign(3, "move", record), "EN_ANALYSE");
        QVERIFY(l.apply(l.entriesAfter(2), 3));
        const auto again = l.store->apply(first, request);
        QVERIFY(again && again->records.empty());
        QCOMPARE(l.store->record(record)->state, std::string("EN_ANALYSE"));
        QCOMPARE(l.cursor(), Seq {3});
        QVERIFY(before.events.size() == 2);
    }

    void aGapAsksForTheSnapshot() {
        Loaded l;
        const RecordId record = l.service.foreign(1, "create").record;
        l.service.accept(l.service.foreign(1, "create"), "TRANSMIS");
        l.service.accept(l.service.foreign(2, "move", record), "PRIS_EN_CHARGE");
        QVERIFY(l.apply(l.entriesAfter(1), 2)); // the create never came
        QCOMPARE(l.store->record(record).error().code, ErrorCode::NotFound);
        QVERIFY(l.store->syncState()->wanted == std::vector {record});
        QVERIFY(l.apply({l.service.snapshot(record, l.bench.definitions)}, 3));
        QVERIFY(l.store->syncState()->wanted.empty());
        QCOMPARE(l.store->record(record)->state, std::string("PRIS_EN_CHARGE"));
    }

    void aSnapshotWithOwnOpsEndsTheirOverlay() {
        Loaded l;
        const RecordId record = l.store->commit(alertDraft())->record;
        const auto pending = [&] { return l.store->list({})->front().pendingOps; };
        QCOMPARE(pending(), 1u);
        const SyncResponse answer = l.service.take(*l.store->pendingRuns(1 << 20));
        QVERIFY(l.apply({l.service.snapshot(record, l.bench.definitions)}, 2));
        QCOMPARE(l.store->record(record)->events.size(), std::size_t {1});
        QVERIFY(l.store->apply(answer, l.service.request(*l.store)));
        QVERIFY(l.store->outbox()->empty());
        QCOMPARE(pending(), 0u);
        QCOMPARE(l.store->record(record)->events.size(), std::size_t {1});
    }

    void whatLeavesIsNoLongerReadableAndWhatWasTypedStays() {
        Loaded l;
        const RecordId record = l.service.foreign(1, "create").record;
        l.service.accept(l.service.foreign(1, "create"), "TRANSMIS");
        QVERIFY(l.apply(l.entriesAfter(0), 1));
        QVERIFY(l.store->commit(complementDraft(record, "tapé ici")));
        QVERIFY(l.apply({{2, EntryKind::Left, record, 0, {}}}, 2));
        const auto read = l.store->record(record);
        QVERIFY(read && read->answers.empty());
        QCOMPARE(read->events.size(), std::size_t {1});
        QVERIFY(read->events.front().body.at("texte") == Value("tapé ici"));
        ListQuery search;
        search.search = "exemple";
        QVERIFY(l.store->list(search)->empty());
        QVERIFY(l.push());
        QVERIFY(l.apply(l.entriesAfter(2), l.service.last));
    }

    void aFeedLostAndGivenAgainLoadsAfresh() {
        Loaded l;
        const RecordId record = l.service.foreign(1, "create").record;
        l.service.accept(l.service.foreign(1, "create"), "TRANSMIS");
        QVERIFY(l.apply(l.entriesAfter(0), 1));
        SyncResponse lost = l.service.response({}, 1);
        lost.pages.clear();
        lost.lost = {l.service.feed};
        QVERIFY(l.store->apply(lost, l.service.request(*l.store))->feeds);
        QVERIFY(l.store->syncState()->cursors.empty());
        QCOMPARE(l.store->record(record).error().code, ErrorCode::NotFound);
        l.service.grant = GrantId {{0x62}};
        SyncResponse gained = l.service.response({l.service.snapshot(record, l.bench.definitions)}, 2, true);
        gained.pages.front().loading = record;
        gained.gained = {{l.service.feed, l.service.grant, 2, {}}};
        QVERIFY(l.store->apply(gained, l.service.request(*l.store)));
        const Cursor cursor = l.store->syncState()->cursors.front();
        QVERIFY(cursor.grant == l.service.grant && cursor.loading == record && cursor.seq == 2);
        QVERIFY(l.apply({}, 2));
        QVERIFY(l.store->syncState()->cursors.front().loading.isNull());
        QVERIFY(l.store->record(record));
    }

    void aRecordStaysWhileAnyFeedHoldsIt() {
        Loaded l;
        const RecordId record = l.service.foreign(1, "create").record;
        l.service.accept(l.service.foreign(1, "create"), "TRANSMIS");
        QVERIFY(l.apply(l.entriesAfter(0), 1));
        SyncResponse desk = l.service.response(l.service.log, 1);
        desk.pages.front().feed = {"desk:911:lup"};
        QVERIFY(l.store->apply(desk, l.service.request(*l.store)));
        QCOMPARE(l.store->record(record)->events.size(), std::size_t {1});
        SyncResponse lost = l.service.response({}, 1);
        lost.pages.clear();
        lost.lost = {FeedId {"desk:911:lup"}};
        QVERIFY(l.store->apply(lost, l.service.request(*l.store)));
        QVERIFY(l.store->record(record));
        lost.lost = {l.service.feed};
        QVERIFY(l.store->apply(lost, l.service.request(*l.store)));
        QCOMPARE(l.store->record(record).error().code, ErrorCode::NotFound);
    }

    void aPurgeErasesEveryCopy() {
        Loaded l;
        const RecordId record = l.store->commit(alertDraft("PURGEE"))->record;
        QVERIFY(l.push());
        QVERIFY(l.apply(l.entriesAfter(0), 1));
        QVERIFY(l.store->commit(complementDraft(record, "encore")));
        const auto draft = l.store->startDraft("lup", "complement", record);
        QVERIFY(l.store->saveDraftField(*draft, "texte", Value("PURGEE")));
        QVERIFY(l.apply({{2, EntryKind::Purge, record, 0, {}}}, 2));
        QCOMPARE(l.store->record(record).error().code, ErrorCode::RecordPurged);
        QVERIFY(l.store->drafts()->empty());
        QVERIFY(l.store->pendingRuns(1 << 20)->empty());
        QVERIFY(l.store->unsentEnvelopes(1 << 20)->empty());
        QCOMPARE(l.store->ownOpContent(OpId {record.raw}).error().code, ErrorCode::NotFound);
        ListQuery search;
        search.search = "purgee";
        QVERIFY(l.store->list(search)->empty());
        QCOMPARE(l.store->commit(complementDraft(record, "non")).error().code, ErrorCode::RecordPurged);
        // By another route, later: not kept.
        QVERIFY(l.apply({l.service.snapshot(record, l.bench.definitions)}, 3));
        QCOMPARE(l.store->record(record).error().code, ErrorCode::RecordPurged);
    }

    void aNewHistoryOffersEverythingAgain() {
        Loaded l;
        const RecordId record = l.store->commit(alertDraft())->record;
        QVERIFY(l.push());
        QVERIFY(l.apply(l.entriesAfter(0), 1));
        const SyncRequest before = l.service.request(*l.store);
        const SyncResponse stale = l.service.response({}, 99);
        SyncResponse renewed {.epoch = Epoch {{0xe2}}, .epochOnly = true, .serviceTime = {5}};
        QVERIFY(l.store->apply(renewed, before));
        const SyncState state = *l.store->syncState();
        QVERIFY(state.epoch == Epoch {{0xe2}} && state.durable == 0);
        QVERIFY(state.cursors.front().grant.isNull());
        QCOMPARE(state.pending, 1u);
        QCOMPARE(l.store->outbox()->size(), std::size_t {1});
        QVERIFY(l.store->outbox()->front().reconfirm);
        QVERIFY(l.store->record(record)); // still readable, "à reconfirmer"
        QCOMPARE(l.store->unsentEnvelopes(1 << 20)->size(), std::size_t {1});
        // An answer of before the restore says nothing any more (M10).
        QCOMPARE(l.store->apply(stale, before).error().code, ErrorCode::StaleEpoch);
        QCOMPARE(l.store->syncState()->pending, 1u);
        // The new history refuses what the old accepted: the author must acknowledge it.
        SyncResponse refusal {.epoch = state.epoch, .serviceTime = {6}, .last = 1};
        const OwnOp own = l.store->ownOps(record)->front();
        refusal.verdicts.push_back({.op = own.id, .leaf = own.leaf, .kind = VerdictKind::Refused, .code = "droits"});
        QVERIFY(l.store->apply(refusal, l.service.request(*l.store)));
        QVERIFY(l.store->outbox()->front().changed);
        QVERIFY(l.store->acknowledge(own.id));
        QVERIFY(!l.store->outbox()->front().changed);
    }

    void anOwnRecordPurgedBeforeTheLoadIsAskedFor() {
        Loaded l;
        const RecordId record = l.store->commit(alertDraft())->record;
        QVERIFY(l.push()); // accepted, and in the new history's load no word of it
        SyncResponse renewed {.epoch = Epoch {{0xe2}}, .epochOnly = true, .serviceTime = {5}};
        QVERIFY(l.store->apply(renewed, l.service.request(*l.store)));
        l.service.epoch = Epoch {{0xe2}};
        QVERIFY(l.push());
        QVERIFY(l.store->syncState()->wanted.empty());
        QVERIFY(l.apply({}, 9));
        QCOMPARE(l.store->syncState()->wanted, std::vector {record});
        QVERIFY(l.apply({{0, EntryKind::Purge, record, 0, {}}}, 9));
        QCOMPARE(l.store->record(record).error().code, ErrorCode::RecordPurged);
        QVERIFY(l.store->syncState()->wanted.empty());
    }

    void anIdThatSomebodyElseHasIsNotTheEndOfWhatWasTyped() {
        Loaded l;
        const auto alert = l.store->commit(alertDraft("HOMONYME"));
        const auto addition = l.store->commit(complementDraft(alert->record, "tapé après"));
        const WallMs typedAt = l.store->ownOps(alert->record)->front().savedAt;
        l.bench.clock.advance(std::chrono::minutes(5));
        SyncResponse answer {.epoch = l.service.epoch, .serviceTime = {5}, .last = 9};
        const OwnOp own = l.store->ownOps(alert->record)->front();
        answer.verdicts.push_back(
            {.op = own.id, .leaf = own.leaf, .kind = VerdictKind::Quarantined, .code = "conflict"});
        QVERIFY(l.store->apply(answer, l.service.request(*l.store)));
        // The old record is gone from the list; the new one holds all that was typed, as of when it was typed.
        const auto rows = l.store->list({});
        QCOMPARE(rows->size(), std::size_t {1});
        const RecordId again = rows->front().record.id;
        QVERIFY(again != alert->record);
        QCOMPARE(l.store->record(again)->events.size(), std::size_t {2});
        QVERIFY(l.store->record(again)->answers.at("nom_naissance") == Value("HOMONYME"));
        const auto ops = *l.store->ownOps(again);
        QCOMPARE(ops.size(), std::size_t {2});
        QCOMPARE(ops.front().savedAt, typedAt);
        QVERIFY(l.store->ownOpContent(ops.back().id)->dependsOn == std::vector {ops.front().id});
        const auto former = *l.store->ownOps(alert->record);
        for (const OwnOp& old : former)
            QVERIFY(old.status == OwnStatus::Replaced);
        QCOMPARE(l.store->syncState()->pending, 2u);
        // Sealed too, and the old envelopes are gone: an upload of the spool alone delivers the same two.
        std::set<OpId> sealed;
        const auto envelopes = *l.store->unsentEnvelopes(1 << 20);
        for (const SpoolEnvelope& envelope : envelopes)
            sealed.insert(envelope.op);
        QVERIFY(sealed == (std::set<OpId> {ops.front().id, ops.back().id}));
        // The same verdict again, late, does nothing more.
        QVERIFY(l.store->apply(answer, l.service.request(*l.store)));
        QCOMPARE(l.store->list({})->size(), std::size_t {1});
        QVERIFY(l.push());
        QVERIFY(l.store->outbox()->empty());
        QVERIFY(addition);
    }

    void aForkTheServiceSawMovesBothStores() {
        Loaded l;
        QVERIFY(l.store->commit(alertDraft()));
        const ReplicaId before = l.store->syncState()->replica;
        // This store's op came first: the head is its own, and only the service knows of the other.
        SyncResponse answer = l.service.response({}, 0);
        answer.digest = {1, l.store->syncState()->head, {}};
        answer.unknown["fork"] = true;
        QVERIFY(l.store->apply(answer, l.service.request(*l.store))->replica);
        QVERIFY(l.store->syncState()->replica != before);
    }

    void aForkStartsANewReplica() {
        Loaded l;
        QVERIFY(l.store->commit(alertDraft()));
        const ReplicaId before = l.store->syncState()->replica;
        SyncResponse honest = l.service.response({}, 0);
        honest.digest = {1, l.store->syncState()->head, {}};
        QVERIFY(!l.store->apply(honest, l.service.request(*l.store))->replica);
        QCOMPARE(l.store->syncState()->provedHeld, OpNumber {1});
        SyncResponse ahead = l.service.response({}, 0);
        ahead.digest = {5, Hash {9}, {}};
        QVERIFY(l.store->apply(ahead, l.service.request(*l.store))->replica);
        QVERIFY(l.store->syncState()->replica != before);
        QCOMPARE(l.store->syncState()->lastN, OpNumber {0});
        QCOMPARE(l.store->pendingRuns(1 << 20)->front().replica, before); // judged by id all the same
        QVERIFY(l.store->commit(alertDraft()));
        QCOMPARE(l.store->pendingRuns(1 << 20)->size(), std::size_t {2});
    }

    void definitionsAndTablesArriveBySync() {
        Loaded l;
        l.bench.definitions = DefinitionSet();
        Value::Map payload {
            {"code", Value("lup")},
            {"version", Value(1)},
            {"form", *parseJson(projectFile("sync/dispositifs/lup/form.json"))},
            {"workflow", *parseJson(projectFile("sync/dispositifs/lup/workflow.json"))}};
        const RecordId record = l.service.foreign(1, "create").record;
        const Entry create = l.service.accept(l.service.foreign(1, "create"), "TRANSMIS");
        const auto changes = l.apply(
            {create,
             {2, EntryKind::Definition, {}, 0, Value(payload)},
             {3,
              EntryKind::Reference,
              {},
              0,
              Value(Value::Map {{"table", Value("motifs")}, {"version", Value(4)}, {"rows", Value("rien")}})}},
            3);
        QVERIFY2(changes, changes ? "" : changes.error().detail.c_str());
        QVERIFY(changes->definitions && changes->reference);
        QVERIFY(l.bench.definitions.find("lup", 1));
        QCOMPARE(l.store->reference("motifs")->text(), std::string("rien"));
        l.store.reset();
        l.bench.definitions = DefinitionSet();
        l.store = std::move(*l.bench.open());
        QVERIFY(l.bench.definitions.find("lup", 1));
        QVERIFY(l.store->record(record));
    }

    void anEntryOfALaterVersionIsKept() {
        Loaded l;
        QVERIFY(l.apply({{1, static_cast<EntryKind>(77), {}, 0, Value("plus tard")}}, 1));
        QCOMPARE(l.cursor(), Seq {1});
        const Entry broken {2, EntryKind::Op, RecordId {{5}}, 0, Value("pas une opération")};
        const auto refused = l.apply({broken}, 2);
        QVERIFY(!refused);
        QCOMPARE(l.cursor(), Seq {1});
        QVERIFY(l.store->setAside(l.service.feed, l.service.grant, broken));
        QCOMPARE(l.cursor(), Seq {2});
        QVERIFY(l.store->syncState()->wanted == std::vector {RecordId {{5}}});
    }
};

QTEST_APPLESS_MAIN(StoreApplyTest)
#include "store_apply_test.moc"
