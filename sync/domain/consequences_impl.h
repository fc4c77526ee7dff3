// The ops the service makes by itself after another one.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/judge.h"
#include "sync/domain/workflow.h"

namespace relais::sync {

// The op that has consequences, who made it, and when.
struct CauseOp {
    const Op& op;
    Value::Map payload;
    const Actor& actor;
    WallMs now;
};

// An id made from another op's and a rank: judging twice gives the same (UUIDv7 shape, time of the cause).
[[nodiscard]] OpId derivedId(const OpId& cause, std::size_t rank);

// `before`: the record as the op finds it; `facts`: what the op changes, to which the ids of linked records are added.
// Conditions and templates are read on the record as it will be.
[[nodiscard]] std::vector<Op> consequencesOf(
    const std::vector<Consequence>& consequences, const CauseOp& cause, const Record& before,
    const DefinitionSet& definitions, Value::Map& facts);

} // namespace relais::sync
