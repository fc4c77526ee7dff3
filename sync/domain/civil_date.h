// Civil calendar days without a time zone: arithmetic, weekdays, partial dates and their ISO 8601 text.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace relais::sync {

// ISO 8601 numbering.
enum class Weekday : std::uint8_t { Monday = 1, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday };

// A day of the Gregorian calendar, always valid; years 1 to 9999. It has no zone: paris_time.h joins it to instants.
class CivilDate {
public:
    constexpr CivilDate() = default; // 1970-01-01

    // Nothing when the day does not exist (2027-02-29).
    [[nodiscard]] static std::optional<CivilDate> of(int year, int month, int day);
    // "2026-11-21" exactly; nothing for any other text.
    [[nodiscard]] static std::optional<CivilDate> parse(std::string_view iso);
    [[nodiscard]] static constexpr CivilDate fromEpochDays(std::int32_t days) { return CivilDate(days); }

    [[nodiscard]] int year() const;
    [[nodiscard]] int month() const;
    [[nodiscard]] int day() const;
    [[nodiscard]] Weekday weekday() const;
    [[nodiscard]] std::int32_t epochDays() const { return m_days; } // days since 1970-01-01
    [[nodiscard]] std::string iso() const;

    // Same day number, or the last day of the month when it does not exist (31 December + 2 → 28 February).
    [[nodiscard]] CivilDate plusMonths(int months) const;

    auto operator<=>(const CivilDate&) const = default;
    CivilDate operator+(int days) const { return CivilDate(m_days + days); }
    CivilDate operator-(int days) const { return CivilDate(m_days - days); }
    int operator-(CivilDate other) const { return m_days - other.m_days; }

private:
    constexpr explicit CivilDate(std::int32_t days) : m_days(days) { }
    std::int32_t m_days = 0;
};

// Whole years lived on `on` by someone born on `birth`; negative before birth.
[[nodiscard]] int ageInYears(CivilDate birth, CivilDate on);

// A date of birth as known: day, or day and month, may be unknown (0). Text: "1984-07-14", "1984-07-00", "1984-00-00".
struct PartialDate {
    int year = 0;
    int month = 0; // 0: unknown, then day is 0 too
    int day = 0;   // 0: unknown

    bool operator==(const PartialDate&) const = default;
    // Nothing for another text, a month above 12, a day that does not exist, or a day without its month.
    [[nodiscard]] static std::optional<PartialDate> parse(std::string_view iso);
    [[nodiscard]] static PartialDate of(CivilDate date) { return {date.year(), date.month(), date.day()}; }
    [[nodiscard]] std::string iso() const;
    [[nodiscard]] std::optional<CivilDate> exact() const;
};

} // namespace relais::sync
