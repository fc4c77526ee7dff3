// The French social security number (NIR) and its waiting forms: shape, key, warnings, what may be read in it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/check.h"
#include "sync/domain/civil_date.h"

#include <optional>

namespace relais::sync {

// What the user says the number is. Waiting: "numéro d'attente (NIA)" or old provisional number, starting with 3 4 7 8
// (or 1 2 for a newborn). Source: INSEE instructions for the RNIPP, CNAM number families NIR/NNP/MIG; domain.md §3.1.
enum class NirKind : std::uint8_t { Nir, Waiting };

struct NirRules {
    NirKind kind = NirKind::Nir;
    DataMode mode = DataMode::Demo;
    // Today, to tell 2007 from 1907.
    CivilDate today;
};

// Sex as administrative identity writes it: F, M, or I (undetermined).
enum class Sex : std::uint8_t { Female, Male, Undetermined };

// What a typed number says. Codes when refused, in the order they are tested: LONGUEUR, CARACTERES, MIGRANT_INTERNE,
// SEXE, TYPE_NON_NIR, MOIS, CLE_HORS_PLAGE, CLE, RANG_000 (production only), LIEU_NON_FICTIF (demo only: a commune
// other than 999, overseas 99, or country 999 could be somebody's number). Warnings: CLE_ABSENTE, MOIS_FICTIF,
// MOIS_INHABITUEL, IMMATRICULATION_EN_COURS, PROVISOIRE_ANCIEN, RANG_000.
// The place of birth is never given: 91–96 may be Algeria, Morocco or Tunisia before independence.
struct [[nodiscard]] NirReading {
    Check check;
    std::string number;               // 13 or 15 characters, capitals, no separator; what is stored. Empty when refused
    std::optional<Sex> sex;           // from 1/3/7 and 2/4/8
    std::optional<PartialDate> birth; // "AAAA-MM-00", only when the key is right, the month real, the century sure
    int twoDigitYear = 0;             // 84
    int month = 0;                    // 1–12, 0 when unknown
    bool centuryDoubtful = false;     // 1920 and 2020 are both possible: ask the date of birth
    bool keyVerified = false;         // false without the key (13 characters)

    // The date of birth must still be asked.
    [[nodiscard]] bool birthToAsk() const { return !birth; }
};

[[nodiscard]] NirReading readNir(std::string_view typed, const NirRules& rules);

// Key of the first 13 characters: 97 − (N mod 97), Corsica 2A → 19, 2B → 18. Precondition: shape already checked.
[[nodiscard]] int nirKey(std::string_view thirteen);

// SEXE_DIFFERENT, ANNEE_DIFFERENTE, MOIS_DIFFERENT: warnings, never errors (adoption, clerical errors, a parent's
// number).
[[nodiscard]] std::vector<std::string>
nirDifferences(const NirReading& reading, std::optional<Sex> typedSex, std::optional<PartialDate> typedBirth);

// How many characters are missing to have 15; negative: how many too many. For « Encore 5 chiffres ».
[[nodiscard]] int nirMissing(std::string_view typed);

// "2 84 07 99 999 001 | 15" with U+00A0 between groups; also for a number being typed.
[[nodiscard]] std::string nirGrouped(std::string_view typed);
// "2 84 07 99 ••• ••• ••" with U+00A0: sex, year, month, department only. Empty stays empty.
[[nodiscard]] std::string nirMasked(std::string_view number);

// True for `^\d{5}(\d{2}|2A|2B)\d{6}(\d{2})?$` on compacted text: what a NIR looks like, key not judged.
[[nodiscard]] bool hasNirShape(std::string_view compact);

} // namespace relais::sync
