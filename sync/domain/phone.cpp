// Reading and showing telephone numbers.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/phone.h"

namespace relais::sync {

namespace {

constexpr std::string_view kPairGap = "\xC2\xA0"; // U+00A0

// The nine digits after +33, 0033 or 0; empty for another shape.
std::string_view frenchNational(std::string_view number) {
    for (const std::string_view prefix : {"+33", "0033", "0"}) {
        if (!number.starts_with(prefix))
            continue;
        const std::string_view rest = number.substr(prefix.size());
        if (rest.size() == 9 && isAllDigits(rest) && rest[0] != '0')
            return rest;
    }
    return {};
}

std::string frenchKind(char first) {
    switch (first) {
    case '6':
    case '7':
        return "MOBILE";
    case '8':
        return "SPECIAL";
    case '9':
        return "NON_GEOGRAPHIQUE";
    default:
        return "FIXE";
    }
}

// ^\+[1-9]\d{6,14}$ of another country; 00 is written + .
std::string foreignNumber(std::string_view number) {
    std::string out = number.starts_with("00") ? '+' + std::string(number.substr(2)) : std::string(number);
    const std::string_view digits = std::string_view(out).substr(out.empty() ? 0 : 1);
    const bool shaped = out.starts_with('+') && isAllDigits(digits) && digits[0] != '0' && digits.size() >= 7
        && digits.size() <= 15 && !digits.starts_with("33");
    return shaped ? out : std::string {};
}

// 15, 112, 1010, 3919, 116117: the shapes of short numbers in the national plan.
bool isShortNumber(std::string_view number) {
    if (!isAllDigits(number))
        return false;
    switch (number.size()) {
    case 2:
        return number.starts_with('1');
    case 3:
        return number.starts_with("11");
    case 4:
        return number.starts_with("10") || number.starts_with('3');
    case 6:
        return number.starts_with("116") || number.starts_with("118");
    default:
        return false;
    }
}

} // namespace

PhoneReading readPhone(std::string_view typed, const PhoneRules& rules) {
    std::string number = compacted(typed, ".-/");
    if (const auto zero = number.find("(0)"); zero != std::string::npos)
        number.erase(zero, 3);
    PhoneReading reading;
    reading.digitsTyped = static_cast<int>(std::ranges::count_if(number, isDigit));
    reading.check = Check::bad("FORMAT");
    if (const auto national = frenchNational(number); !national.empty()) {
        reading.check = Check::good(frenchKind(national[0]));
        if (reading.check.code == "SPECIAL" && !rules.publicLine)
            reading.check.ok = false;
        else
            reading.e164 = "+33" + std::string(national);
    } else if (rules.publicLine && isShortNumber(number)) {
        reading.check = Check::good("COURT");
        reading.e164 = number;
    } else if (std::string foreign = foreignNumber(number); rules.foreign && !foreign.empty()) {
        reading.check = Check::good("ETRANGER");
        reading.e164 = std::move(foreign);
    }
    return reading;
}

std::string phoneDisplay(std::string_view e164) {
    if (!e164.starts_with("+33") || e164.size() != 12)
        return std::string(e164);
    std::string out {'0', e164[3]};
    for (std::size_t i = 4; i < e164.size(); i += 2)
        out.append(kPairGap).append(e164.substr(i, 2));
    return out;
}

} // namespace relais::sync
