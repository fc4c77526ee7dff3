// How the device stands with the service, in the words of « Envois » and of the bar.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/sync_status.h"
#include "app/text/dates.h"
#include "sync/engine/engine_io.h"

namespace relais::app {

// What the words are made from.
struct StatusFacts {
    sync::SyncStatus engine;
    bool networkSeen = true; // the system's own hint
    std::size_t waiting = 0; // own ops and sealed envelopes not yet held by the service
    int toFix = 0;
    sync::WallMs now; // best estimate of the service's time, for « il y a »
    std::optional<sync::WallMs> offlineSince;
    std::optional<sync::WallMs> backAt;  // the network came back then
    std::optional<sync::WallMs> nextTry; // when the next exchange begins by itself, by this device's clock
};

[[nodiscard]] SyncStatus statusWords(const StatusFacts& facts, const Dates& dates);

} // namespace relais::app
