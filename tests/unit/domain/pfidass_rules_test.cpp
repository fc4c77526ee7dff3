// Every move of the care support, from every state, by everybody, against the table written by hand.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/lup_world.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace pfidass_rules_test {

using namespace relais::test;

namespace {

struct Move {
    const char* act;
    std::vector<std::string> from;
    const char* to;
};

// domain.md §1.6; « only COORD_PFIDASS moves states after RECU ».
const std::vector<Move>& moves() {
    static const std::vector<Move> kMoves {
        {"prendre_en_charge", {"DETECTE"}, "RECU"},
        {"ouvrir_bilan", {"RECU"}, "BILAN_DROITS"},
        {"passer_contact", {"BILAN_DROITS"}, "CONTACT"},
        {"refus_assure", {"CONTACT"}, "REFUS_ASSURE"},
        {"injoignable", {"CONTACT"}, "INJOIGNABLE"},
        {"passer_plan", {"CONTACT"}, "PLAN"},
        {"passer_actions", {"PLAN"}, "ACTIONS"},
        {"soins_realises", {"ACTIONS"}, "SOINS_REALISES"},
        {"abandonner", {"ACTIONS"}, "ABANDON"},
        {"reorienter", {"ACTIONS"}, "REORIENTE"},
        {"rendre_retour", {"SOINS_REALISES", "ABANDON", "REORIENTE", "REFUS_ASSURE", "INJOIGNABLE"}, "RETOUR_TRANSMIS"},
    };
    return kMoves;
}

Value::Map payloadFor(const std::string& act) {
    if (act == "soins_realises")
        return {
            {"soin_realise_le", Value("2026-11-18")},
            {"professionnel", Value("Cabinet dentaire fictif")},
            {"retour_mt", Value(false)}};
    return {
        {"message", Value(kAnswerText)},
        {"motif", Value("La personne ne souhaite plus ce soin")},
        {"vers", Value("Service social")}};
}

// Everything a guard may ask for is there.
Record complete(RulesWorld& world, const std::string& state) {
    Value::Map answers {{"accord", Value("ORAL")}, {"commune", Value("91228")}};
    Record record = world.records.at(world.create(world.doctor, answers, "pfidass"));
    record.state = state;
    Value::Map review;
    for (const char* item : {"amo", "css", "ald", "mt", "carte", "coordonnees", "aides_locales"})
        review[item] = "OK";
    record.facts["bilan"] = review;
    Value::Array contacts;
    for (const char* day : {"2026-11-16", "2026-11-17", "2026-11-18"})
        contacts.emplace_back(Value::Map {{"date", Value(day)}, {"abouti", Value(false)}});
    record.facts["contacts"] = Value(contacts);
    record.facts["plan"] = Value(Value::Array {Value("action")});
    return record;
}

} // namespace

class PfidassRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyMoveFromEveryStateByEverybody() {
        RulesWorld world;
        const Workflow& flow = world.definitions.current("pfidass")->workflow;
        int allowed = 0;
        for (const auto& [state, known] : flow.states) {
            const Record record = complete(world, state);
            for (const Move& move : moves()) {
                for (const Actor* who :
                     {&world.coordinator, &world.doctor, &world.agent, &world.stranger, &world.service}) {
                    Op op = world.op(*who, "move", payloadFor(move.act));
                    op.body["by"] = move.act;
                    op.record = record.id;
                    op.dispositif = "pfidass";
                    const Ruling ruling = judge(&record, op, *who, world.definitions, {world.now, false});
                    const bool expected
                        = who == &world.coordinator && std::ranges::find(move.from, state) != move.from.end();
                    const std::string what = std::string(move.act) + " from " + state + ": " + ruling.code;
                    QVERIFY2((ruling.kind == Ruling::Kind::Accept) == expected, what.c_str());
                    if (!expected)
                        continue;
                    ++allowed;
                    QVERIFY2(ruling.facts.at("etat").text() == move.to, what.c_str());
                }
            }
        }
        QCOMPARE(allowed, 15);
    }

    void anotherCaissesCoordinatorMayNot() {
        RulesWorld world;
        Actor other = world.coordinator;
        other.roles = {"COORD_PFIDASS:771"};
        const Record record = complete(world, "DETECTE");
        Op op = world.op(other, "move", {{"by", Value("prendre_en_charge")}});
        op.record = record.id;
        op.dispositif = "pfidass";
        QVERIFY(judge(&record, op, other, world.definitions, {world.now, false}).code == "droits");
    }

    void roadOfAStateIsTheRoadOfTheFile() {
        // Each move of the file is in the table above, or is one of those that serve the queue.
        const DefinitionSet set = shippedDefinitions();
        const std::set<std::string> others {"lire_retour",    "clore",          "clore_non_lu",  "annuler",
                                            "retirer_accord", "envoyer_caisse", "accepter_file", "ecarter"};
        for (const Act& act : set.current("pfidass")->workflow.acts) {
            const bool listed = std::ranges::any_of(moves(), [&](const Move& move) { return act.name == move.act; });
            QVERIFY2(!act.move || listed || others.contains(act.name), act.name.c_str());
        }
    }
};

RELAIS_TEST(PfidassRulesTest)

} // namespace pfidass_rules_test
#include "pfidass_rules_test.moc"
