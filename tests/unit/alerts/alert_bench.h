// One alert opened as its author reads it, for the tests of this room.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/alerts/alert_view.h"
#include "tests/support/records_bench.h"

namespace relais::test {

[[nodiscard]] inline QString text(const char* utf8) { return QString::fromUtf8(utf8); }

// Own ops that wait for the service.
[[nodiscard]] inline std::uint64_t pending(RecordsBench& bench) {
    return bench.ask([](Store& store) { return store.syncState()->pending; });
}

inline void open(app::AlertView& view, RecordsBench& bench, const RecordId& id) {
    view.setRecordId(QString::fromStdString(toText(id)));
    view.setSource(&bench.records());
    bench.drain();
}

} // namespace relais::test
