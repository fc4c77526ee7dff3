// A midwife on duty over a real store, with the dispositifs of the permanence.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/records_bench.h"
#include "tests/unit/domain/pds_world.h"

namespace relais::test {

// On the duty of a day of November 2026, Saturday 21 unless told, at the hour given.
class MidwifeBench : public RecordsBench {
public:
    explicit MidwifeBench(const char* now = "2026-11-21 16:12", bool onDuty = true);

    RecordId duty;

    // Her signed consultations, first to last, as the store has them.
    [[nodiscard]] std::vector<Record> signedOnes();
    [[nodiscard]] std::size_t drafts();
    // The body of every own op, as it leaves.
    [[nodiscard]] std::vector<Op> sent();
    // One of the data set, signed before.
    RecordId seen(Value::Map answers);
};

} // namespace relais::test
