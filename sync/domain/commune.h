// INSEE commune codes and postcodes, with the table of known codes and of codes that history replaced.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/check.h"
#include "sync/domain/civil_date.h"

#include <map>
#include <optional>
#include <set>

namespace relais::sync {

struct CommuneAlias {
    std::string current;
    CivilDate since;
};

// Codes of the loaded geography (reference data, INSEE Code officiel géographique). A department is judged only when
// at least one of its communes is known.
class CommuneTable {
public:
    void add(std::string code);
    void addAlias(std::string historic, CommuneAlias alias);

    [[nodiscard]] bool knows(std::string_view code) const { return m_codes.contains(code); }
    [[nodiscard]] bool coversDepartmentOf(std::string_view code) const;
    // The code in force, with the date of the last change; nothing when `code` was never replaced.
    [[nodiscard]] std::optional<CommuneAlias> current(std::string_view code) const;

private:
    std::set<std::string, std::less<>> m_codes;
    std::map<std::string, CommuneAlias, std::less<>> m_aliases;
};

// Codes when ok: METROPOLE, OUTRE_MER, ETRANGER_OU_INCONNU (identity only, never a residence). Refused: FORMAT,
// COMMUNE_000. Warnings: CODE_HISTORIQUE (then `since` is set), COMMUNE_INCONNUE.
struct [[nodiscard]] CommuneReading {
    Check check;
    std::string code; // in force: "91228" for 91182; empty when refused
    std::optional<CivilDate> since;
};

[[nodiscard]] CommuneReading readCommune(std::string_view typed, const CommuneTable& table);

// "91" for 91228, "2A" for 2A004, "974" for 97411; empty for another shape.
[[nodiscard]] std::string_view departmentOf(std::string_view inseeCode);

// Codes FORMAT, ARMEES_OU_INVALIDE, DEPARTEMENT. A postcode never gives the commune: several share one.
[[nodiscard]] Check checkPostcode(std::string_view typed);

} // namespace relais::sync
