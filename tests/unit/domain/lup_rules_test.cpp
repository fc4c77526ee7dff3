// Every act of the LUP, from every state, by everybody, against the table written by hand; then random lives.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/naive_lup.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <random>

namespace lup_rules_test {

using namespace relais::test;
using namespace std::chrono_literals;

namespace {

const Actor& actorFor(const RulesWorld& world, Who who) {
    switch (who) {
    case Who::Author:
        return world.doctor;
    case Who::Agent:
        return world.agent;
    case Who::OtherAgent:
        return world.agent77;
    case Who::OtherProfessional:
        return world.colleague;
    case Who::Coordinator:
        return world.coordinator;
    case Who::Service:
        return world.service;
    }
    return world.stranger;
}

constexpr std::array kEverybody {Who::Author,      Who::Agent,  Who::OtherAgent, Who::OtherProfessional,
                                 Who::Coordinator, Who::Service};

// A record of desk 911 put into a state, with the facts that state has.
Record inState(RulesWorld& world, const std::string& state) {
    Record record = world.records.at(world.create(world.doctor));
    record.state = state;
    const Value::Map answer {{"message", Value(kAnswerText)}};
    if (state != "TRANSMIS" && state != "REAFFECTE")
        record.facts["agent"] = world.agent.user.text;
    if (state == "RETOUR_TRANSMIS" || state == "RETOUR_LU" || state == "CLOS") {
        record.facts["retour"] = answer;
        record.facts["retour_le"] = (world.now - 24h * 30).ms;
    }
    if (state == "CLOS")
        record.facts["clos_le"] = (world.now - 24h).ms;
    return record;
}

Op opFor(RulesWorld& world, const Record& record, const Actor& actor, const std::string& act, Value::Map payload) {
    Op op
        = world.op(actor, world.definitions.current("lup")->workflow.act(act)->move ? "move" : act, std::move(payload));
    if (op.type == "move")
        op.body["by"] = act;
    op.record = record.id;
    return op;
}

} // namespace

class LupRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyActFromEveryStateByEverybody() {
        RulesWorld world;
        int allowed = 0;
        int refused = 0;
        for (const std::string& state : lupStates()) {
            const Record record = inState(world, state);
            for (const Rule& rule : lupRules()) {
                for (const Who who : kEverybody) {
                    const Op op = opFor(world, record, actorFor(world, who), rule.act, goodPayload(rule.act));
                    const Ruling ruling
                        = judge(&record, op, actorFor(world, who), world.definitions, {world.now, false});
                    const auto expected = expectedState(rule.act, who, state);
                    const std::string what = rule.act + " from " + state + " by "
                        + std::to_string(static_cast<int>(who)) + ": " + ruling.code;
                    QVERIFY2((ruling.kind == Ruling::Kind::Accept) == expected.has_value(), what.c_str());
                    if (!expected) {
                        QVERIFY2(
                            ruling.code == "droits" || ruling.code == "etat" || ruling.code == "deja_pris",
                            what.c_str());
                        ++refused;
                        continue;
                    }
                    ++allowed;
                    AppliedOp applied = appliedFrom(op);
                    applied.seq = 1000;
                    applied.facts = ruling.facts;
                    const auto etat = ruling.facts.find("etat");
                    QVERIFY2((etat == ruling.facts.end() ? state : etat->second.text()) == *expected, what.c_str());
                }
            }
        }
        QVERIFY(allowed > 150 && refused > 1500);
    }

    void offeredActionsAreThoseThatPass() {
        RulesWorld world;
        for (const std::string& state : lupStates()) {
            const Record record = inState(world, state);
            for (const Who who : kEverybody) {
                const auto offered
                    = allowedActions(record, actorFor(world, who), world.definitions, {world.now, false});
                for (const Rule& rule : lupRules()) {
                    const bool isOffered = std::ranges::find(offered, rule.act, &AllowedAction::name) != offered.end();
                    QVERIFY2(
                        isOffered == expectedState(rule.act, who, state).has_value(),
                        (rule.act + " from " + state).c_str());
                }
            }
        }
    }

    void everyResultCodeOfTheTable() {
        RulesWorld world;
        const std::vector<std::string> favourable {
            "DROITS_OUVERTS", "DROITS_MIS_A_JOUR",     "CARTE_COMMANDEE_ATTESTATION_REMISE",
            "IJ_REGLEES",     "CSS_ACCORDEE",          "AME_ACCORDEE",
            "ALD_TRAITEE",    "PFIDASS_SOINS_REALISES"};
        const std::vector<std::string> others {"CSS_REFUSEE",        "AME_REFUSEE",         "ORIENTE_SERVICE_SOCIAL",
                                               "PFIDASS_SANS_SUITE", "PIECES_NON_FOURNIES", "ASSURE_INJOIGNABLE",
                                               "NON_ELIGIBLE",       "HORS_CHAMP"};
        const Record record = inState(world, "EN_ANALYSE");
        const auto answerWith = [&](const std::string& result) {
            const Op op = opFor(
                world, record, world.agent, "repondre", {{"resultat", Value(result)}, {"message", Value(kAnswerText)}});
            return judge(&record, op, world.agent, world.definitions, {world.now, false}).kind == Ruling::Kind::Accept;
        };
        const Workflow& flow = world.definitions.current("lup")->workflow;
        for (const std::string& code : favourable)
            QVERIFY2(answerWith(code) && flow.inList("favourable", code), code.c_str());
        for (const std::string& code : others)
            QVERIFY2(answerWith(code) && !flow.inList("favourable", code), code.c_str());
        // Those two come from an attachment and a withdrawal, never from the desk's composer.
        QVERIFY(!answerWith("DOUBLON") && !answerWith("ACCORD_RETIRE") && !answerWith("MAGIE"));
    }

    void guardsHoldBothWays() {
        RulesWorld world;
        const Record unread = inState(world, "RETOUR_TRANSMIS");
        Record recent = unread;
        recent.facts["retour_le"] = (world.now - 24h * 29).ms;
        const auto ruled = [&](const Record& record, const Actor& actor, const std::string& act, Value::Map payload) {
            return judge(
                       &record, opFor(world, record, actor, act, std::move(payload)), actor, world.definitions,
                       {world.now, false})
                .code;
        };
        QVERIFY(ruled(unread, world.service, "clore_non_lu", {}).empty());
        QVERIFY(ruled(recent, world.service, "clore_non_lu", {}) == "delai");
        Record old = inState(world, "CLOS");
        QVERIFY(ruled(old, world.doctor, "complement", goodPayload("complement")).empty());
        old.facts["clos_le"] = (world.now - 24h * 31).ms;
        for (const char* act : {"complement", "rouvrir", "suite_soin"})
            QVERIFY(ruled(old, world.doctor, act, goodPayload(act)) == "delai");
        const Record queued = inState(world, "TRANSMIS");
        QVERIFY(ruled(queued, world.agent, "reaffecter", {{"caisse", Value("123")}}) == "caisse");
        QVERIFY(ruled(queued, world.agent, "rattacher", {{"maitre", Value(toText(queued.id))}}) == "doublon");
        for (const char* act : {"confirmer_auteur", "non_reconnu", "accepter_file", "ecarter", "envoyer_caisse"})
            QVERIFY2(
                ruled(
                    queued, world.agent, act,
                    {{"caisse", Value("771")}, {"motif", Value("Vingt caractères au moins.")}})
                    == "etat",
                act);
        Record aside = queued;
        aside.facts["quarantaine"] = "auteur_non_verifie";
        aside.facts["auteur_non_verifie"] = true;
        aside.facts["triage"] = true;
        for (const char* act : {"confirmer_auteur", "non_reconnu", "accepter_file", "ecarter", "envoyer_caisse"})
            QVERIFY2(
                ruled(
                    aside, world.agent77, act,
                    {{"caisse", Value("771")}, {"motif", Value("Vingt caractères au moins.")}})
                    .empty(),
                act);
        QVERIFY(ruled(aside, world.agent77, "ecarter", {{"motif", Value("Trop court")}}) == "contenu");
        QVERIFY(ruled(aside, world.doctor, "accepter_file", {}) == "droits");
        for (const char* act :
             {"poser_question", "demander_piece", "repondre", "transferer_pfidass", "retour_intermediaire"})
            QVERIFY2(ruled(inState(world, "PRIS_EN_CHARGE"), world.agent, act, {}) == "contenu", act);
        QVERIFY(ruled(unread, world.device, "complement", goodPayload("complement")) == "auteur_non_verifie");
    }

    void judgingTwiceMakesTheSameConsequences() {
        RulesWorld world;
        const Record record = inState(world, "PRIS_EN_CHARGE");
        const Op op = opFor(world, record, world.agent, "transferer_pfidass", goodPayload("transferer_pfidass"));
        const auto once = judge(&record, op, world.agent, world.definitions, {world.now, false});
        const auto again = judge(&record, op, world.agent, world.definitions, {world.now, false});
        QCOMPARE(once.consequences.size(), std::size_t(1));
        QVERIFY(once.consequences == again.consequences);
        QVERIFY(once.facts.at("lie").text() == toText(once.consequences.front().record));
        QVERIFY(!(once.consequences.front().id == op.id));
    }

    void naiveModelSeesWhatIsWrong() {
        RulesWorld world;
        const RecordId id = world.create(world.doctor);
        QVERIFY(world.act(id, world.agent, "prendre_en_charge"));
        const Record right = world.records.at(id);
        const auto everybody = [](const UserId&, WallMs) { return true; };
        const auto nobody = [](const UserId&, WallMs) { return false; };
        QVERIFY(naiveFault(right, everybody).empty());
        QVERIFY(!naiveFault(right, nobody).empty());
        Record wrong = right;
        wrong.state = "CLOS";
        QVERIFY(!naiveFault(wrong, everybody).empty());
        wrong = right;
        wrong.events.push_back(wrong.events.back());
        QVERIFY(!naiveFault(wrong, everybody).empty());
        wrong = right;
        std::swap(wrong.events[0].seq, wrong.events[1].seq);
        QVERIFY(!naiveFault(wrong, everybody).empty());
        wrong = right;
        wrong.events.back().body["by"] = "clore";
        QVERIFY(!naiveFault(wrong, everybody).empty());
    }

    void randomLivesKeepTheInvariants_data() {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 40; ++seed)
            QTest::newRow(std::to_string(seed).c_str()) << seed;
    }
    void randomLivesKeepTheInvariants() {
        QFETCH(unsigned, seed);
        std::mt19937 dice(seed);
        const auto pick = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(dice); };
        RulesWorld world;
        std::vector<RecordId> alerts {world.create(world.doctor), world.create(world.doctor)};
        for (int step = 0; step < 60; ++step) {
            const RecordId id = alerts[pick(alerts.size())];
            const Rule& rule = lupRules()[pick(lupRules().size())];
            if (rule.act == "retirer_accord" && pick(20) != 0)
                continue;
            const Who who = kEverybody[pick(kEverybody.size())];
            const std::string before = world.state(id);
            const bool away = world.fact(id, "caisse").text() != "911";
            const bool passed = world.act(id, actorFor(world, who), rule.act, goodPayload(rule.act));
            const auto expected = expectedState(rule.act, who, before);
            if (passed && !away)
                QVERIFY2(expected.has_value(), (rule.act + " from " + before).c_str());
            world.pass(std::chrono::minutes(pick(600)));
        }
        for (const auto& [id, ops] : world.log)
            checkFolds(world, id, ops, dice);
    }

private:
    // However the ops of a record arrive, the same record; and nobody sees more than the view of the feed.
    static void
    checkFolds(const RulesWorld& world, const RecordId& id, const std::vector<AppliedOp>& ops, std::mt19937& dice) {
        const Record& truth = world.records.at(id);
        QVERIFY(foldAll(ops, world.definitions) == truth);
        QVERIFY(*recordFromValue(recordToValue(truth)) == truth);
        const auto isAgent = [](const UserId& user, WallMs) { return user.text == "u10" || user.text == "u11"; };
        const std::string naive = truth.dispositif == "lup" ? naiveFault(truth, isAgent) : std::string();
        QVERIFY2(naive.empty(), naive.c_str());
        std::vector<AppliedOp> shuffled = ops;
        shuffled.insert(shuffled.end(), ops.begin(), ops.end());
        std::shuffle(shuffled.begin(), shuffled.end(), dice);
        Record again;
        for (const AppliedOp& op : shuffled)
            fold(again, op, world.definitions);
        QVERIFY(again == truth);
        // Pending first, then accepted: as on the author's device.
        Record pendingFirst;
        for (AppliedOp op : ops) {
            const AppliedOp accepted = op;
            op.seq = 0;
            op.facts.clear();
            fold(pendingFirst, op, world.definitions);
            fold(pendingFirst, accepted, world.definitions);
        }
        QVERIFY(pendingFirst == truth);
        for (const char* feed : {"user:u01", "desk:911:lup", "desk:911:pfidass", "desk:771:lup"})
            checkProjection(world, truth, {feed});
    }

    static void checkProjection(const RulesWorld& world, const Record& truth, const FeedId& feed) {
        const auto seen = projectRecord(truth, feed, world.definitions);
        QVERIFY(seen.has_value());
        Record fromOps;
        for (const AppliedOp& event : truth.events) {
            if (const auto op = projectOp(event, truth, feed, world.definitions))
                fold(fromOps, *op, world.definitions);
        }
        fromOps.lastSeq = truth.lastSeq;
        QVERIFY(fromOps == *seen);
        const bool deskOfIts = feed.text.ends_with(":" + truth.dispositif);
        if (deskOfIts)
            return;
        const std::string text = toJson(recordToValue(*seen));
        for (const char* hidden :
             {"Voir avec le service", "\"notes\"", "\"doublons\"", "\"maitre\"", "\"bilan\"", "\"montage\""})
            QVERIFY2(text.find(hidden) == std::string::npos, (feed.text + " shows " + hidden).c_str());
        if (feed.text.starts_with("user:")) {
            for (const AppliedOp& event : seen->events)
                QVERIFY(event.type != "opened" || event.author.empty());
        }
    }
};

RELAIS_TEST(LupRulesTest)

} // namespace lup_rules_test
#include "lup_rules_test.moc"
