// The tables of a storage transaction, as typed methods; each implementation answers the same contract suite.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/storage/rows.h"

namespace relais::service {

// Every method may fail with StorageFailed (retryable) or StoreFull/StoreCorrupt; the transaction is then unusable.
// "put" inserts or replaces by key. Readers give rows in the order stated, else by key.

class AccountTable {
public:
    virtual ~AccountTable() = default;
    virtual Status put(const UserRow& user) = 0;
    virtual Result<std::optional<UserRow>> user(const UserId& id) = 0;
    virtual Result<std::vector<UserRow>> users() = 0;
    virtual Status addRole(const UserId& user, const std::string& role) = 0;
    virtual Status removeRole(const UserId& user, const std::string& role) = 0;
    virtual Result<std::vector<std::string>> roles(const UserId& user) = 0; // sorted
    virtual Status put(const DeviceRow& device) = 0;
    virtual Result<std::optional<DeviceRow>> device(const DeviceId& id) = 0;
    virtual Result<std::optional<DeviceRow>> deviceByKey(const PublicKey& key) = 0;
    virtual Result<std::vector<DeviceRow>> devices() = 0;
    virtual Status put(const AccountRow& account) = 0; // its key joins those of the (device, user)
    virtual Status addAuthorKey(const DeviceId& device, const UserId& user, const PublicKey& key) = 0;
    // Every key this user ever had on this device, oldest first.
    virtual Result<std::vector<PublicKey>> authorKeys(const DeviceId& device, const UserId& user) = 0;
    virtual Result<std::vector<AccountRow>> accounts(const DeviceId& device) = 0;
    virtual Result<std::vector<AccountRow>> accountsOf(const UserId& user) = 0;
    virtual Status put(const ReplicaRow& replica) = 0;
    virtual Result<std::optional<ReplicaRow>> replica(const ReplicaId& id) = 0;
    virtual Result<std::vector<ReplicaRow>> replicas(const DeviceId& device) = 0;
    virtual Status put(const EnrolCodeRow& code) = 0;
    virtual Result<std::optional<EnrolCodeRow>> enrolCode(const Hash& secret) = 0;
    virtual Status forgetEnrolCodes(WallMs expiredBefore) = 0;
};

class RightTable {
public:
    virtual ~RightTable() = default;
    virtual Status put(const LeaseRow& lease) = 0;
    virtual Result<std::optional<LeaseRow>> lease(const LeaseId& id) = 0;
    virtual Result<std::optional<LeaseRow>> lastLease(const DeviceId& device, const UserId& user) = 0;
    virtual Status put(const GrantRow& grant) = 0;
    virtual Result<std::vector<GrantRow>> activeGrants(const UserId& user) = 0; // by feed
    // True when a grant of the user began or ended after `seq`.
    virtual Result<bool> grantsMoved(const UserId& user, Seq seq) = 0;
    virtual Result<std::vector<UserId>> readers(const FeedId& feed) = 0; // enabled users with an active grant
    virtual Result<bool> isRead(const FeedId& feed) = 0;                 // there is one
    virtual Status add(const LossRow& loss) = 0;
    virtual Result<std::vector<LossRow>> losses(const UserId& user, Seq after) = 0; // seq > after
};

class OpTable {
public:
    virtual ~OpTable() = default;
    virtual Status put(const OpRow& op) = 0;        // key (id, leaf); put again, it keeps its place in the arrivals
    virtual Status putVerdict(const OpRow& op) = 0; // of an op put before: all else stays
    virtual Result<std::vector<OpRow>> find(const OpId& id) = 0; // one, or several after a conflict: first come first
    virtual Result<std::optional<OpRow>> findLeaf(const Hash& leaf) = 0;
    virtual Result<std::vector<OpRow>> ofRecord(const RecordId& record) = 0; // by arrival
    // The first op held with this number, or nothing.
    virtual Result<std::optional<OpRow>> at(const ReplicaId& replica, OpNumber n) = 0;
    virtual Result<std::optional<Hash>> leafAt(const ReplicaId& replica, OpNumber n) = 0; // of that op
    virtual Result<std::vector<OpNumber>> numbersAfter(const ReplicaId& replica, OpNumber n, std::size_t limit) = 0;
    virtual Result<std::vector<OpRow>> withVerdict(VerdictKind kind, std::size_t limit) = 0; // by arrival
    virtual Result<std::size_t> count(VerdictKind kind) = 0;
    // What `op` waits for; replaces what was there.
    virtual Status setWaits(const OpId& op, const std::vector<OpId>& on) = 0;
    virtual Result<std::vector<OpId>> waitersOf(const OpId& dependency) = 0;
    virtual Status addWithdrawal(const OpId& op, const UserId& by) = 0;
    virtual Result<std::optional<UserId>> withdrawal(const OpId& op) = 0;
};

class RecordTable {
public:
    virtual ~RecordTable() = default;
    virtual Status put(const RecordRow& row) = 0;
    virtual Result<std::optional<RecordRow>> find(const RecordId& id) = 0;
    virtual Result<std::size_t> size(const RecordId& id) = 0; // bytes it takes; 0: none
    virtual Result<std::vector<RecordId>> all() = 0;
    virtual Result<std::vector<RecordId>> open() = 0; // not closed
    virtual Result<std::vector<RecordId>> closedBefore(const std::string& dispositif, WallMs when) = 0;
    virtual Status addTombstone(const RecordId& id, WallMs when) = 0;
    virtual Result<bool> isTombstone(const RecordId& id) = 0;
    // Keys for duplicate detection (hashes): other live records with the key, created at or after `since`.
    virtual Status setKeys(const RecordId& id, const std::vector<Hash>& keys, WallMs created) = 0;
    virtual Result<std::vector<RecordId>> withKey(const Hash& key, WallMs since) = 0;
    // Content is gone: the row, its keys; the tombstone is added apart.
    virtual Status erase(const RecordId& id) = 0;
    // The next case number of a (caisse, year).
    virtual Result<std::uint32_t> takeNumber(const std::string& caisse, int year) = 0;
    // Of every (caisse, year) there is, and of those of `year` that have none yet.
    virtual Status skipNumbers(std::uint32_t count, int year) = 0;
};

class FeedTable {
public:
    virtual ~FeedTable() = default;
    virtual Status put(const PlacementRow& placement) = 0;
    virtual Result<std::vector<PlacementRow>> placements(const RecordId& record) = 0; // those left included
    // Records now in the feed, by id descending, below `below` (null: from the top).
    virtual Result<std::vector<RecordId>> records(const FeedId& feed, const RecordId& below, std::size_t limit) = 0;
    virtual Result<std::vector<RecordId>> urgentOpen(const FeedId& feed, std::size_t limit) = 0; // by id descending
    virtual Status append(const FeedId& feed, const Entry& entry) = 0;
    virtual Result<std::vector<Entry>> entries(const FeedId& feed, Seq after, std::size_t limit) = 0; // by seq
    // Records that the last entries after `after` were about, newest first, some more than once; `limit` entries.
    virtual Result<std::vector<RecordId>> moved(const FeedId& feed, Seq after, std::size_t limit) = 0;
    virtual Result<Seq> lastOf(const FeedId& feed) = 0; // 0: empty
    virtual Result<std::vector<FeedId>> feeds() = 0;
    // All entries of a record go, in every feed, but `left` and `purge`.
    virtual Status eraseRecord(const RecordId& record) = 0;
};

class CatalogTable {
public:
    virtual ~CatalogTable() = default;
    virtual Status put(const DefinitionRow& definition) = 0;
    virtual Result<std::vector<DefinitionRow>> definitions() = 0; // by code, version
    virtual Status put(const ReferenceRow& reference) = 0;
    virtual Result<std::optional<ReferenceRow>> reference(const std::string& table) = 0; // greatest version
    virtual Result<std::vector<ReferenceRow>> references() = 0;                          // greatest version of each
    virtual Status put(const AlarmRow& alarm) = 0;                                       // key (kind, subject)
    virtual Result<std::vector<AlarmRow>> alarms() = 0;                                  // those on
    // Small settings of the service itself: "epoch", "durable", "generation"…
    virtual Status setMeta(const std::string& key, const Value& value) = 0;
    virtual Result<Value> meta(const std::string& key) = 0; // null when absent
};

} // namespace relais::service
