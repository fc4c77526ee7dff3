// The tables of reference data beside the desks: communes, codes that history replaced, the directory, professions.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/result.h"
#include "sync/domain/commune.h"
#include "sync/domain/local_text.h"

namespace relais::sync {

// Refusals of this file are DefinitionInvalid; `detail` has one line per wrong place ("line 12: …", "entries/3/…: …"),
// twenty at most. These tables hold public data only.

struct Commune {
    std::string code;     // INSEE
    std::string name;     // "Savigny-sur-Orge"
    double latitude = 0;  // of the centre, degrees WGS 84
    double longitude = 0; // of the centre, degrees WGS 84

    bool operator==(const Commune&) const = default;
};

struct FormerCommune {
    std::string code;
    CommuneAlias alias;
    std::string currentName; // "Évry-Courcouronnes"
};

// CSV in UTF-8, comma, no quotes; lines that start with # are comments; the first other line is the header
// "insee,nom,latitude,longitude", "ancien,actuel,depuis,nom_actuel".
[[nodiscard]] Result<std::vector<Commune>> communesFromCsv(std::string_view csv);
[[nodiscard]] Result<std::vector<FormerCommune>> formerCommunesFromCsv(std::string_view csv);

// Shape of the feed table "communes": rows of [code, name, latitude, longitude].
[[nodiscard]] Value::Array communeRows(const std::vector<Commune>& communes);
[[nodiscard]] Result<std::vector<Commune>> communesFromRows(const Value& rows);

[[nodiscard]] CommuneTable communeTable(const std::vector<Commune>& communes, const std::vector<FormerCommune>& former);
// Communes as identities write them today: replaced codes are left out, merged ones bear their present name.
[[nodiscard]] std::vector<Commune>
communesInForce(std::vector<Commune> communes, const std::vector<FormerCommune>& former);

struct DirectoryLine {
    LocalText label;
    std::string phone; // E.164, or a short number as it is
    LocalText hours;
    CivilDate verified;
};

// Someone of a service who has an account here: whom a desk calls back, and recognises as the author of an alert.
struct DirectoryPerson {
    std::string user; // id of the account
    std::string name; // "Dr Élise Vautrin"
};

// When a part of a service receives people: « Consultations », « lun. – ven., 8 h 30 – 18 h ».
struct DirectoryOpening {
    LocalText label;
    LocalText hours;
};

struct DirectoryEntry {
    std::string id;
    std::string kind; // "LUP", "PFIDASS", "MATERNITE", "PASS", "URGENCE"… the filters of the directory
    LocalText name;
    LocalText place;
    LocalText address; // street and town, as a map finds it; may be empty
    LocalText access;  // « Métro à 300 m »; may be empty
    std::vector<DirectoryOpening> openings;
    std::string commune; // INSEE, or empty
    std::string caisse;  // of a desk, or empty
    std::string finess;  // or empty
    std::vector<DirectoryLine> lines;
    std::vector<DirectoryPerson> people;
};

// {"entries": [{"id","kind","name","place","address","access","commune","caisse","finess","verified","lines":
// [{"label", "phone","hours","verified"}], "openings": [{"label","hours"}], "people": [{"user","name"}]}]}: the file
// directory.json, and the feed table "directory". A line without its own date has the entry's.
[[nodiscard]] Result<std::vector<DirectoryEntry>> directoryFromValue(const Value& json);

// « à vérifier » : nobody checked the number for more than 90 days. It can still be called.
[[nodiscard]] inline bool isStale(const DirectoryLine& line, CivilDate today) { return today - line.verified > 90; }

struct Profession {
    std::string code; // TRE_G15: "50"; a name of Relais for work outside that table
    std::string name; // what forms and rules call it: "SAGE_FEMME"; the code where they have no use for it
    LocalText label;
};

// {"professions": [{"code","name","label"}]}: the file professions.json, and the feed table "professions".
[[nodiscard]] Result<std::vector<Profession>> professionsFromValue(const Value& json);

} // namespace relais::sync
