// A second, simple-minded reading of a LUP record's history: what the folded record must agree with.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/lup_reference.h"

#include <functional>

namespace relais::test {

// Replays the accepted events by the table of lup_reference.h, which knows neither the workflow file nor the fold.
// `isAgent`: may this user have acted as an agent of the record's desk at that service time? Empty when all is right,
// else what is not. Triage acts, which only move an alert between « mise de côté » and the queue, are followed loosely.
[[nodiscard]] std::string naiveFault(const Record& record, const std::function<bool(const UserId&, WallMs)>& isAgent);

} // namespace relais::test
