// Working days, and the working hours of a desk: add them to an instant, measure them between two.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/paris_time.h"

#include <span>
#include <vector>

namespace relais::sync {

// Monday to Friday, no public holiday (French « jours ouvrés »).
[[nodiscard]] bool isWorkingDay(CivilDate date);
// The n-th working day after `date`, itself excluded. n ≤ 0 gives `date`.
[[nodiscard]] CivilDate addWorkingDays(CivilDate date, int n);
// `date` itself when it is a working day, else the next one.
[[nodiscard]] CivilDate nextWorkingDayFrom(CivilDate date);

// Opening of a desk, in Paris wall time; the default is the decision for every caisse that configures nothing.
struct DeskHours {
    int openMinute = 8 * 60 + 30;                                          // since midnight
    int closeMinute = 17 * 60 + 30;                                        // since midnight, after openMinute
    std::array<bool, 7> days {true, true, true, true, true, false, false}; // Monday first
    std::vector<CivilDate> closedDays;                                     // besides public holidays
};

// A half-open stretch of time [from, until).
struct Interval {
    WallMs from;
    WallMs until;
};

// Counts the opening hours of one desk. Pure and immutable; any number of threads may use it.
class DeskTime {
public:
    // Nothing when the hours are senseless (never open, close before open, out of the day).
    [[nodiscard]] static std::optional<DeskTime> of(DeskHours hours);
    DeskTime(); // the default hours

    [[nodiscard]] bool isOpenDay(CivilDate date) const;
    [[nodiscard]] bool isOpenAt(WallMs instant) const;
    // `instant` when the desk is open then, else the next opening.
    [[nodiscard]] WallMs nextOpening(WallMs instant) const;

    // The instant when `amount` of opening time has run since `from`. An amount that ends exactly at closing time ends
    // there, not at the next opening. amount ≤ 0 gives `from`.
    [[nodiscard]] WallMs addHours(WallMs from, std::chrono::milliseconds amount) const;
    // Closing time of the n-th open day after the Paris day of `from`: « sous 2 jours ouvrés ». n ≤ 0 gives `from`.
    [[nodiscard]] WallMs addDays(WallMs from, int n) const;

    // Opening time between two instants (0 when until ≤ from), and the same without the suspended stretches, which may
    // overlap, be unordered, or exceed [from, until).
    [[nodiscard]] std::chrono::milliseconds elapsed(WallMs from, WallMs until) const;
    [[nodiscard]] std::chrono::milliseconds
    elapsed(WallMs from, WallMs until, std::span<const Interval> suspended) const;

private:
    explicit DeskTime(DeskHours hours) : m_hours(std::move(hours)) { }
    [[nodiscard]] Interval openingOf(CivilDate date) const;

    DeskHours m_hours;
};

} // namespace relais::sync
