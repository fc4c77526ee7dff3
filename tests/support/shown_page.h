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

// Waits for a condition of a page; a test that waits in vain fails with what is on screen.
#define RELAIS_AWAIT(page, condition)                                                                                  \
    do {                                                                                                               \
        if (!QTest::qWaitFor([&] { return static_cast<bool>(condition); }, 30'000)) {                                  \
            qInfo("%s", qPrintable((page).names()));                                                                   \
            QFAIL("it did not come: " #condition);                                                                     \
        }                                                                                                              \
    } while (false)

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
inline constexpr Look kLooks[]
    = {kPhone,  {"phone-dark", {360, 800}, true},   {"phone-200", {360, 800}, false, 2},   {"portrait", {800, 1280}},
       kTablet, {"tablet-dark", {1280, 800}, true}, {"tablet-200", {1280, 800}, false, 2}, kDesktop};

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
        settle();
    }

    // Lays everything out and draws it: what is touched stands where it will be seen.
    void settle() {
        QCoreApplication::processEvents();
        (void)m_view.grabWindow();
    }

    [[nodiscard]] QQuickItem* root() const { return m_view.rootObject(); }
    [[nodiscard]] QQuickView& window() { return m_view; }

    // After a frame, as on a screen (platform/qt/settled_layouts.h says what happens without one).
    void setLook(const Look& look) {
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

    // A visible item whose accessible name is (or begins with) these words; `pressed`: one that can be.
    [[nodiscard]] QQuickItem* find(const QString& name, bool begins = false, bool pressed = false) const {
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
    [[nodiscard]] bool has(const QString& name) const { return find(name) != nullptr; }

    // It is there, and not scrolled away.
    [[nodiscard]] bool shows(const QString& name) const {
        const QQuickItem* item = find(name);
        return item != nullptr && inSight(*item);
    }

    // One click or touch on it, counted; what is out of sight is brought into sight first, as the focus does.
    void click(const QString& name, bool begins = false) {
        settle();
        const bool pressed = find(name, begins, true) != nullptr; // the button, not a word that is written alike
        QQuickItem* item = find(name, begins, pressed);
        if (item != nullptr && !inSight(*item)) {
            item->forceActiveFocus(Qt::OtherFocusReason);
            settle();
            item = find(name, begins, pressed);
        }
        if (item == nullptr || !inSight(*item))
            QFAIL(qPrintable(QStringLiteral("%1 « %2 » among: %3")
                                 .arg(item ? u"out of sight:" : u"nothing is named", name, names())));
        ++m_clicks;
        QTest::mouseClick(&m_view, Qt::LeftButton, Qt::NoModifier, centreOf(*item).toPoint());
    }
    [[nodiscard]] int clicks() const { return m_clicks; }

    // Takes a look; a picture of it goes to the folder of RELAIS_PICTURES, when it is set.
    void shoot(const QString& name, const Look& look) {
        setLook(look);
        const QString folder = qEnvironmentVariable("RELAIS_PICTURES");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        const QImage picture = m_view.grabWindow();
        QVERIFY(picture.save(QStringLiteral("%1/%2-%3.png").arg(folder, name, QLatin1String(look.name))));
    }

    // All that has a name on screen, for the message of a test that looked in vain. Fictitious people only.
    [[nodiscard]] QString names() const {
        QStringList all;
        findBelow(m_view.contentItem(), [&all](QQuickItem* item) {
            if (QAccessibleInterface* face = QAccessible::queryAccessibleInterface(item))
                all.append(plain(face->text(QAccessible::Name)));
            return false;
        });
        all.removeAll(QString());
        return all.join(QStringLiteral(" | "));
    }

private:
    // As a test writes it: spaces that do not break are spaces.
    static QString plain(QString words) { return words.replace(QChar(0x00A0), u' ').replace(QChar(0x202F), u' '); }
    static QPointF centreOf(const QQuickItem& item) {
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2));
    }
    // Its middle is in the window and in all that clips it.
    [[nodiscard]] bool inSight(const QQuickItem& item) const {
        const QPointF centre = centreOf(item);
        for (const QQuickItem* above = item.parentItem(); above != nullptr; above = above->parentItem())
            if (above->clip() && !above->contains(above->mapFromScene(centre)))
                return false;
        return QRectF(QPointF(), QSizeF(m_view.size())).contains(centre);
    }
    static QQuickItem* findBelow(QQuickItem* item, const std::function<bool(QQuickItem*)>& wanted) {
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

    QQuickView m_view;
    std::unique_ptr<QObject> m_theme;
    int m_clicks = 0;
};

} // namespace relais::test
