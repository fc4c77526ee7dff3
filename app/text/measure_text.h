// Numbers, terms and ages as a midwife says them: « 38,6 », « 6 SA + 5 j », « 62 h 02 », « −6,8 % depuis la naissance
// ».
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/bilirubin.h"
#include "sync/domain/questionnaire.h"

#include <QString>

namespace relais::app {

// Numbers are told, never judged (domain.md §4.1). In the language of the interface; any thread.

// A whole number of the last decimal place: (386, 1) is « 38,6 ».
[[nodiscard]] QString numberText(std::int64_t value, int decimals);
// What is typed, in units of the last decimal place; nothing when it is no such number.
[[nodiscard]] std::optional<std::int64_t> numberFrom(const QString& text, int decimals);
// « 62 h 02 ».
[[nodiscard]] QString lifeText(std::chrono::minutes age);
// « 38 SA + 4 ».
[[nodiscard]] QString termText(std::int64_t days);
// The same value in the two other units: « = 11,6 mg/dL = 116 mg/L ».
[[nodiscard]] QString otherUnits(const sync::TypedBilirubin& typed);
// A computed value of a form, in words of its own; "" when it has none to show.
[[nodiscard]] QString computedText(const sync::FormItem& item, const sync::Value& value);
// Any answer as it is read: words of its choices, a number with its unit, a moment, a date; "" for an empty one.
[[nodiscard]] QString answerWords(const sync::FormItem& item, const sync::Value& value);

} // namespace relais::app
