// Duties at the service: made once, claimed by several at once with one winner, one midwife never on duty twice at
// once.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/duty_hours.h"
#include "sync/domain/paris_time.h"
#include "sync/service/ledger/duty_book.h"
#include "tests/support/service_world.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace duties_test {

using namespace relais::test;

namespace {

WallMs paris(const char* local) { return fromParis(*LocalTime::parse(local)).winter; }

// Two territories with their permanences, three midwives (one of both), and their coordinators, each with a device.
struct DutyWorld {
    explicit DutyWorld(const Settings& settings = {}) : world(3, settings) {
        world.clock.setWall(paris("2026-11-16 10:00"));
        const std::string form = projectFile("sync/dispositifs/garde/form.json");
        const std::string workflow = projectFile("sync/dispositifs/garde/workflow.json");
        if (!world.definitions.add(form, workflow))
            throw std::runtime_error("garde");
        Value desks = *parseJson(projectFile("sync/reference/desks.json"));
        Value::Array permanences = desks["permanences"].array();
        permanences.push_back(
            *parseJson(R"({"code":"evry","name":{"fr":"Évry"},"hours":{"SAMEDI":{"start":"18:00","end":"22:00"}}})"));
        desks.set("permanences", permanences);
        world.change([&](Work& work) -> Status {
            RELAIS_TRY(work.tx.catalog().put(DefinitionRow {"garde", 1, false, 0, form, workflow}));
            RELAIS_TRY(work.tx.catalog().put(ReferenceRow {"desks", 2, 0, desks}));
            RELAIS_ASSIGN(const Value generation, work.tx.catalog().meta(MetaKey::kGeneration));
            return work.tx.catalog().setMeta(MetaKey::kGeneration, generation.integer() + 1);
        });
        ines = person("u06", "Inès Castellan", {"SAGE_FEMME_PDS:paris13", "SAGE_FEMME_PDS:evry"});
        mathilde = person("u07", "Mathilde Oyono", {"SAGE_FEMME_PDS:paris13"});
        leonie = person("u08", "Léonie Ferrand", {"SAGE_FEMME_PDS:paris13"});
        coordinator = person("u09", "Anouk Delmas-Roy", {"COORD_PDS:paris13"});
        elsewhere = person("u19", "Coordination d’Évry", {"COORD_PDS:evry"});
    }

    std::unique_ptr<TestDevice> person(const char* user, const char* label, std::vector<std::string> roles) {
        world.addUser(user, label, std::move(roles));
        auto device = std::make_unique<TestDevice>(world, user, ++m_seed);
        device->sync();
        return device;
    }

    std::size_t make(const char* territory, const char* first, const char* last) {
        std::size_t made = 0;
        world.change([&](Work& work) -> Status {
            RELAIS_ASSIGN(made, makeDuties(work, territory, *CivilDate::parse(first), *CivilDate::parse(last)));
            return {};
        });
        return made;
    }

    static RecordId duty(const char* day, const char* territory = "paris13") {
        return recordOf(dutyOpId(territory, *CivilDate::parse(day)));
    }
    // Made and published.
    RecordId open(const char* day, const char* territory = "paris13") {
        make(territory, day, day);
        TestDevice& who = territory == std::string("evry") ? *elsewhere : *coordinator;
        who.sync();
        if (act(who, duty(day, territory), "publier").kind != VerdictKind::Accepted)
            throw std::runtime_error("not published");
        for (TestDevice* one : {ines.get(), mathilde.get(), leonie.get()})
            one->sync();
        return duty(day, territory);
    }

    static Verdict act(TestDevice& who, const RecordId& duty, const char* name, Value::Map payload = {}) {
        return who.send(who.move(duty, name, std::move(payload), "garde"));
    }
    static bool may(TestDevice& who, const RecordId& duty, const char* name, Value::Map payload = {}) {
        return act(who, duty, name, std::move(payload)).kind == VerdictKind::Accepted;
    }

    std::string holder(const RecordId& duty) { return Value(world.record(duty)->record.facts)["titulaire"].text(); }

    ServiceWorld world;
    std::unique_ptr<TestDevice> ines, mathilde, leonie, coordinator, elsewhere;

private:
    std::uint64_t m_seed = 40;
};

Value::Map person(const char* id) { return {{"personne", Value(id)}, {"personne_label", Value("X")}}; }

} // namespace

class DutiesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPeriodIsMadeOnceAndSeenByTheCoordinatorAlone() {
        DutyWorld duties;
        QCOMPARE(duties.make("paris13", "2026-11-09", "2026-11-22"), std::size_t(5)); // with Wednesday 11 November
        QCOMPARE(duties.make("paris13", "2026-11-09", "2026-11-22"), std::size_t(0));
        QCOMPARE(duties.make("paris13", "2026-11-21", "2026-11-29"), std::size_t(2)); // what is new of it
        duties.coordinator->sync();
        duties.mathilde->sync();
        QCOMPARE(duties.coordinator->feeds.at("duty_plan:paris13").size(), std::size_t(7));
        QVERIFY(duties.coordinator->feeds.at("duty:paris13").empty());
        QVERIFY(duties.mathilde->feeds.at("duty:paris13").empty());
        QVERIFY(!duties.mathilde->feeds.contains("duty_plan:paris13"));
        const Record made = duties.coordinator->feeds.at("duty_plan:paris13").at(DutyWorld::duty("2026-11-21"));
        QCOMPARE(made.state, std::string("NON_PUBLIEE"));
        QCOMPARE(Value(made.facts)["debut_le"].integer(), paris("2026-11-21 14:00").ms);
        QVERIFY(Value(made.answers)["lieu"].text().starts_with("Maison médicale de garde"));

        QVERIFY(DutyWorld::may(*duties.coordinator, made.id, "publier"));
        duties.mathilde->sync();
        QCOMPARE(duties.mathilde->feeds.at("duty:paris13").size(), std::size_t(1));
        QVERIFY(!duties.elsewhere->find(made.id));
    }

    void theHoursAreThoseOfTheTerritory() {
        DutyWorld duties;
        duties.make("evry", "2026-11-21", "2026-11-21");
        duties.elsewhere->sync();
        const Record* made = duties.elsewhere->find(DutyWorld::duty("2026-11-21", "evry"));
        QCOMPARE(Value(made->facts)["debut_le"].integer(), paris("2026-11-21 18:00").ms);
        QCOMPARE(Value(made->facts)["fin_le"].integer(), paris("2026-11-21 22:00").ms);
    }

    void aPeriodThatCannotBeIsRefused() {
        DutyWorld duties;
        const auto code = [&](const char* territory, const char* first, const char* last) {
            ErrorCode seen = ErrorCode::Internal;
            duties.world.change([&](Work& work) -> Status {
                const auto made = makeDuties(work, territory, *CivilDate::parse(first), *CivilDate::parse(last));
                if (!made)
                    seen = made.error().code;
                return {};
            });
            return seen;
        };
        QCOMPARE(code("nulle-part", "2026-11-01", "2026-11-30"), ErrorCode::NotFound);
        QCOMPARE(code("paris13", "2026-11-30", "2026-11-01"), ErrorCode::InvalidArgument);
        QCOMPARE(code("paris13", "2026-11-30", "2029-11-01"), ErrorCode::InvalidArgument);
    }

    void theDutiesToComeAreMadeByThemselves() {
        Settings settings;
        settings.dutyDaysAhead = 14;
        DutyWorld duties(settings);
        must(duties.world.ledger().tick()); // Monday 16: until Monday 30
        duties.coordinator->sync();
        QCOMPARE(duties.coordinator->feeds.at("duty_plan:paris13").size(), std::size_t(4));
        duties.world.pass(std::chrono::days(5));
        must(duties.world.ledger().tick());
        duties.coordinator->sync();
        QCOMPARE(duties.coordinator->feeds.at("duty_plan:paris13").size(), std::size_t(5)); // Saturday 5 December
    }

    void severalClaimAtOnceAndOneHasIt() {
        DutyWorld duties;
        const RecordId slot = duties.open("2026-11-22");
        TestDevice second(duties.world, "u07", 99); // another device of one of them
        second.sync();
        // All made offline, before any of them hears of another.
        TestDevice* claimers[] {duties.mathilde.get(), duties.ines.get(), duties.leonie.get(), &second};
        std::vector<SignedOp> claims;
        for (TestDevice* one : claimers)
            claims.push_back(one->sign(one->move(slot, "se_proposer", {}, "garde")));
        std::vector<Verdict> verdicts;
        for (std::size_t i = 0; i < claims.size(); ++i)
            verdicts.push_back(claimers[i]->sync({claims[i]}).at(0));
        QCOMPARE(verdicts[0].kind, VerdictKind::Accepted);
        for (std::size_t i : {1U, 2U}) {
            QCOMPARE(verdicts[i].kind, VerdictKind::Refused);
            QCOMPARE(verdicts[i].code, std::string("deja_pris"));
            QCOMPARE(verdicts[i].text, std::string("Mathilde Oyono a pris cette garde avant vous."));
        }
        QCOMPARE(verdicts[3].kind, VerdictKind::Refused); // hers already, by her other device
        QCOMPARE(duties.holder(slot), std::string("u07"));
        QCOMPARE(Value(duties.ines->find(slot)->facts)["titulaire_label"].text(), std::string("Mathilde Oyono"));
        // The same claim again gets the same answer.
        QCOMPARE(duties.ines->sync({claims[1]}).at(0), verdicts[1]);
    }

    void nobodyIsOnDutyTwiceAtOnceInAnyTerritory() {
        DutyWorld duties;
        const RecordId here = duties.open("2026-11-21");          // 14 h – 19 h
        const RecordId there = duties.open("2026-11-21", "evry"); // 18 h – 22 h
        const RecordId sunday = duties.open("2026-11-22");
        // Both in one message.
        const SignedOp first = duties.ines->sign(duties.ines->move(here, "se_proposer", {}, "garde"));
        const SignedOp second = duties.ines->sign(duties.ines->move(there, "se_proposer", {}, "garde"));
        const auto verdicts = duties.ines->sync({first, second});
        QCOMPARE(verdicts.at(0).kind, VerdictKind::Accepted);
        QCOMPARE(verdicts.at(1).code, std::string("deja_de_garde"));
        QVERIFY(DutyWorld::may(*duties.ines, sunday, "se_proposer"));
        // Nor is she given one.
        QCOMPARE(
            DutyWorld::act(*duties.elsewhere, there, "affecter", person("u06")).code, std::string("deja_de_garde"));
        // Given back, she is free again.
        QVERIFY(DutyWorld::may(*duties.ines, here, "demander_remplacement"));
        QVERIFY(DutyWorld::may(*duties.ines, there, "se_proposer"));
        QCOMPARE(DutyWorld::act(*duties.ines, here, "se_proposer").code, std::string("deja_de_garde"));
        QVERIFY(DutyWorld::may(*duties.leonie, here, "se_proposer"));
    }

    void onlyAMidwifeOfTheTerritoryIsAssigned() {
        DutyWorld duties;
        const RecordId slot = duties.open("2026-11-28");
        QCOMPARE(DutyWorld::act(*duties.coordinator, slot, "affecter", person("u09")).code, std::string("personne"));
        QCOMPARE(DutyWorld::act(*duties.coordinator, slot, "affecter", person("u99")).code, std::string("personne"));
        duties.world.change([](Work& work) { return setUserDisabled(work, {"u08"}, true); });
        QCOMPARE(DutyWorld::act(*duties.coordinator, slot, "affecter", person("u08")).code, std::string("personne"));
        QVERIFY(DutyWorld::may(*duties.coordinator, slot, "affecter", person("u07")));
        duties.mathilde->sync();
        QVERIFY(duties.mathilde->feeds.at("user:u07").contains(slot));
        QVERIFY(DutyWorld::may(*duties.mathilde, slot, "confirmer"));
        // A coordinator of elsewhere does not see it, nor may she touch it.
        QCOMPARE(DutyWorld::act(*duties.elsewhere, slot, "demander_remplacement").code, std::string("droits"));
    }

    void anExchangeIsTakenOnceByOneWhoIsFree() {
        DutyWorld duties;
        const RecordId slot = duties.open("2026-11-21");
        const RecordId overlapping = duties.open("2026-11-21", "evry");
        QVERIFY(DutyWorld::may(*duties.mathilde, slot, "se_proposer"));
        QVERIFY(DutyWorld::may(*duties.ines, overlapping, "se_proposer"));
        QVERIFY(DutyWorld::may(*duties.mathilde, slot, "demander_echange"));
        QCOMPARE(DutyWorld::act(*duties.ines, slot, "accepter_echange").code, std::string("deja_de_garde"));
        QVERIFY(DutyWorld::may(*duties.leonie, slot, "accepter_echange"));
        QCOMPARE(duties.holder(slot), std::string("u08"));
        // Who gave it away is free at once, even on a service that has just started.
        duties.world.restart();
        const RecordId sunday = duties.open("2026-11-22");
        QVERIFY(DutyWorld::may(*duties.mathilde, sunday, "se_proposer"));
        QVERIFY(!DutyWorld::may(*duties.mathilde, slot, "se_proposer"));
    }

    void aDutyThatEndedOrWasCancelledHoldsNobody() {
        DutyWorld duties;
        const RecordId here = duties.open("2026-11-21");
        QVERIFY(DutyWorld::may(*duties.ines, here, "se_proposer"));
        // The coordinator takes it back and cancels it.
        QVERIFY(DutyWorld::may(*duties.coordinator, here, "demander_remplacement"));
        QVERIFY(DutyWorld::may(*duties.coordinator, here, "annuler"));
        QCOMPARE(duties.make("paris13", "2026-11-21", "2026-11-21"), std::size_t(0)); // stays cancelled
        const RecordId there = duties.open("2026-11-21", "evry");
        QVERIFY(DutyWorld::may(*duties.ines, there, "se_proposer"));
        const auto held = [&] {
            std::size_t count = 0;
            duties.world.change([&](Work& work) -> Status {
                const DutyBook book(work);
                count = book.dutiesOf({"u06"}).size();
                return book.fault();
            });
            return count;
        };
        QCOMPARE(held(), std::size_t(1));
        duties.world.pass(paris("2026-11-21 22:00") - duties.world.clock.wall());
        must(duties.world.ledger().tick());
        QCOMPARE(duties.world.record(there)->record.state, std::string("REALISEE"));
        duties.world.pass(std::chrono::milliseconds(1));
        QCOMPARE(held(), std::size_t(0));
    }

    void whoComesNextIsTheHolderOfTheNextHeldDuty() {
        DutyWorld duties;
        const RecordId saturday = duties.open("2026-11-21");
        duties.open("2026-11-22"); // nobody's
        const RecordId later = duties.open("2026-11-28");
        QVERIFY(DutyWorld::may(*duties.ines, saturday, "se_proposer"));
        QVERIFY(DutyWorld::may(*duties.leonie, later, "se_proposer"));
        const auto next = [&](const char* territory, const char* from) {
            std::string who;
            duties.world.change([&](Work& work) -> Status {
                who = DutyBook(work).nextOnDuty(territory, paris(from)).text;
                return {};
            });
            return who;
        };
        QCOMPARE(next("paris13", "2026-11-21 14:00"), std::string("u06"));
        QCOMPARE(next("paris13", "2026-11-21 19:00"), std::string("u08"));
        QCOMPARE(next("evry", "2026-11-21 14:00"), std::string());
    }
};

RELAIS_TEST(DutiesTest)

} // namespace duties_test
#include "duties_test.moc"
