// What a screen reader would see and do with an item, for QML tests.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QQuickItem>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace relais::test {

// Reads the live accessibility tree; GUI thread only. Role names are those of QAccessible::Role.
class AccessibleProbe : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(Probe)
    QML_SINGLETON

public:
    Q_INVOKABLE QString role(QQuickItem* item) const;
    Q_INVOKABLE QString name(QQuickItem* item) const;
    Q_INVOKABLE QString description(QQuickItem* item) const;
    Q_INVOKABLE QString value(QQuickItem* item) const;
    Q_INVOKABLE bool focusable(QQuickItem* item) const;
    Q_INVOKABLE bool checked(QQuickItem* item) const;
    // Does what a double touch does under a screen reader; false when the item offers no press.
    Q_INVOKABLE bool press(QQuickItem* item) const;
    // Every accessible descendant that says it can be pressed but has no name, or is below 48 dp.
    Q_INVOKABLE QStringList faults(QQuickItem* root) const;
    // How many elements a screen reader meets below the item.
    Q_INVOKABLE int elements(QQuickItem* item) const;
    // A list as C++ gives it to a property of type list<string>.
    Q_INVOKABLE QStringList words(const QString& text) const;
    Q_INVOKABLE QString clipboard() const;
    Q_INVOKABLE void setClipboard(const QString& text) const;
};

} // namespace relais::test
