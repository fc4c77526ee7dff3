// The FHIR document: an independent validator accepts it, and its codes and values are those of the consultation.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/json_codec.h"
#include "sync/service/letters/fhir_document.h"
#include "tests/support/test_class.h"
#include "tests/unit/letters/letter_world.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

namespace fhir_document_test {

using namespace relais::service;
using namespace relais::test;

namespace {

Value document(const Value::Map& answers) {
    const auto made = fhirDocument(consultationForm(), signedRecord(answers), letterFacts());
    return made ? *made : Value();
}

// What the validator of others says of each document, one line each: "valid", or its messages.
QStringList validated(const std::vector<Value>& documents) {
    Value::Array all(documents.begin(), documents.end());
    QProcess node;
    node.setWorkingDirectory(QStringLiteral(RELAIS_FHIR_VALIDATOR));
    node.start(QStringLiteral("node"), {QStringLiteral("validate.mjs")});
    if (!node.waitForStarted())
        return {QStringLiteral("node is missing")};
    node.write(QByteArray::fromStdString(relais::sync::toJson(Value(all))));
    node.closeWriteChannel();
    node.waitForFinished(120'000);
    return QString::fromUtf8(node.readAllStandardOutput() + node.readAllStandardError())
        .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

std::vector<Value> resources(const Value& bundle, std::string_view type) {
    std::vector<Value> out;
    for (const Value& entry : bundle["entry"].array())
        if (entry["resource"]["resourceType"].text() == type)
            out.push_back(entry["resource"]);
    return out;
}

// code → "value unit" of the observations of a document.
std::map<std::string, std::vector<std::string>> measured(const Value& bundle) {
    std::map<std::string, std::vector<std::string>> out;
    for (const Value& seen : resources(bundle, "Observation")) {
        const Value& quantity = seen["valueQuantity"];
        out[seen["code"]["coding"].array().front()["code"].text()].push_back(
            relais::sync::toJson(quantity["value"]) + " " + quantity["code"].text());
    }
    return out;
}

} // namespace

class FhirDocumentTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aValidatorOfOthersAcceptsEveryReport() {
        std::vector<Value> all;
        for (const DayConsultation& day : dayConsultations())
            if (const Value made = document(day.answers); !made.isNull())
                all.push_back(made);
        QCOMPARE(all.size(), std::size_t {7});
        const QStringList said = validated(all);
        QCOMPARE(said.size(), 7);
        for (const QString& line : said)
            QCOMPARE(line, QStringLiteral("valid"));
    }

    void theValidatorWouldHaveFoundMistakes() {
        Value wrongCode = document(pds02());
        wrongCode.asMap()["entry"].asArray()[3].asMap()["resource"].set("status", "over");
        Value unknownMember = document(pds02());
        unknownMember.asMap()["entry"].asArray()[1].asMap()["resource"].set("prenom", "Sacha");
        Value missing = document(pds02());
        missing.asMap()["entry"].asArray()[0].asMap()["resource"].asMap().erase("title");
        const QStringList said = validated({wrongCode, unknownMember, missing});
        QCOMPARE(said.size(), 3);
        for (const QString& line : said)
            QVERIFY2(line != QStringLiteral("valid"), qPrintable(line));
    }

    void itIsADocumentOfThePeopleItNames() {
        const Value bundle = document(pds02());
        QCOMPARE(bundle["type"].text(), std::string("document"));
        QCOMPARE(bundle["entry"].array().front()["resource"]["resourceType"].text(), std::string("Composition"));
        const auto patients = resources(bundle, "Patient");
        QCOMPARE(patients.size(), std::size_t {2});
        QCOMPARE(patients[0]["birthDate"].text(), std::string("1994-07-14"));
        QCOMPARE(patients[1]["birthDate"].text(), std::string("2026-10-23"));
        QCOMPARE(
            resources(bundle, "Encounter").at(0)["period"]["start"].text(), std::string("2026-10-25T16:30:00+01:00"));
        // Every reference leads to an entry.
        std::set<std::string> known;
        for (const Value& entry : bundle["entry"].array())
            known.insert(entry["fullUrl"].text());
        QCOMPARE(known.size(), bundle["entry"].array().size());
        const QString json = QString::fromStdString(relais::sync::toJson(bundle));
        auto found = QRegularExpression(QStringLiteral("\"reference\":\"([^\"]+)\"")).globalMatch(json);
        int references = 0;
        while (found.hasNext()) {
            const QString to = found.next().captured(1);
            QVERIFY2(known.contains(to.toStdString()), qPrintable(to));
            ++references;
        }
        QVERIFY(references > 10);
    }

    void measuresBearTheirCodesAndUnits() {
        const auto jaundice = measured(document(pds02()));
        QCOMPARE(jaundice.at("72898-0"), (std::vector<std::string> {"205 umol/L", "198 umol/L"}));
        QCOMPARE(jaundice.at("49051-6"), std::vector<std::string> {"39 wk"});
        const Value suites = document(pds10());
        const auto both = measured(suites);
        QCOMPARE(both.at("8339-4"), std::vector<std::string> {"3635 g"});
        QCOMPARE(both.at("29463-7"), std::vector<std::string> {"3450 g"});
        QCOMPARE(both.at("8310-5"), std::vector<std::string> {"36.9 Cel"});
        // One panel for both pressures.
        for (const Value& seen : resources(suites, "Observation")) {
            if (seen["code"]["coding"].array().front()["code"].text() != "85354-9")
                continue;
            QCOMPARE(seen["component"].array().size(), std::size_t {2});
            QCOMPARE(seen["component"].array()[0]["valueQuantity"]["value"].integer(), 116);
        }
        QVERIFY(both.contains("85354-9"));
    }

    void sameReportSameDocumentAndNothingSealed() {
        QVERIFY(document(pds02()) == document(pds02()));
        const auto violence = with(
            pds09(),
            {{"signes_alerte", Value(codes({"DETRESSE_PSYCHIQUE", "VIOLENCES"}))},
             {"violences_texte", Value("CANARI-VIOLENCES")}});
        const QString json = QString::fromStdString(relais::sync::toJson(document(violence)));
        QVERIFY(json.contains(QStringLiteral("DETRESSE_PSYCHIQUE")));
        QVERIFY(!json.contains(QStringLiteral("VIOLENCES")) && !json.contains(QStringLiteral("CANARI")));
        QVERIFY(document(with(pds02(), {{"accord_transmission", Value("NON")}})).isNull());
        QVERIFY(document(with(pds02(), {{"type", Value("DEMANDE_IVG")}})).isNull());
    }
};

RELAIS_TEST(FhirDocumentTest)

} // namespace fhir_document_test
#include "fhir_document_test.moc"
