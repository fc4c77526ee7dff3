// Which of the few allowed notifications an op deserves, as the workflow's acts say whom they tell.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/definition_set.h"
#include "sync/domain/record.h"

#include <optional>

namespace relais::sync {

// The kinds of design.md §7.4 that news of a record can be.
enum class NewsKind : std::uint8_t { Answer, Question, CaseArrived, NeedsAttention, Other };

// What `op`, an event of the record, is to `me`: nothing when it is her own, or an act that tells her nothing
// ("notify": "author" when the record is hers, else "desk"). The same on a device and at the service.
[[nodiscard]] std::optional<NewsKind>
newsOf(const AppliedOp& op, const Record& record, const UserId& me, const DefinitionSet& definitions);

} // namespace relais::sync
