// The check of a FINESS number.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/finess.h"

namespace relais::sync {

Check checkFiness(std::string_view typed, FinessOrigin origin) {
    const std::string number = compacted(typed);
    if (number.size() != 9 || !isAllDigits(std::string_view(number).substr(2)))
        return Check::bad("FORMAT");
    const std::string_view department = std::string_view(number).substr(0, 2);
    if (!isAllDigits(department) && department != "2A" && department != "2B")
        return Check::bad("FORMAT");
    if (department == "00" || department == "96")
        return Check::bad("DEPARTEMENT");
    if (department == "20")
        return Check::bad("DEPARTEMENT_20");
    if (passesLuhn(number))
        return Check::good();
    if (origin == FinessOrigin::Typed)
        return Check::bad("CLE_LUHN");
    return {true, {}, {"CLE_LUHN"}};
}

} // namespace relais::sync
