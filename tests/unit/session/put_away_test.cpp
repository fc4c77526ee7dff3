// What a lock leaves on the screen and what it lets go: alerts without reading, leases, clocks that move.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/store_bench.h"
#include "tests/support/test_class.h"
#include "tests/unit/session/session_bench.h"

namespace put_away_test {

using namespace relais;
using namespace relais::test;

class PutAwayTest : public SessionBench {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openService(); }

    // Whoever picks the device up reads no patient on its lock.
    void anAlertWithoutReadingIsPutAwayWhenNobodyTouchesIt() {
        Device device;
        enrol(device, QStringLiteral("u01"), QStringLiteral("Dr Élise Vautrin"));
        QTRY_VERIFY_WITH_TIMEOUT(device.session->status().online, kPatience);
        device.session->lock();
        QTRY_COMPARE(device.session->phase(), Session::Locked);
        EmergencyComposer& alert = *device.session->emergency();
        alert.begin();
        QCOMPARE(alert.property("callback").toString(), QStringLiteral("0199001001")); // of her practice
        fill(alert);
        device.clock.pass(std::chrono::seconds(119));
        touch(device); // somebody is there
        device.clock.pass(std::chrono::seconds(119));
        QVERIFY(alert.isActive());
        device.clock.pass(std::chrono::seconds(1));
        touch(device);
        QVERIFY(!alert.isActive());
        QVERIFY(alert.property("familyName").toString().isEmpty() && alert.property("callback").toString().isEmpty());
        QCOMPARE(device.session->phase(), Session::Locked);
        // In the background sooner, and without a touch.
        alert.begin();
        fill(alert);
        device.lifecycle.set(platform::AppState::Hidden);
        device.clock.pass(std::chrono::seconds(20));
        device.lifecycle.set(platform::AppState::Active);
        QVERIFY(!alert.isActive());
        QVERIFY(alert.property("familyName").toString().isEmpty());
        // The timer alone, when nothing happens at all.
        alert.begin();
        fill(alert);
        device.clock.pass(std::chrono::minutes(2) - std::chrono::milliseconds(50));
        device.lifecycle.set(platform::AppState::Hidden); // the timer looks at the clock again
        device.lifecycle.set(platform::AppState::Active);
        QTRY_VERIFY(!alert.isActive());
    }

    void aRenewedLeaseTakesNothingFromUnderTheHandsAndLeavesNothingBehind() {
        Device device;
        enrol(device);
        Session& session = *device.session;
        QTRY_VERIFY_WITH_TIMEOUT(session.status().online, kPatience);
        session.lock();
        QTRY_COMPARE(session.phase(), Session::Locked);
        *device.down = true;
        device.clock.pass(std::chrono::hours(73));
        device.type(kPin);
        QTRY_COMPARE_WITH_TIMEOUT(session.phase(), Session::LeaseOver, kPatience);
        EmergencyComposer& alert = *session.emergency();
        alert.begin();
        QTRY_VERIFY(!alert.motifs().isEmpty());
        fill(alert);
        *device.down = false;
        session.tryNow();
        const auto renewed = [&] {
            const auto facts = session.thread().run([](DeviceRoom& room) { return room.openFacts(); });
            return QTest::qWaitFor([&] { return facts.isFinished(); }) && facts.result()
                && !facts.result()->leaseIsOver;
        };
        QTRY_VERIFY_WITH_TIMEOUT(renewed(), kPatience);
        QCoreApplication::processEvents();
        QCOMPARE(session.phase(), Session::LeaseOver);
        QCOMPARE(alert.property("familyName").toString(), QStringLiteral("Fictif"));
        alert.leave();
        QTRY_COMPARE(session.phase(), Session::Open);
        // And a lock over it leaves nothing for the next one.
        alert.begin();
        fill(alert);
        session.lock();
        QVERIFY(!alert.isActive());
        QVERIFY(alert.property("familyName").toString().isEmpty());
        QTRY_COMPARE(session.phase(), Session::Locked);
    }

    void anAlertLeavesWhileTheRecordsStayClosed() {
        Device device;
        enrol(device);
        device.session->lock();
        QTRY_COMPARE(device.session->phase(), Session::Locked);
        *device.down = true;
        EmergencyComposer& alert = *device.session->emergency();
        alert.begin();
        QTRY_VERIFY(!alert.motifs().isEmpty());
        QSignalSpy refused(&alert, &EmergencyComposer::submitRefused);
        alert.submit();
        QCOMPARE(refused.count(), 1);
        QVERIFY(alert.problems().size() >= 6);
        alert.setProperty("familyName", QStringLiteral("Fictif"));
        alert.setProperty("givenName", QStringLiteral("Noa"));
        alert.setProperty("patientPhone", QStringLiteral("0639981234"));
        alert.setProperty("callback", QStringLiteral("0199001234"));
        alert.setProperty("motif", 2);
        alert.setProperty("care", 1);
        alert.setProperty("delay", 0);
        alert.setProperty("accord", 2);
        alert.submit();
        QCOMPARE(alert.problems(), QStringList {QStringLiteral("Sans accord, rien ne part.")});
        alert.setProperty("accord", 0);
        alert.submit();
        QTRY_VERIFY(alert.isSaved());
        QVERIFY(alert.reference().startsWith(QStringLiteral("LOC-")));
        QVERIFY(alert.property("familyName").toString().isEmpty()); // nothing of it can be read again here
        QVERIFY(!alert.isReceived()); // the network is down: nobody may be told that it arrived
        // The store that opens now has sent all it holds: it does not speak for this alert.
        device.type(kPin);
        QTRY_COMPARE_WITH_TIMEOUT(device.session->phase(), Session::Open, kPatience);
        device.session->tryNow();
        QTRY_VERIFY(!device.session->isTrying());
        QVERIFY(!alert.isReceived());
        *device.down = false;
        device.session->tryNow();
        QTRY_VERIFY_WITH_TIMEOUT(alert.isReceived(), kPatience);
    }

    // Two minutes are two minutes: not of the clock on the wall, and not less because the device slept.
    void aMovedClockKeepsNothingOpen() {
        Device device;
        enrol(device);
        device.clock.move(-std::chrono::hours(24));
        device.clock.pass(std::chrono::minutes(2));
        touch(device); // the first one after a sleep
        QTRY_COMPARE(device.session->phase(), Session::Locked);
        device.type(kPin);
        QTRY_COMPARE_WITH_TIMEOUT(device.session->phase(), Session::Open, kPatience);
        device.clock.move(std::chrono::hours(48));
        device.lifecycle.set(platform::AppState::Hidden);
        device.clock.pass(std::chrono::seconds(20));
        device.lifecycle.set(platform::AppState::Active);
        QTRY_COMPARE(device.session->phase(), Session::Locked);
    }

    void locksByItselfWhenHidden() {
        Device device;
        enrol(device);
        device.lifecycle.set(platform::AppState::Hidden);
        QVERIFY(device.session->isCurtainDown());
        device.lifecycle.set(platform::AppState::Active);
        QVERIFY(!device.session->isCurtainDown());
        QCOMPARE(device.session->phase(), Session::Open);
    }

    // What keeps an alert on this device is told outside the window, once nobody looks at it, without a word of it.
    void whatKeepsAnAlertHereIsToldOutside() {
        Device device;
        enrol(device);
        device.down->store(true);
        device.network.set(false);
        bool saved = false;
        device.session->workspace()->commit(
            device.session.get(), test::alertDraft(),
            [&saved](const sync::Result<sync::Committed>& committed) { saved = committed.has_value(); });
        QTRY_VERIFY(saved);
        QTRY_COMPARE(device.session->status().waiting, 1);
        StoreThread& thread = device.session->thread();
        Q_EMIT thread.noticed(sync::EngineNotice::CaptivePortal);
        QVERIFY(device.notifier.shown.empty()); // « Envois » says it on screen
        device.lifecycle.set(platform::AppState::Hidden);
        Q_EMIT thread.noticed(sync::EngineNotice::ClockWrong); // keeps nothing here
        QVERIFY(device.notifier.shown.empty());
        Q_EMIT thread.noticed(sync::EngineNotice::CaptivePortal);
        QCOMPARE(device.notifier.shown.size(), std::size_t {1});
        QCOMPARE(device.notifier.shown[0].notice, platform::Notice::NeedsAttention);
        QCOMPARE(device.notifier.shown[0].text, std::string("Relais : un envoi demande votre attention"));
    }
};

RELAIS_TEST(PutAwayTest)

} // namespace put_away_test
#include "put_away_test.moc"
