// Lines of a table of numbers, and bars of its drawing: what is written, how long it is, what is masked.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <qqmlregistration.h>

#include <vector>

namespace relais::app {

struct ActivityRow {
    QString label;
    QString text;     // « 12 », « < 5 », « masqué »
    double share = 0; // of the longest bar, 0 to 1; 0 when masked
    bool masked = false;
    QStringList cells {}; // of a line with several numbers, in the order of the columns
    QString spoken {};    // « lundi 2 mars, 12 alertes »

    bool operator==(const ActivityRow&) const = default;
};

// UI thread only.
class ActivityRows : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by the activity of a desk")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { LabelRole = Qt::UserRole + 1, TextRole, ShareRole, MaskedRole, CellsRole, SpokenRole };

    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<ActivityRow> rows);
    [[nodiscard]] const std::vector<ActivityRow>& rows() const { return m_rows; }
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    std::vector<ActivityRow> m_rows;
};

} // namespace relais::app
