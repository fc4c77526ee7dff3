// An act on a duty as an op to commit.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/store/changes.h"

namespace relais::app {

[[nodiscard]] inline sync::OpDraft
dutyAct(const sync::Record& record, const std::string& act, const std::string& to, sync::Value::Map payload = {}) {
    sync::OpDraft op;
    op.type = std::string(sync::OpType::kMove);
    op.dispositif = record.dispositif;
    op.definition = record.definition;
    op.record = record.id;
    payload["by"] = sync::Value(act);
    payload["to"] = sync::Value(to);
    op.body = std::move(payload);
    return op;
}

} // namespace relais::app
