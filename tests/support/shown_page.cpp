// A page shown alone: its looks, its items by name, its pictures.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/shown_page.h"

#include <QDir>
#include <QQmlComponent>
#include <QQmlEngine>

namespace relais::test {

ShownPage::ShownPage(
    const QByteArray& imports, const QByteArray& type, const QVariantMap& properties, const Look& look) {
    m_view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    setLook(look);
    auto* component = new QQmlComponent(m_view.engine(), &m_view);
    component->setData(imports + "\nimport QtQuick\n" + type + " {}\n", QUrl());
    QObject* root = component->createWithInitialProperties(properties);
    if (root == nullptr)
        qFatal("%s", qPrintable(component->errorString()));
    m_view.setResizeMode(QQuickView::SizeRootObjectToView);
    m_view.setContent(QUrl(), component, root);
    m_view.resize(look.size);
    m_view.show();
    settle();
}

void ShownPage::settle() {
    QCoreApplication::processEvents();
    (void)m_view.grabWindow();
}

void ShownPage::setLook(const Look& look) {
    if (m_view.isVisible())
        settle();
    if (!m_theme) {
        QQmlComponent setter(m_view.engine());
        setter.setData(
            "import QtQml\nimport Relais.Controls\nQtObject {\n"
            "  function look(w: real, h: real, dark: bool, factor: real) {\n"
            "    Theme.windowWidth = w; Theme.windowHeight = h; Theme.dark = dark; Theme.textFactor = factor;\n"
            "    Theme.reducedMotion = true;\n  }\n}\n",
            QUrl());
        m_theme.reset(setter.create());
    }
    QMetaObject::invokeMethod(
        m_theme.get(), "look", Q_ARG(double, look.size.width()), Q_ARG(double, look.size.height()),
        Q_ARG(bool, look.dark), Q_ARG(double, look.textFactor));
    m_view.resize(look.size);
    settle();
}

QQuickItem* ShownPage::find(const QString& name, bool begins, bool pressed) const {
    return findBelow(m_view.contentItem(), [&](QQuickItem* item) {
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(item);
        if (face == nullptr || face->state().invisible)
            return false;
        QAccessibleActionInterface* const acts = face->actionInterface();
        if (pressed && (!acts || !acts->actionNames().contains(QAccessibleActionInterface::pressAction())))
            return false;
        const QString text = plain(face->text(QAccessible::Name));
        return begins ? text.startsWith(name) : text == name;
    });
}

bool ShownPage::shows(const QString& name) const {
    const QQuickItem* item = find(name);
    return item != nullptr && inSight(*item);
}

void ShownPage::click(const QString& name, bool begins) {
    settle();
    const bool pressed = find(name, begins, true) != nullptr; // the button, not a word that is written alike
    QQuickItem* item = find(name, begins, pressed);
    if (item != nullptr && !inSight(*item)) {
        item->forceActiveFocus(Qt::OtherFocusReason);
        settle();
        item = find(name, begins, pressed);
    }
    if (item == nullptr || !inSight(*item))
        QFAIL(qPrintable(
            QStringLiteral("%1 « %2 » among: %3").arg(item ? u"out of sight:" : u"nothing is named", name, names())));
    ++m_clicks;
    QTest::mouseClick(&m_view, Qt::LeftButton, Qt::NoModifier, centreOf(*item).toPoint());
}

void ShownPage::shoot(const QString& name, const Look& look) {
    setLook(look);
    const QString folder = qEnvironmentVariable("RELAIS_PICTURES");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    const QImage picture = m_view.grabWindow();
    QVERIFY(picture.save(QStringLiteral("%1/%2-%3.png").arg(folder, name, QLatin1String(look.name))));
}

QString ShownPage::names() const {
    QStringList all;
    findBelow(m_view.contentItem(), [&all](QQuickItem* item) {
        if (QAccessibleInterface* face = QAccessible::queryAccessibleInterface(item))
            all.append(plain(face->text(QAccessible::Name)));
        return false;
    });
    all.removeAll(QString());
    return all.join(QStringLiteral(" | "));
}

QPointF ShownPage::centreOf(const QQuickItem& item) {
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2));
}

bool ShownPage::inSight(const QQuickItem& item) const {
    const QPointF centre = centreOf(item);
    for (const QQuickItem* above = item.parentItem(); above != nullptr; above = above->parentItem())
        if (above->clip() && !above->contains(above->mapFromScene(centre)))
            return false;
    return QRectF(QPointF(), QSizeF(m_view.size())).contains(centre);
}

QQuickItem* ShownPage::findBelow(QQuickItem* item, const std::function<bool(QQuickItem*)>& wanted) {
    if (!item->isVisible())
        return nullptr;
    if (wanted(item))
        return item;
    const QList<QQuickItem*> children = item->childItems();
    for (auto child = children.rbegin(); child != children.rend(); ++child) // a sheet before what it covers
        if (QQuickItem* found = findBelow(*child, wanted))
            return found;
    return nullptr;
}

} // namespace relais::test
