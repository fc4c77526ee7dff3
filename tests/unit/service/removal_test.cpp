// What was removed stays removed: purges, withdrawals and losses of rights, through restores and by any route.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/service_world.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <filesystem>

namespace removal_test {

using namespace relais::test;

namespace {

constexpr const char* kName = "EXEMPLE";

Value::Map withdrawOf(const OpId& op) { return {{"op", Value(toBytes(op.bytes()))}}; }

// Every byte the storage holds about anybody, decoded: where a name would show.
std::string everything(ServiceWorld& world) {
    return world.look<std::string>([](Transaction& tx) -> Result<std::string> {
        std::string all;
        RELAIS_ASSIGN(const auto ids, tx.records().all());
        for (const RecordId& id : ids) {
            RELAIS_ASSIGN(const auto row, tx.records().find(id));
            all += toJson(recordToValue(row->record));
        }
        for (const VerdictKind kind :
             {VerdictKind::Accepted, VerdictKind::Refused, VerdictKind::Waiting, VerdictKind::Quarantined}) {
            RELAIS_ASSIGN(const auto ops, tx.ops().withVerdict(kind, 10'000));
            for (const OpRow& op : ops)
                all += std::string(textView(op.bytes)) + op.verdict.text + toJson(Value(op.verdict.facts));
        }
        for (const char* feed : {"user:u01", "desk:911:lup", "desk:911:pfidass", "desk:triage"}) {
            RELAIS_ASSIGN(const auto entries, tx.feeds().entries(FeedId {feed}, 0, 10'000));
            for (const Entry& entry : entries)
                all += toJson(entry.payload);
        }
        return all;
    });
}

} // namespace

class RemovalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withdrawnAccordErasesThePersonEverywhere() {
        DeskWorld desk;
        const RecordId record = desk.alert();
        (void)desk.doctor->send(desk.doctor->move(record, "complement", {{"texte", Value("EXEMPLE rappelle")}}));
        desk.agent->sync();
        QVERIFY(everything(desk.world).find(kName) != std::string::npos); // the probe can see
        QCOMPARE(desk.doctor->send(desk.doctor->move(record, "retirer_accord")).kind, VerdictKind::Accepted);
        QVERIFY(everything(desk.world).find(kName) == std::string::npos);
        QVERIFY(desk.doctor->purged.contains(record));
        desk.agent->sync();
        QVERIFY(desk.agent->purged.contains(record));
        QVERIFY(!desk.agent->find(record));
        const OpRow create = desk.world.held(OpId {record.raw});
        QVERIFY(create.erased && create.bytes.empty() && create.salt == Salt {});
        QVERIFY(create.leaf != Hash {});
        // The chain of the author still proves that nothing was lost.
        QCOMPARE(desk.doctor->exchange(desk.doctor->request()).digest.upTo, desk.doctor->n);
    }

    void theFilesThemselvesForget() {
        Settings settings;
        DeskWorld desk(1, settings);
        const RecordId record = desk.alert();
        (void)desk.doctor->send(desk.doctor->move(record, "retirer_accord"));
        const auto wal = std::filesystem::path(desk.world.folder.file("service.db-wal"));
        QVERIFY(!std::filesystem::exists(wal) || std::filesystem::file_size(wal) == 0);
    }

    // A death between a purge and its clean-up leaves a log with what was erased.
    void aLogLeftByADeathIsEmptiedAtTheStart() {
        DeskWorld desk;
        (void)desk.alert();
        const TempFolder dead;
        std::filesystem::copy(
            desk.world.folder.path(), dead.path(),
            std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
        QVERIFY(std::filesystem::file_size(dead.file("service.db-wal")) > 0);
        SystemFiles files;
        FileAside aside(files, dead.file("aside"));
        const auto storage = must(
            SqliteStorage::open(dead.file("service.db"), keyOf(9), serviceOpenOptions(OpenOptions::Mode::Existing)));
        ServiceKeys keys;
        keys.authority = &desk.world.authority;
        Ledger survivor(LedgerParts {*storage, aside, desk.world.clock, desk.world.random}, std::move(keys), {});
        must(survivor.start());
        QCOMPARE(std::filesystem::file_size(dead.file("service.db-wal")), std::uintmax_t(0));
    }

    // The author may be outside every feed the record was ever in.
    void theAuthorOfAnOpSetAsideLearnsThatItWasPurged() {
        DeskWorld desk;
        const RecordId record = desk.alert();
        const auto other = desk.person("u10", {"AGENT_LUP:911"});
        other->sync();
        const SignedOp note = other->sign(other->make("note_interne", {{"texte", Value("Vu.")}}, record));
        desk.world.setRole("u10", "AGENT_LUP:911", false);
        const Verdict aside = other->sync({note}).at(0);
        QCOMPARE(aside.kind, VerdictKind::Quarantined);
        (void)desk.doctor->send(desk.doctor->move(record, "retirer_accord"));
        other->sync();
        QVERIFY(other->late.contains(aside.op));
        QCOMPARE(other->late.at(aside.op).kind, VerdictKind::Refused);
        QCOMPARE(other->late.at(aside.op).code, std::string("purged"));
    }

    void theLinkedCaseGoesWithIt() {
        DeskWorld desk;
        const auto coordinator = desk.person("u12", {"COORD_PFIDASS:911"});
        const RecordId record = desk.alert();
        (void)desk.agent->send(desk.agent->move(record, "prendre_en_charge"));
        (void)desk.agent->send(desk.agent->move(
            record, "transferer_pfidass",
            {{"soins_renonces", Value(codes({"OPTIQUE"}))},
             {"causes", Value(codes({"RESTE_A_CHARGE"}))},
             {"message", Value("Nous confions la situation à un collègue.")}}));
        coordinator->sync();
        QCOMPARE(coordinator->feeds.at("desk:911:pfidass").size(), std::size_t(2));
        (void)desk.doctor->send(desk.doctor->move(record, "retirer_accord"));
        coordinator->sync();
        QVERIFY(coordinator->feeds.at("desk:911:pfidass").empty());
        QCOMPARE(coordinator->purged.size(), std::size_t(2));
        QVERIFY(everything(desk.world).find(kName) == std::string::npos);
    }

    void laterOpsOnItAreRefusedByAnyRouteAndNotKept() {
        DeskWorld desk;
        const RecordId record = desk.alert();
        const SignedOp late
            = desk.doctor->sign(desk.doctor->move(record, "complement", {{"texte", Value("EXEMPLE encore")}}));
        const SignedOp later
            = desk.doctor->sign(desk.doctor->move(record, "complement", {{"texte", Value("EXEMPLE toujours")}}));
        (void)desk.agent->send(desk.agent->move(record, "retirer_accord"));
        const Verdict verdict = desk.doctor->sync({late}).at(0);
        QCOMPARE(verdict.kind, VerdictKind::Refused);
        QCOMPARE(verdict.code, std::string("purged"));
        QCOMPARE(desk.doctor->spool({later}).received.size(), std::size_t(1));
        QVERIFY(everything(desk.world).find(kName) == std::string::npos);
        QCOMPARE(desk.world.held(verdict.op).bytes, Bytes {});
    }

    void anOlderBackupDoesNotBringItBack() {
        DeskWorld desk;
        const RecordId record = desk.alert();
        desk.world.keepBackup("before");
        (void)desk.doctor->send(desk.doctor->move(record, "retirer_accord"));
        const Epoch old = desk.doctor->epoch;
        desk.world.restoreBackup("before");
        QVERIFY(must(desk.world.ledger().figures()).epoch != old);
        QVERIFY(everything(desk.world).find(kName) == std::string::npos);
        desk.agent->sync();
        QVERIFY(!desk.agent->find(record));
    }

    void aWithdrawalBeforeItsOpRefusesIt() {
        DeskWorld desk;
        const Op alert = desk.doctor->create();
        const SignedOp first = desk.doctor->sign(alert);
        const Op taken = desk.doctor->make("withdraw", withdrawOf(alert.id), alert.record);
        QCOMPARE(desk.doctor->sync({desk.doctor->sign(taken)}).at(0).kind, VerdictKind::Accepted);
        const Verdict verdict = desk.doctor->sync({first}).at(0);
        QCOMPARE(verdict.kind, VerdictKind::Refused);
        QCOMPARE(verdict.code, std::string("withdrawn"));
        desk.agent->sync();
        QVERIFY(!desk.agent->find(alert.record));
        // And after a restore to before the withdrawal, the journal still knows.
    }

    void whatNeverLeftLeavesNoHoleInTheProof() {
        DeskWorld desk;
        const SignedOp first = desk.doctor->sign(desk.doctor->create());
        const Op never = desk.doctor->create(answersWith({{"nir", Value()}}));
        const SignedOp kept = desk.doctor->sign(never);
        Value::Map named = withdrawOf(never.id);
        named["n"] = Value(never.n);
        named["leaf"] = Value(toBytes(kept.leaf()));
        named["replica"] = Value(toBytes(never.replica.raw));
        const SignedOp back = desk.doctor->sign(desk.doctor->make("withdraw", named, never.record));
        QCOMPARE(desk.doctor->exchange(desk.doctor->request({first})).digest.upTo, OpNumber(1));
        const SyncResponse whole = desk.doctor->exchange(desk.doctor->request({back})); // a run of its own
        QCOMPARE(whole.verdicts.at(0).kind, VerdictKind::Accepted);
        QCOMPARE(whole.digest.upTo, OpNumber(3));
        QVERIFY(whole.digest.head == back.head());
        QVERIFY(!whole.unknown.contains("fork"));
        // By another route, later: refused, and not kept.
        const Verdict late = desk.doctor->exchange(desk.doctor->request({kept})).verdicts.at(0);
        QCOMPARE(late.kind, VerdictKind::Refused);
        QCOMPARE(late.code, std::string("withdrawn"));
        QVERIFY(desk.world.held(never.id).bytes.empty());
    }

    void aWithdrawalAfterItsOpCancelsIt() {
        DeskWorld desk;
        const RecordId record = desk.alert();
        const Op taken = desk.doctor->make("withdraw", withdrawOf(OpId {record.raw}), record);
        QCOMPARE(desk.doctor->send(taken).kind, VerdictKind::Accepted);
        QCOMPARE(desk.doctor->find(record)->state, std::string("ANNULE"));
        desk.agent->sync();
        QCOMPARE(desk.agent->find(record)->state, std::string("ANNULE"));
    }

    void nobodyWithdrawsForAnother() {
        DeskWorld desk;
        const RecordId record = desk.alert();
        const auto other = desk.person("u02", {"DECLARANT"});
        QCOMPARE(
            other->send(other->make("withdraw", withdrawOf(OpId {record.raw}), record)).kind, VerdictKind::Refused);
        const Op mine = desk.doctor->create();
        const SignedOp held = desk.doctor->sign(mine);
        (void)other->send(other->make("withdraw", withdrawOf(mine.id), mine.record));
        QCOMPARE(desk.doctor->sync({held}).at(0).kind, VerdictKind::Accepted);
    }

    void aWithdrawalOutlivesARestore() {
        DeskWorld desk;
        desk.world.keepBackup("before");
        const Op alert = desk.doctor->create();
        const SignedOp first = desk.doctor->sign(alert);
        (void)desk.doctor->send(desk.doctor->make("withdraw", withdrawOf(alert.id), alert.record));
        desk.world.restoreBackup("before");
        desk.doctor->sync();
        QCOMPARE(desk.doctor->sync({first}).at(0).code, std::string("withdrawn"));
    }

    void lostRightsStayLostAfterARestore() {
        DeskWorld desk;
        const RecordId record = desk.alert();
        desk.world.keepBackup("before");
        desk.world.setRole("u11", "AGENT_LUP:911", false);
        desk.world.change([&](Work& work) { return setDeviceRevoked(work, desk.doctor->enrolled.device, true); });
        desk.world.restoreBackup("before");
        desk.agent->sync();
        QVERIFY(!desk.agent->find(record));
        SyncRequest ask = desk.doctor->request();
        ask.epoch = must(desk.world.ledger().figures()).epoch;
        QVERIFY(desk.doctor->exchange(ask).wipe);
        // Given back, it stays given back.
        desk.world.setRole("u11", "AGENT_LUP:911", true);
        desk.world.restoreBackup("before");
        desk.agent->sync();
        QVERIFY(desk.agent->find(record));
    }

    void anOrdinaryRestartChangesNoRight() {
        DeskWorld desk;
        desk.world.setRole("u11", "AGENT_LUP:771", true);
        desk.world.setRole("u11", "AGENT_LUP:771", false);
        desk.agent->sync();
        const GrantId grant = desk.agent->cursors.at("desk:911:lup").grant;
        const Epoch epoch = must(desk.world.ledger().figures()).epoch;
        desk.world.restart();
        QCOMPARE(must(desk.world.ledger().figures()).epoch, epoch);
        desk.agent->sync();
        QCOMPARE(desk.agent->cursors.at("desk:911:lup").grant, grant);
    }

    void aPurgeIsJournalledBeforeItIsAnswered() {
        DeskWorld desk;
        const RecordId record = desk.alert();
        (void)desk.doctor->send(desk.doctor->move(record, "retirer_accord"));
        const auto removals = must(desk.world.aside().removals());
        QCOMPARE(removals.back().kind, Removal::Kind::Purge);
        QCOMPARE(removals.back().subject, toText(record));
        // Ids only.
        const Bytes journal = contentOf(desk.world.folder.file("aside/removals"));
        QVERIFY(textView(journal).find(kName) == std::string_view::npos);
    }

    void retentionErasesWhatIsLongClosed() {
        DeskWorld desk;
        const RecordId record = desk.alert();
        desk.answerIt(record);
        (void)desk.doctor->send(desk.doctor->move(record, "lire_retour"));
        const RecordId open = desk.alert(answersWith({{"nir", Value()}}));
        desk.world.pass(std::chrono::hours(24 * 364));
        must(desk.world.ledger().tick());
        QVERIFY(desk.world.record(record));
        desk.world.pass(std::chrono::hours(24 * 2));
        must(desk.world.ledger().tick());
        QVERIFY(!desk.world.record(record));
        QVERIFY(desk.world.record(open)); // what is open is never erased by time
    }
};

RELAIS_TEST(RemovalTest)

} // namespace removal_test
#include "removal_test.moc"
