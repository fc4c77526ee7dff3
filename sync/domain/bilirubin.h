// Bilirubin: units, plausibility of form, and one baby's measures in the order of its age.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/check.h"
#include "sync/domain/paris_time.h"

#include <vector>

namespace relais::sync {

// Stored in whole micromoles per litre, shown in mg/dL and mg/L too. Molar mass 584.66 g/mol: 1 mg/dL = 10 mg/L =
// 17.104 µmol/L (domain.md §2.4). All roundings are half up.
struct Bilirubin {
    std::int32_t micromolPerLitre = 0;

    bool operator==(const Bilirubin&) const = default;
    // mg/L; mg/dL is the tenth of it: 146 mg/L = 14.6 mg/dL.
    [[nodiscard]] std::int32_t milligramPerLitre() const;
    [[nodiscard]] static Bilirubin fromMilligramPerLitre(std::int32_t mgPerLitre);
};

enum class BilirubinUnit : std::uint8_t { MicromolPerLitre, MilligramPerDecilitre, MilligramPerLitre };
// "UMOL_L", "MG_DL", "MG_L": codes of the form.
[[nodiscard]] std::string_view code(BilirubinUnit unit);
[[nodiscard]] std::optional<BilirubinUnit> bilirubinUnit(std::string_view code);

// A value as it was typed, in tenths of its unit: 146 with mg/dL is 14.6 mg/dL.
struct TypedBilirubin {
    std::int32_t tenths = 0;
    BilirubinUnit unit = BilirubinUnit::MicromolPerLitre;

    bool operator==(const TypedBilirubin&) const = default;
    // Nothing for a value that no meter can give (negative, or above 10,000 of any unit).
    [[nodiscard]] std::optional<Bilirubin> canonical() const;
};
// The same in another unit, through the canonical value; µmol/L and mg/L are whole.
[[nodiscard]] TypedBilirubin typedAs(Bilirubin value, BilirubinUnit unit);

enum class BilirubinMethod : std::uint8_t { Transcutaneous, Serum };

struct BilirubinMeasure {
    BilirubinMethod method = BilirubinMethod::Transcutaneous;
    TypedBilirubin typed;
    WallMs at;
};

// Plausibility of form, never a judgement of the baby. Codes when refused: VALEUR_HORS_BORNES (0 < value ≤ 600 µmol/L),
// MESURE_AVANT_NAISSANCE. Warnings: HORS_PERIODE_NEONATALE (above 28 days), HORS_PLAGE_APPAREIL (transcutaneous above
// 400 µmol/L: « hors de la plage habituelle des appareils, vérifier »).
[[nodiscard]] Check checkBilirubin(WallMs birth, const BilirubinMeasure& measure);

// A measure at its age: what the table lists and the chart draws, and nothing else (domain.md §4.1).
struct BilirubinPoint {
    std::chrono::minutes age {0}; // true elapsed time
    Bilirubin value;
    BilirubinMethod method = BilirubinMethod::Transcutaneous;
    WallMs at;
    bool operator==(const BilirubinPoint&) const = default;
};
// By age; measures that checkBilirubin() refuses are left out.
[[nodiscard]] std::vector<BilirubinPoint> bilirubinSeries(WallMs birth, const std::vector<BilirubinMeasure>& measures);

// Ends of the axes, both from 0 (design.md §5.20): 96 h extended by 24 h, 300 µmol/L extended by 100, as needed.
struct BilirubinAxes {
    int hours = 96;
    int micromolPerLitre = 300;
    bool operator==(const BilirubinAxes&) const = default;
};
[[nodiscard]] BilirubinAxes axesFor(const std::vector<BilirubinPoint>& points);

} // namespace relais::sync
