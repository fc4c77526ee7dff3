// Europe/Paris by the rule of the European Union: local wall time to UTC and back, doubled and missing hours said.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/clock.h"
#include "sync/domain/civil_date.h"

namespace relais::sync {

// Directive 2000/84/EC: summer time from the last Sunday of March 01:00 UTC to the last Sunday of October 01:00 UTC.
// Exact since 1996; for earlier instants (a device with a wrong clock) the same rule is prolonged, and instants outside
// the years 1583 to 9900 are read as the nearest of these. Other zones are refused: `isSupportedZone`.
[[nodiscard]] inline bool isSupportedZone(std::string_view iana) { return iana == "Europe/Paris"; }

// What a clock on the wall in Paris shows.
struct LocalTime {
    CivilDate date;
    std::int32_t second = 0; // since midnight, 0–86399

    auto operator<=>(const LocalTime&) const = default;
    // Nothing when hour or minute is out of range.
    [[nodiscard]] static std::optional<LocalTime> of(CivilDate date, int hour, int minute, int second = 0);
    // "2026-10-24 22:00" or "2026-10-24T22:00"; nothing for any other text.
    [[nodiscard]] static std::optional<LocalTime> parse(std::string_view text);
    [[nodiscard]] int hour() const { return second / 3600; }
    [[nodiscard]] int minute() const { return second / 60 % 60; }
};

// +1 h in winter, +2 h in summer.
[[nodiscard]] std::chrono::minutes parisOffset(WallMs instant);
[[nodiscard]] LocalTime toParis(WallMs instant);
// "2026-10-12T09:42+02:00"; `withSeconds` adds ":05".
[[nodiscard]] std::string parisIso(WallMs instant, bool withSeconds = false);

// Which of the two readings of a doubled hour is meant: Summer comes first (+02:00), Winter second (+01:00).
enum class Fold : std::uint8_t { Summer, Winter };

enum class LocalKind : std::uint8_t {
    Unique,
    Doubled, // last Sunday of October, 02:00–02:59: ask « heure d'été ou d'hiver ? »
    Missing, // last Sunday of March, 02:00–02:59: refuse
};

struct [[nodiscard]] LocalInstants {
    LocalKind kind = LocalKind::Unique;
    // Unique: both equal. Doubled: summer and winter reading. Missing: both are the instant of the change.
    WallMs summer;
    WallMs winter;

    [[nodiscard]] WallMs at(Fold fold) const { return fold == Fold::Summer ? summer : winter; }
};

[[nodiscard]] LocalInstants fromParis(const LocalTime& local);
// For times that rules compute (opening of a desk, midnight), where a choice must be made without a person: the first
// reading of a doubled hour, the instant of the change for a missing one.
[[nodiscard]] inline WallMs fromParisFirst(const LocalTime& local) { return fromParis(local).summer; }
// The last millisecond of the day in Paris: where a delay in days ends.
[[nodiscard]] WallMs endOfDayInParis(CivilDate date);

// "08:30" in minutes since midnight; nothing for another text.
[[nodiscard]] std::optional<int> minuteOfDay(std::string_view text);

// A part of a date or an hour, 0…99, as clocks write it: "07".
[[nodiscard]] std::string twoDigits(int value);

} // namespace relais::sync
