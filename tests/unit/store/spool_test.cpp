// The spool keeps every envelope through kills and damage, and only the service can read one.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/spool.h"
#include "tests/support/faulty_vfs.h"
#include "tests/support/temp_store.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace spool_test {

using namespace relais::sync;
using namespace relais::test;

namespace {

SpoolEnvelope envelopeOf(std::uint8_t number, Lane lane = Lane::Operation) {
    return {
        .kid = 3,
        .replica = ReplicaId {{1}},
        .op = OpId {{number}},
        .lane = lane,
        .sealed = Bytes(100, static_cast<std::uint8_t>(number))};
}

} // namespace

class SpoolTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void envelopesComeBackInOrder() {
        const TempFolder folder;
        SystemFiles files;
        {
            auto spool = Spool::open(files, folder.file("spool"));
            for (std::uint8_t i = 1; i <= 5; ++i)
                QVERIFY(spool->append(envelopeOf(i, i == 4 ? Lane::Alert : Lane::Operation)));
            QVERIFY(spool->append(envelopeOf(2))); // again: nothing more
        }
        auto spool = Spool::open(files, folder.file("spool"));
        QCOMPARE(spool->items().size(), std::size_t {5});
        const auto unsent = spool->unsent(1 << 20);
        QCOMPARE(unsent.size(), std::size_t {5});
        QVERIFY(unsent.front() == envelopeOf(4, Lane::Alert)); // alerts first
        QCOMPARE(spool->unsent(1).size(), std::size_t {1});    // at least one
        QVERIFY(spool->markReceived({envelopeHash(envelopeOf(1)), envelopeHash(envelopeOf(4, Lane::Alert))}));
        QCOMPARE(spool->unsentCount(), std::size_t {3});
        auto again = Spool::open(files, folder.file("spool"));
        QCOMPARE(again->unsentCount(), std::size_t {3});
        QCOMPARE(again->items().size(), std::size_t {5}); // received is not yet covered
        QVERIFY(again->forgetReceived());
        QCOMPARE(Spool::open(files, folder.file("spool"))->unsentCount(), std::size_t {5});
        QVERIFY(again->erase({OpId {{2}}, OpId {{3}}}));
        QCOMPARE(Spool::open(files, folder.file("spool"))->items().size(), std::size_t {3});
    }

    void aTornTailLosesOnlyWhatWasNeverSaid() {
        const TempFolder folder;
        SystemFiles files;
        const std::string path = folder.file("spool");
        std::size_t whole = 0;
        {
            auto spool = Spool::open(files, path);
            QVERIFY(spool->append(envelopeOf(1)));
            whole = contentOf(path).size();
            QVERIFY(spool->append(envelopeOf(2)));
        }
        const Bytes both = contentOf(path);
        for (std::size_t size = 0; size < both.size(); ++size) {
            overwrite(path, ByteView(both).first(size));
            auto spool = Spool::open(files, path);
            QVERIFY(spool);
            QCOMPARE(spool->items().size(), std::size_t {size >= whole ? 1u : 0u});
            QVERIFY(spool->append(envelopeOf(7)));
            auto again = Spool::open(files, path);
            QCOMPARE(again->items().size(), spool->items().size());
            QVERIFY(again->has(OpId {{7}}));
        }
    }

    void damageInTheMiddleHidesNothingElse() {
        const TempFolder folder;
        SystemFiles files;
        const std::string path = folder.file("spool");
        {
            auto spool = Spool::open(files, path);
            for (std::uint8_t i = 1; i <= 3; ++i)
                QVERIFY(spool->append(envelopeOf(i)));
        }
        const Bytes good = contentOf(path);
        const std::size_t frame = (good.size() - 8) / 3;
        for (std::size_t at = 8 + frame; at < 8 + 2 * frame; ++at) {
            Bytes bad = good;
            bad[at] ^= 0x41;
            overwrite(path, bad);
            auto spool = Spool::open(files, path);
            QVERIFY(spool->has(OpId {{1}}) && spool->has(OpId {{3}}) && !spool->has(OpId {{2}}));
            QCOMPARE(spool->damaged(), std::size_t {1});
        }
    }

    void aFailedAppendIsTakenUpAgain() {
        const TempFolder folder;
        FaultPlan plan {.failAt = 1};
        FaultyFiles files(plan);
        auto spool = Spool::open(files, folder.file("spool"));
        QVERIFY(spool->append(envelopeOf(1)));
        QVERIFY(!spool->append(envelopeOf(2))); // leaves half a frame
        QVERIFY(!spool->has(OpId {{2}}));
        QVERIFY(spool->append(envelopeOf(3)));
        auto again = Spool::open(files, folder.file("spool"));
        QVERIFY(again->has(OpId {{1}}) && again->has(OpId {{3}}) && !again->has(OpId {{2}}));
    }

    void whatWasRefusedIsNotFoundAgain() {
        for (const bool first : {true, false}) {
            const TempFolder folder;
            FaultPlan plan {.failAt = first ? 0 : 1, .late = true};
            FaultyFiles files(plan);
            auto spool = Spool::open(files, folder.file("spool"));
            if (!first)
                QVERIFY(spool->append(envelopeOf(1)));
            QVERIFY(!spool->append(envelopeOf(2))); // all of it is in the file, and its author was told it is not
            auto again = Spool::open(files, folder.file("spool"));
            QVERIFY(again && !again->has(OpId {{2}}));
            QCOMPARE(again->items().size(), std::size_t {first ? 0u : 1u});
            QCOMPARE(again->damaged(), std::size_t {0});
            QVERIFY(again->append(envelopeOf(3)));
            QVERIFY(Spool::open(files, folder.file("spool"))->has(OpId {{3}}));
        }
        // The mark of what was received, too: offered once more is better than forgotten.
        const TempFolder folder;
        FaultPlan plan {.failAt = 1, .late = true};
        FaultyFiles files(plan);
        auto spool = Spool::open(files, folder.file("spool"));
        QVERIFY(spool->append(envelopeOf(1)));
        QVERIFY(!spool->markReceived({envelopeHash(envelopeOf(1))}));
        QCOMPARE(Spool::open(files, folder.file("spool"))->unsentCount(), std::size_t {1});
    }

    void anUnreadableFileIsNotAnEmptySpool() {
        const TempFolder folder;
        SystemFiles files;
        const auto opened = Spool::open(files, folder.path()); // a folder stands for a disk that does not answer
        QVERIFY(!opened);
    }
};

RELAIS_TEST(SpoolTest)

} // namespace spool_test
#include "spool_test.moc"
