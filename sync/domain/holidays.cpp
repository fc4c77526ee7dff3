// Computation of public holidays.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/holidays.h"

#include <algorithm>

namespace relais::sync {

namespace {

// Precondition: the day exists in every year.
CivilDate fixedDay(int year, int month, int day) { return *CivilDate::of(year, month, day); }

} // namespace

CivilDate easterSunday(int year) {
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = b / 4;
    const int e = b % 4;
    const int f = (b + 8) / 25;
    const int g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4;
    const int k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int monthAndDay = h + l - 7 * m + 114;
    return fixedDay(year, monthAndDay / 31, monthAndDay % 31 + 1);
}

std::array<HolidayDate, 11> holidaysOf(int year) {
    const CivilDate easter = easterSunday(year);
    std::array<HolidayDate, 11> days {{
        {fixedDay(year, 1, 1), Holiday::NewYear},
        {easter + 1, Holiday::EasterMonday},
        {fixedDay(year, 5, 1), Holiday::LabourDay},
        {fixedDay(year, 5, 8), Holiday::Victory1945},
        {easter + 39, Holiday::Ascension},
        {easter + 50, Holiday::WhitMonday},
        {fixedDay(year, 7, 14), Holiday::NationalDay},
        {fixedDay(year, 8, 15), Holiday::Assumption},
        {fixedDay(year, 11, 1), Holiday::AllSaints},
        {fixedDay(year, 11, 11), Holiday::Armistice1918},
        {fixedDay(year, 12, 25), Holiday::Christmas},
    }};
    std::ranges::stable_sort(days, {}, &HolidayDate::date);
    return days;
}

std::optional<Holiday> holidayOn(CivilDate date) {
    for (const HolidayDate& day : holidaysOf(date.year()))
        if (day.date == date)
            return day.holiday;
    return {};
}

} // namespace relais::sync
