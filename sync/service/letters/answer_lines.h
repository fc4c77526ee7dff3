// The answers of a form as labelled lines in French, for what is printed: codes as words, numbers with their units.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/questionnaire.h"
#include "sync/service/ledger/courier.h"
#include "sync/service/letters/pdf_paper.h"

namespace relais::service {

// An answer, or null.
[[nodiscard]] const sync::Value& answerOf(const sync::Value::Map& answers, std::string_view linkId);

struct AnswerSection {
    std::string title; // of the step
    std::vector<PaperRow> rows;
};

// « 25 octobre 2026 » and « 25 octobre 2026, 16 h 45 » in Paris.
[[nodiscard]] std::string printedDate(sync::CivilDate date);
[[nodiscard]] std::string printedInstant(sync::WallMs at);
// « 12,5 » of 125 with one decimal place.
[[nodiscard]] std::string printedDecimal(std::int64_t units, int decimals);

// Answered and enabled items in the order of the form, computed values among them; a repeated group gives its rows one
// after another. Left out: hidden items, what only informs, and everything sealed, whatever the answers hold.
// `without`: linkIds that are nobody's business there.
[[nodiscard]] std::vector<AnswerSection> answerLines(
    const sync::Questionnaire& form, const sync::Value::Map& answers, const NameOf& nameOf,
    const std::set<std::string, std::less<>>& without = {});

} // namespace relais::service
