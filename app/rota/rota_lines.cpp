// Laying out weeks, months and lists.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/rota/rota_lines.h"

#include <algorithm>
#include <array>

namespace relais::app {

namespace {

struct RotaLines {
    Q_DECLARE_TR_FUNCTIONS(RotaLines)
};

std::vector<const DutyRow*> on(sync::CivilDate day, const RotaSetting& setting) {
    std::vector<const DutyRow*> found;
    for (const DutyRow& row : setting.rows) {
        if (row.duty.date == day && !row.isIn(duties::kCancelled))
            found.push_back(&row);
    }
    return found;
}

DutyLine labelled(const char* kind, const QString& title) {
    DutyLine line;
    line.kind = QLatin1String(kind);
    line.title = title;
    line.spoken = title;
    return line;
}

DutyLine gapLine(sync::CivilDate first, sync::CivilDate last, const DutyWords& words) {
    const QString days = first == last
        ? words.shortDay(first)
        : RotaLines::tr("%1 – %2", "From day to day").arg(words.shortDay(first), words.shortDay(last));
    return labelled("gap", RotaLines::tr("%1 : pas de permanence").arg(days));
}

} // namespace

QString mainAct(const QStringList& acts) {
    for (const char* one : {"se_proposer", "accepter_echange", "confirmer", "demander_echange"}) {
        if (acts.contains(QLatin1String(one)))
            return QLatin1String(one);
    }
    return {};
}

DutyLine lineOf(const DutyRow& row, const RotaSetting& setting) {
    const DutyLook look = setting.words.look(row, setting.me);
    DutyLine line;
    line.kind = look.kind;
    line.words = look.words;
    line.icon = look.icon;
    line.tone = look.tone;
    line.dutyId = row.id();
    line.title = setting.words.day(row.duty.date);
    line.shortDay = setting.words.shortDay(row.duty.date);
    line.holiday = setting.words.holiday(row.duty.date);
    line.hours = setting.words.hours(row.duty);
    line.name = row.isIn(duties::kHidden) ? QString() : setting.words.holder(row);
    line.act = mainAct(setting.acts(row));
    line.column = static_cast<int>(row.duty.date.weekday()) - 1;
    line.startMinute = row.duty.startMinute;
    line.endMinute = row.duty.endMinute;
    QStringList spoken {line.title, line.holiday, line.hours, row.holder.empty() ? QString() : line.name, line.words};
    spoken.removeAll(QString());
    line.spoken = spoken.join(QStringLiteral(", "));
    return line;
}

std::vector<DutyLine> dayLines(sync::CivilDate monday, const RotaSetting& setting) {
    std::vector<DutyLine> lines;
    for (int column = 0; column < 7; ++column) {
        const sync::CivilDate day = monday + column;
        DutyLine line = labelled("day", setting.words.shortDay(day));
        line.holiday = setting.words.holiday(day);
        line.column = column;
        line.open = !on(day, setting).empty();
        line.spoken = setting.words.day(day);
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<DutyLine> blockLines(sync::CivilDate monday, const RotaSetting& setting) {
    std::vector<DutyLine> lines;
    for (int column = 0; column < 7; ++column) {
        const auto found = on(monday + column, setting);
        for (std::size_t lane = 0; lane < found.size(); ++lane) {
            DutyLine line = lineOf(*found[lane], setting);
            line.lane = static_cast<int>(lane);
            line.lanes = static_cast<int>(found.size());
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

std::vector<DutyLine> listLines(sync::CivilDate first, sync::CivilDate last, const RotaSetting& setting) {
    std::vector<DutyLine> lines;
    std::optional<sync::CivilDate> idle; // since when there is nothing
    const auto closeGap = [&](sync::CivilDate until) {
        if (idle)
            lines.push_back(gapLine(*idle, until, setting.words));
        idle.reset();
    };
    for (sync::CivilDate day = first; day <= last; day = day + 1) {
        const auto found = on(day, setting);
        if (found.empty()) {
            idle = idle.value_or(day);
            continue;
        }
        closeGap(day - 1);
        for (const DutyRow* row : found)
            lines.push_back(lineOf(*row, setting));
    }
    closeGap(last);
    return lines;
}

MonthTable monthLines(sync::CivilDate month, const RotaSetting& setting) {
    struct Week {
        sync::CivilDate monday;
        std::vector<const DutyRow*> holidays;
        std::array<const DutyRow*, 2> weekend {};
    };
    const sync::CivilDate first = *sync::CivilDate::of(month.year(), month.month(), 1);
    const sync::CivilDate end = first.plusMonths(1);
    std::vector<Week> weeks;
    std::size_t most = 1;
    for (sync::CivilDate monday = mondayOf(first); monday < end; monday = monday + 7) {
        Week week {monday, {}, {}};
        for (int column = 0; column < 7; ++column) {
            for (const DutyRow* row : on(monday + column, setting)) {
                if (column < 5)
                    week.holidays.push_back(row);
                else
                    week.weekend[static_cast<std::size_t>(column - 5)] = row;
            }
        }
        most = std::max(most, week.holidays.size());
        weeks.push_back(std::move(week));
    }
    MonthTable table {static_cast<int>(most) + 2, {}};
    for (const Week& week : weeks) {
        table.lines.push_back(labelled("week", setting.words.span(week.monday, week.monday + 6)));
        std::vector<const DutyRow*> cells = week.holidays;
        cells.resize(most, nullptr);
        cells.insert(cells.end(), week.weekend.begin(), week.weekend.end());
        for (const DutyRow* row : cells) {
            DutyLine line = row ? lineOf(*row, setting) : labelled("none", RotaLines::tr("pas de permanence"));
            if (row != nullptr)
                line.title = setting.words.dayInMonth(row->duty.date);
            line.column = static_cast<int>(table.lines.size() % (most + 3));
            table.lines.push_back(std::move(line));
        }
    }
    return table;
}

std::vector<DutyLine> nextLines(sync::CivilDate from, std::size_t count, const RotaSetting& setting) {
    std::vector<DutyLine> lines;
    for (const DutyRow& row : setting.rows) {
        if (lines.size() < count && row.duty.date >= from && !row.isIn(duties::kCancelled)
            && !row.isIn(duties::kHidden))
            lines.push_back(lineOf(row, setting));
    }
    return lines;
}

} // namespace relais::app
