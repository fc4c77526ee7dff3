// What the store keeps beside a record to find, sort and reduce it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/record_rules.h"

#include "sync/domain/record_summary.h"

#include <limits>

namespace relais::app {

using namespace sync;

namespace {

WallMs instantOf(const Record& record, std::string_view fact) {
    const auto found = record.facts.find(fact);
    return found == record.facts.end() ? WallMs {} : WallMs {found->second.integer()};
}

RecordIndex indexOf(const Record& record, const DefinitionSet& definitions) {
    const RecordSummary summary = summaryOf(record, {}, definitions);
    RecordIndex index;
    index.searchText = searchText(record, definitions);
    index.pressing = summary.due ? summary.due->ms : std::numeric_limits<std::int64_t>::max();
    index.group = Value(record.facts)["agent"].text(); // « Mes dossiers »
    index.closed = summary.closed;
    if (summary.closed)
        index.closedAt = summary.lastChange;
    index.replyReadAt = instantOf(record, "retour_lu_le");
    return index;
}

Record stubOf(const Record& record, const DefinitionSet& definitions) {
    Record stub;
    stub.id = record.id;
    stub.dispositif = record.dispositif;
    stub.definition = record.definition;
    stub.author = record.author;
    stub.state = record.state;
    stub.lastSeq = record.lastSeq;
    stub.purged = record.purged;
    if (const Definition* definition = definitions.closest(record.dispositif, record.definition)) {
        for (const std::string& name : definition->workflow.retention.stubFacts) {
            if (const auto found = record.facts.find(name); found != record.facts.end())
                stub.facts.insert(*found);
        }
    }
    stub.facts["initiales"] = initialsOf(summaryOf(record, {}, definitions).title);
    return stub;
}

} // namespace

RecordRules recordRules(const DefinitionSet& definitions) {
    return {
        [&definitions](const Record& record) { return indexOf(record, definitions); },
        [&definitions](const Record& record) { return stubOf(record, definitions); },
    };
}

} // namespace relais::app
