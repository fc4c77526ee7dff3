// The rule that gives each day its duty, and each duty its id.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/duty_hours.h"

#include "sync/base/crypto.h"
#include "sync/domain/holidays.h"

#include <algorithm>

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

constexpr std::array<std::string_view, kDutyTypes> kCodes {
    "SAMEDI", "DIMANCHE", "FERIE", "FERIE_SAMEDI", "DIMANCHE_FERIE"};

} // namespace

std::string_view code(DutyType type) { return kCodes[static_cast<std::size_t>(type)]; }

std::optional<DutyType> dutyType(std::string_view code) {
    const auto* found = std::ranges::find(kCodes, code);
    if (found == kCodes.end())
        return {};
    return static_cast<DutyType>(found - kCodes.begin());
}

std::optional<Duty> dutyOn(CivilDate date, const DutyRules& rules) {
    const auto type = typeOn(date);
    if (!type)
        return {};
    return Duty {date, *type, rules.of(*type).start, rules.of(*type).end};
}

std::vector<Duty> dutiesBetween(CivilDate first, CivilDate last, const DutyRules& rules) {
    std::vector<Duty> out;
    for (CivilDate day = first; day <= last; day = day + 1) {
        if (const auto duty = dutyOn(day, rules))
            out.push_back(*duty);
    }
    return out;
}

WallMs Duty::startUtc() const { return fromParisFirst({date, startMinute * 60}); }
WallMs Duty::endUtc() const { return fromParisFirst({date, endMinute * 60}); }

OpId dutyOpId(std::string_view territory, CivilDate date) {
    const std::string day = date.iso();
    const Hash hash = sha256({view("relais-duty"), view(territory), view(day)});
    OpId out;
    const auto ms = static_cast<std::uint64_t>(std::max<std::int64_t>(0, fromParisFirst({date, 0}).ms));
    for (std::size_t i = 0; i < 6; ++i)
        out.raw[i] = static_cast<std::uint8_t>(ms >> (40 - 8 * i));
    std::copy_n(hash.begin(), 10, out.raw.begin() + 6);
    out.raw[6] = static_cast<std::uint8_t>(0x70 | (out.raw[6] & 0x0F));
    out.raw[8] = static_cast<std::uint8_t>(0x80 | (out.raw[8] & 0x3F));
    return out;
}

} // namespace relais::sync
