// Noticing that a person was perhaps already reported: a fact for the desk, never a refusal, never for the author.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/ledger/work.h"

namespace relais::service {

// Fact "doublons_possibles": ids of records of the last 30 days with the same NIR, or the same name, first name, birth
// and motif (domain.md §6.3 (8)). Looks in the caisse's own records as much as in others: the desk decides.
// Remembers the new record's keys as hashes.
Status noteDuplicates(Work& work, const Op& create, Value::Map& facts);

} // namespace relais::service
