// Notifications of a Linux desktop (freedesktop.org Desktop Notifications 1.2), through D-Bus.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/ports/notifier.h"

#include <QObject>

namespace relais::platform {

// Without a session bus nothing is shown, and nobody waits for one. UI thread only.
class DesktopNotifier final : public QObject, public Notifier {
    Q_OBJECT

public:
    DesktopNotifier();

    void show(Notice notice, const std::string& text) override;
    void clear() override;
    void onTouched(std::function<void()> listener) override { m_listener = std::move(listener); }

private Q_SLOTS:
    // Signals of the desktop, for the notifications of every program.
    void takeAction(uint id, const QString& action);
    void takeClosing(uint id, uint reason);

private:
    void close(uint id);

    std::function<void()> m_listener;
    uint m_last = 0;       // id of the one on screen: the next one takes its place
    bool m_wanted = false; // it may still be on its way to the screen
};

} // namespace relais::platform
