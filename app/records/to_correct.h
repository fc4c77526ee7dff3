// Own records in whose content the service found something to correct, and what.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/definition_set.h"
#include "sync/domain/judge.h"
#include "sync/store/store.h"

#include <QString>

#include <vector>

namespace relais::app {

// « Le téléphone a 9 chiffres, il en faut 10 »; "" when nothing was found. Health data of a record: shown, not logged.
[[nodiscard]] QString faultWords(const sync::Record& record, const sync::DefinitionSet& definitions);

// Those `actor` may still correct, and has not corrected already. On the store's thread.
[[nodiscard]] std::vector<sync::Record> recordsToCorrect(
    const sync::Store& store, const sync::Actor& actor, const sync::DefinitionSet& definitions,
    const sync::JudgeContext& context);

} // namespace relais::app
