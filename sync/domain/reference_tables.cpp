// Reading of reference tables, each fault named by its place.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/reference_tables.h"

#include "sync/domain/finess.h"
#include "sync/domain/phone.h"

#include <charconv>

namespace relais::sync {

namespace {

constexpr std::size_t kMostFaults = 20;

// What is wrong in a table, collected so that an administrator corrects everything at once.
class Faults {
public:
    void add(const std::string& place, std::string_view reason) {
        if (++m_count <= kMostFaults)
            m_text.append(m_text.empty() ? "" : "\n").append(place).append(": ").append(reason);
    }
    // The value when nothing is wrong.
    template <class T>
    Result<T> orElse(T value) const {
        if (m_count == 0)
            return value;
        const std::size_t hidden = m_count > kMostFaults ? m_count - kMostFaults : 0;
        return fail(
            ErrorCode::DefinitionInvalid, hidden == 0 ? m_text : m_text + "\nand " + std::to_string(hidden) + " more");
    }

private:
    std::string m_text;
    std::size_t m_count = 0;
};

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (auto at = text.find(separator); at != std::string_view::npos; at = text.find(separator)) {
        parts.push_back(text.substr(0, at));
        text.remove_prefix(at + 1);
    }
    parts.push_back(text);
    return parts;
}

using Fields = std::vector<std::string_view>;

// Calls `row(place, fields)` for each line under `header`.
template <class Row>
void readCsv(std::string_view csv, std::string_view header, Faults& faults, const Row& row) {
    if (csv.starts_with("\xEF\xBB\xBF"))
        csv.remove_prefix(3);
    const std::size_t columns = split(header, ',').size();
    bool headed = false;
    std::size_t number = 0;
    for (std::string_view line : split(csv, '\n')) {
        const std::string place = "line " + std::to_string(++number);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.empty() || line.starts_with('#'))
            continue;
        if (!headed && line != header)
            return faults.add(place, "the header must be " + std::string(header));
        if (!headed) {
            headed = true;
            continue;
        }
        const Fields fields = split(line, ',');
        if (line.find('"') != std::string_view::npos)
            faults.add(place, "quotes are not read");
        else if (fields.size() != columns)
            faults.add(place, std::to_string(fields.size()) + " columns instead of " + std::to_string(columns));
        else
            row(place, fields);
    }
    if (!headed)
        faults.add("line 1", "the header is missing: " + std::string(header));
}

std::optional<double> degrees(std::string_view text, double most) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && value >= -most && value <= most ? std::optional(value) : std::nullopt;
}

bool isInsee(std::string_view code) { return readCommune(code, {}).code == code && !code.empty(); }

void addCommune(
    const std::string& place, Commune commune, std::set<std::string>& seen, std::vector<Commune>& out, Faults& faults) {
    if (!isInsee(commune.code))
        faults.add(place, commune.code + " is not an INSEE code");
    else if (commune.name.empty())
        faults.add(place, "the name is empty");
    else if (!seen.insert(commune.code).second)
        faults.add(place, "the commune " + commune.code + " is there twice");
    else
        out.push_back(std::move(commune));
}

// A date under `key`, or `otherwise` when the member is absent.
CivilDate dateIn(
    const Value& json, std::string_view key, const std::string& place, Faults& faults,
    std::optional<CivilDate> otherwise = {}) {
    if (!json.has(key) && otherwise)
        return *otherwise;
    const auto date = CivilDate::parse(json[key].text());
    if (!date)
        faults.add(place + '/' + std::string(key), "is not a date AAAA-MM-JJ");
    return date.value_or(CivilDate());
}

LocalText textIn(const Value& json, std::string_view key, const std::string& place, Faults& faults) {
    LocalText text = localText(json[key]);
    if (text.empty())
        faults.add(place + '/' + std::string(key), "needs a text in French (\"fr\")");
    return text;
}

DirectoryLine directoryLine(const Value& json, const std::string& place, CivilDate verified, Faults& faults) {
    DirectoryLine line;
    line.label = textIn(json, "label", place, faults);
    const PhoneReading phone = readPhone(json["phone"].text(), {.foreign = true, .publicLine = true});
    if (!phone.check.ok)
        faults.add(place + "/phone", "is not a telephone number (" + phone.check.code + ')');
    line.phone = phone.e164;
    line.hours = localText(json["hours"]);
    line.verified = dateIn(json, "verified", place, faults, verified);
    return line;
}

DirectoryEntry directoryEntry(const Value& json, const std::string& place, Faults& faults) {
    DirectoryEntry entry;
    entry.id = json["id"].text();
    entry.kind = json["kind"].text();
    if (entry.id.empty() || entry.kind.empty())
        faults.add(place, "needs an id and a kind");
    entry.name = textIn(json, "name", place, faults);
    entry.place = localText(json["place"]);
    entry.address = localText(json["address"]);
    entry.access = localText(json["access"]);
    for (const Value& opening : json["openings"].array()) {
        const std::string at = place + "/openings/" + std::to_string(entry.openings.size());
        entry.openings.push_back({textIn(opening, "label", at, faults), textIn(opening, "hours", at, faults)});
    }
    entry.commune = json["commune"].text();
    if (!entry.commune.empty() && !isInsee(entry.commune))
        faults.add(place + "/commune", "is not an INSEE code");
    entry.caisse = json["caisse"].text();
    entry.finess = json["finess"].text();
    if (!entry.finess.empty() && !checkFiness(entry.finess, FinessOrigin::ReferenceFile).ok)
        faults.add(place + "/finess", "is not a FINESS number");
    const CivilDate verified = dateIn(json, "verified", place, faults);
    const Value::Array& lines = json["lines"].array();
    if (lines.empty())
        faults.add(place + "/lines", "needs a telephone");
    for (std::size_t i = 0; i < lines.size(); ++i)
        entry.lines.push_back(directoryLine(lines[i], place + "/lines/" + std::to_string(i), verified, faults));
    for (const Value& person : json["people"].array()) {
        const std::string at = place + "/people/" + std::to_string(entry.people.size());
        entry.people.push_back({std::string(person["user"].text()), std::string(person["name"].text())});
        if (entry.people.back().user.empty() || entry.people.back().name.empty())
            faults.add(at, "needs a user and a name");
    }
    return entry;
}

} // namespace

Result<std::vector<Commune>> communesFromCsv(std::string_view csv) {
    Faults faults;
    std::vector<Commune> out;
    std::set<std::string> seen;
    readCsv(csv, "insee,nom,latitude,longitude", faults, [&](const std::string& place, const Fields& fields) {
        const auto latitude = degrees(fields[2], 90);
        const auto longitude = degrees(fields[3], 180);
        if (!latitude || !longitude)
            return faults.add(place, "latitude or longitude is not a number of degrees");
        addCommune(place, {std::string(fields[0]), std::string(fields[1]), *latitude, *longitude}, seen, out, faults);
    });
    return faults.orElse(std::move(out));
}

Result<std::vector<FormerCommune>> formerCommunesFromCsv(std::string_view csv) {
    Faults faults;
    std::vector<FormerCommune> out;
    readCsv(csv, "ancien,actuel,depuis,nom_actuel", faults, [&](const std::string& place, const Fields& fields) {
        const auto since = CivilDate::parse(fields[2]);
        if (!isInsee(fields[0]) || !isInsee(fields[1]) || fields[0] == fields[1])
            faults.add(place, "needs two different INSEE codes");
        else if (!since)
            faults.add(place, std::string(fields[2]) + " is not a date AAAA-MM-JJ");
        else if (fields[3].empty())
            faults.add(place, "the name is empty");
        else
            out.push_back({std::string(fields[0]), {std::string(fields[1]), *since}, std::string(fields[3])});
    });
    return faults.orElse(std::move(out));
}

Value::Array communeRows(const std::vector<Commune>& communes) {
    Value::Array rows;
    for (const Commune& commune : communes)
        rows.emplace_back(Value::Array {commune.code, commune.name, commune.latitude, commune.longitude});
    return rows;
}

Result<std::vector<Commune>> communesFromRows(const Value& rows) {
    Faults faults;
    std::vector<Commune> out;
    std::set<std::string> seen;
    const Value::Array& list = rows.array();
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string place = std::to_string(i);
        const Value::Array& row = list[i].array();
        if (row.size() == 4)
            addCommune(place, {row[0].text(), row[1].text(), row[2].real(), row[3].real()}, seen, out, faults);
        else
            faults.add(place, "needs code, name, latitude, longitude");
    }
    return faults.orElse(std::move(out));
}

CommuneTable communeTable(const std::vector<Commune>& communes, const std::vector<FormerCommune>& former) {
    CommuneTable table;
    for (const Commune& commune : communes)
        table.add(commune.code);
    for (const FormerCommune& old : former)
        table.addAlias(old.code, old.alias);
    return table;
}

std::vector<Commune> communesInForce(std::vector<Commune> communes, const std::vector<FormerCommune>& former) {
    for (const FormerCommune& old : former) {
        std::erase_if(communes, [&](const Commune& commune) { return commune.code == old.code; });
        for (Commune& commune : communes)
            if (commune.code == old.alias.current)
                commune.name = old.currentName;
    }
    return communes;
}

Result<std::vector<DirectoryEntry>> directoryFromValue(const Value& json) {
    Faults faults;
    std::vector<DirectoryEntry> out;
    std::set<std::string> seen;
    if (!json["entries"].isArray())
        faults.add("entries", "is not a list");
    for (const Value& entry : json["entries"].array()) {
        const std::string place = "entries/" + std::to_string(out.size());
        out.push_back(directoryEntry(entry, place, faults));
        if (!seen.insert(out.back().id).second)
            faults.add(place + "/id", out.back().id + " is there twice");
    }
    return faults.orElse(std::move(out));
}

Result<std::vector<Profession>> professionsFromValue(const Value& json) {
    Faults faults;
    std::vector<Profession> out;
    std::set<std::string> seen;
    if (!json["professions"].isArray())
        faults.add("professions", "is not a list");
    for (const Value& entry : json["professions"].array()) {
        const std::string place = "professions/" + std::to_string(out.size());
        Profession profession {entry["code"].text(), entry["name"].text(), textIn(entry, "label", place, faults)};
        if (profession.name.empty())
            profession.name = profession.code;
        if (profession.code.empty() || !seen.insert(profession.code).second)
            faults.add(place + "/code", "is missing or there twice");
        out.push_back(std::move(profession));
    }
    return faults.orElse(std::move(out));
}

} // namespace relais::sync
