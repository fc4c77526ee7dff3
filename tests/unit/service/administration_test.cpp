// What an administrator's commands do, and the drill: back up, lose the store, restore, everything returns.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/admin/administration.h"
#include "sync/service/admin/field_day.h"
#include "tests/support/service_world.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <filesystem>

namespace administration_test {

using namespace relais::test;

namespace {

struct Office {
    DeskWorld desk;
    std::unique_ptr<Administration> admin;
    Office() { reopen(); }
    void reopen() {
        ServiceKeys keys;
        keys.authority = &desk.world.authority;
        admin = std::make_unique<Administration>(desk.world.parts(), std::move(keys), desk.world.settings);
    }
};

// Kept, and set aside: its author u30 was created after the backup that has just been restored.
Op noteOfSomebodyUnknown(Office& office, const RecordId& record) {
    DeskWorld& desk = office.desk;
    desk.world.keepBackup("before");
    const auto late = desk.person("u30", {"AGENT_LUP:911"});
    const Op note = late->make("note_interne", {{"texte", Value("Vu.")}}, record);
    const SignedOp hers = late->sign(note);
    desk.world.restoreBackup("before");
    office.reopen();
    (void)must(desk.world.ledger().readmit(late->enrolled.certificate, late->enrolled.certificateSignature));
    late->epoch = must(desk.world.ledger().figures()).epoch;
    if (late->exchange(late->request({hers})).verdicts.at(0).code != "revoked")
        throw std::runtime_error("not set aside");
    return note;
}

} // namespace

class AdministrationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The people of the field day filled their forms as the app makes them do.
    void theFieldDayNeedsNoCorrection() {
        const DefinitionSet definitions = shippedDefinitions();
        const Value file = must(parseJson(projectFile("platform/fake/data/field_day.json")));
        const FieldDay day = must(readFieldDay(file, definitions));
        const Questionnaire& form = definitions.current("lup")->form;
        int alerts = 0;
        for (const FieldDayStep& step : day.steps) {
            if (step.type != OpType::kCreate)
                continue;
            ++alerts;
            const FormContext context {toParis(step.made).date};
            for (const ContentIssue& issue : form.validate(step.body.at("answers").map(), context))
                QVERIFY2(!issue.blocking, (step.alert + ' ' + issue.linkId + ": " + issue.code).c_str());
        }
        QCOMPARE(alerts, 10);
    }

    void theMidwivesOfATerritoryAreKnownToItsRota() {
        Office office;
        const auto table = [&] {
            return office.desk.world.look<Value>([](Transaction& tx) -> Result<Value> {
                RELAIS_ASSIGN(const auto row, tx.catalog().reference("midwives"));
                return row ? row->rows : Value();
            });
        };
        must(office.admin->putUser(UserRow {{"u30"}, "Médecin", "MEDECIN"}, {"DECLARANT"}));
        QVERIFY(table().isNull());
        must(office.admin->putUser(UserRow {{"u33"}, "Zoé Démo", "SAGE_FEMME"}, {"SAGE_FEMME_PDS:paris13"}));
        must(office.admin->putUser(UserRow {{"u34"}, "Ada Démo", "SAGE_FEMME"}, {"SAGE_FEMME_PDS:paris13"}));
        QCOMPARE(table()["paris13"].array().size(), std::size_t(2));
        QCOMPARE(table()["paris13"].array().at(0)["label"].text(), std::string("Ada Démo"));
        QCOMPARE(table()["paris13"].array().at(1)["id"].text(), std::string("u33"));
        must(office.admin->setDisabled({"u34"}, true));
        QCOMPARE(table()["paris13"].array().size(), std::size_t(1));
        must(office.admin->putUser(UserRow {{"u33"}, "Zoé Démo", "SAGE_FEMME"}, {}));
        QVERIFY(table().map().empty());
        for (const char* role : {"SAGE_FEMME_PDS:", ":paris13", "SAGE_FEMME_PDS:Paris 13", "sage_femme:paris13"})
            QCOMPARE(office.admin->putUser(UserRow {{"u35"}, "x"}, {role}).error().code, ErrorCode::InvalidArgument);
    }

    void peopleAreAddedChangedAndDisabled() {
        Office office;
        must(office.admin->putUser(UserRow {{"u30"}, "Personne u30", "MEDECIN"}, {"DECLARANT", "AGENT_LUP:771"}));
        must(office.admin->putUser(UserRow {{"u30"}, "Personne trente", "MEDECIN"}, {"DECLARANT"}));
        must(office.admin->setDisabled({"u30"}, true));
        const auto lines = must(office.admin->users());
        const auto found
            = std::find_if(lines.begin(), lines.end(), [](const auto& line) { return line.user.id == UserId {"u30"}; });
        QVERIFY(found != lines.end());
        QCOMPARE(found->user.label, std::string("Personne trente"));
        QCOMPARE(found->roles, std::vector<std::string> {"DECLARANT"});
        QVERIFY(found->user.disabled);
        // Changing them again does not quietly bring them back.
        must(office.admin->putUser(UserRow {{"u30"}, "Personne trente", "MEDECIN"}, {"DECLARANT"}));
        QCOMPARE(office.admin->enrolCode({"u30"}, CodeKind::Qr).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(office.admin->enrolCode({"nobody"}, CodeKind::Qr).error().code, ErrorCode::NotFound);
        QCOMPARE(office.admin->putUser(UserRow {}, {}).error().code, ErrorCode::InvalidArgument);
        // The journal of removals separates its fields with spaces, feeds and roles theirs with colons.
        for (const char* id : {"jean dupont", "u:1", "é", "a\nb"})
            QCOMPARE(office.admin->putUser(UserRow {{id}, "x"}, {}).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(office.admin->putUser(UserRow {{"u31"}, "x"}, {"agent lup"}).error().code, ErrorCode::InvalidArgument);
    }

    void whatCameFromSomebodyUnknownCountsOnceTheyAreAddedAgain() {
        Office office;
        DeskWorld& desk = office.desk;
        const RecordId record = desk.alert();
        const Op note = noteOfSomebodyUnknown(office, record);
        // Of somebody who was really sent away.
        desk.doctor->sync();
        const Op after = desk.doctor->move(record, "complement", {{"texte", Value("suite")}});
        must(office.admin->setDisabled({"u01"}, true));
        QCOMPARE(desk.doctor->send(after).code, std::string("revoked"));

        must(office.admin->putUser(UserRow {{"u30"}, "Personne u30"}, {"AGENT_LUP:911"}));
        QCOMPARE(desk.world.held(note.id).verdict.kind, VerdictKind::Accepted);
        QCOMPARE(desk.world.record(record)->record.events.back().id, note.id);
        QCOMPARE(desk.world.held(after.id).verdict.code, std::string("revoked"));
        must(office.admin->putUser(UserRow {{"u01"}, "Dr Élise Vautrin"}, {"DECLARANT"}));
        QCOMPARE(desk.world.held(after.id).verdict.code, std::string("revoked"));
    }

    void devicesAreListedWithWhatTheyStillHold() {
        Office office;
        SyncRequest ask = office.desk.doctor->request();
        ask.pending = 3;
        ask.oldestPendingMs = 90'000;
        (void)office.desk.doctor->exchange(ask);
        const auto lines = must(office.admin->devices());
        QCOMPARE(lines.size(), std::size_t(2));
        const auto& line = lines.at(0).users.at(0) == UserId {"u01"} ? lines.at(0) : lines.at(1);
        QCOMPARE(line.pending, 3U);
        QCOMPARE(line.oldestPendingMs, std::int64_t(90'000));
        must(office.admin->revokeDevice(office.desk.doctor->enrolled.device));
        QVERIFY(office.desk.doctor->exchange(office.desk.doctor->request()).wipe);
        QCOMPARE(
            office.admin->revokeDevice(newRandomId<DeviceId>(office.desk.world.random)).error().code,
            ErrorCode::NotFound);
    }

    void tablesAndDefinitionsReachDevices() {
        Office office;
        must(office.admin->putReference("directory", Value::Array {Value("Centre de santé")}));
        must(office.admin->putReference("directory", Value::Array {Value("Centre de santé")})); // nothing new
        SyncRequest ask = office.desk.doctor->request();
        std::size_t entries = 0;
        for (const FeedPage& page : office.desk.doctor->exchange(ask).pages)
            for (const Entry& entry : page.entries) {
                QCOMPARE(entry.kind, EntryKind::Reference);
                QCOMPARE(entry.payload["version"].integer(), std::int64_t(1));
                ++entries;
            }
        QCOMPARE(entries, std::size_t(1));
        const auto refused = office.admin->putReference(
            "desks", Value::Map {{"departments", Value(Value::Map {{"91", Value("999")}})}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::DefinitionInvalid);
        QVERIFY(!refused.error().detail.empty());
        QCOMPARE(office.admin->putDefinition("{", "{}").error().code, ErrorCode::DefinitionInvalid);
        // The same version with other words is another definition.
        std::string workflow = projectFile("sync/dispositifs/lup/workflow.json");
        const std::string form = projectFile("sync/dispositifs/lup/form.json");
        must(office.admin->putDefinition(form, workflow));
        workflow += "\n";
        QCOMPARE(office.admin->putDefinition(form, workflow).error().code, ErrorCode::Conflict);
        QCOMPARE(office.admin->withdrawDefinition("lup", 9).error().code, ErrorCode::NotFound);
        must(office.admin->withdrawDefinition("lup", 1));
        QCOMPARE(
            office.desk.doctor->send(office.desk.doctor->create()).kind,
            VerdictKind::Quarantined); // content of a withdrawn version
    }

    // Nobody can be shown an alert without any form of it: somebody is told, and it shows once the form is there.
    void anAlertOfAnUnknownDispositifRaisesTheAlarmUntilItsFormCame() {
        Office office;
        Op alert = office.desk.doctor->create();
        alert.dispositif = "lupx";
        QCOMPARE(office.desk.doctor->send(alert).code, std::string("definition"));
        office.desk.agent->sync();
        QVERIFY(!office.desk.agent->find(alert.record));
        const std::vector<AlarmRow> raised = must(office.admin->alarms());
        QCOMPARE(raised.size(), std::size_t(1));
        QCOMPARE(raised.at(0).kind, std::string("unknown_form"));
        QCOMPARE(must(office.admin->quarantined()).at(0).op, alert.id);

        std::string workflow = projectFile("sync/dispositifs/lup/workflow.json");
        std::string form = projectFile("sync/dispositifs/lup/form.json");
        for (std::string* text : {&workflow, &form})
            for (std::size_t at = text->find("\"lup\""); at != std::string::npos; at = text->find("\"lup\"", at + 5))
                text->replace(at, 5, "\"lupx\"");
        must(office.admin->putDefinition(form, workflow));
        office.desk.world.pass(std::chrono::minutes(1));
        must(office.desk.world.ledger().tick());
        QVERIFY(must(office.admin->alarms()).empty());
        office.desk.agent->sync();
        QVERIFY(office.desk.agent->find(alert.record)); // in triage, where a person decides
    }

    void whatWasSetAsideIsJudgedAgainWhenAsked() {
        Office office;
        const Op alert = office.desk.doctor->create();
        SignedOp junk;
        junk.bytes = {0xff, 0x00};
        junk.previousHead = office.desk.doctor->head;
        junk.signature = must(office.desk.doctor->authorKey.sign(junk.head()));
        (void)office.desk.doctor->exchange(office.desk.doctor->request({junk}));
        QCOMPARE(must(office.admin->quarantined()).size(), std::size_t(1));
        QVERIFY(must(office.admin->quarantined()).at(0).op.isNull());
        QCOMPARE(must(office.admin->retryQuarantined({})), std::size_t(1)); // nothing can read it
        QCOMPARE(office.admin->retryQuarantined(alert.id).error().code, ErrorCode::NotFound);
        // What could not be accepted then and can be now.
        for (const bool named : {true, false}) {
            Office other;
            const Op note = noteOfSomebodyUnknown(other, other.desk.alert());
            QCOMPARE(must(other.admin->retryQuarantined(note.id)), std::size_t(1)); // still unknown
            other.desk.world.addUser("u30", "Personne u30", {"AGENT_LUP:911"});
            QCOMPARE(other.desk.world.held(note.id).verdict.kind, VerdictKind::Quarantined);
            QCOMPARE(must(other.admin->retryQuarantined(named ? note.id : OpId {})), std::size_t(0));
            QCOMPARE(other.desk.world.held(note.id).verdict.kind, VerdictKind::Accepted);
        }
        const std::string leaf = must(office.admin->alarms()).at(0).subject;
        must(office.admin->clearAlarm("undecodable", leaf));
        QVERIFY(must(office.admin->alarms()).empty());
        QCOMPARE(office.admin->clearAlarm("undecodable", leaf).error().code, ErrorCode::NotFound);
    }

    void aFreshDeviceGetsTheDefinitionsBeforeAnythingElse() {
        Office office;
        std::string later = projectFile("sync/dispositifs/lup/workflow.json");
        later.replace(later.find("\"version\": 1"), 12, "\"version\": 2");
        std::string form = projectFile("sync/dispositifs/lup/form.json");
        form.replace(form.find("\"version\": \"1\""), 14, "\"version\": \"2\"");
        must(office.admin->putDefinition(form, later));
        for (int i = 0; i < 10; ++i)
            (void)office.desk.alert(answersWith({{"nir", Value()}}));
        office.desk.world.addUser("u13", "Personne u13", {"AGENT_LUP:911"});
        TestDevice late(office.desk.world, "u13", 77);
        SyncRequest ask = late.request();
        ask.maxBytes = 16 * 1024; // the least an engine asks for
        const SyncResponse first = late.exchange(ask);
        QVERIFY(!first.pages.empty());
        QCOMPARE(first.pages.front().feed.text, std::string("reference"));
        QCOMPARE(first.pages.front().entries.front().kind, EntryKind::Definition);
        late.apply(first);
        // Later tables do not hold anybody's alerts back.
        must(office.admin->putReference("directory", Value::Array {Value("Centre de santé")}));
        const SyncResponse then = late.exchange(late.request());
        QCOMPARE(then.pages.back().feed.text, std::string("reference"));
    }

    void theWatermarkIsTheOlderOfTwoVerifiedBackups() {
        Office office;
        ServiceWorld& world = office.desk.world;
        (void)office.desk.alert();
        const Seq first = must(office.admin->backup(world.folder.file("one")));
        QCOMPARE(must(world.ledger().figures()).durable, Seq(0));
        (void)office.desk.alert(answersWith({{"nir", Value()}}));
        const Seq second = must(office.admin->backup(world.folder.file("two")));
        QVERIFY(second > first);
        QCOMPARE(must(world.ledger().figures()).durable, first);
        QVERIFY(!office.admin->backup(world.folder.file("two"))); // never over an existing file
        (void)must(office.admin->backup(world.folder.file("three")));
        QCOMPARE(must(world.ledger().figures()).durable, second);
    }

    void theDrillEverythingReturns() {
        Office office;
        ServiceWorld& world = office.desk.world;
        const RecordId before = office.desk.alert();
        (void)must(office.admin->backup(world.folder.file("backup")));
        const Op after = office.desk.doctor->create(answersWith({{"nir", Value()}}));
        const SignedOp kept = office.desk.doctor->sign(after);
        QCOMPARE(office.desk.doctor->sync({kept}).at(0).kind, VerdictKind::Accepted);
        const Epoch old = office.desk.doctor->epoch;
        office.admin.reset();
        world.restoreBackup("backup");
        office.reopen();
        QVERIFY(must(world.ledger().figures()).epoch != old);
        QCOMPARE(must(world.ledger().figures()).durable, Seq(0)); // says nothing about this history
        office.desk.doctor->sync();
        QCOMPARE(office.desk.doctor->sync({kept}).at(0).kind, VerdictKind::Accepted);
        office.desk.agent->sync();
        QVERIFY(office.desk.agent->find(before) && office.desk.agent->find(after.record));
        QVERIFY(must(world.storage().verify()).empty());
    }

    void aDamagedBackupIsNotPutInThePlaceOfTheStore() {
        Office office;
        ServiceWorld& world = office.desk.world;
        (void)must(office.admin->backup(world.folder.file("backup")));
        Bytes content = contentOf(world.folder.file("backup"));
        content[content.size() - 3000] ^= 0x55;
        overwrite(world.folder.file("backup"), content);
        const Bytes store = contentOf(world.folder.file("service.db"));
        const Status restored
            = relais::service::restoreBackup(world.folder.file("backup"), world.folder.file("service.db"), keyOf(9));
        QCOMPARE(restored.error().code, ErrorCode::StoreCorrupt);
        QCOMPARE(contentOf(world.folder.file("service.db")), store);
    }
};

RELAIS_TEST(AdministrationTest)

} // namespace administration_test
#include "administration_test.moc"
