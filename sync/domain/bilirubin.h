// Units of bilirubin: stored in whole micromoles per litre, read and shown in mg/dL and mg/L too.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace relais::sync {

// Molar mass 584.66 g/mol, rounded as in clinical tables: 1 mg/dL = 17.1 µmol/L. All roundings are half up.
struct Bilirubin {
    std::int32_t micromolPerLitre = 0;

    bool operator==(const Bilirubin&) const = default;
    // mg/L; mg/dL is the tenth of it: 146 mg/L = 14.6 mg/dL.
    [[nodiscard]] std::int32_t milligramPerLitre() const { return (micromolPerLitre * 200 + 171) / 342; }
    [[nodiscard]] static Bilirubin fromMilligramPerLitre(std::int32_t mgPerLitre) {
        return {(mgPerLitre * 171 + 50) / 100};
    }
};

} // namespace relais::sync
