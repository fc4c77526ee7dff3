// Reads names, roles, states and actions out of QAccessible for QML tests.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "accessible_probe.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QMetaEnum>

namespace relais::test {

namespace {

QAccessibleInterface* of(QQuickItem* item) {
    return item == nullptr ? nullptr : QAccessible::queryAccessibleInterface(item);
}

bool pressable(QAccessibleInterface* node) {
    auto* actions = node->actionInterface();
    return actions != nullptr && actions->actionNames().contains(QAccessibleActionInterface::pressAction());
}

void collectFaults(QQuickItem* item, QStringList& out) {
    if (!item->isVisible())
        return;
    auto* node = of(item);
    if (node != nullptr && pressable(node)) {
        const QString name = node->text(QAccessible::Name);
        const QSizeF size = item->size();
        if (name.isEmpty())
            out << QStringLiteral("no name: %1").arg(QString::fromLatin1(item->metaObject()->className()));
        // Half a unit is forgiven: cells that share a width are not whole numbers.
        if (size.width() < 47.5 || size.height() < 47.5)
            out << QStringLiteral("small: %1 %2x%3").arg(name).arg(size.width()).arg(size.height());
    }
    for (QQuickItem* child : item->childItems())
        collectFaults(child, out);
}

int count(QAccessibleInterface* node) {
    int all = 0;
    for (int i = 0; i < node->childCount(); ++i) {
        if (auto* child = node->child(i))
            all += 1 + count(child);
    }
    return all;
}

} // namespace

QString AccessibleProbe::role(QQuickItem* item) const {
    auto* node = of(item);
    return node == nullptr ? QString()
                           : QString::fromLatin1(QMetaEnum::fromType<QAccessible::Role>().valueToKey(node->role()));
}

QString AccessibleProbe::name(QQuickItem* item) const {
    auto* node = of(item);
    return node == nullptr ? QString() : node->text(QAccessible::Name);
}

QString AccessibleProbe::description(QQuickItem* item) const {
    auto* node = of(item);
    return node == nullptr ? QString() : node->text(QAccessible::Description);
}

QString AccessibleProbe::value(QQuickItem* item) const {
    auto* node = of(item);
    return node == nullptr ? QString() : node->text(QAccessible::Value);
}

bool AccessibleProbe::focusable(QQuickItem* item) const {
    auto* node = of(item);
    return node != nullptr && node->state().focusable;
}

bool AccessibleProbe::checked(QQuickItem* item) const {
    auto* node = of(item);
    return node != nullptr && node->state().checked;
}

bool AccessibleProbe::press(QQuickItem* item) const {
    auto* node = of(item);
    if (node == nullptr || !pressable(node))
        return false;
    node->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    return true;
}

QStringList AccessibleProbe::faults(QQuickItem* root) const {
    QStringList out;
    collectFaults(root, out);
    return out;
}

int AccessibleProbe::elements(QQuickItem* item) const {
    auto* node = of(item);
    return node == nullptr ? 0 : count(node);
}

QStringList AccessibleProbe::words(const QString& text) const { return text.split(QLatin1Char(' ')); }

QString AccessibleProbe::clipboard() const { return QGuiApplication::clipboard()->text(); }

void AccessibleProbe::setClipboard(const QString& text) const { QGuiApplication::clipboard()->setText(text); }

} // namespace relais::test
