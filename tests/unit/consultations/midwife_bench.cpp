// A midwife on duty over a real store.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/consultations/midwife_bench.h"

namespace relais::test {

namespace {

Actor onRota() {
    return {{"u01"}, "Inès Castellan, sage-femme",           "SAGE_FEMME", "Cabinet",
            "75113", {"SAGE_FEMME_PDS:paris13", "DECLARANT"}};
}

OpDraft creation(const char* dispositif, Value::Map answers) {
    OpDraft op;
    op.type = std::string(OpType::kCreate);
    op.dispositif = dispositif;
    op.definition = 1;
    op.body = {{"answers", Value(std::move(answers))}};
    return op;
}

} // namespace

MidwifeBench::MidwifeBench(const char* now, bool onDuty) : RecordsBench(onRota(), permanenceDefinitions()) {
    clock().setWall(paris(now));
    if (!onDuty)
        return;
    const Duty planned = *dutyOn(toParis(paris(now)).date);
    const Value::Map answers {
        {"territoire", Value("paris13")},
        {"date", Value(planned.date.iso())},
        {"type", Value(code(planned.type))},
        {"debut_minute", Value(planned.startMinute)},
        {"fin_minute", Value(planned.endMinute)}};
    const Value::Map facts {
        {"territoire", Value("paris13")},
        {"titulaire", Value("u01")},
        {"debut_le", Value(planned.startUtc().ms)},
        {"fin_le", Value(planned.endUtc().ms)}};
    duty = arrives("garde", answers, facts, "CONFIRMEE");
}

std::vector<Record> MidwifeBench::signedOnes() {
    return ask([](Store& store) {
        ListQuery query;
        query.dispositifs = {"consultation"};
        std::vector<Record> out;
        const auto rows = store.list(query);
        for (const ListRow& row : *rows)
            out.insert(out.begin(), row.record);
        return out;
    });
}

std::size_t MidwifeBench::drafts() {
    return ask([](Store& store) { return store.drafts()->size(); });
}

std::vector<Op> MidwifeBench::sent() {
    return ask([](Store& store) {
        std::vector<Op> out;
        const auto runs = store.pendingRuns(1 << 20);
        for (const OpRun& run : *runs) {
            for (const OpRun::Item& item : run.items)
                out.push_back(*decodeOp(item.bytes));
        }
        return out;
    });
}

RecordId MidwifeBench::seen(Value::Map answers) {
    const RecordId id
        = ask([&](Store& store) { return store.commit(creation("consultation", std::move(answers))); })->record;
    exchange();
    return id;
}

} // namespace relais::test
