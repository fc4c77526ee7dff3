// A device from its first start to its end: enrolled by hand, its code blocked, opened by the passphrase, revoked,
// wiped.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/journeys/journey_world.h"
#include "tests/support/test_class.h"

#include <QDirIterator>

namespace ways_in_journey_test {

using relais::app::Enrolment;
using relais::app::Session;
using namespace relais::test;

namespace {

QStringList filesUnder(const QString& folder) {
    QStringList found;
    for (QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); files.hasNext();)
        found << QDir(folder).relativeFilePath(files.next());
    return found;
}

} // namespace

class WaysInJourneyTest : public JourneySteps {
    Q_OBJECT

    JourneyWorld m_world;
    JourneyDevice m_doctor {QSize(360, 800)};
    JourneyDevice m_agent {QSize(1280, 800)};
    QString m_words;

private Q_SLOTS:
    void initTestCase() {
        QVERIFY2(m_world.begin(), m_world.service().log().constData());
        QVERIFY(m_world.enrol(m_agent, QStringLiteral("u11"), kAgentPin));
    }

    void aPersonEnrolsByHand() {
        QVERIFY(m_doctor.open());
        QVERIFY(m_doctor.waitFor(Session::Enrolling));
        auto& hand = m_doctor.hand();
        m_doctor.keepPicture(QStringLiteral("39-enrol-1-code-phone"));
        QVERIFY2(hand.type(fr("Ou tapez le code"), m_world.codeFor(QStringLiteral("u01"))), qPrintable(hand.names()));
        QVERIFY(hand.touch(fr("Continuer")));
        QVERIFY2(hand.touch(fr("C’est bien moi"), 60'000), qPrintable(hand.names()));
        Enrolment& steps = *m_doctor.session().enrolment();
        m_words = steps.words().join(QLatin1Char(' '));
        QVERIFY2(hand.sees(m_words), "the words are shown");
        m_doctor.keepPicture(QStringLiteral("41-enrol-3-passphrase-phone"));
        QVERIFY(hand.type(fr("Retapez-la"), m_words));
        QVERIFY(hand.touch(fr("Continuer")));
        for (int twice = 0; twice < 2; ++twice) {
            QVERIFY(hand.waitToSee(fr("chiffres, 0 saisis")));
            hand.keys(kDoctorPin);
            QVERIFY(hand.touch(fr("Continuer")));
        }
        QVERIFY2(hand.waitToSee(fr("Pour vérifier"), 60'000), qPrintable(hand.names()));
        m_doctor.keepPicture(QStringLiteral("43-enrol-4-recovery-phone"));
        QVERIFY(hand.type(fr("Pour vérifier"), steps.recoveryGroups().at(steps.askedGroup() - 1)));
        QVERIFY(hand.touch(fr("C’est noté")));
        QVERIFY2(hand.touch(fr("Ouvrir Relais"), 60'000), qPrintable(hand.names()));
        QVERIFY(m_doctor.waitFor(Session::Open) && m_doctor.waitForForms());
    }

    void threeWrongCodesDestroyTheCodeAndNothingElse() {
        auto& hand = m_doctor.hand();
        m_doctor.setOnline(false);
        QVERIFY2(writeAlert(hand), qPrintable(hand.names()));
        QVERIFY(hand.touch(fr("Terminé")));
        hand.press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(m_doctor.waitFor(Session::Locked));
        QVERIFY2(hand.waitToSee(fr("1 envoi en attente")), qPrintable(hand.names()));
        QVERIFY(!hand.sees(fr("LAMBERTI")));
        for (const char* message : {"Encore 2 essais", "Encore 1 essai", "Code bloqué"}) {
            QVERIFY(hand.waitToSee(fr("chiffres, 0 saisis")));
            hand.keys(QStringLiteral("999998"));
            QVERIFY2(hand.waitToSee(fr(message), 60'000), qPrintable(hand.names()));
        }
        QVERIFY(hand.sees(fr("Rien n’est effacé")));
        m_doctor.keepPicture(QStringLiteral("49-code-blocked-phone"));
        // The right code opens nothing any more: its slot is gone, also for the next start.
        m_doctor.close();
        QVERIFY(m_doctor.open());
        QVERIFY(m_doctor.waitFor(Session::Locked));
        QVERIFY2(hand_().waitToSee(fr("Phrase de passe")), qPrintable(hand_().names()));
        QVERIFY(!hand_().sees(fr("chiffres, 0 saisis")));
    }

    void whatWaitedLeavesWithoutAnyCode() {
        m_doctor.setOnline(true);
        QVERIFY2(m_agent.hand().waitToSee(fr("LAMBERTI"), 90'000), qPrintable(m_agent.hand().names()));
        QCOMPARE(m_doctor.session().phase(), Session::Locked);
    }

    void thePassphraseOpensTheSameRecords() {
        auto& hand = hand_();
        QVERIFY(hand.touch(fr("Phrase de passe")));
        QVERIFY2(hand.type(fr("Phrase"), m_words), qPrintable(hand.names()));
        QVERIFY(hand.touch(fr("Ouvrir")));
        QVERIFY2(m_doctor.waitFor(Session::Open), qPrintable(m_doctor.session().unlocker()->message() + hand.names()));
        // The code that three wrong ones destroyed can be chosen anew at once.
        QVERIFY2(hand.waitToSee(fr("Choisir un nouveau code")) && hand.settle(), qPrintable(hand.names()));
        m_doctor.keepPicture(QStringLiteral("49-new-code-offered"));
        QVERIFY2(hand.touch(fr("Choisir un code")), qPrintable(hand.names()));
        QVERIFY2(hand.waitToSee(fr("Nouveau code")) && hand.settle(), qPrintable(hand.names()));
        m_doctor.keepPicture(QStringLiteral("49-new-code"));
        for (const char* next : {"encore une fois", "Code choisi"}) {
            hand.keys(kDoctorPin);
            QVERIFY(hand.touch(fr("Continuer")));
            QVERIFY2(hand.waitToSee(fr(next), 60'000), qPrintable(hand.names()));
        }
        QVERIFY2(hand.waitToSee(fr("LAMBERTI")), qPrintable(hand.names()));
        QVERIFY2(hand.waitToSee(fr("Reçue par la CPAM"), 60'000), qPrintable(hand.names()));
    }

    void aRevokedDeviceDeliversThenForgets() {
        auto& hand = hand_();
        m_doctor.setOnline(false);
        Patient last;
        last.name = QStringLiteral("DERNIERE");
        QVERIFY2(writeAlert(hand, last), qPrintable(hand.names()));
        QVERIFY2(hand.waitToSee(fr("Alerte enregistrée ici")), qPrintable(hand.names()));
        const QString device = QString::fromStdString(relais::sync::toText(m_doctor.session().site().device));
        QVERIFY(filesUnder(m_doctor.profile()).filter(QStringLiteral("store.db")).size() > 0);
        QCOMPARE(m_world.service().run({QStringLiteral("device"), QStringLiteral("revoke"), device}).code, 0);
        m_doctor.setOnline(true);
        // First the alert is with the desk, marked; then nothing of the person is left here.
        auto& desk = m_agent.hand();
        QVERIFY2(desk.touch(fr("À trier"), 90'000), qPrintable(desk.names()));
        QVERIFY2(desk.waitToSee(fr("DERNIERE"), 90'000), qPrintable(desk.names()));
        m_agent.keepPicture(QStringLiteral("75-desk-quarantine-tablet"));
        QVERIFY2(m_doctor.waitFor(Session::Enrolling), qPrintable(hand.names()));
        QVERIFY(!hand.sees(fr("DERNIERE")) && !hand.sees(fr("LAMBERTI")));
        const QStringList left = filesUnder(m_doctor.profile());
        for (const char* gone : {"store.db", "slots", "spool"})
            QVERIFY2(left.filter(QLatin1String(gone)).isEmpty(), qPrintable(left.join(QLatin1Char(' '))));
    }

private:
    Hand& hand_() { return m_doctor.hand(); }
};

RELAIS_TEST(WaysInJourneyTest)

} // namespace ways_in_journey_test
#include "ways_in_journey_test.moc"
