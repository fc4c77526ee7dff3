// Asking the store for lists of records: filter, order, search and position.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/store/changes.h"

#include <functional>

namespace relais::sync {

// What the store keeps beside a record to find and sort it without reading it. Made by the domain.
struct RecordIndex {
    std::string searchText;    // words to find it by; never NIR or other identifiers (domain.md §6.1 "INS / NIR")
    std::int64_t pressing = 0; // ascending: the most pressing first (a due time in ms, smaller when urgent)
    std::string group;         // any one filter key of the domain ("24H", "3J"…)
    bool closed = false;
    WallMs closedAt;    // 0: not closed
    WallMs replyReadAt; // when the author read the return; 0: not yet
};

// Given by the composition root; pure functions of the record.
struct RecordRules {
    std::function<RecordIndex(const Record&)> index;
    // The record reduced to what stays after retention (number, initials, state, result).
    std::function<Record(const Record&)> stub;
};

// Those of the shipped rules: words, due times and stubs as the record's definition says. `definitions` must outlive
// the result.
[[nodiscard]] RecordRules domainRules(const DefinitionSet& definitions);

enum class ListOrder : std::uint8_t { Newest, LastChanged, Pressing };

// Position in a list: give back the last row's to go on after it.
struct ListPosition {
    std::int64_t key = 0;
    std::int64_t row = 0;
    bool operator==(const ListPosition&) const = default;
};

struct ListQuery {
    std::vector<std::string> dispositifs; // empty: all
    std::vector<std::string> states;      // empty: all
    std::string group;                    // "": all
    std::optional<bool> closed;
    bool ownOnly = false; // made by this store's user
    FeedId feed;          // only records this feed holds; empty: all
    std::string search;   // words; each must begin a word of the record; accents and case do not matter
    ListOrder order = ListOrder::Newest;
    std::uint32_t limit = 50; // rows, at most 1000
    std::optional<ListPosition> after;
};

struct ListRow {
    Record record;
    ListPosition position;
    bool own = false;
    bool unread = false;          // changed by somebody else since markRead()
    bool reduced = false;         // only the stub is held
    std::uint32_t pendingOps = 0; // own ops without a final verdict
};

struct StateCount {
    std::string dispositif;
    std::string state;
    bool closed = false;
    std::uint64_t records = 0;
    std::uint64_t unread = 0;
};

} // namespace relais::sync
