// Checking a person against the dispositifs and tables in force.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/host/user_check.h"

#include "sync/domain/permissions.h"
#include "sync/domain/reference_tables.h"

#include <algorithm>
#include <array>
#include <set>

namespace relais::service {
namespace {

// Who stands in `by` without holding a role: the record's own people, and the service.
constexpr std::array<std::string_view, 3> kNotRoles {"author", "service", "holder"};

std::set<std::string> knownRoles(const DefinitionSet& definitions) {
    std::set<std::string> roles;
    for (const std::string& code : definitions.codes()) {
        const Definition* definition = definitions.current(code);
        if (!definition)
            continue;
        const Workflow& flow = definition->workflow;
        roles.insert(flow.createBy.begin(), flow.createBy.end());
        for (const Act& act : flow.acts)
            roles.insert(act.by.begin(), act.by.end());
        for (const auto& [role, feeds] : flow.subscriptions)
            roles.insert(role);
    }
    for (const std::string_view word : kNotRoles)
        roles.erase(std::string(word));
    return roles;
}

Status checkCommune(const std::string& commune, CatalogTable& catalog) {
    RELAIS_ASSIGN(const auto table, catalog.reference("communes"));
    if (!table || commune.empty())
        return {};
    RELAIS_ASSIGN(const auto communes, communesFromRows(table->rows));
    if (std::ranges::find(communes, commune, &Commune::code) == communes.end())
        return fail(ErrorCode::InvalidArgument, "no loaded commune has the INSEE code \"" + commune + '"');
    return {};
}

Result<std::string> professionNamed(const std::string& word, CatalogTable& catalog) {
    RELAIS_ASSIGN(const auto table, catalog.reference("professions"));
    if (!table || word.empty())
        return word;
    RELAIS_ASSIGN(const auto professions, professionsFromValue(table->rows));
    std::string list;
    for (const Profession& profession : professions) {
        if (profession.code == word || profession.name == word)
            return profession.name;
        list += ' ' + (profession.code == profession.name ? "" : profession.code + '=') + profession.name;
    }
    return fail(ErrorCode::InvalidArgument, "no profession \"" + word + "\"; known:" + list);
}

} // namespace

Result<DefinitionSet> loadedDefinitions(Storage& storage) {
    DefinitionSet definitions;
    RELAIS_ASSIGN(const auto tx, storage.read());
    RELAIS_ASSIGN(const auto rows, tx->catalog().definitions());
    for (const DefinitionRow& row : rows)
        RELAIS_TRY(definitions.add(std::string_view(row.form), std::string_view(row.workflow)));
    return definitions;
}

Result<UserRow> checkedUser(Storage& storage, UserRow user) {
    RELAIS_ASSIGN(const auto tx, storage.read());
    RELAIS_TRY(checkCommune(user.commune, tx->catalog()));
    RELAIS_ASSIGN(user.profession, professionNamed(user.profession, tx->catalog()));
    return user;
}

Result<std::string> unknownRoles(Storage& storage, const std::vector<std::string>& roles) {
    RELAIS_ASSIGN(const DefinitionSet definitions, loadedDefinitions(storage));
    const std::set<std::string> known = knownRoles(definitions);
    std::string unknown;
    for (const std::string& role : roles) {
        if (!known.contains(parseRole(role).name))
            unknown += ' ' + role;
    }
    if (unknown.empty())
        return std::string();
    std::string said = "no dispositif in force knows" + unknown + "; known:";
    for (const std::string& role : known)
        said += ' ' + role;
    return said;
}

} // namespace relais::service
