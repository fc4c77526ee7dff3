// Records as feeds show them, kept between exchanges: on a Monday two hundred desks load the same hundred records.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/storage/rows.h"

#include <deque>
#include <map>
#include <memory>

namespace relais::service {

struct Work;

// A record as every reader of one feed sees it.
struct Shown {
    Value payload; // of a snapshot entry, without the reader's own ops ("own")
    std::size_t bytes = 0;
    std::vector<std::pair<UserId, OpId>> authors; // of all its ops, in order
    Seq last = 0;                                 // of the last op the feed was given
    bool closed = false;
    WallMs closedAt;
};

// Bounded by the bytes of what it holds; the longest held goes first. Valid for what one connection sees: whoever owns
// it forgets what a transaction changed, and all of it when somebody else wrote or definitions moved. One thread.
class SnapshotCache {
public:
    explicit SnapshotCache(std::size_t bytes = std::size_t(32) << 20) : m_most(bytes) { }

    [[nodiscard]] std::shared_ptr<const Shown> find(const RecordId& record, const FeedId& feed) const;
    void keep(const RecordId& record, const FeedId& feed, std::shared_ptr<const Shown> shown);
    void forget(const RecordId& record);
    void clear();
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }

private:
    using Key = std::pair<RecordId, FeedId>;
    void drop(std::map<Key, std::shared_ptr<const Shown>>::iterator at);

    std::map<Key, std::shared_ptr<const Shown>> m_shown;
    std::deque<Key> m_order; // as kept; a key whose entry is gone counts for nothing
    std::size_t m_bytes = 0;
    std::size_t m_most;
};

// What a feed says of a record now.
struct Showing {
    bool there = false;                 // the record is in this feed
    std::shared_ptr<const Shown> shown; // null: not there, or nothing of it may be seen
    bool unreadable = false;            // there, but it cannot be read: what a reader holds of it stays
};
[[nodiscard]] Result<Showing> showingOf(Work& work, const RecordId& record, const FeedId& feed);

// An entry ready to be sent, and what it weighs.
struct Weighed {
    Entry entry;
    std::size_t bytes = 0;
};
[[nodiscard]] Weighed weighed(Entry entry);
// Its last seq is that of the last op this feed was given: who followed the feed op by op holds the same. `seq` 0: that
// one.
[[nodiscard]] Weighed snapshotEntry(const RecordId& record, const Shown& shown, const UserId& reader, Seq seq);

} // namespace relais::service
