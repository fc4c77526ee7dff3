// Reads an activation code through the camera; pictures stay in memory.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/result.h"

#include <functional>
#include <string>

namespace relais::platform {

// UI thread only. Errors: Forbidden (the user refused), NotFound (no camera).
class Camera {
public:
    virtual ~Camera() = default;
    [[nodiscard]] virtual bool isPresent() const = 0;
    // Answers once with the text of the first readable code.
    virtual void scanCode(std::function<void(sync::Result<std::string>)> answer) = 0;
    virtual void stop() = 0;
};

} // namespace relais::platform
