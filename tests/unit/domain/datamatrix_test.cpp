// The Datamatrix parser at its edges: truncations, separators, unknown blocks, any bytes.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/datamatrix.h"
#include "tests/support/test_class.h"
#include "tests/unit/domain/vectors.h"

#include <random>

namespace datamatrix_test {

using namespace relais::sync;
using namespace relais::test;

namespace {

const std::string kHead = "IS010000000000000000000000";
const std::string kS1 = "S1294079199904288";
const std::string kS2 = "S21.2.250.1.213.1.4.10";
const std::string kTail = "S5FS614-07-1994S799999";

std::string code(const std::string& content) { return said(readDatamatrix(content).check); }

} // namespace

class DatamatrixTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void blocksMayComeInAnyOrder() {
        const DatamatrixReading reading
            = readDatamatrix(kHead + kTail + "S4D'ARTOIS\x1D" + kS2 + "S3NOE" + '\x1D' + kS1);
        QVERIFY(reading.check == Check::good());
        QVERIFY(reading.birthName == "D'ARTOIS" && reading.givenNames == "NOE" && reading.birth.iso() == "1994-07-14");
        QVERIFY(reading.sex == Sex::Female && reading.birthPlace == "99999");
    }

    void everyTruncationIsRefusedOrComplete() {
        const std::string whole = kHead + kS1 + kS2 + "S3LOU\x1DS4TEST\x1D" + kTail;
        QVERIFY(code(whole) == "OK");
        int accepted = 0;
        for (std::size_t length = 0; length < whole.size(); ++length)
            accepted += readDatamatrix(whole.substr(0, length)).check.ok;
        QCOMPARE(accepted, 1); // without S7
        QVERIFY(code("") == "KO ENTETE" && code("IS") == "KO VERSION" && code("IS01") == "KO ENTETE");
        QVERIFY(code(kHead) == "KO ABSENT_S1 +SEPARATEUR_PERDU");
        QVERIFY(code(kHead + kS1.substr(0, 10)) == "KO TRONQUE +SEPARATEUR_PERDU");
    }

    void lostSeparatorsAreNamed() {
        QVERIFY(code(kHead + kS1 + kS2 + "S3LOUS4TEST" + kTail) == "KO ABSENT_S4 +SEPARATEUR_PERDU");
        // An OID of 19 characters without its separator swallows the next letter.
        QVERIFY(
            code(kHead + kS1 + "S21.2.250.1.213.1.4.8S3LOUS4TEST" + kTail)
            == "KO IDENTIFIANT_INCONNU +SEPARATEUR_PERDU");
        QVERIFY(code(kHead + kS1 + kS2 + "S3LOU\x1D" + kTail) == "KO ABSENT_S4"); // the separator is there
    }

    void valuesAreJudged() {
        const auto with
            = [](const std::string& s1, const std::string& s3, const std::string& s6, const std::string& s7) {
                  return code(kHead + s1 + kS2 + "S3" + s3 + "\x1DS4TEST\x1DS5FS6" + s6 + "S7" + s7);
              };
        QVERIFY(with(kS1, "LOU", "14-07-1994", "2A004") == "OK");
        QVERIFY(with(kS1, "LOÏS", "14-07-1994", "99999") == "KO NOM");
        QVERIFY(with(kS1, "lou", "14-07-1994", "99999") == "KO NOM");
        QVERIFY(with(kS1, "LOU", "31-02-1994", "99999") == "KO DATE");
        QVERIFY(with(kS1, "LOU", "14-07-1994", "2C004") == "KO LIEU");
        QVERIFY(with("S1294139199904255", "LOU", "14-07-1994", "99999") == "KO MATRICULE");
        QVERIFY(with("S1294079199904298", "LOU", "14-07-1994", "99999") == "KO MATRICULE_CLE");
        QVERIFY(with(kS1, "", "14-07-1994", "99999") == "KO TRONQUE");
        QVERIFY(code(kHead + kS1 + kS2 + "S8X") == "KO IDENTIFIANT_INCONNU +SEPARATEUR_PERDU");
        QVERIFY(code("IS010000000000000000000001" + kS1) == "KO ENTETE");
    }

    void namesOfAHundredCharactersMayKeepTheirSeparator() {
        const std::string name(100, 'A');
        QVERIFY(code(kHead + kS1 + kS2 + "S3LOU\x1DS4" + name + kTail) == "OK");
        QVERIFY(code(kHead + kS1 + kS2 + "S3LOU\x1DS4" + name + '\x1D' + kTail) == "OK");
        QVERIFY(code(kHead + kS1 + kS2 + "S3LOU\x1DS4" + name + "A\x1D" + kTail) == "KO IDENTIFIANT_INCONNU");
    }

    void randomBytesNeverPass() {
        std::mt19937_64 random(29);
        for (int i = 0; i < 20'000; ++i) {
            std::string content = kHead;
            for (std::size_t length = random() % 60; length > 0; --length)
                content += random() % 3 == 0 ? "S1234567\x1D"[random() % 9] : static_cast<char>(random() % 256);
            QVERIFY(!readDatamatrix(content).check.ok);
        }
    }
};

RELAIS_TEST(DatamatrixTest)

} // namespace datamatrix_test
#include "datamatrix_test.moc"
