// A page through the app's own imports, driven by what a screen reader names, and its pictures when asked for.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>
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
    ShownPage(const QByteArray& imports, const QByteArray& type, const QVariantMap& properties, const Look& look);

    // Lays everything out and draws it: what is touched stands where it will be seen.
    void settle();

    [[nodiscard]] QQuickItem* root() const { return m_view.rootObject(); }
    [[nodiscard]] QQuickView& window() { return m_view; }

    // After a frame, as on a screen (platform/qt/settled_layouts.h says what happens without one).
    void setLook(const Look& look);

    // A visible item whose accessible name is (or begins with) these words; `pressed`: one that can be.
    [[nodiscard]] QQuickItem* find(const QString& name, bool begins = false, bool pressed = false) const;
    [[nodiscard]] bool has(const QString& name) const { return find(name) != nullptr; }

    // It is there, and not scrolled away.
    [[nodiscard]] bool shows(const QString& name) const;

    // One click or touch on it, counted; what is out of sight is brought into sight first, as the focus does.
    void click(const QString& name, bool begins = false);
    [[nodiscard]] int clicks() const { return m_clicks; }

    // Takes a look; a picture of it goes to the folder of RELAIS_PICTURES, when it is set.
    void shoot(const QString& name, const Look& look);

    // All that has a name on screen, for the message of a test that looked in vain. Fictitious people only.
    [[nodiscard]] QString names() const;

private:
    // As a test writes it: spaces that do not break are spaces.
    static QString plain(QString words) { return words.replace(QChar(0x00A0), u' ').replace(QChar(0x202F), u' '); }
    static QPointF centreOf(const QQuickItem& item);
    // Its middle is in the window and in all that clips it.
    [[nodiscard]] bool inSight(const QQuickItem& item) const;
    static QQuickItem* findBelow(QQuickItem* item, const std::function<bool(QQuickItem*)>& wanted);

    QQuickView m_view;
    std::unique_ptr<QObject> m_theme;
    int m_clicks = 0;
};

} // namespace relais::test
