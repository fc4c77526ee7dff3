// The rota laid out: what stands in a week, a month and a list, as lines for the models.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/rota/duty_line_model.h"

namespace relais::app {

// What may be done now with a duty, by the names of its workflow.
using DutyActs = std::function<QStringList(const DutyRow&)>;

struct RotaSetting {
    const std::vector<DutyRow>& rows; // by start
    const DutyWords& words;
    sync::UserId me;
    DutyActs acts;
};

// The main act of a duty that may be answered at once: "se_proposer", "repondre", "demander_echange", "".
[[nodiscard]] QString mainAct(const QStringList& acts);

[[nodiscard]] DutyLine lineOf(const DutyRow& row, const RotaSetting& setting);
// The seven days of a week, as headings.
[[nodiscard]] std::vector<DutyLine> dayLines(sync::CivilDate monday, const RotaSetting& setting);
// The duties of a week, each in its column.
[[nodiscard]] std::vector<DutyLine> blockLines(sync::CivilDate monday, const RotaSetting& setting);
// Days from `first` to `last` for a phone: duties, and what lies between them.
[[nodiscard]] std::vector<DutyLine> listLines(sync::CivilDate first, sync::CivilDate last, const RotaSetting& setting);
// The weeks of a month as a table: a label, then `columns` cells, the last two Saturday and Sunday.
struct MonthTable {
    int columns = 3;
    std::vector<DutyLine> lines; // (1 + columns) for each week
};
[[nodiscard]] MonthTable monthLines(sync::CivilDate month, const RotaSetting& setting);
// The next duties from a day on.
[[nodiscard]] std::vector<DutyLine> nextLines(sync::CivilDate from, std::size_t count, const RotaSetting& setting);

} // namespace relais::app
