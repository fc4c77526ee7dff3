// The letter of a consultation: everything the maternity is owed, nothing that is the midwife's or nobody's.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/test_class.h"
#include "tests/unit/letters/letter_world.h"
#include "tests/unit/letters/pdf_reader.h"

#include <QTest>

namespace maternity_letter_test {

using namespace relais;
using namespace relais::service;
using namespace relais::test;

namespace {

QString letter(const sync::Record& record) {
    const auto pdf = maternityLetter(consultationForm(), record, letterFacts(), letterNames());
    if (pdf)
        keepPdf("letter", *pdf);
    return pdf ? pdfText(*pdf) : QString::fromStdString("refused: " + pdf.error().detail);
}

} // namespace

class MaternityLetterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatWasSeenInWords() {
        const QString text = letter(signedRecord(pds02()));
        for (const char* words :
             {"Compte rendu de consultation", "Pour information, avec l’accord de la patiente.",
              "Maternité des Bords de Bièvre (fictive)", "Inès Castellan, sage-femme", "PDS-750-2026-000012", "EXEMPLE",
              "14 juillet 1994", "de Mme EXEMPLE", "23 octobre 2026, 10 h 15", "205 µmol/L", "198 µmol/L", "Sternum",
              "Vitry-sur-Seine", "06 39 98 10 01", "55 h 30", "Bilirubine 1", "Bilirubine 2",
              "26 octobre 2026, 9 h 00"})
            QVERIFY2(text.contains(QString::fromUtf8(words)), qPrintable(QString::fromUtf8(words) + text));
        // What the work alone needs.
        for (const char* words : {"paris13", "Accord pour transmettre", "Compte rendu à la maternité", "m2"})
            QVERIFY2(!text.contains(QString::fromUtf8(words)), qPrintable(QString::fromUtf8(words) + text));
    }

    void everyConsultationThatIsOwedOneMakesOne() {
        int made = 0;
        for (const DayConsultation& day : dayConsultations()) {
            const bool owed = day.answers.contains("compte_rendu") && day.answers.at("compte_rendu").text() == "OUI";
            const QString text = letter(signedRecord(day.answers));
            QCOMPARE(!text.startsWith(QStringLiteral("refused")), owed);
            made += owed ? 1 : 0;
        }
        QCOMPARE(made, 7);
    }

    void whatIsConfidentialNeverLeaves() {
        for (const auto& change : std::vector<Value::Map> {
                 {{"type", Value("DEMANDE_IVG")}},
                 {{"type", Value("CONTRACEPTION_URGENCE")}},
                 {{"anonyme", Value(true)}},
                 {{"accord_transmission", Value("NON")}},
                 {{"compte_rendu", Value("NON")}},
                 {{"compte_rendu", Value()}}}) {
            const auto pdf = maternityLetter(
                consultationForm(), signedRecord(with(pds02(), change)), letterFacts(), letterNames());
            QVERIFY(!pdf && pdf.error().code == sync::ErrorCode::Forbidden);
        }
    }

    // Such answers should not even be there: the letter would not tell them.
    void whatIsSealedIsNotTold() {
        const QString text = letter(signedRecord(with(
            pds09(),
            {{"signes_alerte", Value(codes({"DETRESSE_PSYCHIQUE", "VIOLENCES"}))},
             {"violences_texte", Value("CANARI-VIOLENCES")}})));
        QVERIFY(text.contains(QStringLiteral("Détresse psychique")));
        QVERIFY2(
            !text.contains(QStringLiteral("iolence")) && !text.contains(QStringLiteral("CANARI")), qPrintable(text));
    }

    void complementsAreToldToo() {
        sync::Record record = signedRecord(pds02());
        record.facts["complements"] = Value::Array {
            Value::Map {{"le", Value(paris("2026-10-25 18:10").ms)}, {"texte", Value("Selles colorées ce soir.")}}};
        const QString text = letter(record);
        QVERIFY(text.contains(QStringLiteral("Compléments 25 octobre 2026, 18 h 10 Selles colorées ce soir.")));
    }
};

RELAIS_TEST(MaternityLetterTest)

} // namespace maternity_letter_test
#include "maternity_letter_test.moc"
