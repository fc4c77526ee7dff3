// The promises of tables.h, one by one: rows come back as they went.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/contract/storage_rows.h"
#include "tests/contract/storage_suite.h"

#include <QTest>

#include <set>

namespace relais::test {

void StorageSuite::accountsComeBackAsTheyWent() {
    const auto storage = fresh()();
    const UserRow user {{"u01"}, "Dr É", "MEDECIN", "Cabinet", "91228", true};
    DeviceRow device;
    device.id = idOf<DeviceId>(1);
    device.key = {SignatureAlgorithm::EcdsaP256, Bytes(65, 4)};
    device.name = "Tablette";
    device.hardwareVault = true;
    device.enrolled = {7};
    device.digits = "123456";
    device.confirmed = false;
    device.revoked = true;
    device.revokedAt = 9;
    device.lastContact = {11};
    const AccountRow account {device.id, user.id, {SignatureAlgorithm::Ed25519, Bytes(32, 2)}, {5}};
    const AccountRow former {device.id, user.id, {SignatureAlgorithm::Ed25519, Bytes(32, 9)}, {4}};
    ReplicaRow replica {idOf<ReplicaId>(2), device.id, user.id, 4, hashOf(3), true, 6, 7, {8}};
    EnrolCodeRow code {hashOf(1), user.id, {1}, {2}, true, device.id, hashOf(2)};
    writeIn(*storage, [&](Transaction& tx) {
        good(tx.accounts().put(user));
        good(tx.accounts().addRole(user.id, "DECLARANT"));
        good(tx.accounts().addRole(user.id, "AGENT_LUP:911"));
        good(tx.accounts().addRole(user.id, "AGENT_LUP:911"));
        good(tx.accounts().addRole(user.id, "X"));
        good(tx.accounts().removeRole(user.id, "X"));
        good(tx.accounts().put(device));
        good(tx.accounts().put(former));
        good(tx.accounts().put(account));
        good(tx.accounts().put(replica));
        good(tx.accounts().put(code));
        good(tx.accounts().put(UserRow {user})); // again: replaced, roles kept
    });
    const auto tx = good(storage->read());
    QVERIFY(*good(tx->accounts().user(user.id)) == user);
    QCOMPARE(good(tx->accounts().users()).size(), std::size_t(1));
    QCOMPARE(good(tx->accounts().roles(user.id)), (std::vector<std::string> {"AGENT_LUP:911", "DECLARANT"}));
    QVERIFY(*good(tx->accounts().device(device.id)) == device);
    QVERIFY(*good(tx->accounts().deviceByKey(device.key)) == device);
    QVERIFY(!good(tx->accounts().deviceByKey({SignatureAlgorithm::Ed25519, device.key.bytes})));
    QVERIFY(good(tx->accounts().accounts(device.id)) == std::vector<AccountRow> {account});
    QVERIFY(good(tx->accounts().accountsOf(user.id)) == std::vector<AccountRow> {account});
    // The account is what it is now; the keys are all there ever were, of this person on this device.
    QVERIFY(
        good(tx->accounts().authorKeys(device.id, user.id))
        == (std::vector<PublicKey> {former.authorKey, account.authorKey}));
    QVERIFY(good(tx->accounts().authorKeys(device.id, UserId {"u02"})).empty());
    QVERIFY(*good(tx->accounts().replica(replica.id)) == replica);
    QVERIFY(good(tx->accounts().replicas(device.id)) == std::vector<ReplicaRow> {replica});
    QVERIFY(*good(tx->accounts().enrolCode(code.secret)) == code);
}

void StorageSuite::rightsComeBackAsTheyWent() {
    const auto storage = fresh()();
    const UserId user {"u01"};
    const LeaseRow old {idOf<LeaseId>(1), idOf<DeviceId>(1), user, {1}, 5, idOf<Epoch>(1), {{1}, {2}}};
    const LeaseRow young {idOf<LeaseId>(2), idOf<DeviceId>(1), user, {2}, 9, idOf<Epoch>(1), {{3}, {4}}};
    GrantRow grant {idOf<GrantId>(1), user, {"desk:911:lup"}, 3, 0};
    const GrantRow ended {idOf<GrantId>(2), user, {"desk:771:lup"}, 1, 8};
    writeIn(*storage, [&](Transaction& tx) {
        good(tx.accounts().put(UserRow {user, "x"}));
        good(tx.rights().put(young));
        good(tx.rights().put(old));
        good(tx.rights().put(grant));
        good(tx.rights().put(ended));
        good(tx.rights().add({user, 4, "role:A"}));
        good(tx.rights().add({user, 6, "user"}));
    });
    {
        const auto tx = good(storage->read());
        QVERIFY(*good(tx->rights().lease(old.id)) == old);
        QVERIFY(*good(tx->rights().lastLease(old.device, user)) == young);
        QVERIFY(good(tx->rights().activeGrants(user)) == std::vector<GrantRow> {grant});
        QVERIFY(good(tx->rights().grantsMoved(user, 7)));
        QVERIFY(!good(tx->rights().grantsMoved(user, 8)));
        QVERIFY(good(tx->rights().readers({"desk:911:lup"})) == std::vector<UserId> {user});
        QVERIFY(good(tx->rights().readers({"desk:771:lup"})).empty());
        QVERIFY(good(tx->rights().isRead({"desk:911:lup"})));
        QVERIFY(!good(tx->rights().isRead({"desk:771:lup"})));
        QVERIFY(good(tx->rights().losses(user, 4)) == (std::vector<LossRow> {{user, 6, "user"}}));
    }
    writeIn(*storage, [&](Transaction& tx) { good(tx.accounts().put(UserRow {user, "x", "", "", "", true})); });
    QVERIFY(good(good(storage->read())->rights().readers({"desk:911:lup"})).empty()); // disabled: reads nothing
    QVERIFY(!good(good(storage->read())->rights().isRead({"desk:911:lup"})));
}

void StorageSuite::opsComeBackAsTheyWent() {
    const auto storage = fresh()();
    const OpRow first = sampleOp(1);
    OpRow second = sampleOp(2);
    OpRow conflict = sampleOp(1);
    conflict.leaf = hashOf(77);
    conflict.n = 5;
    writeIn(*storage, [&](Transaction& tx) {
        good(tx.ops().put(first));
        good(tx.ops().put(second));
        good(tx.ops().put(conflict));
        good(tx.ops().setWaits(first.id, {second.id, idOf<OpId>(50)}));
        good(tx.ops().addWithdrawal(idOf<OpId>(60), {"u01"}));
        good(tx.ops().addWithdrawal(idOf<OpId>(60), {"u02"})); // the first stands
    });
    writeIn(*storage, [&](Transaction& tx) {
        QVERIFY(good(tx.ops().find(first.id)) == (std::vector<OpRow> {first, conflict}));
        QVERIFY(good(tx.ops().find(idOf<OpId>(9))).empty());
        QVERIFY(*good(tx.ops().findLeaf(conflict.leaf)) == conflict);
        QVERIFY(good(tx.ops().ofRecord(first.record)) == (std::vector<OpRow> {first, second, conflict}));
        QVERIFY(*good(tx.ops().at(first.replica, 2)) == second);
        QCOMPARE(good(tx.ops().leafAt(first.replica, 2)), std::optional<Hash>(second.leaf));
        QVERIFY(!good(tx.ops().leafAt(first.replica, 9)));
        QCOMPARE(good(tx.ops().numbersAfter(first.replica, 1, 10)), (std::vector<OpNumber> {2, 5}));
        QCOMPARE(good(tx.ops().numbersAfter(first.replica, 1, 1)), (std::vector<OpNumber> {2}));
        QCOMPARE(good(tx.ops().count(VerdictKind::Waiting)), std::size_t(3));
        QCOMPARE(good(tx.ops().waitersOf(second.id)), std::vector<OpId> {first.id});
        QCOMPARE(good(tx.ops().withdrawal(idOf<OpId>(60))), std::optional<UserId>(UserId {"u01"}));
        QVERIFY(!good(tx.ops().withdrawal(first.id)));
        // Put again: verdict and bytes change, its place in the arrivals does not.
        OpRow changed = first;
        changed.verdict = Verdict {first.id, first.leaf, VerdictKind::Accepted, 12};
        changed.bytes.clear();
        changed.erased = true;
        good(tx.ops().put(changed));
        good(tx.ops().setWaits(first.id, {}));
        QVERIFY(good(tx.ops().find(first.id)).front() == changed);
        QVERIFY(good(tx.ops().waitersOf(second.id)).empty());
        QCOMPARE(good(tx.ops().withVerdict(VerdictKind::Waiting, 10)).size(), std::size_t(2));
        // Its verdict alone: the bytes stay as they are.
        OpRow ruled = second;
        ruled.verdict = Verdict {second.id, second.leaf, VerdictKind::Refused};
        OpRow said = ruled;
        said.bytes.clear();
        good(tx.ops().putVerdict(said));
        QVERIFY(good(tx.ops().find(second.id)).front() == ruled);
        QCOMPARE(good(tx.ops().withVerdict(VerdictKind::Waiting, 10)).size(), std::size_t(1));
    });
}

void StorageSuite::recordsComeBackAsTheyWent() {
    const auto storage = fresh()();
    const RecordRow open = sampleRecord(1);
    RecordRow closed = sampleRecord(2);
    closed.closed = true;
    closed.closedAt = {900};
    writeIn(*storage, [&](Transaction& tx) {
        good(tx.records().put(open));
        good(tx.records().put(closed));
        good(tx.records().setKeys(open.record.id, {hashOf(1), hashOf(2)}, {500}));
        good(tx.records().setKeys(closed.record.id, {hashOf(2)}, {100}));
        good(tx.records().addTombstone(idOf<RecordId>(9), {1}));
        QCOMPARE(good(tx.records().takeNumber("LUP-911", 2026)), 1U);
        QCOMPARE(good(tx.records().takeNumber("LUP-911", 2026)), 2U);
        QCOMPARE(good(tx.records().takeNumber("LUP-911", 2027)), 1U);
        good(tx.records().skipNumbers(10'000, 2026));
        QCOMPARE(good(tx.records().takeNumber("LUP-771", 2026)), 10'001U); // perhaps given in what was lost
        QCOMPARE(good(tx.records().takeNumber("LUP-771", 2028)), 1U);
        QCOMPARE(good(tx.records().takeNumber("LUP-911", 2026)), 10'003U);
    });
    writeIn(*storage, [&](Transaction& tx) {
        QVERIFY(*good(tx.records().find(open.record.id)) == open);
        QVERIFY(*good(tx.records().find(closed.record.id)) == closed);
        QCOMPARE(good(tx.records().all()).size(), std::size_t(2));
        QCOMPARE(good(tx.records().open()), std::vector<RecordId> {open.record.id});
        QCOMPARE(good(tx.records().closedBefore("lup", {901})), std::vector<RecordId> {closed.record.id});
        QVERIFY(good(tx.records().closedBefore("lup", {900})).empty());
        QVERIFY(good(tx.records().closedBefore("pfidass", {901})).empty());
        QVERIFY(good(tx.records().isTombstone(idOf<RecordId>(9))));
        QVERIFY(!good(tx.records().isTombstone(open.record.id)));
        QCOMPARE(good(tx.records().withKey(hashOf(2), {0})).size(), std::size_t(2));
        QCOMPARE(good(tx.records().withKey(hashOf(2), {101})), std::vector<RecordId> {open.record.id});
        good(tx.records().erase(open.record.id));
        QVERIFY(!good(tx.records().find(open.record.id)));
        QVERIFY(good(tx.records().withKey(hashOf(1), {0})).empty());
    });
}

void StorageSuite::feedsComeBackAsTheyWent() {
    const auto storage = fresh()();
    const FeedId feed {"desk:911:lup"};
    const RecordId one = idOf<RecordId>(1);
    const RecordId two = idOf<RecordId>(2);
    const auto entryOf = [](Seq seq, EntryKind kind, const RecordId& record) {
        Entry entry;
        entry.seq = seq;
        entry.kind = kind;
        entry.record = record;
        entry.previous = seq - 1;
        entry.payload = Value::Map {{"t", Value("é")}};
        return entry;
    };
    writeIn(*storage, [&](Transaction& tx) {
        good(tx.records().put(sampleRecord(1)));
        RecordRow calm = sampleRecord(2);
        calm.alert = false;
        good(tx.records().put(calm));
        good(tx.feeds().put({one, feed, 1, 1, false}));
        good(tx.feeds().put({two, feed, 2, 2, false}));
        good(tx.feeds().put({one, {"user:u01"}, 1, 1, true}));
        good(tx.feeds().append(feed, entryOf(1, EntryKind::Op, one)));
        good(tx.feeds().append(feed, entryOf(2, EntryKind::Snapshot, two)));
        good(tx.feeds().append(feed, entryOf(3, EntryKind::Left, one)));
        good(tx.feeds().append({"user:u01"}, entryOf(3, EntryKind::Verdict, one)));
    });
    writeIn(*storage, [&](Transaction& tx) {
        QCOMPARE(good(tx.feeds().records(feed, {}, 10)), (std::vector<RecordId> {two, one}));
        QCOMPARE(good(tx.feeds().records(feed, two, 10)), std::vector<RecordId> {one});
        QCOMPARE(good(tx.feeds().records(feed, {}, 1)), std::vector<RecordId> {two});
        QVERIFY(good(tx.feeds().records({"user:u01"}, {}, 10)).empty());
        QCOMPARE(good(tx.feeds().urgentOpen(feed, 10)), std::vector<RecordId> {one});
        QCOMPARE(good(tx.feeds().placements(one)).size(), std::size_t(2));
        QCOMPARE(good(tx.feeds().feeds()), std::vector<FeedId> {feed});
        QCOMPARE(good(tx.feeds().lastOf(feed)), Seq(3));
        QCOMPARE(good(tx.feeds().lastOf({"none"})), Seq(0));
        QVERIFY(
            good(tx.feeds().entries(feed, 1, 10))
            == (std::vector<Entry> {entryOf(2, EntryKind::Snapshot, two), entryOf(3, EntryKind::Left, one)}));
        QCOMPARE(good(tx.feeds().moved(feed, 0, 10)), (std::vector<RecordId> {two, one})); // newest first
        QCOMPARE(good(tx.feeds().moved(feed, 1, 10)), std::vector<RecordId> {two});
        QVERIFY(good(tx.feeds().moved(feed, 0, 1)).empty());               // the newest says that one left
        QVERIFY(!tx.feeds().append(feed, entryOf(3, EntryKind::Op, two))); // one entry per number and feed
    });
    writeIn(*storage, [&](Transaction& tx) {
        good(tx.feeds().eraseRecord(one));
        QCOMPARE(good(tx.feeds().entries(feed, 0, 10)).size(), std::size_t(2)); // the departure stays
        QVERIFY(good(tx.feeds().entries({"user:u01"}, 0, 10)).empty());
    });
}

void StorageSuite::catalogComesBackAsItWent() {
    const auto storage = fresh()();
    const DefinitionRow lup {"lup", 2, true, 4, "{}", "{\"a\":1}"};
    const ReferenceRow older {"desks", 1, 2, Value::Map {{"x", Value(1)}}};
    const ReferenceRow newer {"desks", 2, 3, Value::Map {{"x", Value(2)}}};
    writeIn(*storage, [&](Transaction& tx) {
        good(tx.catalog().put(lup));
        good(tx.catalog().put(older));
        good(tx.catalog().put(newer));
        good(tx.catalog().put(AlarmRow {"unread", "r1", {1}, {}}));
        good(tx.catalog().put(AlarmRow {"unread", "r2", {2}, {}}));
        good(tx.catalog().put(AlarmRow {"unread", "r1", {1}, {5}})); // cleared
        good(tx.catalog().setMeta("k", Value::Array {Value(1), Value("deux")}));
    });
    const auto tx = good(storage->read());
    QVERIFY(good(tx->catalog().definitions()) == std::vector<DefinitionRow> {lup});
    QVERIFY(*good(tx->catalog().reference("desks")) == newer);
    QVERIFY(!good(tx->catalog().reference("none")));
    QVERIFY(good(tx->catalog().references()) == std::vector<ReferenceRow> {newer});
    QVERIFY(good(tx->catalog().alarms()) == (std::vector<AlarmRow> {{"unread", "r2", {2}, {}}}));
    QVERIFY(good(tx->catalog().meta("k")) == Value(Value::Array {Value(1), Value("deux")}));
    QVERIFY(good(tx->catalog().meta("none")).isNull());
}

} // namespace relais::test
