// Restores and new epochs: what devices hold returns, numbers are not given twice, forgotten devices still deliver.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/service_world.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <filesystem>

namespace history_test {

using namespace relais::test;

namespace {

QString numberOf(ServiceWorld& world, const RecordId& record) {
    return QString::fromStdString(Value(world.record(record)->record.facts)["numero"].text());
}

// The folder aside, on a disk that may refuse the mark.
struct ForgetfulAside final : Aside {
    explicit ForgetfulAside(Aside& real) : m_real(real) { }
    [[nodiscard]] Result<std::optional<Mark>> mark() override { return m_real.mark(); }
    [[nodiscard]] Status setMark(const Mark& mark) override {
        return refuses ? fail(ErrorCode::StoreFull, "planned") : m_real.setMark(mark);
    }
    [[nodiscard]] Status append(const std::vector<Removal>& removals) override { return m_real.append(removals); }
    [[nodiscard]] Result<std::vector<Removal>> removals() override { return m_real.removals(); }

    bool refuses = false;

private:
    Aside& m_real;
};

} // namespace

class HistoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRestoredBackupRenewsTheEpochAndTakesBackWhatDevicesHold() {
        DeskWorld desk;
        const RecordId kept = desk.alert();
        desk.world.keepBackup("monday");
        const Op lost = desk.doctor->create(answersWith({{"nir", Value()}}));
        const SignedOp held = desk.doctor->sign(lost);
        QCOMPARE(desk.doctor->sync({held}).at(0).kind, VerdictKind::Accepted);
        const Epoch before = desk.doctor->epoch;
        desk.world.restoreBackup("monday");
        const Epoch after = must(desk.world.ledger().figures()).epoch;
        QVERIFY(after != before);
        QVERIFY(desk.world.record(kept) && !desk.world.record(lost.record));
        QVERIFY(desk.doctor->exchange(desk.doctor->request({held})).epochOnly);
        desk.doctor->sync();
        QCOMPARE(desk.doctor->epoch, after);
        // Named in it: a lease of the history that was lost.
        const Verdict again = desk.doctor->sync({held}).at(0);
        QCOMPARE(again.kind, VerdictKind::Accepted);
        QCOMPARE(numberOf(desk.world, lost.record), QStringLiteral("LUP-911-2026-010002"));
        QCOMPARE(numberOf(desk.world, kept), QStringLiteral("LUP-911-2026-000001"));
        desk.agent->sync();
        QVERIFY(desk.agent->find(lost.record));
    }

    void aLeaseOfAHistoryThatNoBackupKnowsStillCounts() {
        DeskWorld desk;
        desk.world.keepBackup("old");
        (void)desk.alert();
        desk.world.restoreBackup("old");
        desk.doctor->sync();
        // Made in the second history, of which the backup knows nothing.
        const SignedOp second = desk.doctor->sign(desk.doctor->create());
        desk.doctor->sync();
        const SignedOp later = desk.doctor->sign(desk.doctor->create(answersWith({{"nir", Value()}})));
        (void)desk.alert();
        desk.world.restoreBackup("old");
        desk.doctor->sync();
        QCOMPARE(desk.doctor->sync({second}).at(0).kind, VerdictKind::Accepted);
        // A third history forgets neither of the two before.
        (void)desk.alert();
        desk.world.restoreBackup("old");
        desk.doctor->sync();
        QCOMPARE(desk.doctor->sync({later}).at(0).kind, VerdictKind::Accepted);
    }

    // Committed and not in the mark, a restore to just before it would not be noticed: nothing is answered until it is.
    void aMarkThatCouldNotBeWrittenIsWrittenBeforeTheNextAnswer() {
        DeskWorld desk;
        ForgetfulAside aside(desk.world.aside());
        ServiceKeys keys;
        keys.authority = &desk.world.authority;
        History history(
            {desk.world.storage(), aside, desk.world.clock, desk.world.random, nullptr}, std::move(keys),
            desk.world.settings);
        const auto last = [&] { return desk.world.look<Seq>([](Transaction& tx) { return tx.lastSeq(); }); };
        const auto change = [&](bool disabled) {
            return history.change([&](Work& work) { return setUserDisabled(work, {"u01"}, disabled); });
        };
        QVERIFY(change(true));
        QCOMPARE(must(aside.mark())->counter, last());
        aside.refuses = true;
        QVERIFY(!change(false));
        QVERIFY(last() > must(aside.mark())->counter); // it is committed all the same
        QVERIFY(!change(false));                       // nothing more to do, and still no answer
        aside.refuses = false;
        QVERIFY(change(false));
        QCOMPARE(must(aside.mark())->counter, last());
    }

    void anInventedEpochDoesNotStandForALease() {
        DeskWorld desk;
        Op alert = desk.doctor->create();
        alert.lease = newRandomId<LeaseId>(desk.world.random);
        alert.seenEpoch = newRandomId<Epoch>(desk.world.random);
        QCOMPARE(desk.doctor->send(alert).code, std::string("lease"));
    }

    void theSameFileGoesOnWithItsEpoch() {
        DeskWorld desk;
        const Epoch epoch = desk.doctor->epoch;
        (void)desk.alert();
        desk.world.restart();
        QCOMPARE(must(desk.world.ledger().figures()).epoch, epoch);
    }

    void aCloneElsewhereGetsItsOwnEpoch() {
        DeskWorld desk;
        (void)desk.alert();
        const Epoch epoch = desk.doctor->epoch;
        std::filesystem::remove(desk.world.folder.file("aside/mark"));
        desk.world.restart();
        QVERIFY(must(desk.world.ledger().figures()).epoch != epoch);
    }

    void aRestoreOfTheSameMomentIsNoLoss() {
        DeskWorld desk;
        (void)desk.alert();
        desk.world.keepBackup("now");
        const Epoch epoch = must(desk.world.ledger().figures()).epoch;
        desk.world.restoreBackup("now");
        QCOMPARE(must(desk.world.ledger().figures()).epoch, epoch);
    }

    void aDeviceEnrolledAfterTheBackupUploadsAndReadsOnceConfirmed() {
        DeskWorld desk;
        desk.world.keepBackup("before");
        TestDevice late(desk.world, "u01", 500);
        late.sync();
        const Op alert = late.create();
        const SignedOp held = late.sign(alert);
        desk.world.restoreBackup("before");
        Ledger& ledger = desk.world.ledger();
        QCOMPARE(ledger.exchange(late.caller(), late.request()).error().code, ErrorCode::Unauthenticated);
        Bytes forged = late.enrolled.certificate;
        forged.back() ^= 1;
        QCOMPARE(ledger.readmit(forged, late.enrolled.certificateSignature).error().code, ErrorCode::BadSignature);
        QCOMPARE(
            must(ledger.readmit(late.enrolled.certificate, late.enrolled.certificateSignature)), late.enrolled.device);
        late.epoch = must(ledger.figures()).epoch;
        const SyncResponse answer = late.exchange(late.request({held}));
        QCOMPARE(QString::fromStdString(answer.verdicts.at(0).code), QString());
        QCOMPARE(answer.verdicts.at(0).kind, VerdictKind::Accepted);
        QVERIFY(answer.pages.empty() && !answer.lease);
        desk.world.change([&](Work& work) -> Status {
            RELAIS_ASSIGN(auto row, work.tx.accounts().device(late.enrolled.device));
            row->confirmed = true;
            return work.tx.accounts().put(*row);
        });
        QVERIFY(late.exchange(late.request()).lease);
    }

    void aPersonCreatedAfterTheBackupIsNotErased() {
        DeskWorld desk;
        desk.world.keepBackup("before");
        const auto late = desk.person("u30", {"DECLARANT"});
        const Op alert = late->create();
        const SignedOp held = late->sign(alert);
        desk.world.restoreBackup("before");
        (void)must(desk.world.ledger().readmit(late->enrolled.certificate, late->enrolled.certificateSignature));
        late->epoch = must(desk.world.ledger().figures()).epoch;
        const SyncResponse answer = late->exchange(late->request({held}));
        QVERIFY(!answer.wipe && !answer.lease && answer.pages.empty());
        QCOMPARE(answer.verdicts.size(), std::size_t(1)); // kept, whatever it says
        QCOMPARE(desk.world.held(alert.id).bytes, held.bytes);
    }

    void aNewStoreOnADeviceIsBoundToWhoItSaysOnly() {
        DeskWorld desk;
        SyncRequest ask = desk.doctor->request();
        ask.replica = newRandomId<ReplicaId>(desk.world.random);
        ask.cursors.clear();
        // Another person's store on a tablet whose account was lost with a restore: it shows its certificate.
        ask.user = {"u02"};
        QCOMPARE(desk.world.ledger().exchange(desk.doctor->caller(), ask).error().code, ErrorCode::Unauthenticated);
        ask.user = {};
        const SyncResponse nobody = desk.doctor->exchange(ask);
        QVERIFY(!nobody.lease && nobody.pages.empty() && nobody.gained.empty());
        ask.user = desk.doctor->enrolled.user;
        QVERIFY(desk.doctor->exchange(ask).lease);
    }

    // What waits is judged again later: it must not be worth more then than when it came.
    void nobodyDecidesForAnotherByWaiting() {
        DeskWorld desk;
        desk.world.keepBackup("old");
        const RecordId lost = desk.alert();
        desk.world.restoreBackup("old");
        desk.doctor->sync();
        const RecordId record = desk.alert();
        QVERIFY(desk.doctor->find(record) && lost != record);
        const Op missing = desk.doctor->move(record, "complement", {{"texte", Value("suite")}});
        Op forged = desk.doctor->move(record, "prendre_en_charge");
        forged.author = {"u11"}; // the agent's, in the doctor's own chain
        forged.lease = newRandomId<LeaseId>(desk.world.random);
        forged.seenEpoch = desk.doctor->epoch;
        forged.seenSeq = 1;
        forged.dependsOn.push_back(missing.id);
        SyncRequest ask = desk.doctor->request();
        SignedOp first = desk.doctor->sign(desk.doctor->move(record, "complement", {{"texte", Value("avant")}}));
        ask.runs.push_back(TestDevice::runOf({first, desk.doctor->sign(forged)}, desk.doctor->replica));
        desk.doctor->apply(desk.doctor->exchange(ask));
        QVERIFY(desk.world.held(forged.id).verdict.kind != VerdictKind::Accepted);
        (void)desk.doctor->send(missing);
        QVERIFY(desk.world.held(forged.id).verdict.kind != VerdictKind::Accepted);
        QCOMPARE(desk.world.record(record)->record.state, std::string("TRANSMIS"));
    }

    void aDeviceRevokedAfterTheBackupDoesNotSlipBackIn() {
        DeskWorld desk;
        desk.world.keepBackup("before");
        TestDevice late(desk.world, "u01", 500);
        desk.world.change([&](Work& work) { return setDeviceRevoked(work, late.enrolled.device, true); });
        desk.world.restoreBackup("before");
        (void)must(desk.world.ledger().readmit(late.enrolled.certificate, late.enrolled.certificateSignature));
        late.epoch = must(desk.world.ledger().figures()).epoch;
        QVERIFY(late.exchange(late.request()).wipe);
    }

    void numbersRunPerCaisseAndYear() {
        DeskWorld desk;
        const auto melun = desk.person("u10", {"AGENT_LUP:771"});
        QCOMPARE(numberOf(desk.world, desk.alert()), QStringLiteral("LUP-911-2026-000001"));
        QCOMPARE(
            numberOf(desk.world, desk.alert(answersWith({{"nir", Value()}, {"commune", Value("77288")}}))),
            QStringLiteral("LUP-771-2026-000001"));
        QCOMPARE(
            numberOf(desk.world, desk.alert(answersWith({{"nir", Value()}}))), QStringLiteral("LUP-911-2026-000002"));
        desk.world.clock.setWall({1798761600000}); // 1 January 2027, 01:00 in Paris
        QCOMPARE(
            numberOf(desk.world, desk.alert(answersWith({{"nir", Value()}}))), QStringLiteral("LUP-911-2027-000001"));
    }

    void anUnreadAlertRaisesTheAlarmAndTellsItsAuthor() {
        DeskWorld desk;
        const RecordId record = desk.alert();
        must(desk.world.ledger().tick());
        QVERIFY(desk.world.alarms().empty());
        desk.world.pass(std::chrono::hours(24 * 4)); // beyond four opening hours
        must(desk.world.ledger().tick());
        QCOMPARE(desk.world.alarms(), std::vector<std::string> {"unread " + toText(record)});
        desk.doctor->sync();
        QVERIFY(desk.doctor->find(record)->facts.contains("alarme_le"));
        const std::size_t events = desk.world.record(record)->record.events.size();
        desk.world.pass(std::chrono::minutes(1));
        must(desk.world.ledger().tick());
        QCOMPARE(desk.world.record(record)->record.events.size(), events); // once
        desk.agent->sync();
        (void)desk.agent->send(desk.agent->make("opened", {}, record));
        desk.world.pass(std::chrono::minutes(1));
        must(desk.world.ledger().tick());
        QVERIFY(desk.world.alarms().empty());
    }

    void anAlertInAQueueNobodyReadsRaisesTheAlarmAtOnce() {
        DeskWorld desk;
        desk.world.setRole("u11", "AGENT_LUP:911", false);
        const Op alert = desk.doctor->create();
        QCOMPARE(desk.doctor->send(alert).kind, VerdictKind::Accepted);
        QCOMPARE(desk.world.alarms(), std::vector<std::string> {"nobody_reads " + toText(alert.record)});
        desk.world.setRole("u11", "AGENT_LUP:911", true);
        must(desk.world.ledger().tick());
        QVERIFY(desk.world.alarms().empty());
        desk.world.setRole("u11", "AGENT_LUP:911", false);
        desk.world.pass(std::chrono::minutes(1));
        must(desk.world.ledger().tick()); // the last reader went away later
        QCOMPARE(desk.world.alarms(), std::vector<std::string> {"nobody_reads " + toText(alert.record)});
    }

    void anAlertPassedOnToAQueueNobodyReadsRaisesTheAlarmAtOnceToo() {
        DeskWorld desk;
        const RecordId record = desk.alert();
        (void)desk.agent->send(desk.agent->make("opened", {}, record));
        QCOMPARE(
            desk.agent->send(desk.agent->move(record, "reaffecter", {{"caisse", Value("771")}})).kind,
            VerdictKind::Accepted);
        QCOMPARE(desk.world.alarms(), std::vector<std::string> {"nobody_reads " + toText(record)});
        desk.world.pass(std::chrono::minutes(1));
        must(desk.world.ledger().tick());
        QCOMPARE(desk.world.alarms(), std::vector<std::string> {"nobody_reads " + toText(record)});
        desk.world.setRole("u11", "AGENT_LUP:771", true);
        desk.world.pass(std::chrono::minutes(1));
        must(desk.world.ledger().tick());
        QVERIFY(desk.world.alarms().empty());
    }

    void anAnswerNobodyReadsIsRemindedThenClosed() {
        DeskWorld desk;
        const RecordId record = desk.alert();
        desk.answerIt(record);
        desk.world.pass(std::chrono::hours(24 * 5));
        must(desk.world.ledger().tick());
        desk.doctor->sync();
        QVERIFY(desk.doctor->find(record)->facts.contains("rappel_le"));
        desk.world.pass(std::chrono::hours(24 * 26));
        must(desk.world.ledger().tick());
        desk.doctor->sync();
        QCOMPARE(desk.doctor->find(record)->state, std::string("CLOS"));
        QVERIFY(Value(desk.doctor->find(record)->facts)["retour_non_lu"].boolean());
    }

    void aDuplicateGetsTheAnswerOfItsMaster() {
        DeskWorld desk;
        const RecordId master = desk.alert();
        const RecordId twin = desk.alert();
        QCOMPARE(
            desk.agent->send(desk.agent->move(twin, "rattacher", {{"maitre", Value(toText(master))}})).kind,
            VerdictKind::Accepted);
        desk.answerIt(master);
        desk.doctor->sync();
        QCOMPARE(desk.doctor->find(twin)->state, std::string("RETOUR_TRANSMIS"));
        QCOMPARE(Value(desk.doctor->find(twin)->facts)["retour"]["message"].text(), kAnswerText);
    }

    void theDurableMarkIsTold() {
        DeskWorld desk;
        QCOMPARE(desk.doctor->exchange(desk.doctor->request()).durable, Seq(0));
        desk.world.change([](Work& work) { return work.tx.catalog().setMeta(MetaKey::kDurable, 17); });
        QCOMPARE(desk.doctor->exchange(desk.doctor->request()).durable, Seq(17));
    }
};

RELAIS_TEST(HistoryTest)

} // namespace history_test
#include "history_test.moc"
