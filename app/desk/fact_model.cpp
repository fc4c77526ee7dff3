// Facts as rows.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/fact_model.h"

#include <algorithm>

namespace relais::app {

void FactModel::show(std::vector<Fact> facts) {
    std::erase_if(facts, [](const Fact& fact) { return fact.value.isEmpty() && fact.mark.isEmpty(); });
    if (facts == m_facts)
        return;
    const auto shared = static_cast<int>(std::min(facts.size(), m_facts.size()));
    const auto wanted = static_cast<int>(facts.size());
    if (count() > wanted) {
        beginRemoveRows({}, wanted, count() - 1);
        m_facts.resize(facts.size());
        endRemoveRows();
    }
    std::copy(facts.begin(), facts.begin() + shared, m_facts.begin());
    if (shared > 0)
        Q_EMIT dataChanged(index(0), index(shared - 1));
    if (wanted > shared) {
        beginInsertRows({}, shared, wanted - 1);
        m_facts = std::move(facts);
        endInsertRows();
    }
    Q_EMIT countChanged();
    Q_EMIT shown();
}

int FactModel::doneCount() const {
    return static_cast<int>(
        std::ranges::count_if(m_facts, [](const Fact& fact) { return fact.mark == QLatin1String("done"); }));
}

int FactModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant FactModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Fact& fact = m_facts[static_cast<std::size_t>(index.row())];
    switch (role) {
    case LabelRole:
        return fact.label;
    case ValueRole:
        return fact.value;
    case MarkRole:
        return fact.mark;
    default:
        return {};
    }
}

QHash<int, QByteArray> FactModel::roleNames() const {
    return {{LabelRole, "label"}, {ValueRole, "value"}, {MarkRole, "mark"}};
}

} // namespace relais::app
