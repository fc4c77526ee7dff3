// Everything goes wrong around one alert: no service, a killed app, a question in between; its answer is read all the
// same.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/journeys/journey_world.h"

#include <csignal>
#include <cstdio>

using relais::app::Session;
using namespace relais::test;

namespace {

const QString kAnswer = QStringLiteral("Droits rouverts ce jour, tiers payant possible en pharmacie.");

// The doctor's app in a process of its own, which dies at the very moment her alert is called saved. Says « ready »
// when enrolled, then waits for a line before it writes.
int liveAndDie(const QString& folder, const QString& code) {
    JourneyDevice doctor(QSize(360, 800), folder);
    if (!doctor.open(code, kDoctorPin) || !doctor.waitFor(Session::Open) || !doctor.waitForForms()
        || !doctor.hand().waitToSee(fr("Alerter la LUP")))
        return 2;
    std::puts("ready");
    std::fflush(stdout);
    if (std::getchar() == EOF)
        return 3;
    if (!writeAlert(doctor.hand()) || !doctor.hand().waitToSee(fr("Alerte enregistrée ici"))) {
        std::fputs(qPrintable(doctor.hand().names()), stderr);
        return 4;
    }
    (void)std::raise(SIGKILL);
    return 5;
}

} // namespace

class DisasterJourneyTest : public JourneySteps {
    Q_OBJECT

    JourneyWorld m_world;
    JourneyDevice m_doctor {QSize(360, 800)};
    JourneyDevice m_agent {QSize(1280, 800)};

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_world.begin(), m_world.service().log().constData()); }

    // The road is cut right after the enrolment: no form has come yet. It is said, and the form takes its place later.
    void aFormThatHasNotComeIsSaidAndArrives() {
        JourneyDevice fresh(QSize(360, 800));
        m_world.gate().letThrough(1);
        QVERIFY(fresh.open(m_world.codeFor(QStringLiteral("u03")), kDoctorPin) && fresh.waitFor(Session::Open));
        auto& hand = fresh.hand();
        QVERIFY2(hand.touch(fr("Alerter la LUP")), qPrintable(hand.names()));
        QVERIFY2(hand.waitToSee(fr("Ce formulaire n’est pas encore")), qPrintable(hand.names()));
        m_world.gate().letThrough(-1);
        fresh.setOnline(true);
        QVERIFY2(hand.waitToSee(fr("Quel patient"), 60'000), qPrintable(hand.names()));
        QVERIFY(!hand.sees(fr("Ce formulaire n’est pas encore")));
    }

    void theServiceIsGoneAndTheAppIsKilledAsItSaves() {
        QProcess doomed;
        doomed.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        doomed.start(
            QCoreApplication::applicationFilePath(),
            {QStringLiteral("--doomed"), m_doctor.folder(), m_world.codeFor(QStringLiteral("u01"))});
        QVERIFY(
            QTest::qWaitFor([&] { return doomed.canReadLine() || doomed.state() == QProcess::NotRunning; }, 240'000));
        QCOMPARE(doomed.readLine(), QByteArray("ready\n"));
        QCOMPARE(m_world.service().stop(), 0);
        doomed.write("go\n");
        QVERIFY(QTest::qWaitFor([&] { return doomed.state() == QProcess::NotRunning; }, 240'000));
        QCOMPARE(doomed.exitStatus(), QProcess::CrashExit);
        QCOMPARE(doomed.exitCode(), SIGKILL);
    }

    void nothingOfItIsLost() {
        QVERIFY(m_doctor.open());
        QVERIFY2(m_doctor.unlock(kDoctorPin), qPrintable(m_doctor.hand().names()));
        auto& hand = m_doctor.hand();
        QVERIFY2(hand.waitToSee(fr("LAMBERTI")), qPrintable(hand.names()));
        QVERIFY(!hand.sees(fr("Reçue")));
        QCOMPARE(hand.count(fr("LAMBERTI")), 1);
        // What has not left is one touch away.
        hand.resetTouches();
        QVERIFY(hand.touch(fr("Envois")));
        QVERIFY2(hand.waitToSee(fr("En attente (1)")), qPrintable(hand.names()));
        QCOMPARE(hand.touches(), 1);
        m_doctor.keepPicture(QStringLiteral("25-sync-centre-phone"));
        QVERIFY(hand.touch(fr("Retour")));
    }

    void theServiceComesBackAndHasTheAlertOnce() {
        QVERIFY(m_world.startService());
        m_doctor.setOnline(true);
        auto& hand = m_doctor.hand();
        QVERIFY2(hand.waitToSee(fr("Reçue par la CPAM"), 60'000), qPrintable(hand.names()));
        QVERIFY(m_world.enrol(m_agent, QStringLiteral("u11"), kAgentPin));
        auto& desk = m_agent.hand();
        QVERIFY2(takeCharge(desk, fr("LAMBERTI")), qPrintable(desk.names()));
        QVERIFY(m_world.service().run({QStringLiteral("check")}).out.startsWith("OK"));
        QVERIFY2(hand.waitToSee(fr("Prise en charge"), 90'000), qPrintable(hand.names()));
    }

    void theDeskAsksAndTheDoctorAnswers() {
        auto& desk = m_agent.hand();
        QVERIFY2(
            desk.touch(fr("Poser une question"), 2'000)
                || (desk.touch(fr("Autres actions")) && desk.touch(fr("Poser une question"))),
            qPrintable(desk.names()));
        QVERIFY2(
            desk.type(fr("Question"), QStringLiteral("Quelle date de fin figure sur l attestation ?")),
            qPrintable(desk.names()));
        QVERIFY2(desk.touch(fr("Envoyer")), qPrintable(desk.names()));
        auto& hand = m_doctor.hand();
        QVERIFY2(hand.waitToSee(fr("question"), 90'000), qPrintable(hand.names()));
        hand.resetTouches();
        QVERIFY2(hand.touch(fr("LAMBERTI")), qPrintable(hand.names()));
        QVERIFY2(hand.waitToSee(fr("Quelle date de fin")), qPrintable(hand.names()));
        m_doctor.keepPicture(QStringLiteral("37-alert-question-phone"));
        QVERIFY2(hand.type(fr("Votre réponse"), QStringLiteral("Elle dit le 30 septembre.")), qPrintable(hand.names()));
        QVERIFY2(hand.touch(fr("Envoyer la réponse")), qPrintable(hand.names()));
        QCOMPARE(hand.touches(), 2);
        QVERIFY2(desk.waitToSee(fr("Elle dit le 30 septembre."), 90'000), qPrintable(desk.names()));
    }

    void theAnswerIsReadAndNoLongerMarked() {
        auto& desk = m_agent.hand();
        QVERIFY2(desk.touch(fr("Répondre")), qPrintable(desk.names()));
        QVERIFY2(desk.touch(fr("Droits ouverts")), qPrintable(desk.names()));
        QVERIFY2(desk.type(fr("Message"), kAnswer), qPrintable(desk.names()));
        QVERIFY2(desk.touch(fr("Envoyer et clore")), qPrintable(desk.names()));
        auto& hand = m_doctor.hand();
        QVERIFY2(hand.waitToSee(kAnswer, 90'000), qPrintable(hand.names()));
        m_doctor.keepPicture(QStringLiteral("10-alert-detail-phone"));
        m_doctor.window().requestActivate(); // she looks at her own phone
        // Read after it stayed on screen; the desk sees that, and the mark is gone from the home page.
        QVERIFY2(desk.waitToSee(fr("lue"), 90'000), qPrintable(desk.names()));
        QVERIFY(hand.touch(fr("Retour")));
        QVERIFY2(
            QTest::qWaitFor([&] { return hand.sees(fr("Alerter la LUP")) && !hand.sees(fr("À lire")); }, 30'000),
            qPrintable(hand.names()));
    }
};

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() == 4 && words[1] == QStringLiteral("--doomed"))
        return liveAndDie(words[2], words[3]);
    DisasterJourneyTest journey;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&journey, argc, argv);
}
#include "disaster_journey_test.moc"
