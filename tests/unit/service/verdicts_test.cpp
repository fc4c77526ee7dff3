// Each rule on one op, both ways: who made it, under which rights, what it depends on; an alert is never refused.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/service_world.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace verdicts_test {

using namespace relais::test;

#define COMPARE_VERDICT(actual, wantedKind, wantedCode)                                                                \
    do {                                                                                                               \
        const Verdict verdictSeen = (actual);                                                                          \
        QCOMPARE(verdictSeen.kind, wantedKind);                                                                        \
        QCOMPARE(verdictSeen.code, std::string(wantedCode));                                                           \
    } while (false)

namespace {

// Makes the row of `record` one that nobody can read any more.
void damage(ServiceWorld& world, const RecordId& record) {
    world.change([&](Work& work) -> Status {
        RELAIS_ASSIGN(auto row, work.tx.records().find(record));
        Value deep("x");
        for (int i = 0; i < 100; ++i)
            deep = Value(Value::Array {deep});
        row->record.facts["profond"] = deep;
        return work.tx.records().put(*row);
    });
    world.restart(); // what is damaged on the disk shows once memory no longer holds it
}

} // namespace

class VerdictsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // --- dependencies ---

    void aChildWaitsForItsParentAndFollowsIt() {
        DeskWorld desk;
        const Op alert = desk.doctor->create();
        const SignedOp first = desk.doctor->sign(alert);
        const Op note = desk.doctor->move(alert.record, "complement", {{"texte", Value("Rappeler après 18 h")}});
        const SignedOp second = desk.doctor->sign(note);
        const Verdict waiting = desk.doctor->sync({second}).at(0);
        QCOMPARE(waiting.kind, VerdictKind::Waiting);
        QCOMPARE(waiting.waitingFor, std::vector<OpId> {alert.id});
        COMPARE_VERDICT(desk.doctor->sync({first}).at(0), VerdictKind::Accepted, "");
        QCOMPARE(desk.world.held(note.id).verdict.kind, VerdictKind::Accepted);
        // The author learns the later verdict from her own feed.
        QCOMPARE(desk.doctor->late.at(note.id).kind, VerdictKind::Accepted);
        QCOMPARE(desk.doctor->find(alert.record)->events.size(), std::size_t(2));
    }

    // What nobody could read again is set aside before it is anywhere that a desk looks.
    void anOpNestedTooDeepIsSetAsideAndStopsNobody() {
        DeskWorld desk;
        Value deep("x");
        for (int i = 0; i < 24; ++i)
            deep = Value(Value::Array {deep});
        Value::Map answers = lupAnswers();
        answers["detail"] = deep;
        const Op poison = desk.doctor->create(answers);
        COMPARE_VERDICT(desk.doctor->send(poison), VerdictKind::Quarantined, "malformed");
        QVERIFY(!desk.world.record(poison.record));
        const RecordId next = desk.alert();
        desk.agent->sync();
        QVERIFY(desk.agent->find(next));
        must(desk.world.ledger().tick());
    }

    // One record grows until it fits in no answer: its next ops are kept apart, everything else goes on.
    void aRecordWithoutRoomTakesNoMore() {
        Settings settings;
        settings.recordEvents = 4;
        DeskWorld desk(1, settings);
        const RecordId record = desk.alert();
        desk.agent->sync();
        COMPARE_VERDICT(desk.agent->send(desk.agent->move(record, "prendre_en_charge")), VerdictKind::Accepted, "");
        Verdict last;
        for (int i = 0; i < 8 && last.code != "full"; ++i)
            last = desk.agent->send(desk.agent->make("note_interne", {{"texte", Value("Rappelé.")}}, record));
        COMPARE_VERDICT(last, VerdictKind::Quarantined, "full");
        QCOMPARE(desk.world.record(record)->record.events.size(), std::size_t(4));
        COMPARE_VERDICT(desk.doctor->send(desk.doctor->create()), VerdictKind::Accepted, "");
    }

    // A row that nobody can read any more stops neither the timers nor the pages of the others.
    void anUnreadableRecordStopsNothingElse() {
        DeskWorld desk;
        const RecordId bad = desk.alert();
        damage(desk.world, bad);
        const Op next = desk.doctor->create();
        COMPARE_VERDICT(desk.doctor->send(next), VerdictKind::Accepted, "");
        TestDevice fresh(desk.world, "u11", 77);
        fresh.sync();
        QVERIFY(fresh.find(next.record));
        QVERIFY(!fresh.find(bad));
        desk.world.pass(std::chrono::hours(80)); // both are overdue: only one can be told
        must(desk.world.ledger().tick());
        const auto alarms = desk.world.alarms();
        QVERIFY(std::ranges::find(alarms, "unreadable_record " + toText(bad)) != alarms.end());
        QVERIFY(std::ranges::find(alarms, "unread " + toText(next.record)) != alarms.end());
    }

    // One op that the service stumbles over is held and set aside; those beside it are decided as if it were not there.
    void anOpThatSurprisesHoldsNoOtherBack() {
        DeskWorld desk;
        const RecordId bad = desk.alert();
        damage(desk.world, bad);
        const Op before = desk.doctor->create();
        const SignedOp first = desk.doctor->sign(before);
        const Op stumble = desk.doctor->make("complement", {{"message", Value("Rappel fait.")}}, bad);
        const SignedOp second = desk.doctor->sign(stumble);
        const SignedOp third = desk.doctor->sign(desk.doctor->create());
        const auto verdicts = desk.doctor->sync({first, second, third});
        COMPARE_VERDICT(verdicts.at(0), VerdictKind::Accepted, "");
        COMPARE_VERDICT(verdicts.at(1), VerdictKind::Quarantined, "malformed");
        COMPARE_VERDICT(verdicts.at(2), VerdictKind::Accepted, "");
        QVERIFY(desk.world.held(stumble.id).bytes == encodeOp(stumble));
        const auto alarms = desk.world.alarms();
        QVERIFY(std::ranges::find(alarms, "surprise " + toText(stumble.id)) != alarms.end());
    }

    void aLongChainOfWaitersSettlesAtOnce() {
        DeskWorld desk;
        const Op alert = desk.doctor->create();
        const SignedOp first = desk.doctor->sign(alert);
        std::vector<SignedOp> notes;
        OpId before = alert.id;
        for (int i = 0; i < 60; ++i) {
            Op note = desk.doctor->move(alert.record, "complement", {{"texte", Value("Note " + std::to_string(i))}});
            note.dependsOn = {before};
            before = note.id;
            notes.push_back(desk.doctor->sign(note));
        }
        for (const Verdict& verdict : desk.doctor->sync(notes))
            QCOMPARE(verdict.kind, VerdictKind::Waiting);
        desk.doctor->sync({first});
        QCOMPARE(desk.world.record(alert.record)->record.events.size(), std::size_t(61));
        QCOMPARE(must(desk.world.ledger().figures()).waiting, std::size_t(0));
    }

    void whatDependsOnARefusedOpIsRefusedToo() {
        DeskWorld desk;
        const RecordId record = desk.alert();
        const Op refused = desk.doctor->move(record, "prendre_en_charge");
        Op child = desk.doctor->move(record, "complement", {{"texte", Value("après")}});
        child.dependsOn = {refused.id};
        Op free = desk.doctor->move(record, "complement", {{"texte", Value("libre")}});
        const auto verdicts
            = desk.doctor->sync({desk.doctor->sign(refused), desk.doctor->sign(child), desk.doctor->sign(free)});
        COMPARE_VERDICT(verdicts.at(0), VerdictKind::Refused, "droits");
        COMPARE_VERDICT(verdicts.at(1), VerdictKind::Refused, "parent");
        COMPARE_VERDICT(verdicts.at(2), VerdictKind::Accepted, ""); // a refusal blocks nobody else
    }

    // --- who made it ---

    void theDeviceKeyAloneGoesToTriageAsUnverified() {
        DeskWorld desk;
        Op alert = desk.doctor->create();
        const Verdict verdict = desk.doctor->sync({desk.doctor->sign(alert, SignedBy::Device)}).at(0);
        COMPARE_VERDICT(verdict, VerdictKind::Quarantined, "auteur_non_verifie");
        desk.agent->sync();
        QVERIFY(desk.agent->feeds.at("desk:triage").contains(alert.record));
        QVERIFY(!desk.agent->feeds.at("desk:911:lup").contains(alert.record));
        QVERIFY(desk.agent->find(alert.record)->events.at(0).unverified);
        // Taking it in charge is the human decision that ends the quarantine.
        COMPARE_VERDICT(
            desk.agent->send(desk.agent->move(alert.record, "prendre_en_charge")), VerdictKind::Accepted, "");
        QCOMPARE(desk.world.held(alert.id).verdict.kind, VerdictKind::Accepted);
        QVERIFY(desk.world.held(alert.id).verdict.seq > 0);
    }

    void anEmergencyAlertNamesNobody() {
        DeskWorld desk;
        Op alert = desk.doctor->create();
        alert.author = {};
        alert.lease = {};
        COMPARE_VERDICT(
            desk.doctor->sync({desk.doctor->sign(alert, SignedBy::Device)}).at(0), VerdictKind::Quarantined,
            "auteur_non_verifie");
        desk.agent->sync();
        QVERIFY(desk.agent->feeds.at("desk:triage").contains(alert.record));
    }

    void aForgedSignatureIsSeenAtTriageAndATrueOneMendsIt() {
        DeskWorld desk;
        const RecordId record = desk.alert();
        const Op note = desk.doctor->move(record, "complement", {{"texte", Value("vrai")}});
        SignedOp forged = desk.doctor->sign(note);
        const Signature real = forged.signature;
        forged.signature[0] ^= 1;
        COMPARE_VERDICT(desk.doctor->sync({forged}).at(0), VerdictKind::Quarantined, "signature");
        forged.signature = real;
        COMPARE_VERDICT(desk.doctor->sync({forged}).at(0), VerdictKind::Accepted, "");

        const Op alert = desk.doctor->create();
        SignedOp bad = desk.doctor->sign(alert);
        bad.signature.assign(64, 0);
        COMPARE_VERDICT(desk.doctor->sync({bad}).at(0), VerdictKind::Quarantined, "signature");
        desk.agent->sync();
        QVERIFY(desk.agent->feeds.at("desk:triage").contains(alert.record));
        QVERIFY(!desk.doctor->find(alert.record)); // nobody writes into another's feed by naming them
    }

    void aRunDoesNotLendItsSignatureToAnotherName() {
        DeskWorld desk;
        const auto other = desk.person("u02", {"DECLARANT"});
        const Op own = desk.doctor->create();
        Op foreign = desk.doctor->create();
        foreign.author = {"u02"};
        const auto verdicts = desk.doctor->sync({desk.doctor->sign(own), desk.doctor->sign(foreign)});
        COMPARE_VERDICT(verdicts.at(0), VerdictKind::Accepted, "");
        COMPARE_VERDICT(verdicts.at(1), VerdictKind::Quarantined, "replica");
    }

    void anotherDeviceMayNotBringWhatIsNotItsOwn() {
        DeskWorld desk;
        const auto thief = desk.person("u02", {"DECLARANT"});
        const Op alert = desk.doctor->create();
        const SignedOp stolen = desk.doctor->sign(alert);
        SyncRequest ask = thief->request();
        ask.runs.push_back(TestDevice::runOf({stolen}, desk.doctor->replica));
        COMPARE_VERDICT(thief->exchange(ask).verdicts.at(0), VerdictKind::Quarantined, "replica");
        // It is not lost for that: the desk sees it.
        desk.agent->sync();
        QVERIFY(desk.agent->feeds.at("desk:triage").contains(alert.record));
    }

    void aDeviceEnrolledInItsPlaceMayBringIt() {
        DeskWorld desk;
        TestDevice second(desk.world, "u01", 4711);
        second.sync();
        const Op alert = desk.doctor->create();
        SyncRequest ask = second.request();
        ask.runs.push_back(TestDevice::runOf({desk.doctor->sign(alert)}, desk.doctor->replica));
        COMPARE_VERDICT(second.exchange(ask).verdicts.at(0), VerdictKind::Accepted, "");
    }

    // A store that was enrolled again has another key; what lies sealed from before is hers all the same.
    void whatTheFormerKeySignedIsStillTheirs() {
        DeskWorld desk;
        const Op before = desk.doctor->create();
        const SignedOp sealed = desk.doctor->sign(before);
        EnrolRequest again;
        again.nonce = {4, 5, 6};
        again.secret = desk.world.code("u01");
        again.deviceKey = desk.doctor->deviceKey.publicKey();
        again.authorKey = Ed25519Signer::generate(desk.doctor->random).publicKey();
        again.replica = newRandomId<ReplicaId>(desk.doctor->random);
        (void)must(desk.world.ledger().enrol(again, "192.0.2.1"));
        (void)desk.doctor->spool({sealed});
        COMPARE_VERDICT(desk.world.held(before.id).verdict, VerdictKind::Accepted, "");
        QCOMPARE(desk.world.held(before.id).proof, Proof::Author);
    }

    void bytesThatAreNoOpAreKeptAndSomebodyIsTold() {
        DeskWorld desk;
        SignedOp junk;
        junk.bytes = {0xff, 0x00, 0x12};
        junk.previousHead = desk.doctor->head;
        junk.signature = must(desk.doctor->authorKey.sign(junk.head()));
        const Op alert = desk.doctor->create();
        SyncRequest ask = desk.doctor->request({junk});
        ask.runs.push_back(TestDevice::runOf({desk.doctor->sign(alert)}, desk.doctor->replica));
        const SyncResponse answer = desk.doctor->exchange(ask);
        COMPARE_VERDICT(answer.verdicts.at(0), VerdictKind::Quarantined, "malformed");
        QCOMPARE(answer.verdicts.at(0).leaf, junk.leaf());
        COMPARE_VERDICT(answer.verdicts.at(1), VerdictKind::Accepted, ""); // poison blocks nobody (C6)
        QCOMPARE(desk.world.alarms(), std::vector<std::string> {"undecodable " + toHex(junk.leaf())});
    }

    // --- rights over time ---

    void aRightLostBetweenMakingAndArrivalIsSetAside() {
        DeskWorld desk;
        const auto writer = desk.person("u03", {"DECLARANT", "AGENT_LUP:911"});
        const RecordId record = desk.alert();
        writer->sync();
        const SignedOp alert = writer->sign(writer->create());
        const SignedOp note = writer->sign(writer->move(record, "note_interne", {{"texte", Value("vu")}}));
        const SignedOp take = writer->sign(writer->move(record, "prendre_en_charge"));
        desk.world.setRole("u03", "AGENT_LUP:911", false);
        const auto verdicts = writer->sync({alert, note, take});
        COMPARE_VERDICT(verdicts.at(0), VerdictKind::Accepted, ""); // the lost right is not the one it needs
        COMPARE_VERDICT(verdicts.at(1), VerdictKind::Quarantined, "rights_moved");
        COMPARE_VERDICT(verdicts.at(2), VerdictKind::Refused, "droits"); // a decision needs the right at arrival too
    }

    void anAlertOfSomebodyWhoLostTheRightIsSeenByADesk() {
        DeskWorld desk;
        const SignedOp alert = desk.doctor->sign(desk.doctor->create());
        desk.world.setRole("u01", "DECLARANT", false);
        COMPARE_VERDICT(desk.doctor->sync({alert}).at(0), VerdictKind::Quarantined, "rights_moved");
        desk.agent->sync();
        QCOMPARE(desk.agent->feeds.at("desk:triage").size(), std::size_t(1));
        QCOMPARE(desk.doctor->feeds.at("user:u01").size(), std::size_t(1)); // and by its author
    }

    void anUnknownLeaseIsSetAside() {
        DeskWorld desk;
        Op alert = desk.doctor->create();
        alert.lease = newRandomId<LeaseId>(desk.world.random);
        COMPARE_VERDICT(desk.doctor->send(alert), VerdictKind::Quarantined, "lease");
        desk.agent->sync();
        QVERIFY(desk.agent->feeds.at("desk:triage").contains(alert.record));
        Op borrowed = desk.doctor->create();
        borrowed.lease = desk.agent->lease; // somebody else's
        COMPARE_VERDICT(desk.doctor->send(borrowed), VerdictKind::Quarantined, "lease");
    }

    // --- content and workflow ---

    void aContentFaultNeverStopsAnAlert() {
        DeskWorld desk;
        const Value::Map faults[]
            = {answersWith({{"nir", Value("000000000000000")}}),
               answersWith({{"motif", Value("N_EXISTE_PAS")}}),
               answersWith({{"telephone", Value("12")}}),
               answersWith({{"nom_naissance", Value()}, {"prenom", Value()}}),
               answersWith({{"naissance", Value("2999-99-99")}}),
               answersWith({{"detail", Value(std::string(40'000, 'x'))}}),
               answersWith({{"urgence_soins", Value(7)}}),
               answersWith({{"inconnu", Value(Value::Array {Value(1), Value("deux")})}}),
               Value::Map {{"accord", Value("ORAL")}}};
        for (const Value::Map& answers : faults) {
            const Op alert = desk.doctor->create(answers);
            COMPARE_VERDICT(desk.doctor->send(alert), VerdictKind::Accepted, "");
            desk.agent->sync();
            QVERIFY(desk.agent->find(alert.record));
        }
    }

    void withoutAccordOnlyItsAuthorSeesIt() {
        DeskWorld desk;
        const Op alert = desk.doctor->create(answersWith({{"accord", Value("NON_RECUEILLI")}}));
        COMPARE_VERDICT(desk.doctor->send(alert), VerdictKind::Quarantined, "accord");
        QVERIFY(desk.doctor->find(alert.record));
        desk.agent->sync();
        QVERIFY(!desk.agent->find(alert.record));
        QVERIFY(desk.world.alarms().empty());
        // Not even when somebody revoked sends it.
        const Op second = desk.doctor->create(answersWith({{"accord", Value()}}));
        const SignedOp signedOp = desk.doctor->sign(second);
        desk.world.change([&](Work& work) { return setDeviceRevoked(work, desk.doctor->enrolled.device, true); });
        (void)desk.doctor->exchange(desk.doctor->request({signedOp}));
        desk.agent->sync();
        QVERIFY(!desk.agent->find(second.record));
    }

    void theCorrectionOfTheAccordOpensTheDesk() {
        DeskWorld desk;
        const Op alert = desk.doctor->create(answersWith({{"accord", Value("NON_RECUEILLI")}}));
        (void)desk.doctor->send(alert);
        Op correction = desk.doctor->make(
            "correction", {{"answers", Value(Value::Map {{"accord", Value("ORAL")}})}}, alert.record);
        COMPARE_VERDICT(desk.doctor->send(correction), VerdictKind::Accepted, "");
        QCOMPARE(desk.world.held(alert.id).verdict.kind, VerdictKind::Accepted);
        QCOMPARE(desk.doctor->late.at(alert.id).kind, VerdictKind::Accepted);
        desk.agent->sync();
        QVERIFY(desk.agent->feeds.at("desk:911:lup").contains(alert.record));
    }

    void anUnknownDefinitionIsSetAsideAndTriedAgain() {
        DeskWorld desk;
        Op alert = desk.doctor->create();
        alert.definition = 99;
        COMPARE_VERDICT(desk.doctor->send(alert), VerdictKind::Quarantined, "definition");
        QCOMPARE(must(desk.world.ledger().figures()).quarantined, std::size_t(1));
    }

    void twoAgentsClaimAndTheOrderDecides() {
        DeskWorld desk;
        const auto rival = desk.person("u10", {"AGENT_LUP:911"});
        const RecordId record = desk.alert();
        rival->sync();
        COMPARE_VERDICT(desk.agent->send(desk.agent->move(record, "prendre_en_charge")), VerdictKind::Accepted, "");
        const Verdict second = rival->send(rival->move(record, "prendre_en_charge"));
        COMPARE_VERDICT(second, VerdictKind::Refused, "deja_pris");
        QVERIFY(second.text.find("Personne u11") != std::string::npos); // told who has it
        QCOMPARE(Value(rival->find(record)->facts)["agent"].text(), std::string("u11"));
    }

    void anAgentOfAnotherCaisseMayNotAct() {
        DeskWorld desk;
        const auto melun = desk.person("u10", {"AGENT_LUP:771"});
        const RecordId record = desk.alert();
        COMPARE_VERDICT(melun->send(melun->move(record, "prendre_en_charge")), VerdictKind::Refused, "droits");
        QVERIFY(!melun->find(record));
    }

    void aDeviceMakesNoServiceOp() {
        DeskWorld desk;
        const RecordId record = desk.alert();
        desk.answerIt(record);
        COMPARE_VERDICT(desk.doctor->send(desk.doctor->move(record, "clore_non_lu")), VerdictKind::Refused, "droits");
        COMPARE_VERDICT(desk.doctor->send(desk.doctor->make("purge", {}, record)), VerdictKind::Refused, "droits");
        QVERIFY(desk.doctor->find(record));
    }

    // --- the sealed spool ---

    void theSpoolIsTakenAndItsVerdictComesByFeed() {
        DeskWorld desk;
        const Op alert = desk.doctor->create();
        const SignedOp signedOp = desk.doctor->sign(alert);
        const SpoolResponse answer = desk.doctor->spool({signedOp});
        QCOMPARE(answer.received.size(), std::size_t(1));
        desk.doctor->sync();
        QCOMPARE(desk.doctor->late.at(alert.id).kind, VerdictKind::Accepted);
        QVERIFY(desk.doctor->find(alert.record));
        // The same op by the other route: one effect, the same verdict.
        const Verdict again = desk.doctor->sync({signedOp}).at(0);
        QCOMPARE(encodeCbor(toValue(again)), encodeCbor(toValue(desk.doctor->late.at(alert.id))));
        QCOMPARE(desk.world.record(alert.record)->record.events.size(), std::size_t(1));
        QCOMPARE(desk.doctor->spool({signedOp}).received.size(), std::size_t(1));
    }

    void anEnvelopeThatCannotBeOpenedIsNotAcknowledged() {
        DeskWorld desk;
        SpoolRequest ask;
        ask.envelopes.push_back(desk.doctor->sealed(desk.doctor->sign(desk.doctor->create())));
        ask.envelopes.push_back(desk.doctor->sealed(desk.doctor->sign(desk.doctor->create())));
        ask.envelopes.push_back(desk.doctor->sealed(desk.doctor->sign(desk.doctor->create())));
        ask.envelopes[0].sealed[40] ^= 1;
        ask.envelopes[1].kid = 7;
        const SpoolResponse answer = must(desk.world.ledger().spool(desk.doctor->caller(), ask));
        QCOMPARE(answer.received, std::vector<Hash> {envelopeHash(ask.envelopes[2])});
    }
};

RELAIS_TEST(VerdictsTest)

} // namespace verdicts_test
#include "verdicts_test.moc"
