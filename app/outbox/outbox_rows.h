// Own ops read from the store as items of « Envois ».
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/outbox/outbox_item.h"
#include "app/text/dates.h"
#include "sync/domain/judge.h"
#include "sync/store/store.h"

namespace relais::app {

struct OutboxContext {
    sync::DefinitionSet definitions;
    Dates dates;
    sync::WallMs now;
    sync::Actor actor;
    bool production = false;
    bool online = true;
    bool sending = false;
};

// What waits, what was refused or changed, and what was handed over since midnight in Paris. On the store's thread.
[[nodiscard]] sync::Result<std::vector<OutboxItem>> outboxItems(const sync::Store& store, const OutboxContext& context);

} // namespace relais::app
