// What this device may read: each record as its feeds show it, own pending ops folded over, and an index to list it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/store/op_log.h"
#include "sync/store/record_codec.h"
#include "sync/store/record_list.h"

namespace relais::sync {

// One record in one feed: the fold of what came.
struct Holding {
    FeedId feed;
    Seq lastSeq = 0;
    Record base;
    bool reduced = false;
};

// Works on `holdings`, `records`, `search`, `gone`, `wanted` and `tombstones`; the caller owns the transaction and
// calls refold() once per touched record at its end. Single-threaded.
class RecordStore {
public:
    RecordStore(Connection& db, const OpLog& ops, const DefinitionSet& definitions, RecordRules rules, UserId user)
        : m_db(db), m_ops(ops), m_definitions(definitions), m_rules(std::move(rules)), m_user(std::move(user)) { }

    // --- feeds write ---
    [[nodiscard]] Result<std::optional<Holding>> holding(const RecordId& record, const FeedId& feed) const;
    [[nodiscard]] Status put(const RecordId& record, const Holding& holding);
    [[nodiscard]] Status drop(const RecordId& record, const FeedId& feed);
    [[nodiscard]] Result<std::vector<RecordId>> recordsOf(const FeedId& feed) const;
    [[nodiscard]] Result<std::vector<RecordId>>
    recordsOfDefinition(const std::string& code, std::uint32_t version) const;
    // A new history: what is held is to be seen again.
    [[nodiscard]] Status unconfirmAll();
    [[nodiscard]] Status want(const RecordId& record);
    // Those of a feed that the new history has not confirmed.
    [[nodiscard]] Status wantUnconfirmed(const FeedId& feed);
    [[nodiscard]] Status noLongerWanted(const RecordId& record);
    [[nodiscard]] Result<std::vector<RecordId>> wanted() const;
    [[nodiscard]] Status bury(const RecordId& record, WallMs at); // tombstone: purged for ever
    [[nodiscard]] Result<bool> isBuried(const RecordId& record) const;

    // Recomputes the row of a record from its holdings and own ops; erases it when nothing is left.
    [[nodiscard]] Status refold(const RecordId& record, std::uint64_t revision);
    [[nodiscard]] Status markRead(const RecordId& record, WallMs now, std::uint64_t revision);
    // For retention: own records whose answer was read before then and that are still whole; closed ones (own,
    // others'); all. None with an op of ours that has no final verdict.
    [[nodiscard]] Result<std::vector<RecordId>> readBefore(const std::string& dispositif, WallMs then) const;
    [[nodiscard]] Result<std::vector<RecordId>>
    closedBefore(const std::string& dispositif, WallMs ownThen, WallMs othersThen) const;
    [[nodiscard]] Result<std::vector<RecordId>> allHeld() const;
    // Settled for its reader: an answer read, or only a trace left.
    [[nodiscard]] Result<std::vector<RecordId>> readOrReduced() const;
    // Every holding of the record by its stub / gone.
    [[nodiscard]] Status reduce(const RecordId& record);
    [[nodiscard]] Status forget(const RecordId& record);

    // --- reading ---
    [[nodiscard]] Result<Record> record(const RecordId& id) const;
    [[nodiscard]] Result<std::vector<ListRow>> list(const ListQuery& query) const;
    [[nodiscard]] Result<std::uint64_t> count(const ListQuery& query) const;
    [[nodiscard]] Result<std::vector<StateCount>> counts() const;
    [[nodiscard]] Result<std::vector<RecordId>> changedSince(std::uint64_t revision) const;

private:
    [[nodiscard]] Result<std::vector<Holding>> holdings(const RecordId& record) const;
    [[nodiscard]] Status eraseRow(const RecordId& record, std::uint64_t revision);
    [[nodiscard]] Status index(const RecordId& record, const std::string& words);

    Connection& m_db;
    const OpLog& m_ops;
    const DefinitionSet& m_definitions;
    RecordRules m_rules;
    RecordCodec m_codec;
    UserId m_user;
};

} // namespace relais::sync
