// Telephone numbers: read as French people write them, stored in E.164, shown « 0X XX XX XX XX ».
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/check.h"

namespace relais::sync {

struct PhoneRules {
    bool foreign = false;    // the user chose « numéro étranger »: any E.164 number
    bool publicLine = false; // directory: special (08) and short numbers (15, 3646…) are right there, not for a person
};

// Codes when ok: FIXE, MOBILE, NON_GEOGRAPHIQUE, ETRANGER, SPECIAL and COURT (publicLine only). Refused: FORMAT,
// SPECIAL (08 for a person). Source: national numbering plan (ARCEP), ITU-T E.164.
struct [[nodiscard]] PhoneReading {
    Check check;
    std::string e164;    // "+33199001234"; a short number as it is; empty when refused
    int digitsTyped = 0; // for « Le téléphone a 9 chiffres, il en faut 10 »
};

[[nodiscard]] PhoneReading readPhone(std::string_view typed, const PhoneRules& rules = {});

// "01 99 00 12 34" with U+00A0; foreign and short numbers as stored.
[[nodiscard]] std::string phoneDisplay(std::string_view e164);

} // namespace relais::sync
