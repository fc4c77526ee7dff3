// The check of an ADELI number.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/adeli.h"

namespace relais::sync {

namespace {

// ^(0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5A-F])
bool isAdeliDepartment(char a, char b) {
    switch (a) {
    case '0':
        return b >= '1' && b <= '9';
    case '2':
        return (b >= '1' && b <= '9') || b == 'A' || b == 'B';
    case '9':
        return (b >= '0' && b <= '5') || (b >= 'A' && b <= 'F');
    default:
        return isDigit(a) && isDigit(b);
    }
}

} // namespace

Check checkAdeli(std::string_view typed) {
    const std::string number = compacted(typed);
    if (number.size() != 9 || !isAdeliDepartment(number[0], number[1])
        || !isAllDigits(std::string_view(number).substr(2)))
        return Check::bad("FORMAT");
    return Check::good();
}

} // namespace relais::sync
