// The device store of one (device, user): what she typed, what the service answered, what she may read; encrypted.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/files.h"
#include "sync/protocol/enrol.h"
#include "sync/sql/connection.h"
#include "sync/store/record_list.h"

#include <memory>

namespace relais::sync {

// Remembers, outside the store's own folder where the system allows it, which opening of the store was the last: a
// copied or rolled-back store does not know it and starts a new replica (C17). Implemented by SiteStore and by vaults.
class IncarnationKeeper {
public:
    virtual ~IncarnationKeeper() = default;
    [[nodiscard]] virtual Result<Bytes> lastIncarnation(const UserId& user) = 0; // empty: never written
    [[nodiscard]] virtual Status rememberIncarnation(const UserId& user, ByteView token) = 0;
};

// Collaborators, all outliving the store.
struct StoreDeps {
    Clock& clock;
    Random& random;
    Files& files;
    DefinitionSet& definitions; // definitions that arrive by sync are added to it
    IncarnationKeeper& incarnations;
    RecordRules rules;
};

// Known at enrolment, kept inside the store from then on.
struct StoreBirth {
    DeviceId device;
    UserId user;
    std::string authorLabel; // "Dr Élise Vautrin, médecin": shown on own ops before they come back
    ReplicaId replica;       // as told to the service
    SecretBytes authorSeed;  // Ed25519 author key, certified at enrolment
    Bytes ingestKey;         // X25519 public key of the sealed spool
    std::uint32_t ingestKid = 0;
};

struct StorePaths {
    std::string folder; // of this (device, user); made when absent
    [[nodiscard]] std::string database() const { return folder + "/store.db"; }
    [[nodiscard]] std::string spool() const { return folder + "/spool"; }
    [[nodiscard]] std::string slots() const { return folder + "/slots"; }
    [[nodiscard]] std::string files() const { return folder + "/files"; }
};

// What an exchange must say about this store (SyncRequest), read in one go.
struct SyncState {
    Epoch epoch; // null: none seen
    ReplicaId replica;
    Hash head {};
    OpNumber lastN = 0;
    Seq lastSeen = 0; // last seq the service told
    Seq durable = 0;  // durable watermark
    std::uint32_t pending = 0;
    WallMs oldestPending; // 0: none pending
    std::vector<Cursor> cursors;
    std::vector<RecordId> wanted; // snapshots to ask for
    std::optional<SignedLease> lease;
    std::int64_t serviceOffsetMs = 0; // service time minus device time, as last known
    WallMs lastContact;               // service time of the last answer applied; 0: never
    // Digest proof (C25): ops of the current replica held by the service, of all made.
    OpNumber provedHeld = 0;
    WallMs provedAt;
};

// Owns the database connection and the spool file. Single-threaded by contract: the app gives it one thread.
// Every mutating call is one transaction; its Changes are returned after the commit. On an error nothing changed,
// except where said. Health data everywhere: nothing of a record goes into an Error.
class Store {
public:
    // Makes a new store. InvalidArgument when a database is already in the folder: nothing is ever recreated empty.
    [[nodiscard]] static Result<std::unique_ptr<Store>> create(
        const StorePaths& paths, const SecretBytes& key, StoreDeps deps, const StoreBirth& birth,
        const OpenOptions& options = {});
    // Opens it: checks encryption, migrates on a copy, notices a clone or a roll-back (new replica), seals what the
    // spool lacks. Errors as Connection::open, StoreTooNew. After slots gave the key, StoreWrongKey means damage.
    [[nodiscard]] static Result<std::unique_ptr<Store>>
    open(const StorePaths& paths, const SecretBytes& key, StoreDeps deps, const OpenOptions& options = {});
    ~Store();

    // --- writing ---

    // « Enregistré » may be said when this returned a value: database committed and spool synced, both on disk. When
    // the spool cannot be written the op is undone (draft restored) and the error returned.
    [[nodiscard]] Result<Committed> commit(const OpDraft& draft);
    // « Reprendre en brouillon »: takes back an op that has no verdict yet. What was typed becomes a draft again, the
    // envelope leaves the spool, and a `withdraw` op is committed in case a copy has left. Conflict: a verdict came.
    [[nodiscard]] Result<TakenBack> takeBack(const OpId& op);
    // The author has seen a verdict that changed.
    [[nodiscard]] Result<Changes> acknowledge(const OpId& op);
    [[nodiscard]] Result<Changes> markRead(const RecordId& record);

    // --- drafts: field by field, on disk when the call returns ---

    [[nodiscard]] Result<DraftId> startDraft(const std::string& dispositif, const std::string& kind, RecordId record);
    // A null value clears the field.
    [[nodiscard]] Result<Changes> saveDraftField(const DraftId& draft, const std::string& linkId, const Value& value);
    [[nodiscard]] Result<Draft> draft(const DraftId& draft) const;
    [[nodiscard]] Result<std::vector<Draft>> drafts() const; // last changed first
    [[nodiscard]] Result<Changes> deleteDraft(const DraftId& draft);

    // --- exchange ---

    [[nodiscard]] Result<SyncState> syncState() const;
    // Own ops without a verdict in this epoch, as runs: alerts first, then by number; about `byteBudget` bytes, at
    // least one op. `skip`: so many ops from the front are left out (an op sent alone after failures).
    [[nodiscard]] Result<std::vector<OpRun>> pendingRuns(std::size_t byteBudget, std::size_t skip = 0) const;
    // A new history of the service: cursors reset, every own op offered again, custody « à reconfirmer ».
    [[nodiscard]] Result<Changes> reoffer(const Epoch& epoch);
    // Applies one whole answer to the request that asked for it, or nothing of it. StaleEpoch when the store has moved
    // to another epoch since; a page whose cursor is no longer the one asked with is skipped (repeated or late
    // answers change nothing). An answer of another epoch does only reoffer(). Signatures were checked before.
    [[nodiscard]] Result<Changes> apply(const SyncResponse& response, const SyncRequest& request);
    // An entry that cannot be applied even alone: kept raw, cursor moved past it, its record's snapshot wanted.
    [[nodiscard]] Result<Changes> setAside(const FeedId& feed, const GrantId& grant, const Entry& entry);
    // Of these, and of kinds this version does not know: those for which nothing readable has come since.
    [[nodiscard]] Result<std::size_t> unreadEntries() const;
    // Envelopes of the spool the service has not acknowledged; by any session, even without this store (spool.h).
    [[nodiscard]] Result<std::vector<SpoolEnvelope>> unsentEnvelopes(std::size_t byteBudget) const;
    [[nodiscard]] Result<Changes> spoolReceived(const std::vector<Hash>& envelopes);

    // --- reading ---

    [[nodiscard]] Result<Record> record(const RecordId& id) const; // NotFound; RecordPurged
    [[nodiscard]] Result<std::vector<ListRow>> list(const ListQuery& query) const;
    [[nodiscard]] Result<std::vector<StateCount>> counts() const;
    [[nodiscard]] Result<std::uint64_t> count(const ListQuery& query) const; // ignores order, limit and position
    [[nodiscard]] Result<std::vector<RecordId>> changedSince(std::uint64_t revision) const;
    // Own ops that are not simply accepted, or whose verdict changed: what « Envois » shows; oldest first.
    [[nodiscard]] Result<std::vector<OwnOp>> outbox() const;
    [[nodiscard]] Result<std::vector<OwnOp>> ownOps(const RecordId& record) const; // by number
    [[nodiscard]] Result<Op> ownOpContent(const OpId& op) const;           // what was typed, also of a refused op
    [[nodiscard]] Result<Value> reference(const std::string& table) const; // its rows, as last received
    [[nodiscard]] const StoreBirth& birth() const;
    [[nodiscard]] PublicKey authorKey() const;

    // --- what its author alone reads ---

    // Text for an op that others store without reading: XChaCha20-Poly1305 under a key that follows from the author's
    // key of this store, bound to the record. Another device of the same person cannot open it.
    [[nodiscard]] std::string sealForAuthor(const RecordId& record, const Value& content) const;
    // BadSignature: sealed elsewhere, for another record, or altered.
    [[nodiscard]] Result<Value> openForAuthor(const RecordId& record, std::string_view sealed) const;

    // --- life ---

    // Erases what may no longer be read here (product.md "on the device after an answer"; drafts after 14 days;
    // everything accepted after 30 days without contact). Never what is unsent.
    [[nodiscard]] Result<Changes> retention(WallMs now);
    // « Effacer maintenant »: from this device, own records whose answer was read and all those reduced to a trace;
    // never what is unsent.
    [[nodiscard]] Result<Changes> eraseRead();
    [[nodiscard]] Status checkIntegrity();
    // Closes and erases database, slots, files, and the spool when it is empty or `spoolToo`.
    [[nodiscard]] static Status
    wipe(std::unique_ptr<Store> store, const StorePaths& paths, Files& files, bool spoolToo);

    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    class Impl;
    explicit Store(std::unique_ptr<Impl> impl); // for create() and open()

private:
    std::unique_ptr<Impl> m_impl;
};

} // namespace relais::sync
