// Asks every layout of a window, innermost first, to take its children's changes before the window's own size changes.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "platform/qt/settled_layouts.h"

#include <QEvent>
#include <QQuickItem>
#include <QQuickWindow>

namespace relais::platform {

SettledLayouts::SettledLayouts(QQuickWindow& window) : m_window(window) { m_window.installEventFilter(this); }

void SettledLayouts::settle(QQuickItem& item) {
    for (QQuickItem* child : item.childItems())
        settle(*child);
    if (item.inherits("QQuickLayout"))
        item.ensurePolished();
}

bool SettledLayouts::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize)
        settle(*m_window.contentItem());
    return QObject::eventFilter(watched, event);
}

} // namespace relais::platform
