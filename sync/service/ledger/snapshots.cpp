// Projecting a record for a feed once, and giving it to each reader.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/ledger/snapshots.h"

#include "sync/protocol/cbor_codec.h"
#include "sync/service/ledger/record_reading.h"
#include "sync/service/ledger/work.h"

#include <algorithm>

namespace relais::service {

namespace {

constexpr std::size_t kEntryOverhead = 64; // keys, seq and ids around a payload
constexpr std::size_t kOwnOp = 17;         // one id among the reader's own

std::optional<PlacementRow> placedIn(const std::vector<PlacementRow>& placements, const FeedId& feed) {
    for (const PlacementRow& placement : placements)
        if (placement.feed == feed && !placement.left)
            return placement;
    return std::nullopt;
}

std::shared_ptr<const Shown>
show(const RecordRow& row, const PlacementRow& placement, const DefinitionSet& definitions) {
    auto seen = projectRecord(row.record, placement.feed, definitions);
    if (!seen)
        return {};
    seen->lastSeq = placement.last;
    auto shown = std::make_shared<Shown>();
    shown->payload = recordToValue(*seen);
    shown->bytes = encodeCbor(shown->payload).size();
    for (const AppliedOp& event : row.record.events)
        shown->authors.emplace_back(event.author, event.id);
    shown->last = placement.last;
    shown->closed = row.closed;
    shown->closedAt = row.closedAt;
    return shown;
}

} // namespace

std::shared_ptr<const Shown> SnapshotCache::find(const RecordId& record, const FeedId& feed) const {
    const auto at = m_shown.find(Key {record, feed});
    return at == m_shown.end() ? nullptr : at->second;
}

void SnapshotCache::keep(const RecordId& record, const FeedId& feed, std::shared_ptr<const Shown> shown) {
    const Key key {record, feed};
    if (const auto at = m_shown.find(key); at != m_shown.end())
        drop(at);
    m_bytes += shown->bytes;
    m_shown.emplace(key, std::move(shown));
    m_order.push_back(key);
    while (m_bytes > m_most && !m_order.empty()) {
        if (const auto at = m_shown.find(m_order.front()); at != m_shown.end())
            drop(at);
        m_order.pop_front();
    }
}

void SnapshotCache::forget(const RecordId& record) {
    auto at = m_shown.lower_bound(Key {record, FeedId {}});
    while (at != m_shown.end() && at->first.first == record)
        drop(at++);
    // Keys of what was forgotten pile up in the order: swept once they are the greater part.
    if (m_order.size() > 64 && m_order.size() > 2 * m_shown.size())
        std::erase_if(m_order, [this](const Key& key) { return !m_shown.contains(key); });
}

void SnapshotCache::clear() {
    m_shown.clear();
    m_order.clear();
    m_bytes = 0;
}

void SnapshotCache::drop(std::map<Key, std::shared_ptr<const Shown>>::iterator at) {
    m_bytes -= at->second->bytes;
    m_shown.erase(at);
}

Result<Showing> showingOf(Work& work, const RecordId& record, const FeedId& feed) {
    // What this transaction has changed is neither what the cache holds nor yet what others may be shown.
    const bool settled = !work.tx.changed().contains(record);
    if (settled)
        if (auto held = work.snapshots.find(record, feed))
            return Showing {true, std::move(held)};
    RELAIS_ASSIGN(const auto placements, work.tx.feeds().placements(record));
    const auto placement = placedIn(placements, feed);
    if (!placement)
        return Showing {};
    RELAIS_ASSIGN(const auto read, readRecord(work, record));
    if (!read.row)
        return Showing {true, {}, read.unreadable};
    auto shown = show(*read.row, *placement, work.definitions);
    if (shown && settled)
        work.snapshots.keep(record, feed, shown);
    return Showing {true, std::move(shown)};
}

Weighed weighed(Entry entry) {
    const std::size_t bytes = encodeCbor(entry.payload).size() + kEntryOverhead;
    return {std::move(entry), bytes};
}

Weighed snapshotEntry(const RecordId& record, const Shown& shown, const UserId& reader, Seq seq) {
    Weighed out {{}, shown.bytes + kEntryOverhead};
    out.entry.kind = EntryKind::Snapshot;
    out.entry.record = record;
    out.entry.seq = seq == 0 ? shown.last : seq;
    out.entry.payload = shown.payload;
    Value::Array own;
    for (const auto& [author, op] : shown.authors)
        if (!reader.empty() && author == reader)
            own.emplace_back(toBytes(op.bytes()));
    out.bytes += own.size() * kOwnOp;
    out.entry.payload.set("own", std::move(own));
    return out;
}

} // namespace relais::service
