// The PDF writer: what is written is read back by another program, over as many sheets as it takes.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/letters/pdf_paper.h"
#include "tests/support/test_class.h"
#include "tests/unit/letters/pdf_reader.h"

#include <QTest>

namespace pdf_paper_test {

using namespace relais::service;
using namespace relais::test;

namespace {

constexpr relais::sync::WallMs kMade {1'792'945'500'000};

} // namespace

class PdfPaperTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingWrittenIsRead() {
        PdfPaper sheet("Relevé", "Permanence · PDS-1", kMade);
        sheet.title("Relevé d’octobre");
        sheet.heading("Gardes");
        sheet.paragraph("Cœur, Noël, 12 € — <b>pas une balise</b>.");
        sheet.rows({{"Née le", "25 octobre 2026"}});
        sheet.table({{"Jour", "Montant"}, {3, 1}, {false, true}, {{"samedi 24 octobre", "75,00 €"}}});
        sheet.bars({{"Ictère", 2, "2"}, {"Allaitement", 1, "1"}});
        const auto pdf = sheet.finish();
        QVERIFY(pdf.has_value());
        const QString text = pdfText(*pdf);
        for (const char* said :
             {"Relevé d’octobre", "Gardes", "Cœur, Noël, 12 € — <b>pas une balise</b>.", "Née le 25 octobre 2026",
              "Jour Montant", "samedi 24 octobre 75,00 €", "Ictère", "Allaitement", "Permanence · PDS-1", "page 1"})
            QVERIFY2(text.contains(QString::fromUtf8(said)), qPrintable(text));
        QVERIFY(!sheet.finish().has_value()); // once
    }

    void aLongDocumentTakesSheetsAndRepeatsHeads() {
        PdfPaper sheet("Relevé", "Permanence", kMade);
        PaperTable table {{"Jour", "Montant"}, {3, 1}, {false, true}, {}};
        for (int i = 0; i < 120; ++i)
            table.lines.push_back({"ligne " + std::to_string(i), std::to_string(i)});
        sheet.table(table);
        std::string words;
        for (int i = 0; i < 3000; ++i)
            words += "mot" + std::to_string(i) + " ";
        sheet.paragraph(words);
        sheet.rows({{"Note", words}});
        const auto pdf = sheet.finish();
        QVERIFY(pdf.has_value());
        const QString text = pdfText(*pdf);
        const qsizetype pages = text.count(QStringLiteral("page "));
        QVERIFY(pages > 3);
        QVERIFY(text.count(QStringLiteral("Jour Montant")) >= 3); // on each sheet of the table
        for (int i = 0; i < 120; ++i)
            QVERIFY(text.contains(QStringLiteral("ligne %1 ").arg(i)));
        for (int i = 0; i < 3000; ++i)
            QVERIFY2(text.count(QStringLiteral("mot%1 ").arg(i)) == 2, qPrintable(QString::number(i)));
    }

    void itsFieldsNameNobody() {
        PdfPaper sheet("Compte rendu de consultation", "Permanence", kMade);
        sheet.paragraph("Mme EXEMPLE");
        const QString fields = pdfFields(*sheet.finish());
        QVERIFY2(fields.contains(QStringLiteral("Compte rendu de consultation")), qPrintable(fields));
        QVERIFY(!fields.contains(QStringLiteral("EXEMPLE")));
        QVERIFY(!fields.contains(QStringLiteral("Author")));
    }
};

RELAIS_TEST(PdfPaperTest)

} // namespace pdf_paper_test
#include "pdf_paper_test.moc"
