// What the store keeps beside a record to find, sort and reduce it, as the domain says it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/definition_set.h"
#include "sync/store/record_list.h"

namespace relais::app {

// `definitions` outlives the store that uses the rules, and is read on its thread.
[[nodiscard]] sync::RecordRules recordRules(const sync::DefinitionSet& definitions);

} // namespace relais::app
