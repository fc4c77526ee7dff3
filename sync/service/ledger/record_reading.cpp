// Reading one record, or telling that it cannot be read.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/ledger/record_reading.h"

namespace relais::service {

Result<RecordReading> readRecord(Work& work, const RecordId& id) {
    auto row = work.tx.records().find(id);
    if (row)
        return RecordReading {std::move(*row)};
    if (isStorageFault(row.error()))
        return tl::unexpected<Error>(row.error());
    RELAIS_TRY(work.tx.catalog().put(AlarmRow {"unreadable_record", toText(id), work.now, {}}));
    return RecordReading {{}, true};
}

} // namespace relais::service
