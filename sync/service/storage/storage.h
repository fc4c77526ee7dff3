// Where the service keeps its truth: transactions with savepoints over typed tables, and one counter that orders all.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/storage/tables.h"

#include <memory>
#include <set>

namespace relais::service {

// A write transaction sees a frozen past and its own changes; nothing is visible to others before commit() returns,
// and what commit() confirmed survives a power cut. Destroyed without commit: nothing happened.
class Transaction {
public:
    virtual ~Transaction() = default;
    [[nodiscard]] virtual AccountTable& accounts() = 0;
    [[nodiscard]] virtual RightTable& rights() = 0;
    [[nodiscard]] virtual OpTable& ops() = 0;
    [[nodiscard]] virtual RecordTable& records() = 0;
    [[nodiscard]] virtual FeedTable& feeds() = 0;
    [[nodiscard]] virtual CatalogTable& catalog() = 0;

    // The next number of the commit order. Numbers taken by a transaction are visible all at once, and a transaction
    // that commits later has greater ones: a reader that saw n will never see a new m < n (C1). The counter row itself
    // is written last, by commit(). Undoing a savepoint gives its numbers back.
    [[nodiscard]] virtual Result<Seq> takeSeq() = 0;
    [[nodiscard]] virtual Result<Seq> lastSeq() = 0; // as this transaction sees it

    // Nested savepoints: begin, then either keep or undo the innermost.
    [[nodiscard]] virtual Status beginSavepoint() = 0;
    [[nodiscard]] virtual Status keepSavepoint() = 0;
    [[nodiscard]] virtual Status undoSavepoint() = 0;

    // The records whose row or place in a feed this transaction wrote, undone savepoints included.
    [[nodiscard]] virtual const std::set<RecordId>& changed() const = 0;

    [[nodiscard]] virtual Status commit() = 0;
};

// Not thread-safe: one Storage per thread; several may stand on the same data (another process runs the commands).
class Storage {
public:
    virtual ~Storage() = default;
    // Waits for other writers at most the storage's own time limit, then StorageFailed.
    [[nodiscard]] virtual Result<std::unique_ptr<Transaction>> write() = 0;
    [[nodiscard]] virtual Result<std::unique_ptr<Transaction>> read() = 0;
    // Reads every page and index: empty when whole, else one line per fault (no content).
    [[nodiscard]] virtual Result<std::vector<std::string>> verify() = 0;
    // After a purge: what was erased leaves the files too, not only the tables.
    [[nodiscard]] virtual Status scrub() = 0;
    // An encrypted copy, complete and consistent, under `path` (which must not exist), read back and verified; the
    // counter it reaches.
    [[nodiscard]] virtual Result<Seq> copyTo(const std::string& path) = 0;
};

} // namespace relais::service
