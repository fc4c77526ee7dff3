// The JSON form: the same data, the same limits, nothing lost silently.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/json_codec.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace json_codec_test {

using namespace relais::sync;

class JsonCodecTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrips();
    void writesOneForm();
    void refuses_data();
    void refuses();
    void limits();
};

void JsonCodecTest::roundTrips() {
    const Value value(Value::Map {
        {"texte", "é \"\\ \n \x01 😀"},
        {"entier", -9'007'199'254'740'993},
        {"réel", 1.0},
        {"petit", 1.5e-300},
        {"liste", Value::Array {true, false, nullptr, Value::Array {}, Value::Map {}}}});
    const auto back = parseJson(toJson(value));
    QVERIFY(back.has_value());
    QVERIFY(*back == value);
    QVERIFY(parseJson(toJson(value, 2)) == value);
}

void JsonCodecTest::writesOneForm() {
    const Value value(Value::Map {{"b", Bytes {0xfb, 0xff}}, {"a", 2.0}, {"c", Value::Array {1}}});
    QCOMPARE(QByteArray::fromStdString(toJson(value)), QByteArray(R"({"a":2.0,"b":"-_8","c":[1]})"));
    QCOMPARE(
        QByteArray::fromStdString(toJson(Value(Value::Map {{"c", Value::Array {1}}}), 1)),
        QByteArray("{\n \"c\": [\n  1\n ]\n}"));
}

void JsonCodecTest::refuses_data() {
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
         {"", "{", "[1,]", "{\"a\":1,\"a\":2}", "18446744073709551615", "9223372036854775808", "-9223372036854775809",
          "123456789012345678901234567890", "\"\\ud800\"", "nul", "[1] 2", "\"\xc0\x80\"", "NaN", "{'a':1}", "// c\n1",
          "1e999"})
        QTest::newRow(text) << QByteArray(text);
}

void JsonCodecTest::refuses() {
    QFETCH(QByteArray, text);
    QVERIFY(!parseJson(text.toStdString()));
}

void JsonCodecTest::limits() {
    QVERIFY(parseJson(std::string(32, '[') + std::string(32, ']')).has_value());
    QCOMPARE(parseJson(std::string(33, '[') + std::string(33, ']')).error().code, ErrorCode::TooLarge);
    QCOMPARE(parseJson(std::string(1'000'000, '[')).error().code, ErrorCode::TooLarge);
    DecodeLimits few;
    few.items = 3;
    QVERIFY(parseJson("[1,2]", few).has_value());
    QCOMPARE(parseJson("[1,2,3]", few).error().code, ErrorCode::TooLarge);
    few = {};
    few.textBytes = 4;
    few.byteStringBytes = 4;
    QVERIFY(parseJson("\"12345678\"", few).has_value());
    QCOMPARE(parseJson("\"1234567890\"", few).error().code, ErrorCode::TooLarge);
    QCOMPARE(parseJson("{\"12345\":1}", few).error().code, ErrorCode::TooLarge);
    few.totalBytes = 2;
    QCOMPARE(parseJson("[1]", few).error().code, ErrorCode::TooLarge);
}

RELAIS_TEST(JsonCodecTest)

} // namespace json_codec_test
#include "json_codec_test.moc"
