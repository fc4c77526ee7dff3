// Which duty a midwife is on, from what her device holds.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/judge.h"
#include "sync/store/store.h"

#include <optional>

namespace relais::app {

struct DutyNow {
    std::string record; // id of the duty; "": none
    sync::WallMs start;
    sync::WallMs end;
    std::string territory; // of the duty, else of the role; "": neither
};

// The duty she holds at this instant, an hour before and after included (domain.md §2.2); without one, her territory
// alone: consulting outside a duty is possible, and asks why. On the store's thread.
[[nodiscard]] DutyNow dutyAt(sync::Store& store, const sync::Actor& actor, sync::WallMs now);

} // namespace relais::app
