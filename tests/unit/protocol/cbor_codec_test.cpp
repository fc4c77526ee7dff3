// The binary form: one encoding per value (RFC 8949 appendix A), and nothing outside the limits gets in.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/cbor_codec.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <cmath>
#include <limits>

namespace cbor_codec_test {

using namespace relais::sync;

class CborCodecTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void encodesAsRfc8949_data();
    void encodesAsRfc8949();
    void ordersKeysByLengthThenBytes();
    void refuses_data();
    void refuses();
    void lenientAcceptsOtherForms_data();
    void lenientAcceptsOtherForms();
    void limitsDepthItemsAndStrings();
    void absurdLengthsCostNothing();
    void everyPrefixIsRefused();
};

namespace {

Bytes hex(const char* text) { return fromHex(text).value(); }

DecodeLimits strict() {
    DecodeLimits limits;
    limits.deterministic = true;
    return limits;
}

} // namespace

void CborCodecTest::encodesAsRfc8949_data() {
    QTest::addColumn<int>("index");
    QTest::addColumn<QByteArray>("bytes");
    const char* const kExamples[]
        = {"00",
           "17",
           "1818",
           "190100",
           "1a000f4240",
           "1b000000e8d4a51000",
           "20",
           "3863",
           "3903e7",
           "f90000",
           "f98000",
           "f93c00",
           "fb3ff199999999999a",
           "f97bff",
           "fa47c35000",
           "fa7f7fffff",
           "fb7e37e43c8800759c",
           "f90001",
           "f90400",
           "f9c400",
           "f97c00",
           "f97e00",
           "f9fc00",
           "f4",
           "f5",
           "f6",
           "40",
           "4401020304",
           "60",
           "62225c",
           "62c3bc",
           "64f0908591",
           "80",
           "83010203",
           "8301820203820405",
           "a0",
           "a26161016162820203"};
    for (int i = 0; i < 37; ++i)
        QTest::newRow(kExamples[i]) << i << QByteArray(kExamples[i]);
    QTest::newRow("1b7fffffffffffffff") << 37 << QByteArray("1b7fffffffffffffff");
    QTest::newRow("3b7fffffffffffffff") << 38 << QByteArray("3b7fffffffffffffff");
}

void CborCodecTest::encodesAsRfc8949() {
    QFETCH(int, index);
    QFETCH(QByteArray, bytes);
    using A = Value::Array;
    using M = Value::Map;
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const std::vector<Value> values {
        0,
        23,
        24,
        256,
        1'000'000,
        1'000'000'000'000,
        -1,
        -100,
        -1000,
        0.0,
        -0.0,
        1.0,
        1.1,
        65504.0,
        100000.0,
        3.4028234663852886e+38,
        1.0e+300,
        5.960464477539063e-8,
        0.00006103515625,
        -4.0,
        kInfinity,
        std::nan(""),
        -kInfinity,
        false,
        true,
        nullptr,
        Bytes {},
        Bytes {1, 2, 3, 4},
        "",
        "\"\\",
        "ü",
        "\U00010151",
        A {},
        A {1, 2, 3},
        A {1, A {2, 3}, A {4, 5}},
        M {},
        M {{"a", 1}, {"b", A {2, 3}}},
        std::numeric_limits<std::int64_t>::max(),
        std::numeric_limits<std::int64_t>::min()};
    const Value& value = values.at(static_cast<std::size_t>(index));
    QCOMPARE(QByteArray::fromStdString(toHex(encodeCbor(value))), bytes);
    const auto back = decodeCbor(hex(bytes.constData()), strict());
    QVERIFY2(back.has_value(), back ? "" : back.error().detail.c_str());
    if (value.isReal() && std::isnan(value.real()))
        QVERIFY(std::isnan(back->real()));
    else
        QVERIFY(*back == value);
}

void CborCodecTest::ordersKeysByLengthThenBytes() {
    const Value value(Value::Map {{"bb", 1}, {"z", 2}, {"aa", 3}, {"", 4}});
    QCOMPARE(
        QByteArray::fromStdString(toHex(encodeCbor(value))),
        QByteArray("a46004617a0262616103626262"
                   "01"));
}

void CborCodecTest::refuses_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("strictOnly");
    const auto row = [](const char* name, const char* bytes, bool strictOnly = false) {
        QTest::newRow(name) << QByteArray(bytes) << strictOnly;
    };
    row("nothing", "");
    row("two items", "0000");
    row("tag", "c074323031332d30332d32315432303a30343a30305a");
    row("indefinite list", "9fff");
    row("indefinite map", "bfff");
    row("indefinite text", "7f616161ff");
    row("break alone", "ff");
    row("undefined", "f7");
    row("simple 32", "f820");
    row("reserved length", "1c");
    row("number key", "a10102");
    row("key twice", "a2616101616102");
    row("key twice apart", "a3616101616202616103");
    row("2^63", "1b8000000000000000");
    row("-2^63-1", "3b8000000000000000");
    row("overlong", "62c080");
    row("surrogate", "63eda080");
    row("beyond unicode", "64f4908080");
    row("lone continuation", "6180");
    row("cut text in utf-8", "61c3");
    row("long integer", "1817", true);
    row("long length", "5803010203", true);
    row("keys out of order", "a2616201616102", true);
    row("long real", "fa3f800000", true);
    row("single nan", "fa7fc00000", true);
    row("other half nan", "f97e01", true);
}

void CborCodecTest::refuses() {
    QFETCH(QByteArray, bytes);
    QFETCH(bool, strictOnly);
    QVERIFY(!decodeCbor(hex(bytes.constData()), strict()));
    QCOMPARE(decodeCbor(hex(bytes.constData())).has_value(), strictOnly);
}

void CborCodecTest::lenientAcceptsOtherForms_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("shortest");
    QTest::newRow("integer") << QByteArray("1b0000000000000001") << QByteArray("01");
    QTest::newRow("text") << QByteArray("790001"
                                        "61")
                          << QByteArray("6161");
    QTest::newRow("order") << QByteArray("a2616201616102") << QByteArray("a2616102616201");
    QTest::newRow("real") << QByteArray("fb3ff0000000000000") << QByteArray("f93c00");
}

void CborCodecTest::lenientAcceptsOtherForms() {
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, shortest);
    const auto value = decodeCbor(hex(bytes.constData()));
    QVERIFY(value.has_value());
    QCOMPARE(QByteArray::fromStdString(toHex(encodeCbor(*value))), shortest);
}

void CborCodecTest::limitsDepthItemsAndStrings() {
    DecodeLimits limits;
    limits.depth = 3;
    QVERIFY(decodeCbor(hex("81818100"), limits).has_value());
    QCOMPARE(decodeCbor(hex("8181818100"), limits).error().code, ErrorCode::TooLarge);
    QVERIFY(decodeCbor(Bytes(1'000'000, 0x81)).error().code == ErrorCode::TooLarge);
    limits = {};
    limits.items = 4;
    QVERIFY(decodeCbor(hex("83000000"), limits).has_value());
    QCOMPARE(decodeCbor(hex("8400000000"), limits).error().code, ErrorCode::TooLarge);
    limits = {};
    limits.textBytes = 2;
    limits.byteStringBytes = 3;
    QVERIFY(decodeCbor(hex("626161"), limits).has_value());
    QCOMPARE(decodeCbor(hex("63616161"), limits).error().code, ErrorCode::TooLarge);
    QCOMPARE(decodeCbor(hex("a16361616100"), limits).error().code, ErrorCode::TooLarge);
    QVERIFY(decodeCbor(hex("43616161"), limits).has_value());
    QCOMPARE(decodeCbor(hex("4461616161"), limits).error().code, ErrorCode::TooLarge);
    limits = {};
    limits.totalBytes = 3;
    QCOMPARE(decodeCbor(hex("83000000"), limits).error().code, ErrorCode::TooLarge);
}

void CborCodecTest::absurdLengthsCostNothing() {
    for (const char* bytes :
         {"9b7fffffffffffffff", "bb7fffffffffffffff", "5b7fffffffffffffff", "7bffffffffffffffff", "9affffffff",
          "9a000493df", "ba000249ef"})
        QVERIFY2(!decodeCbor(hex(bytes)), bytes);
}

void CborCodecTest::everyPrefixIsRefused() {
    const Value value(
        Value::Map {{"list", Value::Array {1, 2.5, "trois", Bytes {4}}}, {"map", Value::Map {{"k", nullptr}}}});
    const Bytes bytes = encodeCbor(value);
    for (std::size_t size = 0; size < bytes.size(); ++size)
        QVERIFY(!decodeCbor(ByteView(bytes).first(size)));
    QVERIFY(decodeCbor(bytes) == value);
}

RELAIS_TEST(CborCodecTest)

} // namespace cbor_codec_test
#include "cbor_codec_test.moc"
