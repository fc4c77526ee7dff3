// Midwives as rows.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/rota/midwife_model.h"

#include <algorithm>

namespace relais::app {

void MidwifeModel::setPeople(std::vector<Person> people) {
    if (people == m_people)
        return;
    beginResetModel();
    m_people = std::move(people);
    endResetModel();
    Q_EMIT countChanged();
}

const MidwifeModel::Person* MidwifeModel::find(const QString& id) const {
    const auto found = std::ranges::find(m_people, id, &Person::id);
    return found == m_people.end() ? nullptr : &*found;
}

int MidwifeModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant MidwifeModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Person& person = m_people[static_cast<std::size_t>(index.row())];
    switch (role) {
    case PersonRole:
        return person.id;
    case NameRole:
        return person.name;
    case LineRole:
        return person.line;
    case FreeRole:
        return person.free;
    default:
        return {};
    }
}

QHash<int, QByteArray> MidwifeModel::roleNames() const {
    return {{PersonRole, "person"}, {NameRole, "name"}, {LineRole, "load"}, {FreeRole, "free"}};
}

} // namespace relais::app
