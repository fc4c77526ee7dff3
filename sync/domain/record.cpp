// The fold, and a record as data.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/record.h"

#include "sync/domain/rules_impl.h"
#include "sync/protocol/reader.h"

#include <algorithm>

namespace relais::sync {

AppliedOp appliedFrom(const Op& op) {
    AppliedOp out;
    out.id = op.id;
    out.record = op.record;
    out.type = op.type;
    out.dispositif = op.dispositif;
    out.definition = op.definition;
    out.author = op.author;
    out.deviceTime = op.wall;
    out.body = op.body;
    return out;
}

Value appliedToValue(const AppliedOp& op) {
    Value::Map out {
        {"id", Value(toBytes(op.id.bytes()))},
        {"rec", Value(toBytes(op.record.bytes()))},
        {"t", Value(op.type)},
        {"d", Value(op.dispositif)},
        {"dv", Value(op.definition)},
        {"by", Value(op.author.text)},
        {"lbl", Value(op.authorLabel)},
        {"w", Value(op.deviceTime.ms)},
        {"st", Value(op.serviceTime.ms)},
        {"sq", Value(op.seq)},
        {"b", Value(op.body)}};
    if (!op.facts.empty())
        out["f"] = op.facts;
    if (op.unverified)
        out["uv"] = true;
    return Value(std::move(out));
}

Result<AppliedOp> appliedFromValue(const Value& value) {
    MapReader in(value, "applied op");
    AppliedOp out;
    out.id = in.require("id").id<OpId>("id");
    out.record = in.require("rec").id<RecordId>("rec");
    out.type = in.text("t");
    out.dispositif = in.text("d");
    out.definition = in.number<std::uint32_t>("dv");
    out.author = in.name<UserId>("by");
    out.authorLabel = in.text("lbl");
    out.deviceTime = {in.integer("w")};
    out.serviceTime = {in.integer("st")};
    out.seq = in.number("sq");
    out.unverified = in.flag("uv");
    out.body = in.map("b");
    out.facts = in.map("f");
    return in.done(std::move(out));
}

Value recordToValue(const Record& record) {
    Value::Array events;
    for (const AppliedOp& event : record.events)
        events.push_back(appliedToValue(event));
    Value::Map out {
        {"id", Value(toBytes(record.id.bytes()))},
        {"d", Value(record.dispositif)},
        {"dv", Value(record.definition)},
        {"by", Value(record.author.text)},
        {"lbl", Value(record.authorLabel)},
        {"state", Value(record.state)},
        {"f", Value(record.facts)},
        {"ev", Value(std::move(events))},
        {"sq", Value(record.lastSeq)}};
    // Answers that are still those of the creation are not said twice.
    const bool asCreated = !record.events.empty() && record.events.front().type == OpType::kCreate
        && record.events.front().body.contains("answers")
        && record.events.front().body.at("answers").map() == record.answers;
    if (!asCreated)
        out["a"] = record.answers;
    if (record.purged)
        out["purged"] = true;
    return Value(std::move(out));
}

Result<Record> recordFromValue(const Value& value) {
    MapReader in(value, "record");
    Record out;
    out.id = in.require("id").id<RecordId>("id");
    out.dispositif = in.text("d");
    out.definition = in.number<std::uint32_t>("dv");
    out.author = in.name<UserId>("by");
    out.authorLabel = in.text("lbl");
    out.state = in.text("state");
    out.facts = in.map("f");
    out.events = in.each("ev", appliedFromValue);
    out.lastSeq = in.number("sq");
    out.purged = in.flag("purged");
    if (in.has("a"))
        out.answers = in.map("a");
    else if (!out.events.empty())
        out.answers = memberOf(out.events.front().body, "answers").map();
    return in.done(std::move(out));
}

namespace {

void eraseHidden(Record& record, const Value& linkIds) {
    for (const Value& linkId : linkIds.array()) {
        record.answers.erase(linkId.text());
        for (AppliedOp& event : record.events) {
            if (const auto answers = event.body.find("answers"); answers != event.body.end())
                answers->second.asMap().erase(linkId.text());
        }
    }
}

void eraseContent(Record& record, const DefinitionSet& definitions) {
    const Definition* definition = definitions.closest(record.dispositif, record.definition);
    const auto kept = [&](const std::string& name) {
        return name == Fact::kState
            || (definition != nullptr
                && std::ranges::find(definition->workflow.keptFacts, name) != definition->workflow.keptFacts.end());
    };
    record.purged = true;
    record.answers.clear();
    std::erase_if(record.facts, [&](const auto& fact) { return !kept(fact.first); });
    for (AppliedOp& event : record.events) {
        std::erase_if(event.body, [](const auto& part) { return part.first != "by" && part.first != "to"; });
        std::erase_if(event.facts, [&](const auto& fact) { return !kept(fact.first); });
    }
}

void mergeFacts(Record& record, const Value::Map& facts) {
    for (const auto& [name, value] : facts) {
        if (name == Fact::kState)
            record.state = value.text();
        else if (name == Fact::kHidden || name == Fact::kCorrects)
            continue;
        else if (value.isNull())
            record.facts.erase(name);
        else
            record.facts[name] = value;
    }
}

// What a pending op will change if the service agrees: shown at once.
Value::Map foreseen(const Record& record, const AppliedOp& op, const DefinitionSet& definitions) {
    const Definition* definition = definitions.closest(op.dispositif, op.definition);
    if (definition == nullptr)
        return {};
    if (op.type == OpType::kWithdraw && definition->workflow.state("ANNULE") != nullptr)
        return {{std::string(Fact::kState), Value("ANNULE")}};
    const Act* act = actOf(definition->workflow, op.type, op.body);
    if (act == nullptr || !startsFrom(*act, record.state))
        return {};
    const Value::Map payload = payloadOf(op.body);
    Actor actor;
    actor.user = op.author;
    actor.label = op.authorLabel;
    const Scene scene {record, payload, actor, definitions.reference(), op.deviceTime, op.id, {}};
    Value::Map facts = factsOf(act->effects, destinationOf(*act, scene).to, definition->workflow, scene);
    // Custody is told by the service alone.
    if (record.state == kToSend)
        facts.erase(std::string(Fact::kState));
    return facts;
}

void foldCreate(Record& record, const AppliedOp& op, const DefinitionSet& definitions) {
    record.id = op.record;
    record.dispositif = op.dispositif;
    record.definition = op.definition;
    record.author = op.author;
    record.authorLabel = op.authorLabel;
    record.answers = memberOf(op.body, "answers").map();
    record.state = kToSend;
    if (op.seq == 0)
        return;
    if (const Definition* definition = definitions.closest(op.dispositif, op.definition))
        record.state = definition->workflow.initial;
    mergeFacts(record, op.facts);
}

// Adds an op after all those already folded.
void append(Record& record, const AppliedOp& op, const DefinitionSet& definitions) {
    record.events.push_back(op);
    if (op.seq > 0)
        record.lastSeq = std::max(record.lastSeq, op.seq);
    if (op.type == OpType::kPurge) {
        mergeFacts(record, op.facts);
        eraseContent(record, definitions);
        return;
    }
    if (op.type == OpType::kCreate) {
        foldCreate(record, op, definitions);
        return;
    }
    const Value::Map facts = op.seq > 0 ? op.facts : foreseen(record, op, definitions);
    if (facts.contains(Fact::kCorrects)) {
        for (const auto& [linkId, answer] : memberOf(op.body, "answers").map()) {
            if (answer.isNull())
                record.answers.erase(linkId);
            else
                record.answers[linkId] = answer;
        }
    }
    mergeFacts(record, facts);
    if (const auto hidden = facts.find(Fact::kHidden); hidden != facts.end())
        eraseHidden(record, hidden->second);
    if (record.purged)
        eraseContent(record, definitions);
}

// Accepted ops in the service's order, then pending ones as they were made.
bool before(const AppliedOp& a, const AppliedOp& b) {
    if ((a.seq == 0) != (b.seq == 0))
        return b.seq == 0;
    return a.seq < b.seq;
}

} // namespace

void fold(Record& record, const AppliedOp& op, const DefinitionSet& definitions) {
    const auto known = std::ranges::find(record.events, op.id, &AppliedOp::id);
    if (known != record.events.end() && (known->seq > 0 || op.seq == 0))
        return;
    if (known == record.events.end() && (record.events.empty() || !before(op, record.events.back()))) {
        append(record, op, definitions);
        return;
    }
    // Out of its place: the pending one was accepted, or an earlier one comes late.
    std::vector<AppliedOp> ops = std::move(record.events);
    std::erase_if(ops, [&](const AppliedOp& event) { return event.id == op.id; });
    ops.push_back(op);
    const Seq lastSeq = record.lastSeq;
    record = foldAll(ops, definitions);
    record.lastSeq = std::max(record.lastSeq, lastSeq);
}

Record foldAll(const std::vector<AppliedOp>& ops, const DefinitionSet& definitions) {
    std::vector<AppliedOp> ordered = ops;
    std::ranges::stable_sort(ordered, before);
    Record record;
    for (const AppliedOp& op : ordered) {
        const auto known = std::ranges::find(record.events, op.id, &AppliedOp::id);
        if (known == record.events.end())
            append(record, op, definitions);
    }
    return record;
}

} // namespace relais::sync
