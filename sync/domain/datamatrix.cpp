// The parser of the INS Datamatrix content.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/datamatrix.h"

#include "sync/domain/ins.h"

#include <array>

namespace relais::sync {

namespace {

constexpr char kGs = 29;
constexpr std::size_t kFields = 7;
constexpr std::size_t kReserved = 22;

struct FieldSize {
    std::size_t least;
    std::size_t most;
};
// S1 to S7 (format v2.2, table of identifiers). Equal sizes: fixed field, without separator.
constexpr std::array<FieldSize, kFields> kSizes {{{15, 15}, {19, 20}, {1, 100}, {1, 100}, {1, 1}, {10, 10}, {5, 5}}};

using DatamatrixFields = std::array<std::optional<std::string_view>, kFields>;

std::string fieldCode(std::string_view what, std::size_t field) {
    return std::string(what) + "_S" + std::to_string(field + 1);
}

// Removes and gives the value that starts `rest`; nothing when it is shorter than a fixed field.
std::optional<std::string_view> takeValue(std::string_view& rest, FieldSize size) {
    const bool fixed = size.least == size.most;
    const auto gs = fixed ? std::string_view::npos : rest.substr(0, size.most + 1).find(kGs);
    const std::size_t length = gs == std::string_view::npos ? std::min(size.most, rest.size()) : gs;
    if (length < size.least)
        return {};
    const std::string_view value = rest.substr(0, length);
    rest.remove_prefix(gs == std::string_view::npos ? length : length + 1);
    return value;
}

// Empty when every block could be told apart.
std::string splitFields(std::string_view rest, DatamatrixFields& fields) {
    while (!rest.empty()) {
        if (rest.size() < 2 || rest[0] != 'S' || rest[1] < '1' || rest[1] > '7')
            return "IDENTIFIANT_INCONNU";
        const auto field = static_cast<std::size_t>(rest[1] - '1');
        rest.remove_prefix(2);
        if (fields[field])
            return fieldCode("DOUBLON", field);
        fields[field] = takeValue(rest, kSizes[field]);
        if (!fields[field])
            return "TRONQUE";
    }
    for (std::size_t field = 0; field < kFields - 1; ++field) // S7 may be missing on older prints
        if (!fields[field])
            return fieldCode("ABSENT", field);
    return {};
}

bool isName(std::string_view name) {
    return std::ranges::all_of(
        name, [](char c) { return (c >= 'A' && c <= 'Z') || c == ' ' || c == '-' || c == '\''; });
}

// JJ-MM-AAAA
std::optional<CivilDate> frenchDate(std::string_view text) {
    if (text.size() != 10 || text[2] != '-' || text[5] != '-')
        return {};
    std::string iso(text.substr(6));
    return CivilDate::parse(iso.append("-").append(text.substr(3, 2)).append("-").append(text.substr(0, 2)));
}

bool isPlace(std::string_view place) {
    return isAllDigits(place.substr(2))
        && (isAllDigits(place.substr(0, 2)) || place.starts_with("2A") || place.starts_with("2B"));
}

// MATRICULE or MATRICULE_CLE; the mode of data is judged by checkIns, not by the format.
std::string_view judgeMatricule(std::string_view matricule) {
    const Check check = readNir(matricule, {NirKind::Waiting, DataMode::Production, {}}).check;
    if (check.ok || check.code == "RANG_000")
        return {};
    return check.code.starts_with("CLE") ? "MATRICULE_CLE" : "MATRICULE";
}

std::string judgeValues(const DatamatrixFields& fields, DatamatrixReading& reading) {
    if (const auto code = judgeMatricule(*fields[0]); !code.empty())
        return std::string(code);
    if (!insAuthority(*fields[1]))
        return "OID";
    if (!isName(*fields[2]) || !isName(*fields[3]))
        return "NOM";
    if (fields[4] != "F" && fields[4] != "M")
        return "SEXE";
    const auto birth = frenchDate(*fields[5]);
    if (!birth)
        return "DATE";
    if (fields[6] && !isPlace(*fields[6]))
        return "LIEU";
    reading.matricule = *fields[0];
    reading.oid = *fields[1];
    reading.givenNames = *fields[2];
    reading.birthName = *fields[3];
    reading.sex = fields[4] == "F" ? Sex::Female : Sex::Male;
    reading.birth = *birth;
    reading.birthPlace = fields[6].value_or(std::string_view {});
    return {};
}

std::string read(std::string_view content, DatamatrixReading& reading) {
    if (!content.starts_with("IS"))
        return "ENTETE";
    if (content.substr(2, 2) != "01")
        return "VERSION";
    const std::string_view reserved = content.substr(4, kReserved);
    if (reserved.size() != kReserved || !std::ranges::all_of(reserved, [](char c) { return c == '0'; }))
        return "ENTETE";
    DatamatrixFields fields;
    if (std::string code = splitFields(content.substr(4 + kReserved), fields); !code.empty())
        return code;
    return judgeValues(fields, reading);
}

} // namespace

DatamatrixReading readDatamatrix(std::string_view content) {
    DatamatrixReading reading;
    const std::string code = read(content, reading);
    reading.check = code.empty() ? Check::good() : Check::bad(code);
    const bool headed = code != "ENTETE" && code != "VERSION";
    const bool blamesSplit = code == "IDENTIFIANT_INCONNU" || code == "TRONQUE" || code.starts_with("ABSENT");
    if (headed && blamesSplit && content.find(kGs) == std::string_view::npos)
        reading.check.warnings.emplace_back("SEPARATEUR_PERDU");
    return reading;
}

} // namespace relais::sync
