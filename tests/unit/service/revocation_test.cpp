// Who was revoked or disabled: what they still send is kept, nothing is read, and what they hold is to be erased.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/service_world.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace revocation_test {

using namespace relais::test;

namespace {

// The doctor's device, with a second person on it.
struct SharedDevice {
    DeskWorld desk;
    EnrolRequest second;

    SharedDevice() {
        desk.world.addUser("u05", "Personne u05", {"DECLARANT"});
        SeededRandom random(99);
        second.secret = desk.world.code("u05");
        second.deviceKey = desk.doctor->deviceKey.publicKey();
        second.authorKey = Ed25519Signer::generate(random).publicKey();
        second.replica = newRandomId<ReplicaId>(random);
        if (must(desk.world.ledger().enrol(second, "192.0.2.1")).device != desk.doctor->enrolled.device)
            throw std::runtime_error("another device");
    }
    void disable(const std::string& user) {
        desk.world.change([&](Work& work) { return setUserDisabled(work, {user}, true); });
    }
    // As the locked app asks, with nothing to send: these people's records are here.
    std::optional<WipeOrder> ordered(std::vector<SpoolUser> users) {
        const SpoolResponse answer
            = must(desk.world.ledger().spool(desk.doctor->caller(), {Bytes {7, 8, 9}, {}, std::move(users)}));
        if (!answer.wipe)
            return std::nullopt;
        if (!verify(desk.world.authority.publicKey(), answer.wipe->bytes, answer.wipe->signature))
            throw std::runtime_error("not signed by the service");
        return must(decodeWipeOrder(answer.wipe->bytes));
    }
};

} // namespace

class RevocationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRevokedDeviceDeliversEverythingAndReadsNothing() {
        DeskWorld desk;
        const RecordId record = desk.alert();
        const Op late = desk.doctor->create();
        const SignedOp alert = desk.doctor->sign(late);
        const SignedOp note = desk.doctor->sign(desk.doctor->move(record, "complement", {{"texte", Value("suite")}}));
        desk.world.change([&](Work& work) { return setDeviceRevoked(work, desk.doctor->enrolled.device, true); });
        QVERIFY(must(desk.world.ledger().watch(desk.doctor->caller(), desk.doctor->epoch, desk.doctor->seen)).news);
        const SyncResponse answer = desk.doctor->exchange(desk.doctor->request({alert, note}));
        QCOMPARE(answer.verdicts.at(0).code, std::string("revoked"));
        QCOMPARE(answer.verdicts.at(1).code, std::string("revoked"));
        QVERIFY(answer.pages.empty() && answer.gained.empty() && !answer.lease);
        QVERIFY(answer.wipe);
        QVERIFY(verify(desk.world.authority.publicKey(), answer.wipe->bytes, answer.wipe->signature));
        const WipeOrder order = must(decodeWipeOrder(answer.wipe->bytes));
        QCOMPARE(order.replicas, std::vector<ReplicaId> {desk.doctor->replica});
        QCOMPARE(order.device, desk.doctor->enrolled.device);
        QCOMPARE(order.nonce, (Bytes {4, 5, 6}));
        desk.agent->sync();
        const Record& seen = desk.agent->feeds.at("desk:triage").at(late.record);
        QCOMPARE(Value(seen.facts)["quarantaine"].text(), std::string("revoked"));
        // The spool is still taken, with the order repeated.
        const SpoolResponse spooled = desk.doctor->spool({desk.doctor->sign(desk.doctor->create())});
        QCOMPARE(spooled.received.size(), std::size_t(1));
        QVERIFY(spooled.wipe);
    }

    void aDisabledUserIsWipedAloneOnASharedDevice() {
        SharedDevice shared;
        shared.disable("u05");
        TestDevice& doctor = *shared.desk.doctor;
        SyncRequest hers = doctor.request();
        hers.replica = shared.second.replica;
        const SyncResponse answer = doctor.exchange(hers);
        QVERIFY(answer.wipe && answer.pages.empty());
        const WipeOrder order = must(decodeWipeOrder(answer.wipe->bytes));
        QCOMPARE(order.replicas, std::vector<ReplicaId> {shared.second.replica});
        QCOMPARE(order.user, UserId {"u05"});
        const SyncResponse other = doctor.exchange(doctor.request());
        QVERIFY(!other.wipe && other.lease);
    }

    void aLockedDeviceWithNothingToSendIsToldWhomToErase() {
        SharedDevice shared;
        const ReplicaId doctors = shared.desk.doctor->replica;
        QVERIFY(!shared.ordered({{"u01"}, {"u05"}}));
        shared.disable("u05");
        const auto order = shared.ordered({{"u01"}, {"u05"}});
        QVERIFY(order);
        QCOMPARE(order->user, UserId {"u05"});
        QCOMPARE(order->replicas, std::vector<ReplicaId> {shared.second.replica});
        QCOMPARE(order->device, shared.desk.doctor->enrolled.device);
        QCOMPARE(order->nonce, (Bytes {7, 8, 9}));
        // Erased, or open and told by her own exchange: not named any more.
        QVERIFY(!shared.ordered({{"u01"}}));
        // The next one after her; then, with the device, everybody.
        shared.disable("u01");
        QCOMPARE(shared.ordered({{"u01"}})->replicas, std::vector<ReplicaId> {doctors});
        shared.desk.world.change(
            [&](Work& work) { return setDeviceRevoked(work, shared.desk.doctor->enrolled.device, true); });
        const auto all = shared.ordered({});
        QVERIFY(all && all->user.empty());
        QCOMPARE(all->replicas.size(), std::size_t(2));
    }

    void nobodyIsErasedWhomTheServiceDoesNotKnowOrWhoIsNotOfThisDevice() {
        SharedDevice shared;
        shared.disable("u11"); // of another device
        QVERIFY(!shared.ordered({{"u11"}, {"u99"}}));
        // Created after the backup that is restored.
        shared.desk.world.keepBackup("now");
        const auto late = shared.desk.person("u30", {"DECLARANT"});
        shared.desk.world.restoreBackup("now");
        Ledger& ledger = shared.desk.world.ledger();
        (void)must(ledger.readmit(late->enrolled.certificate, late->enrolled.certificateSignature));
        QVERIFY(!must(ledger.spool(late->caller(), {Bytes {1}, {}, {{"u30"}}})).wipe);
    }
};

RELAIS_TEST(RevocationTest)

} // namespace revocation_test
#include "revocation_test.moc"
