// Reading, comparing and showing the NIR.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/nir.h"

namespace relais::sync {

namespace {

constexpr std::size_t kWithoutKey = 13;
constexpr std::size_t kWithKey = 15;
constexpr std::string_view kSeparators = ".-|";
constexpr std::string_view kGap = "\xC2\xA0"; // U+00A0: the number never breaks at the end of a line
// Beyond this age nobody is expected to be treated: a year that would make the person older is of the other century.
constexpr int kOldestAge = 115;

int pairAt(std::string_view number, std::size_t at) { return digitValue(number[at]) * 10 + digitValue(number[at + 1]); }

// MIGRANT_INTERNE, SEXE or TYPE_NON_NIR; empty when the first digit suits the kind. Adds the kinds of waiting number.
std::string_view judgeFirstDigit(char first, NirKind kind, std::vector<std::string>& warnings) {
    switch (first) {
    case '1':
    case '2':
        return {};
    case '5':
    case '6':
        return "MIGRANT_INTERNE";
    case '0':
    case '9':
        return "SEXE";
    default:
        if (kind == NirKind::Nir)
            return "TYPE_NON_NIR";
        warnings.emplace_back(first <= '4' ? "IMMATRICULATION_EN_COURS" : "PROVISOIRE_ANCIEN");
        return {};
    }
}

// True when the month is refused; adds the warning of months that are not on a calendar.
bool refusesMonth(int month, std::vector<std::string>& warnings) {
    if (month == 0 || (month >= 13 && month <= 19))
        return true;
    if (month >= 43 && month <= 49)
        warnings.emplace_back("MOIS_INHABITUEL");
    else if (month >= 20)
        warnings.emplace_back("MOIS_FICTIF");
    return false;
}

std::string_view judgeKey(std::string_view number) {
    const int key = pairAt(number, kWithoutKey);
    if (key < 1 || key > 97)
        return "CLE_HORS_PLAGE";
    return key == nirKey(number.substr(0, kWithoutKey)) ? std::string_view {} : "CLE";
}

// Communes and countries that nobody is born in: 999, and 99 in overseas departments whose communes have two digits.
bool isFictitiousPlace(std::string_view number) {
    const bool overseas = number.substr(5, 2) == "97" || number.substr(5, 2) == "98";
    return number.substr(7, 3) == "999" || (overseas && number.substr(8, 2) == "99");
}

void readBirth(NirReading& reading, CivilDate today) {
    reading.twoDigitYear = pairAt(reading.number, 1);
    const int month = pairAt(reading.number, 3);
    reading.month = month <= 12 ? month : 0;
    const int recent = 2000 + reading.twoDigitYear;
    const bool recentPossible = std::pair(recent, reading.month) <= std::pair(today.year(), today.month());
    const bool oldPossible = today.year() - (recent - 100) <= kOldestAge;
    reading.centuryDoubtful = recentPossible && oldPossible;
    if (reading.keyVerified && reading.month != 0 && !reading.centuryDoubtful)
        reading.birth = PartialDate {recentPossible ? recent : recent - 100, reading.month, 0};
}

NirReading refusedNir(std::string_view code, std::vector<std::string> warnings = {}) {
    NirReading reading;
    reading.check = {false, std::string(code), std::move(warnings)};
    return reading;
}

} // namespace

int nirKey(std::string_view thirteen) {
    const bool corsica = thirteen[6] == 'A' || thirteen[6] == 'B';
    std::uint64_t n = 0;
    for (std::size_t i = 0; i < kWithoutKey; ++i) {
        int digit = thirteen[i] == 'A' ? 9 : thirteen[i] == 'B' ? 8 : digitValue(thirteen[i]);
        if (i == 5 && corsica)
            digit = 1;
        n = n * 10 + static_cast<std::uint64_t>(digit);
    }
    return 97 - static_cast<int>(n % 97);
}

bool hasNirShape(std::string_view compact) {
    if (compact.size() != kWithoutKey && compact.size() != kWithKey)
        return false;
    for (std::size_t i = 0; i < compact.size(); ++i) {
        const bool corsica = i == 6 && compact[5] == '2' && (compact[i] == 'A' || compact[i] == 'B');
        if (!isDigit(compact[i]) && !corsica)
            return false;
    }
    return true;
}

NirReading readNir(std::string_view typed, const NirRules& rules) {
    const std::string number = compacted(typed, kSeparators);
    if (number.size() != kWithoutKey && number.size() != kWithKey)
        return refusedNir("LONGUEUR");
    if (!hasNirShape(number))
        return refusedNir("CARACTERES");
    std::vector<std::string> warnings;
    if (const auto code = judgeFirstDigit(number[0], rules.kind, warnings); !code.empty())
        return refusedNir(code);
    if (refusesMonth(pairAt(number, 3), warnings))
        return refusedNir("MOIS");
    const bool hasKey = number.size() == kWithKey;
    if (!hasKey)
        warnings.emplace_back("CLE_ABSENTE");
    else if (const auto code = judgeKey(number); !code.empty())
        return refusedNir(code);
    if (number.substr(10, 3) == "000") {
        if (rules.mode == DataMode::Production)
            return refusedNir("RANG_000");
        warnings.emplace_back("RANG_000");
    }
    if (rules.mode == DataMode::Demo && !isFictitiousPlace(number))
        return refusedNir("LIEU_NON_FICTIF");

    NirReading reading;
    reading.check = {true, {}, std::move(warnings)};
    reading.number = number;
    reading.sex = digitValue(number[0]) % 2 == 1 ? Sex::Male : Sex::Female;
    reading.keyVerified = hasKey;
    readBirth(reading, rules.today);
    return reading;
}

std::vector<std::string>
nirDifferences(const NirReading& reading, std::optional<Sex> typedSex, std::optional<PartialDate> typedBirth) {
    std::vector<std::string> out;
    if (!reading.check.ok)
        return out;
    if (typedSex && typedSex != Sex::Undetermined && typedSex != reading.sex)
        out.emplace_back("SEXE_DIFFERENT");
    if (typedBirth && typedBirth->year % 100 != reading.twoDigitYear)
        out.emplace_back("ANNEE_DIFFERENTE");
    if (typedBirth && typedBirth->month != 0 && reading.month != 0 && typedBirth->month != reading.month)
        out.emplace_back("MOIS_DIFFERENT");
    return out;
}

int nirMissing(std::string_view typed) {
    return static_cast<int>(kWithKey) - static_cast<int>(compacted(typed, kSeparators).size());
}

std::string nirGrouped(std::string_view typed) {
    const std::string number = compacted(typed, kSeparators);
    std::string out;
    for (std::size_t i = 0; i < number.size(); ++i) {
        if (i == 1 || i == 3 || i == 5 || i == 7 || i == 10)
            out += kGap;
        else if (i == kWithoutKey)
            out.append(kGap).append("|").append(kGap);
        out += number[i];
    }
    return out;
}

std::string nirMasked(std::string_view number) {
    const std::string compact = compacted(number, kSeparators);
    if (compact.size() < kWithoutKey)
        return {};
    std::string out = nirGrouped(compact.substr(0, 7));
    for (const std::string_view dots : {"•••", "•••", "••"})
        out.append(kGap).append(dots);
    return out;
}

} // namespace relais::sync
