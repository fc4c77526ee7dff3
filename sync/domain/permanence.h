// A territory's weekend permanence as configured: its name, place, hours and fees.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/result.h"
#include "sync/domain/duty_fees.h"
#include "sync/domain/local_text.h"

namespace relais::sync {

struct Permanence {
    std::string code; // "paris13": scope of the roles SAGE_FEMME_PDS and COORD_PDS, and of the feed "duty:paris13"
    LocalText name;
    LocalText place; // of the duty, as the calendar shows it
    DutyRules hours;
    FeeRules fees;
};

// {"code", "name", "place", "hours": {"SAMEDI": {"start": "14:00", "end": "19:00"}, …}, "fees": {"weekend": cents,
// "holiday": cents, "coordination_week": cents, "cumul_ferie_weekend": false}}: a member of "permanences" in the table
// "desks". A type that is not named has its default hours. Refuses with DefinitionInvalid, "pointer: reason".
[[nodiscard]] Result<Permanence> permanenceFromValue(const Value& json, const std::string& at);

} // namespace relais::sync
