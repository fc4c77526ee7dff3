// What the rules need to know of the world: which desk serves whom, its hours and its objectives.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/commune.h"
#include "sync/domain/local_text.h"
#include "sync/domain/permanence.h"
#include "sync/domain/working_time.h"

namespace relais::sync {

// One caisse (CPAM) of the service. Objectives that it does not set are those of the workflow file.
struct Caisse {
    std::string code;    // "911"
    LocalText name;      // "CPAM de l’Essonne"
    LocalText shortName; // "CPAM 91"
    std::string phone;   // of its LUP, E.164
    DeskTime hours;
    std::map<std::string, int> objectives; // "<objective>.<urgency>" → amount in the objective's unit
};

// Value type, given to a DefinitionSet; comes from the administrator's files through the "reference" feed.
struct ReferenceData {
    std::map<std::string, Caisse> caisses;                    // by code
    std::map<std::string, std::string> caisseByDepartment;    // "91" → "911"
    std::map<std::string, std::string> caisseByCommune;       // INSEE → code; stronger than the department
    std::map<std::string, std::string> territoryByDepartment; // "91" → "91"
    std::map<std::string, std::string> defaultCaisse;         // territory → code; "" = everywhere else
    std::map<std::string, std::string> caisseByStructure;     // "Cabinet des Peupliers" → code; optional
    std::map<std::string, Permanence> permanences;            // by code
    CommuneTable communes;
};

// {"caisses": [{"code","name","short","phone","hours": {"open": "08:30","close","days","closed"},"objectives"}],
//  "departments": {"91": "911"}, "communes": {"91228": "911"}, "structures": {}, "territories": {"91": "91"},
//  "defaults": {"": "911"}, "permanences": [permanence.h], "known_communes": [codes], "former_communes": {"91182":
//  ["91228", "2019-01-01"]}}:
// what the "reference" feed carries as the table "desks". Refuses with DefinitionInvalid, "pointer: reason".
[[nodiscard]] Result<ReferenceData> referenceFromValue(const Value& json);

} // namespace relais::sync
