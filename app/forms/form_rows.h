// The rows of one step of a form, for a page to draw in order.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/forms/form_row.h"

#include <QAbstractListModel>
#include <qqmlregistration.h>

#include <vector>

namespace relais::app {

// Owned by its FormModel; UI thread only. Never reset after it has rows: a row keeps its delegate and its caret.
class FormRows : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by a form")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        LinkIdRole = Qt::UserRole + 1,
        KindRole,
        LabelRole,
        NoteRole,
        HelpRole,
        ErrorRole,
        WarningRole,
        OkRole,
        ValueRole,
        OptionCodesRole,
        OptionTextsRole,
        OptionIconsRole,
        OptionCheckedRole,
        MoreCodesRole,
        MoreTextsRole,
        MoreCheckedRole,
        CurrentRole,
        ShareRole,
        MaximumLengthRole,
        OptionalRole,
        MultipleRole,
        CheckedRole,
        DayUnknownRole,
        MonthUnknownRole,
        DayRole,
        MonthRole,
        YearRole,
        UnitRole,
        MinimumRole,
        MaximumRole,
        DecimalsRole,
        ColumnsRole,
        InstantRole,
    };

    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<FormRow> rows);
    [[nodiscard]] const std::vector<FormRow>& all() const { return m_rows; }
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] Q_INVOKABLE int rowOf(const QString& linkId) const; // -1: not shown

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    std::vector<FormRow> m_rows;
};

} // namespace relais::app
