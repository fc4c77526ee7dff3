// The last patients of this person on this device: one touch fills the first step.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/record_source.h"

#include <QAbstractListModel>

#include <vector>

namespace relais::app {

// UI thread only. Ten at most, latest first (design.md §8.3).
class RecentPatients : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by the composer")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { NameRole = Qt::UserRole + 1, LineRole };

    using QAbstractListModel::QAbstractListModel;

    void read(RecordSource& source);
    [[nodiscard]] int count() const { return static_cast<int>(m_patients.size()); }
    // Every answer of the identity, by linkId: null where this patient has none, so that nothing stays of another.
    [[nodiscard]] sync::Value::Map answersAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    struct Patient {
        QString name;
        QString line;
        sync::Value::Map answers;
    };
    void show(std::vector<sync::Value::Map> found, sync::WallMs now);

    std::vector<Patient> m_patients;
};

} // namespace relais::app
