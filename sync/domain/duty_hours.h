// Which duty of midwives a day has, and its hours: the five types of the rota.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/paris_time.h"

namespace relais::sync {

enum class DutyType : std::uint8_t {
    Saturday,        // SAMEDI
    Sunday,          // DIMANCHE
    Holiday,         // FERIE, Monday to Friday
    SaturdayHoliday, // FERIE_SAMEDI
    SundayHoliday,   // DIMANCHE_FERIE
};
[[nodiscard]] std::string_view code(DutyType type);

// Configuration per territory; minutes since midnight in Paris wall time.
struct DutyRules {
    int saturdayStart = 14 * 60;
    int dayStart = 9 * 60; // Sundays and holidays
    int end = 19 * 60;
};

struct Duty {
    CivilDate date;
    DutyType type = DutyType::Saturday;
    int startMinute = 0;
    int endMinute = 0;

    // Computed at use: the wall time is what was agreed, UTC follows from it.
    [[nodiscard]] WallMs startUtc() const;
    [[nodiscard]] WallMs endUtc() const;
};

// Nothing on an ordinary day.
[[nodiscard]] std::optional<Duty> dutyOn(CivilDate date, const DutyRules& rules = {});

} // namespace relais::sync
