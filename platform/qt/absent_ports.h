// Ports of a system that has no such device: they say so, and the app offers another way.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/ports/camera.h"
#include "platform/ports/screen_guard.h"

namespace relais::platform {

// Codes are then typed or pasted.
class AbsentCamera final : public Camera {
public:
    [[nodiscard]] bool isPresent() const override { return false; }
    void start(CodeShape, Watcher watcher) override { watcher.failed({sync::ErrorCode::NotFound, "no camera"}); }
    void stop() override { }
    [[nodiscard]] bool canOpenSettings() const override { return false; }
    void openSettings() override { }
};

// Desktops do not let one window refuse screenshots; the shell still draws its curtain.
class AbsentScreenGuard final : public ScreenGuard {
public:
    void setProtected(bool) override { }
    [[nodiscard]] bool isEnforced() const override { return false; }
};

} // namespace relais::platform
