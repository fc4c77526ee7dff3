// One answer of the service taken into the store: verdicts, feeds gained and lost, entries, cursors, watermark.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/definition_set.h"
#include "sync/store/cursor_store.h"
#include "sync/store/record_store.h"

namespace relais::sync {

// What an answer leads to beside the rows it wrote; acted on after the commit.
struct Applied {
    std::set<RecordId> touched; // to refold
    std::set<OpId> purgedOps;   // their envelopes must go
    std::set<RecordId> purged;
    std::vector<OpId> conflicts; // another op has the id: to be sent again under a new one
    bool erased = false;         // content left this device: the log must not keep it
    bool outbox = false;
    bool definitions = false;
    bool reference = false;
    bool feeds = false;
};

// Writes inside the caller's transaction; on any error the caller rolls all of it back. Idempotent: the same answer
// again, or one whose cursors are past, changes nothing.
class Applier {
public:
    Applier(Connection& db, OpLog& ops, RecordStore& records, CursorStore& cursors, DefinitionSet& definitions)
        : m_db(db), m_ops(ops), m_records(records), m_cursors(cursors), m_definitions(definitions) { }

    [[nodiscard]] Result<Applied> apply(const SyncResponse& response, const SyncRequest& request);
    [[nodiscard]] Result<Applied> setAside(const FeedId& feed, const GrantId& grant, const Entry& entry);
    // Entries of a kind that an earlier version of the app did not know; at opening, in a transaction of its own.
    [[nodiscard]] Result<Applied> readAgain();
    // Entries kept raw for which nothing readable has come instead.
    [[nodiscard]] Result<std::size_t> unread() const;
    // Definitions and tables kept from earlier answers into the set; at opening.
    [[nodiscard]] Status loadDefinitions();
    [[nodiscard]] Result<Value> reference(const std::string& table) const;

private:
    [[nodiscard]] Status takePage(const FeedPage& page, const SyncRequest& request, Applied& done);
    [[nodiscard]] Status wantOwnAwaited(const FeedId& feed);
    [[nodiscard]] Status loseFeed(const FeedId& feed, Applied& done);
    [[nodiscard]] Status take(const FeedId& feed, const Entry& entry, Applied& done);
    [[nodiscard]] Status takeOp(const FeedId& feed, const Entry& entry, Applied& done);
    [[nodiscard]] Status takeSnapshot(const FeedId& feed, const Entry& entry, Applied& done);
    [[nodiscard]] Status takeBack(const OpId& op, Seq seq, bool held, Applied& done);
    [[nodiscard]] Status takeLeft(const FeedId& feed, const RecordId& record, Applied& done);
    [[nodiscard]] Status takePurge(const RecordId& record, Applied& done);
    [[nodiscard]] Status takeVerdict(const Verdict& verdict, Seq last, Applied& done);
    [[nodiscard]] Status takeDefinition(const Entry& entry, Applied& done);
    [[nodiscard]] Status takeReference(const Entry& entry, Applied& done);
    struct Raw {
        FeedId feed;
        Seq seq = 0;
        Entry entry;
    };
    [[nodiscard]] Result<std::vector<Raw>> kept() const;
    [[nodiscard]] Status keep(const FeedId& feed, const Entry& entry);
    [[nodiscard]] Status forget(const Raw& raw);
    [[nodiscard]] Status forgetOvertaken(Applied& done);
    void learn(const std::string& table, const Value& payload);

    Connection& m_db;
    OpLog& m_ops;
    RecordStore& m_records;
    CursorStore& m_cursors;
    DefinitionSet& m_definitions;
    WallMs m_now;
    std::set<OpId> m_awaited; // own ops that an entry may settle: nearly all entries are about others
};

} // namespace relais::sync
