// An op's bytes are its identity: one form, unknown members kept, chained by hashes.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/cbor_codec.h"
#include "tests/support/protocol_samples.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace op_test {

using namespace relais::sync;
using namespace relais::test;

class OpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrips();
    void defaultsAreLeftOut();
    void keepsUnknownMembers();
    void refuses_data();
    void refuses();
    void everyBitCounts();
    void chainsAsSpecified();
    void signedOpProvesItself();
};

void OpTest::roundTrips() {
    Op op = sampleAlert();
    op.dependsOn = {sampleId<OpId>(7), sampleId<OpId>(5)};
    const Bytes bytes = encodeOp(op);
    const auto back = decodeOp(bytes);
    QVERIFY2(back.has_value(), back ? "" : back.error().detail.c_str());
    QVERIFY(*back == op);
    QVERIFY(encodeOp(*back) == bytes);
}

void OpTest::defaultsAreLeftOut() {
    Op op;
    op.id = sampleId<OpId>(1);
    op.replica = sampleId<ReplicaId>(2);
    op.n = 1;
    op.record = sampleId<RecordId>(1);
    op.type = "x";
    const auto value = decodeCbor(encodeOp(op), kOpLimits);
    QVERIFY(value.has_value());
    QCOMPARE(value->map().size(), std::size_t {5});
    QVERIFY(decodeOp(encodeOp(op)) == op);
}

void OpTest::keepsUnknownMembers() {
    Value later = decodeCbor(encodeOp(sampleAlert()), kOpLimits).value();
    later.set("zz", Value::Array {1, Value::Map {{"k", 2.5}}});
    const Bytes bytes = encodeCbor(later);
    const auto op = decodeOp(bytes);
    QVERIFY(op.has_value());
    QVERIFY(op->unknown == (Value::Map {{"zz", later["zz"]}}));
    QVERIFY(encodeOp(*op) == bytes);
}

void OpTest::refuses_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("change");
    for (const char* key : {"id", "rp", "n", "rec", "t"})
        QTest::addRow("without %s", key) << QString::fromLatin1(key) << 0;
    for (const char* key : {"id", "rp", "n", "rec", "t", "d", "dv", "by", "ls", "w", "up", "ep", "sq", "off", "b"})
        QTest::addRow("wrong kind of %s", key) << QString::fromLatin1(key) << 1;
    for (const char* key : {"n", "dv", "sq"})
        QTest::addRow("negative %s", key) << QString::fromLatin1(key) << 2;
    for (const char* key : {"d", "by"})
        QTest::addRow("empty %s written out", key) << QString::fromLatin1(key) << 3;
    QTest::addRow("zero off written out") << QStringLiteral("off") << 4;
    QTest::addRow("op as text") << QStringLiteral("id") << 5;
}

void OpTest::refuses() {
    QFETCH(QString, key);
    QFETCH(int, change);
    Value value = decodeCbor(encodeOp(sampleAlert()), kOpLimits).value();
    const std::string name = key.toStdString();
    if (change == 0)
        value.asMap().erase(name);
    else
        value.set(
            name,
            change == 1       ? Value(Value::Array {true})
                : change == 2 ? Value(-1)
                : change == 3 ? Value("")
                : change == 4 ? Value(0)
                              : Value(toBase64(sampleAlert().id.raw)));
    const auto op = decodeOp(encodeCbor(value));
    QVERIFY(!op);
    QCOMPARE(op.error().code, ErrorCode::Malformed);
}

void OpTest::everyBitCounts() {
    const Bytes bytes = encodeOp(sampleAlert());
    const Salt salt {9};
    const Hash leaf = leafOf(salt, bytes);
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        Bytes changed = bytes;
        changed[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
        QVERIFY(leafOf(salt, changed) != leaf);
        if (const auto op = decodeOp(changed))
            QVERIFY(encodeOp(*op) == changed);
    }
}

void OpTest::chainsAsSpecified() {
    const ReplicaId replica = sampleId<ReplicaId>(0x4e);
    Bytes start = toBytes(view("relais-1"));
    append(start, replica.raw);
    QVERIFY(firstHead(replica) == sha256(start));
    const Salt salt {1, 2, 3, 4, 5, 6, 7, 8};
    const Bytes salted {1, 2, 3, 4, 5, 6, 7, 8, 'o', 'p'};
    QVERIFY(leafOf(salt, view("op")) == sha256(salted));
    Bytes joined = toBytes(firstHead(replica));
    append(joined, leafOf(salt, view("op")));
    QVERIFY(nextHead(firstHead(replica), leafOf(salt, view("op"))) == sha256(joined));
}

void OpTest::signedOpProvesItself() {
    const SignedOp op = sampleSignedOp();
    QVERIFY(verify(sampleSigner(0xa1).publicKey(), op.head(), op.signature));
    const auto back = decodeSignedOp(encodeSignedOp(op));
    QVERIFY(back.has_value());
    QVERIFY(*back == op);
    QVERIFY(!decodeSignedOp(encodeOp(sampleAlert())));
}

RELAIS_TEST(OpTest)

} // namespace op_test
#include "op_test.moc"
