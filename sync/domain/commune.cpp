// Reading INSEE commune codes and postcodes.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/commune.h"

namespace relais::sync {

namespace {

// Code officiel géographique: the departments of overseas, and the collectivities that have communes or the like.
constexpr std::string_view kOverseas[] {"971", "972", "973", "974", "975", "976", "977",
                                        "978", "984", "986", "987", "988", "989"};

bool isMetropolitan(std::string_view department) {
    if (department == "2A" || department == "2B")
        return true;
    return isAllDigits(department) && department != "00" && department != "20" && department < "96";
}

// The kind of a code of right shape; empty when the shape is wrong.
std::string_view kindOf(std::string_view code) {
    if (code.size() != 5 || !isAllDigits(code.substr(2)))
        return {};
    if (std::ranges::find(kOverseas, code.substr(0, 3)) != std::end(kOverseas))
        return "OUTRE_MER";
    if (code.starts_with("99"))
        return "ETRANGER_OU_INCONNU";
    return isMetropolitan(code.substr(0, 2)) ? "METROPOLE" : std::string_view {};
}

} // namespace

void CommuneTable::add(std::string code) { m_codes.insert(std::move(code)); }

void CommuneTable::addAlias(std::string historic, CommuneAlias alias) {
    m_aliases.insert_or_assign(std::move(historic), std::move(alias));
}

bool CommuneTable::coversDepartmentOf(std::string_view code) const {
    const std::string_view department = departmentOf(code);
    const auto first = m_codes.lower_bound(department);
    return !department.empty() && first != m_codes.end() && first->starts_with(department);
}

std::optional<CommuneAlias> CommuneTable::current(std::string_view code) const {
    std::optional<CommuneAlias> found;
    // A wrong table may turn in circles: no code was ever replaced more times than there are aliases.
    for (std::size_t steps = 0; steps <= m_aliases.size(); ++steps) {
        const auto next = m_aliases.find(found ? std::string_view(found->current) : code);
        if (next == m_aliases.end())
            break;
        found = next->second;
    }
    return found;
}

std::string_view departmentOf(std::string_view inseeCode) {
    const auto kind = kindOf(inseeCode);
    if (kind.empty() || kind == "ETRANGER_OU_INCONNU")
        return {};
    return inseeCode.substr(0, kind == "OUTRE_MER" ? 3 : 2);
}

CommuneReading readCommune(std::string_view typed, const CommuneTable& table) {
    CommuneReading reading;
    const std::string code = compacted(typed);
    const auto kind = kindOf(code);
    if (kind.empty()) {
        reading.check = Check::bad("FORMAT");
        return reading;
    }
    if (code.ends_with("000") || (kind == "OUTRE_MER" && code.ends_with("00"))) {
        reading.check = Check::bad("COMMUNE_000");
        return reading;
    }
    reading.check = Check::good(std::string(kind));
    reading.code = code;
    if (const auto alias = table.current(code)) {
        reading.code = alias->current;
        reading.since = alias->since;
        reading.check.warnings.emplace_back("CODE_HISTORIQUE");
    } else if (table.coversDepartmentOf(code) && !table.knows(code)) {
        reading.check.warnings.emplace_back("COMMUNE_INCONNUE");
    }
    return reading;
}

Check checkPostcode(std::string_view typed) {
    const std::string code = compacted(typed);
    if (code.size() != 5 || !isAllDigits(code))
        return Check::bad("FORMAT");
    if (code.starts_with("00"))
        return Check::bad("ARMEES_OU_INVALIDE");
    if (code.starts_with("96") || code.starts_with("99"))
        return Check::bad("DEPARTEMENT");
    return Check::good();
}

} // namespace relais::sync
