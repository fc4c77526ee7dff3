// Calendar arithmetic on top of the standard calendar types.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/civil_date.h"

#include "sync/domain/check.h"

#include <array>

namespace relais::sync {

namespace {

namespace ch = std::chrono;

ch::year_month_day fields(CivilDate date) { return ch::sys_days(ch::days(date.epochDays())); }

// "AAAA-MM-JJ" as three numbers; nothing when the shape is another one.
std::optional<std::array<int, 3>> numbersOf(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-')
        return {};
    std::array<int, 3> out {};
    std::size_t part = 0;
    for (const char c : iso) {
        if (c == '-')
            ++part;
        else if (isDigit(c) && part < 3)
            out[part] = out[part] * 10 + digitValue(c);
        else
            return {};
    }
    return part == 2 ? std::optional(out) : std::nullopt;
}

std::string digits(int value, std::size_t width) {
    std::string text = std::to_string(value);
    return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

std::string isoText(int year, int month, int day) {
    return digits(year, 4) + '-' + digits(month, 2) + '-' + digits(day, 2);
}

} // namespace

std::optional<CivilDate> CivilDate::of(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
        return {};
    const ch::year_month_day ymd {
        ch::year(year), ch::month(static_cast<unsigned>(month)), ch::day(static_cast<unsigned>(day))};
    if (!ymd.ok())
        return {};
    return CivilDate(static_cast<std::int32_t>(ch::sys_days(ymd).time_since_epoch().count()));
}

std::optional<CivilDate> CivilDate::parse(std::string_view iso) {
    const auto n = numbersOf(iso);
    return n ? of((*n)[0], (*n)[1], (*n)[2]) : std::nullopt;
}

int CivilDate::year() const { return static_cast<int>(fields(*this).year()); }
int CivilDate::month() const { return static_cast<int>(static_cast<unsigned>(fields(*this).month())); }
int CivilDate::day() const { return static_cast<int>(static_cast<unsigned>(fields(*this).day())); }

Weekday CivilDate::weekday() const {
    return static_cast<Weekday>(ch::weekday(ch::sys_days(ch::days(m_days))).iso_encoding());
}

std::string CivilDate::iso() const { return isoText(year(), month(), day()); }

CivilDate CivilDate::plusMonths(int months) const {
    const auto from = fields(*this);
    const auto month = ch::year_month(from.year(), from.month()) + ch::months(months);
    const auto last = ch::year_month_day(month / ch::last);
    const auto target = ch::year_month_day(month / from.day());
    return CivilDate(static_cast<std::int32_t>(ch::sys_days(target.ok() ? target : last).time_since_epoch().count()));
}

int ageInYears(CivilDate birth, CivilDate on) {
    const bool beforeBirthday = std::pair(on.month(), on.day()) < std::pair(birth.month(), birth.day());
    return on.year() - birth.year() - (beforeBirthday ? 1 : 0);
}

std::optional<PartialDate> PartialDate::parse(std::string_view iso) {
    const auto n = numbersOf(iso);
    if (!n)
        return {};
    const PartialDate date {(*n)[0], (*n)[1], (*n)[2]};
    // Unknown parts are judged as a day that always exists.
    if (date.month == 0 && date.day != 0)
        return {};
    if (!CivilDate::of(date.year, date.month == 0 ? 1 : date.month, date.day == 0 ? 1 : date.day))
        return {};
    return date;
}

std::string PartialDate::iso() const { return isoText(year, month, day); }

std::optional<CivilDate> PartialDate::exact() const { return CivilDate::of(year, month, day); }

} // namespace relais::sync
