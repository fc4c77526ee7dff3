// A tree of data answers what it holds, defaults for what it does not, and keeps map keys in canonical order.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/base/value.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace value_test {

using namespace relais::sync;

class ValueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachKindIsItself() {
        QVERIFY(Value().isNull() && Value(nullptr).isNull());
        QVERIFY(Value(true).isBool() && !Value(true).isInteger());
        QVERIFY(Value(7).isInteger() && Value(7U).isInteger() && !Value(7).isReal());
        QVERIFY(Value(7.5).isReal());
        QVERIFY(Value("texte").isText() && Value(std::string("texte")).isText());
        QVERIFY(Value(Bytes {1}).isBytes());
        QVERIFY(Value(Value::Array {1, 2}).isArray());
        QVERIFY(Value(Value::Map {{"a", 1}}).isMap());
        QVERIFY(Value(1) != Value(1.0) && Value("") != Value());
    }

    void readingAnotherKindGivesTheDefault() {
        const Value text("texte");
        QCOMPARE(text.integer(5), std::int64_t(5));
        QCOMPARE(text.boolean(true), true);
        QVERIFY(text.array().empty() && text.map().empty() && text.bytes().empty());
        QCOMPARE(Value(3).text(), std::string());
        QCOMPARE(Value(3).real(), 3.0);
        QVERIFY(text["a"]["b"]["c"].isNull());
    }

    void writingTurnsIntoAMap() {
        Value value("texte");
        value.set("nom", "EXEMPLE");
        value.set("nom", "FICTIF");
        QCOMPARE(value["nom"].text(), std::string("FICTIF"));
        QVERIFY(value.has("nom") && !value.has("prenom"));
        value.asArray().emplace_back(1);
        QVERIFY(value.isArray() && value.array().size() == 1);
    }

    // RFC 8949 §4.2.1 of text keys: by length of the encoding, then bytewise.
    void keysAreInCanonicalOrder() {
        const Value::Map map {{"bb", 1}, {"a", 2}, {"aaa", 3}, {"b", 4}, {"ab", 5}};
        std::string order;
        for (const auto& [key, value] : map)
            order += key + ' ';
        QCOMPARE(order, std::string("a b ab bb aaa "));
    }
};

RELAIS_TEST(ValueTest)

} // namespace value_test
#include "value_test.moc"
