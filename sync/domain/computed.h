// Values that follow from other answers of a form: ages, terms, sums, conversions.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/value.h"

#include <optional>

namespace relais::sync {

// Null when an answer it needs is missing or makes no sense. Instants are ms UTC, days of the calendar are Paris days.
//   instant            date, minute of the day     ms of that wall time in Paris
//   days_before        ms, days                    the same wall time that many days earlier
//   minutes_between    ms, ms                      whole minutes from one to the other, null when negative
//   hours_between      ms, ms                      whole hours
//   weight_change      g at birth, g now           tenths of a percent, negative for a loss, half away from zero
//   minor              date of birth, ms           true when certainly under 18 then
//   amenorrhea_days    last period, weeks, days, date of the scan, ms: days of amenorrhea at the instant; the scan's
//                      term (weeks, days, counted on from its date when given) wins over the last period
//   term_date          days of amenorrhea, ms, weeks: the date when that many whole weeks are reached
//   bilirubin          tenths, unit                µmol/L (bilirubin.h)
//   outside            ms, ms, ms, minutes: true when the first instant is farther than that from the stretch between
//                      the two others, or when there is no stretch
//   next_working_day   ms                          the working day after that day
//   sum                any number of integers      null when one is missing
[[nodiscard]] Value computedValue(std::string_view name, const std::vector<Value>& read);

// How many values it reads, 0 for any number; nothing when no computation has that name.
[[nodiscard]] std::optional<std::size_t> computationArity(std::string_view name);

// A whole number written among the linkIds; null for anything else.
[[nodiscard]] Value literal(std::string_view text);

} // namespace relais::sync
