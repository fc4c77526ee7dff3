// How a record is found, sorted and reduced, as its definition says.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/record_summary.h"
#include "sync/store/record_list.h"

#include <algorithm>

namespace relais::sync {

namespace {

// Sorting keys: due times first (ms since 1970, about 2×10^12 for centuries), then what stands still, what has no
// objective, and what is closed (last closed first).
constexpr std::int64_t kSuspended = 1'000'000'000'000'000;
constexpr std::int64_t kWithoutDue = 2'000'000'000'000'000;
constexpr std::int64_t kClosed = 4'000'000'000'000'000;

WallMs factTime(const Record& record, std::string_view name) {
    const auto found = record.facts.find(name);
    return {found == record.facts.end() ? 0 : found->second.integer()};
}

RecordIndex indexOf(const Record& record, const DefinitionSet& definitions) {
    const RecordSummary summary = summaryOf(record, {}, definitions);
    RecordIndex index;
    index.searchText = searchText(record, definitions);
    index.group = summary.urgency;
    index.closed = summary.closed;
    index.replyReadAt = factTime(record, "retour_lu_le");
    if (summary.closed) {
        index.closedAt = std::max(factTime(record, "clos_le"), factTime(record, "annule_le"));
        if (index.closedAt.ms == 0)
            index.closedAt = summary.lastChange;
        index.pressing = kClosed - index.closedAt.ms;
    } else if (summary.due) {
        index.pressing = summary.due->ms + (summary.suspended ? kSuspended : 0);
    } else {
        index.pressing = kWithoutDue + summary.lastChange.ms;
    }
    return index;
}

// Number, initials, state and result: enough to know which case it was and to reopen it.
Record stubOf(const Record& record, const DefinitionSet& definitions) {
    Record stub = record;
    const Definition* definition = definitions.closest(record.dispositif, record.definition);
    const Retention rule = definition ? definition->workflow.retention : Retention();
    const auto isKept = [&rule](const std::string& fact) {
        return fact == "etat" || std::find(rule.stubFacts.begin(), rule.stubFacts.end(), fact) != rule.stubFacts.end();
    };
    stub.answers.clear();
    if (definition) {
        for (const std::string& name : definition->workflow.titleAnswers)
            if (const auto answer = record.answers.find(name); answer != record.answers.end())
                stub.answers[name] = Value(initialsOf(answer->second.text()));
    }
    std::erase_if(stub.facts, [&isKept](const auto& fact) { return !isKept(fact.first); });
    for (AppliedOp& event : stub.events) {
        std::erase_if(event.body, [](const auto& part) { return part.first != "by" && part.first != "to"; });
        std::erase_if(event.facts, [&isKept](const auto& fact) { return !isKept(fact.first); });
    }
    return stub;
}

} // namespace

RecordRules domainRules(const DefinitionSet& definitions) {
    return {
        .index = [&definitions](const Record& record) { return indexOf(record, definitions); },
        .stub = [&definitions](const Record& record) { return stubOf(record, definitions); }};
}

} // namespace relais::sync
