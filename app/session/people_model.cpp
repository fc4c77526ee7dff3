// The people of this device as its lock shows them.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/people_model.h"

#include "app/text/code_text.h"
#include "app/text/convert.h"

namespace relais::app {

QString dottedInitials(const QString& monogram) {
    QString dotted;
    for (const QChar initial : monogram)
        dotted += (dotted.isEmpty() ? QString() : QString(QChar(0xa0))) + initial + QLatin1Char('.');
    return dotted;
}

void PeopleModel::show(const SiteFacts& site) {
    beginResetModel();
    m_people = site.people;
    m_chosen = site.user;
    endResetModel();
    Q_EMIT countChanged();
}

sync::UserId PeopleModel::userAt(int row) const {
    return row >= 0 && row < count() ? m_people[static_cast<std::size_t>(row)].id : sync::UserId();
}

int PeopleModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant PeopleModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Person& person = m_people[static_cast<std::size_t>(index.row())];
    const QString monogram = initialsText(qtText(person.name));
    switch (role) {
    case MonogramRole:
        return monogram;
    case InitialsRole:
        return dottedInitials(monogram);
    case ProfessionRole:
        return professionText(person.facts["profession"].text());
    case ChosenRole:
        return person.id == m_chosen;
    default:
        return {};
    }
}

QHash<int, QByteArray> PeopleModel::roleNames() const {
    return {
        {MonogramRole, "monogram"}, {InitialsRole, "initials"}, {ProfessionRole, "profession"}, {ChosenRole, "chosen"}};
}

} // namespace relais::app
