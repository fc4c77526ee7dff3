// Lines of numbers.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/activity_rows.h"

namespace relais::app {

void ActivityRows::show(std::vector<ActivityRow> rows) {
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    Q_EMIT countChanged();
}

int ActivityRows::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant ActivityRows::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ActivityRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case LabelRole:
        return row.label;
    case TextRole:
        return row.text;
    case ShareRole:
        return row.share;
    case MaskedRole:
        return row.masked;
    case CellsRole:
        return row.cells;
    case SpokenRole:
        return row.spoken;
    default:
        return {};
    }
}

QHash<int, QByteArray> ActivityRows::roleNames() const {
    return {{LabelRole, "label"},   {TextRole, "text"},   {ShareRole, "share"},
            {MaskedRole, "masked"}, {CellsRole, "cells"}, {SpokenRole, "spoken"}};
}

} // namespace relais::app
