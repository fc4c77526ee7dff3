// The directory: found without network by name, place or kind, called in one touch, told when a number is old.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/directory/directory_entry.h"
#include "tests/support/desk_bench.h"
#include "tests/support/shown_page.h"
#include "tests/support/test_class.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QSignalSpy>

namespace directory_page_test {

using namespace relais;
using namespace relais::app;
using namespace relais::test;

namespace {

struct Directory {
    Directory() {
        model.setSource(&bench.source());
        waitFor([&] { return model.isReady(); });
    }
    [[nodiscard]] QStringList names() const {
        QStringList out;
        for (int row = 0; row < model.count(); ++row)
            out.append(model.data(model.index(row), DirectoryModel::NameRole).toString());
        return out;
    }
    DeskBench bench;
    DirectoryModel model;
    QAbstractItemModelTester tester {&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

struct Shown {
    explicit Shown(const Look& look) {
        bench.deliverDirectory();
        page = std::make_unique<ShownPage>(
            "import Relais.DirectoryPages", "DirectoryPage",
            QVariantMap {{QStringLiteral("source"), QVariant::fromValue(&bench.source())}}, look);
    }
    DeskBench bench;
    std::unique_ptr<ShownPage> page;
};

} // namespace

class DirectoryPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void emptyUntilTheFirstExchangeThenWhole() {
        Directory directory;
        QCOMPARE(directory.model.total(), 0);
        directory.bench.deliverDirectory();
        waitFor([&] { return directory.model.total() > 0; });
        QCOMPARE(directory.model.count(), directory.model.total());
        QVERIFY(directory.names().contains(QStringLiteral("LUP de l’Essonne")));
        QCOMPARE(directory.model.kinds().first(), QStringLiteral("LUP"));
        QCOMPARE(directory.model.kinds().last(), QStringLiteral("URGENCE"));
        QCOMPARE(directory.model.kindTexts().size(), directory.model.kinds().size());
    }

    void foundByNamePlaceKindWithoutAccents() {
        Directory directory;
        directory.bench.deliverDirectory();
        waitFor([&] { return directory.model.total() > 0; });
        directory.model.setSearch(QStringLiteral("maternites glacieres"));
        QCOMPARE(directory.names(), (QStringList {QStringLiteral("Maternité des Glacières (fictive)")}));
        directory.model.setSearch(QStringLiteral("ivry"));
        QCOMPARE(directory.model.count(), 1);
        directory.model.setSearch({});
        directory.model.setKind(QStringLiteral("PHARMACIE"));
        QCOMPARE(directory.names(), (QStringList {QStringLiteral("Pharmacie du Clotay (fictive)")}));
        directory.model.setSearch(QStringLiteral("lup"));
        QCOMPARE(directory.model.count(), 0);
    }

    void theNearestComesFirst() {
        Directory directory; // of someone in Évry-Courcouronnes
        const auto row = [](const char* code, double latitude, double longitude) {
            return Value(Value::Array {Value(code), Value(code), Value(latitude), Value(longitude)});
        };
        directory.bench.deliverTable(
            "communes",
            Value(Value::Array {
                row("91228", 48.62, 2.43), row("94041", 48.81, 2.38), row("75113", 48.83, 2.36),
                row("77288", 48.54, 2.66)}));
        directory.bench.deliverDirectory();
        waitFor([&] { return directory.model.total() > 0; });
        QVERIFY(directory.model.property("located").toBool());
        QCOMPARE(directory.names().first(), QStringLiteral("LUP de l’Essonne"));
        const auto at = [names = directory.names()](const char* start) {
            for (qsizetype i = 0; i < names.size(); ++i)
                if (names[i].startsWith(QString::fromUtf8(start)))
                    return i;
            return qsizetype(-1);
        };
        QVERIFY(at("PASS, site de Melun") < at("Maternité des Bords"));
        QVERIFY(at("Maternité des Bords") < at("Maternité des Glacières"));
        QVERIFY(at("Maternité des Glacières") < at("SAMU")); // everywhere, hence last
    }

    void anOldNumberSaysSoAndCanBeCalled() {
        Directory directory;
        directory.bench.deliverDirectory();
        waitFor([&] { return directory.model.total() > 0; });
        DirectoryEntryModel entry;
        QAbstractItemModelTester tester(&entry, QAbstractItemModelTester::FailureReportingMode::QtTest);
        entry.setDirectory(&directory.model);
        entry.setEntryId(QStringLiteral("m2"));
        QCOMPARE(entry.count(), 4); // its two numbers, then the SAMU's
        const auto say
            = [&](int row, const char* role) { return entry.data(entry.index(row, 0), entry.roleNames().key(role)); };
        QVERIFY(!say(0, "stale").toBool());
        QVERIFY(say(1, "stale").toBool());
        QCOMPARE(say(1, "verified").toString(), QStringLiteral("à vérifier · 1er juin 2026"));
        QCOMPARE(say(1, "number").toString(), QStringLiteral("+33199004203"));
        QCOMPARE(say(2, "number").toString(), QStringLiteral("15"));
    }

    void oneTouchCallsFromTheList() {
        Shown shown(kPhone);
        const QString call = QStringLiteral("Appeler LUP de l’Essonne");
        RELAIS_AWAIT(*shown.page, shown.page->has(call));
        QSignalSpy called(shown.page->root(), SIGNAL(callAsked(QString)));
        shown.page->click(call);
        QCOMPARE(called.count(), 1);
        QCOMPARE(called.at(0).at(0).toString(), QStringLiteral("+33199009111"));
        QCOMPARE(shown.page->clicks(), 1);
    }

    void aServiceOpensOverTheListAndBack() {
        Shown shown(kPhone);
        const QString service = QStringLiteral("LUP de l’Essonne, ");
        RELAIS_AWAIT(*shown.page, shown.page->find(service, true));
        shown.page->click(service, true);
        RELAIS_AWAIT(*shown.page, shown.page->has(QStringLiteral("Retour")));
        QVERIFY(shown.page->root()->property("recordShown").toBool()); // the shell takes its bar away
        shown.page->click(QStringLiteral("Retour"));
        RELAIS_AWAIT(*shown.page, shown.page->find(service, true));
        QVERIFY(!shown.page->root()->property("recordShown").toBool());
    }

    void aServiceSaysWhenItReceivesAndWhereItIs() {
        Shown shown(kTablet);
        RELAIS_AWAIT(*shown.page, shown.page->find(QStringLiteral("Maternité des Glacières"), true));
        shown.page->click(QStringLiteral("Maternité des Glacières"), true);
        RELAIS_AWAIT(*shown.page, shown.page->has(QStringLiteral("S’y rendre")));
        QVERIFY(shown.page->shows(QStringLiteral("Consultation ictère")));
        QVERIFY(shown.page->shows(QStringLiteral("tous les jours, 9 h – 12 h")));
        QSignalSpy asked(shown.page->root(), SIGNAL(mapAsked(QString)));
        shown.page->click(QStringLiteral("Voir sur la carte"), true);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.at(0).at(0).toString(), QStringLiteral("12 allée des Glacières (adresse fictive), 75013 Paris"));
        // A line to call has no place to go to.
        shown.page->click(QStringLiteral("LUP de l’Essonne"), true);
        RELAIS_AWAIT(*shown.page, !shown.page->has(QStringLiteral("S’y rendre")));
        QVERIFY(!shown.page->has(QStringLiteral("Horaires")));
    }

    // Turned from a tablet's width to a phone's, no row keeps the places of the other.
    void aTurnedScreenLaysEachRowOutAgain() {
        Shown shown(kTablet);
        RELAIS_AWAIT(*shown.page, shown.page->find(QStringLiteral("Maternité des Bords"), true));
        shown.page->click(QStringLiteral("Maternité des Bords"), true);
        RELAIS_AWAIT(*shown.page, shown.page->has(QStringLiteral("Sénior de garde, Dr Ysaline CARPENT")));
        for (const Look& look : {kPhone, kTablet, kPhone}) {
            shown.page->setLook(look);
            const auto place = [&](const char* name, bool begins) {
                const QQuickItem* item = shown.page->find(QString::fromUtf8(name), begins);
                return item ? item->mapRectToScene(QRectF(QPointF(), item->size())) : QRectF();
            };
            const QRectF name = place("Sénior de garde, Dr Ysaline CARPENT", false);
            const QRectF number = place("01 99 00 42 03", true);
            QVERIFY(name.isValid() && number.isValid());
            QVERIFY2(name.bottom() <= number.top() + 1, look.name);
            const QRectF call = place("Appeler SAMU", false);
            QVERIFY2(call.left() > place("SAMU", false).left() && call.right() <= look.size.width(), look.name);
        }
    }

    void everyLook() {
        Shown shown(kTablet);
        RELAIS_AWAIT(*shown.page, shown.page->find(QStringLiteral("Maternité des Bords"), true));
        shown.page->shoot(QStringLiteral("directory-list"), kPhone);
        shown.page->setLook(kTablet);
        shown.page->click(QStringLiteral("Maternité des Bords"), true);
        for (const Look& look : kLooks)
            shown.page->shoot(QStringLiteral("directory"), look);
    }
};

RELAIS_TEST(DirectoryPageTest)

} // namespace directory_page_test
#include "directory_page_test.moc"
