// A device from its first start to its lock, against the real service over real TLS: enrolment, codes, emergency.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/session.h"
#include "platform/fake/fake_ports.h"
#include "platform/fake/fake_vault.h"
#include "platform/qt/qt_transport.h"
#include "platform/qt/system_clock.h"
#include "sync/protocol/limits.h"
#include "tests/support/service_process.h"

#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>

using namespace relais;
using namespace relais::app;
using relais::test::ServiceProcess;

namespace {

const QString kPin = QStringLiteral("280417");
constexpr int kPatience = 60'000; // Argon2id at full cost on a busy machine

// The device's clock, as somebody sets it and as time passes; asked from both threads.
struct MovedClock final : sync::Clock {
    [[nodiscard]] sync::WallMs wall() const override { return real.wall() + std::chrono::milliseconds(set + passed); }
    [[nodiscard]] sync::MonoMs monotonic() const override {
        return real.monotonic() + std::chrono::milliseconds(passed);
    }
    void pass(std::chrono::milliseconds time) { passed += time.count(); }
    void move(std::chrono::milliseconds by) { set += by.count(); }

    platform::SystemClock real;
    std::atomic<std::int64_t> set = 0;
    std::atomic<std::int64_t> passed = 0;
};

// One device: its folder, vault, link and session; the session can be ended and started again over the same folder.
struct Device {
    explicit Device(platform::FakeVault::Claims claims = platform::FakeVault::Claims::Hardware) : vault(claims) { }

    void boot() {
        session.reset();
        session = std::make_unique<Session>(
            RoomDeps {
                clock, random, files, vault,
                [this](const sync::EnrolUri& uri) {
                    return std::make_unique<platform::QtTransport>(
                        platform::ServiceAddress {uri.host, uri.port, uri.pins, uri.caRequired},
                        sync::Limit::kPackedBytes, down);
                },
                folder.path().toStdString()},
            AppPorts {appearance, camera, dialer, lifecycle, network, notifier, guard, {}},
            Session::Choices {folder.path().toStdString(), true, QStringLiteral("test")});
    }
    void type(const QString& code) {
        for (const QChar digit : code)
            session->unlocker()->code()->type(digit);
    }

    QTemporaryDir folder;
    MovedClock clock;
    sync::SystemRandom random;
    sync::SystemFiles files;
    platform::FakeVault vault;
    platform::FakeAppearance appearance;
    platform::ScriptedCamera camera;
    platform::RecordingDialer dialer;
    platform::FakeLifecycle lifecycle;
    platform::FakeNetworkState network;
    platform::RecordingNotifier notifier;
    platform::RecordingScreenGuard guard;
    std::shared_ptr<std::atomic_bool> down = std::make_shared<std::atomic_bool>(false);
    std::unique_ptr<Session> session;
};

} // namespace

class SessionTest : public QObject {
    Q_OBJECT

private:
    ServiceProcess m_service;

    QString newCode(const QString& user = QStringLiteral("u90")) {
        const auto code = m_service.run({QStringLiteral("enrol-code"), user});
        return QString::fromUtf8(code.out).section(QLatin1Char('\n'), 0, 0).trimmed();
    }
    // « K7QM-4XTD-2PBN »
    QString shortCode(const QString& user) {
        const auto code = m_service.run({QStringLiteral("enrol-code"), user, QStringLiteral("--typed")});
        return QString::fromUtf8(code.out).section(QLatin1Char('\n'), 1, 1).trimmed();
    }
    // Through every step as a person would, up to the open session.
    void enrol(Device& device) {
        device.boot();
        device.session->start();
        goThroughSteps(device, newCode(), QStringLiteral("Dr Essai Témoin"));
    }
    void goThroughSteps(Device& device, const QString& code, const QString& name) {
        QTRY_COMPARE(device.session->phase(), Session::Enrolling);
        Enrolment& steps = *device.session->enrolment();
        steps.submitCode(code);
        QTRY_COMPARE_WITH_TIMEOUT(steps.step(), Enrolment::Compare, kPatience);
        QCOMPARE(steps.personName(), name);
        steps.confirmPerson();
        QCOMPARE(steps.step(), Enrolment::Passphrase);
        words = steps.words().join(QLatin1Char(' '));
        steps.submitPassphrase(QStringLiteral("pas la bonne"));
        QVERIFY(!steps.error().isEmpty());
        steps.submitPassphrase(words);
        QCOMPARE(steps.step(), Enrolment::Pin);
        for (const QString& easy : {QStringLiteral("111111"), QStringLiteral("123456")}) {
            for (const QChar digit : easy)
                steps.code()->type(digit);
            steps.submitPin();
            QVERIFY2(!steps.pinAgain(), qPrintable(easy));
        }
        for (int twice = 0; twice < 2; ++twice) {
            for (const QChar digit : kPin)
                steps.code()->type(digit);
            steps.submitPin();
        }
        QTRY_COMPARE_WITH_TIMEOUT(steps.step(), Enrolment::Recovery, kPatience);
        QCOMPARE(steps.recoveryGroups().size(), 7);
        recovery = steps.recoveryGroups().join(QLatin1Char('-'));
        steps.submitRecovery(QStringLiteral("????"));
        QCOMPARE(steps.step(), Enrolment::Recovery);
        steps.submitRecovery(steps.recoveryGroups().at(steps.askedGroup() - 1).toLower());
        QTRY_COMPARE_WITH_TIMEOUT(steps.step(), Enrolment::Ready, kPatience);
        QVERIFY2(steps.lupText().contains(QStringLiteral("01\u00a099\u00a000")), qPrintable(steps.lupText()));
        steps.finish();
        QTRY_COMPARE_WITH_TIMEOUT(device.session->phase(), Session::Open, kPatience);
        QVERIFY(device.session->workspace());
        // Asked of the session each time: what an exchange says may close it (a lease, a wipe), and must not crash
        // here.
        QTRY_VERIFY_WITH_TIMEOUT(
            !device.session->workspace() || device.session->workspace()->definitions().current("lup"), kPatience);
        QCOMPARE(device.session->phase(), Session::Open);
    }

    QString words;
    QString recovery;

private Q_SLOTS:
    void initTestCase() {
        const QString source = QStringLiteral(RELAIS_SOURCE);
        QCOMPARE(
            m_service
                .run(
                    {QStringLiteral("load"), QStringLiteral("dispositifs"),
                     source + QStringLiteral("/sync/dispositifs")})
                .code,
            0);
        QCOMPARE(
            m_service
                .run(
                    {QStringLiteral("load"), QStringLiteral("territories"), source + QStringLiteral("/sync/reference")})
                .code,
            0);
        const auto added = m_service.run(
            {QStringLiteral("user"), QStringLiteral("add"), QStringLiteral("u90"), QStringLiteral("--label"),
             QStringLiteral("Dr Essai Témoin"), QStringLiteral("--profession"), QStringLiteral("10"),
             QStringLiteral("--role"), QStringLiteral("DECLARANT")});
        QVERIFY2(added.code == 0, added.err.constData());
        const auto second = m_service.run(
            {QStringLiteral("user"), QStringLiteral("add"), QStringLiteral("u91"), QStringLiteral("--label"),
             QStringLiteral("Camille Exemple"), QStringLiteral("--profession"), QStringLiteral("50"),
             QStringLiteral("--role"), QStringLiteral("DECLARANT")});
        QVERIFY2(second.code == 0, second.err.constData());
        QVERIFY(m_service.start());
    }

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

        unlocker.showRecovery();
        unlocker.open(recovery.toLower());
        QTRY_COMPARE_WITH_TIMEOUT(device.session->phase(), Session::Open, kPatience);
        device.session->lock();
        QTRY_COMPARE(device.session->phase(), Session::Locked);
        unlocker.showPassphrase();
        unlocker.open(words.toUpper());
        QTRY_COMPARE_WITH_TIMEOUT(device.session->phase(), Session::Open, kPatience);
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
        for (const auto& [field, value] : std::map<const char*, QVariant> {
                 {"familyName", QStringLiteral("Fictif")},
                 {"givenName", QStringLiteral("Noa")},
                 {"patientPhone", QStringLiteral("0639981234")},
                 {"callback", QStringLiteral("0199001234")},
                 {"motif", 2},
                 {"care", 1},
                 {"delay", 0},
                 {"accord", 0}})
            alert.setProperty(field, value);
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

    // Two minutes are two minutes: not of the clock on the wall, and not less because the device slept.
    void aMovedClockKeepsNothingOpen() {
        Device device;
        enrol(device);
        device.clock.move(-std::chrono::hours(24));
        device.clock.pass(std::chrono::minutes(2));
        QKeyEvent key(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier);
        QCoreApplication::sendEvent(device.session.get(), &key); // the first touch after a sleep
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
};

QTEST_MAIN(SessionTest)
#include "session_test.moc"
