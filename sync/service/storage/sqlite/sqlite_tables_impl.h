// The typed tables over one SQLCipher connection; used by sqlite_storage.cpp only.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/protocol/cbor_codec.h"
#include "sync/protocol/codec.h"
#include "sync/service/storage/tables.h"
#include "sync/sql/connection.h"

#include <map>
#include <set>

namespace relais::service {

// The record a row names in its first column.
[[nodiscard]] inline sync::RecordId idAt(const sync::Statement& at) { return at.id<sync::RecordId>(0); }

// What is stored is our own and whole: no limit but a depth far beyond what an op may bring applies to it.
[[nodiscard]] inline Result<Value> decodeStored(ByteView bytes) {
    constexpr std::size_t kNoLimit = std::size_t(1) << 40;
    return decodeCbor(
        bytes,
        DecodeLimits {
            .depth = 64,
            .items = kNoLimit,
            .textBytes = kNoLimit,
            .byteStringBytes = kNoLimit,
            .totalBytes = kNoLimit});
}

// The single row of `statement`, read by `make`, or nothing.
template <class Row, class Make>
[[nodiscard]] Result<std::optional<Row>> oneRow(Statement statement, Make make) {
    RELAIS_ASSIGN(const bool there, statement.step());
    if (!there)
        return std::optional<Row> {};
    RELAIS_ASSIGN(Row row, Result<Row>(make(statement)));
    return std::optional<Row>(std::move(row));
}

// Every row of `statement`, each read by `make`.
template <class Row, class Make>
[[nodiscard]] Result<std::vector<Row>> allRows(Statement statement, Make make) {
    std::vector<Row> rows;
    RELAIS_TRY(statement.each([&](Statement& at) -> Status {
        RELAIS_ASSIGN(Row row, Result<Row>(make(at)));
        rows.push_back(std::move(row));
        return {};
    }));
    return rows;
}

[[nodiscard]] inline Hash hashAt(const Statement& at, int column) {
    Hash hash {};
    const ByteView bytes = at.blob(column);
    if (bytes.size() == hash.size())
        std::copy(bytes.begin(), bytes.end(), hash.begin());
    return hash;
}

[[nodiscard]] inline PublicKey keyAt(const Statement& at, int algorithm, int bytes) {
    return {static_cast<SignatureAlgorithm>(at.integer(algorithm)), at.bytes(bytes)};
}

class SqliteAccounts final : public AccountTable {
public:
    explicit SqliteAccounts(Connection& db) : m_db(db) { }
    Status put(const UserRow& user) override;
    Result<std::optional<UserRow>> user(const UserId& id) override;
    Result<std::vector<UserRow>> users() override;
    Status addRole(const UserId& user, const std::string& role) override;
    Status removeRole(const UserId& user, const std::string& role) override;
    Result<std::vector<std::string>> roles(const UserId& user) override;
    Status put(const DeviceRow& device) override;
    Result<std::optional<DeviceRow>> device(const DeviceId& id) override;
    Result<std::optional<DeviceRow>> deviceByKey(const PublicKey& key) override;
    Result<std::vector<DeviceRow>> devices() override;
    Status put(const AccountRow& account) override;
    Status addAuthorKey(const DeviceId& device, const UserId& user, const PublicKey& key) override;
    Result<std::vector<PublicKey>> authorKeys(const DeviceId& device, const UserId& user) override;
    Result<std::vector<AccountRow>> accounts(const DeviceId& device) override;
    Result<std::vector<AccountRow>> accountsOf(const UserId& user) override;
    Status put(const ReplicaRow& replica) override;
    Result<std::optional<ReplicaRow>> replica(const ReplicaId& id) override;
    Result<std::vector<ReplicaRow>> replicas(const DeviceId& device) override;
    Status put(const EnrolCodeRow& code) override;
    Result<std::optional<EnrolCodeRow>> enrolCode(const Hash& secret) override;
    Status forgetEnrolCodes(WallMs expiredBefore) override;

private:
    Connection& m_db;
};

class SqliteRights final : public RightTable {
public:
    explicit SqliteRights(Connection& db) : m_db(db) { }
    Status put(const LeaseRow& lease) override;
    Result<std::optional<LeaseRow>> lease(const LeaseId& id) override;
    Result<std::optional<LeaseRow>> lastLease(const DeviceId& device, const UserId& user) override;
    Status put(const GrantRow& grant) override;
    Result<std::vector<GrantRow>> activeGrants(const UserId& user) override;
    Result<bool> grantsMoved(const UserId& user, Seq seq) override;
    Result<std::vector<UserId>> readers(const FeedId& feed) override;
    Result<bool> isRead(const FeedId& feed) override;
    Status add(const LossRow& loss) override;
    Result<std::vector<LossRow>> losses(const UserId& user, Seq after) override;

private:
    Connection& m_db;
};

class SqliteOps final : public OpTable {
public:
    explicit SqliteOps(Connection& db) : m_db(db) { }
    Status put(const OpRow& op) override;
    Status putVerdict(const OpRow& op) override;
    Result<std::vector<OpRow>> find(const OpId& id) override;
    Result<std::optional<OpRow>> findLeaf(const Hash& leaf) override;
    Result<std::vector<OpRow>> ofRecord(const RecordId& record) override;
    Result<std::optional<OpRow>> at(const ReplicaId& replica, OpNumber n) override;
    Result<std::optional<Hash>> leafAt(const ReplicaId& replica, OpNumber n) override;
    Result<std::vector<OpNumber>> numbersAfter(const ReplicaId& replica, OpNumber n, std::size_t limit) override;
    Result<std::vector<OpRow>> withVerdict(VerdictKind kind, std::size_t limit) override;
    Result<std::size_t> count(VerdictKind kind) override;
    Status setWaits(const OpId& op, const std::vector<OpId>& on) override;
    Result<std::vector<OpId>> waitersOf(const OpId& dependency) override;
    Status addWithdrawal(const OpId& op, const UserId& by) override;
    Result<std::optional<UserId>> withdrawal(const OpId& op) override;

private:
    Connection& m_db;
};

class SqliteRecords final : public RecordTable {
public:
    SqliteRecords(Connection& db, std::set<RecordId>& changed) : m_db(db), m_changed(changed) { }
    Status put(const RecordRow& row) override;
    Result<std::optional<RecordRow>> find(const RecordId& id) override;
    Result<std::size_t> size(const RecordId& id) override;
    Result<std::vector<RecordId>> all() override;
    Result<std::vector<RecordId>> open() override;
    Result<std::vector<RecordId>> closedBefore(const std::string& dispositif, WallMs when) override;
    Status addTombstone(const RecordId& id, WallMs when) override;
    Result<bool> isTombstone(const RecordId& id) override;
    Status setKeys(const RecordId& id, const std::vector<Hash>& keys, WallMs created) override;
    Result<std::vector<RecordId>> withKey(const Hash& key, WallMs since) override;
    Status erase(const RecordId& id) override;
    Result<std::uint32_t> takeNumber(const std::string& caisse, int year) override;
    Status skipNumbers(std::uint32_t count, int year) override;
    // A savepoint was undone: what was written last is no longer what is there.
    void forgetWritten() { m_written.clear(); }

private:
    Connection& m_db;
    std::set<RecordId>& m_changed;
    std::map<RecordId, RecordRow> m_written; // by this transaction, the latest few: read again by the same exchange
};

class SqliteFeeds final : public FeedTable {
public:
    SqliteFeeds(Connection& db, std::set<RecordId>& changed) : m_db(db), m_changed(changed) { }
    Status put(const PlacementRow& placement) override;
    Result<std::vector<PlacementRow>> placements(const RecordId& record) override;
    Result<std::vector<RecordId>> records(const FeedId& feed, const RecordId& below, std::size_t limit) override;
    Result<std::vector<RecordId>> urgentOpen(const FeedId& feed, std::size_t limit) override;
    Status append(const FeedId& feed, const Entry& entry) override;
    Result<std::vector<Entry>> entries(const FeedId& feed, Seq after, std::size_t limit) override;
    Result<std::vector<RecordId>> moved(const FeedId& feed, Seq after, std::size_t limit) override;
    Result<Seq> lastOf(const FeedId& feed) override;
    Result<std::vector<FeedId>> feeds() override;
    Status eraseRecord(const RecordId& record) override;

private:
    Connection& m_db;
    std::set<RecordId>& m_changed;
};

class SqliteCatalog final : public CatalogTable {
public:
    explicit SqliteCatalog(Connection& db) : m_db(db) { }
    Status put(const DefinitionRow& definition) override;
    Result<std::vector<DefinitionRow>> definitions() override;
    Status put(const ReferenceRow& reference) override;
    Result<std::optional<ReferenceRow>> reference(const std::string& table) override;
    Result<std::vector<ReferenceRow>> references() override;
    Status put(const AlarmRow& alarm) override;
    Result<std::vector<AlarmRow>> alarms() override;
    Status setMeta(const std::string& key, const Value& value) override;
    Result<Value> meta(const std::string& key) override;

private:
    Connection& m_db;
};

} // namespace relais::service
