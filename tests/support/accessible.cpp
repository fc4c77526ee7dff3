// A window driven by names: touches, keys and what is on screen.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/accessible.h"

#include <QPointer>
#include <QTest>

namespace relais::test {

QAccessibleInterface* findItem(QAccessibleInterface* from, const std::function<bool(QAccessibleInterface*)>& wanted) {
    if (!from || from->state().invisible)
        return nullptr;
    if (wanted(from) && isShown(from))
        return from;
    for (int i = 0; i < from->childCount(); ++i)
        if (auto* found = findItem(from->child(i), wanted))
            return found;
    return nullptr;
}

QAccessibleInterface* Hand::find(QAccessible::Role role, const QString& name) const {
    return findItem(root(), [&](QAccessibleInterface* item) {
        return item->role() == role && item->text(QAccessible::Name) == name;
    });
}

QAccessibleInterface* Hand::findStarting(const QString& start) const {
    return findItem(
        root(), [&](QAccessibleInterface* item) { return item->text(QAccessible::Name).startsWith(start); });
}

bool Hand::sees(const QString& part) const {
    return findItem(root(), [&](QAccessibleInterface* item) { return item->text(QAccessible::Name).contains(part); })
        != nullptr;
}

bool Hand::touchIn(const QString& group, const QString& start, int patienceMs) {
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

bool Hand::type(const QString& label, const QString& text) {
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

void Hand::press(Qt::Key key, Qt::KeyboardModifiers with) {
    activate();
    QTest::keyClick(&m_window, key, with);
}

QString Hand::focused() const {
    QString name;
    findItem(root(), [&](QAccessibleInterface* item) {
        if (item->state().focused && isShown(item))
            name = item->text(QAccessible::Name);
        return false;
    });
    return name;
}

bool Hand::tabTo(const QString& start, bool backwards) {
    for (int i = 0; i < 60; ++i) {
        if (QTest::qWaitFor([&] { return focused().startsWith(start); }, i == 0 ? 300 : 60))
            return true;
        press(backwards ? Qt::Key_Backtab : Qt::Key_Tab, backwards ? Qt::ShiftModifier : Qt::NoModifier);
    }
    return false;
}

bool Hand::settle() const {
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

int Hand::count(const QString& start) const {
    int found = 0;
    findItem(root(), [&](QAccessibleInterface* item) {
        found += isShown(item) && item->text(QAccessible::Name).startsWith(start) ? 1 : 0;
        return false;
    });
    return found;
}

void Hand::keys(const QString& text) {
    activate();
    for (const QChar c : text)
        QTest::keyClick(&m_window, c.toLatin1()); // ASCII only
}

bool Hand::waitToSee(const QString& part, int patienceMs) const {
    return QTest::qWaitFor([&] { return sees(part); }, patienceMs);
}

QString Hand::names() const {
    QStringList all;
    findItem(root(), [&](QAccessibleInterface* item) {
        const QString name = item->text(QAccessible::Name);
        if (!name.isEmpty() && isShown(item))
            all.append(name);
        return false;
    });
    return all.join(QStringLiteral(" | ")).right(900); // Qt Test cuts longer messages; bars and actions come last
}

QAccessibleInterface* Hand::pressable(const QString& group, const QString& start) const {
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

void Hand::activate() {
    if (m_window.isActive())
        return;
    m_window.requestActivate();
    (void)QTest::qWaitForWindowActive(&m_window);
}

void Hand::bringIntoSight(QAccessibleInterface* item) {
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

void Hand::drawn() {
    bool swapped = false;
    const QObject scope;
    QObject::connect(
        &m_window, &QQuickWindow::frameSwapped, &scope, [&swapped] { swapped = true; }, Qt::DirectConnection);
    m_window.update();
    (void)QTest::qWaitFor([&swapped] { return swapped; }, 2'000);
}

} // namespace relais::test
