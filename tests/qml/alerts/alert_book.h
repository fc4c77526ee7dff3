// The professional's pages in a window over a real store, driven by what is written, spoken or under the finger.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/scan/code_scanner.h"
#include "app/session/navigator.h"
#include "app/session/owner.h"
#include "app/session/sync_status.h"
#include "platform/fake/fake_camera.h"
#include "tests/support/records_bench.h"

#include <QAccessible>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTest>

namespace relais::test {

[[nodiscard]] inline QString text(const char* utf8) { return QString::fromUtf8(utf8); }

// What Qt Quick complains of: a page that draws is not enough, it must draw without a word.
class QmlWarnings {
public:
    static void keep() { previous() = qInstallMessageHandler(note); }
    [[nodiscard]] static QStringList take() { return std::exchange(all(), {}); }

private:
    static QStringList& all() {
        static QStringList kept;
        return kept;
    }
    static QtMessageHandler& previous() {
        static QtMessageHandler handler = nullptr;
        return handler;
    }
    static void note(QtMsgType type, const QMessageLogContext& context, const QString& words) {
        if (type != QtDebugMsg && type != QtInfoMsg)
            all() += words;
        previous()(type, context, words);
    }
};

struct Look {
    const char* name;
    QSize size;
    bool dark = false;
    double factor = 1;
};

inline constexpr Look kTablet {"tablet", {1280, 800}};

// The window of one device.
class Book {
public:
    explicit Book(RecordsBench& bench, const Look& look = {"phone", {360, 800}}) : m_bench(bench) {
        QAccessible::setActive(true);
        m_view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
        app::Owner owner {text("Dr Ada Modèle"), text("Médecin généraliste"), text("Cabinet des Tilleuls"), text("AM")};
        app::SyncStatus status; // as when the network has just come back
        status.headline = text("Réseau revenu à 16 h 29");
        status.nextTry = text("Prochain essai dans 2 min");
        m_view.setInitialProperties(
            {{text("records"), QVariant::fromValue(static_cast<app::RecordSource*>(&bench.records()))},
             {text("navigator"), QVariant::fromValue(&m_navigator)},
             {text("owner"), QVariant::fromValue(owner)},
             {text("status"), QVariant::fromValue(status)},
             {text("scanner"), QVariant::fromValue(&m_scanner)}});
        m_view.setResizeMode(QQuickView::SizeRootObjectToView);
        m_view.resize(look.size);
        m_view.setSource(QUrl(text("qrc:/alert_pages/AlertBook.qml")));
        if (m_view.rootObject() == nullptr)
            return;
        QMetaObject::invokeMethod(
            m_view.rootObject(), "look", Q_ARG(double, look.size.width()), Q_ARG(double, look.size.height()),
            Q_ARG(bool, look.dark), Q_ARG(double, look.factor));
        m_view.show();
        m_view.requestActivate();
        m_active = QTest::qWaitForWindowActive(&m_view);
        m_navigator.goTo(text("accueil"));
        settle();
    }

    [[nodiscard]] bool isLoaded() const { return m_active; }
    [[nodiscard]] app::Navigator& navigator() { return m_navigator; }
    [[nodiscard]] QQuickView& window() { return m_view; }
    [[nodiscard]] platform::FakeCamera& camera() { return m_camera; }
    // Nothing is waited for any more, and what is on screen is laid out: a layout keeps its items one on the other
    // until the next frame, which a loaded machine draws late, and nobody touches what was not drawn.
    void settle() {
        m_bench.drain();
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
        m_bench.drain();
        (void)m_view.grabWindow();
    }

    // What may have the focus.
    [[nodiscard]] QQuickItem* find(const QString& name) {
        return found(m_view.contentItem(), [&](QQuickItem* item) {
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(item);
            return face != nullptr && plain(face->text(QAccessible::Name)) == name && face->state().focusable;
        });
    }
    // The same, for what says more than is known here: a row with its state and its time.
    bool touchBeginning(const QString& words) {
        settle();
        QString name;
        found(m_view.contentItem(), [&](QQuickItem* item) {
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(item);
            if (face == nullptr || !face->state().focusable || !plain(face->text(QAccessible::Name)).startsWith(words))
                return false;
            name = plain(face->text(QAccessible::Name));
            return true;
        });
        return touch(name.isEmpty() ? words : name);
    }
    // What is written in a field of several lines.
    [[nodiscard]] QString written(const QString& field) {
        const QQuickItem* item = found(m_view.contentItem(), [&](QQuickItem* one) {
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(one);
            return one->inherits("QQuickTextEdit") && face != nullptr && plain(face->text(QAccessible::Name)) == field;
        });
        return item == nullptr ? QStringLiteral("(no such field)") : item->property("text").toString();
    }
    // Words on screen, wherever they stand.
    [[nodiscard]] bool reads(const QString& words) {
        return found(
                   m_view.contentItem(),
                   [&](QQuickItem* item) {
                       return item->inherits("QQuickText") && item->property("text").toString().contains(words);
                   })
            != nullptr;
    }
    // Every word on screen, for the message of a test that looked in vain. Fictitious people only.
    [[nodiscard]] QString words() {
        QStringList all;
        found(m_view.contentItem(), [&](QQuickItem* item) {
            if (item->inherits("QQuickText") && !item->property("text").toString().isEmpty())
                all += item->property("text").toString();
            return false;
        });
        return all.join(QStringLiteral(" | "));
    }
    // One touch with a finger, after the page was scrolled to it.
    bool touch(const QString& name) {
        settle();
        QQuickItem* item = find(name);
        if (item == nullptr) {
            qWarning("nothing is called \"%s\" among: %s", qUtf8Printable(name), qUtf8Printable(words()));
            return false;
        }
        if (!isInSight(item)) {
            item->forceActiveFocus();
            settle();
        }
        ++touches;
        const QPointF at = item->mapToScene(QPointF(item->width() / 2, item->height() / 2));
        if (!QRectF(QPointF(), m_view.size()).contains(at)) {
            qWarning("\"%s\" cannot be brought into sight", qUtf8Printable(name));
            return false;
        }
        QTest::mouseClick(&m_view, Qt::LeftButton, {}, at.toPoint());
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
        return interface == nullptr ? QString() : plain(interface->text(QAccessible::Name));
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
    // Words that do not fit where they stand: cut, wider than their place, or past the edge of the window.
    [[nodiscard]] QStringList clipped() {
        QStringList out;
        found(m_view.contentItem(), [&](QQuickItem* item) {
            if (!item->inherits("QQuickText") || item->property("text").toString().isEmpty() || item->width() <= 0)
                return false;
            const QRectF place = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
            const bool outside = !slides(item) && (place.left() < -1 || place.right() > m_view.width() + 1);
            const bool wide = item->property("contentWidth").toReal() > item->width() + 1;
            const bool high = item->property("contentHeight").toReal() > item->height() + 2;
            if (item->property("truncated").toBool() || wide || high || outside)
                out += item->property("text").toString();
            return false;
        });
        return out;
    }

    int touches = 0;

private:
    // Not scrolled away, below a pad or a bar.
    [[nodiscard]] bool isInSight(QQuickItem* item) const {
        const QPointF centre = item->mapToScene(QPointF(item->width() / 2, item->height() / 2));
        for (QQuickItem* above = item->parentItem(); above != nullptr; above = above->parentItem()) {
            if (above->inherits("QQuickFlickable")
                && !QRectF(0, 0, above->width(), above->height()).contains(above->mapFromScene(centre)))
                return false;
        }
        return QRectF(QPointF(), m_view.size()).contains(centre);
    }
    // In a row that slides sideways, as filters do.
    static bool slides(const QQuickItem* item) {
        for (const QQuickItem* above = item; above != nullptr; above = above->parentItem()) {
            if (above->inherits("QQuickFlickable") && above->property("contentWidth").toReal() > above->width() + 1)
                return true;
        }
        return false;
    }
    // Names are written here with ordinary spaces.
    static QString plain(QString words) { return words.replace(QChar(0x00A0), QLatin1Char(' ')); }

    template <class Wanted>
    static QQuickItem* found(QQuickItem* from, const Wanted& wanted) {
        if (from == nullptr || !from->isVisible())
            return nullptr;
        if (wanted(from))
            return from;
        for (QQuickItem* child : from->childItems()) {
            if (QQuickItem* inside = found(child, wanted))
                return inside;
        }
        return nullptr;
    }

    RecordsBench& m_bench;
    app::Navigator m_navigator;
    platform::FakeCamera m_camera;
    app::CodeScanner m_scanner {m_camera};
    QQuickView m_view;
    bool m_active = false;
};

inline void typePatient(Book& book) {
    book.type(text("284079999900115"));
    book.key(Qt::Key_Return);
    book.type(text("Exemple"));
    book.key(Qt::Key_Return);
    book.type(text("Sacha"));
    book.key(Qt::Key_Return);
    book.type(text("0639981234"));
    book.settle();
}

} // namespace relais::test
