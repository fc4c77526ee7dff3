// What a device asks, when, and what counts as an answer: over a real store and a scripted service.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/engine_world.h"
#include "tests/support/test_class.h"

namespace engine_test {

using namespace relais::sync;
using namespace relais::test;

class EngineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startAsksWithASignature();
    void aFreshDeviceLearnsTheEpochBeforeItSends();
    void acceptedOpIsProvedByTheDigest();
    void onlyOneExchangeAtATime();
    void whatIsNoReceiptChangesNothing_data();
    void whatIsNoReceiptChangesNothing();
    void anAnswerOfAnotherStepIsIgnored();
    void wrongClockIsCorrectedAndSignedAgain();
    void aSeenNonceIsSignedAgain();
    void signingAgainHasAnEnd();
    void failuresBackOffAndTheNetworkResumes();
    void aBusyServiceIsNotPressed();
    void exchangesRunByThemselves_data();
    void exchangesRunByThemselves();
    void theWatchIsOnlyAHint();
    void aSearchIsAskedOnceAndAnswered();
    void statusSaysWhatIsTrue();
};

namespace {

const std::string kType(mediaType(Format::CborZstd));

// Started, in the service's epoch, nothing to do.
void makeQuiet(EngineWorld& world) {
    world.start();
    (void)world.settle();
}

} // namespace

void EngineTest::startAsksWithASignature() {
    EngineWorld world;
    world.start();
    QVERIFY(world.exchangeInFlight());
    const OutgoingRequest http = world.takeSent("/v1/sync"); // checks the signature
    const SyncRequest request = world.requestOf(http);
    QCOMPARE(http.method, std::string("POST"));
    QVERIFY(request.nonce == world.nonces.back());
    QCOMPARE(request.version, 1U);
    QVERIFY(request.replica == world.state().replica);
    QVERIFY(world.phase() == SyncPhase::Exchanging);
}

void EngineTest::aFreshDeviceLearnsTheEpochBeforeItSends() {
    EngineWorld world;
    (void)world.commit();
    world.start();
    const SyncRequest first = world.exchangeOnce();
    QVERIFY(first.epoch.isNull());
    QVERIFY(first.runs.empty());
    const SyncRequest second = world.exchangeOnce();
    QVERIFY(second.epoch == world.service.epoch);
    QCOMPARE(second.runs.size(), std::size_t {1});
    QVERIFY(world.given<EngineCommand::EpochChanged>().empty());
}

void EngineTest::aSearchIsAskedOnceAndAnswered() {
    EngineWorld world;
    makeQuiet(world);
    world.service.change = [](const SyncRequest& request, SyncResponse& response) {
        if (!request.sought.empty())
            response.found = 2;
    };
    world.step(EngineEvent::UserSeeks {"goff"});
    world.advance(std::chrono::seconds(1));
    QVERIFY(!world.exchangeOnce().sought.empty());
    const auto told = world.given<EngineCommand::Found>();
    QCOMPARE(told.size(), std::size_t {1});
    QCOMPARE(told.front().words, std::string("goff"));
    QCOMPARE(told.front().records, 2U);
    for (const SyncRequest& request : world.settle())
        QVERIFY(request.sought.empty());
    // An answer that only names a new history has looked for nothing: the question goes on.
    world.service.restore();
    world.service.change = [](const SyncRequest& request, SyncResponse& response) {
        if (!response.epochOnly && !request.sought.empty())
            response.found = 1;
    };
    world.step(EngineEvent::UserSeeks {"lou"});
    world.advance(std::chrono::seconds(1));
    (void)world.exchangeOnce();
    QVERIFY(world.given<EngineCommand::Found>().empty());
    (void)world.exchangeOnce();
    QCOMPARE(world.given<EngineCommand::Found>().at(0).records, 1U);
    (void)world.settle();
    // A service that does not know the question yet ends it too.
    world.service.change = {};
    world.step(EngineEvent::UserSeeks {"anne"});
    world.advance(std::chrono::seconds(1));
    (void)world.exchangeOnce();
    QCOMPARE(world.given<EngineCommand::Found>().at(0).records, 0U);
    QVERIFY(world.settle().empty());
}

void EngineTest::acceptedOpIsProvedByTheDigest() {
    EngineWorld world;
    makeQuiet(world);
    for (int i = 0; i < 32; ++i)
        (void)world.commit();
    QCOMPARE(world.engine->status().pending, 32U);
    (void)world.settle();
    const SyncStatus& status = world.engine->status();
    QVERIFY(status.phase == SyncPhase::UpToDate);
    QCOMPARE(status.pending, 0U);
    QCOMPARE(status.provedHeld, OpNumber {32});
    QCOMPARE(status.made, OpNumber {32});
    QVERIFY(status.provedAt == world.clock.wall());
    // One more, of which the service knows nothing yet: 32 of 33.
    (void)world.commit();
    QCOMPARE(world.engine->status().provedHeld, OpNumber {32});
    QCOMPARE(world.engine->status().made, OpNumber {33});
}

void EngineTest::onlyOneExchangeAtATime() {
    EngineWorld world;
    makeQuiet(world);
    world.advance(std::chrono::seconds(2));
    (void)world.commit();
    QVERIFY(world.exchangeInFlight());
    const OutgoingRequest http = world.takeSent("/v1/sync");
    (void)world.commit();
    world.step(EngineEvent::UserAsksNow {});
    world.step(EngineEvent::NetworkUp {});
    world.advance(std::chrono::seconds(20));
    QVERIFY(!world.exchangeInFlight());
    world.reply(http.step, world.service.answer(world.requestOf(http), world.clock.wall()));
    QVERIFY(world.exchangeInFlight()); // at once, for what came meanwhile
    QCOMPARE(world.exchangeOnce().runs.size(), std::size_t {1});
    QCOMPARE(world.engine->status().pending, 0U);
}

void EngineTest::whatIsNoReceiptChangesNothing_data() {
    QTest::addColumn<unsigned>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("body"); // 0: a page; 1: cut short; 2: another's nonce; 3: no end marker; 4: bit flip
    QTest::addColumn<int>("phase");
    const auto row = [](const char* name, unsigned status, const char* type, int body, SyncPhase phase) {
        QTest::newRow(name) << status << QByteArray(type) << body << static_cast<int>(phase);
    };
    const char* const kOurs = "application/vnd.relais.v1+cbor-zstd";
    row("portal page", 200, "text/html", 0, SyncPhase::CaptivePortal);
    row("portal page with a charset", 200, "text/html; charset=utf-8", 0, SyncPhase::CaptivePortal);
    row("portal json", 200, "application/json", 0, SyncPhase::CaptivePortal);
    row("portal empty", 204, "", 0, SyncPhase::CaptivePortal);
    row("redirect", 302, "text/html", 0, SyncPhase::CaptivePortal);
    row("redirect 307", 307, "", 0, SyncPhase::CaptivePortal);
    row("says portal", 511, "text/html", 0, SyncPhase::CaptivePortal);
    row("forbidden page", 403, "text/html", 0, SyncPhase::CaptivePortal);
    row("page under our type", 200, kOurs, 0, SyncPhase::Waiting);
    row("our type with a parameter", 200, "application/vnd.relais.v1+cbor-zstd; q=1", 1, SyncPhase::CaptivePortal);
    row("cut short", 200, kOurs, 1, SyncPhase::Waiting);
    row("another's nonce", 200, kOurs, 2, SyncPhase::Waiting);
    row("no end marker", 200, kOurs, 3, SyncPhase::Waiting);
    row("bit flip", 200, kOurs, 4, SyncPhase::Waiting);
    row("proxy error", 502, "text/html", 0, SyncPhase::Waiting);
    row("our answer under 500", 500, kOurs, 5, SyncPhase::Waiting);
}

void EngineTest::whatIsNoReceiptChangesNothing() {
    QFETCH(unsigned, status);
    QFETCH(QByteArray, type);
    QFETCH(int, body);
    QFETCH(int, phase);
    EngineWorld world;
    makeQuiet(world);
    world.advance(std::chrono::seconds(2));
    (void)world.commit();
    const OutgoingRequest http = world.takeSent("/v1/sync");
    SyncResponse answer = world.service.answer(world.requestOf(http), world.clock.wall());
    if (body == 2)
        answer.nonce.back() ^= 1;
    Bytes bytes = body == 0 ? toBytes(view("<html>Bienvenue</html>")) : pack(answer);
    if (body == 1)
        bytes.resize(bytes.size() - 3);
    if (body == 3) {
        // The same message as a writer that stopped before the end would leave it: unpackable but unmarked.
        bytes = packValue(Value(Value::Map {{"v", 1}}), Format::CborZstd);
    }
    if (body == 4)
        bytes[bytes.size() / 2] ^= 0x10;
    const SyncState before = world.state();
    world.replyRaw(http.step, status, type.toStdString(), bytes);
    QCOMPARE(static_cast<int>(world.phase()), phase);
    QCOMPARE(world.engine->status().pending, 1U);
    QVERIFY(world.engine->status().lastError.has_value());
    QVERIFY(world.state().lastContact == before.lastContact);
    const auto notices = world.given<EngineCommand::Notify>();
    QCOMPARE(!notices.empty(), phase == static_cast<int>(SyncPhase::CaptivePortal));
    // And it is tried again by itself, under a new nonce.
    world.advance(std::chrono::minutes(6));
    QVERIFY(world.exchangeInFlight());
    (void)world.settle();
    QCOMPARE(world.engine->status().pending, 0U);
    std::ranges::sort(world.nonces);
    QVERIFY(std::ranges::adjacent_find(world.nonces) == world.nonces.end());
}

void EngineTest::anAnswerOfAnotherStepIsIgnored() {
    EngineWorld world;
    makeQuiet(world);
    world.advance(std::chrono::seconds(2));
    (void)world.commit();
    const OutgoingRequest http = world.takeSent("/v1/sync");
    const SyncResponse late = world.service.answer(world.requestOf(http), world.clock.wall());
    world.replyFailure(http.step, ErrorCode::NetworkTimeout);
    world.reply(http.step, late); // after it was given up
    QCOMPARE(world.engine->status().pending, 1U);
    world.reply(http.step + 40, late);
    QCOMPARE(world.engine->status().pending, 1U);
}

void EngineTest::wrongClockIsCorrectedAndSignedAgain() {
    EngineWorld world;
    world.start();
    const OutgoingRequest http = world.takeSent("/v1/sync");
    world.replyError(http, "clock"); // the service is three hours ahead
    QVERIFY(world.exchangeInFlight());
    const OutgoingRequest again = world.takeSent("/v1/sync");
    SignedRequest proof;
    for (const auto& [name, value] : again.headers)
        if (name == "signature-input")
            proof.signatureInput = value;
    const std::int64_t expected = (world.clock.wall() + std::chrono::hours(3)).ms / 1000;
    QCOMPARE(readClaims(proof)->createdSeconds, expected);
    QVERIFY(world.nonces[0] != world.nonces[1]);
    QVERIFY(!world.engine->status().lastError.has_value());
    world.reply(again.step, world.service.answer(world.requestOf(again), world.clock.wall() + std::chrono::hours(3)));
    QCOMPARE(world.engine->status().clockSkewMs, std::int64_t {3 * 3'600'000});
    const auto notices = world.given<EngineCommand::Notify>();
    QVERIFY(std::ranges::any_of(notices, [](const auto& n) { return n.notice == EngineNotice::ClockWrong; }));
}

void EngineTest::aSeenNonceIsSignedAgain() {
    EngineWorld world;
    world.start();
    const OutgoingRequest http = world.takeSent("/v1/sync");
    world.replyError(http, "nonce_seen");
    QVERIFY(world.exchangeInFlight());
    (void)world.takeSent("/v1/sync");
    QVERIFY(world.nonces[0] != world.nonces[1]);
    QVERIFY(!world.engine->status().lastError.has_value());
    // nonce_seen says nothing about the clock.
    QCOMPARE(world.engine->status().clockSkewMs, std::int64_t {0});
}

void EngineTest::signingAgainHasAnEnd() {
    EngineWorld world;
    world.start();
    int asked = 0;
    while (world.exchangeInFlight() && asked < 10) {
        world.replyError(world.takeSent("/v1/sync"), "nonce_seen");
        ++asked;
    }
    QCOMPARE(asked, 4);
    QVERIFY(world.engine->status().lastError.has_value());
    QVERIFY(world.timers.contains(EngineTimer::Exchange));
}

void EngineTest::failuresBackOffAndTheNetworkResumes() {
    EngineWorld world;
    world.start();
    std::vector<std::chrono::milliseconds> waits;
    for (int i = 0; i < 12; ++i) {
        world.replyFailure(world.takeSent("/v1/sync").step, ErrorCode::NetworkUnreachable);
        QVERIFY(world.phase() == SyncPhase::Offline);
        const MonoMs next = world.timers.at(EngineTimer::Exchange);
        waits.push_back(next - world.clock.monotonic());
        world.advance(waits.back());
        QVERIFY(world.exchangeInFlight());
    }
    for (std::size_t i = 0; i < waits.size(); ++i) {
        const auto full = std::min<std::int64_t>(2000LL << i, 300'000);
        QVERIFY2(waits[i].count() >= full / 2 && waits[i].count() <= full, std::to_string(waits[i].count()).c_str());
    }
    world.replyFailure(world.takeSent("/v1/sync").step, ErrorCode::NetworkUnreachable);
    QVERIFY(!world.exchangeInFlight());
    world.advance(std::chrono::seconds(2));
    world.step(EngineEvent::NetworkUp {});
    QVERIFY(world.exchangeInFlight());
    (void)world.settle();
    QVERIFY(world.phase() == SyncPhase::UpToDate);
}

void EngineTest::aBusyServiceIsNotPressed() {
    EngineWorld world;
    world.start();
    world.replyError(world.takeSent("/v1/sync"), "busy", 90'000);
    world.advance(std::chrono::seconds(60));
    (void)world.commit();
    world.step(EngineEvent::UserAsksNow {});
    world.step(EngineEvent::NetworkUp {});
    QVERIFY(!world.exchangeInFlight());
    world.advance(std::chrono::seconds(31));
    QVERIFY(world.exchangeInFlight());
    (void)world.settle();
    QCOMPARE(world.engine->status().pending, 0U);
}

void EngineTest::exchangesRunByThemselves_data() {
    QTest::addColumn<bool>("desk");
    QTest::addColumn<int>("seconds");
    QTest::newRow("elsewhere") << false << 300;
    QTest::newRow("at a desk") << true << 60;
}

void EngineTest::exchangesRunByThemselves() {
    QFETCH(bool, desk);
    QFETCH(int, seconds);
    EngineWorld world(desk);
    makeQuiet(world);
    const MonoMs next = world.timers.at(EngineTimer::Exchange);
    QCOMPARE((next - world.clock.monotonic()).count(), qint64 {seconds} * 1000);
    world.advance(std::chrono::seconds(seconds));
    QVERIFY(world.exchangeInFlight());
}

void EngineTest::theWatchIsOnlyAHint() {
    EngineWorld world;
    makeQuiet(world);
    world.advance(std::chrono::seconds(6));
    QVERIFY(world.watchInFlight());
    const OutgoingRequest http = world.takeSent("/v1/watch");
    QCOMPARE(http.method, std::string("GET"));
    QCOMPARE(
        http.target, "/v1/watch?epoch=" + toText(world.service.epoch) + "&seq=" + std::to_string(world.service.seq));
    const SyncState before = world.state();
    const WatchResponse news {world.nonces.back(), world.service.epoch, 500, true};
    world.replyRaw(http.step, 200, kType, pack(news));
    QVERIFY(world.state().lastSeen == before.lastSeen);
    QVERIFY(world.exchangeInFlight());
    (void)world.settle();
    // A watch that fails, or answers with somebody else's nonce, harms nothing.
    world.advance(std::chrono::seconds(10));
    QVERIFY(world.watchInFlight());
    const OutgoingRequest other = world.takeSent("/v1/watch");
    world.replyRaw(other.step, 200, kType, pack(WatchResponse {Bytes(16, 1), world.service.epoch, 600, true}));
    QVERIFY(!world.exchangeInFlight());
    QVERIFY(world.phase() == SyncPhase::UpToDate);
    QVERIFY(!world.watchInFlight());
    QVERIFY(world.timers.contains(EngineTimer::Watch));
    QVERIFY(world.timers.contains(EngineTimer::Exchange));
}

void EngineTest::statusSaysWhatIsTrue() {
    EngineWorld world;
    QVERIFY(world.phase() == SyncPhase::Stopped);
    makeQuiet(world);
    QVERIFY(world.engine->status().lastExchange == world.clock.wall());
    world.advance(std::chrono::seconds(3));
    const WallMs saved = world.clock.wall();
    (void)world.commit();
    QVERIFY(world.engine->status().oldestWaiting == saved);
    const auto published = world.given<EngineCommand::StatusChanged>();
    QCOMPARE(published.size(), std::size_t {1});
    QVERIFY(published[0].status == world.engine->status());
    world.step(EngineEvent::NetworkDown {});
    QVERIFY(world.phase() == SyncPhase::Exchanging); // a hint does not end what is on its way
    (void)world.settle();
    world.step(EngineEvent::NetworkDown {});
    QVERIFY(world.phase() == SyncPhase::Offline);
    world.step(EngineEvent::NetworkDown {});
    QVERIFY(world.given<EngineCommand::StatusChanged>().empty());
}

RELAIS_TEST(EngineTest)

} // namespace engine_test
#include "engine_test.moc"
