// Finds and touches items of a window by accessible role and name, as a person with a screen reader would.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>
#include <QQuickItem>
#include <QQuickWindow>

#include <functional>

namespace relais::test {

// Visible and with a size: what is on another page of a stack does not count.
inline bool isShown(QAccessibleInterface* item) { return !item->state().invisible && !item->rect().isEmpty(); }

QAccessibleInterface* findItem(QAccessibleInterface* from, const std::function<bool(QAccessibleInterface*)>& wanted);

// One window driven by names. Touches are real mouse events at the middle of the item; each is counted.
class Hand {
public:
    explicit Hand(QQuickWindow& window) : m_window(window) { }

    [[nodiscard]] QAccessibleInterface* find(QAccessible::Role role, const QString& name) const;
    // Any role, name beginning with `start`.
    [[nodiscard]] QAccessibleInterface* findStarting(const QString& start) const;
    [[nodiscard]] bool sees(const QString& part) const;
    // Waits for it, scrolls it into sight through its focus, touches it. False: it did not come.
    [[nodiscard]] bool touch(const QString& start, int patienceMs = 20'000) { return touchIn({}, start, patienceMs); }
    // The same inside the group of that name: « À jour » of « Carte Vitale ».
    [[nodiscard]] bool touchIn(const QString& group, const QString& start, int patienceMs = 20'000);
    // Puts the caret in a field by its label, without counting, and types on the keyboard.
    [[nodiscard]] bool type(const QString& label, const QString& text);
    // One key, as it is pressed on a keyboard.
    void press(Qt::Key key, Qt::KeyboardModifiers with = {});
    // The name of what has the focus; the scopes around it say that they have it too.
    [[nodiscard]] QString focused() const;
    // Tab, until what has the focus has a name that begins so. False: once round without meeting it.
    [[nodiscard]] bool tabTo(const QString& start, bool backwards = false);
    // Until the page says the same several times in a row: a sheet that slides away no longer takes the touches.
    [[nodiscard]] bool settle() const;
    // How many shown things have a name that begins so.
    [[nodiscard]] int count(const QString& start) const;
    // Keys go to whatever has the focus.
    void keys(const QString& text);
    [[nodiscard]] bool waitToSee(const QString& part, int patienceMs = 30'000) const;
    [[nodiscard]] int touches() const { return m_touches; }
    void resetTouches() { m_touches = 0; }
    // Every name on screen, for the message of a test that looked in vain. Fictitious people only.
    [[nodiscard]] QString names() const;

private:
    [[nodiscard]] QAccessibleInterface* root() const { return QAccessible::queryAccessibleInterface(&m_window); }

    [[nodiscard]] QAccessibleInterface* pressable(const QString& group, const QString& start) const;
    // Several windows share this process: the one that is touched comes to the front.
    void activate();
    // Its focus scrolls it in; a page that slides or scrolls is waited for, as an eye does.
    void bringIntoSight(QAccessibleInterface* item);
    // Positioners place their children as a frame is drawn: before that a new row lies under another one.
    void drawn();

    QQuickWindow& m_window;
    int m_touches = 0;
};

} // namespace relais::test
