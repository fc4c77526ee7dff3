// What arrives with a doubt: the author called back by the directory, what the service set aside, and narrowing.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/desk_bench.h"
#include "tests/support/shown_page.h"
#include "tests/support/test_class.h"

#include <QGuiApplication>
#include <QRegularExpression>
#include <QSignalSpy>

namespace triage_page_test {

using namespace relais;
using namespace relais::test;

namespace {

struct Desk {
    void open(const Look& look) {
        page = std::make_unique<ShownPage>(
            "import Relais.DeskPages", "DeskPage",
            QVariantMap {
                {QStringLiteral("source"), QVariant::fromValue(&bench.source())}, {QStringLiteral("openedAfter"), 1}},
            look);
    }
    [[nodiscard]] Record record(const RecordId& id) {
        return *bench.look([id](Store& store) { return store.record(id); });
    }
    DeskBench bench;
    std::unique_ptr<ShownPage> page;
};

const QString kConfirm = QStringLiteral("Auteur confirmé");
const QString kDirectory = QStringLiteral("Annuaire : 01 99 00 10 01");

} // namespace

class TriagePageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theAuthorIsCalledBackByTheDirectory() {
        Desk desk;
        desk.bench.unverified("FICTIF");
        desk.bench.deliver("desk:triage");
        desk.bench.deliverDirectory();
        desk.open(kTablet);
        RELAIS_AWAIT(*desk.page, desk.page->has(kDirectory));
        QVERIFY(desk.page->find(QStringLiteral("FICTIF Sacha, Ouverture de droits"), true));
        QVERIFY(desk.page->names().contains(QStringLiteral("Cabinet médical des Peupliers")));
        QVERIFY(desk.page->has(QStringLiteral("Où rappeler : 01 99 00 12 34")));
        QVERIFY(desk.page->has(QStringLiteral("Titulaire de l’appareil : Dr Élise Vautrin")));
        QVERIFY(desk.page->has(QStringLiteral("Caisse : à déterminer")));
        QVERIFY(desk.page->has(QStringLiteral("Prendre en charge"))); // does not wait for the check
        QSignalSpy called(desk.page->root(), SIGNAL(callAsked(QString)));
        desk.page->click(kDirectory);
        QCOMPARE(called.count(), 1);
        QCOMPARE(called.at(0).at(0).toString(), QString(QStringLiteral("01 99 00 10 01")).replace(u' ', QChar(0x00A0)));
    }

    void withoutADirectoryNoNumberIsInvented() {
        Desk desk;
        desk.bench.unverified("FICTIF");
        desk.bench.deliver("desk:triage");
        desk.open(kTablet);
        RELAIS_AWAIT(*desk.page, desk.page->has(kConfirm));
        QVERIFY(!desk.page->find(QStringLiteral("Annuaire : "), true));
        QVERIFY(desk.page->has(QStringLiteral("Alerte : 01 99 00 12 34")));
        QVERIFY(desk.page->names().contains(QStringLiteral("cherchez un numéro sûr")));
    }

    void theRecognisedAuthorIsNamed() {
        Desk desk;
        const RecordId id = desk.bench.unverified("FICTIF");
        desk.bench.deliver("desk:triage");
        desk.bench.deliverDirectory();
        desk.open(kTablet);
        RELAIS_AWAIT(*desk.page, desk.page->has(kDirectory));
        desk.page->click(kConfirm);
        RELAIS_AWAIT(*desk.page, desk.page->has(QStringLiteral("Dr Élise Vautrin, médecin")));
        desk.page->click(QStringLiteral("Dr Élise Vautrin, médecin"));
        desk.page->click(QStringLiteral("Enregistrer"));
        RELAIS_AWAIT(*desk.page, Value(desk.record(id).facts)["auteur_reconnu"].text() == "u01");
        QVERIFY(!Value(desk.record(id).facts).has("auteur_non_verifie"));
        RELAIS_AWAIT(*desk.page, !desk.page->has(kDirectory)); // its card is gone
    }

    void nobodyRecognisesItOnlyWithAReason() {
        Desk desk;
        const RecordId id = desk.bench.unverified("FICTIF");
        desk.bench.deliver("desk:triage");
        desk.open(kTablet);
        const QString nobody = QStringLiteral("Personne ne reconnaît");
        RELAIS_AWAIT(*desk.page, desk.page->has(nobody));
        desk.page->click(nobody);
        RELAIS_AWAIT(*desk.page, desk.page->has(QStringLiteral("Enregistrer")));
        desk.page->click(QStringLiteral("Enregistrer"));
        RELAIS_AWAIT(*desk.page, desk.page->find(QStringLiteral("1 point à corriger"), true));
        QVERIFY(!Value(desk.record(id).facts).has("auteur_non_reconnu"));
        QCOMPARE(QString::fromStdString(desk.record(id).state), QStringLiteral("TRANSMIS")); // the alert stays
    }

    void anAlertWithoutCaisseIsSentToOne() {
        Desk desk;
        const RecordId id = desk.bench.unverified("FICTIF");
        desk.bench.deliver("desk:triage");
        desk.open(kTablet);
        const QString send = QStringLiteral("Envoyer à une caisse");
        RELAIS_AWAIT(*desk.page, desk.page->has(send));
        desk.page->click(send);
        RELAIS_AWAIT(*desk.page, desk.page->has(QStringLiteral("CPAM 91")));
        desk.page->click(QStringLiteral("CPAM 91"));
        desk.page->click(QStringLiteral("Enregistrer"));
        RELAIS_AWAIT(*desk.page, Value(desk.record(id).facts)["caisse"].text() == "911");
    }

    void whatWasSetAsideIsReadThenAccepted() {
        Desk desk;
        const RecordId id
            = desk.bench.alert("SPECIMEN", "3J", {}, {{"quarantaine", Value("revoked")}, {"triage", Value(true)}});
        desk.bench.deliver("desk:triage");
        desk.bench.deliverDirectory();
        desk.open(kTablet);
        const QString accept = QStringLiteral("Accepter dans la file");
        RELAIS_AWAIT(*desk.page, desk.page->has(accept));
        QVERIFY(desk.page->has(QStringLiteral("Signature de l’appareil, reconnue")));
        QVERIFY(desk.page->has(QStringLiteral("Droits de l’auteur le jeudi 19 novembre, à vérifier")));
        QVERIFY(desk.page->find(QStringLiteral("SPECIMEN Sacha"), true));
        QVERIFY(desk.page->names().contains(QStringLiteral("Mise de côté")));
        QVERIFY(desk.page->has(QStringLiteral("Écarter, avec un motif")));
        QSignalSpy called(desk.page->root(), SIGNAL(callAsked(QString)));
        desk.page->click(QStringLiteral("Appeler le cabinet"));
        QCOMPARE(called.at(0).at(0).toString(), QString(QStringLiteral("01 99 00 10 01")).replace(u' ', QChar(0x00A0)));
        desk.page->click(accept);
        RELAIS_AWAIT(*desk.page, !Value(desk.record(id).facts).has("quarantaine"));
    }

    void theQueueIsNarrowedAndWidened() {
        Desk desk;
        desk.bench.alert("EXEMPLE", "24H");
        desk.bench.alert("BAC", "3J", {{"motif", Value("CARTE_VITALE")}});
        desk.bench.alert("MODELE", "3J", {{"motif", Value("CARTE_VITALE")}});
        desk.bench.deliver();
        desk.open(kTablet);
        RELAIS_AWAIT(*desk.page, desk.page->has(QStringLiteral("Tous, 3 dossiers")));
        desk.page->click(QStringLiteral("Filtrer"));
        RELAIS_AWAIT(*desk.page, desk.page->has(QStringLiteral("Carte Vitale")));
        desk.page->click(QStringLiteral("Carte Vitale"));
        RELAIS_AWAIT(*desk.page, desk.page->has(QStringLiteral("Voir 2 dossiers")));
        desk.page->click(QStringLiteral("Voir 2 dossiers"));
        RELAIS_AWAIT(*desk.page, desk.page->has(QStringLiteral("Tous, 2 dossiers")));
        QVERIFY(!desk.page->find(QStringLiteral("EXEMPLE Sacha, "), true));
        QVERIFY(desk.page->find(QStringLiteral("BAC Sacha, "), true));
        desk.page->click(QStringLiteral("Filtrer, 1 filtre en place"));
        RELAIS_AWAIT(*desk.page, desk.page->has(QStringLiteral("Médecin")));
        desk.page->click(QStringLiteral("Médecin"));
        RELAIS_AWAIT(*desk.page, desk.page->has(QStringLiteral("Tout effacer")));
        desk.page->click(QStringLiteral("Tout effacer"));
        RELAIS_AWAIT(*desk.page, desk.page->has(QStringLiteral("Voir 3 dossiers")));
    }

    // One page through every look: a window that is turned or narrowed keeps what it shows.
    void everyLook() {
        Desk desk;
        desk.bench.unverified("FICTIF");
        desk.bench.alert("SPECIMEN", "3J", {}, {{"quarantaine", Value("revoked")}, {"triage", Value(true)}});
        desk.bench.deliver("desk:triage");
        desk.bench.alert("EXEMPLE", "24H");
        desk.bench.deliver();
        desk.bench.deliverDirectory();
        desk.open(kTablet);
        for (const QString& name : {QStringLiteral("FICTIF Sacha, "), QStringLiteral("SPECIMEN Sacha, ")}) {
            desk.page->setLook(kTablet);
            RELAIS_AWAIT(*desk.page, desk.page->find(name, true));
            desk.page->click(name, true);
            const bool first = name.startsWith(u'F');
            RELAIS_AWAIT(*desk.page, desk.page->has(first ? kDirectory : QStringLiteral("Accepter dans la file")));
            for (const Look& look : kLooks) {
                desk.page->shoot(first ? QStringLiteral("unverified") : QStringLiteral("quarantaine"), look);
                RELAIS_AWAIT(*desk.page, desk.page->has(first ? kConfirm : QStringLiteral("Accepter dans la file")));
            }
        }
    }
};

RELAIS_TEST(TriagePageTest)

} // namespace triage_page_test
#include "triage_page_test.moc"
