// A doctor alerts the LUP with nine touches, or with the keyboard alone, through the real pages and the real store.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/navigator.h"
#include "app/session/owner.h"
#include "app/session/sync_status.h"
#include "tests/support/records_bench.h"

#include <QAccessible>
#include <QDir>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTest>

using namespace relais;
using namespace relais::test;

namespace {

QStringList warnings;
QtMessageHandler previous = nullptr;

void keepWarnings(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    if (type != QtDebugMsg && type != QtInfoMsg)
        warnings += text;
    previous(type, context, text);
}

QString text(const char* utf8) { return QString::fromUtf8(utf8); }

// The window of one device, driven as a person does: by what is written, spoken or under the finger.
class Book {
public:
    explicit Book(RecordsBench& bench, QSize size = {360, 800}, bool dark = false, double factor = 1) : m_bench(bench) {
        QAccessible::setActive(true);
        m_view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
        app::Owner owner {text("Dr Ada Modèle"), text("Médecin généraliste"), text("Cabinet des Tilleuls"), text("AM")};
        m_view.setInitialProperties(
            {{text("records"), QVariant::fromValue(static_cast<app::RecordSource*>(&bench.records()))},
             {text("navigator"), QVariant::fromValue(&m_navigator)},
             {text("owner"), QVariant::fromValue(owner)},
             {text("status"), QVariant::fromValue(app::SyncStatus())}});
        m_view.setResizeMode(QQuickView::SizeRootObjectToView);
        m_view.resize(size);
        m_view.setSource(QUrl(text("qrc:/alert_pages/AlertBook.qml")));
        if (m_view.rootObject() == nullptr)
            return;
        QMetaObject::invokeMethod(
            m_view.rootObject(), "look", Q_ARG(double, size.width()), Q_ARG(double, size.height()), Q_ARG(bool, dark),
            Q_ARG(double, factor));
        m_view.show();
        m_view.requestActivate();
        m_active = QTest::qWaitForWindowActive(&m_view);
        m_navigator.goTo(text("accueil"));
        settle();
    }

    [[nodiscard]] bool isLoaded() const { return m_active; }
    [[nodiscard]] app::Navigator& navigator() { return m_navigator; }
    [[nodiscard]] QQuickView& window() { return m_view; }
    // Nothing is waited for any more, and what is on screen is laid out: a layout keeps its items one on the other
    // until the next frame, which a loaded machine draws late, and nobody touches what was not drawn.
    void settle() {
        m_bench.drain();
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
        m_bench.drain();
        (void)m_view.grabWindow();
    }

    [[nodiscard]] QQuickItem* find(const QString& name) {
        return found(m_view.contentItem(), name); // sheets are beside the root object
    }
    // One touch with a finger, after the page was scrolled to it.
    bool touch(const QString& name) {
        settle();
        QQuickItem* item = find(name);
        if (item == nullptr) {
            qWarning("nothing is called \"%s\"", qUtf8Printable(name));
            return false;
        }
        const QPointF centre = item->mapToScene(QPointF(item->width() / 2, item->height() / 2));
        if (centre.y() < 0 || centre.y() > m_view.height() - 90) {
            item->forceActiveFocus();
            settle();
        }
        ++touches;
        QTest::mouseClick(
            &m_view, Qt::LeftButton, {}, item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint());
        settle();
        return true;
    }
    void type(const QString& words) {
        for (const QChar c : words)
            QTest::sendKeyEvent(QTest::Click, &m_view, Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&m_view, key, modifiers);
        settle();
    }
    [[nodiscard]] QString focusName() const {
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(m_view.activeFocusItem());
        return interface == nullptr ? QString() : interface->text(QAccessible::Name);
    }
    // Tabs until the focus is on it.
    bool tabTo(const QString& name) {
        for (int i = 0; i < 60; ++i) {
            if (focusName() == name)
                return true;
            QTest::keyClick(&m_view, Qt::Key_Tab);
        }
        qWarning("the focus never reaches \"%s\"", qUtf8Printable(name));
        return false;
    }
    [[nodiscard]] QImage picture() {
        settle();
        return m_view.grabWindow();
    }

    int touches = 0;

private:
    static QQuickItem* found(QQuickItem* from, const QString& name) {
        if (from == nullptr || !from->isVisible())
            return nullptr;
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(from);
        if (interface != nullptr && interface->text(QAccessible::Name) == name && interface->state().focusable)
            return from;
        for (QQuickItem* child : from->childItems()) {
            if (QQuickItem* inside = found(child, name))
                return inside;
        }
        return nullptr;
    }

    RecordsBench& m_bench;
    app::Navigator m_navigator;
    QQuickView m_view;
    bool m_active = false;
};

void typePatient(Book& book) {
    book.type(text("284079999900115"));
    book.key(Qt::Key_Return);
    book.type(text("Exemple"));
    book.key(Qt::Key_Return);
    book.type(text("Sacha"));
    book.key(Qt::Key_Return);
    book.type(text("0639981234"));
    book.settle();
}

} // namespace

class AlertPagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { previous = qInstallMessageHandler(keepWarnings); }
    void init() { warnings.clear(); }
    void cleanup() { QCOMPARE(warnings, QStringList()); }

    void newPatientTakesNineTouches();
    void worksByKeyboardAlone();
    void stopsAtTheFirstFault();

private:
};

void AlertPagesTest::newPatientTakesNineTouches() {
    RecordsBench bench;
    bench.records().setOnline(false);
    Book book(bench);
    QVERIFY(book.isLoaded());
    QVERIFY(book.touch(text("Alerter la LUP")));
    QCOMPARE(book.focusName(), text("Numéro de sécurité sociale")); // the pad is open, nothing to touch
    typePatient(book);
    QVERIFY(book.touch(text("Continuer")));
    QVERIFY(book.touch(text("Ouverture de droits")));
    QVERIFY(book.touch(text("Traitement")));
    QVERIFY(book.touch(text("24 h")));
    QVERIFY(book.touch(text("Continuer")));
    QVERIFY(book.touch(text("Oui, à l’oral")));
    QVERIFY(book.touch(text("Envoyer l’alerte")));
    const auto pending = bench.ask([](Store& store) { return store.syncState()->pending; });
    QCOMPARE(pending, std::uint32_t {1});
    QCOMPARE(book.focusName(), text("Terminé"));
    QVERIFY(book.touch(text("Terminé")));
    QCOMPARE(book.touches, 9);
    QVERIFY(book.find(text("Alerter la LUP")) != nullptr);
}

void AlertPagesTest::worksByKeyboardAlone() {
    RecordsBench bench;
    Book book(bench);
    QVERIFY(book.tabTo(text("Alerter la LUP")));
    book.key(Qt::Key_Return);
    typePatient(book);
    QVERIFY(book.tabTo(text("Continuer")));
    book.key(Qt::Key_Return);
    QVERIFY(book.tabTo(text("Droits fermés")));
    book.key(Qt::Key_Space);
    QVERIFY(book.tabTo(text("Traitement")));
    book.key(Qt::Key_Space);
    QVERIFY(book.tabTo(text("24 h")));
    book.key(Qt::Key_Space);
    book.key(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(book.tabTo(text("Oui, à l’oral")));
    book.key(Qt::Key_Space);
    book.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(book.focusName(), text("Terminé"));
    book.key(Qt::Key_Return);
    QCOMPARE(bench.ask([](Store& store) { return store.syncState()->pending; }), std::uint32_t {1});
    QCOMPARE(book.touches, 0);
}

void AlertPagesTest::stopsAtTheFirstFault() {
    RecordsBench bench;
    Book book(bench);
    book.touch(text("Alerter la LUP"));
    QVERIFY(book.touch(text("Continuer")));
    QCOMPARE(book.focusName(), text("4 points à corriger"));
    QVERIFY(book.touch(text("Indiquez le nom de naissance")));
    QCOMPARE(book.focusName(), text("Nom de naissance"));
    book.type(text("Exemple"));
    book.settle();
    QVERIFY(book.find(text("Indiquez le nom de naissance")) == nullptr);
}

// Loads each page at each size, theme and text size; with RELAIS_PICTURES, also leaves the pictures there.
QTEST_MAIN(AlertPagesTest)
#include "alert_pages_test.moc"
