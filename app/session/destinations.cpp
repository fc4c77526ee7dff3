// Where a person can go, from the roles of the lease.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/destinations.h"

#include <QCoreApplication>

#include <algorithm>

namespace relais::app {

namespace {

struct Destination {
    const char* key;
    const char* label;
    const char* icon;
};

constexpr Destination kDestinations[] = {
    {"accueil", QT_TRANSLATE_NOOP("Destinations", "Accueil"), "home"},
    {"alertes", QT_TRANSLATE_NOOP("Destinations", "Alertes"), "campaign"},
    {"file", QT_TRANSLATE_NOOP("Destinations", "File"), "inbox"},
    {"mes_dossiers", QT_TRANSLATE_NOOP("Destinations", "Mes dossiers"), "assignment_ind"},
    {"pfidass", QT_TRANSLATE_NOOP("Destinations", "PFIDASS"), "handshake"},
    {"activite", QT_TRANSLATE_NOOP("Destinations", "Activité"), "insights"},
    {"annuaire", QT_TRANSLATE_NOOP("Destinations", "Annuaire"), "contacts"},
};

// The table of design.md §2.1; a role is a code, with its caisse after a colon.
constexpr struct {
    const char* role;
    std::initializer_list<const char*> keys;
} kByRole[] = {
    {"DECLARANT", {"accueil", "alertes", "annuaire"}},
    {"AGENT_LUP", {"file", "mes_dossiers", "pfidass", "activite", "annuaire"}},
    {"COORD_PFIDASS", {"pfidass", "file", "activite", "annuaire"}},
};

const Destination* find(const QString& key) {
    const auto* found = std::find_if(std::begin(kDestinations), std::end(kDestinations), [&](const Destination& d) {
        return key == QLatin1String(d.key);
    });
    return found == std::end(kDestinations) ? nullptr : found;
}

} // namespace

void DestinationModel::setRoles(const std::vector<std::string>& roles) {
    std::vector<Row> rows;
    const auto add = [&rows](const QString& key) {
        if (std::none_of(rows.begin(), rows.end(), [&](const Row& row) { return row.key == key; }))
            rows.push_back({key});
    };
    for (const auto& [code, keys] : kByRole) {
        const bool held = std::any_of(roles.begin(), roles.end(), [&](const std::string& role) {
            return role.substr(0, role.find(':')) == code;
        });
        if (!held)
            continue;
        for (const char* key : keys)
            add(QLatin1String(key));
    }
    // « Annuaire » closes every list, and serves alone whoever has no other place to go.
    const auto directory = std::stable_partition(
        rows.begin(), rows.end(), [](const Row& row) { return row.key != QLatin1String("annuaire"); });
    rows.erase(directory, rows.end());
    add(QStringLiteral("annuaire"));
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    Q_EMIT changed();
}

void DestinationModel::setBadge(const QString& key, int count) {
    const int row = rowOf(key);
    if (row < 0 || m_rows[static_cast<std::size_t>(row)].badge == count)
        return;
    m_rows[static_cast<std::size_t>(row)].badge = count;
    Q_EMIT dataChanged(index(row), index(row), {BadgeRole});
}

QString DestinationModel::first() const { return m_rows.empty() ? QString() : m_rows.front().key; }

QString DestinationModel::keyAt(int row) const {
    return row >= 0 && row < count() ? m_rows[static_cast<std::size_t>(row)].key : QString();
}

int DestinationModel::rowOf(const QString& key) const {
    for (int row = 0; row < count(); ++row) {
        if (m_rows[static_cast<std::size_t>(row)].key == key)
            return row;
    }
    return -1;
}

int DestinationModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant DestinationModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const Destination* destination = find(row.key);
    switch (role) {
    case KeyRole:
        return row.key;
    case LabelRole:
        return destination ? QCoreApplication::translate("Destinations", destination->label) : QString();
    case IconRole:
        return destination ? QString::fromLatin1(destination->icon) : QString();
    case BadgeRole:
        return row.badge;
    default:
        return {};
    }
}

QHash<int, QByteArray> DestinationModel::roleNames() const {
    return {{KeyRole, "key"}, {LabelRole, "label"}, {IconRole, "iconName"}, {BadgeRole, "count"}};
}

} // namespace relais::app
