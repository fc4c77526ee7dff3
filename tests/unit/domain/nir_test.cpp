// The NIR beyond its vectors: keys over random numbers, modes, birth, differences, display.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/nir.h"
#include "tests/support/test_class.h"
#include "tests/unit/domain/vectors.h"

#include <random>

namespace nir_test {

using namespace relais::sync;
using namespace relais::test;

namespace {

const CivilDate kToday = *CivilDate::of(2026, 11, 21);

NirReading demo(std::string_view typed, NirKind kind = NirKind::Nir) {
    return readNir(typed, {kind, DataMode::Demo, kToday});
}
NirReading production(std::string_view typed) { return readNir(typed, {NirKind::Nir, DataMode::Production, kToday}); }

std::string withKey(const std::string& thirteen) {
    const int key = nirKey(thirteen);
    return thirteen + (key < 10 ? "0" : "") + std::to_string(key);
}

// Fictitious: commune 999, order never 000.
std::string randomThirteen(std::mt19937_64& random) {
    const auto number = [&](int low, int high, std::size_t width) {
        const std::string text = std::to_string(std::uniform_int_distribution<int>(low, high)(random));
        return std::string(width - text.size(), '0') + text;
    };
    const int pick = std::uniform_int_distribution<int>(0, 19)(random);
    const std::string department = pick == 0 ? "2A" : pick == 1 ? "2B" : number(1, 95, 2);
    return number(1, 2, 1) + number(0, 99, 2) + number(1, 12, 2) + department + "999" + number(1, 999, 3);
}

} // namespace

class NirTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyComputedKeyIsAccepted() {
        std::mt19937_64 random(20261121);
        for (int i = 0; i < 20'000; ++i) {
            const std::string number = withKey(randomThirteen(random));
            const NirReading reading = demo(number);
            QVERIFY2(reading.check.ok && reading.keyVerified, number.c_str());
            QVERIFY(reading.number == number);
        }
    }

    void everySingleDigitErrorIsFound() {
        std::mt19937_64 random(97);
        int changes = 0;
        for (int i = 0; i < 500; ++i) {
            const std::string number = withKey(randomThirteen(random));
            for (std::size_t at = 0; at < number.size(); ++at) {
                for (char digit = '0'; digit <= '9' && isDigit(number[at]); ++digit) {
                    std::string wrong = number;
                    wrong[at] = digit;
                    QVERIFY2(digit == number[at] || !production(wrong).check.ok, (number + " / " + wrong).c_str());
                    ++changes;
                }
            }
        }
        QVERIFY(changes > 70'000);
    }

    void everySwapOfNeighboursIsFound() {
        std::mt19937_64 random(11);
        int swaps = 0;
        for (int i = 0; i < 2'000; ++i) {
            const std::string number = withKey(randomThirteen(random));
            for (std::size_t at = 0; at + 1 < 13; ++at) {
                std::string wrong = number;
                std::swap(wrong[at], wrong[at + 1]);
                QVERIFY2(wrong == number || !production(wrong).check.ok, (number + " / " + wrong).c_str());
                swaps += wrong != number;
            }
        }
        QVERIFY(swaps > 10'000);
    }

    void corsicanKeysFollowTheReplacedDigits() {
        // 2A counts as 19 and 2B as 18 (INSEE).
        QCOMPARE(nirKey("185032A999012"), 97 - static_cast<int>(1850319999012ULL % 97));
        QCOMPARE(nirKey("299112B999003"), 97 - static_cast<int>(2991118999003ULL % 97));
        QVERIFY(demo("1 85 03 2a 999 012 64").check.ok);
    }

    void separatorsOfEveryKeyboardAreRemoved() {
        for (const char* typed :
             {"2 94 07 91 999 042 88", "2\u00A094\u00A007\u00A091\u00A0999\u00A0042\u00A088",
              "2\u202F94\u202F07 91.999-042|88", "  294079199904288\n", "2 94\u201107 91 999 042 | 88"})
            QVERIFY2(demo(typed).number == "294079199904288", typed);
        QVERIFY(demo("").check.code == "LONGUEUR");
        QVERIFY(demo("29407919990428\xC3").check.code == "CARACTERES");
    }

    void demoRefusesNumbersThatCouldBeSomebodys() {
        const std::string real = withKey("2940791228042");
        QVERIFY(demo(real).check == Check::bad("LIEU_NON_FICTIF"));
        QVERIFY(demo(real.substr(0, 13)).check == Check::bad("LIEU_NON_FICTIF"));
        QVERIFY(production(real).check == Check::good());
        QVERIFY(demo(withKey("2940799100042")).check == Check::bad("LIEU_NON_FICTIF")); // a real country
        QVERIFY(demo(withKey("2940797401042")).check == Check::bad("LIEU_NON_FICTIF")); // a real overseas commune
        QVERIFY(demo(withKey("2940797499042")).check.ok);
        QVERIFY(demo("272039199901760").check.ok); // commune 999 of a real department
        QVERIFY(demo(withKey("2940799999042")).check.ok);
    }

    void orderZeroIsAWarningInDemoAndRefusedInProduction() {
        QVERIFY(demo("294079199900033").check.warns("RANG_000"));
        QVERIFY(production("294079199900033").check == Check::bad("RANG_000"));
    }

    void waitingNumbersNeedTheirKind() {
        QVERIFY(demo("391059999902254").check == Check::bad("TYPE_NON_NIR"));
        QVERIFY(demo("391059999902254", NirKind::Waiting).check.warns("IMMATRICULATION_EN_COURS"));
        QVERIFY(demo("226049999910586", NirKind::Waiting).check == Check::good()); // newborn: first digit 2
        QVERIFY(demo("510019990000000", NirKind::Waiting).check == Check::bad("MIGRANT_INTERNE"));
    }

    void birthIsGivenOnlyWhenSure() {
        const NirReading sure = demo("294079199904288");
        QVERIFY(sure.birth == (PartialDate {1994, 7, 0}));
        QVERIFY(sure.birth->iso() == "1994-07-00" && sure.sex == Sex::Female);
        QVERIFY(demo("207079999906142").birth == (PartialDate {2007, 7, 0})); // 1907 would be 119 years old
        const NirReading noKey = demo("2940791999042");
        QVERIFY(noKey.check.ok && noKey.birthToAsk() && !noKey.keyVerified);
        const NirReading noMonth = demo("270209999910133");
        QVERIFY(noMonth.check.ok && noMonth.month == 0 && noMonth.birthToAsk());
    }

    void centuryIsDoubtfulBetweenTheVeryOldAndTheYoung() {
        const auto doubtful = [](const std::string& yearAndMonth) {
            return demo(withKey("2" + yearAndMonth + "91999042")).centuryDoubtful;
        };
        QVERIFY(!doubtful("1007")); // 2010: 116 years would be beyond anybody
        QVERIFY(doubtful("1107"));  // 1911 or 2011
        QVERIFY(doubtful("2611"));  // this month
        QVERIFY(!doubtful("2612")); // next month does not exist yet: 1926
        QVERIFY(demo(withKey("2261291999042")).birth == (PartialDate {1926, 12, 0}));
        QVERIFY(demo(withKey("2271291999042")).birth == (PartialDate {1927, 12, 0}));
        QVERIFY(!demo(withKey("2150791999042")).birth);
    }

    void differencesAreWarningsOnly() {
        const NirReading reading = demo("294079199904288");
        using List = std::vector<std::string>;
        QVERIFY(nirDifferences(reading, Sex::Female, PartialDate {1994, 7, 14}).empty());
        QVERIFY(nirDifferences(reading, Sex::Undetermined, std::nullopt).empty());
        QVERIFY(nirDifferences(reading, Sex::Male, PartialDate {1994, 0, 0}) == List {"SEXE_DIFFERENT"});
        QVERIFY(nirDifferences(reading, {}, PartialDate {1995, 8, 1}) == (List {"ANNEE_DIFFERENTE", "MOIS_DIFFERENT"}));
        QVERIFY(nirDifferences(demo("270209999910133"), {}, PartialDate {1970, 5, 1}).empty()); // month unknown
        QVERIFY(nirDifferences(demo("bad"), Sex::Male, {}).empty());
    }

    void displayGroupsMasksAndCounts() {
        const auto plain = [](std::string text) { // U+00A0 made visible as a space
            for (auto at = text.find("\u00A0"); at != std::string::npos; at = text.find("\u00A0"))
                text.replace(at, 2, " ");
            return text;
        };
        RELAIS_COMPARE_TEXT(plain(nirGrouped("284079999900115")), std::string("2 84 07 99 999 001 | 15"), "grouped");
        RELAIS_COMPARE_TEXT(plain(nirGrouped("284 079")), std::string("2 84 07 9"), "partial");
        RELAIS_COMPARE_TEXT(plain(nirGrouped("2840799999001")), std::string("2 84 07 99 999 001"), "no key");
        RELAIS_COMPARE_TEXT(plain(nirMasked("284079999900115")), std::string("2 84 07 99 ••• ••• ••"), "masked");
        QVERIFY(nirGrouped("").empty() && nirMasked("").empty());
        QVERIFY(nirGrouped("2840799999001").find(' ') == std::string::npos); // never breaks at the end of a line
        QCOMPARE(nirMissing("2 84 07 99 999"), 5);
        QCOMPARE(nirMissing("284079999900115"), 0);
        QCOMPARE(nirMissing("2840799999001159"), -1);
    }

    void shapeIsJudgedWithoutTheKey() {
        QVERIFY(hasNirShape("2840799999001") && hasNirShape("284079999900100") && hasNirShape("185032A999012"));
        QVERIFY(!hasNirShape("28407999990011") && !hasNirShape("185033A999012") && !hasNirShape("A840799999001"));
    }
};

RELAIS_TEST(NirTest)

} // namespace nir_test
#include "nir_test.moc"
