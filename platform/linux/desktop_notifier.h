// Notifications of a Linux desktop (freedesktop.org Desktop Notifications 1.2), through D-Bus.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/ports/notifier.h"

#include <cstdint>

namespace relais::platform {

// Without a session bus nothing is shown. UI thread only.
class DesktopNotifier final : public Notifier {
public:
    void show(Notice notice, const std::string& text) override;
    void clear() override;

private:
    std::uint32_t m_last = 0; // id of the one on screen: the next one takes its place
};

} // namespace relais::platform
