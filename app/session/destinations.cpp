// Where a person can go, from the roles of the lease and from what her feeds hold.
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
    {"planning", QT_TRANSLATE_NOOP("Destinations", "Planning"), "event"},
    {"annuaire", QT_TRANSLATE_NOOP("Destinations", "Annuaire"), "contacts"},
};

// The table of design.md §2.1; a role is a code, with its caisse after a colon.
struct RolePlaces {
    std::string_view role;
    std::initializer_list<const char*> keys;
    // The other desk's place: shown once this desk's feed holds something of it (product.md "CPAM reading").
    const char* visited;
    const char* dispositif; // what is shown there
    const char* desk;       // whose feed brings it
};
constexpr RolePlaces kByRole[] = {
    {"DECLARANT", {"accueil", "alertes", "annuaire"}, "", "", ""},
    {"SAGE_FEMME_PDS", {"planning", "alertes", "annuaire"}, "", "", ""},
    {"COORD_PDS", {"planning", "annuaire"}, "", "", ""},
    {"AGENT_LUP", {"file", "mes_dossiers", "pfidass", "activite", "annuaire"}, "pfidass", "pfidass", "lup"},
    {"COORD_PFIDASS", {"pfidass", "file", "activite", "annuaire"}, "file", "lup", "pfidass"},
};

bool isHeld(const std::vector<std::string>& roles, std::string_view code) {
    return std::any_of(
        roles.begin(), roles.end(), [code](std::string_view held) { return held.substr(0, held.find(':')) == code; });
}

const Destination* find(const QString& key) {
    const auto* found = std::find_if(std::begin(kDestinations), std::end(kDestinations), [&](const Destination& d) {
        return key == QLatin1String(d.key);
    });
    return found == std::end(kDestinations) ? nullptr : found;
}

} // namespace

std::vector<VisitedPlace> visitedPlaces(const std::vector<std::string>& roles) {
    std::vector<VisitedPlace> places;
    for (const std::string& held : roles)
        for (const RolePlaces& row : kByRole) {
            const std::size_t colon = held.find(':');
            if (*row.visited == '\0' || colon == std::string::npos || held.substr(0, colon) != row.role)
                continue;
            sync::ListQuery query;
            query.dispositifs = {row.dispositif};
            query.feed = {"desk" + held.substr(colon) + ":" + row.desk};
            places.push_back({QString::fromLatin1(row.visited), std::move(query)});
        }
    return places;
}

std::vector<DestinationModel::Row> DestinationModel::wanted() const {
    QStringList own;
    for (const RolePlaces& row : kByRole)
        for (const char* key : row.keys)
            if (isHeld(m_roles, row.role) && std::string_view(key) != row.visited)
                own << QLatin1String(key);
    std::vector<Row> rows;
    for (const RolePlaces& row : kByRole)
        for (const char* name : row.keys) {
            const QString key = QLatin1String(name);
            const bool known = std::any_of(rows.begin(), rows.end(), [&](const Row& one) { return one.key == key; });
            if (isHeld(m_roles, row.role) && !known && (own.contains(key) || m_held.contains(key)))
                rows.push_back({key});
        }
    // « Annuaire » closes every list, and serves alone whoever has no other place to go.
    const auto directory = std::stable_partition(
        rows.begin(), rows.end(), [](const Row& row) { return row.key != QLatin1String("annuaire"); });
    rows.erase(directory, rows.end());
    rows.push_back({QStringLiteral("annuaire")});
    return rows;
}

void DestinationModel::setRoles(const std::vector<std::string>& roles) {
    m_roles = roles;
    beginResetModel();
    m_rows = wanted();
    endResetModel();
    Q_EMIT changed();
}

void DestinationModel::setHeld(const QStringList& keys) {
    m_held = keys;
    const std::vector<Row> next = wanted();
    const auto has = [](const std::vector<Row>& rows, const QString& key) {
        return std::any_of(rows.begin(), rows.end(), [&](const Row& row) { return row.key == key; });
    };
    bool moved = false;
    // Row by row: the page that is shown, and the counts beside the others, stay as they are.
    for (int row = count() - 1; row >= 0; --row) {
        if (has(next, keyAt(row)))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
        moved = true;
    }
    for (int row = 0; row < static_cast<int>(next.size()); ++row) {
        const QString& key = next[static_cast<std::size_t>(row)].key;
        if (has(m_rows, key))
            continue;
        beginInsertRows({}, row, row);
        m_rows.insert(m_rows.begin() + row, {key});
        endInsertRows();
        moved = true;
    }
    if (moved)
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
