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

// A disk that can be told to erase nothing any more.
struct StubbornFiles final : sync::Files {
    [[nodiscard]] sync::Result<sync::Bytes> read(const std::string& path) override { return real.read(path); }
    [[nodiscard]] sync::Status replace(const std::string& path, sync::ByteView content) override {
        return real.replace(path, content);
    }
    [[nodiscard]] sync::Status appendAt(const std::string& path, std::uint64_t at, sync::ByteView content) override {
        return real.appendAt(path, at, content);
    }
    [[nodiscard]] sync::Status remove(const std::string& path) override {
        if (stuck)
            return sync::fail(sync::ErrorCode::StoreReadOnly, "planned");
        return real.remove(path);
    }
    [[nodiscard]] bool exists(const std::string& path) override { return real.exists(path); }
    [[nodiscard]] sync::Status makeFolder(const std::string& path) override { return real.makeFolder(path); }
    [[nodiscard]] sync::Result<std::vector<std::string>> list(const std::string& folder) override {
        return real.list(folder);
    }

    sync::SystemFiles real;
    std::atomic_bool stuck = false;
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
    StubbornFiles files;
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
    void enrol(Device& device) { enrol(device, QStringLiteral("u90"), QStringLiteral("Dr Essai Témoin")); }
    void enrol(Device& device, const QString& user, const QString& name) {
        device.boot();
        device.session->start();
        goThroughSteps(device, newCode(user), name);
    }
    // « Autre personne »: Camille Exemple is of this device too; it is open for her afterwards.
    void share(Device& device) {
        device.session->changePerson();
        QTRY_COMPARE(device.session->phase(), Session::Locked);
        device.session->addPerson();
        goThroughSteps(device, newCode(QStringLiteral("u91")), QStringLiteral("Camille Exemple"));
    }
    static int rowOf(Device& device, const QString& initials) {
        PeopleModel& people = *device.session->people();
        for (int row = 0; row < people.count(); ++row)
            if (people.data(people.index(row), PeopleModel::MonogramRole).toString() == initials)
                return row;
        return -1;
    }
    static void fill(EmergencyComposer& alert) {
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
    }
    static void touch(Device& device) {
        QKeyEvent key(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier);
        QCoreApplication::sendEvent(device.session.get(), &key);
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
        // Whom the directory knows, with the number of her practice.
        const auto known = m_service.run(
            {QStringLiteral("user"), QStringLiteral("add"), QStringLiteral("u01"), QStringLiteral("--label"),
             QStringLiteral("Dr Élise Vautrin"), QStringLiteral("--profession"), QStringLiteral("10"),
             QStringLiteral("--role"), QStringLiteral("DECLARANT")});
        QVERIFY2(known.code == 0, known.err.constData());
        const auto directory = m_service.run(
            {QStringLiteral("load"), QStringLiteral("directory"),
             source + QStringLiteral("/sync/reference/directory.json")});
        QVERIFY2(directory.code == 0, directory.err.constData());
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
};

QTEST_MAIN(SessionTest)
#include "session_test.moc"
