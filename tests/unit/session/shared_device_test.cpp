// Several people on one device: each opens her own records, is asked for her own code, and leaves alone.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/test_class.h"
#include "tests/unit/session/session_bench.h"

namespace shared_device_test {

using namespace relais;
using namespace relais::test;

class SharedDeviceTest : public SessionBench {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openService(); }

    void twoPeopleShareADeviceAndReadOnlyTheirOwn() {
        Device device;
        enrol(device);
        Session& session = *device.session;
        const QString firstWords = words;
        QVERIFY(!session.isShared());
        session.changePerson();
        QTRY_COMPARE(session.phase(), Session::Locked);
        QVERIFY(session.isPicking());
        QCOMPARE(session.owner().name, QStringLiteral("E.\u00a0T.")); // nobody's name on a shared lock

        // The device knows its service: the twelve signs alone say enough, and both sides compare.
        session.addPerson();
        QCOMPARE(session.phase(), Session::Enrolling);
        QVERIFY(session.enrolment()->canLeave());
        session.enrolment()->leave();
        QTRY_COMPARE(session.phase(), Session::Locked);
        session.addPerson();
        goThroughSteps(device, shortCode(QStringLiteral("u91")), QStringLiteral("Camille Exemple"));
        QCOMPARE(session.owner().name, QStringLiteral("Camille Exemple"));
        const QString secondWords = words;

        session.lock();
        QTRY_COMPARE(session.phase(), Session::Locked);
        QVERIFY(session.isShared() && session.isPicking());
        PeopleModel& people = *session.people();
        QCOMPARE(people.count(), 2);
        QCOMPARE(people.data(people.index(0), PeopleModel::InitialsRole).toString(), QStringLiteral("C.\u00a0E."));
        QCOMPARE(people.data(people.index(1), PeopleModel::ChosenRole).toBool(), false);

        // Each one's passphrase opens her own records only.
        session.choosePerson(1);
        QTRY_COMPARE(session.owner().initials, QStringLiteral("ET"));
        QVERIFY(!session.isPicking());
        QSignalSpy refused(session.unlocker(), &Unlocker::refused);
        session.unlocker()->showPassphrase();
        session.unlocker()->open(secondWords);
        QTRY_COMPARE_WITH_TIMEOUT(refused.count(), 1, kPatience);
        session.unlocker()->showCode();
        device.type(kPin);
        QTRY_COMPARE_WITH_TIMEOUT(session.phase(), Session::Open, kPatience);
        QCOMPARE(session.owner().name, QStringLiteral("Dr Essai Témoin"));
        QCOMPARE(session.workspace()->actor().label, std::string("Dr Essai Témoin"));

        // One gives the device back: the other keeps hers.
        QTRY_COMPARE_WITH_TIMEOUT(session.status().online, true, kPatience);
        session.giveBack();
        QTRY_VERIFY_WITH_TIMEOUT(session.phase() == Session::Locked && people.count() == 1, kPatience);
        QVERIFY(!session.isShared());
        QCOMPARE(session.owner().name, QStringLiteral("Camille Exemple"));
        device.type(kPin);
        QTRY_COMPARE_WITH_TIMEOUT(session.phase(), Session::Open, kPatience);
    }

    void whoIsTouchedWhileACodeOpensIsWhoIsAsked() {
        Device device;
        enrol(device);
        share(device);
        Session& session = *device.session;
        session.lock();
        QTRY_COMPARE(session.phase(), Session::Locked);
        session.choosePerson(rowOf(device, QStringLiteral("ET")));
        QTRY_COMPARE(session.owner().initials, QStringLiteral("ET"));
        QTRY_VERIFY(!session.unlocker()->isBusy());
        QList<Session::Phase> phases;
        connect(&session, &Session::phaseChanged, this, [&] { phases << session.phase(); });
        device.type(kPin); // right, and being checked
        QVERIFY(session.unlocker()->isBusy());
        session.choosePerson(rowOf(device, QStringLiteral("CE")));
        device.type(kPin); // before anything says whose code is asked: it opens nobody
        QTRY_COMPARE_WITH_TIMEOUT(session.owner().initials, QStringLiteral("CE"), kPatience);
        QTRY_VERIFY(!session.unlocker()->isBusy());
        const auto isOpen = session.thread().run([](DeviceRoom& room) { return room.store() != nullptr; });
        QTRY_VERIFY(isOpen.isFinished());
        QVERIFY(!isOpen.result());
        QVERIFY2(phases.isEmpty(), "somebody's records were shown");
        // Three wrong ones are hers alone.
        QSignalSpy refused(session.unlocker(), &Unlocker::refused);
        for (int tries = 1; tries <= 3; ++tries) {
            device.type(QStringLiteral("99999%1").arg(tries));
            QTRY_COMPARE_WITH_TIMEOUT(refused.count(), tries, kPatience);
        }
        QVERIFY(session.unlocker()->waysTitle().contains(QStringLiteral("bloqué")));
        session.choosePerson(rowOf(device, QStringLiteral("ET")));
        QTRY_COMPARE(session.owner().initials, QStringLiteral("ET"));
        QVERIFY(session.unlocker()->canUseCode());
        session.unlocker()->showWays();
        QVERIFY(!session.unlocker()->waysTitle().contains(QStringLiteral("bloqué")));
        session.choosePerson(rowOf(device, QStringLiteral("CE")));
        QTRY_COMPARE(session.owner().initials, QStringLiteral("CE"));
        QVERIFY(session.unlocker()->waysTitle().contains(QStringLiteral("bloqué")));
        // Whoever enrols another one here closes what a code was opening.
        session.choosePerson(rowOf(device, QStringLiteral("ET")));
        QTRY_COMPARE(session.owner().initials, QStringLiteral("ET"));
        QTRY_VERIFY(!session.unlocker()->isBusy());
        phases.clear();
        session.unlocker()->showCode();
        device.type(kPin);
        session.addPerson();
        QCOMPARE(session.phase(), Session::Enrolling);
        const auto closed = session.thread().run([](DeviceRoom& room) { return room.store() == nullptr; });
        QTRY_VERIFY_WITH_TIMEOUT(closed.isFinished(), kPatience);
        QVERIFY(closed.result());
        QCoreApplication::processEvents();
        QCOMPARE(session.phase(), Session::Enrolling);
        session.enrolment()->leave();
        QTRY_COMPARE(session.phase(), Session::Locked);
        session.choosePerson(rowOf(device, QStringLiteral("ET")));
        QTRY_COMPARE(session.owner().initials, QStringLiteral("ET"));
        QTRY_VERIFY(!session.unlocker()->isBusy());
        device.type(kPin);
        QTRY_COMPARE_WITH_TIMEOUT(session.phase(), Session::Open, kPatience);
        QCOMPARE(session.workspace()->actor().label, std::string("Dr Essai Témoin"));
    }

    // Nobody of them is unlocked and nothing waits to be sent: her records go all the same, the others' stay.
    void whoeverIsDisabledIsErasedWhileLockedAndTheOthersStay() {
        Device device;
        enrol(device);
        Session& session = *device.session;
        const auto stores = [&device] {
            int held = 0;
            for (const QString& one : QDir(device.folder.path()).entryList({QStringLiteral("u-*")}, QDir::Dirs))
                held += QDir(device.folder.filePath(one)).isEmpty(QDir::Files) ? 0 : 1;
            return held;
        };
        const auto add = [&](const QString& user) {
            const auto added = m_service.run(
                {QStringLiteral("user"), QStringLiteral("add"), user, QStringLiteral("--label"),
                 QStringLiteral("Sacha Modèle"), QStringLiteral("--profession"), QStringLiteral("50"),
                 QStringLiteral("--role"), QStringLiteral("DECLARANT")});
            QVERIFY2(added.code == 0, added.err.constData());
            session.changePerson();
            QTRY_COMPARE(session.phase(), Session::Locked);
            session.addPerson();
            goThroughSteps(device, newCode(user), QStringLiteral("Sacha Modèle"));
            QTRY_VERIFY_WITH_TIMEOUT(session.status().online, kPatience);
            session.lock();
            QTRY_COMPARE(session.phase(), Session::Locked);
        };
        const auto disable = [&](const QString& user) {
            QCOMPARE(m_service.run({QStringLiteral("user"), QStringLiteral("disable"), user}).code, 0);
            session.tryNow(); // rather than wait for the period
        };

        // Somebody else is at work.
        add(QStringLiteral("u93"));
        session.choosePerson(rowOf(device, QStringLiteral("ET")));
        QTRY_COMPARE(session.owner().initials, QStringLiteral("ET"));
        device.type(kPin);
        QTRY_COMPARE_WITH_TIMEOUT(session.phase(), Session::Open, kPatience);
        const Workspace* hers = session.workspace();
        QCOMPARE(stores(), 2);
        disable(QStringLiteral("u93"));
        QTRY_COMPARE_WITH_TIMEOUT(session.people()->count(), 1, kPatience);
        QCOMPARE(stores(), 1);
        QCOMPARE(session.phase(), Session::Open);
        QCOMPARE(session.workspace(), hers);
        QVERIFY(!session.isShared());

        // Nobody is there, and her code is what the lock asks for.
        add(QStringLiteral("u94"));
        QCOMPARE(session.owner().initials, QStringLiteral("SM"));
        disable(QStringLiteral("u94"));
        QTRY_COMPARE_WITH_TIMEOUT(session.people()->count(), 1, kPatience);
        QTRY_COMPARE(session.phase(), Session::Locked);
        QCOMPARE(stores(), 1);
        QCOMPARE(session.owner().initials, QStringLiteral("ET"));
        device.type(kPin);
        QTRY_COMPARE_WITH_TIMEOUT(session.phase(), Session::Open, kPatience);
    }

    void whatCannotBeGivenBackSaysWhy() {
        Device device;
        enrol(device);
        Session& session = *device.session;
        // Something waits: nothing is begun, and her pages stay.
        *device.down = true;
        const auto written = session.thread().withStore([](sync::Store& store) {
            return store.commit({.type = "create", .dispositif = "lup", .definition = 1, .lane = sync::Lane::Alert});
        });
        QTRY_VERIFY(written.isFinished());
        QVERIFY(written.result());
        QSignalSpy refused(&session, &Session::giveBackRefused);
        session.giveBack();
        QTRY_COMPARE(refused.count(), 1);
        QCOMPARE(refused.at(0).at(0).value<sync::Error>().code, sync::ErrorCode::Conflict);
        QCOMPARE(session.phase(), Session::Open);
        QVERIFY(session.workspace());
        // A disk that erases nothing: it is said, and the next start goes on with it.
        *device.down = false;
        session.tryNow();
        QTRY_VERIFY_WITH_TIMEOUT(session.status().online, kPatience);
        const auto left = [&] {
            const auto ready = session.thread().run([](DeviceRoom& room) { return room.canGiveBack().has_value(); });
            return QTest::qWaitFor([&] { return ready.isFinished(); }) && ready.result();
        };
        QTRY_VERIFY_WITH_TIMEOUT(left(), kPatience);
        device.files.stuck = true;
        session.giveBack();
        QTRY_VERIFY_WITH_TIMEOUT(session.phase() == Session::Starting && !session.startError().isEmpty(), kPatience);
        QVERIFY(!session.workspace());
        device.files.stuck = false;
        session.start(); // « Réessayer »
        QTRY_COMPARE(session.phase(), Session::Enrolling);
        QCOMPARE(session.people()->count(), 0);
        const QStringList stores = QDir(device.folder.path()).entryList({QStringLiteral("u-*")}, QDir::Dirs);
        for (const QString& store : stores)
            QVERIFY(QDir(device.folder.filePath(store)).entryList({QStringLiteral("s*")}, QDir::Files).isEmpty());
    }

    // trust.md "Shared tablet": the passphrase opens the duty, the code serves for twelve hours of it.
    void onASharedDeviceTheCodeServesTwelveHours() {
        Device device;
        enrol(device);
        Session& session = *device.session;
        const QString firstWords = words;
        session.changePerson();
        QTRY_COMPARE(session.phase(), Session::Locked);
        session.addPerson();
        goThroughSteps(device, newCode(QStringLiteral("u91")), QStringLiteral("Camille Exemple"));
        const auto lockFor = [&](const QString& initials) {
            session.lock();
            QTRY_COMPARE(session.phase(), Session::Locked);
            session.choosePerson(
                session.people()
                        ->data(session.people()->index(0), PeopleModel::InitialsRole)
                        .toString()
                        .startsWith(initials.at(0))
                    ? 0
                    : 1);
            QTRY_COMPARE(session.owner().initials, initials);
        };
        lockFor(QStringLiteral("ET"));
        device.type(kPin);
        QTRY_COMPARE_WITH_TIMEOUT(session.phase(), Session::Open, kPatience);
        lockFor(QStringLiteral("ET"));
        // While the lock is shown the duty ends; a clock set back does not make it longer.
        device.clock.pass(std::chrono::hours(12));
        device.clock.move(-std::chrono::hours(48));
        device.type(kPin);
        QTRY_COMPARE_WITH_TIMEOUT(session.unlocker()->way(), Unlocker::Passphrase, kPatience);
        QVERIFY(session.unlocker()->passphraseLead().contains(QStringLiteral("début de la garde")));
        QCOMPARE(session.phase(), Session::Locked);
        QVERIFY(!session.unlocker()->canUseCode());
        session.unlocker()->open(firstWords);
        QTRY_COMPARE_WITH_TIMEOUT(session.phase(), Session::Open, kPatience);
        lockFor(QStringLiteral("ET"));
        device.type(kPin);
        QTRY_COMPARE_WITH_TIMEOUT(session.phase(), Session::Open, kPatience);
    }
};

RELAIS_TEST(SharedDeviceTest)

} // namespace shared_device_test
#include "shared_device_test.moc"
