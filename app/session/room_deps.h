// What the composition root lends to the store's thread, all of it outliving the thread.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/ports/vault.h"
#include "sync/base/clock.h"
#include "sync/base/files.h"
#include "sync/base/random.h"
#include "sync/engine/transport.h"
#include "sync/protocol/enrol.h"

#include <functional>
#include <memory>
#include <string>

namespace relais::app {

// Makes, on the calling thread, what speaks to the service an enrolment code names.
using TransportMaker = std::function<std::unique_ptr<sync::Transport>(const sync::EnrolUri&)>;

struct RoomDeps {
    sync::Clock& clock;
    sync::Random& random;
    sync::Files& files;
    platform::Vault& vault;
    TransportMaker makeTransport;
    std::string folder; // of the profile, UTF-8
};

} // namespace relais::app
