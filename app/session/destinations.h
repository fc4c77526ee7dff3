// Where a person can go, from the roles of the lease: at most five, always in the same order (design.md §2.1).
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <qqmlregistration.h>

#include <string>
#include <vector>

namespace relais::app {

// Keys of destinations: accueil alertes annuaire file mes_dossiers pfidass activite. UI thread only.
class DestinationModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by the session")
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(QString first READ first NOTIFY changed FINAL)

public:
    enum Role { KeyRole = Qt::UserRole + 1, LabelRole, IconRole, BadgeRole };

    using QAbstractListModel::QAbstractListModel;

    void setRoles(const std::vector<std::string>& roles);
    // A count beside a destination (answers to read, cases to take); 0 shows nothing.
    Q_INVOKABLE void setBadge(const QString& key, int count);

    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QString first() const;
    [[nodiscard]] Q_INVOKABLE QString keyAt(int row) const;
    [[nodiscard]] Q_INVOKABLE int rowOf(const QString& key) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    // After the rows changed as a whole (another person, another role).
    void changed();

private:
    struct Row {
        QString key;
        int badge = 0;
    };
    std::vector<Row> m_rows;
};

} // namespace relais::app
