// Where the device is, asked once and shown before it is kept (visits); never followed in the background.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/clock.h"
#include "sync/base/result.h"

#include <functional>

namespace relais::platform {

struct Fix {
    double latitude = 0; // degrees, WGS 84
    double longitude = 0;
    double accuracyMetres = 0; // 68 % radius
    sync::WallMs at;
    bool operator==(const Fix&) const = default;
};

// UI thread only. Errors: Forbidden (the user refused), NotFound (no receiver or no fix in time).
class Position {
public:
    virtual ~Position() = default;
    // One answer per call; a call while another waits answers both with the same fix.
    virtual void ask(std::function<void(sync::Result<Fix>)> answer) = 0;
    virtual void stop() = 0;
};

} // namespace relais::platform
