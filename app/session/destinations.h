// Where a person can go, from her roles and what her feeds hold: at most five, always in the same order (design.md
// §2.1).
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/store/record_list.h"

#include <QAbstractListModel>
#include <QStringList>
#include <qqmlregistration.h>

#include <string>
#include <vector>

namespace relais::app {

// A place of another desk, and what must be held for it to be shown.
struct VisitedPlace {
    QString key;
    sync::ListQuery query;
};
[[nodiscard]] std::vector<VisitedPlace> visitedPlaces(const std::vector<std::string>& roles);

// Keys of destinations: accueil alertes planning annuaire file mes_dossiers pfidass activite. UI thread only.
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
    // The visited places of which something is held.
    void setHeld(const QStringList& keys);
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
    // After a row came or went.
    void changed();

private:
    struct Row {
        QString key;
        int badge = 0;
    };
    [[nodiscard]] std::vector<Row> wanted() const;

    std::vector<std::string> m_roles;
    QStringList m_held;
    std::vector<Row> m_rows;
};

} // namespace relais::app
