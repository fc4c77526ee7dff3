// Counts objectives in the opening time of the record's desk.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/deadline.h"

#include "sync/domain/rules_impl.h"
#include "sync/domain/service_op.h"

#include <algorithm>

namespace relais::sync {

namespace {

struct Amount {
    int value = 0;
    bool hours = false;
};

Amount amountOf(const Objective& objective, const std::string& urgency, const Caisse* caisse) {
    const auto in = [&](const std::map<std::string, int>& table) {
        const auto exact = table.find(urgency);
        return exact != table.end() ? exact : table.find(std::string());
    };
    Amount out;
    if (objective.hours.contains(urgency))
        out = {objective.hours.at(urgency), true};
    else if (const auto it = in(objective.workingDays); it != objective.workingDays.end())
        out = {it->second, false};
    else if (const auto other = in(objective.hours); other != objective.hours.end())
        out = {other->second, true};
    if (caisse != nullptr) {
        if (const auto own = caisse->objectives.find(objective.name + "." + urgency); own != caisse->objectives.end())
            out.value = own->second;
    }
    return out;
}

const Caisse* caisseOf(const Record& record, const DefinitionSet& definitions) {
    const auto& caisses = definitions.reference().caisses;
    const auto it = caisses.find(memberOf(record.facts, Fact::kCaisse).text());
    return it == caisses.end() ? nullptr : &it->second;
}

std::vector<Interval> suspensionsOf(const Record& record, WallMs now) {
    const Value facts(record.facts);
    std::vector<Interval> out;
    for (const Value& one : facts[Fact::kSuspensions].array())
        out.push_back({{one["de"].integer()}, {one["a"].integer()}});
    if (facts[Fact::kSuspendedSince].isInteger())
        out.push_back({{facts[Fact::kSuspendedSince].integer()}, now});
    return out;
}

const Objective* runningObjective(const Record& record, const Workflow& flow) {
    for (const Objective& one : flow.objectives) {
        if (std::ranges::find(one.states, record.state) != one.states.end())
            return &one;
    }
    return nullptr;
}

bool timerDue(const Timer& timer, const Record& record, WallMs now, const DefinitionSet& definitions) {
    if (!timer.objective.empty()) {
        const auto running = objectiveNow(record, now, definitions);
        return running && running->name == timer.objective && running->due < now;
    }
    const Value since = memberOf(record.facts, timer.since);
    if (!since.isInteger())
        return false;
    const Caisse* caisse = caisseOf(record, definitions);
    const DeskTime desk = caisse != nullptr ? caisse->hours : DeskTime();
    const WallMs from {since.integer()};
    if (timer.working)
        return desk.addDays(from, timer.days) < now;
    return from <= now && toParis(now).date - toParis(from).date >= timer.days;
}

} // namespace

std::optional<ObjectiveNow> objectiveNow(const Record& record, WallMs now, const DefinitionSet& definitions) {
    const Definition* definition = definitions.closest(record.dispositif, record.definition);
    if (definition == nullptr || record.purged)
        return std::nullopt;
    const Workflow& flow = definition->workflow;
    const Objective* objective = runningObjective(record, flow);
    const Value since = objective == nullptr ? Value() : memberOf(record.facts, objective->since);
    if (!since.isInteger())
        return std::nullopt;
    const Caisse* caisse = caisseOf(record, definitions);
    const DeskTime desk = caisse != nullptr ? caisse->hours : DeskTime();
    const Amount amount = amountOf(*objective, memberOf(record.answers, flow.urgencyQuestion).text(), caisse);
    if (amount.value <= 0)
        return std::nullopt;
    const WallMs from {since.integer()};
    const std::vector<Interval> stood = suspensionsOf(record, now);
    // Opening time that did not count is given back at the end.
    std::chrono::milliseconds standing = desk.elapsed(from, now);
    standing -= desk.elapsed(from, now, stood);
    ObjectiveNow out;
    out.name = objective->name;
    out.label = objective->label;
    if (amount.hours)
        out.due = desk.addHours(from, std::chrono::hours(amount.value) + standing);
    else
        out.due = desk.addHours(desk.addDays(from, amount.value), standing);
    const State* state = flow.state(record.state);
    out.suspended = state != nullptr && state->suspends;
    if (!out.suspended && out.due < now)
        out.late = desk.elapsed(out.due, now);
    return out;
}

std::vector<Op> timedOps(const Record& record, WallMs now, const DefinitionSet& definitions) {
    std::vector<Op> out;
    const Definition* definition = definitions.closest(record.dispositif, record.definition);
    if (definition == nullptr || record.purged)
        return out;
    const Workflow& flow = definition->workflow;
    const Value::Map none;
    const Actor service {.service = true};
    const Scene scene {record, none, service, definitions.reference(), now, {}, {}};
    for (std::size_t i = 0; i < flow.timers.size(); ++i) {
        const Timer& timer = flow.timers[i];
        if (std::ranges::find(timer.states, record.state) == timer.states.end() || !holds(timer.when, scene)
            || !timerDue(timer, record, now, definitions))
            continue;
        out.push_back(serviceAct(record, *flow.act(timer.act), 0x1000 + i, now));
    }
    return out;
}

} // namespace relais::sync
