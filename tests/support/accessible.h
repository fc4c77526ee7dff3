// Finds and touches items of a window by accessible role and name, as a person with a screen reader would.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>
#include <QPointer>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

#include <functional>

namespace relais::test {

// Visible and with a size: what is on another page of a stack does not count.
inline bool isShown(QAccessibleInterface* item) { return !item->state().invisible && !item->rect().isEmpty(); }

inline QAccessibleInterface*
findItem(QAccessibleInterface* from, const std::function<bool(QAccessibleInterface*)>& wanted) {
    if (!from || from->state().invisible)
        return nullptr;
    if (wanted(from) && isShown(from))
        return from;
    for (int i = 0; i < from->childCount(); ++i)
        if (auto* found = findItem(from->child(i), wanted))
            return found;
    return nullptr;
}

// One window driven by names. Touches are real mouse events at the middle of the item; each is counted.
class Hand {
public:
    explicit Hand(QQuickWindow& window) : m_window(window) { }

    [[nodiscard]] QAccessibleInterface* find(QAccessible::Role role, const QString& name) const {
        return findItem(root(), [&](QAccessibleInterface* item) {
            return item->role() == role && item->text(QAccessible::Name) == name;
        });
    }
    // Any role, name beginning with `start`.
    [[nodiscard]] QAccessibleInterface* findStarting(const QString& start) const {
        return findItem(
            root(), [&](QAccessibleInterface* item) { return item->text(QAccessible::Name).startsWith(start); });
    }
    [[nodiscard]] bool sees(const QString& part) const {
        return findItem(
                   root(), [&](QAccessibleInterface* item) { return item->text(QAccessible::Name).contains(part); })
            != nullptr;
    }
    // Waits for it, scrolls it into sight through its focus, touches it. False: it did not come.
    [[nodiscard]] bool touch(const QString& start, int patienceMs = 20'000) { return touchIn({}, start, patienceMs); }
    // The same inside the group of that name: « À jour » of « Carte Vitale ».
    [[nodiscard]] bool touchIn(const QString& group, const QString& start, int patienceMs = 20'000) {
        QAccessibleInterface* item = nullptr;
        if (!QTest::qWaitFor([&] { return (item = pressable(group, start)) != nullptr; }, patienceMs))
            return false;
        activate();
        bringIntoSight(item);
        item = pressable(group, start);
        if (!item)
            return false;
        const QPoint middle = m_window.mapFromGlobal(item->rect().center());
        QTest::mouseClick(&m_window, Qt::LeftButton, {}, middle);
        ++m_touches;
        return true;
    }
    // Puts the caret in a field by its label, without counting, and types on the keyboard.
    [[nodiscard]] bool type(const QString& label, const QString& text) {
        QAccessibleInterface* field = nullptr;
        const auto isField = [&](QAccessibleInterface* item) {
            const auto role = item->role();
            return (role == QAccessible::EditableText || role == QAccessible::StaticText) && item->state().focusable
                && item->text(QAccessible::Name).startsWith(label);
        };
        if (!QTest::qWaitFor([&] { return (field = findItem(root(), isField)) != nullptr; }, 20'000))
            return false;
        activate();
        bringIntoSight(field);
        field = findItem(root(), isField);
        if (!field)
            return false;
        QTest::mouseClick(&m_window, Qt::LeftButton, {}, m_window.mapFromGlobal(field->rect().center()));
        keys(text);
        return true;
    }
    // One key, as it is pressed on a keyboard.
    void press(Qt::Key key, Qt::KeyboardModifiers with = {}) {
        activate();
        QTest::keyClick(&m_window, key, with);
    }
    // The name of what has the focus; the scopes around it say that they have it too.
    [[nodiscard]] QString focused() const {
        QString name;
        findItem(root(), [&](QAccessibleInterface* item) {
            if (item->state().focused && isShown(item))
                name = item->text(QAccessible::Name);
            return false;
        });
        return name;
    }
    // Tab, until what has the focus has a name that begins so. False: once round without meeting it.
    [[nodiscard]] bool tabTo(const QString& start, bool backwards = false) {
        for (int i = 0; i < 60; ++i) {
            if (QTest::qWaitFor([&] { return focused().startsWith(start); }, i == 0 ? 300 : 60))
                return true;
            press(backwards ? Qt::Key_Backtab : Qt::Key_Tab, backwards ? Qt::ShiftModifier : Qt::NoModifier);
        }
        return false;
    }
    // Until the page says the same several times in a row: a sheet that slides away no longer takes the touches.
    [[nodiscard]] bool settle() const {
        QString last;
        int same = 0;
        return QTest::qWaitFor(
            [&] {
                const QString now = names();
                same = now == last ? same + 1 : 0;
                last = now;
                return same == 10;
            },
            10'000);
    }
    // How many shown things have a name that begins so.
    [[nodiscard]] int count(const QString& start) const {
        int found = 0;
        findItem(root(), [&](QAccessibleInterface* item) {
            found += isShown(item) && item->text(QAccessible::Name).startsWith(start) ? 1 : 0;
            return false;
        });
        return found;
    }
    // Keys go to whatever has the focus.
    void keys(const QString& text) {
        activate();
        for (const QChar c : text)
            QTest::keyClick(&m_window, c.toLatin1()); // ASCII only
    }
    [[nodiscard]] bool waitToSee(const QString& part, int patienceMs = 30'000) const {
        return QTest::qWaitFor([&] { return sees(part); }, patienceMs);
    }
    [[nodiscard]] int touches() const { return m_touches; }
    void resetTouches() { m_touches = 0; }
    // Every name on screen, for the message of a test that looked in vain. Fictitious people only.
    [[nodiscard]] QString names() const {
        QStringList all;
        findItem(root(), [&](QAccessibleInterface* item) {
            const QString name = item->text(QAccessible::Name);
            if (!name.isEmpty() && isShown(item))
                all.append(name);
            return false;
        });
        return all.join(QStringLiteral(" | ")).right(900); // Qt Test cuts longer messages; bars and actions come last
    }

private:
    [[nodiscard]] QAccessibleInterface* root() const { return QAccessible::queryAccessibleInterface(&m_window); }

    [[nodiscard]] QAccessibleInterface* pressable(const QString& group, const QString& start) const {
        QAccessibleInterface* const from = group.isEmpty() ? root() : find(QAccessible::Grouping, group);
        const auto named = [&](bool whole) {
            return findItem(from, [&](QAccessibleInterface* item) {
                QAccessibleActionInterface* actions = item->actionInterface();
                const QString name = item->text(QAccessible::Name);
                return actions && actions->actionNames().contains(QAccessibleActionInterface::pressAction())
                    && (whole ? name == start : name.startsWith(start));
            });
        };
        QAccessibleInterface* const same = named(true); // « Envoyer », not « Envoyer le retour » behind it
        return same ? same : named(false);
    }
    // Several windows share this process: the one that is touched comes to the front.
    void activate() {
        if (m_window.isActive())
            return;
        m_window.requestActivate();
        (void)QTest::qWaitForWindowActive(&m_window);
    }
    // Its focus scrolls it in; a page that slides or scrolls is waited for, as an eye does.
    void bringIntoSight(QAccessibleInterface* item) {
        const QPointer<QObject> object = item->object();
        if (auto* quick = qobject_cast<QQuickItem*>(item->object()))
            quick->forceActiveFocus(Qt::OtherFocusReason);
        QRect last;
        int still = 0;
        (void)QTest::qWaitFor(
            [&] {
                const QRect now = object ? item->rect() : QRect();
                still = now == last ? still + 1 : 0;
                last = now;
                return !object || still == 3;
            },
            3'000);
        drawn();
    }
    // Positioners place their children as a frame is drawn: before that a new row lies under another one.
    void drawn() {
        bool swapped = false;
        const QObject scope;
        QObject::connect(
            &m_window, &QQuickWindow::frameSwapped, &scope, [&swapped] { swapped = true; }, Qt::DirectConnection);
        m_window.update();
        (void)QTest::qWaitFor([&swapped] { return swapped; }, 2'000);
    }

    QQuickWindow& m_window;
    int m_touches = 0;
};

} // namespace relais::test
