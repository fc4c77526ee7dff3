// Order, fold, feeds.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/ledger/placement.h"

#include "sync/domain/paris_time.h"
#include "sync/domain/record_summary.h"
#include "sync/protocol/codec.h"
#include "sync/service/ledger/duplicates.h"
#include "sync/service/ledger/duty_book.h"

#include <algorithm>

namespace relais::service {

namespace {

constexpr std::string_view kQuarantineFact = "quarantaine";

bool isClosed(const Record& record, const DefinitionSet& definitions) {
    const Definition* definition = definitions.closest(record.dispositif, record.definition);
    const State* state = definition ? definition->workflow.state(record.state) : nullptr;
    return state && state->closed;
}

// What the service adds to a create: a number that never changes, and a hint of duplicates for the desk.
Status completeCreate(Work& work, const Op& op, Value::Map& facts) {
    const Definition* definition = work.definitions.closest(op.dispositif, op.definition);
    if (definition && !definition->workflow.numberPrefix.empty() && !facts.contains("numero")) {
        const auto caisse = facts.find("caisse");
        const std::string desk = caisse == facts.end() ? std::string() : caisse->second.text();
        const std::string& prefix = definition->workflow.numberPrefix;
        const int year = toParis(work.now).date.year();
        RELAIS_ASSIGN(const auto rank, work.tx.records().takeNumber(prefix + '-' + desk, year));
        facts["numero"] = recordNumber(prefix, desk, year, rank);
    }
    return noteDuplicates(work, op, facts);
}

// What the readers of a feed fold when they get `applied` as an op must be what they would see in a snapshot; where it
// is not (a rule that shows more from this state on), they get the snapshot.
bool opSuffices(
    const Record& before, const Record& after, const AppliedOp& projected, const FeedId& feed,
    const DefinitionSet& definitions) {
    auto seen = projectRecord(before, feed, definitions);
    const auto wanted = projectRecord(after, feed, definitions);
    if (!seen || !wanted)
        return false;
    fold(*seen, projected, definitions);
    return *seen == *wanted;
}

Status enter(Work& work, const RecordId& record, const FeedId& feed, Seq seq) {
    Entry entry;
    entry.seq = seq;
    entry.kind = EntryKind::Snapshot;
    entry.record = record;
    RELAIS_TRY(work.tx.feeds().append(feed, entry));
    return work.tx.feeds().put(PlacementRow {record, feed, seq, seq, false});
}

struct Change {
    const Record& before;
    const Record& after;
    const AppliedOp& applied;
};

Status stay(Work& work, const Change& change, PlacementRow placement) {
    const auto projected = projectOp(change.applied, change.after, placement.feed, work.definitions);
    const bool suffices
        = projected && opSuffices(change.before, change.after, *projected, placement.feed, work.definitions);
    if (!projected) {
        // Nothing of this op is for these readers, unless it changed what they may see.
        auto seen = projectRecord(change.before, placement.feed, work.definitions);
        const auto wanted = projectRecord(change.after, placement.feed, work.definitions);
        if (seen && wanted) {
            seen->lastSeq = wanted->lastSeq;
            if (*seen == *wanted)
                return {};
        }
    }
    Entry entry;
    entry.seq = change.applied.seq;
    entry.kind = suffices ? EntryKind::Op : EntryKind::Snapshot;
    entry.record = change.after.id;
    entry.previous = placement.last;
    if (suffices)
        entry.payload = appliedToValue(*projected);
    RELAIS_TRY(work.tx.feeds().append(placement.feed, entry));
    placement.last = change.applied.seq;
    work.touch(placement.feed);
    return work.tx.feeds().put(placement);
}

Status leave(Work& work, PlacementRow placement, Seq seq) {
    Entry entry;
    entry.seq = seq;
    entry.kind = EntryKind::Left;
    entry.record = placement.record;
    RELAIS_TRY(work.tx.feeds().append(placement.feed, entry));
    placement.left = true;
    placement.last = seq;
    work.touch(placement.feed);
    return work.tx.feeds().put(placement);
}

// True when the record entered one.
Result<bool> tellFeeds(Work& work, const Change& change, const std::vector<FeedId>& feeds) {
    RELAIS_ASSIGN(const auto placements, work.tx.feeds().placements(change.after.id));
    bool entered = false;
    for (const PlacementRow& placement : placements) {
        if (placement.left)
            continue;
        if (std::find(feeds.begin(), feeds.end(), placement.feed) == feeds.end())
            RELAIS_TRY(leave(work, placement, change.applied.seq));
        else
            RELAIS_TRY(stay(work, change, placement));
    }
    for (const FeedId& feed : feeds) {
        const auto there = std::find_if(placements.begin(), placements.end(), [&](const PlacementRow& placement) {
            return placement.feed == feed && !placement.left;
        });
        if (there != placements.end())
            continue;
        RELAIS_TRY(enter(work, change.after.id, feed, change.applied.seq));
        work.touch(feed);
        entered = true;
    }
    return entered;
}

} // namespace

Result<Placed> place(Work& work, const Op& op, const Actor& actor, const Ruling& ruling) {
    RELAIS_ASSIGN(auto row, work.tx.records().find(op.record));
    Placed placed;
    RELAIS_ASSIGN(placed.seq, work.tx.takeSeq());
    placed.facts = ruling.facts;
    if (!row)
        RELAIS_TRY(completeCreate(work, op, placed.facts));

    AppliedOp applied = appliedFrom(op);
    applied.seq = placed.seq;
    applied.serviceTime = work.now;
    applied.authorLabel = actor.label;
    applied.unverified = actor.unverified;
    applied.facts = placed.facts;

    const Record before = row ? row->record : Record {};
    RecordRow after = row ? *row : RecordRow {};
    if (row) {
        fold(after.record, applied, work.definitions);
    } else {
        after.record = foldAll({applied}, work.definitions);
        after.created = work.now;
        const Definition* definition = work.definitions.closest(op.dispositif, op.definition);
        after.alert = !definition || definition->workflow.alert;
    }
    const bool wasClosed = after.closed;
    after.closed = isClosed(after.record, work.definitions);
    if (after.closed != wasClosed)
        after.closedAt = after.closed ? work.now : WallMs {};
    RELAIS_TRY(work.tx.records().put(after));
    RELAIS_TRY(noteDuty(work, after));
    RELAIS_ASSIGN(const bool entered, tellFeeds(work, Change {before, after.record, applied}, ruling.feeds));
    placed.alertMoved = entered && after.alert;
    placed.lifted = before.facts.contains(kQuarantineFact) && !after.record.facts.contains(kQuarantineFact);
    return placed;
}

Status showAgain(Work& work, const RecordRow& row) {
    RecordRow again = row;
    again.record = foldAll(row.record.events, work.definitions);
    again.record.lastSeq = row.record.lastSeq;
    RELAIS_TRY(work.tx.records().put(again));
    RELAIS_ASSIGN(const auto placements, work.tx.feeds().placements(row.record.id));
    for (const PlacementRow& placement : placements) {
        if (placement.left)
            continue;
        RELAIS_ASSIGN(const Seq seq, work.tx.takeSeq());
        RELAIS_TRY(enter(work, row.record.id, placement.feed, seq));
        work.touch(placement.feed);
    }
    return {};
}

Status tellAuthor(Work& work, const UserId& author, const RecordId& record, const Verdict& verdict) {
    if (author.empty())
        return {};
    Entry entry;
    RELAIS_ASSIGN(entry.seq, work.tx.takeSeq());
    entry.kind = EntryKind::Verdict;
    entry.record = record;
    entry.payload = toValue(verdict);
    const FeedId feed {"user:" + author.text};
    work.touch(feed);
    return work.tx.feeds().append(feed, entry);
}

} // namespace relais::service
