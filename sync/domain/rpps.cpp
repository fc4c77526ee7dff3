// The check of an RPPS number.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/rpps.h"

namespace relais::sync {

Check checkRpps(std::string_view typed, DataMode mode) {
    const std::string number = compacted(typed);
    if (number.size() != 11 || !isAllDigits(number))
        return Check::bad("FORMAT");
    if (passesLuhn(number))
        return Check::good();
    if (mode == DataMode::Production)
        return Check::bad("CLE_LUHN");
    return {true, {}, {"CLE_LUHN"}};
}

} // namespace relais::sync
