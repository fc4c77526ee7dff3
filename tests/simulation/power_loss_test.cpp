// The power goes at any write of the device store, and what was not synced is lost in part: what was said to be saved
// is there.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/spool.h"
#include "tests/simulation/sim_disk.h"
#include "tests/support/store_bench.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace power_loss_test {

using namespace relais::sync;
using namespace relais::test;

namespace {

const char* const kNode = "d1";
constexpr std::uint64_t kLosses = 6; // how much of the unsynced goes is drawn anew each time

// One store on a disk whose power can go.
struct Powered {
    SimDisk disk;
    StoreBench bench;
    std::unique_ptr<Store> store;

    explicit Powered(std::uint64_t seed) : disk(seed) {
        bench.paths = {std::string("/") + kNode};
        bench.files = &disk;
        bench.options.vfs = disk.vfs();
        bench.options.unkeyed = true;
        bench.options.exclusive = true;
        store = std::move(*Store::create(bench.paths, {}, bench.deps(), bench.birth(), bench.options));
    }
    void loseThePower() {
        disk.kill(kNode);
        store.reset();
        disk.revive(kNode);
    }
    [[nodiscard]] bool comesBack() {
        auto opened = Store::open(bench.paths, {}, bench.deps(), bench.options);
        if (opened)
            store = std::move(*opened);
        return opened.has_value();
    }
    [[nodiscard]] bool holds(const OpId& op) {
        const auto spool = Spool::open(disk, bench.paths.spool());
        return store->ownOpContent(op).has_value() && spool && spool->has(op);
    }
};

// Whether all that was said to be saved is there after the power went `writes` writes into the second alert.
struct Turn {
    bool kept = false;
    bool cut = false; // the power went during it; else there were fewer writes
};

Turn turn(int writes, std::uint64_t seed, bool lyingDisk) {
    Powered powered(seed);
    powered.disk.lyingFsync = lyingDisk;
    const auto first = powered.store->commit(alertDraft("PREMIERE"));
    powered.disk.killAfter(kNode, writes);
    const auto second = powered.store->commit(alertDraft("SECONDE"));
    Turn done;
    done.cut = powered.disk.isDead(kNode);
    powered.loseThePower();
    done.kept = first && powered.comesBack() && powered.holds(first->op) && (!second || powered.holds(second->op))
        && powered.store->checkIntegrity() && powered.store->commit(alertDraft("APRES"));
    return done;
}

} // namespace

class PowerLossTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasSavedSurvivesALossOfPower() {
        int cuts = 0;
        for (int writes = 0;; ++writes) {
            bool cut = false;
            for (std::uint64_t seed = 1; seed <= kLosses; ++seed) {
                const Turn done = turn(writes, seed, false);
                QVERIFY2(done.kept, qPrintable(QStringLiteral("write %1, seed %2").arg(writes).arg(seed)));
                cut = cut || done.cut;
            }
            if (!cut)
                break;
            ++cuts;
        }
        QVERIFY(cuts >= 5);
    }

    // The control: a disk that says "synced" and is not loses something that this test sees.
    void aDiskThatLiesIsSeen() {
        bool lost = false;
        for (int writes = 0; writes < 12 && !lost; ++writes)
            for (std::uint64_t seed = 1; seed <= kLosses; ++seed)
                lost = lost || !turn(writes, seed, true).kept;
        QVERIFY(lost);
    }
};

RELAIS_TEST(PowerLossTest)

} // namespace power_loss_test
#include "power_loss_test.moc"
