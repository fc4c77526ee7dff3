// « Activité » as an agent sees it, in every size and look, over a real store.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/desk_bench.h"
#include "tests/support/shown_page.h"
#include "tests/support/test_class.h"

#include <QGuiApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

namespace activity_page_test {

using namespace relais;
using namespace relais::test;
using namespace std::chrono_literals;

namespace {

// Twelve days of a desk: several motifs, some taken and answered, one small number of each kind.
struct Desk {
    explicit Desk(const Look& look) {
        const char* motifs[] = {"CARTE_VITALE", "OUVERTURE_DROITS", "CSS_DEMANDE", "RESTE_A_CHARGE", "AME"};
        const char* delays[] = {"24H", "3J", "SEMAINE", "MOIS"};
        const WallMs end = bench.rules.now;
        for (int i = 0; i < 60; ++i) {
            bench.rules.now = {end.ms - std::chrono::milliseconds(24h * (i % 9)).count() - 1};
            const RecordId id
                = bench.alert("EXEMPLE", delays[i % 7 % 4], {{"motif", Value(motifs[std::min(i % 11 % 6, 4)])}});
            if (i % 5 == 0)
                continue;
            bench.rules.pass(std::chrono::minutes(20 + i));
            if (!bench.rules.act(id, bench.rules.agent, "prendre_en_charge"))
                qFatal("not taken");
            if (i % 3 == 0
                && !bench.rules.act(
                    id, bench.rules.agent, "repondre",
                    {{"resultat", Value(i % 2 ? "DROITS_OUVERTS" : "DROITS_MIS_A_JOUR")},
                     {"message", Value(kAnswerText)}}))
                qFatal("not answered");
        }
        bench.rules.now = end;
        bench.deliver();
        page = std::make_unique<ShownPage>(
            "import Relais.DeskPages", "ActivityPage",
            QVariantMap {
                {QStringLiteral("source"), QVariant::fromValue(&bench.source())},
                {QStringLiteral("folder"), folder.path()}},
            look);
    }
    DeskBench bench;
    QTemporaryDir folder;
    std::unique_ptr<ShownPage> page;
};

} // namespace

class ActivityPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void numbersAreReadAndAnotherPeriodIsOneClick() {
        Desk desk(kTablet);
        RELAIS_AWAIT(*desk.page, desk.page->has(QStringLiteral("60 alertes reçues")));
        QVERIFY(desk.page->has(QStringLiteral("Par motif")));
        QVERIFY(desk.page->find(QStringLiteral("Carte Vitale : "), true));
        QVERIFY(desk.page->find(QStringLiteral("24 h : "), true)); // of the delays
        QVERIFY(desk.page->find(QStringLiteral("jeudi 19 novembre : "), true));
        desk.page->click(QStringLiteral("Semaine"));
        RELAIS_AWAIT(*desk.page, !desk.page->has(QStringLiteral("60 alertes reçues")));
    }

    // As it is when its numbers have just come, before anything takes another size.
    void noWordStandsOnAnother() {
        for (const Look& look : {kTablet, kDesktop}) {
            Desk desk(look);
            RELAIS_AWAIT(*desk.page, desk.page->has(QStringLiteral("60 alertes")));
            desk.page->settle();
            const auto box = [&](const char* name) {
                const QQuickItem* item = desk.page->find(QString::fromUtf8(name));
                return item == nullptr ? QRectF() : item->mapRectToScene(item->boundingRect());
            };
            for (const auto& [title, note] :
                 {std::pair("Par motif", "60 alertes"), std::pair("Résultats", "16 réponses"),
                  std::pair("Délais par urgence", "heures d’ouverture seulement")}) {
                QVERIFY(!box(title).isEmpty() && !box(note).isEmpty());
                QVERIFY2(!box(title).intersects(box(note)), title);
                QVERIFY2(box(title).top() < box(note).bottom() && box(note).top() < box(title).bottom(), note);
            }
            const QQuickItem* save = desk.page->find(QStringLiteral("Exporter"));
            QVERIFY(save != nullptr);
            QVERIFY2(save->width() >= save->implicitWidth(), "a word is broken");
        }
    }

    void exportSaysWhereItWrote() {
        Desk desk(kDesktop);
        RELAIS_AWAIT(*desk.page, desk.page->has(QStringLiteral("60 alertes reçues")));
        QSignalSpy said(desk.page->root(), SIGNAL(said(QString)));
        desk.page->click(QStringLiteral("Exporter"));
        QCOMPARE(said.count(), 1);
        QVERIFY(said.at(0).at(0).toString().contains(QStringLiteral("relais-activite-2026-11-01.csv")));
    }

    void nobodyIsNamed() {
        Desk desk(kTablet);
        RELAIS_AWAIT(*desk.page, desk.page->has(QStringLiteral("60 alertes reçues")));
        for (const char* who : {"EXEMPLE", "Vautrin", "Ouzoulias", "LUP-911"})
            QVERIFY2(!desk.page->names().contains(QLatin1String(who)), who);
    }

    void everyLook() {
        Desk desk(kTablet);
        RELAIS_AWAIT(*desk.page, desk.page->has(QStringLiteral("60 alertes reçues")));
        for (const Look& look : kLooks)
            desk.page->shoot(QStringLiteral("activity"), look);
    }
};

RELAIS_TEST(ActivityPageTest)

} // namespace activity_page_test
#include "activity_page_test.moc"
