// Answers of the service: verdicts, feeds, snapshots and definitions, once each whatever is repeated.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/test_class.h"
#include "tests/unit/store/loaded_store.h"

#include <QTest>

#include <filesystem>

namespace store_apply_test {

using namespace relais::sync;
using namespace relais::test;

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

RELAIS_TEST(StoreApplyTest)

} // namespace store_apply_test
#include "store_apply_test.moc"
