// Finds the caisse of a new record.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/routing.h"

namespace relais::sync {

namespace {

std::string lookUp(const std::map<std::string, std::string>& table, const std::string& key) {
    const auto it = table.find(key);
    return it == table.end() ? std::string() : it->second;
}

std::string caisseOfCommune(const std::string& typed, const ReferenceData& reference) {
    const CommuneReading reading = readCommune(typed, reference.communes);
    if (!reading.check.ok)
        return {};
    if (std::string found = lookUp(reference.caisseByCommune, reading.code); !found.empty())
        return found;
    return lookUp(reference.caisseByDepartment, std::string(departmentOf(reading.code)));
}

} // namespace

Route route(const Value::Map& answers, const Actor& author, const ReferenceData& reference) {
    const Value all(answers);
    if (const std::string& named = all["caisse"].text(); reference.caisses.contains(named))
        return {named, RouteBy::PatientCaisse};
    if (std::string found = caisseOfCommune(all["commune"].text(), reference); !found.empty())
        return {found, RouteBy::PatientCommune};
    if (std::string found = lookUp(reference.caisseByStructure, author.structure); !found.empty())
        return {found, RouteBy::AuthorStructure};
    if (std::string found = caisseOfCommune(author.commune, reference); !found.empty())
        return {found, RouteBy::AuthorCommune};
    const std::string department(departmentOf(author.commune));
    const std::string territory = lookUp(reference.territoryByDepartment, department);
    if (std::string found = lookUp(reference.defaultCaisse, territory); !territory.empty() && !found.empty())
        return {found, RouteBy::TerritoryDefault};
    if (std::string found = lookUp(reference.defaultCaisse, {}); !found.empty())
        return {found, RouteBy::TerritoryDefault};
    return {};
}

std::string lupPhoneOf(const Actor& author, const ReferenceData& reference) {
    const auto& caisses = reference.caisses;
    if (caisses.empty())
        return {};
    const auto own = caisses.find(route({}, author, reference).caisse);
    return (own == caisses.end() ? caisses.begin() : own)->second.phone;
}

} // namespace relais::sync
