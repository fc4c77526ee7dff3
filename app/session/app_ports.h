// The ports of this system and what else the composition root lends to the session, all outliving it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/room_deps.h"
#include "platform/ports/appearance.h"
#include "platform/ports/camera.h"
#include "platform/ports/dialer.h"
#include "platform/ports/lifecycle.h"
#include "platform/ports/network_state.h"
#include "platform/ports/notifier.h"
#include "platform/ports/screen_guard.h"

namespace relais::app {

struct AppPorts {
    platform::Appearance& appearance;
    platform::Camera& camera;
    platform::Dialer& dialer;
    platform::Lifecycle& lifecycle;
    platform::NetworkState& network;
    platform::Notifier& notifier;
    platform::ScreenGuard& screenGuard;
    std::function<void(bool online)> setDemoNetwork; // empty outside the demonstration
};

} // namespace relais::app
