// An alert goes up, its answer comes down, and every answer is told again byte for byte.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/service_world.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace exchange_test {

using namespace relais::test;

class ExchangeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAlertIsTreatedAndItsAnswerComesBack() {
        DeskWorld desk;
        const Op alert = desk.doctor->create();
        const Verdict verdict = desk.doctor->send(alert);
        QCOMPARE(verdict.kind, VerdictKind::Accepted);
        QVERIFY(verdict.seq > 0);
        QCOMPARE(QString::fromStdString(verdict.facts.at("numero").text()), QStringLiteral("LUP-911-2026-000001"));
        QVERIFY(desk.doctor->find(alert.record));
        QCOMPARE(desk.doctor->find(alert.record)->state, std::string("TRANSMIS"));

        desk.agent->sync();
        QVERIFY(desk.agent->feeds.at("desk:911:lup").contains(alert.record));
        QCOMPARE(desk.agent->send(desk.agent->move(alert.record, "prendre_en_charge")).kind, VerdictKind::Accepted);
        QCOMPARE(
            desk.agent->send(desk.agent->move(alert.record, "repondre", answerPayload())).kind, VerdictKind::Accepted);
        desk.doctor->sync();
        QCOMPARE(desk.doctor->find(alert.record)->state, std::string("RETOUR_TRANSMIS"));
        QCOMPARE(Value(desk.doctor->find(alert.record)->facts)["retour"]["message"].text(), kAnswerText);

        // Reading it closes the case: the second move is the service's own, in the same transaction.
        QCOMPARE(desk.doctor->send(desk.doctor->move(alert.record, "lire_retour")).kind, VerdictKind::Accepted);
        QCOMPARE(desk.doctor->find(alert.record)->state, std::string("CLOS"));
        desk.agent->sync();
        QCOMPARE(desk.agent->find(alert.record)->state, std::string("CLOS"));
    }

    void whatWasAnsweredIsAnsweredAgainByteForByte() {
        DeskWorld desk;
        const Op alert = desk.doctor->create();
        const std::vector<SignedOp> ops {desk.doctor->sign(alert)};
        const SyncRequest ask = desk.doctor->request(ops);
        const SyncResponse first = desk.doctor->exchange(ask);
        desk.world.pass(std::chrono::hours(5));
        const SyncResponse second = desk.doctor->exchange(ask);
        QCOMPARE(encodeCbor(toValue(second.verdicts.at(0))), encodeCbor(toValue(first.verdicts.at(0))));
        desk.world.restart();
        const SyncResponse third = desk.doctor->exchange(ask);
        QCOMPARE(encodeCbor(toValue(third.verdicts.at(0))), encodeCbor(toValue(first.verdicts.at(0))));
        QCOMPARE(desk.world.record(alert.record)->record.events.size(), std::size_t(1));
    }

    void sameIdWithOtherBytesIsAConflictAndTheFirstStands() {
        DeskWorld desk;
        const Op alert = desk.doctor->create();
        QCOMPARE(desk.doctor->send(alert).kind, VerdictKind::Accepted);
        Op forged = alert;
        forged.n = ++desk.doctor->n;
        forged.body["extra"] = 1;
        const Verdict verdict = desk.doctor->send(forged);
        QCOMPARE(verdict.kind, VerdictKind::Quarantined);
        QCOMPARE(verdict.code, std::string("conflict"));
        QCOMPARE(desk.world.held(alert.id).verdict.kind, VerdictKind::Accepted);
        QCOMPARE(desk.world.record(alert.record)->record.events.size(), std::size_t(1));
    }

    void theDigestProvesWhatTheServiceHolds() {
        DeskWorld desk;
        std::vector<SignedOp> ops;
        for (int i = 0; i < 5; ++i)
            ops.push_back(desk.doctor->sign(desk.doctor->create()));
        // The second lane overtakes: 1, 2 and 4, 5 arrive before 3.
        const auto send
            = [&](std::vector<SignedOp> some) { return desk.doctor->exchange(desk.doctor->request(some)).digest; };
        QCOMPARE(send({ops[0], ops[1]}).upTo, OpNumber(2));
        const Digest gap = send({ops[3], ops[4]});
        QCOMPARE(gap.upTo, OpNumber(2));
        QCOMPARE(gap.head, ops[1].head());
        QCOMPARE(gap.later, (std::vector<OpNumber> {4, 5}));
        const Digest whole = send({ops[2]});
        QCOMPARE(whole.upTo, OpNumber(5));
        QCOMPARE(whole.head, ops[4].head());
        QVERIFY(whole.later.empty());
    }

    void twoOpsWithOneNumberAreAForkAndBothAreJudged() {
        DeskWorld desk;
        const Op one = desk.doctor->create();
        Op other = desk.doctor->create();
        other.n = one.n;
        const Hash before = desk.doctor->head;
        const SignedOp first = desk.doctor->sign(one);
        desk.doctor->head = before; // a copy of the store went on from the same place
        const SignedOp second = desk.doctor->sign(other);
        const SyncResponse fine = desk.doctor->exchange(desk.doctor->request({first}));
        QVERIFY(!fine.unknown.contains("fork"));
        const SyncResponse forked = desk.doctor->exchange(desk.doctor->request({second}));
        QCOMPARE(forked.verdicts.at(0).kind, VerdictKind::Accepted);
        QVERIFY(forked.unknown.contains("fork"));
        QCOMPARE(forked.digest.head, first.head());
    }

    void anotherEpochGetsTheEpochAndNothingElse() {
        DeskWorld desk;
        SyncRequest ask = desk.doctor->request({desk.doctor->sign(desk.doctor->create())});
        ask.epoch = newRandomId<Epoch>(desk.world.random);
        const SyncResponse answer = desk.doctor->exchange(ask);
        QVERIFY(answer.epochOnly);
        QCOMPARE(answer.epoch, desk.doctor->epoch);
        QVERIFY(answer.verdicts.empty() && answer.pages.empty() && answer.gained.empty() && !answer.lease);
        QCOMPARE(must(desk.world.ledger().figures()).quarantined, std::size_t(0));
        ask.epoch = {};
        QVERIFY(desk.doctor->exchange(ask).epochOnly);
    }

    void noEntriesWhenNoneAreWanted() {
        DeskWorld desk;
        (void)desk.doctor->send(desk.doctor->create());
        SyncRequest ask = desk.agent->request();
        ask.maxBytes = 0;
        QVERIFY(desk.agent->exchange(ask).pages.empty());
        ask.maxBytes = 1;
        std::size_t entries = 0;
        for (const FeedPage& page : desk.agent->exchange(ask).pages)
            entries += page.entries.size();
        QCOMPARE(entries, std::size_t(1));
    }

    void anUnknownDeviceIsNobody() {
        DeskWorld desk;
        const Caller stranger {newRandomId<DeviceId>(desk.world.random), "192.0.2.9"};
        QCOMPARE(desk.world.ledger().deviceKey(stranger.device).error().code, ErrorCode::NotFound);
        const auto answer = desk.world.ledger().exchange(stranger, desk.doctor->request());
        QCOMPARE(answer.error().code, ErrorCode::Unauthenticated);
        QCOMPARE(desk.world.ledger().spool(stranger, {}).error().code, ErrorCode::Unauthenticated);
        QCOMPARE(desk.world.ledger().watch(stranger, {}, 0).error().code, ErrorCode::Unauthenticated);
    }

    void theLeaseSaysWhatTheUserMay() {
        DeskWorld desk;
        const SyncResponse answer = desk.agent->exchange(desk.agent->request());
        QVERIFY(answer.lease);
        QVERIFY(verify(desk.world.authority.publicKey(), answer.lease->bytes, answer.lease->signature));
        const Lease lease = must(decodeLease(answer.lease->bytes));
        QCOMPARE(lease.user, UserId {"u11"});
        QCOMPARE(lease.device, desk.agent->enrolled.device);
        QCOMPARE(lease.roles, std::vector<std::string> {"AGENT_LUP:911"});
        QCOMPARE(lease.readUntil - lease.issued, std::chrono::milliseconds(std::chrono::hours(72)));
        desk.world.pass(std::chrono::minutes(5));
        const Lease same = must(decodeLease(desk.agent->exchange(desk.agent->request()).lease->bytes));
        QCOMPARE(same.id, lease.id);
        desk.world.pass(std::chrono::hours(2));
        const Lease renewed = must(decodeLease(desk.agent->exchange(desk.agent->request()).lease->bytes));
        QVERIFY(renewed.id != lease.id);
    }

    void aWatchHearsOfItsFeedsOnly() {
        DeskWorld desk;
        int doctorHeard = 0;
        int agentHeard = 0;
        Ledger& ledger = desk.world.ledger();
        QVERIFY(!must(ledger.watch(desk.agent->caller(), desk.agent->epoch, desk.agent->seen)).news);
        ledger.subscribe(desk.doctor->caller(), desk.doctor->epoch, desk.doctor->seen, [&](const WatchResponse& news) {
            ++doctorHeard;
            QVERIFY(news.news);
        });
        ledger.subscribe(
            desk.agent->caller(), desk.agent->epoch, desk.agent->seen, [&](const WatchResponse&) { ++agentHeard; });
        const WatchId silent = ledger.subscribe(
            desk.agent->caller(), desk.agent->epoch, desk.agent->seen, [](const WatchResponse&) { QFAIL("gone"); });
        ledger.unsubscribe(silent);
        const Op alert = desk.doctor->create();
        (void)desk.doctor->send(alert);
        QCOMPARE(agentHeard, 1);
        QCOMPARE(doctorHeard, 1);
        QCOMPARE(must(ledger.figures()).watches, std::size_t(0));
        QVERIFY(must(ledger.watch(desk.agent->caller(), desk.agent->epoch, desk.agent->seen)).news);
        QVERIFY(must(ledger.watch(desk.agent->caller(), newRandomId<Epoch>(desk.world.random), 1'000'000)).news);
        // An inner note of the desk is no news for the doctor.
        desk.doctor->sync();
        desk.agent->sync();
        (void)desk.agent->send(desk.agent->move(alert.record, "note_interne", {{"texte", Value("à rappeler")}}));
        QVERIFY(!must(ledger.watch(desk.doctor->caller(), desk.doctor->epoch, desk.doctor->seen)).news);
    }
};

RELAIS_TEST(ExchangeTest)

} // namespace exchange_test
#include "exchange_test.moc"
