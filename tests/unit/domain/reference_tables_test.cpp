// The shipped reference files are read whole, and a wrong line is named by its place.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/reference_tables.h"
#include "sync/protocol/json_codec.h"
#include "tests/support/test_class.h"

#include <QFile>
#include <QTest>

namespace reference_tables_test {

using namespace relais::sync;

namespace {

std::string shipped(const char* name) {
    QFile file(QString::fromLatin1(RELAIS_TEST_DATA "/../../sync/reference/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

Value json(const std::string& text) { return parseJson(text).value(); }

// The faults of a refusal; "" when it was accepted.
template <class T>
std::string faults(const Result<T>& result) {
    return result ? std::string() : std::string(name(result.error().code)) + ' ' + result.error().detail;
}

const char* kHeader = "insee,nom,latitude,longitude\n";

} // namespace

class ReferenceTablesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shippedCommunesAreReadAndMapped() {
        const auto communes = communesFromCsv(shipped("communes_ile_de_france.csv"));
        const auto former = formerCommunesFromCsv(shipped("former_communes.csv"));
        QVERIFY2(communes && former, (faults(communes) + faults(former)).c_str());
        QCOMPARE(communes->size(), std::size_t(1295));
        const CommuneTable table = communeTable(*communes, *former);
        for (const Commune& commune : *communes) {
            const CommuneReading reading = readCommune(commune.code, table);
            QVERIFY(reading.check.ok && !reading.check.warns("COMMUNE_INCONNUE"));
            QVERIFY(
                commune.latitude > 48 && commune.latitude < 49.5 && commune.longitude > 1.3 && commune.longitude < 3.7);
        }
        const CommuneReading courcouronnes = readCommune("91182", table);
        QVERIFY(courcouronnes.code == "91228" && courcouronnes.since == CivilDate::of(2019, 1, 1));
        QVERIFY(readCommune("91229", table).check.warns("COMMUNE_INCONNUE"));

        const std::vector<Commune> today = communesInForce(*communes, *former);
        QCOMPARE(today.size(), std::size_t(1294));
        const auto evry = std::ranges::find(today, "91228", &Commune::code);
        QVERIFY(evry != today.end() && evry->name == "Évry-Courcouronnes");
        QVERIFY(std::ranges::find(today, "91182", &Commune::code) == today.end());
    }

    void rowsOfTheFeedComeBack() {
        const std::vector<Commune> communes {
            {"91228", "Évry", 48.62955, 2.43977}, {"91589", "Savigny-sur-Orge", 48.68, 2.35}};
        QVERIFY(communesFromRows(communeRows(communes)) == communes);
        QVERIFY(
            faults(communesFromRows(Value::Array {Value::Array {"91228", "Évry"}, Value::Array {"9", "X", 1, 2}}))
            == "DefinitionInvalid 0: needs code, name, latitude, longitude\n1: 9 is not an INSEE code");
    }

    void everyWrongLineIsNamed() {
        const auto said = [](const std::string& lines) { return faults(communesFromCsv(kHeader + lines)); };
        QVERIFY(said("91228,Évry,48.6,2.4\r\n\n# remark\n").empty());
        QVERIFY(
            said("91228,Évry,48.6\n9122,X,48,2\n91228,,48,2\n91228,Évry,quarante,2\n91228,Évry,48,200\n")
            == "DefinitionInvalid line 2: 3 columns instead of 4\nline 3: 9122 is not an INSEE code\nline 4: the name "
               "is empty\n"
               "line 5: latitude or longitude is not a number of degrees\nline 6: latitude or longitude is not a "
               "number of degrees");
        QVERIFY(
            said("91228,Évry,48,2\n91228,Évry,48,2\n") == "DefinitionInvalid line 3: the commune 91228 is there twice");
        QVERIFY(said("91228,\"Évry\",48,2\n") == "DefinitionInvalid line 2: quotes are not read");
        QVERIFY(
            faults(communesFromCsv("code;nom\n91228;Évry"))
            == "DefinitionInvalid line 1: the header must be insee,nom,latitude,longitude");
        QVERIFY(faults(communesFromCsv("")).starts_with("DefinitionInvalid line 1: the header is missing"));
        std::string many;
        for (int i = 0; i < 25; ++i)
            many += "x,y,0,0\n";
        QVERIFY(said(many).ends_with("line 21: x is not an INSEE code\nand 5 more"));
        const auto former = [](const std::string& line) {
            return faults(formerCommunesFromCsv("ancien,actuel,depuis,nom_actuel\n" + line));
        };
        QVERIFY(former("91182,91182,2019-01-01,Évry") == "DefinitionInvalid line 2: needs two different INSEE codes");
        QVERIFY(
            former("91182,91228,2019-13-01,Évry") == "DefinitionInvalid line 2: 2019-13-01 is not a date AAAA-MM-JJ");
        QVERIFY(former("91182,91228,2019-01-01,") == "DefinitionInvalid line 2: the name is empty");
    }

    void shippedDirectoryIsReadAndAges() {
        const auto directory = directoryFromValue(json(shipped("directory.json")));
        QVERIFY2(directory, faults(directory).c_str());
        const CivilDate today = *CivilDate::of(2026, 11, 21);
        int stale = 0, desks = 0;
        for (const DirectoryEntry& entry : *directory) {
            desks += entry.kind == "LUP" && !entry.caisse.empty();
            for (const DirectoryLine& line : entry.lines)
                stale += isStale(line, today);
        }
        QCOMPARE(desks, 2);
        QCOMPARE(stale, 1); // R3 of the fictitious territory, verified in June
        const auto m2 = std::ranges::find(*directory, "m2", &DirectoryEntry::id);
        QVERIFY(
            m2 != directory->end() && m2->lines.at(1).phone == "+33199004203"
            && m2->lines.at(1).verified.iso() == "2026-06-01");
        QVERIFY(m2->address.fr.starts_with("3 quai") && m2->openings.size() == 2);
        const auto lup = std::ranges::find(*directory, "lup-911", &DirectoryEntry::id);
        QVERIFY(lup->lines.at(0).verified.iso() == "2026-10-20"); // the entry's own date
        const auto office = std::ranges::find(*directory, "cabinet-peupliers", &DirectoryEntry::id);
        QVERIFY(office != directory->end() && office->people.at(0).user == "u01");
        DirectoryLine line;
        line.verified = today - 90;
        QVERIFY(!isStale(line, today) && isStale(line, today + 1));
    }

    void wrongDirectoryNamesItsPlaces() {
        const Value wrong
            = json(R"({"entries": [{"id": "a", "kind": "LUP", "name": {"en": "x"}, "commune": "9", "finess": "1",
            "verified": "hier", "lines": [{"label": {"fr": "x"}, "phone": "12 34"}]}, {"id": "a", "kind": "LUP", "name": {"fr": "x"},
            "verified": "2026-01-01", "lines": [], "openings": [{"label": {"fr": "Urgences"}}], "people": [{"user": "u01"}]}]})");
        const std::string said = faults(directoryFromValue(wrong));
        for (const char* place :
             {"entries/0/name: ", "entries/0/commune: ", "entries/0/finess: ", "entries/0/verified: ",
              "entries/0/lines/0/phone: ", "entries/1/lines: ", "entries/1/openings/0/hours: ", "entries/1/people/0: ",
              "entries/1/id: "})
            QVERIFY2(said.find(place) != std::string::npos, (place + said).c_str());
        QVERIFY(faults(directoryFromValue(Value())) == "DefinitionInvalid entries: is not a list");
    }

    void shippedProfessionsAreRead() {
        const auto professions = professionsFromValue(json(shipped("professions.json")));
        QVERIFY2(professions, faults(professions).c_str());
        const auto midwife = std::ranges::find(*professions, "50", &Profession::code);
        QVERIFY(midwife != professions->end() && midwife->label.fr == "Sage-femme" && midwife->label.en == "Midwife");
        QCOMPARE(midwife->name, std::string("SAGE_FEMME"));
        const auto dietitian = std::ranges::find(*professions, "95", &Profession::code);
        QVERIFY(dietitian != professions->end() && dietitian->name == "95");
        QVERIFY(
            faults(professionsFromValue(json(R"({"professions": [{"code": "", "label": {}}]})")))
                .find("professions/0/code")
            != std::string::npos);
    }
};

RELAIS_TEST(ReferenceTablesTest)

} // namespace reference_tables_test
#include "reference_tables_test.moc"
