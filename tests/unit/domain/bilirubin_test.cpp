// Bilirubin as typed, as stored and as shown; and the series of one baby.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/bilirubin.h"
#include "tests/support/test_class.h"
#include "tests/unit/domain/vectors.h"

namespace bilirubin_test {

using namespace relais::sync;
using namespace relais::test;

namespace {

WallMs at(const char* local) { return fromParis(*LocalTime::parse(local)).winter; }

BilirubinMeasure measure(const char* local, int umol, BilirubinMethod method = BilirubinMethod::Transcutaneous) {
    return {method, {umol * 10, BilirubinUnit::MicromolPerLitre}, at(local)};
}

std::string stored(int tenths, BilirubinUnit unit) {
    const auto value = TypedBilirubin {tenths, unit}.canonical();
    return value ? std::to_string(value->micromolPerLitre) : "none";
}

} // namespace

class BilirubinTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void typedValuesAreStoredInMicromoles() {
        // domain.md §4.5, reverse table: mg/dL as typed, µmol/L.
        constexpr int kTable[][2] {{50, 86}, {80, 137}, {130, 222}, {150, 257}, {175, 299}, {200, 342}};
        for (const auto& [tenths, umol] : kTable) {
            QCOMPARE(stored(tenths, BilirubinUnit::MilligramPerDecilitre), std::to_string(umol));
            QCOMPARE(stored(tenths * 10, BilirubinUnit::MilligramPerLitre), std::to_string(umol));
        }
        QCOMPARE(stored(2050, BilirubinUnit::MicromolPerLitre), std::string("205"));
        QCOMPARE(stored(-1, BilirubinUnit::MicromolPerLitre), std::string("none"));
        QCOMPARE(stored(100'001, BilirubinUnit::MilligramPerDecilitre), std::string("none"));
    }

    void otherUnitsShowTheSameValue() {
        // domain.md §4.5: µmol/L, tenths of mg/dL, mg/L.
        constexpr int kTable[][3] {{100, 58, 58},   {137, 80, 80},   {250, 146, 146},
                                   {342, 200, 200}, {350, 205, 205}, {450, 263, 263}};
        for (const auto& [umol, tenths, mgPerLitre] : kTable) {
            QCOMPARE(typedAs({umol}, BilirubinUnit::MilligramPerDecilitre).tenths, tenths);
            QCOMPARE(typedAs({umol}, BilirubinUnit::MilligramPerLitre).tenths, mgPerLitre * 10);
            QCOMPARE(typedAs({umol}, BilirubinUnit::MicromolPerLitre).tenths, umol * 10);
        }
        // What was typed comes back after storage, in each unit.
        for (int mg = 1; mg <= 350; ++mg) {
            const auto value = TypedBilirubin {mg, BilirubinUnit::MilligramPerDecilitre}.canonical();
            QCOMPARE(typedAs(*value, BilirubinUnit::MilligramPerDecilitre).tenths, mg);
        }
        for (const char* unit : {"UMOL_L", "MG_DL", "MG_L"})
            QCOMPARE(code(*bilirubinUnit(unit)), std::string_view(unit));
        QVERIFY(!bilirubinUnit("MMOL_L"));
    }

    void onlyTheFormIsJudged() {
        const WallMs birth = at("2026-10-23 10:15");
        const auto judged = [&](const BilirubinMeasure& one) { return said(checkBilirubin(birth, one)); };
        QCOMPARE(judged(measure("2026-10-25 16:45", 205)), std::string("OK"));
        QCOMPARE(judged(measure("2026-10-25 16:45", 600, BilirubinMethod::Serum)), std::string("OK"));
        QCOMPARE(judged(measure("2026-10-25 16:45", 400)), std::string("OK"));
        QCOMPARE(judged(measure("2026-10-25 16:45", 401)), std::string("OK +HORS_PLAGE_APPAREIL"));
        QCOMPARE(judged(measure("2026-10-25 16:45", 0)), std::string("KO VALEUR_HORS_BORNES"));
        QCOMPARE(judged(measure("2026-10-25 16:45", 601)), std::string("KO VALEUR_HORS_BORNES"));
        QCOMPARE(judged(measure("2026-10-23 10:14", 205)), std::string("KO MESURE_AVANT_NAISSANCE"));
        QCOMPARE(judged(measure("2026-11-20 10:15", 205)), std::string("OK +HORS_PERIODE_NEONATALE"));
    }

    void aSeriesIsInTheOrderOfAgeAcrossTheClockChange() {
        // Data set, PDS-02: 55 h 30 of life, not the 54 h 30 that the clocks show.
        const WallMs birth = at("2026-10-23 10:15");
        const auto series = bilirubinSeries(
            birth,
            {measure("2026-10-25 16:45", 198), measure("2026-10-24 10:15", 120),
             measure("2026-10-22 10:15", 100), // before birth: left out
             measure("2026-10-25 16:45", 205, BilirubinMethod::Serum)});
        QCOMPARE(series.size(), std::size_t(3));
        QCOMPARE(series.at(0).age, std::chrono::minutes(24 * 60));
        QCOMPARE(series.at(1).age, std::chrono::minutes(3330));
        QVERIFY(series.at(1).value == Bilirubin {198} && series.at(2).method == BilirubinMethod::Serum);
    }

    void axesGrowWithTheMeasures() {
        QVERIFY((axesFor({}) == BilirubinAxes {96, 300}));
        const auto point = [](int hours, int umol) {
            return BilirubinPoint {std::chrono::hours(hours), {umol}, BilirubinMethod::Serum, {}};
        };
        QVERIFY((axesFor({point(96, 300)}) == BilirubinAxes {96, 300}));
        QVERIFY((axesFor({point(97, 301)}) == BilirubinAxes {120, 400}));
        QVERIFY((axesFor({point(150, 280), point(10, 590)}) == BilirubinAxes {168, 600}));
    }
};

RELAIS_TEST(BilirubinTest)

} // namespace bilirubin_test
#include "bilirubin_test.moc"
