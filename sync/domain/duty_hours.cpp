// The rule that gives each day its duty.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/duty_hours.h"

#include "sync/domain/holidays.h"

namespace relais::sync {

namespace {

std::optional<DutyType> typeOn(CivilDate date) {
    const bool holiday = holidayOn(date).has_value();
    switch (date.weekday()) {
    case Weekday::Saturday:
        return holiday ? DutyType::SaturdayHoliday : DutyType::Saturday;
    case Weekday::Sunday:
        return holiday ? DutyType::SundayHoliday : DutyType::Sunday;
    default:
        return holiday ? std::optional(DutyType::Holiday) : std::nullopt;
    }
}

} // namespace

std::string_view code(DutyType type) {
    switch (type) {
    case DutyType::Saturday:
        return "SAMEDI";
    case DutyType::Sunday:
        return "DIMANCHE";
    case DutyType::Holiday:
        return "FERIE";
    case DutyType::SaturdayHoliday:
        return "FERIE_SAMEDI";
    case DutyType::SundayHoliday:
        return "DIMANCHE_FERIE";
    }
    return {};
}

std::optional<Duty> dutyOn(CivilDate date, const DutyRules& rules) {
    const auto type = typeOn(date);
    if (!type)
        return {};
    return Duty {date, *type, *type == DutyType::Saturday ? rules.saturdayStart : rules.dayStart, rules.end};
}

WallMs Duty::startUtc() const { return fromParisFirst({date, startMinute * 60}); }
WallMs Duty::endUtc() const { return fromParisFirst({date, endMinute * 60}); }

} // namespace relais::sync
