// Reading a record so that one that cannot be read stops nothing else.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/ledger/work.h"

namespace relais::service {

struct RecordReading {
    std::optional<RecordRow> row;
    bool unreadable = false; // there is one; somebody at the service must look (alarm "unreadable_record")
};

// An error is the storage's; what cannot be read is none: timers and pages go on with the others. The transaction
// writes.
[[nodiscard]] Result<RecordReading> readRecord(Work& work, const RecordId& id);

} // namespace relais::service
