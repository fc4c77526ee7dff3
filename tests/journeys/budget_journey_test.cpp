// The touches of design.md §9, counted: a change that raises one needs a reason.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/journeys/journey_world.h"
#include "tests/support/test_class.h"

namespace budget_journey_test {

using relais::app::Session;
using namespace relais::test;

class BudgetJourneyTest : public JourneySteps {
    Q_OBJECT

    JourneyWorld m_world;
    JourneyDevice m_doctor {QSize(360, 800)};
    JourneyDevice m_pharmacist {QSize(360, 800)};
    JourneyDevice m_agent {QSize(1280, 800)};

private Q_SLOTS:
    void initTestCase() {
        QVERIFY2(m_world.begin(), m_world.service().log().constData());
        QVERIFY(m_world.enrol(m_doctor, QStringLiteral("u01"), kDoctorPin));
        QVERIFY(m_world.enrol(m_pharmacist, QStringLiteral("u02"), kDoctorPin));
        QVERIFY(m_world.enrol(m_agent, QStringLiteral("u11"), kAgentPin));
    }

    void aNewPatientCostsADoctorEight() {
        auto& hand = m_doctor.hand();
        hand.resetTouches();
        QVERIFY2(writeAlert(hand), qPrintable(hand.names()));
        QCOMPARE(hand.touches(), 8);
        QVERIFY2(hand.touch(fr("Terminé"), 30'000), qPrintable(hand.names()));
        QCOMPARE(hand.touches(), 9);
    }

    void aNewPatientCostsAPharmacistSeven() {
        auto& hand = m_pharmacist.hand();
        hand.resetTouches();
        QVERIFY(hand.touch(fr("Alerter la LUP")));
        QVERIFY(hand.type(fr("Numéro de sécurité sociale"), QStringLiteral("272039199901760")));
        QVERIFY(hand.type(fr("Nom de naissance"), QStringLiteral("OFFICINE")));
        QVERIFY(hand.type(fr("Prénom"), QStringLiteral("Corinne")));
        QVERIFY(hand.type(fr("Téléphone du patient"), QStringLiteral("0639982001")));
        for (const char* step : {"Continuer", "Droits fermés", "24", "Continuer", "Oui, à l’oral", "Envoyer l’alerte"})
            QVERIFY2(hand.touch(fr(step)), qPrintable(hand.names()));
        QVERIFY2(hand.waitToSee(fr("Terminé")), qPrintable(hand.names()));
        QCOMPARE(hand.touches(), 7);
    }

    void aRecentPatientCostsTenAndNoTyping() {
        auto& hand = m_doctor.hand();
        QVERIFY(hand.waitToSee(fr("Alerter la LUP")));
        hand.resetTouches();
        for (const char* step :
             {"Alerter la LUP", "Récents", "LAMBERTI", "Continuer", "Carte Vitale", "Consultation", "3", "Continuer",
              "Oui, à l’oral", "Envoyer l’alerte"})
            QVERIFY2(
                hand.touch(fr(step)) && hand.settle(),
                qPrintable(QLatin1String(step) + QLatin1String(": ") + hand.names()));
        QVERIFY2(hand.waitToSee(fr("Terminé")), qPrintable(hand.names()));
        QCOMPARE(hand.touches(), 10);
        QVERIFY(hand.touch(fr("Terminé")));
    }

    void callingTheLupFromTheLockScreenCostsOne() {
        auto& hand = m_doctor.hand();
        QVERIFY(hand.waitToSee(fr("Alerter la LUP")));
        hand.press(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(m_doctor.waitFor(Session::Locked));
        hand.resetTouches();
        QVERIFY2(hand.touch(fr("Appeler la LUP")), qPrintable(hand.names()));
        QCOMPARE(hand.touches(), 1);
        QCOMPARE(m_doctor.dialer().dialled.size(), std::size_t {1});
        QVERIFY(!m_doctor.dialer().dialled.front().empty());
    }

    void takingAndAnsweringTheMostPressingCaseCostsFive() {
        auto& desk = m_agent.hand();
        QVERIFY2(desk.waitToSee(fr("Prendre en charge"), 90'000), qPrintable(desk.names()));
        desk.resetTouches();
        for (const char* step : {"Prendre en charge", "Répondre", "Droits ouverts", "Envoyer et clore"})
            QVERIFY2(desk.touch(fr(step)), qPrintable(QLatin1String(step) + QLatin1String(": ") + desk.names()));
        QVERIFY2(QTest::qWaitFor([&] { return !desk.sees(fr("Envoyer et clore")); }, 30'000), qPrintable(desk.names()));
        QVERIFY(desk.touches() <= 5);
    }
};

RELAIS_TEST(BudgetJourneyTest)

} // namespace budget_journey_test
#include "budget_journey_test.moc"
