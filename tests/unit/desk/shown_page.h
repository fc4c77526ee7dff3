// A page through the app's own imports, driven by what a screen reader names, and its pictures when asked for.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>
#include <QDir>
#include <QQmlComponent>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTest>

#include <functional>

namespace relais::test {

struct Look {
    const char* name;
    QSize size;
    bool dark = false;
    double textFactor = 1;
};
inline constexpr Look kPhone {"phone", {360, 800}};
inline constexpr Look kTablet {"tablet", {1280, 800}};
inline constexpr Look kDesktop {"desktop", {1600, 900}};
inline constexpr Look kLooks[] = {kPhone,  {"phone-dark", {360, 800}, true},   {"phone-200", {360, 800}, false, 2},
                                  kTablet, {"tablet-dark", {1280, 800}, true}, {"tablet-200", {1280, 800}, false, 2},
                                  kDesktop};

class ShownPage {
public:
    ShownPage(const QByteArray& imports, const QByteArray& type, const QVariantMap& properties, const Look& look) {
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
        QCoreApplication::processEvents();
    }

    [[nodiscard]] QQuickItem* root() const { return m_view.rootObject(); }
    [[nodiscard]] QQuickView& window() { return m_view; }

    void setLook(const Look& look) {
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
        QCoreApplication::processEvents();
    }

    // A visible item whose accessible name is (or begins with) these words.
    [[nodiscard]] QQuickItem* find(const QString& name, bool begins = false) const {
        return findBelow(m_view.contentItem(), [&](QQuickItem* item) {
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(item);
            if (face == nullptr || face->state().invisible)
                return false;
            const QString text = face->text(QAccessible::Name);
            return begins ? text.startsWith(name) : text == name;
        });
    }
    [[nodiscard]] bool has(const QString& name) const { return find(name) != nullptr; }

    // One click or touch on it; counted.
    void click(const QString& name, bool begins = false) {
        QQuickItem* item = find(name, begins);
        if (item == nullptr)
            QFAIL(qPrintable(QStringLiteral("nothing is named « %1 »").arg(name)));
        const QPointF centre = item->mapToScene(QPointF(item->width() / 2, item->height() / 2));
        ++m_clicks;
        QTest::mouseClick(&m_view, Qt::LeftButton, Qt::NoModifier, centre.toPoint());
    }
    [[nodiscard]] int clicks() const { return m_clicks; }

    // Pictures go to the folder of RELAIS_PICTURES, when it is set.
    void shoot(const QString& name, const Look& look) {
        const QString folder = qEnvironmentVariable("RELAIS_PICTURES");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        setLook(look);
        QCoreApplication::processEvents();
        const QImage picture = m_view.grabWindow();
        QVERIFY(picture.save(QStringLiteral("%1/%2-%3.png").arg(folder, name, QLatin1String(look.name))));
    }

private:
    static QQuickItem* findBelow(QQuickItem* item, const std::function<bool(QQuickItem*)>& wanted) {
        if (!item->isVisible())
            return nullptr;
        if (wanted(item))
            return item;
        for (QQuickItem* child : item->childItems())
            if (QQuickItem* found = findBelow(child, wanted))
                return found;
        return nullptr;
    }

    QQuickView m_view;
    std::unique_ptr<QObject> m_theme;
    int m_clicks = 0;
};

} // namespace relais::test
