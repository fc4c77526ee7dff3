// A search finds a name however it was typed: case, accents, hyphens, apostrophes, beginnings of words.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/base/plain_words.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace plain_words_test {

using namespace relais::sync;

class PlainWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lettersLoseCaseAndAccents() {
        QCOMPARE(plainText("ÉLÉONORE Çà Œuvre Noël"), std::string("eleonore ca oeuvre noel"));
        QCOMPARE(plainText("L’Hôpital d'Ærø"), std::string("l hopital d aero"));
        QCOMPARE(plainText("DROITS_FERMES 24\u00A0h"), std::string("droits fermes 24 h"));
    }

    void anythingElseStaysOrSeparates() {
        QCOMPARE(plainText(std::string("a\xC3", 2)), std::string("a\xC3", 2)); // cut in the middle of a letter
        QCOMPARE(plainText("Ωmega"), std::string("Ωmega"));
        QCOMPARE(plainWords("  Le-Goff,  Anne "), (std::vector<std::string> {"le", "goff", "anne"}));
        QVERIFY(plainWords(" ’ – ").empty());
    }

    void everyWordMustBeginAWord() {
        const std::string plain = plainText("LE GOFF Anne-Élise LUP-911-2026-000417");
        QVERIFY(holdsAll(plain, plainWords("élise goff")));
        QVERIFY(holdsAll(plain, plainWords("000417")));
        QVERIFY(holdsAll(plain, plainWords("gof")));
        QVERIFY(!holdsAll(plain, plainWords("off")));
        QVERIFY(!holdsAll(plain, plainWords("goff Jean")));
    }
};

RELAIS_TEST(PlainWordsTest)

} // namespace plain_words_test
#include "plain_words_test.moc"
