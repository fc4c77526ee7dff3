// « Enregistré » is true: committed ops are chained, signed, sealed and there after a restart; drafts too.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/spool.h"
#include "tests/support/faulty_vfs.h"
#include "tests/support/store_bench.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace store_write_test {

using namespace relais::sync;
using namespace relais::test;

class StoreWriteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCommittedAlertIsThereAfterARestart() {
        StoreBench bench;
        RecordId record;
        {
            auto store = bench.create();
            QVERIFY2(store, store ? "" : store.error().detail.c_str());
            const auto committed = (*store)->commit(alertDraft());
            QVERIFY2(committed, committed ? "" : committed.error().detail.c_str());
            QCOMPARE(committed->n, OpNumber {1});
            QVERIFY(committed->changes.outbox && committed->changes.records.size() == 1);
            record = committed->record;
        }
        auto store = bench.open();
        QVERIFY2(store, store ? "" : store.error().detail.c_str());
        const auto read = (*store)->record(record);
        QVERIFY(read);
        QCOMPARE(read->state, std::string("A_TRANSMETTRE"));
        QCOMPARE(read->authorLabel, std::string("Dr Élise Vautrin, médecin"));
        QVERIFY(read->answers == alertDraft().body.at("answers").map());
        const auto outbox = (*store)->outbox();
        QCOMPARE(outbox->size(), std::size_t {1});
        QVERIFY(outbox->front().status == OwnStatus::Saved);
        QVERIFY((*store)->checkIntegrity());
    }

    void theChainIsWhatTheServiceWillCheck() {
        StoreBench bench;
        auto store = bench.create();
        const PublicKey author = (*store)->authorKey();
        const auto first = (*store)->commit(alertDraft());
        QVERIFY((*store)->commit(complementDraft(first->record, "Un.")));
        QVERIFY((*store)->commit(alertDraft("AUTRE")));
        const auto runs = (*store)->pendingRuns(1 << 20);
        // Alerts first: 1, 3, then 2.
        QCOMPARE(runs->size(), std::size_t {3});
        const SyncState state = *(*store)->syncState();
        QCOMPARE(state.lastN, OpNumber {3});
        QCOMPARE(state.pending, 3u);
        std::map<OpNumber, Hash> heads;
        for (const OpRun& run : *runs) {
            Hash head = run.headBefore;
            Op op;
            for (const OpRun::Item& item : run.items) {
                op = *decodeOp(item.bytes);
                head = nextHead(head, leafOf(item.salt, item.bytes));
                QVERIFY(op.replica == state.replica && op.author == UserId {"u01"});
            }
            heads[op.n] = head;
            if (op.n == 1)
                QVERIFY(run.headBefore == firstHead(state.replica));
            QVERIFY(verify(author, head, run.signature));
        }
        QVERIFY(heads[3] == state.head);
        QVERIFY((*runs)[1].headBefore == heads[2] && (*runs)[2].headBefore == heads[1]);
        QCOMPARE((*store)->pendingRuns(1)->size(), std::size_t {1}); // at least one
        QCOMPARE((*store)->pendingRuns(1 << 20, 2)->size(), std::size_t {1});
    }

    void consecutiveOpsGoInOneRun() {
        StoreBench bench;
        auto store = bench.create();
        const auto first = (*store)->commit(alertDraft());
        for (int i = 0; i < 4; ++i)
            QVERIFY((*store)->commit(complementDraft(first->record, std::to_string(i))));
        const auto runs = (*store)->pendingRuns(1 << 20);
        QCOMPARE(runs->size(), std::size_t {1});
        QCOMPARE(runs->front().items.size(), std::size_t {5});
    }

    void theServiceAloneReadsTheSpool() {
        StoreBench bench;
        auto store = bench.create();
        const auto committed = (*store)->commit(alertDraft("CANARI-nom"));
        const auto envelopes = (*store)->unsentEnvelopes(1 << 20);
        QCOMPARE(envelopes->size(), std::size_t {1});
        QVERIFY(textView(contentOf(bench.paths.spool())).find("CANARI") == std::string_view::npos);
        const auto opened = openSealed(envelopes->front().sealed, bench.ingest.publicKey, bench.ingest.secretKey);
        QVERIFY(opened);
        const auto signedOp = decodeSignedOp(*opened);
        QVERIFY(signedOp && decodeOp(signedOp->bytes)->id == committed->op);
        QVERIFY(verify((*store)->authorKey(), signedOp->head(), signedOp->signature));
        // Read by the locked app, without any key.
        auto spool = Spool::open(*bench.files, bench.paths.spool());
        QVERIFY(spool->has(committed->op));
    }

    void whatTheSpoolLacksIsSealedAtOpening() {
        StoreBench bench;
        {
            auto store = bench.create();
            QVERIFY((*store)->commit(alertDraft()));
        }
        QVERIFY(bench.files->remove(bench.paths.spool()));
        auto store = bench.open();
        QCOMPARE((*store)->unsentEnvelopes(1 << 20)->size(), std::size_t {1});
        QVERIFY(bench.files->exists(bench.paths.spool()));
    }

    void aSpoolThatCannotBeWrittenMeansNotSaved() {
        StoreBench bench;
        auto store = bench.create();
        const auto draft = (*store)->startDraft("lup", "create", {});
        QVERIFY((*store)->saveDraftField(*draft, "prenom", Value("Sacha")));
        store->reset();
        FaultPlan plan;
        FaultyFiles files(plan);
        bench.files = &files;
        store = bench.open();
        QVERIFY(store);
        plan = {.failAt = 0, .sticky = true, .full = true};
        OpDraft alert = alertDraft();
        alert.draft = *draft;
        const auto failed = (*store)->commit(alert);
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, ErrorCode::StoreFull);
        QCOMPARE((*store)->outbox()->size(), std::size_t {0});
        QCOMPARE((*store)->syncState()->lastN, OpNumber {0});
        QVERIFY((*store)->list({})->empty());
        QVERIFY((*store)->draft(*draft)->fields.at("prenom") == Value("Sacha"));
        plan = {};
        const auto saved = (*store)->commit(alert);
        QVERIFY(saved);
        QCOMPARE(saved->n, OpNumber {1});
        QVERIFY((*store)->drafts()->empty());
    }

    void draftsAreKeptFieldByField() {
        StoreBench bench;
        DraftId draft;
        {
            auto store = bench.create();
            draft = *(*store)->startDraft("lup", "create", {});
            QVERIFY((*store)->saveDraftField(draft, "prenom", Value("Sacha")));
            QVERIFY((*store)->saveDraftField(draft, "soins_concernes", Value(codes({"A", "B"}))));
            QVERIFY((*store)->saveDraftField(draft, "commune", Value("91228")));
            bench.clock.advance(std::chrono::minutes(1));
            QVERIFY((*store)->saveDraftField(draft, "commune", Value()));
        }
        auto store = bench.open();
        const auto drafts = (*store)->drafts();
        QCOMPARE(drafts->size(), std::size_t {1});
        QCOMPARE(drafts->front().kind, std::string("create"));
        QCOMPARE(drafts->front().changedAt.ms - drafts->front().startedAt.ms, std::int64_t {60000});
        const Value::Map expected {{"prenom", Value("Sacha")}, {"soins_concernes", Value(codes({"A", "B"}))}};
        QVERIFY(drafts->front().fields == expected);
        QCOMPARE((*store)->saveDraftField(DraftId {{9}}, "x", Value(1)).error().code, ErrorCode::NotFound);
        QVERIFY((*store)->deleteDraft(draft));
        QVERIFY((*store)->drafts()->empty());
    }

    void anAlertTakenBackBecomesADraftAgain() {
        StoreBench bench;
        auto store = bench.create();
        const auto committed = (*store)->commit(alertDraft("LAMBERTI"));
        const auto back = (*store)->takeBack(committed->op);
        QVERIFY2(back, back ? "" : back.error().detail.c_str());
        QVERIFY((*store)->list({})->empty());
        QVERIFY((*store)->draft(back->draft)->fields == alertDraft("LAMBERTI").body.at("answers").map());
        // Only the withdrawal is left to send, and to read in the spool.
        const auto runs = (*store)->pendingRuns(1 << 20);
        QCOMPARE(runs->size(), std::size_t {1});
        const Op withdraw = *decodeOp(runs->front().items.front().bytes);
        QCOMPARE(withdraw.type, std::string("withdraw"));
        QVERIFY(withdraw.body.at("op") == Value(toBytes(committed->op.raw)));
        const auto envelopes = (*store)->unsentEnvelopes(1 << 20);
        QCOMPARE(envelopes->size(), std::size_t {1});
        QVERIFY(envelopes->front().op == withdraw.id);
        QCOMPARE((*store)->takeBack(committed->op).error().code, ErrorCode::Conflict);
        store->reset();
        store = bench.open();
        QCOMPARE((*store)->unsentEnvelopes(1 << 20)->size(), std::size_t {1}); // not sealed again
    }

    void nothingIsEverCreatedOverAStore() {
        StoreBench bench;
        {
            auto store = bench.create();
            QVERIFY((*store)->commit(alertDraft()));
        }
        const auto again = bench.create();
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::InvalidArgument);
        const auto wrong = Store::open(bench.paths, keyOf(8), bench.deps());
        QCOMPARE(wrong.error().code, ErrorCode::StoreWrongKey);
        auto store = bench.open();
        QCOMPARE((*store)->outbox()->size(), std::size_t {1});
    }

    void anOpTooLargeIsRefusedWhileTheAuthorIsThere() {
        StoreBench bench;
        auto store = bench.create();
        OpDraft huge = alertDraft();
        huge.body["answers"].set("detail", Value(std::string(10'000'000, 'a')));
        const auto committed = (*store)->commit(huge);
        QVERIFY(!committed);
        QCOMPARE(committed.error().code, ErrorCode::TooLarge);
        QCOMPARE((*store)->syncState()->lastN, OpNumber {0});
    }
};

RELAIS_TEST(StoreWriteTest)

} // namespace store_write_test
#include "store_write_test.moc"
