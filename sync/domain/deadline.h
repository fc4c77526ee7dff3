// The objective that runs on a record now: when it is due, whether it stands still, how late it is.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/definition_set.h"
#include "sync/domain/record.h"

namespace relais::sync {

// An objective, never a promise (domain.md §1.1). Time counts only while the desk is open and the clock not suspended.
struct ObjectiveNow {
    std::string name; // "prise", "resolution"
    LocalText label;
    WallMs due; // while suspended: as if it resumed now
    bool suspended = false;
    std::chrono::milliseconds late {0}; // opening time since due; 0 when in time
};

// Nothing when no objective runs (answered, closed, cancelled) or its start is not known.
[[nodiscard]] std::optional<ObjectiveNow>
objectiveNow(const Record& record, WallMs now, const DefinitionSet& definitions);

// The moves the service owes because time has passed (clos_non_lu, reminder, unopened alarm); each is judged like any
// op, with Actor::service. Calling again after they are folded gives none.
[[nodiscard]] std::vector<Op> timedOps(const Record& record, WallMs now, const DefinitionSet& definitions);

} // namespace relais::sync
