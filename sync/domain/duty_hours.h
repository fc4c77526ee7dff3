// Which duty of midwives a day has, its hours, and the duties of a period.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/ids.h"
#include "sync/domain/paris_time.h"

#include <array>
#include <vector>

namespace relais::sync {

enum class DutyType : std::uint8_t {
    Saturday,        // SAMEDI
    Sunday,          // DIMANCHE
    Holiday,         // FERIE, Monday to Friday
    SaturdayHoliday, // FERIE_SAMEDI
    SundayHoliday,   // DIMANCHE_FERIE
};
inline constexpr std::size_t kDutyTypes = 5;
[[nodiscard]] std::string_view code(DutyType type);
[[nodiscard]] std::optional<DutyType> dutyType(std::string_view code);

// Minutes since midnight in Paris wall time; a duty begins and ends on one day.
struct DutyHours {
    int start = 9 * 60;
    int end = 19 * 60;
    bool operator==(const DutyHours&) const = default;
};

// Configuration per territory; by default domain.md §1.7: Saturday 14–19, Sundays and public holidays 9–19.
struct DutyRules {
    std::array<DutyHours, kDutyTypes> hours {DutyHours {14 * 60, 19 * 60}, {}, {}, {}, {}};
    bool operator==(const DutyRules&) const = default;
    [[nodiscard]] const DutyHours& of(DutyType type) const { return hours[static_cast<std::size_t>(type)]; }
    [[nodiscard]] DutyHours& of(DutyType type) { return hours[static_cast<std::size_t>(type)]; }
};

struct Duty {
    CivilDate date;
    DutyType type = DutyType::Saturday;
    int startMinute = 0;
    int endMinute = 0;

    bool operator==(const Duty&) const = default;
    // Computed at use: the wall time is what was agreed, UTC follows from it.
    [[nodiscard]] WallMs startUtc() const;
    [[nodiscard]] WallMs endUtc() const;
    [[nodiscard]] int minutes() const { return endMinute - startMinute; }
};

// Nothing on an ordinary day.
[[nodiscard]] std::optional<Duty> dutyOn(CivilDate date, const DutyRules& rules = {});
// All duties from `first` to `last`, both included, in order of date.
[[nodiscard]] std::vector<Duty> dutiesBetween(CivilDate first, CivilDate last, const DutyRules& rules = {});

// Do two stretches of time share an instant? One may begin when the other ends.
[[nodiscard]] inline bool overlap(WallMs start, WallMs end, WallMs otherStart, WallMs otherEnd) {
    return start < otherEnd && otherStart < end;
}
// The day from which a duty that nobody took is warned about (domain.md §2.12: J−7).
inline constexpr int kUnfilledWarningDays = 7;

// The same id whoever generates the duty of a territory and a day, and however often: it is created once. UUID version
// 7 whose time is the start of the day; the rest is a hash of both.
[[nodiscard]] OpId dutyOpId(std::string_view territory, CivilDate date);

} // namespace relais::sync
