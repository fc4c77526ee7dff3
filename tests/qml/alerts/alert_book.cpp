// The professional's pages in one window.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/alerts/alert_book.h"

namespace relais::test {

QStringList& QmlWarnings::all() {
    static QStringList kept;
    return kept;
}

QtMessageHandler& QmlWarnings::previous() {
    static QtMessageHandler handler = nullptr;
    return handler;
}

void QmlWarnings::note(QtMsgType type, const QMessageLogContext& context, const QString& words) {
    if (type != QtDebugMsg && type != QtInfoMsg)
        all() += words;
    previous()(type, context, words);
}

Book::Book(RecordsBench& bench, const Look& look) : m_bench(bench) {
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

void Book::settle() {
    m_bench.drain();
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents();
    m_bench.drain();
    (void)m_view.grabWindow();
}

QQuickItem* Book::find(const QString& name) {
    return found(m_view.contentItem(), [&](QQuickItem* item) {
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(item);
        return face != nullptr && plain(face->text(QAccessible::Name)) == name && face->state().focusable;
    });
}

bool Book::touchBeginning(const QString& words) {
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

QString Book::written(const QString& field) {
    const QQuickItem* item = found(m_view.contentItem(), [&](QQuickItem* one) {
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(one);
        return one->inherits("QQuickTextEdit") && face != nullptr && plain(face->text(QAccessible::Name)) == field;
    });
    return item == nullptr ? QStringLiteral("(no such field)") : item->property("text").toString();
}

bool Book::reads(const QString& words) {
    return found(
               m_view.contentItem(),
               [&](QQuickItem* item) {
                   return item->inherits("QQuickText") && item->property("text").toString().contains(words);
               })
        != nullptr;
}

QString Book::words() {
    QStringList all;
    found(m_view.contentItem(), [&](QQuickItem* item) {
        if (item->inherits("QQuickText") && !item->property("text").toString().isEmpty())
            all += item->property("text").toString();
        return false;
    });
    return all.join(QStringLiteral(" | "));
}

bool Book::touch(const QString& name) {
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

void Book::type(const QString& words) {
    for (const QChar c : words)
        QTest::sendKeyEvent(QTest::Click, &m_view, Qt::Key_unknown, QString(c), Qt::NoModifier);
}

void Book::key(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(&m_view, key, modifiers);
    settle();
}

QString Book::focusName() const {
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(m_view.activeFocusItem());
    return interface == nullptr ? QString() : plain(interface->text(QAccessible::Name));
}

bool Book::tabTo(const QString& name) {
    for (int i = 0; i < 60; ++i) {
        if (focusName() == name)
            return true;
        QTest::keyClick(&m_view, Qt::Key_Tab);
    }
    qWarning("the focus never reaches \"%s\"", qUtf8Printable(name));
    return false;
}

QImage Book::picture() {
    settle();
    return m_view.grabWindow();
}

QStringList Book::clipped() {
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

bool Book::isInSight(QQuickItem* item) const {
    const QPointF centre = item->mapToScene(QPointF(item->width() / 2, item->height() / 2));
    for (QQuickItem* above = item->parentItem(); above != nullptr; above = above->parentItem()) {
        if (above->inherits("QQuickFlickable")
            && !QRectF(0, 0, above->width(), above->height()).contains(above->mapFromScene(centre)))
            return false;
    }
    return QRectF(QPointF(), m_view.size()).contains(centre);
}

bool Book::slides(const QQuickItem* item) {
    for (const QQuickItem* above = item; above != nullptr; above = above->parentItem()) {
        if (above->inherits("QQuickFlickable") && above->property("contentWidth").toReal() > above->width() + 1)
            return true;
    }
    return false;
}

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

} // namespace relais::test
