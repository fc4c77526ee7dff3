// The ops the service makes by itself after another one.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/judge.h"
#include "sync/domain/service_op.h"
#include "sync/domain/workflow.h"

namespace relais::sync {

// The op that has consequences, who made it, and when.
struct CauseOp {
    const Op& op;
    Value::Map payload;
    const Actor& actor;
    WallMs now;
};

// `before`: the record as the op finds it; `facts`: what the op changes, to which the ids of linked records are added.
// Conditions and templates are read on the record as it will be.
[[nodiscard]] std::vector<Op> consequencesOf(
    const std::vector<Consequence>& consequences, const CauseOp& cause, const Record& before,
    const DefinitionSet& definitions, Value::Map& facts);

} // namespace relais::sync
