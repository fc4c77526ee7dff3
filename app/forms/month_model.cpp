// One month as a grid of weeks.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/forms/month_model.h"

#include "app/text/dates.h"
#include "app/text/language.h"
#include "sync/domain/holidays.h"

#include <QDate>

namespace relais::app {

namespace {

constexpr int kWeek = 7;
constexpr int kCells = 6 * kWeek; // the longest month that begins on a Sunday

QDate qtDate(sync::CivilDate day) { return {day.year(), day.month(), day.day()}; }

QStringList dayNames(QLocale::FormatType format) {
    QStringList out;
    for (int day = 1; day <= kWeek; ++day)
        out += interfaceLocale().standaloneDayName(day, format);
    return out;
}

} // namespace

QString MonthModel::first() const { return qtText(m_first.iso()); }

void MonthModel::setFirst(const QString& iso) {
    const auto day = sync::CivilDate::parse(coreText(iso));
    if (!day || *day == m_first)
        return;
    beginResetModel();
    m_first = *day;
    m_year = day->year();
    m_month = day->month();
    endResetModel();
    Q_EMIT moved();
}

QString MonthModel::title() const {
    QString words = interfaceLocale().toString(QDate(m_year, m_month, 1), QStringLiteral("MMMM yyyy"));
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

QStringList MonthModel::weekDays() const { return dayNames(QLocale::ShortFormat); }

QStringList MonthModel::weekInitials() const { return dayNames(QLocale::NarrowFormat); }

void MonthModel::move(int months) {
    const auto shown = sync::CivilDate::of(m_year, m_month, 1);
    const sync::CivilDate next = shown->plusMonths(months);
    if (next.plusMonths(1) <= m_first)
        return;
    beginResetModel();
    m_year = next.year();
    m_month = next.month();
    endResetModel();
    Q_EMIT moved();
}

sync::CivilDate MonthModel::dayAt(int row) const {
    const sync::CivilDate start = *sync::CivilDate::of(m_year, m_month, 1);
    return start + (row - (static_cast<int>(start.weekday()) - 1));
}

int MonthModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kCells; }

QVariant MonthModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const sync::CivilDate day = dayAt(index.row());
    const bool holiday = sync::holidayOn(day).has_value();
    switch (role) {
    case DayRole:
        return QString::number(day.day());
    case IsoRole:
        return qtText(day.iso());
    case SpokenRole: {
        const QString words = Dates(interfaceLocale()).words(qtDate(day), QStringLiteral("dddd d MMMM yyyy"));
        return holiday ? tr("%1, jour férié").arg(words) : words;
    }
    case HolidayRole:
        return holiday;
    case AllowedRole:
        return day >= m_first;
    case InMonthRole:
        return day.month() == m_month;
    default:
        return {};
    }
}

QHash<int, QByteArray> MonthModel::roleNames() const {
    return {{DayRole, "day"},         {IsoRole, "iso"},         {SpokenRole, "spokenDay"},
            {HolidayRole, "holiday"}, {AllowedRole, "allowed"}, {InMonthRole, "inMonth"}};
}

} // namespace relais::app
