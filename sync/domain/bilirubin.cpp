// Conversions, plausibility and order of bilirubin measures.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/bilirubin.h"

#include "sync/domain/delays.h"

#include <algorithm>

namespace relais::sync {

namespace {

constexpr std::array<std::string_view, 3> kUnitCodes {"UMOL_L", "MG_DL", "MG_L"};
constexpr std::int32_t kMostTenths = 100'000;
constexpr std::int32_t kMost = 600;      // µmol/L
constexpr std::int32_t kMeterMost = 400; // µmol/L, transcutaneous

// a · b ÷ c, half up; all positive.
std::int32_t scaled(std::int64_t a, std::int64_t b, std::int64_t c) {
    return static_cast<std::int32_t>((2 * a * b + c) / (2 * c));
}

} // namespace

std::int32_t Bilirubin::milligramPerLitre() const { return scaled(micromolPerLitre, 10'000, 17'104); }

Bilirubin Bilirubin::fromMilligramPerLitre(std::int32_t mgPerLitre) { return {scaled(mgPerLitre, 17'104, 10'000)}; }

std::string_view code(BilirubinUnit unit) { return kUnitCodes[static_cast<std::size_t>(unit)]; }

std::optional<BilirubinUnit> bilirubinUnit(std::string_view code) {
    const auto* found = std::ranges::find(kUnitCodes, code);
    if (found == kUnitCodes.end())
        return {};
    return static_cast<BilirubinUnit>(found - kUnitCodes.begin());
}

std::optional<Bilirubin> TypedBilirubin::canonical() const {
    if (tenths < 0 || tenths > kMostTenths)
        return {};
    switch (unit) {
    case BilirubinUnit::MicromolPerLitre:
        return Bilirubin {scaled(tenths, 1, 10)};
    case BilirubinUnit::MilligramPerDecilitre: // a tenth of mg/dL is a mg/L
        return Bilirubin::fromMilligramPerLitre(tenths);
    case BilirubinUnit::MilligramPerLitre:
        return Bilirubin {scaled(tenths, 17'104, 100'000)};
    }
    return {};
}

TypedBilirubin typedAs(Bilirubin value, BilirubinUnit unit) {
    switch (unit) {
    case BilirubinUnit::MilligramPerDecilitre:
        return {value.milligramPerLitre(), unit};
    case BilirubinUnit::MilligramPerLitre:
        return {value.milligramPerLitre() * 10, unit};
    case BilirubinUnit::MicromolPerLitre:
        break;
    }
    return {value.micromolPerLitre * 10, unit};
}

Check checkBilirubin(WallMs birth, const BilirubinMeasure& measure) {
    const auto value = measure.typed.canonical();
    if (!value || value->micromolPerLitre <= 0 || value->micromolPerLitre > kMost)
        return Check::bad("VALEUR_HORS_BORNES");
    Check out = newbornAge(birth, measure.at).check;
    if (out.ok && measure.method == BilirubinMethod::Transcutaneous && value->micromolPerLitre > kMeterMost)
        out.warnings.emplace_back("HORS_PLAGE_APPAREIL");
    return out;
}

std::vector<BilirubinPoint> bilirubinSeries(WallMs birth, const std::vector<BilirubinMeasure>& measures) {
    std::vector<BilirubinPoint> out;
    for (const BilirubinMeasure& one : measures) {
        if (checkBilirubin(birth, one).ok)
            out.push_back({newbornAge(birth, one.at).age, *one.typed.canonical(), one.method, one.at});
    }
    std::ranges::stable_sort(out, {}, &BilirubinPoint::age);
    return out;
}

BilirubinAxes axesFor(const std::vector<BilirubinPoint>& points) {
    BilirubinAxes out;
    for (const BilirubinPoint& point : points) {
        while (point.age > std::chrono::hours(out.hours))
            out.hours += 24;
        while (point.value.micromolPerLitre > out.micromolPerLitre)
            out.micromolPerLitre += 100;
    }
    return out;
}

} // namespace relais::sync
