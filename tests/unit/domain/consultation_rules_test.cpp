// A signed consultation: final, its author's alone, followed until a rendez-vous is known; and what is counted of it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/indicators.h"
#include "sync/domain/record_summary.h"
#include "tests/support/test_class.h"
#include "tests/unit/domain/pds_day.h"

#include <QTest>

namespace consultation_rules_test {

using namespace relais::test;

namespace {

Value::Map notFound(Value::Map answers, const char* agreed = "OUI") {
    answers = with(
        std::move(answers), {{"rdv_le", {}}, {"rdv_professionnel", {}}, {"rdv_absent_motif", Value("NON_TROUVE")}});
    if (agreed != nullptr)
        answers["accord_tache"] = Value(agreed);
    answers["rdv_cherche"] = Value("SAGE_FEMME");
    return answers;
}

RecordId taskOf(const PdsWorld& world, const RecordId& consultation) {
    const auto id = idFromText<RecordId>(world.fact(consultation, "tache").text());
    return id ? *id : RecordId {};
}

// What a roomful of others could read anywhere: every feed but the author's.
bool someoneElseSees(const PdsWorld& world, const RecordId& id, const char* author) {
    for (const char* feed :
         {"user:u07", "user:u09", "duty:paris13", "duty_plan:paris13", "duty_tasks:paris13", "desk:triage",
          "desk:911:lup", "reference"}) {
        if (std::string(feed) != std::string("user:") + author && world.isIn(id, feed))
            return true;
    }
    return false;
}

Value::Map handOver(const char* to, const char* accord = "OUI") {
    return {{"a", Value(to)}, {"a_label", Value("Mathilde Oyono")}, {"accord", Value(accord)}};
}

} // namespace

class ConsultationRulesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyItsAuthorTouchesItAndOnlyByAddenda() {
        PdsWorld world;
        const RecordId id = world.create("consultation", world.ines, pds01());
        QVERIFY(world.last.kind == Ruling::Kind::Accept && world.last.issues.empty());
        const Value::Map before = world.records.at(id).answers;
        for (const Actor* other : {&world.mathilde, &world.coordinator, &world.service}) {
            QVERIFY(!world.act(id, *other, "addendum", {{"texte", Value("Ajout")}}));
            QVERIFY(!world.act(id, *other, "correction", {{"answers", Value(Value::Map {{"mode", Value("MIXTE")}})}}));
            QVERIFY(!world.act(id, *other, "confidence", {{"scelle", Value("AAAA")}}));
        }
        QVERIFY(!world.act(id, world.ines, "correction", {{"answers", Value(Value::Map {{"mode", Value("MIXTE")}})}}));
        QCOMPARE(world.last.code, std::string("signee"));
        QVERIFY(world.act(id, world.ines, "addendum", {{"texte", Value("Rappelée ce soir, tout va bien.")}}));
        QVERIFY(world.records.at(id).answers == before);
        QVERIFY(!someoneElseSees(world, id, "u06") && world.isIn(id, "user:u06"));
        QVERIFY(!projectRecord(world.records.at(id), {"duty:paris13"}, world.definitions));
        // Neither the coordinator nor a midwife of elsewhere signs here.
        for (const Actor& stranger : {world.coordinator, midwife("u20", "X", "evry")}) {
            world.create("consultation", stranger, pds01());
            QVERIFY(world.last.kind == Ruling::Kind::Refuse && world.last.code == "droits");
        }
    }

    void aFaultFoundByTheServiceStopsNothingAndIsCorrected() {
        PdsWorld world;
        const RecordId id = world.create("consultation", world.ines, with(pds01(), {{"telephone", Value("06399810")}}));
        QVERIFY(world.last.kind == Ruling::Kind::Accept);
        QCOMPARE(world.fact(id, "a_corriger").array().at(0)["linkId"].text(), std::string("telephone"));
        QVERIFY(world.act(
            id, world.ines, "correction", {{"answers", Value(Value::Map {{"telephone", Value("0639981001")}})}}));
        QVERIFY(world.fact(id, "a_corriger").isNull());
    }

    void itClosesWhenNothingIsOwed() {
        PdsWorld world;
        const RecordId noReport = world.create("consultation", world.mathilde, pds03());
        QCOMPARE(world.state(noReport), std::string("CLOSE"));
        QCOMPARE(world.fact(noReport, "transmission").text(), std::string("SANS_OBJET"));
        const RecordId declined = world.create("consultation", world.mathilde, pds07());
        QCOMPARE(world.fact(declined, "transmission").text(), std::string("NON_SOUHAITEE"));
        // A report is owed: sent, not acknowledged within a day (reminder), then acknowledged.
        const RecordId owed = world.create("consultation", world.ines, pds01());
        QCOMPARE(world.state(owed), std::string("SIGNEE"));
        QVERIFY(!world.act(owed, world.service, "accuser"));
        QVERIFY(!world.act(owed, world.ines, "envoyer"));
        QVERIFY(world.act(owed, world.service, "envoyer"));
        world.passTo(world.now + std::chrono::hours(23));
        QVERIFY(world.fact(owed, "relance_le").isInteger()); // the next day of the calendar
        QVERIFY(world.act(owed, world.service, "echouer") && world.act(owed, world.service, "envoyer"));
        QVERIFY(world.act(owed, world.service, "accuser"));
        QCOMPARE(world.state(owed), std::string("CLOSE"));
        QCOMPARE(world.fact(owed, "transmission").text(), std::string("ACCUSEE"));
    }

    void notFoundIsTheCoordinatorsTask() {
        PdsWorld world;
        world.now = paris("2026-10-31 16:00"); // a Saturday, the eve of a public holiday
        Value::Map answers = notFound(with(
            pds01(),
            {{"premier_contact", ms("2026-10-31 15:00")},
             {"debut", ms("2026-10-31 15:30")},
             {"fin", ms("2026-10-31 15:50")},
             {"maternite_reference", {}},
             {"compte_rendu", {}}}));
        const RecordId id = world.create("consultation", world.ines, answers);
        const RecordId task = taskOf(world, id);
        QVERIFY(world.records.contains(task));
        QCOMPARE(world.fact(task, "echeance").text(), std::string("2026-11-02"));
        QVERIFY(world.isIn(task, "duty_tasks:paris13") && world.feeds.at(task).size() == 1);
        // Only what product.md allows.
        const auto seen = projectRecord(world.records.at(task), {"duty_tasks:paris13"}, world.definitions);
        QVERIFY(seen.has_value());
        std::string known;
        for (const auto& [linkId, answer] : seen->answers)
            known += linkId + ' ';
        QCOMPARE(
            known,
            std::string("prenom commune telephone territoire nom_naissance professionnel consultation_le "
                        "consignes_contact "));
        QVERIFY(!seen->facts.contains("origine") && seen->author.empty());
        QCOMPARE(world.state(id), std::string("SIGNEE"));
        // She finds one; the consultation closes, and it stays a rupture.
        QVERIFY(!world.act(task, world.elsewhere, "appel_note", {{"texte", Value("Rappeler")}}));
        QVERIFY(world.act(task, world.coordinator, "appel_note", {{"texte", Value("Rappeler lundi")}}));
        QVERIFY(world.act(
            task, world.coordinator, "rdv_pris",
            {{"rdv_le", ms("2026-11-04 10:00")}, {"professionnel", Value("SAGE_FEMME")}}));
        QCOMPARE(world.state(id), std::string("CLOSE"));
        QCOMPARE(indicatorsOf({*figuresOf(world.records.at(id))}).ruptures, (Share {1, 1}));
        // Erased 15 days later.
        world.passTo(paris("2026-11-20 12:00"));
        QVERIFY(world.records.at(task).purged && world.records.at(task).answers.empty());
        QVERIFY(!world.records.at(id).purged);
    }

    void aRendezVousTheMidwifeFindsEndsTheTask() {
        PdsWorld world;
        const RecordId id = world.create("consultation", world.ines, notFound(pds01()));
        const RecordId task = taskOf(world, id);
        QVERIFY(world.act(
            id, world.ines, "rdv_ajoute", {{"rdv_le", ms("2026-11-18 10:00")}, {"professionnel", Value("MG")}}));
        QCOMPARE(world.state(task), std::string("TERMINE"));
        QCOMPARE(world.state(id), std::string("SIGNEE")); // its report is still owed
        QVERIFY(world.act(id, world.service, "envoyer") && world.act(id, world.service, "accuser"));
        QCOMPARE(world.state(id), std::string("CLOSE"));
        QVERIFY(!world.records.at(id).answers.contains("rdv_le")); // what was signed stays
    }

    void noTaskWithoutAgreementNorForWhatIsConfidential() {
        PdsWorld world;
        const RecordId refused
            = world.create("consultation", world.ines, with(notFound(pds01(), "NON"), {{"rdv_cherche", {}}}));
        const RecordId ivg = world.create("consultation", world.ines, notFound(pds07(), nullptr));
        const RecordId forced = world.create("consultation", world.ines, notFound(pds03(), "OUI"));
        const RecordId unnamed
            = world.create("consultation", world.ines, with(notFound(pds07()), {{"anonyme", Value(true)}}));
        for (const RecordId& id : {refused, ivg, forced, unnamed})
            QVERIFY(taskOf(world, id).isNull());
        QCOMPARE(world.state(ivg), std::string("CLOSE")); // counted only
    }

    void confidentialOnesNameNobodyInListsOrSearch() {
        PdsWorld world;
        for (const auto& [answers, confidential] :
             {std::pair {pds07(), true}, std::pair {pds08(), true}, std::pair {pds01(), false}}) {
            const RecordId id = world.create("consultation", world.leonie, answers);
            const RecordSummary summary = summaryOf(world.records.at(id), {}, world.definitions);
            QCOMPARE(summary.confidential, confidential);
            QCOMPARE(summary.title.empty(), confidential);
            QCOMPARE(summary.subtitle.fr == "Consultation confidentielle", confidential);
            QCOMPARE(
                searchText(world.records.at(id), world.definitions).find("EXEMPLE") == std::string::npos, confidential);
        }
    }

    void violenceNeverTravelsInClear() {
        PdsWorld world;
        const RecordId leaked
            = world.create("consultation", world.ines, with(pds09(), {{"signes_alerte", Value(codes({"VIOLENCES"}))}}));
        QCOMPARE(world.fact(leaked, "a_corriger").array().at(0)["code"].text(), std::string("sealed"));
        const Questionnaire& form = world.definitions.current("consultation")->form;
        const RecordId id = world.create(
            "consultation", world.ines, form.openPart(with(pds09(), {{"signes_alerte", Value(codes({"VIOLENCES"}))}})));
        QVERIFY(world.fact(id, "a_corriger").isNull());
        QVERIFY(world.act(id, world.ines, "confidence", {{"scelle", Value("c2NlbGzDqQ==")}}));
        QVERIFY(!someoneElseSees(world, id, "u06"));
        world.openDuty("2026-11-15");
        QVERIFY(!world.act(id, world.ines, "confier", handOver("u07")));
        QCOMPARE(world.last.code, std::string("confidentiel"));
    }

    void aPersonIsHandedToTheNextDutyWithHerAgreement() {
        PdsWorld world;
        world.now = paris("2026-10-24 18:30");
        const RecordId next = world.openDuty("2026-10-25");
        const RecordId later = world.openDuty("2026-10-31");
        const RecordId id = world.create("consultation", world.ines, pds01());
        QVERIFY(!world.act(id, world.ines, "confier", handOver("u07"))); // nobody holds the next duty yet
        QVERIFY(world.act(next, world.mathilde, "se_proposer") && world.act(later, world.leonie, "se_proposer"));
        QVERIFY(!world.act(id, world.ines, "confier", handOver("u08"))); // not the next one
        QVERIFY(!world.act(id, world.ines, "confier", handOver("u07", "NON")));
        QCOMPARE(world.last.code, std::string("accord"));
        QVERIFY(!world.act(id, world.coordinator, "confier", handOver("u07")));
        QVERIFY(world.act(id, world.ines, "confier", handOver("u07")));
        QVERIFY(!world.act(id, world.ines, "confier", handOver("u07"))); // once
        const RecordId extract = *idFromText<RecordId>(world.fact(id, "releve").text());
        QVERIFY(world.feeds.at(extract) == std::vector<FeedId> {{"user:u07"}});
        const Record seen = *projectRecord(world.records.at(extract), {"user:u07"}, world.definitions);
        QCOMPARE(Value(seen.answers)["nom_naissance"].text(), std::string("EXEMPLE"));
        QVERIFY(!seen.answers.contains("constats") && !seen.answers.contains("hebergement"));
        QVERIFY(!seen.answers.contains("commentaire") && Value(seen.answers)["de_label"].text() == "Inès Castellan");
        QVERIFY(allowedActions(seen, world.mathilde, world.definitions, {world.now}).empty()); // read-only
        world.passTo(paris("2026-10-30 18:30"));
        QVERIFY(!world.records.at(extract).purged);
        world.passTo(paris("2026-10-31 18:30"));
        QVERIFY(world.records.at(extract).purged && world.records.at(extract).answers.empty());
    }

    void measuresAndSignsOfABabyGoWithIt() {
        PdsWorld world;
        world.now = paris("2026-10-25 18:00");
        QVERIFY(world.act(world.openDuty("2026-10-31"), world.leonie, "se_proposer"));
        const RecordId id = world.create("consultation", world.mathilde, pds02());
        QVERIFY(world.act(id, world.mathilde, "confier", handOver("u08")));
        const RecordId extract = *idFromText<RecordId>(world.fact(id, "releve").text());
        const Value answers(world.records.at(extract).answers);
        QCOMPARE(answers["mesures"].array().size(), std::size_t(2));
        QCOMPARE(answers["bebe_naissance"], pds02()["bebe_naissance"]);
        QVERIFY(world.fact(extract, "a_corriger").isNull());
        // Never for these.
        for (const Value::Map& never : {pds07(), pds08()}) {
            const RecordId kept = world.create("consultation", world.mathilde, never);
            QVERIFY(!world.act(kept, world.mathilde, "confier", handOver("u08")));
            QCOMPARE(world.last.code, std::string("confidentiel"));
        }
    }

    void indicatorsOfTheFieldDay() {
        PdsWorld world;
        std::vector<ConsultationFigures> figures;
        std::vector<int> scores;
        for (const DayConsultation& one : dayConsultations()) {
            const Actor* who = one.user == std::string("u06") ? &world.ines
                : one.user == std::string("u07")              ? &world.mathilde
                                                              : &world.leonie;
            world.now = WallMs {Value(one.answers)["fin"].integer()};
            const RecordId id = world.create("consultation", *who, one.answers);
            const std::string end = one.transmission;
            if (end == "ENVOYEE" || end == "ACCUSEE")
                QVERIFY2(world.act(id, world.service, "envoyer"), one.id);
            if (end == "ACCUSEE")
                QVERIFY2(world.act(id, world.service, "accuser"), one.id);
            QCOMPARE(world.fact(id, "transmission").text(), end);
            figures.push_back(*figuresOf(world.records.at(id)));
            if (one.satisfaction > 0)
                scores.push_back(one.satisfaction);
        }
        // domain.md §2.11.
        const Indicators got = indicatorsOf(figures);
        QCOMPARE(got.response.medianTenths, 400);
        QCOMPARE(got.response.meanTenths, 431);
        QCOMPARE(got.response.p90Tenths, 700);
        QVERIFY(got.response.counted == 9 && got.response.walkIns == 1 && got.midwives == 3);
        QCOMPARE(got.ruptures, (Share {1, 10}));
        QCOMPARE(*got.ruptures.perMille(), 100);
        const Satisfaction satisfaction = satisfactionOf(scores);
        QVERIFY(satisfaction.answers == 9 && satisfaction.meanHundredths == 467);
        QVERIFY((satisfaction.byScore == std::array<std::size_t, 5> {0, 0, 0, 3, 6}));
        QVERIFY(
            (got.byType
             == std::map<std::string, std::size_t> {
                 {"ICTERE", 2},
                 {"CONTRACEPTION_URGENCE", 2},
                 {"POST_PARTUM", 2},
                 {"ALLAITEMENT", 1},
                 {"DEMANDE_IVG", 1},
                 {"SUITES_SORTIE_PRECOCE", 1},
                 {"URGENTE", 1}}));
        QCOMPARE(got.byOrientation.at("URGENCES_IMMEDIAT"), std::size_t(2));
        QCOMPARE(got.fromEmergencies, (Share {1, 10}));
        QCOMPARE(got.toEmergencies, (Share {3, 10}));
        QCOMPARE(got.acknowledged, (Share {2, 7}));
        QCOMPARE(got.acknowledgedWithinDay, (Share {2, 7}));
        QVERIFY(got.byTransmission.at("ENVOYEE") == 4 && got.byTransmission.at("A_TRANSMETTRE") == 1);
        // Of one weekend, of nowhere.
        const auto october = figuresIn(figures, paris("2026-10-24 00:00"), paris("2026-10-26 00:00"), "paris13");
        QCOMPARE(october.size(), std::size_t(4));
        QVERIFY(figuresIn(figures, {0}, {INT64_MAX}, "evry").empty());
        QVERIFY(!indicatorsOf({}).ruptures.perMille() && indicatorsOf({}).response.medianTenths == 0);
    }

    void anAcknowledgementAfterADayCountsApart() {
        ConsultationFigures late;
        late.transmission = "ACCUSEE";
        late.signedAt = paris("2026-11-21 15:00");
        late.acknowledgedAt = paris("2026-11-22 15:01");
        const Indicators got = indicatorsOf({late});
        QVERIFY((got.acknowledged == Share {1, 1} && got.acknowledgedWithinDay == Share {0, 1}));
    }

    void smallCellsAreHiddenAndCannotBeWorkedOut() {
        const auto drawn = [](const std::map<std::string, std::size_t>& counts) {
            const MaskedTable table = masked(counts);
            std::string out = table.total ? std::to_string(*table.total) : "?";
            for (const MaskedCell& cell : table.cells)
                out += ' ' + cell.key
                    + (cell.kind == CellKind::Shown       ? std::to_string(cell.count)
                           : cell.kind == CellKind::Small ? "<5"
                                                          : "##");
            return out;
        };
        QCOMPARE(drawn({{"a", 12}, {"b", 7}}), std::string("19 a12 b7"));
        QCOMPARE(drawn({{"a", 12}, {"b", 0}}), std::string("12 a12 b0"));
        QCOMPARE(drawn({{"a", 12}, {"b", 2}, {"c", 3}}), std::string("17 a12 b<5 c<5"));
        // One alone follows from the total: the next smallest hides with it.
        QCOMPARE(drawn({{"a", 12}, {"b", 3}, {"c", 8}}), std::string("23 a12 b<5 c##"));
        // 1 + 1 is the least two cells can be, 4 + 4 the most: a third hides.
        QCOMPARE(drawn({{"a", 12}, {"b", 1}, {"c", 1}}), std::string("14 a## b<5 c<5"));
        QCOMPARE(drawn({{"a", 12}, {"b", 4}, {"c", 4}}), std::string("20 a## b<5 c<5"));
        QCOMPARE(drawn({{"a", 5}, {"b", 1}, {"c", 9}}), std::string("15 a## b<5 c##"));
        // Nothing to hide behind: the total is not said.
        QCOMPARE(drawn({{"a", 3}}), std::string("? a<5"));
        QCOMPARE(drawn({{"a", 1}, {"b", 2}}), std::string("? a<5 b<5"));
        QCOMPARE(drawn({}), std::string("0"));
    }
};

RELAIS_TEST(ConsultationRulesTest)

} // namespace consultation_rules_test
#include "consultation_rules_test.moc"
