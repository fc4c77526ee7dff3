// The European summer time rule applied to Paris.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/paris_time.h"

#include "sync/domain/check.h"

#include <algorithm>

namespace relais::sync {

namespace {

constexpr std::int64_t kMsPerSecond = 1000;
constexpr std::int64_t kMsPerDay = 86'400 * kMsPerSecond;
constexpr std::chrono::minutes kWinterOffset {60};
constexpr std::chrono::minutes kSummerOffset {120};

WallMs utcAt(CivilDate date, std::int64_t second) { return {date.epochDays() * kMsPerDay + second * kMsPerSecond}; }

// 01:00 UTC of the last Sunday of a month of 31 days (March, October).
WallMs changeIn(int year, int month) {
    const CivilDate last = *CivilDate::of(year, month, 31);
    return utcAt(last - static_cast<int>(last.weekday()) % 7, 3600);
}

// Instants come from devices too, whose clock may say anything: calendar arithmetic stays within years that exist.
WallMs sane(WallMs instant) {
    constexpr WallMs kFirst {-12'212'553'600'000}; // 1583-01-01
    constexpr WallMs kLast {250'246'627'200'000};  // 9900-01-01
    return std::clamp(instant, kFirst, kLast);
}

CivilDate utcDate(std::int64_t ms) {
    const std::int64_t days = ms >= 0 ? ms / kMsPerDay : (ms - kMsPerDay + 1) / kMsPerDay;
    return CivilDate::fromEpochDays(static_cast<std::int32_t>(days));
}

} // namespace

std::string twoDigits(int value) { return {static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)}; }

std::optional<LocalTime> LocalTime::of(CivilDate date, int hour, int minute, int second) {
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return {};
    return LocalTime {date, hour * 3600 + minute * 60 + second};
}

std::optional<LocalTime> LocalTime::parse(std::string_view text) {
    if (text.size() != 16 || (text[10] != ' ' && text[10] != 'T') || text[13] != ':')
        return {};
    const auto date = CivilDate::parse(text.substr(0, 10));
    if (!date || !isAllDigits(text.substr(11, 2)) || !isAllDigits(text.substr(14, 2)))
        return {};
    return of(
        *date, digitValue(text[11]) * 10 + digitValue(text[12]), digitValue(text[14]) * 10 + digitValue(text[15]));
}

std::optional<int> minuteOfDay(std::string_view text) {
    const auto time = LocalTime::parse("2026-01-01T" + std::string(text));
    return time ? std::optional(time->second / 60) : std::nullopt;
}

std::chrono::minutes parisOffset(WallMs instant) {
    instant = sane(instant);
    const int year = utcDate(instant.ms).year();
    const bool summer = instant >= changeIn(year, 3) && instant < changeIn(year, 10);
    return summer ? kSummerOffset : kWinterOffset;
}

LocalTime toParis(WallMs instant) {
    const WallMs shifted = sane(instant) + parisOffset(instant);
    const CivilDate date = utcDate(shifted.ms);
    return {date, static_cast<std::int32_t>((shifted - utcAt(date, 0)).count() / kMsPerSecond)};
}

std::string parisIso(WallMs instant, bool withSeconds) {
    const LocalTime local = toParis(instant);
    std::string out = local.date.iso() + 'T' + twoDigits(local.hour()) + ':' + twoDigits(local.minute());
    if (withSeconds)
        out += ':' + twoDigits(local.second % 60);
    return out + (parisOffset(instant) == kSummerOffset ? "+02:00" : "+01:00");
}

LocalInstants fromParis(const LocalTime& local) {
    const WallMs asUtc = utcAt(local.date, local.second);
    const WallMs summer = asUtc - kSummerOffset;
    const WallMs winter = asUtc - kWinterOffset;
    const bool summerHolds = parisOffset(summer) == kSummerOffset;
    const bool winterHolds = parisOffset(winter) == kWinterOffset;
    if (summerHolds && winterHolds)
        return {LocalKind::Doubled, summer, winter};
    if (summerHolds)
        return {LocalKind::Unique, summer, summer};
    if (winterHolds)
        return {LocalKind::Unique, winter, winter};
    const WallMs change = changeIn(local.date.year(), 3);
    return {LocalKind::Missing, change, change};
}

WallMs endOfDayInParis(CivilDate date) { return fromParisFirst({date + 1, 0}) - std::chrono::milliseconds(1); }

} // namespace relais::sync
