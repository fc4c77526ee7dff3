// Counting of working days and opening hours.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/working_time.h"

#include "sync/domain/holidays.h"

#include <algorithm>

namespace relais::sync {

namespace {

using Ms = std::chrono::milliseconds;

Ms overlap(const Interval& a, WallMs from, WallMs until) {
    const WallMs first = std::max(a.from, from);
    const WallMs last = std::min(a.until, until);
    return last > first ? last - first : Ms(0);
}

// Sorted, clipped to [from, until), merged where they touch.
std::vector<Interval> merged(std::span<const Interval> intervals, WallMs from, WallMs until) {
    std::vector<Interval> sorted;
    for (const Interval& i : intervals)
        if (overlap(i, from, until) > Ms(0))
            sorted.push_back({std::max(i.from, from), std::min(i.until, until)});
    std::ranges::sort(sorted, {}, &Interval::from);
    std::vector<Interval> out;
    for (const Interval& i : sorted) {
        if (out.empty() || out.back().until < i.from)
            out.push_back(i);
        else
            out.back().until = std::max(out.back().until, i.until);
    }
    return out;
}

} // namespace

bool isWorkingDay(CivilDate date) { return date.weekday() < Weekday::Saturday && !holidayOn(date); }

CivilDate addWorkingDays(CivilDate date, int n) {
    while (n > 0) {
        date = date + 1;
        if (isWorkingDay(date))
            --n;
    }
    return date;
}

CivilDate nextWorkingDayFrom(CivilDate date) { return isWorkingDay(date) ? date : addWorkingDays(date, 1); }

DeskTime::DeskTime() = default;

std::optional<DeskTime> DeskTime::of(DeskHours hours) {
    constexpr int kMinutesPerDay = 24 * 60;
    const bool ordered
        = 0 <= hours.openMinute && hours.openMinute < hours.closeMinute && hours.closeMinute < kMinutesPerDay;
    // Never open: the search for an opening would not end.
    if (!ordered || std::ranges::none_of(hours.days, [](bool open) { return open; }))
        return {};
    std::ranges::sort(hours.closedDays);
    return DeskTime(std::move(hours));
}

bool DeskTime::isOpenDay(CivilDate date) const {
    return m_hours.days[static_cast<std::size_t>(date.weekday()) - 1] && !holidayOn(date)
        && !std::ranges::binary_search(m_hours.closedDays, date);
}

Interval DeskTime::openingOf(CivilDate date) const {
    return {fromParisFirst({date, m_hours.openMinute * 60}), fromParisFirst({date, m_hours.closeMinute * 60})};
}

bool DeskTime::isOpenAt(WallMs instant) const {
    const CivilDate date = toParis(instant).date;
    const Interval opening = openingOf(date);
    return isOpenDay(date) && opening.from <= instant && instant < opening.until;
}

WallMs DeskTime::nextOpening(WallMs instant) const {
    for (CivilDate date = toParis(instant).date;; date = date + 1) {
        const Interval opening = openingOf(date);
        if (isOpenDay(date) && instant < opening.until)
            return std::max(instant, opening.from);
    }
}

WallMs DeskTime::addHours(WallMs from, Ms amount) const {
    WallMs at = from;
    while (amount > Ms(0)) {
        at = nextOpening(at);
        const WallMs closing = openingOf(toParis(at).date).until;
        const Ms step = std::min(amount, closing - at);
        at = at + step;
        amount -= step;
    }
    return at;
}

WallMs DeskTime::addDays(WallMs from, int n) const {
    CivilDate date = toParis(from).date;
    if (n <= 0)
        return from;
    while (n > 0) {
        date = date + 1;
        if (isOpenDay(date))
            --n;
    }
    return openingOf(date).until;
}

Ms DeskTime::elapsed(WallMs from, WallMs until) const {
    Ms total(0);
    if (until <= from)
        return total;
    const CivilDate last = toParis(until).date;
    for (CivilDate date = toParis(from).date; date <= last; date = date + 1)
        if (isOpenDay(date))
            total += overlap(openingOf(date), from, until);
    return total;
}

Ms DeskTime::elapsed(WallMs from, WallMs until, std::span<const Interval> suspended) const {
    Ms total = elapsed(from, until);
    for (const Interval& i : merged(suspended, from, until))
        total -= elapsed(i.from, i.until);
    return total;
}

} // namespace relais::sync
