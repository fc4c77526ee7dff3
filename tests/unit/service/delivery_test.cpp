// Whatever the network does to messages: one effect, one verdict per op, the same record at the end.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/service_world.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <algorithm>
#include <thread>

namespace delivery_test {

using namespace relais::test;

namespace {

// What the author made, in order: an alert, additions, one act that is refused and one that hangs on it.
std::vector<SignedOp> storyOf(TestDevice& doctor, RecordId& record) {
    std::vector<Op> ops;
    ops.push_back(doctor.create());
    record = ops.front().record;
    for (int i = 0; i < 4; ++i) {
        ops.push_back(doctor.move(record, "complement", {{"texte", Value("Précision " + std::to_string(i))}}));
        ops.back().dependsOn = {ops[ops.size() - 2].id};
    }
    ops.push_back(doctor.move(record, "prendre_en_charge"));
    const OpId refused = ops.back().id;
    ops.push_back(doctor.move(record, "complement", {{"texte", Value("Jamais lue")}}));
    ops.back().dependsOn = {refused};
    std::vector<SignedOp> made;
    for (const Op& op : ops)
        made.push_back(doctor.sign(op));
    return made;
}

std::string outcome(ServiceWorld& world, const std::vector<SignedOp>& ops, const RecordId& record) {
    std::string out;
    for (const SignedOp& op : ops) {
        const Verdict verdict = world.held(must(decodeOp(op.bytes)).id).verdict;
        out += std::to_string(static_cast<int>(verdict.kind)) + ' ' + verdict.code + '\n';
    }
    const Record folded = world.record(record)->record;
    out += folded.state + ' ' + std::to_string(folded.events.size()) + '\n';
    for (const Value& addition : Value(folded.facts)["complements"].array())
        out += addition["texte"].text() + '\n';
    return out;
}

} // namespace

class DeliveryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anyOrderAnyTimesAnyRouteGivesTheSame() {
        std::string expected;
        for (std::uint64_t seed = 0; seed < 12; ++seed) {
            DeskWorld desk(3);
            RecordId record;
            const std::vector<SignedOp> ops = storyOf(*desk.doctor, record);
            deliver(desk, ops, seed);
            const std::string result = outcome(desk.world, ops, record);
            if (seed == 0)
                expected = result;
            QCOMPARE(QString::fromStdString(result), QString::fromStdString(expected));
            QCOMPARE(must(desk.world.ledger().figures()).waiting, std::size_t(0));
            desk.doctor->sync();
            QCOMPARE(desk.doctor->exchange(desk.doctor->request()).digest.upTo, OpNumber(ops.size()));
            // Every author learns every final verdict, whatever was lost on the way.
            for (const SignedOp& op : ops) {
                const auto again = desk.doctor->exchange(desk.doctor->request({op})).verdicts.at(0);
                QVERIFY(again.kind == VerdictKind::Accepted || again.kind == VerdictKind::Refused);
            }
        }
    }

    void twoProcessesOnOneStoreDecideInOrder() {
        DeskWorld desk;
        const auto rival = desk.person("u10", {"AGENT_LUP:911"});
        std::vector<RecordId> records;
        for (int i = 0; i < 12; ++i)
            records.push_back(desk.alert(answersWith({{"nir", Value()}})));
        rival->sync();
        // The other instance: its own connection and its own ledger.
        SystemFiles files;
        FileAside aside(files, desk.world.folder.file("aside"));
        const auto storage = must(SqliteStorage::open(
            desk.world.folder.file("service.db"), keyOf(9), serviceOpenOptions(OpenOptions::Mode::Existing)));
        SeededRandom random(8);
        ServiceKeys keys;
        keys.authority = &desk.world.authority;
        Ledger second(LedgerParts {*storage, aside, desk.world.clock, random}, std::move(keys), {});
        must(second.start());

        const auto claims = [&](TestDevice& who) {
            std::vector<SyncRequest> asks;
            for (const RecordId& record : records)
                asks.push_back(who.request({who.sign(who.move(record, "prendre_en_charge"))}));
            return asks;
        };
        const auto run = [](Ledger& ledger, const Caller& caller, const std::vector<SyncRequest>& asks) {
            std::vector<Verdict> verdicts;
            for (const SyncRequest& ask : asks)
                verdicts.push_back(must(ledger.exchange(caller, ask)).verdicts.at(0));
            return verdicts;
        };
        const auto first = claims(*desk.agent);
        const auto other = claims(*rival);
        std::vector<Verdict> mine;
        std::vector<Verdict> theirs;
        std::thread one([&] { mine = run(desk.world.ledger(), desk.agent->caller(), first); });
        std::thread two([&] { theirs = run(second, rival->caller(), other); });
        one.join();
        two.join();
        QCOMPARE(mine.size(), records.size());
        QCOMPARE(theirs.size(), records.size());
        for (std::size_t i = 0; i < records.size(); ++i) {
            QVERIFY((mine[i].kind == VerdictKind::Accepted) != (theirs[i].kind == VerdictKind::Accepted));
            const Verdict& loser = mine[i].kind == VerdictKind::Accepted ? theirs[i] : mine[i];
            QCOMPARE(loser.code, std::string("deja_pris"));
            const std::string agent = Value(desk.world.record(records[i])->record.facts)["agent"].text();
            QCOMPARE(agent, std::string(mine[i].kind == VerdictKind::Accepted ? "u11" : "u10"));
        }
        // What one instance did, a watch on the other hears at its next tick.
        int heard = 0;
        desk.agent->sync();
        second.subscribe(
            desk.agent->caller(), desk.agent->epoch, desk.agent->seen, [&](const WatchResponse&) { ++heard; });
        must(second.tick());
        QCOMPARE(heard, 0);
        (void)desk.doctor->send(desk.doctor->create());
        must(second.tick());
        QCOMPARE(heard, 1);
    }

private:
    static std::uint64_t below(SeededRandom& dice, std::uint64_t bound) {
        return dice.u64(RandomStream::Jitter) % bound;
    }

    // Seed 0: in order, once. Others: shuffled, repeated one to five times, in runs or sealed, with restarts between.
    static void deliver(DeskWorld& desk, const std::vector<SignedOp>& ops, std::uint64_t seed) {
        if (seed == 0) {
            (void)desk.doctor->exchange(desk.doctor->request(ops));
            return;
        }
        SeededRandom dice(seed);
        std::vector<std::pair<std::size_t, std::size_t>> pieces; // first, count
        for (std::size_t i = 0; i < ops.size(); ++i)
            for (std::uint64_t times = 1 + below(dice, 5); times > 0; --times)
                pieces.emplace_back(i, 1 + below(dice, std::min<std::uint64_t>(3, ops.size() - i)));
        for (std::size_t i = pieces.size(); i > 1; --i)
            std::swap(pieces[i - 1], pieces[below(dice, i)]);
        for (const auto& [at, count] : pieces) {
            const std::vector<SignedOp> some(
                ops.begin() + static_cast<std::ptrdiff_t>(at), ops.begin() + static_cast<std::ptrdiff_t>(at + count));
            if (below(dice, 3) == 0)
                (void)desk.doctor->spool(some);
            else
                (void)desk.doctor->exchange(desk.doctor->request(some));
            if (below(dice, 10) == 0)
                desk.world.restart();
        }
    }
};

RELAIS_TEST(DeliveryTest)

} // namespace delivery_test
#include "delivery_test.moc"
