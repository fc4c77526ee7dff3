// What a locked device is told of: how many answers, questions and cases wait for its people, and nothing else.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/service_world.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace locked_news_test {

using namespace relais::test;

namespace {

// What the locked device of `who` asks: for these people, from these numbers.
SpoolResponse asked(TestDevice& who, std::vector<SpoolUser> users) {
    return must(who.world.ledger().spool(who.caller(), {Bytes {7, 8, 9}, {}, std::move(users)}));
}

NewsCounts newsOf(TestDevice& who, const std::string& user, Seq seen) {
    return asked(who, {{{user}, seen}}).news.at(0);
}

NewsCounts doctorsNews(DeskWorld& desk) { return newsOf(*desk.doctor, "u01", desk.doctor->seen); }
NewsCounts agentsNews(DeskWorld& desk) { return newsOf(*desk.agent, "u11", desk.agent->seen); }

void agentMoves(DeskWorld& desk, const RecordId& record, const std::string& act, Value::Map payload = {}) {
    if (desk.agent->send(desk.agent->move(record, act, std::move(payload))).kind != VerdictKind::Accepted)
        throw std::runtime_error(act + " was not accepted");
}

constexpr NewsCounts kNone {};

} // namespace

class LockedNewsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachKindIsCountedOnceForWhomItConcerns() {
        DeskWorld desk;
        QCOMPARE(doctorsNews(desk), kNone);
        const Seq before = desk.agent->seen;
        const RecordId record = desk.alert();
        QCOMPARE(doctorsNews(desk), kNone); // her own
        QCOMPARE(newsOf(*desk.agent, "u11", before), (NewsCounts {.cases = 1}));
        agentMoves(desk, record, "prendre_en_charge");
        QCOMPARE(doctorsNews(desk), (NewsCounts {.others = 1}));
        QCOMPARE(agentsNews(desk), kNone); // she has seen it: she acted on it
        agentMoves(desk, record, "poser_question", {{"question", Value("Quelle est la date ?")}});
        QCOMPARE(doctorsNews(desk), (NewsCounts {.questions = 1})); // by the last of them
        agentMoves(desk, record, "repondre", answerPayload());
        QCOMPARE(doctorsNews(desk), (NewsCounts {.answers = 1}));
        const SpoolResponse answer = asked(*desk.doctor, {{{"u01"}, desk.doctor->seen}});
        QCOMPARE(newsOf(*desk.doctor, "u01", answer.last), kNone); // told
        // Two more alerts, taken on: two records move.
        const Seq then = answer.last;
        for (const char* name : {"Noa", "Lou"})
            agentMoves(desk, desk.alert(answersWith({{"prenom", Value(name)}})), "prendre_en_charge");
        QCOMPARE(newsOf(*desk.doctor, "u01", then), (NewsCounts {.others = 2}));
    }

    void whatTheServiceDoesByItselfIsToldToo() {
        DeskWorld desk;
        (void)desk.alert();
        const Seq before = desk.agent->seen;
        desk.world.pass(std::chrono::days(5));
        must(desk.world.ledger().tick());
        QCOMPARE(doctorsNews(desk), (NewsCounts {.attention = 1})); // nobody took it on
        QCOMPARE(newsOf(*desk.agent, "u11", before), (NewsCounts {.others = 1}));
    }

    // She has read it on her telephone: her locked tablet does not tell her again.
    void whatSheHasSeenElsewhereIsNoNews() {
        DeskWorld desk;
        const Seq locked = desk.doctor->seen;
        const RecordId record = desk.alert();
        desk.agent->sync();
        desk.answerIt(record); // the doctor's other device takes it in
        QCOMPARE(newsOf(*desk.doctor, "u01", locked), (NewsCounts {.answers = 1}));
        QCOMPARE(desk.doctor->send(desk.doctor->move(record, "lire_retour")).kind, VerdictKind::Accepted);
        QCOMPARE(newsOf(*desk.doctor, "u01", locked), kNone);
    }

    // Written before the answer, delivered after it by the sealed spool: she has not seen the answer.
    void whatSheSaidWithoutHavingSeenItHidesNothing() {
        DeskWorld desk;
        const RecordId record = desk.alert();
        const Seq locked = desk.doctor->seen;
        const SignedOp late
            = desk.doctor->sign(desk.doctor->make("complement", {{"texte", Value("Encore un mot.")}}, record));
        desk.agent->sync();
        agentMoves(desk, record, "prendre_en_charge");
        agentMoves(desk, record, "repondre", answerPayload());
        QCOMPARE(desk.doctor->spool({late}).received.size(), std::size_t(1));
        QCOMPARE(newsOf(*desk.doctor, "u01", locked), (NewsCounts {.answers = 1}));
    }

    void nothingIsToldOfOthersNorToOthers() {
        DeskWorld desk;
        const auto colleague = desk.person("u02", {"DECLARANT"});
        const auto elsewhere = desk.person("u10", {"AGENT_LUP:771"});
        const Seq before = asked(*desk.doctor, {}).last;
        const RecordId record = desk.alert();
        desk.agent->sync();
        agentMoves(desk, record, "prendre_en_charge");
        agentMoves(desk, record, "repondre", answerPayload());
        QCOMPARE(newsOf(*desk.doctor, "u01", before), (NewsCounts {.answers = 1}));
        QCOMPARE(newsOf(*colleague, "u02", before), kNone);
        QCOMPARE(newsOf(*elsewhere, "u10", before), kNone); // of another desk
        // Who is not of this device, whoever asks; who is not known; nobody twice.
        QCOMPARE(newsOf(*colleague, "u01", before), kNone);
        QCOMPARE(newsOf(*desk.doctor, "u11", before), kNone);
        const auto twice = asked(*desk.doctor, {{{"u99"}, before}, {{"u01"}, before}, {{"u01"}, before}}).news;
        QCOMPARE(twice, (std::vector<NewsCounts> {{}, {.answers = 1}, {}}));
        // A number that is not known asks for nothing.
        QCOMPARE(newsOf(*desk.doctor, "u01", 0), kNone);
    }

    void rightsOfTheMomentDecide() {
        DeskWorld desk;
        const Seq before = desk.agent->seen;
        (void)desk.alert();
        QCOMPARE(newsOf(*desk.agent, "u11", before), (NewsCounts {.cases = 1}));
        desk.world.setRole("u11", "AGENT_LUP:911", false);
        QCOMPARE(newsOf(*desk.agent, "u11", before), kNone);
        // Given again: what came while she was away is work she will find, not news.
        desk.world.setRole("u11", "AGENT_LUP:911", true);
        QCOMPARE(newsOf(*desk.agent, "u11", before), kNone);
        (void)desk.alert(answersWith({{"prenom", Value("Noa")}}));
        QCOMPARE(newsOf(*desk.agent, "u11", before), (NewsCounts {.cases = 1}));
        desk.world.change([](Work& work) { return setUserDisabled(work, {"u11"}, true); });
        QCOMPARE(newsOf(*desk.agent, "u11", before), kNone);
    }

    void aRevokedDeviceAndOneTakenBackUnconfirmedAreToldNothing() {
        DeskWorld desk;
        const Seq before = desk.agent->seen;
        const DeviceId device = desk.agent->enrolled.device;
        (void)desk.alert();
        const auto mark = [&](auto change) {
            desk.world.change([&](Work& work) -> Status {
                RELAIS_ASSIGN(auto row, work.tx.accounts().device(device));
                change(*row);
                return work.tx.accounts().put(*row);
            });
        };
        mark([](DeviceRow& row) { row.confirmed = false; });
        QCOMPARE(newsOf(*desk.agent, "u11", before), kNone);
        mark([](DeviceRow& row) { row.confirmed = true; });
        QCOMPARE(newsOf(*desk.agent, "u11", before), (NewsCounts {.cases = 1}));
        desk.world.change([&](Work& work) { return setDeviceRevoked(work, device, true); });
        QCOMPARE(newsOf(*desk.agent, "u11", before), kNone);
    }

    void theWorkIsBounded() {
        Settings settings;
        settings.newsRead = 2;
        DeskWorld desk(1, settings);
        const Seq before = desk.agent->seen;
        for (const char* name : {"Noa", "Lou", "Sacha", "Camille"})
            (void)desk.alert(answersWith({{"prenom", Value(name)}}));
        QCOMPARE(newsOf(*desk.agent, "u11", before), (NewsCounts {.cases = 2}));
    }

    void theBytesOfTheAnswerNameNobody() {
        DeskWorld desk;
        const Seq before = desk.doctor->seen;
        const RecordId record = desk.alert();
        desk.agent->sync();
        desk.answerIt(record);
        const SpoolResponse answer = asked(*desk.doctor, {{{"u01"}, before}});
        QCOMPARE(answer.news.at(0), (NewsCounts {.answers = 1}));
        const Bytes bytes = encodeCbor(toValue(answer));
        const auto holds = [&bytes](ByteView part) { return std::ranges::search(bytes, part).begin() != bytes.end(); };
        QVERIFY(holds(answer.epoch.raw)); // what the search looks for, it finds
        const RecordRow held = *desk.world.record(record);
        const std::string number = Value(held.record.facts)["numero"].text();
        QVERIFY(!number.empty());
        for (const std::string& said :
             {std::string("u01"), std::string("u11"), std::string("EXEMPLE"), std::string("Sacha"),
              std::string("OUVERTURE_DROITS"), std::string("DROITS_OUVERTS"), std::string("911"), number})
            QVERIFY2(!holds(view(said)), said.c_str());
        QVERIFY(!holds(record.raw));
        for (const AppliedOp& event : held.record.events)
            QVERIFY(!holds(event.id.raw));
        QVERIFY(!holds(desk.doctor->enrolled.device.raw));
    }

    // Whose store is open hears of it as of a revocation: the next exchange brings the order.
    void whoIsDisabledIsNewsForTheWatch() {
        DeskWorld desk;
        Ledger& ledger = desk.world.ledger();
        desk.doctor->sync();
        QVERIFY(!must(ledger.watch(desk.doctor->caller(), desk.doctor->epoch, desk.doctor->seen)).news);
        int heard = 0;
        (void)ledger.subscribe(
            desk.doctor->caller(), desk.doctor->epoch, desk.doctor->seen, [&heard](const WatchResponse&) { ++heard; });
        desk.world.change([](Work& work) { return setUserDisabled(work, {"u01"}, true); });
        must(ledger.tick());
        QCOMPARE(heard, 1);
        QVERIFY(desk.doctor->exchange(desk.doctor->request()).wipe);
        // Whoever else is at the device hears of it once, not again and again.
        QVERIFY(!must(ledger.watch(desk.doctor->caller(), desk.doctor->epoch, must(ledger.figures()).last)).news);
    }
};

RELAIS_TEST(LockedNewsTest)

} // namespace locked_news_test
#include "locked_news_test.moc"
