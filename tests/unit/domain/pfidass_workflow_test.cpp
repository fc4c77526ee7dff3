// Care support from the transfer of an alert to its final return, and opened directly.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/deadline.h"
#include "sync/domain/record_summary.h"
#include "tests/support/lup_world.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace pfidass_workflow_test {

using namespace relais::test;
using namespace std::chrono_literals;

namespace {

Value::Map transfer() {
    return {
        {"soins_renonces", Value(codes({"DENTAIRE_PROTHESE"}))},
        {"causes", Value(codes({"RESTE_A_CHARGE"}))},
        {"message", Value(kAnswerText)}};
}

Value::Map review() {
    Value::Map out;
    for (const char* item : {"amo", "css", "ald", "mt", "carte", "coordonnees", "aides_locales"})
        out[item] = "OK";
    return out;
}

Value::Map contact(const char* date, bool reached) {
    return {{"date", Value(date)}, {"canal", Value("TELEPHONE")}, {"abouti", Value(reached)}};
}

Value::Map words() { return {{"message", Value("Nous avançons avec la personne, prochain point dans une semaine.")}}; }

// Cents of the field day's PFI-01.
Value::Map financing(std::int64_t left) {
    return {{"cout", Value(184'000)},    {"part_amo", Value(62'000)}, {"part_amc", Value(98'000)},
            {"aide_ass", Value(18'000)}, {"autres", Value(0)},        {"reste", Value(left)}};
}

// A world with an alert transferred and its case at the coordinator's.
struct Transferred {
    RulesWorld world;
    RecordId alert;
    RecordId support;

    Transferred() {
        alert = world.create(world.doctor);
        if (!world.act(alert, world.agent, "transferer_pfidass", transfer()))
            throw std::runtime_error(world.last.code);
        support = world.linked(alert);
    }
    // Up to a state of the nominal road.
    void upTo(const std::string& state) {
        const std::vector<std::pair<std::string, std::vector<std::pair<std::string, Value::Map>>>> road {
            {"RECU", {{"prendre_en_charge", {}}}},
            {"BILAN_DROITS", {{"ouvrir_bilan", {}}}},
            {"CONTACT", {{"bilan", review()}, {"passer_contact", words()}}},
            {"PLAN", {{"contact", contact("2026-11-19", true)}, {"passer_plan", words()}}},
            {"ACTIONS",
             {{"plan",
               {{"action", Value("Devis mutualiste")},
                {"responsable", Value("Coordinateur")},
                {"statut", Value("A_FAIRE")}}},
              {"passer_actions", {}}}},
            {"SOINS_REALISES",
             {{"soins_realises",
               {{"soin_realise_le", Value("2026-11-19")},
                {"professionnel", Value("Cabinet dentaire fictif")},
                {"retour_mt", Value(true)}}}}}};
        for (const auto& [reached, acts] : road) {
            for (const auto& [name, payload] : acts) {
                if (!world.act(support, world.coordinator, name, payload))
                    throw std::runtime_error(name + ": " + world.last.code);
            }
            if (reached == state)
                return;
        }
    }
};

} // namespace

class PfidassWorkflowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void transferCreatesAndLinksBothCases() {
        Transferred t;
        QVERIFY(t.world.state(t.alert) == "TRANSFERE_PFIDASS" && t.world.state(t.support) == "DETECTE");
        QVERIFY(t.world.fact(t.support, "origine").text() == toText(t.alert));
        const Record& support = t.world.records.at(t.support);
        QVERIFY(support.answers.at("nom_naissance").text() == "EXEMPLE");
        QVERIFY(support.answers.at("causes").array().front().text() == "RESTE_A_CHARGE");
        QVERIFY(t.world.fact(t.support, "a_corriger").isNull());
        // The doctor has had an intermediate return.
        QVERIFY(t.world.fact(t.alert, "retours").array().front()["message"].text() == kAnswerText);
        QVERIFY(!t.world.act(t.support, t.world.agent, "prendre_en_charge")); // the LUP adviser does not treat it
        QVERIFY(t.world.last.code == "droits");
    }

    // The desk that passes the person on is the coordinator's: not where she lives, which the alert may not say.
    void theLinkedCaseStaysWithTheCaisseThatPassedItOn() {
        RulesWorld world;
        Value::Map answers = lupAnswers();
        for (const char* place : {"commune", "code_postal", "caisse"})
            answers.erase(place);
        const RecordId alert = world.create(world.doctor, std::move(answers));
        QVERIFY(world.act(alert, world.agent, "reaffecter", {{"caisse", Value("771")}}));
        QVERIFY(world.act(alert, world.agent77, "transferer_pfidass", transfer()));
        QCOMPARE(world.fact(world.linked(alert), "caisse").text(), std::string("771"));
        QCOMPARE(world.fact(world.linked(alert), "triage").isNull(), true);
    }

    void fiveStepsThenTheFinalReturnClosesTheAlert() {
        Transferred t;
        t.upTo("SOINS_REALISES");
        const Record& support = t.world.records.at(t.support);
        const Stage stage = stageOf(support, {}, t.world.definitions);
        QCOMPARE(stage.steps, 5);
        QCOMPARE(stage.progress, 4);
        // Contact and plan each told the doctor, with the coordinator's name.
        const Value::Array returns = t.world.fact(t.alert, "retours").array();
        QCOMPARE(returns.size(), std::size_t(3));
        QVERIFY(returns.back()["par_service"].text() == t.world.coordinator.label);
        QVERIFY(t.world.act(t.support, t.world.coordinator, "rendre_retour", {{"message", Value(kAnswerText)}}));
        QVERIFY(t.world.state(t.support) == "CLOS");
        QVERIFY(t.world.state(t.alert) == "RETOUR_TRANSMIS");
        QVERIFY(t.world.fact(t.alert, "resultat").text() == "PFIDASS_SOINS_REALISES");
        QVERIFY(t.world.fact(t.alert, "retour")["par"].text() == t.world.coordinator.label);
        QVERIFY(t.world.act(t.alert, t.world.doctor, "lire_retour") && t.world.state(t.alert) == "CLOS");
    }

    void stepsCannotBeSkipped() {
        Transferred t;
        t.upTo("BILAN_DROITS");
        QVERIFY(!t.world.act(t.support, t.world.coordinator, "passer_contact", words()));
        QVERIFY(t.world.last.code == "bilan");
        Value::Map partial = review();
        partial.erase("css");
        QVERIFY(!t.world.act(t.support, t.world.coordinator, "bilan", partial));
        QVERIFY(t.world.act(t.support, t.world.coordinator, "bilan", review()));
        QVERIFY(!t.world.act(t.support, t.world.coordinator, "passer_contact", {{"message", Value("court")}}));
        QVERIFY(t.world.act(t.support, t.world.coordinator, "passer_contact", words()));
        QVERIFY(!t.world.act(t.support, t.world.coordinator, "passer_plan", words()));
        QVERIFY(t.world.last.code == "contact");
        QVERIFY(!t.world.act(t.support, t.world.coordinator, "passer_actions"));
        QVERIFY(t.world.last.code == "etat");
        QVERIFY(t.world.act(t.support, t.world.coordinator, "contact", contact("2026-11-19", true)));
        QVERIFY(t.world.act(t.support, t.world.coordinator, "passer_plan", words()));
        QVERIFY(!t.world.act(t.support, t.world.coordinator, "passer_actions"));
        QVERIFY(t.world.last.code == "plan");
    }

    void threeFailuresOnThreeDaysAreNeeded() {
        Transferred t;
        t.upTo("CONTACT");
        for (const char* day : {"2026-11-17", "2026-11-18", "2026-11-18"}) {
            QVERIFY(t.world.act(t.support, t.world.coordinator, "contact", contact(day, false)));
            QVERIFY(!t.world.act(t.support, t.world.coordinator, "injoignable"));
            QVERIFY(t.world.last.code == "contacts");
        }
        QVERIFY(!t.world.act(t.support, t.world.coordinator, "contact", contact("2026-11-25", false))); // future
        QVERIFY(t.world.act(t.support, t.world.coordinator, "contact", contact("2026-11-19", false)));
        QVERIFY(t.world.act(t.support, t.world.coordinator, "injoignable"));
        QVERIFY(t.world.act(t.support, t.world.coordinator, "rendre_retour", {{"message", Value(kAnswerText)}}));
        QVERIFY(t.world.fact(t.alert, "resultat").text() == "PFIDASS_SANS_SUITE");
    }

    void moneyMustAddUp() {
        Transferred t;
        t.upTo("PLAN");
        QVERIFY(!t.world.act(t.support, t.world.coordinator, "montage", financing(4'000)));
        QVERIFY(t.world.last.code == "somme");
        QVERIFY(!t.world.act(t.support, t.world.coordinator, "montage", financing(-6'000)));
        QVERIFY(t.world.act(t.support, t.world.coordinator, "montage", financing(6'000)));
        QCOMPARE(t.world.fact(t.support, "montage")["reste"].integer(), 6'000);
    }

    void everyEndOwesAReturn() {
        for (const std::string end : {"abandonner", "reorienter"}) {
            Transferred t;
            t.upTo("ACTIONS");
            QVERIFY(t.world.act(
                t.support, t.world.coordinator, end,
                {{"motif", Value("La personne ne souhaite plus ce soin")}, {"vers", Value("Service social")}}));
            QVERIFY(!t.world.act(t.support, t.world.coordinator, "rendre_retour", {{"message", Value("Fini.")}}));
            QVERIFY(t.world.state(t.alert) == "TRANSFERE_PFIDASS"); // the alert stays open until the return
            QVERIFY(t.world.act(t.support, t.world.coordinator, "rendre_retour", {{"message", Value(kAnswerText)}}));
            QVERIFY(t.world.state(t.alert) == "RETOUR_TRANSMIS");
        }
        Transferred refused;
        refused.upTo("CONTACT");
        QVERIFY(refused.world.act(refused.support, refused.world.coordinator, "refus_assure"));
        QVERIFY(refused.world.act(
            refused.support, refused.world.coordinator, "rendre_retour", {{"message", Value(kAnswerText)}}));
    }

    void lateReturnIsKeptWhenTheDeskAnsweredFirst() {
        Transferred t;
        t.upTo("SOINS_REALISES");
        QVERIFY(t.world.act(
            t.alert, t.world.agent, "repondre",
            {{"resultat", Value("DROITS_OUVERTS")}, {"message", Value(kAnswerText)}}));
        const std::size_t before = t.world.fact(t.alert, "retours").array().size();
        QVERIFY(t.world.act(
            t.support, t.world.coordinator, "rendre_retour",
            {{"message", Value("La prothèse a été posée, suivi chez le médecin traitant.")}}));
        QVERIFY(t.world.state(t.alert) == "RETOUR_TRANSMIS");
        QVERIFY(t.world.fact(t.alert, "resultat").text() == "DROITS_OUVERTS");
        QCOMPARE(t.world.fact(t.alert, "retours").array().size(), before + 1);
    }

    void accordWithdrawnAtTheSupportReachesTheAlert() {
        Transferred t;
        t.upTo("PLAN");
        QVERIFY(t.world.act(t.support, t.world.coordinator, "retirer_accord"));
        QVERIFY(t.world.records.at(t.support).purged && t.world.records.at(t.alert).purged);
        QVERIFY(t.world.state(t.alert) == "ANNULE");
    }

    void coordinatorIsToldOfACancelledAlert() {
        Transferred t;
        QVERIFY(t.world.act(t.alert, t.world.doctor, "annuler", {{"motif", Value("RESOLU_AUTREMENT")}}));
        QVERIFY(t.world.state(t.support) == "DETECTE"); // the person is still accompanied
        QVERIFY(t.world.fact(t.support, "origine_annulee")["motif"].text() == "RESOLU_AUTREMENT");
    }

    void caseNotOpenedRaisesAnAlarm() {
        Transferred t;
        t.world.pass(24h * 6); // Thursday → Wednesday: two working days are over
        const auto owed = timedOps(t.world.records.at(t.support), t.world.now, t.world.definitions);
        QCOMPARE(owed.size(), std::size_t(1));
        QVERIFY(owed.front().type == "alarme" && t.world.apply(owed.front(), t.world.service));
        QVERIFY(timedOps(t.world.records.at(t.support), t.world.now, t.world.definitions).empty());
    }

    void lupAdviserSeesStepsAndReturnsOnly() {
        Transferred t;
        t.upTo("PLAN");
        QVERIFY(t.world.act(t.support, t.world.coordinator, "montage", financing(6'000)));
        const auto seen = projectRecord(t.world.records.at(t.support), {"desk:911:lup"}, t.world.definitions);
        QVERIFY(seen && seen->state == "PLAN");
        QCOMPARE(seen->answers.size(), std::size_t(2)); // the name she already has
        for (const char* hidden : {"montage", "contacts", "bilan", "plan"})
            QVERIFY(!seen->facts.contains(hidden));
        QVERIFY(seen->facts.contains("retours"));
        // The doctor follows her alert: the case itself is not in her feed.
        QVERIFY((t.world.last.feeds == std::vector<FeedId> {{"desk:911:lup"}, {"desk:911:pfidass"}}));
    }

    void professionalMayOpenItDirectly() {
        RulesWorld world;
        Value::Map answers = lupAnswers();
        for (const char* not_asked :
             {"motif", "soins_concernes", "urgence_soins", "renoncement", "detail", "canal_retour"})
            answers.erase(not_asked);
        answers["soins_renonces"] = codes({"OPTIQUE"});
        answers["causes"] = codes({"AVANCE_FRAIS"});
        answers["description"] = "Lunettes cassées, ne peut pas avancer les frais.";
        const RecordId support = world.create(world.doctor, answers, "pfidass");
        QCOMPARE(world.last.kind, Ruling::Kind::Accept);
        QVERIFY(world.last.issues.empty());
        QVERIFY((world.last.feeds == std::vector<FeedId> {{"desk:911:pfidass"}, {"user:u01"}}));
        const auto seen = projectRecord(world.records.at(support), {"user:u01"}, world.definitions);
        QVERIFY(seen && seen->answers == answers);
    }
};

RELAIS_TEST(PfidassWorkflowTest)

} // namespace pfidass_workflow_test
#include "pfidass_workflow_test.moc"
