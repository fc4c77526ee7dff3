// A device from its first start to its lock, against the real service: enrolment, codes, the ways back in.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/test_class.h"
#include "tests/unit/session/session_bench.h"

#include <QSemaphore>

namespace session_test {

using namespace relais;
using namespace relais::test;

class SessionTest : public SessionBench {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openService(); }

    void enrolsLocksAndOpensAgain() {
        Device device;
        enrol(device);
        QCOMPARE(device.session->destinations()->first(), QStringLiteral("accueil"));
        QVERIFY(device.guard.isOn);

        device.session->lock();
        QVERIFY(!device.session->workspace());
        QTRY_COMPARE(device.session->phase(), Session::Locked);
        QCOMPARE(device.session->owner().initials, QStringLiteral("ET"));
        device.type(kPin);
        QTRY_COMPARE_WITH_TIMEOUT(device.session->phase(), Session::Open, kPatience);

        // The process dies; another one finds the device enrolled and asks for the code.
        device.boot();
        device.session->start();
        QTRY_COMPARE(device.session->phase(), Session::Locked);
        QCOMPARE(device.session->unlocker()->way(), Unlocker::Code);
        device.type(kPin);
        QTRY_COMPARE_WITH_TIMEOUT(device.session->phase(), Session::Open, kPatience);
    }

    void threeWrongCodesBlockTheCodeAndEraseNothing() {
        Device device;
        enrol(device);
        device.session->lock();
        QTRY_COMPARE(device.session->phase(), Session::Locked);
        Unlocker& unlocker = *device.session->unlocker();
        QSignalSpy refused(&unlocker, &Unlocker::refused);
        device.type(QStringLiteral("999999"));
        QTRY_COMPARE_WITH_TIMEOUT(refused.count(), 1, kPatience);
        QVERIFY2(unlocker.message().contains(QLatin1Char('2')), qPrintable(unlocker.message()));
        device.type(QStringLiteral("999998"));
        QTRY_COMPARE_WITH_TIMEOUT(refused.count(), 2, kPatience);
        device.type(QStringLiteral("999997"));
        QTRY_COMPARE_WITH_TIMEOUT(refused.count(), 3, kPatience);
        QCOMPARE(unlocker.way(), Unlocker::Ways);
        QVERIFY(!unlocker.canUseCode());
        QVERIFY(unlocker.waysTitle().contains(QStringLiteral("bloqué")));

        QSignalSpy offered(device.session.get(), &Session::newCodeOffered);
        unlocker.showRecovery();
        unlocker.open(recovery.toLower());
        QTRY_COMPARE_WITH_TIMEOUT(device.session->phase(), Session::Open, kPatience);
        QTRY_COMPARE(offered.count(), 1);
        device.session->lock();
        QTRY_COMPARE(device.session->phase(), Session::Locked);
        unlocker.showPassphrase();
        unlocker.open(words.toUpper());
        QTRY_COMPARE_WITH_TIMEOUT(device.session->phase(), Session::Open, kPatience);
        QTRY_COMPARE(offered.count(), 2);
        // Who has a code is offered none.
        const auto chosen = device.session->thread().run([](DeviceRoom& room) {
            const QByteArray digits = kPin.toLatin1();
            return room.changeCode({}, sync::SecretBytes::from(sync::view(digits.toStdString()))).has_value();
        });
        QTRY_VERIFY_WITH_TIMEOUT(chosen.isFinished(), kPatience);
        QVERIFY(chosen.result());
        device.session->lock();
        QTRY_COMPARE(device.session->phase(), Session::Locked);
        device.type(kPin);
        QTRY_COMPARE_WITH_TIMEOUT(device.session->phase(), Session::Open, kPatience);
        QTRY_VERIFY(device.session->site().hasCode);
        QCOMPARE(offered.count(), 2);
    }

    void withoutHardwareTheCodeLivesAsLongAsTheProcess() {
        Device device(platform::FakeVault::Claims::Software);
        enrol(device);
        QCOMPARE(words.split(QLatin1Char(' ')).size(), 7);
        device.session->lock();
        QTRY_COMPARE(device.session->phase(), Session::Locked);
        QVERIFY(device.session->unlocker()->canUseCode());
        device.type(kPin);
        QTRY_COMPARE_WITH_TIMEOUT(device.session->phase(), Session::Open, kPatience);

        device.boot();
        device.session->start();
        QTRY_COMPARE(device.session->phase(), Session::Locked);
        QVERIFY(!device.session->unlocker()->canUseCode());
        QCOMPARE(device.session->unlocker()->way(), Unlocker::Passphrase);
        device.session->unlocker()->open(words);
        QTRY_COMPARE_WITH_TIMEOUT(device.session->phase(), Session::Open, kPatience);
    }

    // Quitting while the store is at work: what was asked is carried out, and nobody is told.
    void aSessionEndsWithJobsStillToDo() {
        Device device;
        enrol(device);
        Session& session = *device.session;
        QSemaphore gate;
        (void)session.thread().run([&gate](DeviceRoom&) { gate.acquire(); });
        session.reviewSite();
        session.emergency()->begin(); // asks for its form
        auto page = std::make_unique<QObject>();
        bool reached = false;
        bool told = false;
        session.thread()
            .run([&reached](DeviceRoom& room) { return reached = room.store() != nullptr; })
            .then(page.get(), [&told](bool) { told = true; });
        page.reset();
        // The store's thread has still all of it to do when those who asked are gone.
        connect(session.emergency(), &QObject::destroyed, this, [&gate] { gate.release(); });
        device.session.reset();
        QVERIFY(reached);
        QCoreApplication::processEvents();
        QVERIFY(!told);
        device.boot();
        device.session->start();
        QTRY_COMPARE(device.session->phase(), Session::Locked);
    }

    void aRevokedDeviceIsErasedWhetherLockedOrOpen_data() {
        QTest::addColumn<bool>("locked");
        QTest::newRow("locked") << true;
        QTest::newRow("open") << false;
    }
    void aRevokedDeviceIsErasedWhetherLockedOrOpen() {
        QFETCH(bool, locked);
        Device device;
        enrol(device);
        Session& session = *device.session;
        if (locked) {
            session.lock();
            QTRY_COMPARE(session.phase(), Session::Locked);
        }
        const QString id = QString::fromStdString(sync::toText(session.site().device));
        QCOMPARE(m_service.run({QStringLiteral("device"), QStringLiteral("revoke"), id}).code, 0);
        session.tryNow(); // nothing of hers waits
        QTRY_COMPARE_WITH_TIMEOUT(session.phase(), Session::Enrolling, kPatience);
        QVERIFY(!session.workspace() && session.people()->count() == 0);
        QVERIFY(!QFile::exists(device.folder.filePath(QStringLiteral("spool"))));
    }

    // Written between the order and its execution: it leaves first, and only then is anything erased.
    void anOrderErasesNothingThatHasNotLeft() {
        Device device;
        enrol(device);
        Session& session = *device.session;
        QTRY_VERIFY_WITH_TIMEOUT(session.status().online, kPatience);
        *device.down = true;
        const auto written = session.thread().withStore([](sync::Store& store) {
            return store.commit({.type = "create", .dispositif = "lup", .definition = 1, .lane = sync::Lane::Alert});
        });
        const sync::WipeOrder order {.device = session.site().device, .user = session.site().user};
        const auto obeyed = session.thread().run([order](DeviceRoom& room) {
            const bool done = room.obey(order).has_value();
            const auto kept = room.siteFacts();
            return done && kept && kept->waiting == 1 && kept->people.size() == 1;
        });
        QTRY_VERIFY_WITH_TIMEOUT(obeyed.isFinished(), kPatience);
        QVERIFY(written.result() && obeyed.result());
        *device.down = false;
        session.tryNow();
        const auto erased = [&session, order] {
            const auto again = session.thread().run([order](DeviceRoom& room) {
                const auto facts = room.siteFacts();
                return facts && facts->waiting == 0 && room.obey(order) && !room.site();
            });
            return QTest::qWaitFor([&] { return again.isFinished(); }) && again.result();
        };
        QTRY_VERIFY_WITH_TIMEOUT(erased(), kPatience);
    }

    void anEnrolmentLeftMidwayGoesOnWithTheSameCode() {
        Device device;
        device.boot();
        device.session->start();
        QTRY_COMPARE(device.session->phase(), Session::Enrolling);
        device.session->enrolment()->submitCode(newCode());
        QTRY_COMPARE_WITH_TIMEOUT(device.session->enrolment()->step(), Enrolment::Compare, kPatience);

        device.boot(); // killed here
        device.session->start();
        QTRY_COMPARE(device.session->phase(), Session::Enrolling);
        QTRY_COMPARE_WITH_TIMEOUT(device.session->enrolment()->step(), Enrolment::Compare, kPatience);
        QVERIFY(device.session->enrolment()->error().isEmpty());
    }

    void aUsedCodeAndNonsenseAreSaidInWords() {
        Device first;
        first.boot();
        first.session->start();
        QTRY_COMPARE(first.session->phase(), Session::Enrolling);
        const QString code = newCode();
        first.session->enrolment()->submitCode(code);
        QTRY_COMPARE_WITH_TIMEOUT(first.session->enrolment()->step(), Enrolment::Compare, kPatience);

        Device second;
        second.boot();
        second.session->start();
        QTRY_COMPARE(second.session->phase(), Session::Enrolling);
        Enrolment& steps = *second.session->enrolment();
        steps.submitCode(QStringLiteral("bonjour"));
        QVERIFY(steps.error().contains(QStringLiteral("pas reconnu")));
        steps.submitCode(code);
        QTRY_VERIFY_WITH_TIMEOUT(steps.error().contains(QStringLiteral("déjà servi")), kPatience);
        QCOMPARE(steps.step(), Enrolment::Code);
        *second.down = true;
        steps.submitCode(newCode());
        QTRY_VERIFY_WITH_TIMEOUT(steps.error().contains(QStringLiteral("réseau")), kPatience);
    }

    // « Débloquer en ligne »: a new code from whoever enrols, once what waited has left.
    void theServiceUnlocksWhoLostEverything() {
        Device device;
        enrol(device);
        device.session->lock();
        QTRY_COMPARE(device.session->phase(), Session::Locked);
        *device.down = true;
        EmergencyComposer& alert = *device.session->emergency();
        alert.begin();
        QTRY_VERIFY(!alert.motifs().isEmpty());
        fill(alert);
        alert.submit();
        QTRY_VERIFY(alert.isSaved());
        device.session->unlocker()->unlockOnline();
        QCOMPARE(device.session->phase(), Session::Enrolling);
        Enrolment& steps = *device.session->enrolment();
        QCOMPARE(steps.title(), QStringLiteral("Débloquer en ligne"));
        steps.submitCode(newCode());
        QTRY_VERIFY_WITH_TIMEOUT(steps.error().contains(QStringLiteral("envois en attente")), kPatience);
        steps.leave();
        QTRY_COMPARE(device.session->phase(), Session::Locked);
        *device.down = false;
        device.session->tryNow();
        QTRY_VERIFY_WITH_TIMEOUT(alert.isReceived(), kPatience);

        const QString lost = words;
        device.session->unlocker()->unlockOnline();
        goThroughSteps(device, newCode(), QStringLiteral("Dr Essai Témoin"));
        device.session->lock();
        QTRY_COMPARE(device.session->phase(), Session::Locked);
        QSignalSpy refused(device.session->unlocker(), &Unlocker::refused);
        device.session->unlocker()->showPassphrase();
        device.session->unlocker()->open(lost); // what was lost opens nothing any more
        QTRY_COMPARE_WITH_TIMEOUT(refused.count(), 1, kPatience);
        device.clock.pass(std::chrono::seconds(2)); // after a wrong passphrase the next one has to wait (trust.md B2)
        device.session->unlocker()->open(words);
        QTRY_COMPARE_WITH_TIMEOUT(device.session->phase(), Session::Open, kPatience);
    }
};

RELAIS_TEST(SessionTest)

} // namespace session_test
#include "session_test.moc"
