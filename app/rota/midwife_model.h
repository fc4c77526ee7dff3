// The midwives a duty may be given to or asked of, with how many duties each has that month.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <qqmlregistration.h>

#include <vector>

namespace relais::app {

// UI thread only.
class MidwifeModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("of a DutyView")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { PersonRole = Qt::UserRole + 1, NameRole, LineRole, FreeRole };
    struct Person {
        QString id;
        QString name;
        QString line; // « libre · 2 gardes ce mois », « de garde ailleurs »
        bool free = true;
        bool operator==(const Person&) const = default;
    };

    using QAbstractListModel::QAbstractListModel;

    void setPeople(std::vector<Person> people);
    [[nodiscard]] const Person* find(const QString& id) const;
    [[nodiscard]] int count() const { return static_cast<int>(m_people.size()); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    std::vector<Person> m_people;
};

} // namespace relais::app
