// Hexadecimal and base64 go there and back, and whatever is not one of their texts is refused.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/base/bytes.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace bytes_test {

using namespace relais::sync;

class BytesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLengthComesBack() {
        Bytes bytes;
        for (int size = 0; size < 70; ++size) {
            const auto hex = fromHex(toHex(bytes));
            const auto base64 = fromBase64(toBase64(bytes));
            QVERIFY(hex && base64);
            QCOMPARE(*hex, bytes);
            QCOMPARE(*base64, bytes);
            bytes.push_back(static_cast<std::uint8_t>(size * 37 + 251));
        }
    }

    void knownTexts() {
        const Bytes bytes {0xfb, 0xff, 0x00, 0x3e};
        QCOMPARE(toHex(bytes), std::string("fbff003e"));
        QCOMPARE(toBase64(bytes), std::string("-_8APg")); // URL alphabet, no padding
        for (const char* other : {"-_8APg==", "+/8APg==", "+/8APg"}) {
            const auto read = fromBase64(other);
            QVERIFY2(read, other);
            QCOMPARE(*read, bytes);
        }
    }

    void otherTextsAreRefused() {
        for (const char* text : {"f", "fg", "0x00", "f f0", "00 "})
            QVERIFY2(!fromHex(text), text);
        for (const char* text : {"A", "AAAAA", "A*==", "AAA\n", "AA=A", "é"})
            QVERIFY2(!fromBase64(text), text);
    }

    void comparisonDependsOnContent() {
        QVERIFY(equalConstantTime(view("abc"), view("abc")));
        QVERIFY(equalConstantTime({}, {}));
        QVERIFY(!equalConstantTime(view("abc"), view("abd")));
        QVERIFY(!equalConstantTime(view("abc"), view("ab")));
        QVERIFY(!equalConstantTime(view("abc"), {}));
    }

    void appendingKeepsBoth() {
        Bytes bytes = toBytes(view("ab"));
        append(bytes, view("cd"));
        append(bytes, {});
        QCOMPARE(textView(bytes), std::string_view("abcd"));
    }
};

RELAIS_TEST(BytesTest)

} // namespace bytes_test
#include "bytes_test.moc"
