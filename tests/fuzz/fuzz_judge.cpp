// Any body for any act on any state of the shipped dispositifs: judged, folded and projected without a crash.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/cbor_codec.h"
#include "tests/support/lup_world.h"

#include <cstdlib>

using namespace relais::test;

namespace {

// One record of each dispositif, made once; the input chooses state, act and actor, and is the payload.
struct Judged {
    RulesWorld world;
    RecordId lup = world.create(world.doctor);
    RecordId pfidass = world.create(world.doctor, {{"accord", Value("ORAL")}, {"commune", Value("91228")}}, "pfidass");
};

void judgeOne(Judged& judged, Record record, const Actor& actor, const Act& act, const Value::Map& body) {
    Op op = judged.world.op(actor, act.move ? "move" : act.name, body);
    if (act.move)
        op.body["by"] = act.name;
    op.record = record.id;
    op.dispositif = record.dispositif;
    const Ruling ruling = judge(&record, op, actor, judged.world.definitions, {judged.world.now, false});
    if (ruling.kind != Ruling::Kind::Accept)
        return;
    AppliedOp applied = appliedFrom(op);
    applied.seq = record.lastSeq + 1;
    applied.facts = ruling.facts;
    Record after = record;
    fold(after, applied, judged.world.definitions);
    Record again = after;
    fold(again, applied, judged.world.definitions);
    if (!(again == after) || recordFromValue(recordToValue(after)) != after)
        std::abort();
    for (const FeedId& feed : ruling.feeds)
        (void)projectRecord(after, feed, judged.world.definitions);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static Judged judged;
    if (size < 4)
        return 0;
    const auto value = decodeCbor({data + 3, size - 3});
    if (!value)
        return 0;
    (void)recordFromValue(*value);
    (void)appliedFromValue(*value);
    const bool isLup = data[0] % 2 == 0;
    Record record = judged.world.records.at(isLup ? judged.lup : judged.pfidass);
    const Workflow& flow = judged.world.definitions.current(record.dispositif)->workflow;
    auto state = flow.states.begin();
    std::advance(state, data[1] % flow.states.size());
    record.state = state->first;
    record.facts.insert((*value)["facts"].map().begin(), (*value)["facts"].map().end());
    const Actor* const actors[] {
        &judged.world.doctor, &judged.world.agent, &judged.world.coordinator, &judged.world.service};
    judgeOne(judged, record, *actors[data[0] / 2 % 4], flow.acts[data[2] % flow.acts.size()], value->map());
    return 0;
}
