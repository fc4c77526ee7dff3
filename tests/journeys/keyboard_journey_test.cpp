// Without a mouse: a doctor's alert and an agent's whole treatment by the keys of design.md §10, on wide screens.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/journeys/journey_world.h"
#include "tests/support/test_class.h"

namespace keyboard_journey_test {

using relais::app::Session;
using namespace relais::test;

class KeyboardJourneyTest : public JourneySteps {
    Q_OBJECT

    JourneyWorld m_world;
    JourneyDevice m_doctor {QSize(1280, 800)};
    JourneyDevice m_agent {QSize(1440, 900)};

    // Into a field by Tab, then typed.
    void fill(Hand& hand, const char* field, const QString& text) {
        QVERIFY2(hand.tabTo(fr(field)), qPrintable(QStringLiteral("focus on ") + hand.focused()));
        hand.keys(text);
    }
    // Onto a choice: Tab to its group, arrows inside it, then Space.
    void choose(Hand& hand, const char* option) {
        QVERIFY2(hand.tabTo(fr(option)), qPrintable(QStringLiteral("focus on ") + hand.focused()));
        hand.press(Qt::Key_Space);
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY2(m_world.begin(), m_world.service().log().constData());
        QVERIFY(m_world.enrol(m_doctor, QStringLiteral("u01"), kDoctorPin));
        QVERIFY(m_world.enrol(m_agent, QStringLiteral("u11"), kAgentPin));
    }

    void aDoctorAlertsByKeyboard() {
        auto& hand = m_doctor.hand();
        QVERIFY(hand.waitToSee(fr("Alerter la LUP")));
        hand.press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY2(hand.waitToSee(fr("Nom de naissance")), qPrintable(hand.names()));
        fill(hand, "Numéro de sécurité sociale", QStringLiteral("272039199901760"));
        fill(hand, "Nom de naissance", QStringLiteral("CLAVIER"));
        fill(hand, "Prénom", QStringLiteral("Corinne"));
        fill(hand, "Téléphone du patient", QStringLiteral("0639982001"));
        choose(hand, "Droits fermés");
        choose(hand, "Traitement");
        choose(hand, "24");
        choose(hand, "Oui, à l’oral");
        hand.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(hand.waitToSee(fr("La CPAM a reçu l’alerte"), 60'000), qPrintable(hand.names()));
        hand.press(Qt::Key_Return); // « Terminé » has the focus
        QVERIFY2(hand.waitToSee(fr("En cours")), qPrintable(hand.names()));
    }

    void anAgentTreatsTheCaseByKeyboard() {
        auto& desk = m_agent.hand();
        QVERIFY2(desk.waitToSee(fr("CLAVIER"), 90'000), qPrintable(desk.names()));
        QVERIFY2(desk.waitToSee(fr("Prendre en charge")), qPrintable(desk.names()));
        desk.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY2(desk.waitToSee(fr("Envoyer et clore")), qPrintable(desk.names()));
        desk.press(Qt::Key_R, Qt::ControlModifier);
        choose(desk, "Droits ouverts");
        QVERIFY2(desk.tabTo(fr("Message")), qPrintable(desk.focused()));
        desk.press(Qt::Key_A, Qt::ControlModifier);
        desk.keys(QStringLiteral("Droits rouverts ce jour, tiers payant possible."));
        m_agent.keepPicture(QStringLiteral("24-desk-case-desktop"));
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        auto& hand = m_doctor.hand();
        QVERIFY2(hand.waitToSee(fr("À lire"), 90'000), qPrintable(hand.names()));
    }

    void theOtherKeysDoWhatTheySay() {
        auto& hand = m_doctor.hand();
        hand.press(Qt::Key_E, Qt::ControlModifier);
        QVERIFY2(hand.waitToSee(fr("Essayer maintenant")), qPrintable(hand.names()));
        hand.press(Qt::Key_Escape);
        QVERIFY2(hand.waitToSee(fr("Alerter la LUP")), qPrintable(hand.names()));
        hand.press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY2(hand.waitToSee(fr("Déjà enregistré ici")), qPrintable(hand.names()));
        hand.press(Qt::Key_PageDown, Qt::ControlModifier);
        QVERIFY2(hand.waitToSee(fr("Toutes")), qPrintable(hand.names()));
        hand.press(Qt::Key_F1);
        QVERIFY2(hand.waitToSee(fr("Raccourcis")), qPrintable(hand.names()));
        hand.press(Qt::Key_Escape);
        hand.press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(m_doctor.waitFor(Session::Locked));
        QVERIFY(m_doctor.unlock(kDoctorPin));
    }
};

RELAIS_TEST(KeyboardJourneyTest)

} // namespace keyboard_journey_test
#include "keyboard_journey_test.moc"
