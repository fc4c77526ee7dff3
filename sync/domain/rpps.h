// The RPPS number of a French health professional: 11 digits, the last a Luhn key.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/check.h"

namespace relais::sync {

// Codes FORMAT, CLE_LUHN. In demo mode a wrong key is a warning: the examples of the ANS guides do not satisfy it.
// The stored form is `compacted(text)`; it stays text (identifiers of the Pro Santé Connect sandbox have letters).
[[nodiscard]] Check checkRpps(std::string_view typed, DataMode mode);

} // namespace relais::sync
