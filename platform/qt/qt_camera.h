// The camera as Qt Multimedia gives it, wherever Relais was built with it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/ports/camera.h"

#include <memory>

namespace relais::platform {

// Never null; a camera that is absent where Qt Multimedia or what reads codes was not there at the build.
// `openSettings`: shows where the system's user allows the camera; empty where the system has no such page.
[[nodiscard]] std::unique_ptr<Camera> makeQtCamera(std::function<void()> openSettings);

} // namespace relais::platform
