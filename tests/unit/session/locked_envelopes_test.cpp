// What a locked device has delivered is offered again to a service that came back from a backup.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/locked_envelopes.h"
#include "tests/support/temp_store.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace locked_envelopes_test {

using namespace relais::app;
using namespace relais::sync;
using namespace relais::test;

class LockedEnvelopesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anotherHistoryIsGivenEverythingAgain() {
        const TempFolder folder;
        ManualClock clock;
        SeededRandom random {3};
        SystemFiles files;
        auto site = SiteStore::create(folder.path() + "/site", keyOf(4), {clock, random, files});
        QVERIFY(site);
        // One of the device itself, one of a person who is not there, one of a store that was replaced.
        const auto absent = (*site)->addUser({"u01"}, "Dr Vautrin");
        QVERIFY(absent);
        SpoolEnvelope envelope {1, {}, {}, Lane::Alert, Bytes(80, 5)};
        envelope.replica.raw.fill(9);
        std::uint8_t n = 0;
        const auto put = [&](Spool& spool) {
            envelope.op.raw.fill(++n);
            return spool.append(envelope);
        };
        QVERIFY(put((*site)->spool()));
        QVERIFY(files.makeFolder((*site)->pathsOf(*absent).folder));
        auto hers = Spool::open(files, (*site)->pathsOf(*absent).spool());
        QVERIFY(hers && put(*hers));

        QVERIFY((*site)->addUser({"u02"}, "Karim Haddouche")); // who has written nothing yet: not even a folder

        LockedEnvelopes envelopes(**site, files);
        Epoch first;
        first.raw.fill(1);
        QVERIFY(envelopes.inHistory(first));
        QCOMPARE(envelopes.count().value(), std::size_t(2));
        for (int i = 0; i < 2; ++i) {
            std::vector<Hash> hashes;
            const auto unsent = envelopes.unsent(100'000);
            for (const SpoolEnvelope& one : *unsent)
                hashes.push_back(envelopeHash(one));
            QVERIFY(envelopes.received(hashes));
        }
        QCOMPARE(envelopes.count().value(), std::size_t(0));
        QVERIFY(envelopes.inHistory(first)); // the same again: nothing moves
        QCOMPARE(envelopes.count().value(), std::size_t(0));

        Epoch second;
        second.raw.fill(2);
        QVERIFY(envelopes.inHistory(second));
        QCOMPARE(envelopes.count().value(), std::size_t(2));
        LockedEnvelopes later(**site, files); // after a restart it knows which history that was
        QVERIFY(later.inHistory(second));
        QCOMPARE((*site)->history().value(), second);
    }

    void whoIsToldOfNewsAndFromWhere() {
        const TempFolder folder;
        ManualClock clock;
        SeededRandom random {3};
        SystemFiles files;
        auto site = SiteStore::create(folder.path() + "/site", keyOf(4), {clock, random, files});
        QVERIFY(site && (*site)->addUser({"u01"}, "Dr Vautrin") && (*site)->addUser({"u02"}, "Karim Haddouche"));
        LockedEnvelopes envelopes(**site, files);
        Epoch history;
        history.raw.fill(1);
        QVERIFY(envelopes.inHistory(history));
        QVERIFY((*site)->setSeen({"u01"}, 41));
        const auto seenBy = [&](const UserId& id) {
            const auto users = envelopes.users().value();
            const auto user = std::ranges::find(users, id, &SpoolUser::id);
            return user == users.end() ? std::optional<Seq>() : std::optional(user->seen);
        };
        QCOMPARE(seenBy({"u01"}), std::optional<Seq>(41));
        QCOMPARE(seenBy({"u02"}), std::optional<Seq>(0));
        QVERIFY(envelopes.tell({{"u01"}, 41}, 50).value());
        QVERIFY(!envelopes.tell({{"u01"}, 41}, 60).value()); // the same question again
        QVERIFY(envelopes.tell({{"u02"}, 0}, 50).value());   // from here on
        QCOMPARE(seenBy({"u01"}), std::optional<Seq>(50));
        // Somebody is at the device: nobody asks for the other, nor tells of her, until it is locked.
        envelopes.setOpenUser({"u02"});
        QCOMPARE(seenBy({"u01"}), std::optional<Seq>(0));
        QCOMPARE(seenBy({"u02"}), std::optional<Seq>());
        QVERIFY(!envelopes.tell({{"u01"}, 50}, 60).value());
        envelopes.setOpenUser({});
        QCOMPARE(seenBy({"u01"}), std::optional<Seq>(50));
        // Another history counts from its own numbers.
        history.raw.fill(2);
        QVERIFY(envelopes.inHistory(history));
        QCOMPARE(seenBy({"u01"}), std::optional<Seq>(0));
    }
};

RELAIS_TEST(LockedEnvelopesTest)

} // namespace locked_envelopes_test
#include "locked_envelopes_test.moc"
