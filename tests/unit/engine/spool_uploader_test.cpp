// Delivering the sealed spool: from the locked app, and for a revoked device before anything is erased.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/engine_world.h"
#include "tests/support/test_class.h"

namespace spool_uploader_test {

using namespace relais::sync;
using namespace relais::test;

class SpoolUploaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lockedAppDeliversAlertsFirst();
    void theSourceLearnsWhichHistoryAnswered();
    void whatCannotBeOpenedIsKeptAndOfferedAgain();
    void noReceiptNothingAcknowledged();
    void revokedDeviceDeliversBeforeItIsWiped();
    void forgedOrdersAreIgnored_data();
    void forgedOrdersAreIgnored();
    void revokedWithoutAnOrderAsksForIt();
    void nothingIsWipedWhileAnythingIsLeft();
    void anOrderSurvivesLosingTheNetwork();
    void aForgottenDeviceIsTakenBackWithoutBeingUnlocked();
    void aLockedDeviceAsksAtItsStartWithTheNetworkAndOnceAPeriod();
    void withNothingToSendItLearnsOfARestoredServiceAndOffersAgain();
    void withNothingToSendItIsWiped();
    void whoeverElseIsOnTheDeviceIsNotCalledRevoked();
    void eachNoveltyIsToldOnce();
    void whatIsNoLongerWhereItWasAskedFromIsNotTold();
};

namespace {

const std::string kType(mediaType(Format::CborZstd));

// The spool as the locked app holds it: no store, envelopes in memory.
class MemoryEnvelopes final : public EnvelopeSource {
public:
    std::vector<SpoolEnvelope> envelopes;
    Epoch history;
    std::vector<SpoolEnvelope> forgotten; // what another history is offered again
    std::vector<SpoolUser> here;

    Result<std::vector<SpoolEnvelope>> unsent(std::size_t) override { return envelopes; }
    Status received(const std::vector<Hash>& hashes) override {
        std::erase_if(envelopes, [&](const SpoolEnvelope& envelope) {
            return std::ranges::find(hashes, envelopeHash(envelope)) != hashes.end();
        });
        return {};
    }
    Status inHistory(const Epoch& epoch) override {
        if (history != epoch)
            std::ranges::move(std::exchange(forgotten, {}), std::back_inserter(envelopes));
        history = epoch;
        return {};
    }
    Result<std::vector<SpoolUser>> users() override { return here; }
    Result<bool> tell(const SpoolUser& asked, Seq last) override {
        const auto now = std::ranges::find(here, asked);
        if (now == here.end())
            return false;
        now->seen = last;
        return true;
    }
};

struct LockedWorld {
    ManualClock clock;
    SeededRandom random {5};
    Ed25519Signer deviceKey = Ed25519Signer::generate(random);
    Ed25519Signer authority = Ed25519Signer::generate(random);
    MemoryEnvelopes source;
    EngineConfig config;
    std::optional<SpoolUploader> uploader;
    std::vector<Command> commands;
    std::optional<OutgoingRequest> sent;
    std::optional<WipeOrder> wiped;
    std::optional<MonoMs> timer;
    std::vector<NewsCounts> told;

    LockedWorld() {
        config.device.raw.fill(0xde);
        config.authority = authority.publicKey();
        uploader.emplace(config, source, deviceKey, random);
    }
    void add(std::uint8_t n, Lane lane = Lane::Operation) {
        SpoolEnvelope envelope {3, {}, {}, lane, Bytes(100, n)};
        envelope.op.raw.fill(n);
        envelope.replica.raw.fill(1);
        source.envelopes.push_back(envelope);
    }
    void step(decltype(Event::what) what) {
        commands = uploader->step({clock.wall(), clock.monotonic(), std::move(what)});
        for (const Command& command : commands) {
            if (const auto* send = std::get_if<EngineCommand::Send>(&command))
                sent = send->request;
            if (const auto* wipe = std::get_if<EngineCommand::Wipe>(&command))
                wiped = wipe->order;
            if (const auto* set = std::get_if<EngineCommand::SetTimer>(&command))
                timer = set->at;
            if (const auto* news = std::get_if<EngineCommand::NewsWaits>(&command))
                told.push_back(news->counts);
        }
    }
    SpoolRequest take() {
        const auto request = unpack<SpoolRequest>(sent.value().body);
        return request.value();
    }
    void answer(SpoolResponse response) {
        response.nonce = take().nonce;
        response.serviceTime = clock.wall();
        raw(200, kType, pack(response));
    }
    void raw(unsigned status, const std::string& type, const Bytes& body) {
        const StepNumber number = std::exchange(sent, std::nullopt)->step;
        IncomingReply reply;
        reply.step = number;
        reply.status = status;
        reply.contentType = type;
        reply.body = body;
        step(EngineEvent::Reply {reply});
    }
    void waitForTimer() {
        clock.advance(timer.value() - clock.monotonic());
        step(EngineEvent::TimerFired {EngineTimer::Exchange});
    }
    void lose() {
        IncomingReply lost;
        lost.step = std::exchange(sent, std::nullopt)->step;
        lost.failure = ErrorCode::NetworkUnreachable;
        step(EngineEvent::Reply {lost});
    }
    SignedWipeOrder order(const Bytes& nonce, const Signer& signer, DeviceId device) const {
        const Bytes bytes = encodeWipeOrder({device, {}, {"u01"}, nonce, clock.wall()});
        return {bytes, signer.sign(bytes).value()};
    }
};

std::vector<Hash> allOf(const SpoolRequest& request) {
    std::vector<Hash> hashes;
    for (const SpoolEnvelope& envelope : request.envelopes)
        hashes.push_back(envelopeHash(envelope));
    return hashes;
}

} // namespace

void SpoolUploaderTest::lockedAppDeliversAlertsFirst() {
    LockedWorld world;
    world.step(EngineEvent::Start {});
    QVERIFY(!world.sent); // nothing to deliver: not a byte
    QVERIFY(world.uploader->status().phase == SyncPhase::UpToDate);
    world.add(1, Lane::Alert);
    world.add(2);
    world.step(EngineEvent::LocalOpCommitted {});
    QVERIFY(world.sent.has_value());
    QCOMPARE(world.sent->target, std::string("/v1/spool"));
    const SpoolRequest request = world.take();
    QCOMPARE(request.envelopes.size(), std::size_t {2});
    QVERIFY(request.envelopes.front().lane == Lane::Alert);
    world.answer({.received = allOf(request)});
    QVERIFY(world.source.envelopes.empty());
    QVERIFY(world.uploader->status().phase == SyncPhase::UpToDate);
    QVERIFY(!world.wiped);
}

void SpoolUploaderTest::theSourceLearnsWhichHistoryAnswered() {
    LockedWorld world;
    world.add(1);
    world.step(EngineEvent::Start {});
    SpoolResponse response {.received = allOf(world.take())};
    response.epoch.raw.fill(7);
    const Epoch told = response.epoch;
    world.answer(std::move(response));
    QCOMPARE(world.source.history, told);
    QVERIFY(world.source.envelopes.empty());
    // One that does not say changes nothing.
    world.add(2);
    world.step(EngineEvent::LocalOpCommitted {});
    if (!world.sent)
        world.waitForTimer();
    world.answer({.received = allOf(world.take())});
    QCOMPARE(world.source.history, told);
}

void SpoolUploaderTest::whatCannotBeOpenedIsKeptAndOfferedAgain() {
    LockedWorld world;
    world.add(1);
    world.add(2);
    world.step(EngineEvent::Start {});
    world.answer({.received = {allOf(world.take())[0]}});
    QCOMPARE(world.source.envelopes.size(), std::size_t {1});
    QVERIFY(world.sent.has_value());
    world.answer({});
    QVERIFY(!world.sent); // no hurry any more
    QCOMPARE(world.source.envelopes.size(), std::size_t {1});
    world.waitForTimer();
    QVERIFY(world.sent.has_value());
    world.answer({.received = allOf(world.take())});
    QVERIFY(world.source.envelopes.empty());
}

void SpoolUploaderTest::noReceiptNothingAcknowledged() {
    LockedWorld world;
    world.add(1);
    world.step(EngineEvent::Start {});
    SpoolResponse other {Bytes(16, 9), world.clock.wall(), allOf(world.take()), 0, {}};
    world.raw(200, kType, pack(other)); // somebody else's nonce
    QCOMPARE(world.source.envelopes.size(), std::size_t {1});
    world.waitForTimer();
    world.raw(200, "text/html", toBytes(view("<html>")));
    QVERIFY(world.uploader->status().phase == SyncPhase::CaptivePortal);
    QCOMPARE(world.source.envelopes.size(), std::size_t {1});
    world.waitForTimer();
    world.answer({.received = allOf(world.take())});
    QVERIFY(world.source.envelopes.empty());
}

void SpoolUploaderTest::revokedDeviceDeliversBeforeItIsWiped() {
    EngineWorld world;
    world.start();
    (void)world.settle();
    (void)world.commit();
    world.advance(std::chrono::seconds(1));
    const OutgoingRequest http = world.takeSent("/v1/sync");
    SyncResponse answer = world.service.answer(world.requestOf(http), world.clock.wall());
    answer.verdicts.clear();
    answer.wipe = world.wipeOrder(answer.nonce, world.config.device);
    world.reply(http.step, answer);
    QVERIFY(world.phase() == SyncPhase::Revoked);
    const auto notices = world.given<EngineCommand::Notify>();
    QVERIFY(std::ranges::any_of(notices, [](const auto& n) { return n.notice == EngineNotice::Revoked; }));
    QVERIFY(!world.wiped);
    const OutgoingRequest spool = world.takeSent("/v1/spool");
    QVERIFY(spool.step > http.step);
    const SpoolRequest request = unpack<SpoolRequest>(spool.body).value();
    QCOMPARE(request.envelopes.size(), std::size_t {1});
    // What is in it is what was typed, for the service alone.
    const auto opened = openSealed(request.envelopes[0].sealed, world.ingest.publicKey, world.ingest.secretKey);
    QVERIFY(opened && decodeSignedOp(*opened).has_value());
    SpoolResponse receipt {request.nonce, world.clock.wall(), allOf(request), 0, {}};
    world.replyRaw(spool.step, 200, kType, pack(receipt));
    QVERIFY(world.wiped.has_value());
    QVERIFY(world.wiped->device == world.config.device);
    QVERIFY(world.wiped->replicas == std::vector {world.state().replica});
    QVERIFY(world.phase() == SyncPhase::Wiped);
    world.wiped.reset();
    world.step(EngineEvent::UserAsksNow {});
    world.advance(std::chrono::hours(1));
    QVERIFY(world.sent.empty());
    QVERIFY(!world.wiped);
}

void SpoolUploaderTest::forgedOrdersAreIgnored_data() {
    QTest::addColumn<int>("fault");
    QTest::newRow("signed by the device") << 0;
    QTest::newRow("of another device") << 1;
    QTest::newRow("replayed from another request") << 2;
    QTest::newRow("one bit of it changed") << 3;
    QTest::newRow("a lease instead of an order") << 4;
}

void SpoolUploaderTest::forgedOrdersAreIgnored() {
    QFETCH(int, fault);
    LockedWorld world;
    world.add(1);
    world.step(EngineEvent::Start {});
    const SpoolRequest request = world.take();
    DeviceId other;
    other.raw.fill(3);
    SignedWipeOrder order = world.order(
        fault == 2 ? Bytes(16, 8) : request.nonce, fault == 0 ? world.deviceKey : world.authority,
        fault == 1 ? other : world.config.device);
    if (fault == 3)
        order.bytes[order.bytes.size() / 2] ^= 1;
    if (fault == 4) {
        order.bytes = encodeLease({.device = world.config.device});
        order.signature = world.authority.sign(order.bytes).value();
    }
    world.answer({.received = allOf(request), .wipe = order});
    QVERIFY(!world.wiped);
    QVERIFY(world.uploader->status().phase == SyncPhase::UpToDate);
}

void SpoolUploaderTest::revokedWithoutAnOrderAsksForIt() {
    EngineWorld world;
    world.start();
    const OutgoingRequest http = world.takeSent("/v1/sync");
    world.replyError(http, "revoked");
    QVERIFY(world.phase() == SyncPhase::Revoked);
    const OutgoingRequest spool = world.takeSent("/v1/spool");
    const SpoolRequest request = unpack<SpoolRequest>(spool.body).value();
    QVERIFY(request.envelopes.empty());
    SpoolResponse answer {request.nonce, world.clock.wall(), {}, 0, {}};
    answer.wipe = world.wipeOrder(request.nonce, world.config.device);
    world.replyRaw(spool.step, 200, kType, pack(answer));
    QVERIFY(world.wiped.has_value());
}

void SpoolUploaderTest::nothingIsWipedWhileAnythingIsLeft() {
    LockedWorld world;
    world.add(1);
    world.add(2);
    world.step(EngineEvent::Start {});
    const auto ordered = [&world](std::vector<Hash> received) {
        const SpoolRequest request = world.take();
        world.answer(
            {.received = std::move(received),
             .wipe = world.order(request.nonce, world.authority, world.config.device)});
    };
    ordered({envelopeHash(world.take().envelopes[0])});
    // Ordered again and again, but the second envelope is not acknowledged.
    for (int i = 0; i < 5; ++i) {
        QVERIFY(!world.wiped);
        QCOMPARE(world.source.envelopes.size(), std::size_t {1});
        if (!world.sent)
            world.waitForTimer();
        ordered({});
    }
    QVERIFY(!world.wiped);
    world.waitForTimer();
    ordered(allOf(world.take()));
    QVERIFY(world.wiped.has_value());
}

void SpoolUploaderTest::anOrderSurvivesLosingTheNetwork() {
    LockedWorld world;
    world.add(1);
    world.step(EngineEvent::Start {});
    const SpoolRequest request = world.take();
    world.answer({.wipe = world.order(request.nonce, world.authority, world.config.device)});
    QVERIFY(world.uploader->status().phase == SyncPhase::Revoked);
    world.waitForTimer();
    world.lose();
    QVERIFY(world.uploader->status().phase == SyncPhase::Revoked);
    world.waitForTimer();
    world.answer({.received = allOf(world.take())});
    QVERIFY(world.wiped.has_value());
}

void SpoolUploaderTest::aForgottenDeviceIsTakenBackWithoutBeingUnlocked() {
    LockedWorld world;
    world.config.certificate = Bytes(40, 7);
    world.config.certificateSignature = Bytes(64, 8);
    world.uploader.emplace(world.config, world.source, world.deviceKey, world.random);
    world.add(1, Lane::Alert);
    world.step(EngineEvent::Start {});
    const Bytes nonce = world.take().nonce;
    world.raw(401, kType, pack(ErrorResponse {.nonce = nonce, .code = "unauthenticated"}));
    QVERIFY(world.sent.has_value());
    QCOMPARE(world.sent->target, std::string("/v1/readmit"));
    const auto shown = unpack<ReadmitRequest>(world.sent->body);
    QVERIFY(shown.has_value());
    world.raw(200, kType, pack(ReadmitResponse {shown->nonce, world.config.device, world.clock.wall()}));
    QVERIFY(world.sent.has_value());
    QCOMPARE(world.sent->target, std::string("/v1/spool"));
    world.answer({.received = allOf(world.take())});
    QVERIFY(world.source.envelopes.empty());
}

void SpoolUploaderTest::aLockedDeviceAsksAtItsStartWithTheNetworkAndOnceAPeriod() {
    LockedWorld world;
    world.source.here = {{{"u01"}}};
    const auto asks = [&world] { return world.sent && world.take().envelopes.empty(); };
    world.step(EngineEvent::Start {});
    QVERIFY(asks());
    QCOMPARE(world.take().users, world.source.here);
    QVERIFY(world.uploader->status().phase != SyncPhase::Exchanging); // nothing of hers is on its way
    world.answer({});
    QVERIFY(!world.sent);
    QVERIFY(world.uploader->status().phase == SyncPhase::UpToDate);
    QCOMPARE(world.timer.value() - world.clock.monotonic(), std::chrono::milliseconds(EngineLimit::kPeriod));
    world.waitForTimer();
    QVERIFY(asks());
    // Not answered: again, later and later, until it is; a wrong clock at once.
    world.lose();
    QVERIFY(world.uploader->status().phase == SyncPhase::Offline);
    QVERIFY(!world.sent);
    world.waitForTimer();
    QVERIFY(asks());
    world.raw(401, kType, pack(ErrorResponse {.nonce = world.take().nonce, .code = "clock"}));
    QVERIFY(asks());
    world.lose();
    world.clock.advance(EngineLimit::kAttemptSpacing);
    world.step(EngineEvent::NetworkUp {});
    QVERIFY(asks());
    world.answer({});
    QVERIFY(!world.sent && world.uploader->status().phase == SyncPhase::UpToDate);
    // What is sent asks too: nothing more for it.
    world.add(1);
    world.clock.advance(EngineLimit::kAttemptSpacing);
    world.step(EngineEvent::LocalOpCommitted {});
    QCOMPARE(world.take().users, world.source.here);
    world.answer({.received = allOf(world.take())});
    QVERIFY(!world.sent);
    // Once she is unlocked, her store asks for itself.
    world.source.here = {};
    world.waitForTimer();
    QVERIFY(!world.sent);
    world.step(EngineEvent::NetworkUp {});
    QVERIFY(!world.sent);
}

void SpoolUploaderTest::withNothingToSendItLearnsOfARestoredServiceAndOffersAgain() {
    LockedWorld world;
    world.source.here = {{{"u01"}}};
    world.add(1, Lane::Alert);
    std::swap(world.source.envelopes, world.source.forgotten); // received by the history that was lost
    world.step(EngineEvent::Start {});
    QVERIFY(world.take().envelopes.empty());
    SpoolResponse response;
    response.epoch.raw.fill(7);
    world.answer(std::move(response));
    QVERIFY(world.sent.has_value());
    QCOMPARE(world.take().envelopes.size(), std::size_t {1});
}

void SpoolUploaderTest::withNothingToSendItIsWiped() {
    LockedWorld world;
    world.source.here = {{{"u01"}}};
    world.step(EngineEvent::Start {});
    world.answer({.wipe = world.order(world.take().nonce, world.authority, world.config.device)});
    QVERIFY(world.wiped.has_value());
    QCOMPARE(world.wiped->user, UserId {"u01"});
    QVERIFY(world.uploader->status().phase == SyncPhase::Wiped);
}

void SpoolUploaderTest::whoeverElseIsOnTheDeviceIsNotCalledRevoked() {
    LockedWorld world;
    world.source.here = {{{"u01"}}, {{"u02"}}};
    world.add(1);
    world.step(EngineEvent::Start {});
    world.answer(
        {.wipe = world.order(world.take().nonce, world.authority, world.config.device)}); // kept there: nothing
    QVERIFY(!world.wiped);
    QVERIFY(world.uploader->status().phase != SyncPhase::Revoked);
    world.waitForTimer();
    world.answer({.received = allOf(world.take())});
    QVERIFY(world.wiped.has_value());
}

void SpoolUploaderTest::eachNoveltyIsToldOnce() {
    LockedWorld world;
    world.source.here = {{{"u01"}, 41}, {{"u02"}, 40}};
    world.step(EngineEvent::Start {});
    QCOMPARE(world.take().users, world.source.here);
    // Together, so that it names neither.
    world.answer({.last = 50, .news = {{.answers = 1}, {.answers = 1, .cases = 2}}});
    QCOMPARE(world.told, (std::vector<NewsCounts> {{.answers = 2, .cases = 2}}));
    world.waitForTimer();
    QCOMPARE(world.take().users, (std::vector<SpoolUser> {{{"u01"}, 50}, {{"u02"}, 50}}));
    world.answer({.last = 53, .news = {{}, {}}});
    world.waitForTimer();
    QCOMPARE(world.take().users.front().seen, Seq {53});
    // A service that does not count yet; one that counts for somebody else: nothing is told, nothing moves.
    world.answer({});
    world.waitForTimer();
    world.answer({.last = 60, .news = {{.answers = 1}}});
    QCOMPARE(world.told.size(), std::size_t {1});
    QCOMPARE(world.source.here.front().seen, Seq {53});
}

// She unlocked meanwhile, or the history changed: what was counted from there says nothing any more.
void SpoolUploaderTest::whatIsNoLongerWhereItWasAskedFromIsNotTold() {
    LockedWorld world;
    world.source.here = {{{"u01"}, 41}, {{"u02"}, 41}};
    world.step(EngineEvent::Start {});
    world.source.here.front().seen = 45;
    world.answer({.last = 50, .news = {{.answers = 1}, {.questions = 1}}});
    QCOMPARE(world.told, (std::vector<NewsCounts> {{.questions = 1}}));
    QCOMPARE(world.source.here.front().seen, Seq {45});
}

RELAIS_TEST(SpoolUploaderTest)

} // namespace spool_uploader_test
#include "spool_uploader_test.moc"
