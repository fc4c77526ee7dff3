// A person who gives up care passes from the LUP to the accompaniment: both cases linked, a word on the way, the end
// told.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/journeys/journey_world.h"
#include "tests/support/test_class.h"

namespace pfidass_journey_test {

using namespace relais::test;
using namespace relais::sync;

namespace {

const QString kNurse = QStringLiteral("u04");       // DECLARANT in Montereau: caisse 771
const QString kAgent = QStringLiteral("u10");       // AGENT_LUP:771
const QString kCoordinator = QStringLiteral("u12"); // COORD_PFIDASS:771

} // namespace

class PfidassJourneyTest : public JourneySteps {
    Q_OBJECT

    JourneyWorld m_world;
    JourneyDevice m_nurse {QSize(360, 800)};
    JourneyDevice m_agent {QSize(1280, 800)};
    JourneyDevice m_coordinator {QSize(1280, 800)};

    // An act of the accompaniment: its button, what it asks, and its « Enregistrer » or « Envoyer ».
    void act(const char* button, const std::function<bool(Hand&)>& fill, const char* send) {
        Hand& hand = m_coordinator.hand();
        QVERIFY2(hand.touch(fr(button)), qPrintable(hand.names()));
        QVERIFY2(fill(hand), qPrintable(hand.names()));
        QVERIFY2(hand.touch(fr(send)), qPrintable(hand.names()));
        const auto sent = [&] { return !hand.find(QAccessible::Button, fr(send)); };
        QVERIFY2(QTest::qWaitFor(sent, 20'000), qPrintable(hand.names()));
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY2(m_world.begin(), m_world.service().log().constData());
        QVERIFY(m_world.enrol(m_nurse, kNurse, kDoctorPin));
        QVERIFY(m_world.enrol(m_agent, kAgent, kAgentPin));
        QVERIFY(m_world.enrol(m_coordinator, kCoordinator, kAgentPin));
    }

    void theDeskPassesTheCaseOn() {
        QVERIFY2(writeAlert(m_nurse.hand()), qPrintable(m_nurse.hand().names()));
        QVERIFY2(m_nurse.hand().waitToSee(fr("La CPAM a reçu l’alerte"), 60'000), qPrintable(m_nurse.hand().names()));
        QVERIFY(m_nurse.hand().touch(fr("Terminé")));
        auto& desk = m_agent.hand();
        QVERIFY2(takeCharge(desk, fr("LAMBERTI")), qPrintable(desk.names()));
        QVERIFY2(desk.touch(fr("Orienter PFIDASS")), qPrintable(desk.names()));
        QVERIFY(desk.touchIn(fr("Soins auxquels la personne renonce"), fr("Choisir")));
        QVERIFY(desk.touch(fr("Généraliste")) && desk.touch(fr("OK")) && desk.settle());
        QVERIFY(desk.touchIn(fr("Causes"), fr("Choisir")));
        QVERIFY(desk.touch(fr("Avance de frais")) && desk.touch(fr("OK")) && desk.settle());
        QVERIFY2(desk.touch(fr("Enregistrer")), qPrintable(desk.names()));
        QVERIFY2(QTest::qWaitFor([&] { return !desk.sees(fr("Enregistrer")); }, 20'000), qPrintable(desk.names()));
        // The coordinator sees it; the nurse sees where it went.
        QVERIFY2(m_coordinator.hand().waitToSee(fr("LAMBERTI"), 20'000), qPrintable(m_coordinator.hand().names()));
        QVERIFY2(m_nurse.hand().waitToSee(fr("ccompagnement santé"), 90'000), qPrintable(m_nurse.hand().names()));
    }

    void aWordOnTheWayReachesTheNurse() {
        auto& hand = m_coordinator.hand();
        QVERIFY2(hand.touch(fr("LAMBERTI")), qPrintable(hand.names()));
        QVERIFY2(hand.touch(fr("Prendre en charge")), qPrintable(hand.names()));
        act(
            "Écrire au professionnel",
            [](Hand& h) { return h.type(fr("Message"), QStringLiteral("Nous appelons la personne cet apres-midi.")); },
            "Envoyer");
        auto& nurse = m_nurse.hand();
        QVERIFY2(nurse.waitToSee(fr("LAMBERTI"), 90'000), qPrintable(nurse.names()));
        QVERIFY2(nurse.touch(fr("LAMBERTI")), qPrintable(nurse.names()));
        QVERIFY2(nurse.waitToSee(fr("cet apres-midi"), 90'000), qPrintable(nurse.names()));
    }

    void theFiveStepsLeadToTheCare() {
        auto& hand = m_coordinator.hand();
        QVERIFY2(hand.touch(fr("Ouvrir le bilan")), qPrintable(hand.names()));
        act(
            "Bilan des droits",
            [](Hand& h) {
                for (const char* right :
                     {"Droits de base (AMO)", "Complémentaire santé (C2S)", "ALD", "Médecin traitant", "Carte Vitale",
                      "Coordonnées", "Aides locales"})
                    if (!h.touchIn(fr(right), fr("À jour")))
                        return false;
                return true;
            },
            "Enregistrer");
        const auto proposed = [](Hand& h) { return h.waitToSee(fr("Message")); };
        act("Bilan fait, appeler", proposed, "Enregistrer");
        act(
            "Noter un contact",
            [this](Hand& h) {
                return h.touchIn(fr("Moyen"), fr("Téléphone")) && h.touchIn(fr("Abouti"), fr("Oui")) && typeToday(h);
            },
            "Enregistrer");
        act("Établir le plan", proposed, "Enregistrer");
        act(
            "Ajouter une action",
            [](Hand& h) {
                return h.type(fr("Action"), QStringLiteral("Demande de secours"))
                    && h.type(fr("Responsable"), QStringLiteral("CPAM")) && h.touchIn(fr("Statut"), fr("Fait"));
            },
            "Enregistrer");
        QVERIFY2(hand.touch(fr("Lancer les actions")), qPrintable(hand.names()));
        act(
            "Soin réalisé",
            [this](Hand& h) {
                return typeToday(h) && h.type(fr("Professionnel"), QStringLiteral("Cabinet fictif"))
                    && h.touchIn(fr("Retour vers le médecin traitant"), fr("Oui"));
            },
            "Enregistrer");
    }

    void theEndIsToldAndRead() {
        act(
            "Envoyer le retour",
            [](Hand& h) {
                return h.type(fr("Message"), QStringLiteral("Le rendez-vous a eu lieu, sans avance de frais."));
            },
            "Envoyer");
        auto& nurse = m_nurse.hand();
        m_nurse.window().requestActivate(); // an answer counts as read on a screen that somebody looks at
        QVERIFY2(nurse.waitToSee(fr("sans avance de frais"), 90'000), qPrintable(nurse.names()));
        m_nurse.keepPicture(QStringLiteral("10-alert-answered-by-pfidass-phone"));
        QVERIFY2(m_coordinator.hand().waitToSee(fr("Terminée")), qPrintable(m_coordinator.hand().names()));
        // Two cases, each naming the other, both ended: the same on the desk's device and on the coordinator's.
        for (JourneyDevice* device : {&m_agent, &m_coordinator}) {
            Records held;
            QTRY_VERIFY_WITH_TIMEOUT(
                (held = holdings(*device), held["lup"].state == "CLOS" && held["pfidass"].state == "CLOS"), 90'000);
            QCOMPARE(Value(held["lup"].facts)["lie"].text(), toText(held["pfidass"].id));
            QCOMPARE(Value(held["pfidass"].facts)["origine"].text(), toText(held["lup"].id));
            QCOMPARE(Value(held["lup"].facts)["resultat"].text(), std::string("PFIDASS_SOINS_REALISES"));
        }
        QVERIFY(nurse.touch(fr("Retour")));
        QVERIFY2(
            QTest::qWaitFor([&] { return nurse.sees(fr("Alerter la LUP")) && !nurse.sees(fr("À lire")); }, 30'000),
            qPrintable(nurse.names()));
    }

private:
    using Records = std::map<std::string, Record>;

    // By dispositif; what its open store holds.
    [[nodiscard]] Records holdings(JourneyDevice& device) {
        std::optional<Records> held;
        device.session()
            .thread()
            .withStore([](Store& store) -> Result<Records> {
                Records found;
                RELAIS_ASSIGN(const auto rows, store.list(ListQuery()));
                for (const ListRow& row : rows)
                    found[row.record.dispositif] = row.record;
                return found;
            })
            .then(this, [&held](const Result<Records>& found) { held = found.value_or(Records()); });
        (void)QTest::qWaitFor([&held] { return held.has_value(); });
        return held.value_or(Records());
    }
    bool typeToday(Hand& hand) {
        const QDate today = QDate::currentDate();
        return hand.type(fr("Jour"), today.toString(QStringLiteral("dd")))
            && hand.type(fr("Mois"), today.toString(QStringLiteral("MM")))
            && hand.type(fr("Année"), today.toString(QStringLiteral("yyyy")));
    }
};

RELAIS_TEST(PfidassJourneyTest)

} // namespace pfidass_journey_test
#include "pfidass_journey_test.moc"
