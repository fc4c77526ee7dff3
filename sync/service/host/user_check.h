// Checks a person before `user add` and `load users` write him: words that no loaded table knows are named.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/definition_set.h"
#include "sync/service/storage/storage.h"

namespace relais::service {

// The dispositifs in force. DefinitionInvalid when a stored one can no longer be read.
[[nodiscard]] Result<DefinitionSet> loadedDefinitions(Storage& storage);

// InvalidArgument names the profession or commune that is unknown and what is known; a table that was not loaded
// refuses nothing. A TRE_G15 code becomes the name that forms use ("50" → "SAGE_FEMME").
[[nodiscard]] Result<UserRow> checkedUser(Storage& storage, UserRow user);

// A mistyped role would quietly close the desk to its agent: one sentence naming the roles that no dispositif in force
// knows and those known, "" when all are. Not a refusal: a dispositif may be loaded after its people.
[[nodiscard]] Result<std::string> unknownRoles(Storage& storage, const std::vector<std::string>& roles);

} // namespace relais::service
