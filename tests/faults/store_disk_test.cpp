// Every write of the device store fails in turn, by an error or a full disk: what was said to be saved is there.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/spool.h"
#include "tests/support/faulty_vfs.h"
#include "tests/support/store_bench.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <filesystem>

namespace store_disk_test {

using namespace relais::sync;
using namespace relais::test;

namespace {

// A store with one alert, made once and copied: making one costs more than all the rest of a turn.
struct Template {
    StoreBench bench;
    OpId alert;

    Template() {
        const auto store = bench.create();
        alert = (*store)->commit(alertDraft())->op;
    }
    void copyTo(StoreBench& other) const {
        std::filesystem::copy(bench.paths.folder, other.paths.folder, std::filesystem::copy_options::recursive);
        other.incarnations = bench.incarnations;
    }
};

bool holds(Store& store, const OpId& op) {
    const auto outbox = store.outbox();
    return outbox && std::any_of(outbox->begin(), outbox->end(), [&op](const OwnOp& own) { return own.id == op; });
}

} // namespace

class StoreDiskTest : public QObject {
    Q_OBJECT

    void addFaults() {
        QTest::addColumn<bool>("sticky");
        QTest::addColumn<bool>("full");
        QTest::newRow("one error") << false << false;
        QTest::newRow("dead disk") << true << false;
        QTest::newRow("full disk") << true << true;
    }

private Q_SLOTS:
    void saving_data() { addFaults(); }
    void saving() {
        QFETCH(bool, sticky);
        QFETCH(bool, full);
        int failures = 0;
        const Template ready;
        const OpId earlier = ready.alert;
        for (int i = 0;; ++i) {
            StoreBench bench;
            ready.copyTo(bench);
            FaultPlan plan;
            const FaultyVfs vfs(plan);
            FaultyFiles files(plan);
            bench.options.vfs = vfs.name();
            bench.files = &files;
            Result<Committed> saved = fail(ErrorCode::Internal);
            {
                auto store = bench.open();
                QVERIFY(store);
                plan = {.failAt = i, .sticky = sticky, .full = full};
                saved = (*store)->commit(alertDraft("SECOND"));
                plan.failAt = -1;
            }
            const bool fired = plan.fired;
            if (!saved)
                QVERIFY2(
                    saved.error().code == ErrorCode::StoreUnavailable || saved.error().code == ErrorCode::StoreFull,
                    saved.error().detail.c_str());
            bench.options.vfs.clear();
            bench.files = &bench.realFiles;
            auto store = bench.open();
            QVERIFY2(store, store ? "" : store.error().detail.c_str());
            QVERIFY(holds(**store, earlier));
            auto spool = Spool::open(bench.realFiles, bench.paths.spool());
            if (saved)
                QVERIFY(holds(**store, saved->op) && spool->has(saved->op));
            // What could not be undone is there in whole, sealed, and was not said to be lost.
            QCOMPARE(spool->items().size(), (*store)->outbox()->size());
            QVERIFY((*store)->checkIntegrity());
            QVERIFY((*store)->commit(alertDraft("AFTER")));
            if (!fired)
                break;
            ++failures;
        }
        QVERIFY(failures >= 3);
    }

    void takingAnAnswerIn_data() { addFaults(); }
    void takingAnAnswerIn() {
        QFETCH(bool, sticky);
        QFETCH(bool, full);
        int failures = 0;
        const Template ready;
        const RecordId own = recordOf(ready.alert);
        for (int i = 0;; ++i) {
            StoreBench bench;
            SmallService service;
            ready.copyTo(bench);
            FaultPlan plan;
            const FaultyVfs vfs(plan);
            FaultyFiles files(plan);
            bench.options.vfs = vfs.name();
            bench.files = &files;
            {
                auto store = bench.open();
                QVERIFY(store);
                const SyncRequest request = service.request(**store);
                SyncResponse answer = service.take(*(*store)->pendingRuns(1 << 20));
                for (std::uint64_t n = 1; n <= 5; ++n)
                    service.accept(service.foreign(n, "create"), "TRANSMIS");
                answer.pages.push_back({service.feed, service.grant, service.log, service.last});
                plan = {.failAt = i, .sticky = sticky, .full = full};
                const auto applied = (*store)->apply(answer, request);
                plan.failAt = -1;
                const SyncState state = *(*store)->syncState();
                // All of it or nothing of it.
                const bool isIn = !state.cursors.empty();
                QCOMPARE((*store)->list({})->size(), std::size_t {isIn ? 6u : 1u});
                QCOMPARE(state.pending, isIn ? 0u : 1u);
                if (applied)
                    QVERIFY(isIn);
                if (!isIn)
                    QVERIFY((*store)->apply(answer, request));
            }
            auto store = bench.open();
            QCOMPARE((*store)->list({})->size(), std::size_t {6});
            QCOMPARE((*store)->record(own)->state, std::string("TRANSMIS"));
            QVERIFY((*store)->checkIntegrity());
            if (!plan.fired)
                break;
            ++failures;
        }
        QVERIFY(failures >= 2);
    }
};

RELAIS_TEST(StoreDiskTest)

} // namespace store_disk_test
#include "store_disk_test.moc"
