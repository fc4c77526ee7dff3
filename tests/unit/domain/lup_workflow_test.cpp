// The life of a LUP alert by the shipped definition: the chain that must feel effortless, and its side roads.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/deadline.h"
#include "sync/domain/record_summary.h"
#include "tests/support/lup_world.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace lup_workflow_test {

using namespace relais::test;
using namespace std::chrono_literals;

class LupWorkflowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void alertIsTakenAnsweredReadAndClosed() {
        RulesWorld world;
        const RecordId alert = world.create(world.doctor);
        QCOMPARE(world.last.kind, Ruling::Kind::Accept);
        QVERIFY(world.last.issues.empty());
        QVERIFY((world.last.feeds == std::vector<FeedId> {{"desk:911:lup"}, {"user:u01"}}));
        QVERIFY(world.state(alert) == "TRANSMIS");
        QVERIFY(world.act(alert, world.agent, "opened"));
        QVERIFY(world.act(alert, world.agent, "prendre_en_charge"));
        QVERIFY(world.state(alert) == "PRIS_EN_CHARGE");
        QVERIFY(world.fact(alert, "agent_label").text() == world.agent.label);
        QVERIFY(world.act(alert, world.agent, "poser_question", {{"question", Value("Quel employeur ?")}}));
        QVERIFY(world.state(alert) == "EN_ATTENTE_DECLARANT");
        world.pass(30min);
        QVERIFY(world.act(
            alert, world.doctor, "complement", {{"texte", Value("Une boulangerie")}, {"reponse", Value(true)}}));
        QVERIFY(world.state(alert) == "EN_ANALYSE");
        QVERIFY(world.act(
            alert, world.agent, "repondre", {{"resultat", Value("DROITS_OUVERTS")}, {"message", Value(kAnswerText)}}));
        QVERIFY(world.state(alert) == "RETOUR_TRANSMIS");
        QVERIFY(world.fact(alert, "retour")["message"].text() == kAnswerText);
        QVERIFY(world.act(alert, world.doctor, "lire_retour"));
        QVERIFY(world.state(alert) == "CLOS"); // the service closes after the reading
    }

    void secondAgentIsToldWhoWasFirst() {
        RulesWorld world;
        Actor other = world.agent;
        other.user = {"u20"};
        const RecordId alert = world.create(world.doctor);
        QVERIFY(world.act(alert, world.agent, "prendre_en_charge"));
        QVERIFY(!world.act(alert, other, "prendre_en_charge"));
        QVERIFY(world.last.code == "deja_pris");
        QVERIFY(world.last.text.find("Sabine Ouzoulias") != std::string::npos);
        QVERIFY(world.last.text.find("11\u00A0h\u00A000") != std::string::npos);
    }

    void returnWithoutTwentyCharactersIsRefused() {
        RulesWorld world;
        const RecordId alert = world.create(world.doctor);
        QVERIFY(world.act(alert, world.agent, "prendre_en_charge"));
        QVERIFY(!world.act(
            alert, world.agent, "repondre", {{"resultat", Value("DROITS_OUVERTS")}, {"message", Value("Fait.")}}));
        QVERIFY(world.last.code == "contenu" && world.last.issues.front().code == "too_short");
        QVERIFY(!world.act(alert, world.agent, "repondre", {{"message", Value(kAnswerText)}}));
        QVERIFY(world.state(alert) == "PRIS_EN_CHARGE");
    }

    void withoutAccordOnlyTheAuthorSeesIt() {
        RulesWorld world;
        Value::Map answers = lupAnswers();
        answers["accord"] = "REFUS";
        const RecordId alert = world.create(world.doctor, answers);
        QCOMPARE(world.last.kind, Ruling::Kind::Quarantine);
        QVERIFY(world.last.code == "accord");
        QVERIFY((world.last.feeds == std::vector<FeedId> {{"user:u01"}}));
        QVERIFY(!world.act(alert, world.agent, "prendre_en_charge"));
        QVERIFY(world.last.code == "droits");
        // The accord given later sends it on its way.
        QVERIFY(
            world.act(alert, world.doctor, "correction", {{"answers", Value(Value::Map {{"accord", Value("ORAL")}})}}));
        QVERIFY((world.last.feeds == std::vector<FeedId> {{"desk:911:lup"}, {"user:u01"}}));
        QVERIFY(world.act(alert, world.agent, "prendre_en_charge"));
    }

    void contentFaultIsAcceptedAndFlaggedThenCorrected() {
        RulesWorld world;
        Value::Map answers = lupAnswers();
        answers["telephone"] = "063998100";
        const RecordId alert = world.create(world.doctor, answers);
        QCOMPARE(world.last.kind, Ruling::Kind::Accept);
        QVERIFY(world.fact(alert, "a_corriger").array().front()["code"].text() == "phone_length");
        QVERIFY(summaryOf(world.records.at(alert), {}, world.definitions).toCorrect);
        QVERIFY(world.act(alert, world.agent, "prendre_en_charge"));
        QVERIFY(world.act(
            alert, world.doctor, "correction", {{"answers", Value(Value::Map {{"telephone", Value("0639981001")}})}}));
        QVERIFY(world.fact(alert, "a_corriger").isNull());
        QVERIFY(world.records.at(alert).answers.at("telephone").text() == "0639981001");
        QVERIFY(world.state(alert) == "PRIS_EN_CHARGE");
    }

    void emergencyAlertGoesToTriageAndIsTreatedAtOnce() {
        RulesWorld world;
        Value::Map answers = lupAnswers();
        for (const char* left : {"nir", "naissance", "sexe", "renoncement", "canal_retour", "detail", "commune"})
            answers.erase(left);
        answers["rappel_auteur"] = "0199001001";
        const RecordId alert = world.create(world.device, answers);
        QCOMPARE(world.last.kind, Ruling::Kind::Quarantine);
        QVERIFY(world.last.code == "auteur_non_verifie" && world.last.issues.empty());
        QVERIFY((world.last.feeds == std::vector<FeedId> {{"desk:triage"}}));
        QVERIFY(world.act(alert, world.agent, "prendre_en_charge"));
        QVERIFY(world.fact(alert, "quarantaine").isNull());
        QVERIFY(world.fact(alert, "auteur_non_verifie").boolean());
        QVERIFY((world.last.feeds == std::vector<FeedId> {{"desk:911:lup"}}));
        QVERIFY(world.act(alert, world.agent, "confirmer_auteur", {{"auteur", Value("u01")}}));
        QVERIFY((world.last.feeds == std::vector<FeedId> {{"desk:911:lup"}, {"user:u01"}}));
        QVERIFY(world.act(
            alert, world.agent, "repondre", {{"resultat", Value("DROITS_OUVERTS")}, {"message", Value(kAnswerText)}}));
        QVERIFY(world.act(alert, world.doctor, "lire_retour")); // the author recognised is its author
    }

    void alertIsNeverRefusedForRights() {
        RulesWorld world;
        const RecordId alert = world.create(world.stranger);
        QCOMPARE(world.last.kind, Ruling::Kind::Quarantine);
        QVERIFY(world.last.code == "droits");
        QVERIFY(world.act(alert, world.agent77, "accepter_file"));
        QVERIFY((world.last.feeds == std::vector<FeedId> {{"desk:911:lup"}, {"user:u14"}}));
    }

    void withoutCaisseItGoesToTriageThenToACaisse() {
        RulesWorld world;
        Actor far = world.doctor;
        far.commune = "13055";
        Value::Map answers = lupAnswers();
        answers.erase("commune");
        const RecordId alert = world.create(far, answers);
        QCOMPARE(world.last.kind, Ruling::Kind::Accept);
        QVERIFY((world.last.feeds == std::vector<FeedId> {{"desk:triage"}, {"user:u01"}}));
        QVERIFY(stageOf(world.records.at(alert), {}, world.definitions).words.fr == "Remise au service");
        QVERIFY(!world.act(alert, world.agent, "envoyer_caisse", {{"caisse", Value("999")}}));
        QVERIFY(world.act(alert, world.agent, "envoyer_caisse", {{"caisse", Value("771")}}));
        QVERIFY((world.last.feeds == std::vector<FeedId> {{"desk:771:lup"}, {"user:u01"}}));
        QVERIFY(stageOf(world.records.at(alert), {}, world.definitions).words.fr == "Reçue par la CPAM");
        QVERIFY(!world.act(alert, world.agent, "prendre_en_charge"));
        QVERIFY(world.act(alert, world.agent77, "prendre_en_charge"));
    }

    void reassignedAlertIsAtTheNewDeskOnly() {
        RulesWorld world;
        const RecordId alert = world.create(world.doctor);
        QVERIFY(!world.act(alert, world.agent, "reaffecter", {{"caisse", Value("911")}}));
        QVERIFY(world.act(alert, world.agent, "reaffecter", {{"caisse", Value("771")}}));
        QVERIFY((world.last.feeds == std::vector<FeedId> {{"desk:771:lup"}, {"user:u01"}}));
        QVERIFY(world.state(alert) == "REAFFECTE");
        QVERIFY(!world.act(alert, world.agent, "prendre_en_charge"));
        QVERIFY(world.act(alert, world.agent77, "prendre_en_charge"));
    }

    void doubleReceivesTheMastersReturn() {
        RulesWorld world;
        const RecordId first = world.create(world.colleague);
        const RecordId second = world.create(world.doctor);
        QVERIFY(world.act(second, world.agent, "rattacher", {{"maitre", Value(toText(first))}}));
        QVERIFY(world.state(second) == "DOUBLON");
        QVERIFY(world.act(first, world.agent, "prendre_en_charge"));
        QVERIFY(world.act(
            first, world.agent, "repondre", {{"resultat", Value("CSS_ACCORDEE")}, {"message", Value(kAnswerText)}}));
        QVERIFY(world.state(second) == "RETOUR_TRANSMIS");
        QVERIFY(world.fact(second, "resultat").text() == "DOUBLON");
        QVERIFY(world.fact(second, "retour")["message"].text() == kAnswerText);
        // One attached after the answer gets it at once; one attached to a cancelled alert is treated by itself.
        const RecordId third = world.create(world.doctor);
        QVERIFY(world.act(third, world.agent, "rattacher", {{"maitre", Value(toText(first))}}));
        QVERIFY(world.state(third) == "RETOUR_TRANSMIS");
        const RecordId fourth = world.create(world.doctor);
        const RecordId fifth = world.create(world.doctor);
        QVERIFY(world.act(fifth, world.agent, "rattacher", {{"maitre", Value(toText(fourth))}}));
        QVERIFY(world.act(fourth, world.doctor, "annuler", {{"motif", Value("ERREUR")}}));
        QVERIFY(world.state(fifth) == "TRANSMIS");
    }

    void withdrawnAccordErasesThePersonFromAnyState() {
        RulesWorld world;
        const RecordId alert = world.create(world.doctor);
        QVERIFY(world.act(
            alert, world.agent, "transferer_pfidass",
            {{"soins_renonces", Value(codes({"SPECIALISTE"}))},
             {"causes", Value(codes({"AVANCE_FRAIS"}))},
             {"message", Value(kAnswerText)}}));
        QVERIFY(world.state(alert) == "TRANSFERE_PFIDASS");
        const RecordId support = world.linked(alert);
        QVERIFY(world.state(support) == "DETECTE");
        QVERIFY(world.act(alert, world.doctor, "retirer_accord"));
        for (const RecordId& id : {alert, support}) {
            const Record& record = world.records.at(id);
            QVERIFY(record.purged && record.answers.empty() && record.state == "ANNULE");
            const std::string left = toJson(recordToValue(record));
            QVERIFY(left.find("EXEMPLE") == std::string::npos && left.find("29407") == std::string::npos);
            QVERIFY(left.find("Traitement") == std::string::npos);
        }
        QVERIFY(!world.act(alert, world.doctor, "complement", {{"texte", Value("encore")}}));
        QVERIFY(world.last.code == "purged");
    }

    void cancelOtherwiseOnlyBeforeAnAnswer() {
        RulesWorld world;
        const RecordId alert = world.create(world.doctor);
        QVERIFY(world.act(alert, world.agent, "prendre_en_charge"));
        QVERIFY(!world.act(alert, world.agent, "annuler", {{"motif", Value("ERREUR")}}));
        QVERIFY(world.act(
            alert, world.agent, "repondre", {{"resultat", Value("HORS_CHAMP")}, {"message", Value(kAnswerText)}}));
        QVERIFY(!world.act(alert, world.doctor, "annuler", {{"motif", Value("ERREUR")}}));
        QVERIFY(world.last.code == "etat");
        QVERIFY(world.act(alert, world.agent, "retirer_accord"));
        QVERIFY(world.records.at(alert).purged);
    }

    void reopenWithinThirtyDays() {
        RulesWorld world;
        const RecordId alert = world.create(world.doctor);
        QVERIFY(world.act(alert, world.agent, "prendre_en_charge"));
        QVERIFY(world.act(
            alert, world.agent, "repondre", {{"resultat", Value("HORS_CHAMP")}, {"message", Value(kAnswerText)}}));
        QVERIFY(world.act(alert, world.doctor, "lire_retour"));
        RulesWorld later = world;
        world.pass(24h * 30);
        QVERIFY(!world.act(alert, world.doctor, "rouvrir", {{"motif", Value("court")}}));
        QVERIFY(world.act(alert, world.doctor, "rouvrir", {{"motif", Value("Le patient a encore été refusé")}}));
        QVERIFY(world.state(alert) == "REOUVERT");
        QVERIFY(world.fact(alert, "retour").isNull());
        QVERIFY(world.fact(alert, "retours").array().front()["message"].text() == kAnswerText);
        QVERIFY(world.act(alert, world.agent, "poser_question", {{"question", Value("Quel guichet ?")}}));
        later.pass(24h * 31);
        QVERIFY(!later.act(alert, later.doctor, "rouvrir", {{"motif", Value("Le patient a encore été refusé")}}));
        QVERIFY(later.last.code == "delai");
    }

    void excessiveMedicalContentIsHidden() {
        RulesWorld world;
        Value::Map answers = lupAnswers();
        answers["detail"] = "Patient suivi pour une maladie fictive, anticoagulant.";
        const RecordId alert = world.create(world.doctor, answers);
        QVERIFY(world.act(alert, world.agent, "contenu_excessif"));
        const Record& record = world.records.at(alert);
        QVERIFY(toJson(recordToValue(record)).find("anticoagulant") == std::string::npos);
        QVERIFY(record.answers.contains("motif") && world.fact(alert, "contenu_masque").isMap());
    }

    void unreadAnswerIsRemindedThenClosed() {
        RulesWorld world;
        const RecordId alert = world.create(world.doctor);
        QVERIFY(world.act(alert, world.agent, "prendre_en_charge"));
        QVERIFY(world.act(
            alert, world.agent, "repondre", {{"resultat", Value("HORS_CHAMP")}, {"message", Value(kAnswerText)}}));
        const auto owed = [&] { return timedOps(world.records.at(alert), world.now, world.definitions); };
        QVERIFY(owed().empty());
        world.pass(24h * 5); // Thursday → Tuesday: two working days are over
        QCOMPARE(owed().size(), std::size_t(1));
        QVERIFY(owed().front().type == "rappel");
        QVERIFY(world.apply(owed().front(), world.service));
        QVERIFY(owed().empty());
        world.pass(24h * 26);
        QVERIFY(owed().front().body.at("by").text() == "clore_non_lu");
        QVERIFY(world.apply(owed().front(), world.service));
        QVERIFY(world.state(alert) == "CLOS" && world.fact(alert, "retour_non_lu").boolean());
    }

    void unopenedAlertRaisesAnAlarmOnce() {
        RulesWorld world;
        const RecordId alert = world.create(world.doctor);
        const auto owed = [&] { return timedOps(world.records.at(alert), world.now, world.definitions); };
        world.pass(3h + 59min); // 11:00 → 14:59, objective 4 opening hours
        QVERIFY(owed().empty());
        world.pass(2min);
        QCOMPARE(owed().size(), std::size_t(1));
        QVERIFY(world.apply(owed().front(), world.service));
        QVERIFY(owed().empty() && world.fact(alert, "alarme_le").isInteger());
    }

    void objectiveStandsStillWhileWaiting() {
        RulesWorld world;
        const RecordId alert = world.create(world.doctor); // Thursday 11:00, 24H
        const auto due = [&] { return objectiveNow(world.records.at(alert), world.now, world.definitions); };
        QVERIFY(due()->name == "prise" && due()->due == world.now + 4h);
        QVERIFY(world.act(alert, world.agent, "prendre_en_charge"));
        const WallMs before = due()->due; // two working days: Monday 17:30
        QVERIFY(due()->name == "resolution" && toParis(before).date.iso() == "2026-11-23");
        QVERIFY(world.act(alert, world.agent, "demander_piece", {{"pieces", Value(codes({"RIB"}))}}));
        world.pass(2h);
        QVERIFY(due()->suspended && due()->late == 0ms);
        QVERIFY(world.act(alert, world.agent, "reprendre"));
        // Monday 17:30 + 2 h of opening: Tuesday 10:30.
        QVERIFY(parisIso(due()->due) == "2026-11-24T10:30+01:00");
        QVERIFY(!due()->suspended);
    }
};

RELAIS_TEST(LupWorkflowTest)

} // namespace lup_workflow_test
#include "lup_workflow_test.moc"
