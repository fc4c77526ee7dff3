// The evaluation of a permanence as it leaves the service: CSV for a spreadsheet, PDF to read, small cells hidden in
// both.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/civil_date.h"
#include "sync/domain/indicators.h"
#include "sync/domain/questionnaire.h"
#include "sync/service/letters/pdf_paper.h"

namespace relais::service {

struct IndicatorPeriod {
    std::string territory; // name, as people read it
    sync::CivilDate first;
    sync::CivilDate last; // included
    sync::WallMs made;
};

// Source: domain.md §2.11, product.md « indicators ». `form` gives the words of types and targets. Both say the same,
// line for line; cells of 1 to 4 read « < 5 », and a second one « masqué » where the total would give it away. A figure
// of few consultations is one of those cells too: shares of fewer than 5 are « < 5 ».
//
// UTF-8 with its mark, « ; » between cells, decimal comma, CRLF: what a French spreadsheet opens by a double click.
[[nodiscard]] std::string
indicatorCsv(const sync::Indicators& figures, const IndicatorPeriod& period, const sync::Questionnaire& form);
[[nodiscard]] Result<Bytes>
indicatorPaper(const sync::Indicators& figures, const IndicatorPeriod& period, const sync::Questionnaire& form);

} // namespace relais::service
