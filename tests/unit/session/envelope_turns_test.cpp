// What leaves while everybody is locked out: everybody's, and nothing waits behind what the service cannot take.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/locked_envelopes.h"
#include "tests/support/temp_store.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <filesystem>

namespace envelope_turns_test {

using namespace relais::sync;
using namespace relais::test;
using relais::app::LockedEnvelopes;

namespace {

constexpr std::size_t kPlenty = 1 << 20;

SpoolEnvelope envelopeOf(std::uint8_t number, Lane lane = Lane::Operation) {
    return {.kid = 3, .replica = ReplicaId {{1}}, .op = OpId {{number}}, .lane = lane, .sealed = Bytes(100, number)};
}

// A device of two people, each with a spool.
struct Tablet {
    TempFolder home;
    ManualClock clock;
    SystemRandom random;
    SystemFiles files;
    std::unique_ptr<SiteStore> site;
    std::vector<std::string> spools;

    Tablet() {
        site = std::move(*SiteStore::create(home.file("site"), keyOf(1), {clock, random, files}));
        for (const char* user : {"u01", "u02"}) {
            const StorePaths paths = site->pathsOf(*site->addUser({user}, "Dr Fictif"));
            static_cast<void>(files.makeFolder(paths.folder));
            spools.push_back(paths.spool());
        }
    }
    [[nodiscard]] bool put(std::size_t person, const SpoolEnvelope& envelope) {
        auto spool = Spool::open(files, spools.at(person));
        return spool && spool->append(envelope);
    }
};

std::vector<int> numbersOf(const std::vector<SpoolEnvelope>& envelopes) {
    std::vector<int> numbers;
    for (const SpoolEnvelope& envelope : envelopes)
        numbers.push_back(envelope.op.raw[0]);
    return numbers;
}

} // namespace

class EnvelopeTurnsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everybodysLeaveAlertsFirst() {
        Tablet tablet;
        QVERIFY(tablet.put(0, envelopeOf(1)) && tablet.put(1, envelopeOf(2, Lane::Alert)));
        LockedEnvelopes envelopes(*tablet.site, tablet.files);
        QCOMPARE(numbersOf(*envelopes.unsent(kPlenty)), (std::vector<int> {2, 1}));
        QCOMPARE(numbersOf(*envelopes.unsent(1)), (std::vector<int> {2})); // at least one
        envelopes.setOpenUser({"u02"});                                    // she sends for herself
        QCOMPARE(numbersOf(*envelopes.unsent(kPlenty)), (std::vector<int> {1}));
        QVERIFY(envelopes.received({envelopeHash(envelopeOf(1))}));
        QVERIFY(envelopes.unsent(kPlenty)->empty());
    }

    void whatTheServiceDoesNotTakeHoldsUpNothing() {
        Tablet tablet;
        for (const std::uint8_t number : {std::uint8_t {1}, std::uint8_t {2}})
            QVERIFY(tablet.put(0, envelopeOf(number, Lane::Alert)));
        QVERIFY(tablet.put(1, envelopeOf(3)));
        LockedEnvelopes envelopes(*tablet.site, tablet.files);
        // One at a time; the service never takes the first.
        QCOMPARE(numbersOf(*envelopes.unsent(1)), (std::vector<int> {1}));
        QVERIFY(envelopes.received({}));
        QCOMPARE(numbersOf(*envelopes.unsent(1)), (std::vector<int> {2}));
        QVERIFY(envelopes.received({envelopeHash(envelopeOf(2, Lane::Alert))}));
        QCOMPARE(numbersOf(*envelopes.unsent(1)), (std::vector<int> {3}));
        QVERIFY(envelopes.received({envelopeHash(envelopeOf(3))}));
        // It is kept, and offered again once all the others had their turn.
        QCOMPARE(numbersOf(*envelopes.unsent(1)), (std::vector<int> {1}));
        QVERIFY(envelopes.received({}));
        QVERIFY(tablet.put(1, envelopeOf(4)));
        QCOMPARE(numbersOf(*envelopes.unsent(kPlenty)), (std::vector<int> {4}));
        // A road that fails says nothing of an envelope: the most pressing one is still the first.
        QVERIFY(tablet.put(1, envelopeOf(5, Lane::Alert)));
        QCOMPARE(numbersOf(*envelopes.unsent(1)), (std::vector<int> {5}));
        QCOMPARE(numbersOf(*envelopes.unsent(1)), (std::vector<int> {5}));
        QCOMPARE(*envelopes.count(), std::size_t {3});
    }

    void aSpoolThatCannotBeReadHidesNoOther() {
        Tablet tablet;
        QVERIFY(tablet.put(1, envelopeOf(2)));
        std::filesystem::create_directory(tablet.spools.at(0)); // a folder stands for a disk that does not answer
        LockedEnvelopes envelopes(*tablet.site, tablet.files);
        QCOMPARE(numbersOf(*envelopes.unsent(kPlenty)), (std::vector<int> {2}));
        QVERIFY(!envelopes.received({envelopeHash(envelopeOf(2))})); // said, though the mark is made
        const auto left = envelopes.unsent(kPlenty);
        QVERIFY(!left); // nothing is known to be left, and not all could be read
        QVERIFY(!envelopes.count());
    }
};

RELAIS_TEST(EnvelopeTurnsTest)

} // namespace envelope_turns_test
#include "envelope_turns_test.moc"
