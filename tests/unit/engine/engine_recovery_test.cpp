// What a device does when not everything goes well: new histories, poison, forgeries, locks.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/engine_world.h"
#include "tests/support/test_class.h"

namespace engine_recovery_test {

using namespace relais::sync;
using namespace relais::test;

class EngineRecoveryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewEpochOffersEverythingAgain();
    void anAckOfAnEarlierEpochHasNoEffect();
    void aVerdictOfOtherBytesHasNoEffect();
    void twoUnexplainedFailuresGoOpByOp();
    void aForgedLeaseIsNotTaken();
    void lockCancelsAndTouchesNothing();
    void aSilentTransportIsATimeout();
    void untrustedServiceSendsNothingMore();
    void aForgottenDeviceShowsItsCertificateOnce();
    void aCertificateNotReadIsShownAgain();
};

namespace {

// Started, in the service's epoch, nothing to do.
void makeQuiet(EngineWorld& world) {
    world.start();
    (void)world.settle();
}

} // namespace

void EngineRecoveryTest::aNewEpochOffersEverythingAgain() {
    EngineWorld world;
    makeQuiet(world);
    const OpId op = world.commit();
    (void)world.settle();
    QCOMPARE(world.engine->status().pending, 0U);
    world.service.restore();
    world.step(EngineEvent::UserAsksNow {});
    world.advance(std::chrono::seconds(1));
    const OutgoingRequest http = world.takeSent("/v1/sync");
    world.reply(http.step, world.service.answer(world.requestOf(http), world.clock.wall()));
    const auto told = world.given<EngineCommand::EpochChanged>();
    QCOMPARE(told.size(), std::size_t {1});
    QVERIFY(told[0].epoch == world.service.epoch);
    QCOMPARE(world.engine->status().pending, 1U);
    QCOMPARE(world.engine->status().provedHeld, OpNumber {0});
    QVERIFY(world.store->ownOps(recordOf(op))->front().reconfirm);
    const auto requests = world.settle();
    QVERIFY(!requests.empty());
    QCOMPARE(requests.front().runs.size(), std::size_t {1});
    QVERIFY(std::ranges::all_of(requests.front().cursors, [](const Cursor& c) { return c.seq == 0; }));
    QCOMPARE(world.engine->status().pending, 0U);
    QVERIFY(!world.store->ownOps(recordOf(op))->front().reconfirm);
}

// M10: an acknowledgement from before a restore, arriving after it, must not settle what was offered again.
void EngineRecoveryTest::anAckOfAnEarlierEpochHasNoEffect() {
    EngineWorld world;
    makeQuiet(world);
    world.advance(std::chrono::seconds(2));
    (void)world.commit();
    const OutgoingRequest http = world.takeSent("/v1/sync");
    const SyncResponse ack = world.service.answer(world.requestOf(http), world.clock.wall());
    QCOMPARE(ack.verdicts.size(), std::size_t {1});
    // While it travels, the store learns of the new history by another way.
    world.service.restore();
    QVERIFY(world.store->reoffer(world.service.epoch).has_value());
    world.reply(http.step, ack);
    QCOMPARE(world.state().pending, 1U);
    (void)world.settle();
    QCOMPARE(world.engine->status().pending, 0U);
    QCOMPARE(world.service.verdicts.size(), std::size_t {1});
}

void EngineRecoveryTest::aVerdictOfOtherBytesHasNoEffect() {
    EngineWorld world;
    makeQuiet(world);
    world.service.change = [](const SyncRequest&, SyncResponse& response) {
        for (Verdict& verdict : response.verdicts)
            verdict.leaf[0] ^= 1;
    };
    (void)world.commit();
    world.advance(std::chrono::seconds(1));
    (void)world.exchangeOnce();
    QCOMPARE(world.engine->status().pending, 1U);
    QVERIFY(world.engine->status().lastError.has_value()); // an answer that says nothing of what it answers
    world.service.change = {};
    world.advance(std::chrono::minutes(1));
    (void)world.settle();
    QCOMPARE(world.engine->status().pending, 0U);
}

void EngineRecoveryTest::twoUnexplainedFailuresGoOpByOp() {
    EngineWorld world;
    makeQuiet(world);
    world.advance(std::chrono::seconds(2));
    // A poison op in the middle: whatever batch holds it makes the service fall over.
    (void)world.commit(Lane::Operation, "un");
    const OutgoingRequest first = world.takeSent("/v1/sync");
    const OpId poison = world.commit(Lane::Operation, "deux");
    (void)world.commit(Lane::Operation, "trois");
    const OpId alert = world.commit(Lane::Alert, "alerte");
    const auto holds = [](const SyncRequest& request, const OpId& op) {
        for (const OpRun& run : request.runs)
            for (const OpRun::Item& item : run.items)
                if (decodeOp(item.bytes)->id == op)
                    return true;
        return false;
    };
    world.reply(first.step, world.service.answer(world.requestOf(first), world.clock.wall()));
    std::vector<std::size_t> sizes;
    std::vector<SyncRequest> requests;
    for (int i = 0; i < 12 && world.service.verdicts.size() < 3; ++i) {
        if (!world.exchangeInFlight())
            world.advance(std::chrono::minutes(1));
        const OutgoingRequest http = world.takeSent("/v1/sync");
        requests.push_back(world.requestOf(http));
        std::size_t items = 0;
        for (const OpRun& run : requests.back().runs)
            items += run.items.size();
        sizes.push_back(items);
        if (holds(requests.back(), poison))
            world.replyRaw(http.step, 500, "text/plain", {});
        else
            world.reply(http.step, world.service.answer(requests.back(), world.clock.wall()));
    }
    QCOMPARE(world.service.verdicts.size(), std::size_t {3});
    QVERIFY(world.service.verdicts.contains(alert));
    QCOMPARE(sizes[0], std::size_t {3});
    QCOMPARE(sizes[1], std::size_t {3});
    QCOMPARE(sizes[2], std::size_t {1});
    QVERIFY(holds(requests[2], alert));
    QCOMPARE(requests[2].maxBytes, 0U);
    QCOMPARE(world.state().pending, 1U);
    // The poison op is tried again, and when the service can take it, everything is over.
    for (int i = 0; i < 20 && world.state().pending > 0; ++i) {
        if (!world.exchangeInFlight())
            world.advance(std::chrono::minutes(6));
        if (world.exchangeInFlight())
            (void)world.exchangeOnce();
    }
    QCOMPARE(world.state().pending, 0U);
}

void EngineRecoveryTest::aForgedLeaseIsNotTaken() {
    EngineWorld world;
    makeQuiet(world);
    Lease lease;
    lease.id.raw.fill(1);
    lease.device = world.config.device;
    lease.user = {"u01"};
    lease.roles = {"ADMIN"};
    SignedLease forged {encodeLease(lease), {}};
    forged.signature = world.deviceKey.sign(forged.bytes).value();
    world.service.change = [&](const SyncRequest&, SyncResponse& response) { response.lease = forged; };
    const auto ask = [&world] {
        world.step(EngineEvent::UserAsksNow {});
        world.advance(std::chrono::seconds(2));
        (void)world.exchangeOnce();
    };
    ask();
    QVERIFY(!world.state().lease.has_value());
    // Another device's, rightly signed.
    lease.device.raw.fill(2);
    forged.bytes = encodeLease(lease);
    forged.signature = world.authority.sign(forged.bytes).value();
    ask();
    QVERIFY(!world.state().lease.has_value());
    lease.device = world.config.device;
    forged.bytes = encodeLease(lease);
    forged.signature = world.authority.sign(forged.bytes).value();
    ask();
    QVERIFY(world.state().lease == forged);
}

void EngineRecoveryTest::lockCancelsAndTouchesNothing() {
    EngineWorld world;
    makeQuiet(world);
    world.advance(std::chrono::seconds(10));
    (void)world.commit();
    const OutgoingRequest http = world.takeSent("/v1/sync");
    const SyncResponse answer = world.service.answer(world.requestOf(http), world.clock.wall());
    world.step(EngineEvent::Stop {});
    QVERIFY(!world.given<EngineCommand::CancelSend>().empty());
    QVERIFY(world.timers.empty());
    QVERIFY(world.phase() == SyncPhase::Stopped);
    world.reply(http.step, answer);
    world.step(EngineEvent::NetworkUp {});
    world.step(EngineEvent::LocalOpCommitted {});
    world.advance(std::chrono::hours(1));
    QVERIFY(!world.exchangeInFlight());
    QCOMPARE(world.state().pending, 1U);
    makeQuiet(world);
    QCOMPARE(world.state().pending, 0U);
}

void EngineRecoveryTest::aSilentTransportIsATimeout() {
    EngineWorld world;
    world.start();
    const OutgoingRequest http = world.takeSent("/v1/sync");
    world.sent.push_back(http);
    world.advance(std::chrono::minutes(14));
    QVERIFY(world.phase() == SyncPhase::Exchanging);
    world.advance(std::chrono::minutes(2));
    QVERIFY(std::ranges::none_of(world.sent, [&](const OutgoingRequest& r) { return r.step == http.step; }));
    world.advance(std::chrono::minutes(5));
    QVERIFY(world.exchangeInFlight());
}

void EngineRecoveryTest::untrustedServiceSendsNothingMore() {
    EngineWorld world;
    makeQuiet(world);
    world.advance(std::chrono::seconds(2));
    (void)world.commit();
    world.replyFailure(world.takeSent("/v1/sync").step, ErrorCode::TlsUntrusted);
    QVERIFY(world.phase() == SyncPhase::Untrusted);
    QCOMPARE(world.given<EngineCommand::Notify>().size(), std::size_t {1});
    QCOMPARE(world.state().pending, 1U);
    // Told once, not at each attempt.
    world.advance(std::chrono::minutes(6));
    world.replyFailure(world.takeSent("/v1/sync").step, ErrorCode::TlsUntrusted);
    QVERIFY(world.given<EngineCommand::Notify>().empty());
}

void EngineRecoveryTest::aForgottenDeviceShowsItsCertificateOnce() {
    EngineWorld world;
    world.config.certificate = Bytes(40, 7);
    world.config.certificateSignature = Bytes(64, 8);
    world.engine = std::make_unique<Engine>(world.config, *world.store, world.deviceKey, world.random);
    makeQuiet(world);
    world.advance(std::chrono::seconds(2));
    (void)world.commit();
    world.replyError(world.takeSent("/v1/sync"), "unauthenticated");
    const OutgoingRequest http = world.takeSent("/v1/readmit");
    const auto shown = unpack<ReadmitRequest>(http.body);
    QVERIFY(shown.has_value());
    QVERIFY(shown->certificate == world.config.certificate);
    QVERIFY(shown->certificateSignature == world.config.certificateSignature);
    const ReadmitResponse back {shown->nonce, world.config.device, world.clock.wall()};
    world.replyRaw(http.step, 200, std::string(mediaType(Format::CborZstd)), pack(back));
    // Known again: what was typed leaves at once.
    (void)world.settle();
    QCOMPARE(world.state().pending, 0U);
    // A certificate that is refused, or did not help, is not shown again and again.
    world.advance(std::chrono::seconds(2));
    (void)world.commit();
    world.replyError(world.takeSent("/v1/sync"), "unauthenticated");
    world.replyError(world.takeSent("/v1/readmit"), "unauthenticated");
    QVERIFY(world.sent.empty() || !world.exchangeInFlight());
    world.advance(std::chrono::minutes(31));
    world.replyError(world.takeSent("/v1/sync"), "unauthenticated");
    QVERIFY(std::ranges::none_of(world.sent, [](const OutgoingRequest& r) { return r.target == "/v1/readmit"; }));
    QCOMPARE(world.state().pending, 1U);
}

void EngineRecoveryTest::aCertificateNotReadIsShownAgain() {
    EngineWorld world;
    world.config.certificate = Bytes(40, 7);
    world.config.certificateSignature = Bytes(64, 8);
    world.engine = std::make_unique<Engine>(world.config, *world.store, world.deviceKey, world.random);
    makeQuiet(world);
    world.advance(std::chrono::seconds(2));
    (void)world.commit();
    // What a repeated request, or a busy service, answers says nothing about the certificate.
    for (const char* code : {"nonce_seen", "busy", "nonce_seen"}) {
        world.replyError(world.takeSent("/v1/sync"), "unauthenticated");
        world.replyError(world.takeSent("/v1/readmit"), code);
        world.advance(std::chrono::minutes(6));
    }
    // Taken; and the service restored once more before it was heard from: no half hour of silence.
    world.replyError(world.takeSent("/v1/sync"), "unauthenticated");
    const auto taken = [&world] {
        const OutgoingRequest http = world.takeSent("/v1/readmit");
        const ReadmitResponse back {unpack<ReadmitRequest>(http.body)->nonce, world.config.device, world.clock.wall()};
        world.replyRaw(http.step, 200, std::string(mediaType(Format::CborZstd)), pack(back));
    };
    taken();
    world.replyError(world.takeSent("/v1/sync"), "unauthenticated");
    world.advance(std::chrono::minutes(6));
    world.replyError(world.takeSent("/v1/sync"), "unauthenticated");
    taken();
    (void)world.settle();
    QCOMPARE(world.state().pending, 0U);
}

RELAIS_TEST(EngineRecoveryTest)

} // namespace engine_recovery_test
#include "engine_recovery_test.moc"
