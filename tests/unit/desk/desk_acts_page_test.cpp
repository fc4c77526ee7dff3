// What an agent does with a case besides answering it: attach a duplicate, hand it to another caisse; and never an
// answer without words.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/desk_bench.h"
#include "tests/support/shown_page.h"
#include "tests/support/test_class.h"

#include <QGuiApplication>
#include <QRegularExpression>

namespace desk_acts_page_test {

using namespace relais;
using namespace relais::test;

namespace {

struct Desk {
    void open(const Look& look) {
        bench.deliver();
        page = std::make_unique<ShownPage>(
            "import Relais.DeskPages", "DeskPage",
            QVariantMap {
                {QStringLiteral("source"), QVariant::fromValue(&bench.source())},
                {QStringLiteral("mineOnly"), false},
                {QStringLiteral("openedAfter"), 60'000}},
            look);
    }
    [[nodiscard]] Record record(const RecordId& id) {
        return *bench.look([id](Store& store) { return store.record(id); });
    }
    [[nodiscard]] QString state(const RecordId& id) { return QString::fromStdString(record(id).state); }
    DeskBench bench;
    std::unique_ptr<ShownPage> page;
};

const QString kTake = QStringLiteral("Prendre en charge");
const QString kClose = QStringLiteral("Envoyer et clore");

} // namespace

class DeskActsPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aDuplicateIsAttachedInOneTouch() {
        Desk desk;
        const RecordId first = desk.bench.alert("EXEMPLE", "3J");
        const Value similar(Value::Map {{"id", Value(toText(first))}, {"numero", Value("LUP-911-2026-000401")}});
        const RecordId second = desk.bench.alert("EXEMPLE", "24H", {}, {{"semblables", Value(Value::Array {similar})}});
        desk.open(kTablet);
        RELAIS_AWAIT(*desk.page, desk.page->has(QStringLiteral("Rattacher")));
        QVERIFY(desk.page->names().contains(QStringLiteral("Peut-être déjà signalée : LUP-911-2026-000401")));
        desk.page->click(QStringLiteral("Rattacher"));
        RELAIS_AWAIT(*desk.page, desk.state(second) == QStringLiteral("DOUBLON"));
        QCOMPARE(Value(desk.record(second).facts)["maitre"].text(), toText(first));
        QCOMPARE(desk.state(first), QStringLiteral("TRANSMIS")); // the earlier one is still to be treated
        RELAIS_AWAIT(*desk.page, !desk.page->has(QStringLiteral("Rattacher")));
        QCOMPARE(desk.page->clicks(), 1);
    }

    void aCaseIsHandedToAnotherCaisse() {
        Desk desk;
        const RecordId id = desk.bench.alert("FICTIF", "3J", {}, {{"caisse", Value("911")}});
        desk.open(kTablet);
        RELAIS_AWAIT(*desk.page, desk.page->has(kTake));
        desk.page->click(QStringLiteral("Transférer"));
        RELAIS_AWAIT(*desk.page, desk.page->has(QStringLiteral("Enregistrer")));
        desk.page->click(QStringLiteral("Enregistrer")); // to whom?
        RELAIS_AWAIT(*desk.page, desk.page->find(QStringLiteral("1 point à corriger"), true));
        QCOMPARE(desk.state(id), QStringLiteral("TRANSMIS"));
        desk.page->click(QStringLiteral("CPAM 77"));
        desk.page->click(QStringLiteral("Enregistrer"));
        RELAIS_AWAIT(*desk.page, desk.state(id) == QStringLiteral("REAFFECTE"));
        QCOMPARE(Value(desk.record(id).facts)["caisse"].text(), std::string("771"));
    }

    void nothingIsClosedWithoutWords() {
        Desk desk;
        const RecordId id = desk.bench.alert("MODELE", "24H");
        desk.open(kDesktop);
        RELAIS_AWAIT(*desk.page, desk.page->has(kTake));
        desk.page->click(kTake);
        RELAIS_AWAIT(*desk.page, desk.page->has(kClose));
        desk.page->click(QStringLiteral("Droits ouverts"));
        RELAIS_AWAIT(*desk.page, desk.page->find(QStringLiteral("Message"), true));
        // The text proposed with the result is erased, then too short.
        desk.page->window().requestActivate();
        const auto write = [&desk](const char* text) {
            desk.page->click(QStringLiteral("Message"));
            QTest::keyClick(&desk.page->window(), Qt::Key_End, Qt::ControlModifier);
            for (const char* key = text; *key != '\0'; ++key)
                QTest::keyClick(&desk.page->window(), *key);
        };
        write("");
        QTest::keyClick(&desk.page->window(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&desk.page->window(), Qt::Key_Delete);
        desk.page->click(kClose);
        RELAIS_AWAIT(*desk.page, desk.page->find(QStringLiteral("1 point à corriger"), true));
        write("Fait");
        desk.page->click(kClose);
        RELAIS_AWAIT(
            *desk.page,
            desk.page->names().contains(
                QStringLiteral("La réponse doit dire ce qui change pour le soin (20 caractères au moins)")));
        QVERIFY(desk.state(id) != QStringLiteral("RETOUR_TRANSMIS"));
        write(", le patient peut aller en pharmacie.");
        desk.page->click(kClose);
        RELAIS_AWAIT(*desk.page, desk.state(id) == QStringLiteral("RETOUR_TRANSMIS"));
        QVERIFY(Value(desk.record(id).facts)["retour"]["message"].text().find("Fait, le patient") != std::string::npos);
        QCOMPARE(Value(desk.record(id).facts)["resultat"].text(), std::string("DROITS_OUVERTS"));
    }
};

RELAIS_TEST(DeskActsPageTest)

} // namespace desk_acts_page_test
#include "desk_acts_page_test.moc"
