// Ops that the service makes by itself about a record: their ids, and an act of the workflow in the service's name.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/record.h"
#include "sync/domain/workflow.h"

namespace relais::sync {

// An id made from another op's and a rank: made twice it is the same (UUIDv7 shape, time of the cause).
[[nodiscard]] OpId derivedId(const OpId& cause, std::size_t rank);

// The act, made now. Its id follows from the record's last op: the same until something happens, another after. Ranks
// keep those apart that may follow from one op: timers from 0x1000 on, reports 0x2000.
[[nodiscard]] Op serviceAct(const Record& record, const Act& act, std::size_t rank, WallMs now);

} // namespace relais::sync
