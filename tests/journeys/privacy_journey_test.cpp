// After a whole journey nothing outside the encrypted files says a word of the patient: not a log, a notification, a
// title, the clipboard, a file name or a URL. The same search finds every word where it is planted.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/journeys/journey_world.h"
#include "tests/journeys/pinned_portal.h"

#include <QClipboard>
#include <QDirIterator>

#include <cstdio>

using relais::app::Session;
using namespace relais::test;

namespace {

const QString kDetail = QStringLiteral("Tiers payant refuse ce matin");
const QString kAnswer = QStringLiteral("Droits rouverts ce jour, tiers payant possible en pharmacie.");

// Every form in which a word of this journey could leave; compared without case and without what groups digits.
QByteArrayList secrets() {
    return {"lamberti",
            "corinne",
            "272039199901760",
            "0639982001",
            "33639982001",
            "tierspayantrefuse",
            "droitsrouvertscejour",
            "droitsfermes",
            "503817",
            "vautrin"};
}

QByteArray bare(const QByteArray& text) {
    QString plain = QString::fromUtf8(text).normalized(QString::NormalizationForm_D).toLower();
    plain.remove(QRegularExpression(QStringLiteral("[^a-z0-9/]")));
    return plain.toUtf8();
}

// What is found of them, as text for the message of a failed test.
QByteArrayList leaksIn(const QByteArray& text) {
    QByteArrayList found;
    const QByteArray plain = bare(text);
    for (const QByteArray& secret : secrets())
        if (plain.contains(secret))
            found << secret;
    return found;
}

QByteArray namesUnder(const QString& folder) {
    QByteArray names;
    QDirIterator files(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (files.hasNext())
        names += files.next().mid(folder.size()).toUtf8() + '\n';
    return names;
}

// The doctor's app in a process of its own, so that all it prints can be read. Leaves what it showed outside its pages
// in the file « told » and ends when an answer was announced.
int liveAndTell(const QString& folder, const QString& code) {
    JourneyDevice doctor(QSize(360, 800), folder);
    if (!doctor.open(code, kDoctorPin) || !doctor.waitFor(Session::Open) || !writeAlert(doctor.hand())
        || !doctor.hand().waitToSee(fr("La CPAM a reçu l’alerte"), 60'000) || !doctor.hand().touch(fr("Terminé")))
        return 2;
    QByteArray told;
    for (const QWindow* window : QGuiApplication::allWindows())
        told += "title " + window->title().toUtf8() + '\n';
    if (!doctor.hand().touch(fr("Envois")) || !doctor.hand().touch(fr("Alerte"))
        || !doctor.hand().touch(fr("Copier la référence")))
        return 3;
    told += "clipboard " + QGuiApplication::clipboard()->text().toUtf8() + '\n';
    doctor.lifecycle().set(relais::platform::AppState::Hidden);
    std::puts("ready");
    std::fflush(stdout);
    if (!QTest::qWaitFor([&] { return !doctor.notifier().shown.empty(); }, 90'000))
        return 4;
    for (const auto& shown : doctor.notifier().shown)
        told += "notice " + QByteArray::fromStdString(shown.text) + '\n';
    QFile file(folder + QStringLiteral("/told"));
    return file.open(QFile::WriteOnly) && file.write(told) == told.size() ? 0 : 5;
}

} // namespace

class PrivacyJourneyTest : public JourneySteps {
    Q_OBJECT

    JourneyWorld m_world;
    JourneyDevice m_agent {QSize(1280, 800)};
    JourneyDevice m_doctor {QSize(360, 800)};

private Q_SLOTS:
    void initTestCase() {
        QVERIFY2(m_world.begin(), m_world.service().log().constData());
        QVERIFY(m_world.enrol(m_agent, QStringLiteral("u11"), kAgentPin));
    }

    void theSearchFindsWhatIsPlanted() {
        QCOMPARE(
            leaksIn("url=/v1/x?nir=2 72 03 91 999 017 60 tel=06 39 98 20 01 <LAMBERTI Corinne> "
                    "Tiers payant refuse ce matin; +33 6 39 98 20 01; Droits fermés; Droits rouverts ce jour; 503817; "
                    "Dr Élise Vautrin")
                .size(),
            secrets().size());
        QVERIFY(leaksIn("une alerte est arrivée, LOC-4F2A, 200 OK").isEmpty());
    }

    void nothingLeavesTheEncryptedFiles() {
        QProcess app;
        app.start(
            QCoreApplication::applicationFilePath(),
            {QStringLiteral("--tell"), m_doctor.folder(), m_world.codeFor(QStringLiteral("u01"))});
        QByteArray printed;
        const auto read = [&] { printed += app.readAllStandardOutput() + app.readAllStandardError(); };
        QVERIFY(QTest::qWaitFor(
            [&] {
                read();
                return printed.contains("ready\n") || app.state() == QProcess::NotRunning;
            },
            120'000));
        QVERIFY2(app.state() == QProcess::Running, printed.constData());
        auto& desk = m_agent.hand();
        QVERIFY2(takeCharge(desk, fr("LAMBERTI")), qPrintable(desk.names()));
        QVERIFY(desk.touch(fr("Répondre")) && desk.touch(fr("Droits ouverts")));
        QVERIFY(desk.type(fr("Message"), kAnswer));
        QVERIFY(desk.touch(fr("Envoyer et clore")));
        QVERIFY(QTest::qWaitFor([&] { return app.state() == QProcess::NotRunning; }, 120'000));
        read();
        QVERIFY2(app.exitStatus() == QProcess::NormalExit && app.exitCode() == 0, printed.constData());

        QFile file(m_doctor.folder() + QStringLiteral("/told"));
        QVERIFY(file.open(QFile::ReadOnly));
        const QByteArray told = file.readAll();
        QVERIFY2(
            told.contains("title Relais") && told.contains("clipboard ") && told.contains("notice "), told.constData());
        const QByteArray log = m_world.service().log();
        QVERIFY(log.contains("started")); // it is the log, and it is written
        const QByteArray names = namesUnder(m_doctor.folder()) + namesUnder(m_world.service().besides({}));
        QVERIFY(names.contains("store.db") && names.contains("spool"));
        for (const QByteArray& outside : {printed, told, log, names}) {
            const QByteArrayList leaks = leaksIn(outside);
            QVERIFY2(leaks.isEmpty(), (leaks.join(' ') + " in: " + outside.left(2000)).constData());
        }
        for (const auto& shown : m_agent.notifier().shown)
            QVERIFY(leaksIn(QByteArray::fromStdString(shown.text)).isEmpty());
    }

    void urlsAndHeadersSayNothing() {
        PinnedPortal ear(
            m_world.service().file(QStringLiteral("tls/certificate.pem")),
            m_world.service().file(QStringLiteral("tls/key.pem")));
        ear.setUpstream(m_world.service().port());
        m_world.gate().leadTo(ear.port());
        QVERIFY(m_doctor.open());
        QVERIFY(m_doctor.unlock(kDoctorPin));
        QVERIFY2(writeAlert(m_doctor.hand()), qPrintable(m_doctor.hand().names()));
        const auto heard = [&](const char* start) {
            return std::any_of(ear.heads().begin(), ear.heads().end(), [start](const QByteArray& head) {
                return head.startsWith(start);
            });
        };
        QVERIFY(QTest::qWaitFor([&] { return heard("POST /v1/sync") && heard("GET /v1/watch"); }, 60'000));
        for (const QByteArray& head : ear.heads())
            QVERIFY2(leaksIn(head).isEmpty(), head.constData());
    }
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() == 4 && words[1] == QStringLiteral("--tell"))
        return liveAndTell(words[2], words[3]);
    PrivacyJourneyTest journey;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&journey, argc, argv);
}
#include "privacy_journey_test.moc"
