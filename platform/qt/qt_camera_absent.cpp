// Relais was built without Qt Multimedia: there is no camera to look through.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/qt/absent_ports.h"
#include "platform/qt/qt_camera.h"

namespace relais::platform {

std::unique_ptr<Camera> makeQtCamera(std::function<void()>) { return std::make_unique<AbsentCamera>(); }

} // namespace relais::platform
