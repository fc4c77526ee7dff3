// The LUP as its documents tell it, written by hand: what the shipped definition is compared with.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/lup_world.h"

#include <optional>

namespace relais::test {

// Who may do what from which state, and where it leads; source: domain.md §1.1 as amended by product.md "LUP workflow".
// Nothing here reads the JSON files.
enum class Who { Author, Agent, OtherAgent, OtherProfessional, Coordinator, Service };

const std::vector<std::string>& lupStates();

struct Rule {
    std::string act;
    std::vector<Who> who;
    std::vector<std::string> from;
    std::string to; // "" = unchanged
};

const std::vector<Rule>& lupRules();

// A payload that satisfies every guard of the act.
Value::Map goodPayload(const std::string& act);

// Where the act leads from a state by the table; nothing when it is not allowed.
std::optional<std::string> expectedState(const std::string& act, Who who, const std::string& state);

} // namespace relais::test
