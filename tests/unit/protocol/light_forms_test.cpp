// Light forms: what is left out comes back to the byte, whatever the op or record; what cannot is refused or stays
// whole.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/asked_level.h"
#include "sync/protocol/cbor_codec.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/light_forms.h"
#include "tests/support/protocol_samples.h"
#include "tests/support/seeded_random.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <functional>

namespace light_forms_test {

using namespace relais::sync;
using namespace relais::test;

class LightFormsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anyRunComesBackToTheByte();
    void aDayOfAlertsIsLight();
    void whatIsNoOpStaysWhole();
    void runsThatDoNotAddUpAreRefused();
    void nothingLargeIsPutBackTwice();
    void snapshotsComeBack();
    void whatLooksLightGoesAsItIs();
    void littleDoesNotUnfoldIntoMuch();
    void jsonSaysEverything();
    void aDeviceMayAskForMore();
};

namespace {

// `count` alerts of one morning; `change` makes each what the test needs.
OpRun runOf(int count, const std::function<void(Op&, int)>& change = {}) {
    SeededRandom random(3);
    OpRun run;
    run.replica = newRandomId<ReplicaId>(random);
    run.headBefore = firstHead(run.replica);
    Op op = sampleAlert();
    op.replica = run.replica;
    for (int i = 0; i < count; ++i) {
        op.wall = {1'795'000'000'000 + i * 61'000};
        op.id = newOpId(op.wall, random);
        op.record = recordOf(op.id);
        op.n = static_cast<OpNumber>(i + 1);
        Op made = op;
        if (change)
            change(made, i);
        run.items.push_back({encodeOp(made), random.bytes<8>(RandomStream::Salts)});
    }
    run.signature = Bytes(64, 7);
    return run;
}

Value requestOf(const OpRun& run) {
    SyncRequest request = sampleSyncRequest();
    request.runs = {run};
    return toValue(request);
}

std::size_t lightItems(const Value& message) {
    std::size_t count = 0;
    for (const Value& run : message["runs"].array())
        for (const Value& item : run["i"].array())
            count += item.has("o") ? 1U : 0U;
    return count;
}

void checkComesBack(const OpRun& run, std::size_t light) {
    const Value whole = requestOf(run);
    Value message = whole;
    QVERIFY(makeLight(message));
    QCOMPARE(lightItems(message), light);
    QVERIFY(makeWhole(message, Limit::kPlainBytes).has_value());
    QVERIFY(message == whole);
    SyncRequest request = sampleSyncRequest();
    request.runs = {run};
    const auto read = unpack<SyncRequest>(pack(request));
    QVERIFY2(read.has_value(), read ? "" : read.error().detail.c_str());
    QVERIFY(*read == request);
}

} // namespace

void LightFormsTest::anyRunComesBackToTheByte() {
    checkComesBack(runOf(1), 1);
    checkComesBack(runOf(30), 30);
    // Members that come, go and change; numbers that leap; ids of another time; another's replica.
    checkComesBack(
        runOf(
            24,
            [](Op& op, int i) {
                if (i % 2 == 0)
                    op.author = {};
                if (i % 3 == 0)
                    op.lease = {};
                if (i % 4 == 0)
                    op.seenSeq = static_cast<Seq>(i);
                if (i % 5 == 0)
                    op.wall = {-op.wall.ms};
                if (i % 6 == 0)
                    op.n += 100;
                if (i % 7 == 0) {
                    op.type = OpType::kMove;
                    op.record = sampleId<RecordId>(9);
                    op.dependsOn = {sampleId<OpId>(8)};
                }
                if (i % 8 == 0)
                    op.replica = sampleId<ReplicaId>(7);
                if (i % 11 == 0)
                    op.unknown["later"] = Value::Array {Value(), Value(1.5)};
            }),
        24);
}

void LightFormsTest::aDayOfAlertsIsLight() {
    const Value whole = requestOf(runOf(100));
    Value message = whole;
    QVERIFY(makeLight(message));
    // The replica, the record, the number, and seven members as before: of each op but the first.
    QVERIFY(encodeCbor(message).size() + 99 * 100 < encodeCbor(whole).size());
    const Value& last = message["runs"].array()[0]["i"].array()[99]["o"];
    QCOMPARE(last.map().size(), std::size_t(3)); // its time, its uptime, what was typed
}

void LightFormsTest::whatIsNoOpStaysWhole() {
    OpRun run = runOf(6);
    run.items[1].bytes = toBytes(view("no CBOR at all"));
    run.items[2].bytes = {0xa1, 0x61, 'b', 0x18, 0x01}; // not the shortest form
    run.items[3].bytes = encodeCbor(Value("not a map"));
    run.items[4].bytes = encodeCbor(Value::Map {{"d", Value()}, {"n", 5}}); // null written out where one is known
    checkComesBack(run, 2);
    checkComesBack(
        runOf(
            2,
            [](Op& op, int i) {
                if (i == 1)
                    op.body["wide"] = Value::Array(300, Value(1));
            }),
        1);
}

void LightFormsTest::runsThatDoNotAddUpAreRefused() {
    Value good = requestOf(runOf(3));
    QVERIFY(makeLight(good));
    const auto changed = [&good](const std::function<void(Value::Map&)>& change) {
        Value message = good;
        change(message.asMap()["runs"].asArray()[0].asMap());
        return makeWhole(message, Limit::kPlainBytes);
    };
    QVERIFY(changed([](Value::Map&) {}).has_value());
    for (const std::size_t size : {0U, 1U, 53U, 55U})
        QVERIFY(!changed([size](Value::Map& run) { run["z"] = Bytes(size, 1); }));
    QVERIFY(!changed([](Value::Map& run) { run.erase("z"); }));
    QVERIFY(!changed([](Value::Map& run) { run["i"].asArray()[1].set("o", Value("text")); }));
    QVERIFY(!changed([](Value::Map& run) { run["i"].asArray()[1].asMap()["o"].asMap().erase("w"); }));
    // What the first one stands on is not there: it comes back as no op, which its reader then says.
    QVERIFY(changed([](Value::Map& run) { run.erase("rp"); }).has_value());
}

void LightFormsTest::nothingLargeIsPutBackTwice() {
    Value message = requestOf(runOf(1, [](Op& op, int) { op.dispositif = std::string(5000, 'd'); }));
    QVERIFY(makeLight(message));
    Value::Map& run = message.asMap()["runs"].asArray()[0].asMap();
    for (int i = 0; i < 1000; ++i) {
        run["i"].asArray().push_back(Value(Value::Map {{"o", Value(Value::Map {{"id", Bytes(16, 1)}})}}));
        Bytes drawn = run["z"].bytes();
        drawn.resize(drawn.size() + 8);
        run["z"] = std::move(drawn);
    }
    QVERIFY(makeWhole(message, Limit::kPlainBytes).has_value());
    QVERIFY(encodeCbor(message).size() < 1000 * 1000);
}

void LightFormsTest::snapshotsComeBack() {
    const auto id = [](std::uint8_t b) { return Value(toBytes(sampleId<RecordId>(b).raw)); };
    const Value::Map facts {{"numero", "LUP-911-2026-000101"}};
    const Value::Map create {{"id", id(1)},      {"rec", id(1)}, {"d", "lup"}, {"dv", 1},      {"by", "u01"},
                             {"lbl", "Médecin"}, {"sq", 7},      {"f", facts}, {"t", "create"}};
    const Value::Map later {{"id", id(2)}, {"rec", id(1)}, {"t", "move"}, {"by", "u11"}, {"sq", 9}};
    const Value::Map bare {{"id", id(1)}, {"t", "create"}};
    const auto record = [&](const Value::Array& events, std::int64_t seq) {
        return Value(Value::Map {
            {"id", id(1)},
            {"d", "lup"},
            {"dv", 1},
            {"by", "u01"},
            {"lbl", "Médecin"},
            {"sq", seq},
            {"f", facts},
            {"ev", events}});
    };
    SyncResponse response = sampleSyncResponse();
    FeedPage& page = response.pages.front();
    for (const Value& payload :
         {record({Value(create)}, 7), record({Value(create), Value(later)}, 9), record({Value(bare), Value(bare)}, 8),
          record({}, 7), Value(Value::Map {}), Value("later"), Value(Value::Map {{"ev", "text"}})})
        page.entries.push_back({7, EntryKind::Snapshot, sampleId<RecordId>(1), 0, payload});
    page.entries.push_back({7, EntryKind::Op, sampleId<RecordId>(1), 0, Value(create)});
    page.entries.push_back({0, EntryKind::Snapshot, {}, 0, record({Value(create)}, 7)});
    QVERIFY(unpack<SyncResponse>(pack(response)) == response);
    Value message = toValue(response);
    QVERIFY(makeLight(message));
    const Value::Array& entries = message["pages"].array()[0]["e"].array();
    const Value& light = entries[entries.size() - 9]["v"];
    QVERIFY(!light.has("id") && !light.has("sq"));
    QCOMPARE(light["ev"].array()[0].map().size(), std::size_t(1)); // only what it is
}

// Any map at all comes back as it went, even one that holds what only light forms have.
void LightFormsTest::whatLooksLightGoesAsItIs() {
    const auto inPage = [](const Value& record) {
        const Value::Map entry {{"k", 2}, {"r", "text"}, {"s", 4}, {"v", record}};
        return Value(Value::Map {{"pages", Value::Array {Value(Value::Map {{"e", Value::Array {Value(entry)}}})}}});
    };
    const auto inRun = [](Value::Map run) {
        return Value(Value::Map {{"runs", Value::Array {Value(std::move(run))}}});
    };
    const Value light(Value::Map {{"o", Value::Map {{"t", "x"}}}});
    const Value twice(Value::Map {{"id", "text"}, {"ev", Value::Array {Value(Value::Map {{"rec", "text"}})}}});
    for (const Value& message :
         {inRun({{"z", Bytes(18, 1)}}), inRun({{"i", Value::Array {light}}}), inRun({{"i", "text"}, {"rp", "text"}}),
          inPage(Value(Value::Map {{"id", Value()}})), inPage(Value(Value::Map {{"sq", 4}})), inPage(twice),
          inPage(Value(Value::Map {{"ev", Value::Array {Value(Value::Map {{"lbl", Value()}})}}}))})
        QVERIFY(unpackValue(packValue(message, Format::CborZstd), Format::CborZstd) == message);
}

void LightFormsTest::littleDoesNotUnfoldIntoMuch() {
    Value::Array entries;
    const Value facts(Value::Map {{"long", std::string(60'000, 'x')}});
    entries.emplace_back(Value::Map {
        {"k", 2}, {"v", Value::Map {{"f", facts}, {"ev", Value::Array {Value(Value::Map {{"t", "create"}})}}}}});
    Value message(Value::Map {{"pages", Value::Array {Value(Value::Map {{"e", entries}})}}});
    Value enough = message;
    QVERIFY(makeWhole(enough, 70'000).has_value());
    QCOMPARE(makeWhole(message, 50'000).error().code, ErrorCode::TooLarge);
}

void LightFormsTest::jsonSaysEverything() {
    const std::string json(textView(packValue(requestOf(runOf(3)), Format::Json)));
    QVERIFY(json.find("\"z\"") == std::string::npos && json.find("\"o\"") == std::string::npos);
}

void LightFormsTest::aDeviceMayAskForMore() {
    SyncRequest request = sampleSyncRequest();
    QCOMPARE(askedLevel(request), kLevelOnFastLinks);
    askLevel(request, 7);
    QCOMPARE(askedLevel(*unpack<SyncRequest>(pack(request))), 7);
    for (const Value& odd : {Value(-4), Value(1'000'000'000'000), Value("12"), Value()}) {
        request.unknown["lvl"] = odd;
        QVERIFY(askedLevel(request) >= kLevelOnFastLinks && askedLevel(request) <= kLevelOnSlowLinks);
    }
}

RELAIS_TEST(LightFormsTest)

} // namespace light_forms_test
#include "light_forms_test.moc"
