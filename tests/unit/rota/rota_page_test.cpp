// « Planning » : read, claimed, exchanged and refused by a midwife; published and assigned by the coordinator.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/shown_page.h"
#include "tests/support/test_class.h"
#include "tests/unit/rota/rota_bench.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>

namespace rota_page_test {

using namespace relais;
using namespace relais::app;
using namespace relais::test;

namespace {

struct Shown {
    explicit Shown(const Look& look, const Actor& who = midwifeNamed("u06", "Inès Castellan, sage-femme"))
        : bench(who) {
        saturday = bench.held("2026-11-21", bench.mathilde);
        sunday = bench.open("2026-11-22");
        mine = bench.held("2026-11-28", bench.ines);
        bench.held("2026-11-29", bench.leonie);
        hidden = bench.duty("2026-12-05");
        bench.duty("2026-12-06");
        bench.deliver();
        page = std::make_unique<ShownPage>(
            "import Relais.RotaPages", "RotaPage",
            QVariantMap {
                {QStringLiteral("source"), QVariant::fromValue(&bench.desk.source())},
                {QStringLiteral("folder"), QString::fromStdString(folder.file(""))}},
            look);
    }

    [[nodiscard]] QString text(const char* words) const { return QString::fromUtf8(words); }
    void click(const char* name, bool begins = false) { page->click(text(name), begins); }
    [[nodiscard]] bool has(const char* name) const { return page->has(text(name)); }
    [[nodiscard]] bool begins(const char* name) const { return page->find(text(name), true) != nullptr; }

    TempFolder folder;
    RotaBench bench;
    RecordId saturday, sunday, mine, hidden;
    std::unique_ptr<ShownPage> page;
};

constexpr const char* kSunday = "Dimanche 22 novembre, 9 h – 19 h, À pourvoir";

} // namespace

class RotaPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aWeekOnAPhoneIsAListOfItsDuties() {
        Shown shown(kPhone);
        RELAIS_AWAIT(*shown.page, shown.has("Samedi 21 novembre, 14 h – 19 h, Mathilde Oyono, Confirmée"));
        QVERIFY(shown.has("Semaine du 16 au 22 novembre"));
        QVERIFY(shown.has(kSunday));
        QVERIFY(shown.has("lun. 16 – ven. 20 : pas de permanence"));
        shown.click("Semaine suivante");
        RELAIS_AWAIT(*shown.page, shown.has("Samedi 28 novembre, 14 h – 19 h, Inès Castellan, Vous"));
        shown.click("Mois");
        RELAIS_AWAIT(*shown.page, shown.has("Novembre 2026") && shown.has(kSunday));
        // What is not published is the coordinator's alone.
        QVERIFY(!shown.begins("Publier"));
    }

    void aClaimStandsUnderReserveAndLeaves() {
        Shown shown(kPhone);
        RELAIS_AWAIT(*shown.page, shown.has(kSunday));
        shown.click("Je me propose");
        RELAIS_AWAIT(*shown.page, shown.has("Prendre cette garde ?"));
        shown.click("Confirmer");
        RELAIS_AWAIT(*shown.page, shown.has("Dimanche 22 novembre, 9 h – 19 h, Inès Castellan, Sous réserve"));
        const auto written = shown.bench.written();
        QCOMPARE(written.size(), std::size_t(1));
        QCOMPARE(written.front().first, shown.sunday);
        QCOMPARE(written.front().second, std::string("se_proposer"));
        QVERIFY(!shown.has("Je me propose")); // the service speaks first
    }

    void whoWasSecondReadsWhoHasIt() {
        Shown shown(kPhone);
        RELAIS_AWAIT(*shown.page, shown.has(kSunday));
        shown.click("Je me propose");
        RELAIS_AWAIT(*shown.page, shown.has("Prendre cette garde ?"));
        shown.click("Confirmer");
        RELAIS_AWAIT(*shown.page, shown.begins("Dimanche 22 novembre, 9 h – 19 h, Inès Castellan, Sous"));
        shown.bench.does(shown.sunday, shown.bench.leonie, "se_proposer");
        shown.bench.deliver();
        shown.bench.refuseAll("Léonie Ferrand, sage-femme a pris cette garde avant vous.");
        RELAIS_AWAIT(*shown.page, shown.has("Dimanche 22 novembre, 9 h – 19 h, Léonie Ferrand, Pourvue"));
        RELAIS_AWAIT(*shown.page, shown.has("Voir"));
        shown.click("Voir");
        RELAIS_AWAIT(*shown.page, shown.has("Léonie Ferrand, sage-femme a pris cette garde avant vous"));
        QVERIFY(shown.begins("Garde retenue : Dimanche 22 novembre, 9 h – 19 h, Léonie Ferrand · reçue à"));
        QVERIFY(shown.begins("Votre demande : Dimanche 22 novembre, 9 h – 19 h, faite ici à"));
        shown.click("J’ai compris");
        RELAIS_AWAIT(*shown.page, !shown.has("Voir") && shown.has("Planning"));
    }

    void anExchangeIsAskedOfOnePersonOrOfAll() {
        Shown shown(kTablet);
        RELAIS_AWAIT(*shown.page, shown.has("Semaine suivante"));
        shown.click("Semaine suivante");
        RELAIS_AWAIT(*shown.page, shown.has("Samedi 28 novembre, 14 h – 19 h, Inès Castellan, Vous"));
        shown.click("Samedi 28 novembre, 14 h – 19 h, Inès Castellan, Vous");
        RELAIS_AWAIT(*shown.page, shown.has("Votre garde") && shown.has("Relève dimanche : Léonie Ferrand"));
        shown.click("Demander un échange");
        RELAIS_AWAIT(*shown.page, shown.has("À qui ?") && shown.has("Léonie Ferrand"));
        QVERIFY(!shown.page->find(shown.text("Inès Castellan"), false, true)); // not of herself
        shown.click("Léonie Ferrand");
        shown.click("Demander l’échange");
        RELAIS_AWAIT(*shown.page, shown.begins("Samedi 28 novembre, 14 h – 19 h, Inès Castellan, Échange"));
        QCOMPARE(shown.bench.lastBody().at("a").text(), std::string("u08"));
        QVERIFY(shown.has("Vous demandez un échange à Léonie Ferrand."));
    }

    void theCalendarFileSaysTheDutyAndNobody() {
        Shown shown(kTablet);
        RELAIS_AWAIT(*shown.page, shown.has("Semaine suivante"));
        shown.click("Semaine suivante");
        RELAIS_AWAIT(*shown.page, shown.has("Samedi 28 novembre, 14 h – 19 h, Inès Castellan, Vous"));
        shown.click("Samedi 28 novembre, 14 h – 19 h, Inès Castellan, Vous");
        RELAIS_AWAIT(*shown.page, shown.has("Ajouter à mon agenda"));
        shown.click("Ajouter à mon agenda");
        QFile file(QString::fromStdString(shown.folder.file("relais-garde-2026-11-28.ics")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.startsWith("BEGIN:VCALENDAR") && text.contains("DTSTART;TZID=Europe/Paris:20261128T140000"));
        QVERIFY(!text.contains("Castellan"));
        shown.click("Ajouter à mon agenda"); // never over another file
        QVERIFY(QFile::exists(QString::fromStdString(shown.folder.file("relais-garde-2026-11-28-2.ics"))));
    }

    void theCoordinatorPublishesThePeriod() {
        Shown shown(kTablet, coordinatorOfParis());
        RELAIS_AWAIT(*shown.page, shown.has("Mois"));
        shown.click("Mois");
        shown.click("Mois suivant");
        RELAIS_AWAIT(
            *shown.page, shown.begins("Publier 2 garde") && shown.has("Samedi 5 décembre, 14 h – 19 h, Non publiée"));
        shown.click("Publier 2 garde", true);
        RELAIS_AWAIT(*shown.page, shown.has("Publier le planning ?"));
        QVERIFY(shown.bench.written().empty());
        shown.click("Oui, publier");
        RELAIS_AWAIT(*shown.page, shown.bench.written().size() == 2);
        for (const auto& [record, act] : shown.bench.written())
            QCOMPARE(act, std::string("publier"));
    }

    void theCoordinatorGivesAnOpenDutyToWhoIsFree() {
        Shown shown(kTablet, coordinatorOfParis());
        RELAIS_AWAIT(*shown.page, shown.has(kSunday));
        QVERIFY(shown.begins("Dimanche 22 novembre est à pourvoir dans 3 jour"));
        shown.click(kSunday);
        RELAIS_AWAIT(*shown.page, shown.has("Affecter"));
        shown.click("Affecter");
        RELAIS_AWAIT(*shown.page, shown.has("Choisissez d’abord une personne."));
        QVERIFY(shown.bench.written().empty());
        shown.click("Léonie Ferrand");
        shown.click("Affecter");
        RELAIS_AWAIT(*shown.page, !shown.bench.written().empty());
        QCOMPARE(shown.bench.lastBody().at("personne").text(), std::string("u08"));
        QCOMPARE(shown.bench.lastBody().at("personne_label").text(), std::string("Léonie Ferrand"));
    }

    void looks() {
        for (const Look& look : kLooks) {
            Shown shown(look);
            RELAIS_AWAIT(*shown.page, shown.has(kSunday));
            shown.page->shoot(QStringLiteral("rota-week"), look);
            shown.click("Mois");
            shown.page->shoot(QStringLiteral("rota-month"), look);
        }
        for (const Look& look : {kPhone, kTablet}) {
            Shown shown(look, coordinatorOfParis());
            RELAIS_AWAIT(*shown.page, shown.has(kSunday));
            shown.click("Mois");
            shown.click(kSunday);
            RELAIS_AWAIT(*shown.page, shown.has("Affecter"));
            shown.page->shoot(QStringLiteral("rota-coordinator"), look);
        }
    }
};

RELAIS_TEST(RotaPageTest)

} // namespace rota_page_test
#include "rota_page_test.moc"
