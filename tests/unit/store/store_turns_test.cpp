// What leaves a device, is purged, or begins anew: feeds lost, new histories, ids and replicas that were taken.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/test_class.h"
#include "tests/unit/store/loaded_store.h"

#include <QTest>

namespace store_turns_test {

using namespace relais::sync;
using namespace relais::test;

class StoreTurnsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
};

RELAIS_TEST(StoreTurnsTest)

} // namespace store_turns_test
#include "store_turns_test.moc"
