// Lines handed to QML with the smallest changes.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/rota/duty_line_model.h"

#include <algorithm>

namespace relais::app {

void DutyLineModel::setLines(std::vector<DutyLine> lines) {
    if (lines.size() != m_lines.size()) {
        beginResetModel();
        m_lines = std::move(lines);
        endResetModel();
        Q_EMIT countChanged();
        return;
    }
    for (int row = 0; row < count(); ++row) {
        DutyLine& now = m_lines[static_cast<std::size_t>(row)];
        DutyLine& next = lines[static_cast<std::size_t>(row)];
        if (now == next)
            continue;
        now = std::move(next);
        Q_EMIT dataChanged(index(row), index(row));
    }
}

QString DutyLineModel::dutyAt(int row) const {
    return row >= 0 && row < count() ? m_lines[static_cast<std::size_t>(row)].dutyId : QString();
}

int DutyLineModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant DutyLineModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DutyLine& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case KindRole:
        return line.kind;
    case DutyIdRole:
        return line.dutyId;
    case TitleRole:
        return line.title;
    case ShortDayRole:
        return line.shortDay;
    case HolidayRole:
        return line.holiday;
    case HoursRole:
        return line.hours;
    case NameRole:
        return line.name;
    case WordsRole:
        return line.words;
    case IconRole:
        return line.icon;
    case ToneRole:
        return line.tone;
    case ActRole:
        return line.act;
    case SpokenRole:
        return line.spoken;
    case ColumnRole:
        return line.column;
    case LaneRole:
        return line.lane;
    case LanesRole:
        return line.lanes;
    case StartRole:
        return line.startMinute;
    case EndRole:
        return line.endMinute;
    case OpenRole:
        return line.open;
    default:
        return {};
    }
}

QHash<int, QByteArray> DutyLineModel::roleNames() const {
    return {{KindRole, "kind"},       {DutyIdRole, "dutyId"}, {TitleRole, "title"}, {ShortDayRole, "shortDay"},
            {HolidayRole, "holiday"}, {HoursRole, "hours"},   {NameRole, "name"},   {WordsRole, "words"},
            {IconRole, "iconName"},   {ToneRole, "tone"},     {ActRole, "act"},     {SpokenRole, "spoken"},
            {ColumnRole, "column"},   {LaneRole, "lane"},     {LanesRole, "lanes"}, {StartRole, "startMinute"},
            {EndRole, "endMinute"},   {OpenRole, "open"}};
}

} // namespace relais::app
