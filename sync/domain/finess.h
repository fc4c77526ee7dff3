// The FINESS number of an establishment: 9 characters, department first, Luhn with A = 1 and B = 2.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/check.h"

namespace relais::sync {

// Where the number comes from: reference files hold a few numbers without a right key, a keyboard must not.
enum class FinessOrigin : std::uint8_t { Typed, ReferenceFile };

// Codes FORMAT, DEPARTEMENT, DEPARTEMENT_20 (Corsica is 2A or 2B), CLE_LUHN (a warning for reference files).
[[nodiscard]] Check checkFiness(std::string_view typed, FinessOrigin origin = FinessOrigin::Typed);

} // namespace relais::sync
