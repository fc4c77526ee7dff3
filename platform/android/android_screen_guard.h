// The screen guard of Android: always on, set by RelaisActivity before the first frame.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/ports/screen_guard.h"

namespace relais::platform {

// UI thread only. FLAG_SECURE stays for the life of the window: taking it off would leave one frame in the task
// switcher.
class AndroidScreenGuard final : public ScreenGuard {
public:
    void setProtected(bool) override { }
    [[nodiscard]] bool isEnforced() const override { return true; }
};

} // namespace relais::platform
