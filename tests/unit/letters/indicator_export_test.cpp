// Exports of the indicators: the figures of the field day, small cells hidden, and a CSV that a spreadsheet opens.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/letters/indicator_export.h"
#include "tests/support/test_class.h"
#include "tests/unit/letters/letter_world.h"
#include "tests/unit/letters/pdf_reader.h"

#include <QTest>

namespace indicator_export_test {

using namespace relais::service;
using namespace relais::test;

namespace {

// `times` the ten consultations of the field day.
Indicators figures(int times) {
    std::vector<ConsultationFigures> all;
    for (int i = 0; i < times; ++i) {
        for (const DayConsultation& day : dayConsultations()) {
            Record record = signedRecord(day.answers);
            record.author = {day.user};
            record.lastSeq = 1;
            record.facts["transmission"] = std::string(day.transmission);
            if (const auto known = figuresOf(record))
                all.push_back(*known);
        }
    }
    return indicatorsOf(all);
}

IndicatorPeriod period() {
    return {
        "Permanence de Paris 13; « nord »", *CivilDate::of(2026, 10, 24), *CivilDate::of(2026, 11, 15),
        paris("2026-11-16 09:00")};
}

QStringList lines(int times) {
    return QString::fromStdString(indicatorCsv(figures(times), period(), consultationForm()))
        .split(QStringLiteral("\r\n"));
}

} // namespace

class IndicatorExportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneFieldDayShowsItsFiguresAndHidesFewOnes() {
        const QStringList csv = lines(1);
        QVERIFY(indicatorCsv(figures(1), period(), consultationForm()).starts_with("\xEF\xBB\xBF")); // Qt drops it
        QVERIFY(csv.front().contains(QStringLiteral(";\"Permanence de Paris 13; « nord »\";")));
        QVERIFY(csv.contains(QStringLiteral("Temps de réponse;Médiane;40,0\u00A0min")));
        QVERIFY(csv.contains(QStringLiteral("Temps de réponse;Moyenne;43,1\u00A0min")));
        QVERIFY(csv.contains(QStringLiteral("Temps de réponse;Sans rendez-vous, à part;< 5")));
        // Ten in all, said elsewhere: nine measured would tell the one without a rendez-vous.
        QVERIFY(csv.contains(QStringLiteral("Temps de réponse;Consultations mesurées;masqué")));
        QVERIFY(csv.contains(QStringLiteral("Ruptures et parcours;Sages-femmes;3")));
        QVERIFY(csv.contains(QStringLiteral("Ruptures et parcours;Ruptures (sans suite près de chez elle);< 5")));
        // Every type was seen once or twice: no cell is told.
        for (const QString& line : csv.filter(QStringLiteral("Activité par type;")))
            QVERIFY2(
                line.endsWith(QStringLiteral(";< 5")) || line.contains(QStringLiteral("Ensemble")), qPrintable(line));
        QVERIFY(csv.last().isEmpty()); // ends with a line's end
    }

    void manyConsultationsAreCounted() {
        const QStringList csv = lines(6);
        QVERIFY(csv.contains(QStringLiteral("Activité par type;Ictère;12")));
        QVERIFY(csv.contains(QStringLiteral("Activité par type;Ensemble;60")));
        QVERIFY(csv.contains(
            QStringLiteral("Ruptures et parcours;Ruptures (sans suite près de chez elle);6 / 60 (10,0\u00A0%)")));
    }

    // Of ten, nine acknowledged: the tenth would be told by the rest.
    void aSmallRestHidesItsPart() {
        Indicators known = figures(6);
        known.acknowledged = {9, 10};
        const QString csv = QString::fromStdString(indicatorCsv(known, period(), consultationForm()));
        QVERIFY(csv.contains(QStringLiteral("Comptes rendus reçus par la maternité;masqué\r\n")));
    }

    void thePaperSaysTheSame() {
        const auto pdf = indicatorPaper(figures(6), period(), consultationForm());
        QVERIFY(pdf.has_value());
        keepPdf("indicators", *pdf);
        const QString text = pdfText(*pdf);
        for (const char* words :
             {"Indicateurs de la permanence", "Du 24 octobre 2026 au 15 novembre 2026", "Activité par type", "Ictère",
              "Médiane", "40,0 min", "Ensemble 60"})
            QVERIFY2(text.contains(QString::fromUtf8(words)), qPrintable(text));
        QVERIFY(
            !pdfText(*indicatorPaper(figures(1), period(), consultationForm())).contains(QStringLiteral("Ictère 2")));
    }
};

RELAIS_TEST(IndicatorExportTest)

} // namespace indicator_export_test
#include "indicator_export_test.moc"
