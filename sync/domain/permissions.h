// Roles with their scope ("AGENT_LUP:911") and the feeds they give.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/definition_set.h"
#include "sync/domain/judge.h"

namespace relais::sync {

// A role and what it is limited to (a caisse, a territory); scope "" = everywhere.
struct Role {
    std::string name;
    std::string scope;
};
[[nodiscard]] Role parseRole(std::string_view text);

// The feeds of a user with these roles, sorted: "user:<id>", "reference", and those of the workflows' subscriptions.
[[nodiscard]] std::vector<FeedId>
feedsOf(const UserId& user, const std::vector<std::string>& roles, const DefinitionSet& definitions);

// May the actor do it to the record, as far as who he is goes (`by` of an act)? Unverified actors: never.
[[nodiscard]] bool mayAct(const Actor& actor, const std::vector<std::string>& by, const Record& record);

} // namespace relais::sync
