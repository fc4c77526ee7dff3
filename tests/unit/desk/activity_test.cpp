// What the activity of a desk counts, hides and writes.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/desk_activity.h"
#include "app/desk/small_counts.h"
#include "tests/support/desk_bench.h"
#include "tests/support/test_class.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace activity_test {

using namespace relais;
using namespace relais::app;
using namespace relais::test;
using namespace std::chrono_literals;

namespace {

// Alerts of one motif and urgency; the first `taken` are taken after an hour, of these the first `answered` answered.
void alerts(
    DeskBench& bench, int count, const std::string& motif, const std::string& urgency, int taken, int answered) {
    for (int i = 0; i < count; ++i) {
        const RecordId id = bench.alert("EXEMPLE", urgency, {{"motif", Value(motif)}});
        const WallMs arrived = bench.rules.now;
        if (i < taken) {
            bench.rules.pass(1h);
            QVERIFY(bench.rules.act(id, bench.rules.agent, "prendre_en_charge"));
        }
        if (i < answered) {
            bench.rules.pass(1h);
            QVERIFY(bench.rules.act(
                id, bench.rules.agent, "repondre",
                {{"resultat", Value("DROITS_OUVERTS")}, {"message", Value(kAnswerText)}}));
        }
        bench.rules.now = arrived;
    }
}

struct Shown {
    explicit Shown(DeskBench& bench) {
        activity.setSource(&bench.source());
        waitFor([&] { return activity.isReady(); });
    }
    [[nodiscard]] QString figure(int row) {
        return activity.figures()->data(activity.figures()->index(row), FactModel::ValueRole).toString();
    }
    DeskActivity activity;
};

QStringList lines(const ActivityRows& rows) {
    QStringList out;
    for (const ActivityRow& row : rows.rows())
        out.append(row.label + QStringLiteral(" = ") + (row.cells.isEmpty() ? row.text : row.cells.join(u' ')));
    return out.replaceInStrings(QChar(0x00A0), QStringLiteral(" ")); // spaces that do not break
}

} // namespace

class ActivityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void periodsBeginOnMondayOnTheFirstAndWithTheQuarter() {
        const CivilDate day = *CivilDate::of(2026, 11, 19); // a Thursday
        QCOMPARE(periodOf(ActivitySpan::Week, day).first.iso(), std::string("2026-11-16"));
        QCOMPARE(periodOf(ActivitySpan::Month, day).first.iso(), std::string("2026-11-01"));
        QCOMPARE(periodOf(ActivitySpan::Quarter, day).first.iso(), std::string("2026-10-01"));
        QCOMPARE(periodOf(ActivitySpan::Quarter, *CivilDate::of(2026, 3, 31)).first.iso(), std::string("2026-01-01"));
        QCOMPARE(periodOf(ActivitySpan::Week, day).last.iso(), day.iso());
    }

    void medianIsTheMiddle() {
        QVERIFY(!Activity::median({}));
        QCOMPARE(Activity::median({3h}), std::optional<std::chrono::milliseconds>(3h));
        QCOMPARE(Activity::median({9h, 1h, 3h}), std::optional<std::chrono::milliseconds>(3h));
        QCOMPARE(Activity::median({9h, 1h, 3h, 5h}), std::optional<std::chrono::milliseconds>(4h));
    }

    void aSmallNumberIsHiddenAndNeverGivenAwayByTheTotal() {
        using enum Mask;
        QCOMPARE(masksOf({27, 22, 5}), (std::vector {None, None, None}));
        QCOMPARE(masksOf({27, 9, 3}), (std::vector {None, Hidden, Small}));
        QCOMPARE(masksOf({27, 4, 3}), (std::vector {None, Small, Small}));
        QCOMPARE(masksOf({27, 0, 4}), (std::vector {Hidden, None, Small}));
        QCOMPARE(masksOf({4}), (std::vector {Small}));
        QVERIFY(masksOf({}).empty());
    }

    void countsWhatTheDeskReceivedAndDid() {
        DeskBench bench;
        alerts(bench, 6, "CARTE_VITALE", "24H", 6, 5);
        alerts(bench, 7, "OUVERTURE_DROITS", "3J", 5, 0);
        alerts(bench, 2, "RESTE_A_CHARGE", "3J", 0, 0);
        const RecordId cancelled = bench.alert("BAC");
        QVERIFY(bench.rules.act(cancelled, bench.rules.doctor, "annuler", {{"motif", Value("ERREUR")}}));
        bench.deliver();
        Shown shown(bench);
        QCOMPARE(shown.figure(0), QStringLiteral("15"));
        QCOMPARE(shown.figure(1), QStringLiteral("1 h 00"));
        QCOMPARE(shown.figure(2), QStringLiteral("0,2 jour")); // two hours of nine
        QCOMPARE(shown.figure(3), QStringLiteral("0 %"));
        QCOMPARE(
            lines(*shown.activity.motifs()),
            (QStringList {
                QStringLiteral("Ouverture de droits = 7"), QStringLiteral("Carte Vitale = masqué"),
                QStringLiteral("Reste à charge = < 5")}));
        QCOMPARE(lines(*shown.activity.results()), (QStringList {QStringLiteral("Droits ouverts = 5")}));
        QCOMPARE(
            lines(*shown.activity.delays()),
            (QStringList {
                QStringLiteral("24 h = 6 1 h 00 0,2 jour 6 sur 6"), QStringLiteral("3 jours = 9 1 h 00 – 5 sur 5"),
                QStringLiteral("Ensemble = 15 1 h 00 0,2 jour 11 sur 11")}));
        QVERIFY(shown.activity.property("periodLine").toString().startsWith(QStringLiteral("CPAM 91, du 1er au 19")));
    }

    void anotherPeriodOrAChangeCountsAgain() {
        DeskBench bench;
        bench.rules.now = {bench.rules.now.ms - std::chrono::milliseconds(7 * 24h).count()};
        alerts(bench, 5, "CARTE_VITALE", "24H", 0, 0);
        bench.rules.now = bench.clock().wall();
        alerts(bench, 6, "CARTE_VITALE", "24H", 0, 0);
        bench.deliver();
        Shown shown(bench);
        QCOMPARE(shown.figure(0), QStringLiteral("11"));
        QSignalSpy counted(&shown.activity, &DeskActivity::counted);
        shown.activity.setSpan(DeskActivity::Week);
        waitFor([&] { return counted.count() > 0; });
        QCOMPARE(shown.figure(0), QStringLiteral("6"));
        alerts(bench, 1, "CARTE_VITALE", "24H", 0, 0);
        bench.deliver();
        waitFor([&] { return shown.figure(0) == QLatin1String("7"); });
    }

    void theFileHasTheMasksAndNobody() {
        DeskBench bench;
        alerts(bench, 6, "CARTE_VITALE", "24H", 0, 0);
        alerts(bench, 1, "RESTE_A_CHARGE", "MOIS", 0, 0);
        bench.deliver();
        Shown shown(bench);
        QTemporaryDir folder;
        shown.activity.setProperty("folder", folder.path());
        QSignalSpy saved(&shown.activity, &DeskActivity::saved);
        shown.activity.save();
        shown.activity.save(); // never over another file
        QCOMPARE(saved.count(), 2);
        QCOMPARE(saved.at(0).at(0).toString(), QStringLiteral("relais-activite-2026-11-01.csv"));
        QCOMPARE(saved.at(1).at(0).toString(), QStringLiteral("relais-activite-2026-11-01-2.csv"));
        QFile file(folder.filePath(saved.at(0).at(0).toString()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString table = QString::fromUtf8(file.readAll());
        QVERIFY(table.contains(QStringLiteral("Reste à charge;< 5")));
        QVERIFY(table.contains(QStringLiteral("Carte Vitale;masqué")));
        for (const char* secret : {"EXEMPLE", "Sacha", "Vautrin", "0639981001", "2940799"})
            QVERIFY2(!table.contains(QLatin1String(secret)), secret);
        QSignalSpy failed(&shown.activity, &DeskActivity::failed);
        shown.activity.setProperty("folder", QStringLiteral("/proc/nowhere"));
        shown.activity.save();
        QCOMPARE(failed.count(), 1);
    }
};

RELAIS_TEST(ActivityTest)

} // namespace activity_test
#include "activity_test.moc"
