// A duty from « Non publiée » to « Payée »: who may do what from which state, one midwife never twice at once.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/record_summary.h"
#include "tests/support/test_class.h"
#include "tests/unit/domain/pds_world.h"

#include <QTest>

namespace garde_rules_test {

using namespace relais::test;

namespace {

struct Move {
    const char* act;
    std::vector<std::string> from;
    const char* to;
    std::vector<std::string> by; // "coordinator", "holder", "midwife" (not the holder), "service"
};

// domain.md §2.12 and product.md "duties".
const std::vector<Move>& moves() {
    static const std::vector<std::string> kHeld {"POURVUE", "CONFIRMEE", "ECHANGE_DEMANDE"};
    static const std::vector<Move> kMoves {
        {"publier", {"NON_PUBLIEE"}, "OUVERTE", {"coordinator"}},
        {"se_proposer", {"OUVERTE"}, "POURVUE", {"midwife", "holder"}},
        {"affecter", {"OUVERTE"}, "POURVUE", {"coordinator"}},
        {"confirmer", {"POURVUE"}, "CONFIRMEE", {"holder", "coordinator"}},
        {"demander_echange", {"POURVUE", "CONFIRMEE"}, "ECHANGE_DEMANDE", {"holder"}},
        {"accepter_echange", {"ECHANGE_DEMANDE"}, "POURVUE", {"midwife"}},
        {"annuler_echange", {"ECHANGE_DEMANDE"}, "POURVUE", {"holder", "coordinator"}},
        {"demander_remplacement", kHeld, "OUVERTE", {"holder", "coordinator"}},
        {"annuler", {"NON_PUBLIEE", "OUVERTE"}, "ANNULEE", {"coordinator"}},
        {"realiser", kHeld, "REALISEE", {"service"}},
        {"passer", {"NON_PUBLIEE", "OUVERTE"}, "NON_POURVUE", {"service"}},
        {"constater_absence", {"REALISEE"}, "NON_POURVUE", {"coordinator"}},
        {"valider", {"REALISEE"}, "VALIDEE", {"coordinator"}},
        {"payer", {"VALIDEE"}, "PAYEE", {"coordinator"}},
    };
    return kMoves;
}

bool contains(const std::vector<std::string>& list, const std::string& one) {
    return std::ranges::find(list, one) != list.end();
}

Value::Map payloadFor(const std::string& act) {
    if (act == "affecter")
        return {{"personne", Value("u07")}, {"personne_label", Value("Mathilde Oyono")}};
    if (act == "payer")
        return {{"payee_le", Value("2026-11-10")}, {"montant", Value(15'000)}};
    return {};
}

} // namespace

class GardeRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyMoveFromEveryStateByEverybody() {
        PdsWorld world;
        const RecordId id = world.openDuty("2026-11-21");
        QVERIFY(world.act(id, world.ines, "se_proposer"));
        const Record held = world.records.at(id);
        const std::pair<std::string, const Actor*> people[] {
            {"coordinator", &world.coordinator},
            {"holder", &world.ines},
            {"midwife", &world.mathilde},
            {"service", &world.service},
            {"elsewhere", &world.elsewhere}};
        int allowed = 0;
        for (const auto& [state, known] : world.definitions.current("garde")->workflow.states) {
            for (const Move& move : moves()) {
                for (const auto& [name, who] : people) {
                    world.records.at(id) = held;
                    world.records.at(id).state = state;
                    const bool accepted = world.act(id, *who, move.act, payloadFor(move.act));
                    const bool expected = contains(move.from, state) && contains(move.by, name);
                    const std::string what
                        = std::string(move.act) + " from " + state + " by " + name + ": " + world.last.code;
                    QVERIFY2(accepted == expected, what.c_str());
                    if (expected)
                        QVERIFY2(world.last.facts.at("etat").text() == move.to, what.c_str());
                    allowed += expected;
                }
            }
        }
        QCOMPARE(allowed, 27);
        for (const Act& act : world.definitions.current("garde")->workflow.acts)
            QVERIFY2(
                !act.move || act.name == "decliner_echange"
                    || std::ranges::any_of(moves(), [&](const Move& move) { return act.name == move.act; }),
                act.name.c_str());
    }

    void theWholeRoadUntilPaid() {
        PdsWorld world;
        const RecordId id = world.duty("2026-11-21");
        QVERIFY(world.isIn(id, "duty_plan:paris13") && !world.isIn(id, "duty:paris13"));
        QVERIFY(!projectRecord(world.records.at(id), {"desk:triage"}, world.definitions));
        QVERIFY(world.act(id, world.coordinator, "publier"));
        QVERIFY(world.isIn(id, "duty:paris13"));
        QVERIFY(world.act(id, world.ines, "se_proposer"));
        QVERIFY(world.isIn(id, "user:u06"));
        QVERIFY(world.act(id, world.ines, "confirmer"));
        world.passTo(paris("2026-11-21 18:59"));
        QCOMPARE(world.state(id), std::string("CONFIRMEE"));
        world.passTo(paris("2026-11-21 19:00"));
        QCOMPARE(world.state(id), std::string("REALISEE"));
        QVERIFY(world.act(id, world.coordinator, "valider"));
        world.now = paris("2026-12-05 10:00");
        QVERIFY(!world.act(id, world.coordinator, "payer", {{"payee_le", Value("2026-12-05")}})); // no amount
        QVERIFY(
            world.act(id, world.coordinator, "payer", {{"payee_le", Value("2026-12-05")}, {"montant", Value(5000)}}));
        QCOMPARE(world.state(id), std::string("PAYEE"));
        QVERIFY(world.act(id, world.ines, "signaler_ecart", {{"texte", Value("Il manque une heure.")}}));
    }

    void theSecondLearnsWhoHasIt() {
        PdsWorld world;
        const RecordId id = world.openDuty("2026-11-21");
        QVERIFY(world.act(id, world.ines, "se_proposer"));
        QVERIFY(!world.act(id, world.mathilde, "se_proposer"));
        QCOMPARE(world.last.code, std::string("deja_pris"));
        QCOMPARE(world.last.text, std::string("Inès Castellan a pris cette garde avant vous."));
    }

    void aClaimNotYetJudgedIsProvisional() {
        PdsWorld world;
        Record record = world.records.at(world.openDuty("2026-11-21"));
        AppliedOp pending;
        pending.id = {{1}};
        pending.record = record.id;
        pending.type = "move";
        pending.dispositif = "garde";
        pending.definition = 1;
        pending.author = world.ines.user;
        pending.authorLabel = world.ines.label;
        pending.deviceTime = world.now;
        pending.body = {{"by", Value("se_proposer")}};
        fold(record, pending, world.definitions);
        QCOMPARE(record.state, std::string("POURVUE"));
        QCOMPARE(stageOf(record, {SendState::Queued}, world.definitions).words.fr, std::string("Sous réserve"));
        QCOMPARE(stageOf(record, {}, world.definitions).words.fr, std::string("Pourvue"));
    }

    void nobodyHoldsTwoDutiesAtOnce() {
        PdsWorld world;
        Actor both = world.ines;
        both.roles.emplace_back("SAGE_FEMME_PDS:evry");
        const RecordId here = world.openDuty("2026-11-21");
        const RecordId there = world.duty("2026-11-21", "evry"); // the same hours in another territory
        const RecordId sunday = world.openDuty("2026-11-22");
        QVERIFY(world.act(there, world.elsewhere, "publier"));
        QVERIFY(world.act(here, both, "se_proposer"));
        QVERIFY(!world.act(there, both, "se_proposer"));
        QCOMPARE(world.last.code, std::string("deja_de_garde"));
        QVERIFY(world.act(sunday, both, "se_proposer")); // not at once
        // Neither by assignment nor by exchange.
        QVERIFY(world.act(sunday, both, "demander_remplacement"));
        const RecordId saturday = world.openDuty("2026-11-28");
        QVERIFY(world.act(saturday, world.mathilde, "se_proposer"));
        QVERIFY(!world.act(
            there, world.elsewhere, "affecter", {{"personne", Value("u06")}, {"personne_label", Value("I")}}));
        QVERIFY(world.act(saturday, world.mathilde, "demander_echange"));
        QVERIFY(world.act(saturday, world.leonie, "accepter_echange"));
        QCOMPARE(world.fact(saturday, "titulaire").text(), std::string("u08"));
        QCOMPARE(world.fact(saturday, "cedee_par").text(), std::string("u07"));
    }

    void anExchangeIsForAllOrForOne() {
        PdsWorld world;
        const RecordId id = world.openDuty("2026-11-28");
        QVERIFY(world.act(id, world.ines, "se_proposer") && world.act(id, world.ines, "confirmer"));
        QVERIFY(!world.act(id, world.ines, "demander_echange", {{"a", Value("u06")}}));
        QVERIFY(world.act(id, world.ines, "demander_echange", {{"a", Value("u08")}}));
        QVERIFY(!world.act(id, world.mathilde, "accepter_echange"));
        QVERIFY(!world.act(id, world.mathilde, "decliner_echange"));
        QVERIFY(world.act(id, world.leonie, "decliner_echange"));
        QCOMPARE(world.state(id), std::string("CONFIRMEE")); // as it was before
        QCOMPARE(world.fact(id, "titulaire").text(), std::string("u06"));
        QVERIFY(world.act(id, world.ines, "demander_echange"));
        QVERIFY(!world.act(id, world.leonie, "decliner_echange")); // asked of all: nothing to decline
        QVERIFY(!world.act(id, world.ines, "accepter_echange"));
        QVERIFY(world.act(id, world.leonie, "accepter_echange"));
        QCOMPARE(world.state(id), std::string("POURVUE")); // the new holder confirms again
    }

    void onlyAMidwifeOfTheTerritoryIsAssigned() {
        PdsWorld world;
        const RecordId id = world.openDuty("2026-11-28");
        const auto assign = [&](const char* who) {
            return world.act(
                id, world.coordinator, "affecter", {{"personne", Value(who)}, {"personne_label", Value("X")}});
        };
        QVERIFY(!assign("u09")); // the coordinator is not on the rota
        QCOMPARE(world.last.code, std::string("personne"));
        QVERIFY(!assign("u99"));
        QVERIFY(assign("u08"));
        QVERIFY(!assign("u07")); // only open ones
    }

    void aReplacementOpensTheDutyAgain() {
        PdsWorld world;
        const RecordId id = world.openDuty("2026-11-21");
        world.passTo(paris("2026-11-16 11:00")); // less than 7 days: warned
        QVERIFY(!world.fact(id, "alertee_le").isNull());
        QVERIFY(world.act(id, world.ines, "se_proposer"));
        QVERIFY(world.act(id, world.ines, "demander_remplacement", {{"motif", Value("Malade")}}));
        QCOMPARE(world.state(id), std::string("OUVERTE"));
        QVERIFY(world.fact(id, "titulaire").isNull() && world.fact(id, "remplace").text() == "u06");
        world.passTo(paris("2026-11-16 12:00")); // and warned again
        QVERIFY(!world.fact(id, "alertee_le").isNull());
        QVERIFY(world.act(id, world.mathilde, "se_proposer"));
        // The reason is the coordinator's to read.
        const auto seen = projectRecord(world.records.at(id), {"duty:paris13"}, world.definitions);
        QVERIFY(seen && !seen->facts.contains("remplace_motif") && seen->facts.contains("titulaire_label"));
        for (const AppliedOp& event : seen->events)
            QVERIFY(!event.body.contains("motif") && !event.facts.contains("remplace_motif"));
    }

    void unfilledAtSevenDaysIsWarnedAndNeverBefore() {
        PdsWorld world;
        const RecordId id = world.openDuty("2026-11-28");
        world.passTo(paris("2026-11-21 13:59"));
        QVERIFY(world.fact(id, "alertee_le").isNull());
        world.passTo(paris("2026-11-21 14:00"));
        QVERIFY(!world.fact(id, "alertee_le").isNull());
        world.passTo(paris("2026-11-28 19:00"));
        QCOMPARE(world.state(id), std::string("NON_POURVUE"));
    }

    void hoursThatEndBeforeTheyStartAreFlagged() {
        PdsWorld world;
        const RecordId id = world.create(
            "garde", world.coordinator,
            {{"territoire", Value("paris13")},
             {"date", Value("2026-11-28")},
             {"type", Value("SAMEDI")},
             {"debut_minute", Value(1140)},
             {"fin_minute", Value(840)}});
        QCOMPARE(world.fact(id, "a_corriger").array().at(0)["code"].text(), std::string("before"));
        // Nor may a coordinator of elsewhere make one here.
        world.create("garde", world.elsewhere, {{"territoire", Value("paris13")}});
        QVERIFY(world.last.kind == Ruling::Kind::Refuse && world.last.code == "droits");
    }
};

RELAIS_TEST(GardeRulesTest)

} // namespace garde_rules_test
#include "garde_rules_test.moc"
