// A LUP alert travels: written without network, delivered, treated at the desk, answered, read; counted touch by touch.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/journeys/journey_world.h"
#include "tests/support/test_class.h"

namespace lup_journey_test {

namespace platform = relais::platform;
using relais::app::Session;
using namespace relais::test;

class LupJourneyTest : public JourneySteps {
    Q_OBJECT

    JourneyWorld m_world;
    JourneyDevice m_doctor {QSize(360, 800)};
    JourneyDevice m_agent {QSize(1280, 800)};

private Q_SLOTS:
    void initTestCase() {
        QVERIFY2(m_world.begin(), m_world.service().log().constData());
        QVERIFY(m_world.enrol(m_doctor, QStringLiteral("u01"), kDoctorPin));
        QVERIFY(m_world.enrol(m_agent, QStringLiteral("u11"), kAgentPin));
    }

    void anAlertIsWrittenWithoutNetworkInNineTouches() {
        auto& hand = m_doctor.hand();
        m_doctor.setOnline(false);
        QVERIFY2(hand.waitToSee(fr("Alerter la LUP")), qPrintable(hand.names()));
        m_doctor.keepPicture(QStringLiteral("03-home-gp-phone"));
        hand.resetTouches();
        QVERIFY(hand.touch(fr("Alerter la LUP")));
        QVERIFY2(hand.waitToSee(fr("Quel patient")), qPrintable(hand.names()));
        m_doctor.keepPicture(QStringLiteral("05-alert-1-patient-phone"));
        QVERIFY(hand.type(fr("Numéro de sécurité sociale"), QStringLiteral("272039199901760")));
        QVERIFY2(hand.waitToSee(fr("Ce n’est pas son numéro")), qPrintable(hand.names()));
        QVERIFY(hand.type(fr("Nom de naissance"), QStringLiteral("LAMBERTI")));
        QVERIFY(hand.type(fr("Prénom"), QStringLiteral("Corinne")));
        QVERIFY(hand.type(fr("Téléphone du patient"), QStringLiteral("0639982001")));
        QVERIFY(hand.touch(fr("Continuer")));
        QVERIFY2(hand.waitToSee(fr("Quelle situation")), qPrintable(hand.names()));
        m_doctor.keepPicture(QStringLiteral("06-alert-2-situation-phone"));
        QVERIFY(hand.touch(fr("Droits fermés")));
        QVERIFY(hand.touch(fr("Traitement")));
        QVERIFY(hand.touch(fr("24")));
        QVERIFY(hand.touch(fr("Continuer")));
        QVERIFY2(hand.waitToSee(fr("informé et d’accord")), qPrintable(hand.names()));
        m_doctor.keepPicture(QStringLiteral("07-alert-3-check-phone"));
        QVERIFY(hand.touch(fr("Oui, à l’oral")));
        QVERIFY(hand.touch(fr("Envoyer l’alerte")));
        QVERIFY2(hand.waitToSee(fr("Alerte enregistrée ici")), qPrintable(hand.names()));
        m_doctor.keepPicture(QStringLiteral("08-alert-saved-offline-phone"));
        QVERIFY(hand.touch(fr("Terminé")));
        QVERIFY2(hand.waitToSee(fr("Alerter la LUP")), qPrintable(hand.names()));
        QVERIFY2(hand.touches() <= 9, qPrintable(QString::number(hand.touches())));
    }

    void itSurvivesAnEndWithoutWarningAndLeavesWhenTheNetworkIsBack() {
        m_doctor.close();
        QVERIFY(m_doctor.open());
        QVERIFY(m_doctor.waitFor(Session::Locked));
        m_doctor.keepPicture(QStringLiteral("01-lock-phone"));
        QVERIFY(m_doctor.unlock(kDoctorPin));
        auto& hand = m_doctor.hand();
        QVERIFY2(hand.waitToSee(fr("LAMBERTI")), qPrintable(hand.names()));
        m_doctor.setOnline(true);
        QVERIFY2(hand.waitToSee(fr("Reçue par la CPAM"), 60'000), qPrintable(hand.names()));
    }

    void theDeskTakesTheMostPressingCaseInOneTouch() {
        auto& desk = m_agent.hand();
        QVERIFY2(desk.waitToSee(fr("LAMBERTI"), 90'000), qPrintable(desk.names()));
        m_agent.keepPicture(QStringLiteral("23-desk-queue-tablet"));
        QVERIFY2(desk.waitToSee(fr("Prendre en charge")), qPrintable(desk.names()));
        QVERIFY2(desk.waitToSee(fr("File, 1 à voir")), qPrintable(desk.names()));
        desk.resetTouches();
        QVERIFY(desk.touch(fr("Prendre en charge")));
        QVERIFY2(desk.touches() <= 2, "take charge of the most pressing case");
        QVERIFY2(desk.waitToSee(fr("Mes dossiers, 1 à voir")), qPrintable(desk.names()));
        auto& hand = m_doctor.hand();
        QVERIFY2(hand.waitToSee(fr("Prise en charge"), 90'000), qPrintable(hand.names()));
        m_agent.keepPicture(QStringLiteral("24-desk-case-tablet"));
        m_doctor.keepPicture(QStringLiteral("03-home-running-phone"));
    }

    // From « Envois », an agent comes back to the desk's own page, not to the one of an author.
    void aSendingLeadsBackToTheDesk() {
        auto& desk = m_agent.hand();
        QVERIFY(desk.touch(fr("Envois")));
        QVERIFY2(desk.waitToSee(fr("Remis aujourd’hui")), qPrintable(desk.names()));
        QVERIFY(desk.touch(fr("Prendre en charge · LAMBERTI")));
        QVERIFY(desk.touch(fr("Ouvrir le dossier")));
        QVERIFY2(desk.waitToSee(fr("Signalé par")), qPrintable(desk.names()));
        QVERIFY(!desk.sees(fr("Remis aujourd’hui")));
    }

    // Told while nobody looks, in words that say nothing; touched, it waits for her code and then opens its alert.
    void aTouchedNotificationOpensItsAlertOnceUnlocked() {
        auto& desk = m_agent.hand();
        m_doctor.lifecycle().set(platform::AppState::Inactive);
        QVERIFY2(
            desk.touch(fr("Poser une question"), 2'000)
                || (desk.touch(fr("Autres actions")) && desk.touch(fr("Poser une question"))),
            qPrintable(desk.names()));
        QVERIFY2(
            desk.type(fr("Question"), QStringLiteral("Quelle date de fin figure sur l attestation ?")),
            qPrintable(desk.names()));
        QVERIFY2(desk.touch(fr("Envoyer")), qPrintable(desk.names()));
        const auto& told = m_doctor.notifier().shown;
        QTRY_VERIFY_WITH_TIMEOUT(!told.empty() && told.back().notice == platform::Notice::Question, 90'000);
        QCOMPARE(QString::fromStdString(told.back().text), fr("Relais\u00a0: une question vous attend"));

        m_doctor.session().lock();
        QVERIFY(m_doctor.waitFor(Session::Locked));
        m_doctor.notifier().touch();
        m_doctor.lifecycle().set(platform::AppState::Active);
        auto& hand = m_doctor.hand();
        QVERIFY2(hand.waitToSee(fr("Code, 6 chiffres")), qPrintable(hand.names()));
        QVERIFY2(!hand.sees(fr("LAMBERTI")), "a name is on the lock");
        QCOMPARE(m_doctor.session().phase(), Session::Locked);
        QVERIFY(m_doctor.unlock(kDoctorPin));
        QVERIFY2(hand.waitToSee(fr("Quelle date de fin")), qPrintable(hand.names()));
        QVERIFY2(hand.sees(fr("Votre réponse")), qPrintable(hand.names()));
        m_doctor.keepPicture(QStringLiteral("37-alert-question-phone"));

        // Once only: the next unlocking opens the first page, where the question waits.
        m_doctor.session().lock();
        QVERIFY(m_doctor.unlock(kDoctorPin));
        QVERIFY2(hand.waitToSee(fr("Alerter la LUP")), qPrintable(hand.names()));
        QVERIFY(!hand.sees(fr("Votre réponse")));
    }

    // How many wait is on the tab, by sight and by name; the tab leads to them.
    void theBadgeOfTheDoctorLeadsToWhatWaits() {
        auto& hand = m_doctor.hand();
        QVERIFY2(hand.waitToSee(fr("Alertes, 1 à voir")), qPrintable(hand.names()));
        hand.resetTouches();
        QVERIFY(hand.touch(fr("Alertes, 1 à voir")));
        QVERIFY2(hand.waitToSee(fr("À lire, 1 dossier")), qPrintable(hand.names()));
        QVERIFY(hand.touch(fr("LAMBERTI")));
        QVERIFY2(hand.waitToSee(fr("Votre réponse")), qPrintable(hand.names()));
        QCOMPARE(hand.touches(), 2);
        QVERIFY(hand.type(fr("Votre réponse"), QStringLiteral("Le 31 mars, attestation remise au patient.")));
        QVERIFY(hand.touch(fr("Envoyer la réponse")));
        QVERIFY(hand.touch(fr("Retour")));
        QVERIFY2(hand.waitToSee(fr("À lire, 0 dossiers")), qPrintable(hand.names()));
        QTRY_VERIFY2(!hand.sees(fr("à voir")), qPrintable(hand.names()));
    }
};

RELAIS_TEST(LupJourneyTest)

} // namespace lup_journey_test
#include "lup_journey_test.moc"
