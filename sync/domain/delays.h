// The delays promised by law and agreement: PASS ten days, CPTS two months, the age of a newborn.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/check.h"
#include "sync/domain/working_time.h"

namespace relais::sync {

// How « dans les 10 jours » is read; per caisse, Calendar unless configured (domain.md §1.2).
enum class PassDelayMode : std::uint8_t {
    Calendar,     // CALENDAIRE: J0 excluded, no shift
    ShiftWorking, // REPORT_OUVRE: the same, moved to the next working day
    WorkingDays,  // OUVRES: working days only
};
// "CALENDAIRE", "REPORT_OUVRE", "OUVRES"; nothing for another text.
[[nodiscard]] std::optional<PassDelayMode> passDelayMode(std::string_view code);

// Last day, counted from `completeOn` = the day the complete paper file came (J0).
[[nodiscard]] CivilDate passDueDate(CivilDate completeOn, PassDelayMode mode, int days = 10);

// Two months after a CPTS project is presented (accord conventionnel interprofessionnel): same day number or last of
// month.
[[nodiscard]] CivilDate cptsDueDate(CivilDate presentedOn);

// A wall time typed by a person, with her answer when the hour is doubled.
struct TypedTime {
    LocalTime local;
    std::optional<Fold> fold;
};

// Codes when refused: HEURE_INEXISTANTE, HEURE_AMBIGUE (doubled hour without a fold), MESURE_AVANT_NAISSANCE.
// Warning HORS_PERIODE_NEONATALE above 28 days (672 h).
struct [[nodiscard]] NewbornAge {
    Check check;
    std::chrono::minutes age {0}; // true elapsed time, across changes of the clock
};

[[nodiscard]] NewbornAge newbornAge(const TypedTime& birth, const TypedTime& measure);
[[nodiscard]] NewbornAge newbornAge(WallMs birth, WallMs measure);

} // namespace relais::sync
