// French public holidays of any year, and Easter.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/civil_date.h"

#include <array>

namespace relais::sync {

// Code du travail L3133-1; the eleven days of Île-de-France (Alsace-Moselle and overseas have others: not handled).
enum class Holiday : std::uint8_t {
    NewYear,
    EasterMonday,
    LabourDay,
    Victory1945,
    Ascension,
    WhitMonday,
    NationalDay,
    Assumption,
    AllSaints,
    Armistice1918,
    Christmas,
};

struct HolidayDate {
    CivilDate date;
    Holiday holiday = Holiday::NewYear;
};

// Gregorian Easter Sunday (Meeus/Butcher). Precondition: year ≥ 1583.
[[nodiscard]] CivilDate easterSunday(int year);

// In the order of the calendar. Ascension and a fixed holiday may share a day (2008-05-01): both are then listed.
[[nodiscard]] std::array<HolidayDate, 11> holidaysOf(int year);

[[nodiscard]] std::optional<Holiday> holidayOn(CivilDate date);

} // namespace relais::sync
