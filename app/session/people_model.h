// The people of this device as its lock shows them: initials and profession, nothing else.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/device_room.h"

#include <QAbstractListModel>
#include <qqmlregistration.h>

#include <vector>

namespace relais::app {

// Twenty at most (trust.md "Shared tablet"), last used first. UI thread only.
class PeopleModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by the session")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(bool full READ isFull NOTIFY countChanged FINAL)

public:
    enum Role { MonogramRole = Qt::UserRole + 1, InitialsRole, ProfessionRole, ChosenRole };
    static constexpr int kMost = 20;

    using QAbstractListModel::QAbstractListModel;

    void show(const SiteFacts& site);
    [[nodiscard]] int count() const { return static_cast<int>(m_people.size()); }
    [[nodiscard]] bool isFull() const { return count() >= kMost; }
    [[nodiscard]] sync::UserId userAt(int row) const; // empty: no such row

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    std::vector<Person> m_people;
    sync::UserId m_chosen;
};

// « C. E. » of « CE ».
[[nodiscard]] QString dottedInitials(const QString& monogram);

} // namespace relais::app
