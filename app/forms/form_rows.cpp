// The rows of one step of a form.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/forms/form_rows.h"

#include <algorithm>

namespace relais::app {

namespace {

bool holds(const std::vector<FormRow>& rows, const QString& linkId) {
    return std::ranges::any_of(rows, [&](const FormRow& row) { return row.linkId == linkId; });
}

// What only numbers, moments and grids of tiles have.
QVariant measuredAs(const FormRow& row, int role) {
    switch (role) {
    case FormRows::UnitRole:
        return row.unit;
    case FormRows::MinimumRole:
        return row.minimum;
    case FormRows::MaximumRole:
        return row.maximum;
    case FormRows::DecimalsRole:
        return row.decimals;
    case FormRows::ColumnsRole:
        return row.columns;
    case FormRows::InstantRole:
        return row.instant;
    default:
        return {};
    }
}

} // namespace

// The order of a form never changes: rows only come and go in their place.
void FormRows::show(std::vector<FormRow> rows) {
    const int before = count();
    for (int i = count() - 1; i >= 0; --i) {
        if (holds(rows, m_rows[static_cast<std::size_t>(i)].linkId))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.erase(m_rows.begin() + i);
        endRemoveRows();
    }
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const int row = static_cast<int>(at);
        if (at >= m_rows.size() || m_rows[at].linkId != rows[at].linkId) {
            beginInsertRows({}, row, row);
            m_rows.insert(m_rows.begin() + row, std::move(rows[at]));
            endInsertRows();
        } else if (m_rows[at] != rows[at]) {
            m_rows[at] = std::move(rows[at]);
            Q_EMIT dataChanged(index(row), index(row));
        }
    }
    if (count() != before)
        Q_EMIT countChanged();
}

int FormRows::rowOf(const QString& linkId) const {
    const auto found = std::ranges::find(m_rows, linkId, &FormRow::linkId);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int FormRows::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant FormRows::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FormRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case LinkIdRole:
        return row.linkId;
    case KindRole:
        return row.kind;
    case LabelRole:
        return row.label;
    case NoteRole:
        return row.note;
    case HelpRole:
        return row.help;
    case ErrorRole:
        return row.error;
    case WarningRole:
        return row.warning;
    case OkRole:
        return row.ok;
    case ValueRole:
        return row.value;
    case OptionCodesRole:
        return row.optionCodes;
    case OptionTextsRole:
        return row.optionTexts;
    case OptionIconsRole:
        return row.optionIcons;
    case OptionCheckedRole:
        return QVariant::fromValue(row.optionChecked);
    case MoreCodesRole:
        return row.moreCodes;
    case MoreTextsRole:
        return row.moreTexts;
    case MoreCheckedRole:
        return QVariant::fromValue(row.moreChecked);
    case CurrentRole:
        return row.current;
    case ShareRole:
        return row.share;
    case MaximumLengthRole:
        return row.maximumLength;
    case OptionalRole:
        return row.optional;
    case MultipleRole:
        return row.multiple;
    case CheckedRole:
        return row.checked;
    case DayUnknownRole:
        return row.dayUnknown;
    case MonthUnknownRole:
        return row.monthUnknown;
    case DayRole:
        return row.day;
    case MonthRole:
        return row.month;
    case YearRole:
        return row.year;
    default:
        return measuredAs(row, role);
    }
}

QHash<int, QByteArray> FormRows::roleNames() const {
    return {
        {LinkIdRole, "linkId"},
        {KindRole, "kind"},
        {LabelRole, "label"},
        {NoteRole, "note"},
        {HelpRole, "help"},
        {ErrorRole, "error"},
        {WarningRole, "warning"},
        {OkRole, "ok"},
        {ValueRole, "value"},
        {OptionCodesRole, "optionCodes"},
        {OptionTextsRole, "optionTexts"},
        {OptionIconsRole, "optionIcons"},
        {OptionCheckedRole, "optionChecked"},
        {MoreCodesRole, "moreCodes"},
        {MoreTextsRole, "moreTexts"},
        {MoreCheckedRole, "moreChecked"},
        {CurrentRole, "current"},
        {ShareRole, "share"},
        {MaximumLengthRole, "maximumLength"},
        {OptionalRole, "optional"},
        {MultipleRole, "multiple"},
        {CheckedRole, "checked"},
        {DayUnknownRole, "dayUnknown"},
        {MonthUnknownRole, "monthUnknown"},
        {DayRole, "day"},
        {MonthRole, "month"},
        {YearRole, "year"},
        {UnitRole, "unit"},
        {MinimumRole, "minimum"},
        {MaximumRole, "maximum"},
        {DecimalsRole, "decimals"},
        {ColumnsRole, "columns"},
        {InstantRole, "instant"}};
}

} // namespace relais::app
