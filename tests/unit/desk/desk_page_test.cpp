// The desk as an agent sees and uses it: panes, click budgets, keyboard, over a real store.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/desk_bench.h"
#include "tests/support/shown_page.h"
#include "tests/support/test_class.h"

#include <QGuiApplication>
#include <QRegularExpression>

namespace desk_page_test {

using namespace relais;
using namespace relais::test;

namespace {

struct Desk {
    explicit Desk(const Look& look, bool mine = false) {
        bench.alert("EXEMPLE", "24H");
        bench.alert("FICTIF", "3J", {{"motif", Value("CARTE_VITALE")}});
        bench.alert("BAC", "MOIS", {{"motif", Value("RESTE_A_CHARGE")}});
        bench.deliver();
        open(look, mine);
    }
    void open(const Look& look, bool mine = false) {
        page = std::make_unique<ShownPage>(
            "import Relais.DeskPages", "DeskPage",
            QVariantMap {
                {QStringLiteral("source"), QVariant::fromValue(&bench.source())},
                {QStringLiteral("mineOnly"), mine},
                {QStringLiteral("openedAfter"), 1}},
            look);
    }
    [[nodiscard]] std::size_t made() {
        return bench.look([](Store& store) { return store.outbox()->size(); });
    }
    DeskBench bench;
    std::unique_ptr<ShownPage> page;
};

const QString kTake = QStringLiteral("Prendre en charge");
const QString kReply = QStringLiteral("Répondre");
const QString kClose = QStringLiteral("Envoyer et clore");

} // namespace

class DeskPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void takesTheMostPressingCaseInOneClick() {
        Desk desk(kTablet);
        RELAIS_AWAIT(*desk.page, desk.page->has(kTake));
        QVERIFY(desk.page->has(QStringLiteral("EXEMPLE Sacha")));
        desk.page->click(kTake);
        RELAIS_AWAIT(*desk.page, desk.page->has(kReply));
        QVERIFY(desk.page->clicks() <= 2);
        QCOMPARE(desk.made(), std::size_t {1}); // automatic selection opened nothing
    }

    void takesAndAnswersOnADesktopInFiveClicks() {
        Desk desk(kDesktop);
        RELAIS_AWAIT(*desk.page, desk.page->has(kTake));
        desk.page->click(kTake);
        RELAIS_AWAIT(*desk.page, desk.page->has(kClose));
        desk.page->click(QStringLiteral("Droits ouverts"));
        desk.page->click(kClose);
        RELAIS_AWAIT(*desk.page, desk.made() == 2);
        QVERIFY(desk.page->clicks() <= 5);
    }

    void takesAndAnswersOnATabletInFiveClicks() {
        Desk desk(kTablet);
        RELAIS_AWAIT(*desk.page, desk.page->has(kTake));
        desk.page->click(kTake);
        RELAIS_AWAIT(*desk.page, desk.page->has(kReply));
        desk.page->click(kReply);
        RELAIS_AWAIT(*desk.page, desk.page->has(QStringLiteral("Droits ouverts")));
        desk.page->click(QStringLiteral("Droits ouverts"));
        desk.page->click(kClose);
        RELAIS_AWAIT(*desk.page, desk.made() == 2);
        QVERIFY(desk.page->clicks() <= 5);
    }

    void aChosenCaseCountsAsOpened() {
        Desk desk(kPhone);
        RELAIS_AWAIT(*desk.page, desk.page->find(QStringLiteral("EXEMPLE Sacha"), true) != nullptr);
        QVERIFY(!desk.page->has(kTake)); // the queue alone
        desk.page->click(QStringLiteral("EXEMPLE Sacha"), true);
        RELAIS_AWAIT(*desk.page, desk.page->has(kTake));
        RELAIS_AWAIT(*desk.page, desk.made() == 1);
        desk.page->click(QStringLiteral("Retour"));
        QVERIFY(!desk.page->has(kTake));
    }

    // Its words change between the press and the release: it is still the one that opens.
    void aRowPressedWhileItIsRefreshedOpens() {
        Desk desk(kTablet);
        RELAIS_AWAIT(*desk.page, desk.page->has(kTake));
        const QString name = QStringLiteral("FICTIF Sacha");
        desk.page->settle();
        const QQuickItem* row = desk.page->find(name, true, true);
        QVERIFY(row != nullptr);
        const QPoint at = row->mapToScene(QPointF(row->width() / 2, row->height() / 2)).toPoint();
        QTest::mousePress(&desk.page->window(), Qt::LeftButton, Qt::NoModifier, at);
        const QString before = desk.page->find(name, true, true)->property("spoken").toString();
        desk.bench.rules.pass(std::chrono::minutes(5));
        const auto fictif = std::ranges::find_if(desk.bench.rules.records, [](const auto& one) {
            return Value(one.second.answers)["nom_naissance"].text() == "FICTIF";
        });
        Actor colleague = desk.bench.rules.agent;
        colleague.user = {"u90"};
        QVERIFY(desk.bench.rules.act(fictif->first, colleague, "prendre_en_charge"));
        desk.bench.deliver();
        const auto spoken = [&] {
            const QQuickItem* now = desk.page->find(name, true, true);
            return now == nullptr ? QString() : now->property("spoken").toString();
        };
        RELAIS_AWAIT(*desk.page, !spoken().isEmpty() && spoken() != before);
        QTest::mouseRelease(&desk.page->window(), Qt::LeftButton, Qt::NoModifier, at);
        RELAIS_AWAIT(*desk.page, desk.page->has(name)); // as the title of the record, whole
        RELAIS_AWAIT(*desk.page, desk.made() == 1);     // a reader's own selection: opened
    }

    // « À prendre » loses the case at once; the pane keeps it, there is an answer to write.
    void aCaseTakenStaysWhenItLeavesTheList() {
        Desk desk(kTablet);
        RELAIS_AWAIT(*desk.page, desk.page->has(kTake));
        desk.page->click(QStringLiteral("À prendre"), true);
        RELAIS_AWAIT(*desk.page, desk.page->has(kTake));
        desk.page->click(kTake);
        RELAIS_AWAIT(*desk.page, desk.made() == 1);
        RELAIS_AWAIT(*desk.page, desk.page->has(kReply) && desk.page->has(QStringLiteral("À prendre 2")));
        QVERIFY(!desk.page->has(kTake));
    }

    void goingBackAtOnceOpensNothing() {
        Desk desk(kPhone);
        desk.page->root()->setProperty("openedAfter", 60'000);
        RELAIS_AWAIT(*desk.page, desk.page->find(QStringLiteral("EXEMPLE Sacha"), true) != nullptr);
        desk.page->click(QStringLiteral("EXEMPLE Sacha"), true);
        desk.page->click(QStringLiteral("Retour"));
        desk.page->root()->setProperty("openedAfter", 0); // were it still counted, it would count now
        desk.page->settle();
        desk.page->settle();
        QCOMPARE(desk.made(), std::size_t {0});
    }

    // A long form in a sheet, large text: what stops the sending is said where it is seen, and leads to its field.
    void aRefusedAnswerSaysWhyInSight() {
        const Look look {"phone-200", {360, 800}, false, 2};
        Desk desk(look);
        RELAIS_AWAIT(*desk.page, desk.page->find(QStringLiteral("EXEMPLE Sacha"), true) != nullptr);
        desk.page->click(QStringLiteral("EXEMPLE Sacha"), true);
        RELAIS_AWAIT(*desk.page, desk.page->has(kTake));
        RELAIS_AWAIT(*desk.page, desk.made() == 1); // opened
        desk.page->click(kTake);
        RELAIS_AWAIT(*desk.page, desk.page->has(kReply));
        desk.page->click(kReply);
        const QString last = QStringLiteral("Patient prévenu par téléphone");
        RELAIS_AWAIT(*desk.page, desk.page->has(last));
        desk.page->click(last); // at the foot of the form: the focus brings it into sight
        desk.page->click(kClose);
        const QString summary = QStringLiteral("2 points à corriger");
        RELAIS_AWAIT(*desk.page, desk.page->shows(summary));
        desk.page->click(QStringLiteral("La réponse doit dire ce qui change pour le soin (20 caractères au moins)"));
        RELAIS_AWAIT(*desk.page, desk.page->shows(QStringLiteral("Message")));
        QVERIFY(desk.page->find(QStringLiteral("Message"))->hasActiveFocus());
        QCOMPARE(desk.made(), std::size_t {2}); // opened, taken: nothing was answered
    }

    // A page under another one hears no key.
    void aHiddenPageHearsNoKey() {
        Desk desk(kDesktop);
        RELAIS_AWAIT(*desk.page, desk.page->has(kTake));
        desk.page->window().requestActivate();
        desk.page->root()->setVisible(false);
        QTest::keyClick(&desk.page->window(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(&desk.page->window(), Qt::Key_Return, Qt::ControlModifier);
        desk.page->settle();
        QCOMPARE(desk.made(), std::size_t {0});
        desk.page->root()->setVisible(true);
        QTest::keyClick(&desk.page->window(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        RELAIS_AWAIT(*desk.page, desk.made() == 1);
    }

    void keyboardTakesStepsAndAnswers() {
        Desk desk(kDesktop);
        RELAIS_AWAIT(*desk.page, desk.page->has(kTake));
        desk.page->window().requestActivate();
        QTest::keyClick(&desk.page->window(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        RELAIS_AWAIT(*desk.page, desk.page->has(kClose));
        desk.page->click(QStringLiteral("Droits ouverts"));
        QTest::keyClick(&desk.page->window(), Qt::Key_Return, Qt::ControlModifier);
        RELAIS_AWAIT(*desk.page, desk.made() == 2);
        QTest::keyClick(&desk.page->window(), Qt::Key_Down, Qt::AltModifier);
        RELAIS_AWAIT(*desk.page, desk.page->has(kTake));
    }

    void pictures() {
        if (qEnvironmentVariableIsEmpty("RELAIS_PICTURES"))
            return;
        for (const Look& look : kLooks) {
            Desk desk(look);
            RELAIS_AWAIT(*desk.page, desk.page->find(QStringLiteral("EXEMPLE Sacha"), true) != nullptr);
            if (look.size.width() >= 1280 && look.textFactor < 2)
                RELAIS_AWAIT(*desk.page, desk.page->has(kTake));
            desk.page->shoot(QStringLiteral("queue"), look);
            if (!desk.page->has(kTake)) {
                desk.page->click(QStringLiteral("EXEMPLE Sacha"), true);
                RELAIS_AWAIT(*desk.page, desk.page->has(kTake));
                desk.page->shoot(QStringLiteral("case"), look);
            }
            desk.page->click(kTake);
            RELAIS_AWAIT(*desk.page, desk.page->has(kReply) || desk.page->has(kClose));
            if (!desk.page->has(kClose))
                desk.page->click(kReply);
            RELAIS_AWAIT(*desk.page, desk.page->has(QStringLiteral("Droits ouverts")));
            desk.page->click(QStringLiteral("Droits ouverts"));
            desk.page->shoot(QStringLiteral("reply"), look);
        }
    }
};

RELAIS_TEST(DeskPageTest)

} // namespace desk_page_test
#include "desk_page_test.moc"
