// Devices and a real service for the session's tests.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/session/session_bench.h"

namespace relais::test {

sync::MonoMs MovedClock::monotonic() const { return real.monotonic() + std::chrono::milliseconds(passed); }

sync::Status StubbornFiles::replace(const std::string& path, sync::ByteView content) {
    return real.replace(path, content);
}

sync::Status StubbornFiles::appendAt(const std::string& path, std::uint64_t at, sync::ByteView content) {
    return real.appendAt(path, at, content);
}

sync::Status StubbornFiles::remove(const std::string& path) {
    if (stuck)
        return sync::fail(sync::ErrorCode::StoreReadOnly, "planned");
    return real.remove(path);
}

sync::Result<std::vector<std::string>> StubbornFiles::list(const std::string& folder) { return real.list(folder); }

void Device::boot() {
    session.reset();
    session = std::make_unique<Session>(
        RoomDeps {
            clock, random, files, vault,
            [this](const sync::EnrolUri& uri) {
                return std::make_unique<platform::QtTransport>(
                    platform::ServiceAddress {uri.host, uri.port, uri.pins, uri.caRequired}, sync::Limit::kPackedBytes,
                    down);
            },
            folder.path().toStdString()},
        AppPorts {appearance, camera, dialer, lifecycle, network, notifier, guard, {}},
        Session::Choices {folder.path().toStdString(), true, QStringLiteral("test")});
}

void Device::type(const QString& code) {
    for (const QChar digit : code)
        session->unlocker()->code()->type(digit);
}

QString SessionBench::newCode(const QString& user) {
    const auto code = m_service.run({QStringLiteral("enrol-code"), user});
    return QString::fromUtf8(code.out).section(QLatin1Char('\n'), 0, 0).trimmed();
}

QString SessionBench::shortCode(const QString& user) {
    const auto code = m_service.run({QStringLiteral("enrol-code"), user, QStringLiteral("--typed")});
    return QString::fromUtf8(code.out).section(QLatin1Char('\n'), 1, 1).trimmed();
}

void SessionBench::enrol(Device& device, const QString& user, const QString& name) {
    device.boot();
    device.session->start();
    goThroughSteps(device, newCode(user), name);
}

void SessionBench::share(Device& device) {
    device.session->changePerson();
    QTRY_COMPARE(device.session->phase(), Session::Locked);
    device.session->addPerson();
    goThroughSteps(device, newCode(QStringLiteral("u91")), QStringLiteral("Camille Exemple"));
}

int SessionBench::rowOf(Device& device, const QString& initials) {
    PeopleModel& people = *device.session->people();
    for (int row = 0; row < people.count(); ++row)
        if (people.data(people.index(row), PeopleModel::MonogramRole).toString() == initials)
            return row;
    return -1;
}

void SessionBench::fill(EmergencyComposer& alert) {
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

void SessionBench::touch(Device& device) {
    QKeyEvent key(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier);
    QCoreApplication::sendEvent(device.session.get(), &key);
}

void SessionBench::goThroughSteps(Device& device, const QString& code, const QString& name) {
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

void SessionBench::openService() {
    const QString source = QStringLiteral(RELAIS_SOURCE);
    QCOMPARE(
        m_service
            .run({QStringLiteral("load"), QStringLiteral("dispositifs"), source + QStringLiteral("/sync/dispositifs")})
            .code,
        0);
    QCOMPARE(
        m_service
            .run({QStringLiteral("load"), QStringLiteral("territories"), source + QStringLiteral("/sync/reference")})
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

} // namespace relais::test
