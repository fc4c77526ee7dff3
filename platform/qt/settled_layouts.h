// Lays out what is pending before a window takes a new size: Qt 6.4's layouts keep deleted rows until the next frame.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QQuickItem;
class QQuickWindow;

namespace relais::platform {

// Watches one window, which outlives it; UI thread only.
//
// A row that a Repeater removed stays in its layout's engine until the layout is polished, which happens with the next
// frame. A window that draws no frame (minimised, in the background) and comes back with another size would lay out
// items that are gone, and crash. Later Qt versions bring a layout up to date before they arrange it (qtdeclarative,
// QQuickGridLayoutBase::rearrange); on those this costs a second look at layouts that are already settled.
class SettledLayouts : public QObject {
public:
    explicit SettledLayouts(QQuickWindow& window);

    // Lays out everything below this item that waits for a frame, the innermost first.
    static void settle(QQuickItem& item);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QQuickWindow& m_window;
};

} // namespace relais::platform
