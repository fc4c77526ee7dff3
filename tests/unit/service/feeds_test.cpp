// Each reader gets exactly what their feeds hold, in their projection: entering, staying, leaving, first loads.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/service_world.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace feeds_test {

using namespace relais::test;

namespace {

constexpr const char* kTransferText = "Nous confions la situation à l’accompagnement santé.";

Value::Map transfer() {
    return {
        {"soins_renonces", Value(codes({"DENTAIRE_SOINS"}))},
        {"causes", Value(codes({"RESTE_A_CHARGE"}))},
        {"message", Value(kTransferText)}};
}

// Everything the service would show the users of `device` now: the model to compare holdings with.
std::map<std::string, std::map<RecordId, Record>> modelOf(ServiceWorld& world, const UserId& user) {
    using Holdings = std::map<std::string, std::map<RecordId, Record>>;
    return world.look<Holdings>([&](Transaction& tx) -> Result<Holdings> {
        Holdings out;
        RELAIS_ASSIGN(const auto roles, tx.accounts().roles(user));
        RELAIS_ASSIGN(const auto ids, tx.records().all());
        for (const FeedId& feed : feedsOf(user, roles, world.definitions)) {
            auto& holding = out[feed.text];
            for (const RecordId& id : ids) {
                RELAIS_ASSIGN(const auto row, tx.records().find(id));
                RELAIS_ASSIGN(const auto placements, tx.feeds().placements(id));
                for (const PlacementRow& placement : placements)
                    if (placement.feed == feed && !placement.left)
                        if (auto seen = projectRecord(row->record, feed, world.definitions)) {
                            seen->lastSeq = placement.last;
                            holding.emplace(id, std::move(*seen));
                        }
            }
        }
        return out;
    });
}

void compareHoldings(ServiceWorld& world, TestDevice& device) {
    const auto model = modelOf(world, device.enrolled.user);
    for (const auto& [feed, records] : model) {
        const auto held = device.feeds.find(feed);
        QVERIFY2(held != device.feeds.end(), feed.c_str());
        QCOMPARE(held->second.size(), records.size());
        for (const auto& [id, record] : records) {
            QVERIFY2(held->second.contains(id), feed.c_str());
            const Value has = recordToValue(held->second.at(id));
            const Value should = recordToValue(record);
            if (has != should)
                qWarning("%s\nhas    %s\nshould %s", feed.c_str(), toJson(has).c_str(), toJson(should).c_str());
            QVERIFY(has == should);
        }
    }
    for (const auto& [feed, records] : device.feeds)
        QVERIFY2(model.contains(feed), feed.c_str());
}

} // namespace

class FeedsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theAuthorSeesNoInnerNoteAndNoDuplicateHint() {
        DeskWorld desk;
        const RecordId first = desk.alert();
        const RecordId second = desk.alert(); // the same person
        (void)desk.agent->send(desk.agent->move(first, "note_interne", {{"texte", Value("déjà venue en 2025")}}));
        desk.doctor->sync();
        const Record& own = desk.doctor->feeds.at("user:u01").at(first);
        for (const AppliedOp& event : own.events)
            QVERIFY(event.type != "note_interne");
        QVERIFY(!own.facts.contains("notes"));
        const Record& hinted = desk.agent->feeds.at("desk:911:lup").at(second);
        QCOMPARE(Value(hinted.facts)["doublons_possibles"].array(), Value::Array {Value(toText(first))});
        QVERIFY(!desk.doctor->feeds.at("user:u01").at(second).facts.contains("doublons_possibles"));
        QVERIFY(!desk.world.held(OpId {second.raw}).verdict.facts.contains("doublons_possibles"));
    }

    void aHintNeedsTheSamePersonWithinThirtyDays() {
        DeskWorld desk;
        (void)desk.alert();
        const auto hinted = [&](const Value::Map& answers) {
            return desk.world.record(desk.alert(answers))->record.facts.contains("doublons_possibles");
        };
        QVERIFY(!hinted(answersWith({{"nir", Value("255079999900234")}, {"prenom", Value("Alix")}})));
        QVERIFY(hinted(answersWith({{"nir", Value()}}))); // name, first name, birth, motif
        QVERIFY(hinted(answersWith({{"nir", Value()}, {"nom_naissance", Value("exemple")}})));
        QVERIFY(!hinted(answersWith({{"nir", Value()}, {"motif", Value("ALD")}, {"motif_precision", Value("x")}})));
        desk.world.pass(std::chrono::hours(24 * 31));
        QVERIFY(!hinted(lupAnswers()));
    }

    void anotherDoctorSeesNothing() {
        DeskWorld desk;
        const auto other = desk.person("u02", {"DECLARANT"});
        const RecordId record = desk.alert();
        SyncRequest ask = other->request();
        // Cursors, snapshots and grants of others give nothing (IDOR).
        ask.wantSnapshots = {record};
        ask.cursors.push_back({{"desk:911:lup"}, desk.agent->cursors.at("desk:911:lup").grant, 0, {}});
        ask.cursors.push_back({{"user:u01"}, desk.doctor->cursors.at("user:u01").grant, 0, {}});
        const SyncResponse answer = other->exchange(ask);
        QCOMPARE(answer.lost, (std::vector<FeedId> {{"desk:911:lup"}, {"user:u01"}}));
        for (const FeedPage& page : answer.pages)
            for (const Entry& entry : page.entries)
                QVERIFY(entry.kind == EntryKind::Left && entry.payload.isNull());
        // Another's replica in the request changes nothing either.
        ask.replica = desk.doctor->replica;
        QVERIFY(other->exchange(ask).pages.empty());
    }

    void whatADeviceNoLongerHoldsIsFoundByItsWords() {
        DeskWorld desk;
        const RecordId old = desk.alert(answersWith({{"nom_naissance", Value("LE GOFF")}, {"prenom", Value("Élise")}}));
        desk.answerIt(old);
        desk.doctor->sync();
        (void)desk.doctor->send(desk.doctor->move(old, "lire_retour")); // read and closed, long ago
        desk.world.pass(std::chrono::hours(24 * 90));
        const auto other = desk.person("u02", {"DECLARANT"});
        TestDevice fresh(desk.world, "u01", 99);
        fresh.sync();
        QVERIFY(!fresh.find(old));
        const auto seek = [](TestDevice& device, const std::string& words) {
            SyncRequest ask = device.request();
            ask.sought = words;
            const SyncResponse answer = device.exchange(ask);
            device.apply(answer);
            return answer.found;
        };
        QCOMPARE(seek(fresh, "goff ELISE"), std::optional<std::uint32_t>(1));
        QVERIFY(fresh.find(old));
        QCOMPARE(Value(fresh.find(old)->answers)["prenom"].text(), std::string("Élise"));
        QCOMPARE(seek(fresh, "martin"), std::optional<std::uint32_t>(0));
        // Too short or too long is not a search; what others may not see they do not find.
        QCOMPARE(seek(fresh, "le"), std::optional<std::uint32_t>());
        QCOMPARE(seek(fresh, std::string(kSoughtMost + 1, 'e')), std::optional<std::uint32_t>());
        QCOMPARE(seek(*other, "goff"), std::optional<std::uint32_t>(0));
    }

    void aTransferShowsTheCaseToTheCoordinatorOnly() {
        DeskWorld desk;
        const auto coordinator = desk.person("u12", {"COORD_PFIDASS:911"});
        const RecordId record = desk.alert();
        coordinator->sync();
        QVERIFY(!coordinator->find(record));
        (void)desk.agent->send(desk.agent->move(record, "prendre_en_charge"));
        QCOMPARE(
            desk.agent->send(desk.agent->move(record, "transferer_pfidass", transfer())).kind, VerdictKind::Accepted);
        coordinator->sync();
        desk.doctor->sync();
        // Both the alert and the linked case enter with one snapshot each.
        const auto& held = coordinator->feeds.at("desk:911:pfidass");
        QCOMPARE(held.size(), std::size_t(2));
        QVERIFY(held.contains(record));
        const RecordId linked = must(idFromText<RecordId>(Value(held.at(record).facts)["lie"].text()));
        QCOMPARE(held.at(linked).dispositif, std::string("pfidass"));
        QCOMPARE(desk.doctor->find(record)->state, std::string("TRANSFERE_PFIDASS"));
        compareHoldings(desk.world, *coordinator);
        compareHoldings(desk.world, *desk.doctor);
        desk.agent->sync();
        compareHoldings(desk.world, *desk.agent);
    }

    void aReassignedAlertLeavesOneDeskAndEntersAnother() {
        DeskWorld desk;
        const auto melun = desk.person("u10", {"AGENT_LUP:771"});
        const RecordId record = desk.alert();
        QCOMPARE(
            desk.agent->send(desk.agent->move(record, "reaffecter", {{"caisse", Value("771")}})).kind,
            VerdictKind::Accepted);
        QVERIFY(!desk.agent->feeds.at("desk:911:lup").contains(record));
        melun->sync();
        QVERIFY(melun->feeds.at("desk:771:lup").contains(record));
        // The number given first never changes.
        QCOMPARE(
            QString::fromStdString(Value(melun->find(record)->facts)["numero"].text()),
            QStringLiteral("LUP-911-2026-000001"));
        compareHoldings(desk.world, *melun);
        compareHoldings(desk.world, *desk.agent);
    }

    void aFeedLostIsErasedAndRegainedLoadsAfresh() {
        DeskWorld desk;
        const RecordId record = desk.alert();
        const Cursor before = desk.agent->cursors.at("desk:911:lup");
        desk.world.setRole("u11", "AGENT_LUP:911", false);
        const SyncResponse lost = desk.agent->exchange(desk.agent->request());
        QCOMPARE(lost.lost, (std::vector<FeedId> {{"desk:911:lup"}, {"desk:triage"}}));
        desk.agent->apply(lost);
        QVERIFY(!desk.agent->find(record));
        const Op while_away = desk.doctor->create();
        (void)desk.doctor->send(while_away);
        desk.world.setRole("u11", "AGENT_LUP:911", true);
        // A device that was not told of the loss still holds the old grant.
        desk.agent->cursors["desk:911:lup"] = before;
        const SyncResponse back = desk.agent->exchange(desk.agent->request());
        QCOMPARE(back.lost, (std::vector<FeedId> {{"desk:911:lup"}}));
        desk.agent->sync();
        QVERIFY(desk.agent->cursors.at("desk:911:lup").grant != before.grant);
        QVERIFY(desk.agent->find(record) && desk.agent->find(while_away.record));
        compareHoldings(desk.world, *desk.agent);
    }

    void aLargeFirstLoadResumesAndMissesNothing() {
        DeskWorld desk;
        std::vector<SignedOp> many;
        std::vector<RecordId> ids;
        for (int i = 0; i < 60; ++i) {
            const Op alert = desk.doctor->create(answersWith({{"nir", Value()}}));
            desk.world.pass(std::chrono::milliseconds(2));
            ids.push_back(alert.record);
            many.push_back(desk.doctor->sign(alert));
        }
        desk.doctor->sync(many);
        desk.world.addUser("u13", "Personne u13", {"AGENT_LUP:911"});
        TestDevice late(desk.world, "u13", 77);
        // Small pages; between two of them, things happen.
        SyncRequest ask = late.request();
        ask.maxBytes = 12'000;
        SyncResponse page = late.exchange(ask);
        const Seq start = [&] {
            for (const FeedPage& each : page.pages)
                if (each.feed.text == "desk:911:lup")
                    return each.cursor;
            return Seq(0);
        }();
        QVERIFY(start > 0);
        late.apply(page);
        QVERIFY(late.feeds["desk:911:lup"].size() < ids.size());
        QVERIFY(!late.cursors.at("desk:911:lup").loading.isNull());
        (void)desk.agent->sync();
        (void)desk.agent->send(desk.agent->move(ids.front(), "prendre_en_charge"));
        (void)desk.agent->send(desk.agent->move(ids.back(), "reaffecter", {{"caisse", Value("771")}}));
        const Op during = desk.doctor->create();
        (void)desk.doctor->send(during);
        late.sync({}, 12'000);
        QCOMPARE(late.feeds.at("desk:911:lup").size(), ids.size()); // one left, one came
        QVERIFY(late.find(during.record));
        compareHoldings(desk.world, late);
        // With the smallest budget too.
        TestDevice tiny(desk.world, "u13", 78);
        tiny.sync({}, 1);
        compareHoldings(desk.world, tiny);
    }

    void openUrgentRecordsComeFirst() {
        DeskWorld desk;
        const RecordId old = desk.alert();
        std::vector<SignedOp> many;
        for (int i = 0; i < 20; ++i) {
            desk.world.pass(std::chrono::milliseconds(2));
            many.push_back(desk.doctor->sign(desk.doctor->create(answersWith({{"nir", Value()}}))));
        }
        desk.doctor->sync(many);
        desk.world.addUser("u13", "Personne u13", {"AGENT_LUP:911"});
        TestDevice late(desk.world, "u13", 77);
        SyncRequest ask = late.request();
        ask.maxBytes = 200'000;
        for (const FeedPage& page : late.exchange(ask).pages) {
            if (page.feed.text != "desk:911:lup")
                continue;
            QVERIFY(page.entries.front().kind == EntryKind::Snapshot);
            bool seen = false;
            for (const Entry& entry : page.entries)
                seen = seen || entry.record == old;
            QVERIFY(seen);
            return;
        }
        QFAIL("no page of the desk");
    }

    void closedRecordsOfLongAgoAreNotLoaded() {
        DeskWorld desk;
        const RecordId record = desk.alert();
        desk.answerIt(record);
        (void)desk.doctor->send(desk.doctor->move(record, "lire_retour"));
        desk.world.pass(std::chrono::hours(24 * 16));
        const RecordId open = desk.alert(answersWith({{"nir", Value()}}));
        desk.world.addUser("u13", "Personne u13", {"AGENT_LUP:911"});
        TestDevice late(desk.world, "u13", 77);
        late.sync();
        QVERIFY(!late.find(record));
        QVERIFY(late.find(open));
    }

    void aSnapshotAskedForIsGivenWhereItMayBeSeen() {
        DeskWorld desk;
        const RecordId record = desk.alert();
        desk.agent->feeds.at("desk:911:lup").clear(); // lost by the device
        desk.agent->wanted = {record, RecordId {desk.agent->replica.raw}};
        desk.agent->sync();
        QVERIFY(desk.agent->feeds.at("desk:911:lup").contains(record));
        compareHoldings(desk.world, *desk.agent);
        const auto& payload = desk.doctor->feeds.at("user:u01");
        QVERIFY(payload.contains(record));
    }

    void aSnapshotListsTheReadersOwnOps() {
        DeskWorld desk;
        const RecordId record = desk.alert();
        (void)desk.doctor->send(desk.doctor->move(record, "complement", {{"texte", Value("suite")}}));
        SyncRequest ask = desk.doctor->request();
        ask.wantSnapshots = {record};
        for (const FeedPage& page : desk.doctor->exchange(ask).pages)
            for (const Entry& entry : page.entries)
                QCOMPARE(entry.payload["own"].array().size(), std::size_t(2));
        ask = desk.agent->request();
        ask.wantSnapshots = {record};
        for (const FeedPage& page : desk.agent->exchange(ask).pages)
            for (const Entry& entry : page.entries)
                QVERIFY(entry.payload["own"].array().empty());
    }

    void randomRightsAndActsLeaveEachDeviceWithItsProjection() {
        for (std::uint64_t seed = 1; seed <= 6; ++seed)
            playRandom(seed);
    }

private:
    // One step of somebody: a new alert, an act that may well be refused, a role that moves, a contact.
    struct Crowd {
        DeskWorld desk;
        std::vector<std::unique_ptr<TestDevice>> people;
        std::vector<RecordId> records;
        SeededRandom dice;
        explicit Crowd(std::uint64_t seed) : desk(seed), dice(seed) { }
        std::uint64_t below(std::uint64_t bound) { return dice.u64(RandomStream::Jitter) % bound; }
    };

    static void step(Crowd& crowd) {
        static const char* const kActs[]
            = {"prendre_en_charge",  "analyser", "complement", "note_interne", "repondre",       "lire_retour",
               "transferer_pfidass", "annuler",  "opened",     "rouvrir",      "retirer_accord", "reaffecter"};
        static const char* const kRoles[]
            = {"AGENT_LUP:911", "AGENT_LUP:771", "COORD_PFIDASS:911", "DECLARANT", "COORD_PFIDASS:771"};
        TestDevice& who = *crowd.people[crowd.below(crowd.people.size())];
        crowd.desk.world.pass(std::chrono::seconds(1 + static_cast<int>(crowd.below(4000))));
        const std::uint64_t what = crowd.below(10);
        if (what < 3 || crowd.records.empty()) {
            const Op op = who.create(answersWith({{"nir", Value()}}));
            crowd.records.push_back(op.record);
            (void)who.send(op);
        } else if (what < 7) {
            const RecordId record = crowd.records[crowd.below(crowd.records.size())];
            Value::Map payload = answerPayload();
            payload.merge(transfer());
            payload["texte"] = "Un mot de plus";
            payload["motif"] = "RESOLU_AUTREMENT";
            payload["caisse"] = crowd.below(2) == 0 ? "911" : "771";
            (void)who.send(who.move(record, kActs[crowd.below(std::size(kActs))], payload));
        } else if (what < 9) {
            crowd.desk.world.setRole(
                who.enrolled.user.text, kRoles[crowd.below(std::size(kRoles))], crowd.below(2) == 0);
        } else {
            who.sync({}, static_cast<std::uint32_t>(1 + crowd.below(20'000)));
        }
    }

    static void playRandom(std::uint64_t seed) {
        Crowd crowd(seed);
        crowd.people.push_back(crowd.desk.person("u21", {"DECLARANT", "AGENT_LUP:911"}));
        crowd.people.push_back(crowd.desk.person("u22", {"AGENT_LUP:771"}));
        crowd.people.push_back(crowd.desk.person("u23", {"COORD_PFIDASS:911"}));
        crowd.people.push_back(crowd.desk.person("u24", {"DECLARANT"}));
        for (int i = 0; i < 80; ++i)
            step(crowd);
        for (const auto& device : crowd.people) {
            device->sync({}, 5000);
            compareHoldings(crowd.desk.world, *device);
            if (QTest::currentTestFailed()) {
                qWarning("seed %llu", static_cast<unsigned long long>(seed));
                return;
            }
        }
    }
};

RELAIS_TEST(FeedsTest)

} // namespace feeds_test
#include "feeds_test.moc"
