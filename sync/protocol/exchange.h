// The messages of an exchange: what a device asks and says, what the service answers (POST /v1/sync).
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/protocol/op.h"

namespace relais::sync {

// --- verdicts ---

// Accepted and Refused are final (Refused: workflow or rights forbid it). Waiting: a dependency has not come.
// Quarantined: the service cannot understand or place it yet. In all four the raw bytes are held by the service.
enum class VerdictKind : std::uint8_t { Accepted = 1, Refused = 2, Waiting = 3, Quarantined = 4 };

struct Verdict {
    OpId op;      // null: the bytes could not be read as an op; `leaf` says which
    Hash leaf {}; // a verdict holds for (epoch, op, leaf)
    VerdictKind kind = VerdictKind::Waiting;
    Seq seq = 0;                  // Accepted: the op's place in the order
    std::string code;             // Refused, Quarantined: stable code ("deja_pris", "droits", "accord", "conflict"…)
    std::string text;             // French sentence of the service, may name who was first; "": the app words the code
    std::vector<OpId> waitingFor; // Waiting
    Value::Map facts;             // what the acceptance adds to the record: "numero", "caisse", "desk", "at"…
    bool operator==(const Verdict&) const = default;
};

// --- feeds ---

// A cursor of one feed: entries up to `seq` are applied. Grant and seq travel together (C9).
struct Cursor {
    FeedId feed;
    GrantId grant;    // null: never loaded
    Seq seq = 0;      // entries up to this one are applied
    RecordId loading; // first load not finished: the last record of its descending order received (null: none)
    bool operator==(const Cursor&) const = default;
};

enum class EntryKind : std::uint8_t {
    Op = 1,         // payload: AppliedOp (domain/record.h) as a Value, projected for this feed
    Snapshot = 2,   // payload: Record (domain/record.h) as a Value, projected; "own": ids of the reader's ops in it
    Left = 3,       // the record is no longer in this feed
    Purge = 4,      // erase every copy, sealed ones too
    Verdict = 5,    // payload: a Verdict reached later or by another session; user: feeds only
    Definition = 6, // payload: {"code","version","form","workflow"}; feed "reference"
    Reference = 7,  // payload: {"table","version","rows"}: code lists, directory; feed "reference"
};

struct Entry {
    Seq seq = 0;
    EntryKind kind = EntryKind::Op;
    RecordId record;  // null for definitions and reference tables
    Seq previous = 0; // Op: seq of the record's previous op; beyond what is held, ask for the snapshot
    Value payload;
    bool operator==(const Entry&) const = default;
};

struct FeedPage {
    FeedId feed;
    GrantId grant;              // null: a first load found no room yet, ask again
    std::vector<Entry> entries; // by seq, ascending (first load: in the order of sync-protocol.md "Pulling")
    Seq cursor = 0;             // new cursor once the entries are applied
    bool more = false;
    // First load not finished: what the cursor's `loading` must be in the next request; null: nothing left to load.
    RecordId loading;
    bool operator==(const FeedPage&) const = default;
};

// --- digest ---

// What the service holds of a replica: greatest n without gap and its head, and the later n (lanes reorder).
struct Digest {
    OpNumber upTo = 0;
    Hash head {};
    std::vector<OpNumber> later;
    bool operator==(const Digest&) const = default;
};

// --- lease ---

// What the service lets a (device, user) read offline, signed by the service authority key over its CBOR bytes.
struct Lease {
    LeaseId id;
    DeviceId device;
    UserId user;
    std::vector<std::string> roles; // "DECLARANT", "AGENT_LUP:911", "COORD_PFIDASS:771"…
    std::vector<FeedId> feeds;
    WallMs issued;
    WallMs readUntil; // 72 h by default (product.md "offline time")
    bool operator==(const Lease&) const = default;
};
struct SignedLease {
    Bytes bytes; // CBOR of the lease
    Signature signature;
    bool operator==(const SignedLease&) const = default;
};
[[nodiscard]] Bytes encodeLease(const Lease& lease);
[[nodiscard]] Result<Lease> decodeLease(ByteView bytes);

// --- wipe ---

// A signed order to erase what these replicas hold on this device, valid once the spool was received.
struct WipeOrder {
    DeviceId device;
    std::vector<ReplicaId> replicas;
    UserId user; // empty: the whole device
    Bytes nonce; // of the request it answers
    WallMs issued;
    bool operator==(const WipeOrder&) const = default;
};
struct SignedWipeOrder {
    Bytes bytes;
    Signature signature;
    bool operator==(const SignedWipeOrder&) const = default;
};
[[nodiscard]] Bytes encodeWipeOrder(const WipeOrder& order);
[[nodiscard]] Result<WipeOrder> decodeWipeOrder(ByteView bytes);

// --- the exchange ---

inline constexpr std::size_t kSoughtLeast = 3;
inline constexpr std::size_t kSoughtMost = 80;

struct SyncRequest {
    std::uint32_t version = 1; // protocol version, see version.h
    Bytes nonce;               // 16 bytes, echoed
    Epoch epoch;               // null: not known yet
    ReplicaId replica;
    UserId user;        // whose store this is: a new replica is bound to nobody else
    Hash head {};       // head of the replica's last op, for the digest proof
    OpNumber lastN = 0; // n of that op
    std::uint32_t pending = 0;
    std::int64_t oldestPendingMs = 0; // age
    std::vector<Cursor> cursors;
    std::vector<OpRun> runs; // alerts first
    std::vector<RecordId> wantSnapshots;
    std::uint32_t maxBytes = 0; // 0: no entries wanted; otherwise at least one entry always comes
    // « Chercher sur le service »: words to find in records this device no longer holds; empty: nothing is sought.
    // Asked once, by hand; kSoughtLeast to kSoughtMost bytes, else it counts as not asked. Health data: never logged.
    std::string sought;
    Value::Map unknown;
    bool operator==(const SyncRequest&) const = default;
};

struct SyncResponse {
    std::uint32_t version = 1;
    Bytes nonce; // of the request
    Epoch epoch;
    bool epochOnly = false; // the request was under another epoch: nothing else in here counts
    WallMs serviceTime;
    std::vector<Verdict> verdicts;
    Digest digest;              // of the request's replica
    Seq durable = 0;            // durable watermark
    Seq last = 0;               // last seq given
    std::vector<Cursor> gained; // feeds given (grant) and not in the request
    std::vector<FeedId> lost;
    std::vector<FeedPage> pages;
    std::optional<SignedLease> lease;
    std::optional<SignedWipeOrder> wipe;
    // How many records answer `sought`; their snapshots are in `pages`, as if wanted. None: nothing was sought.
    std::optional<std::uint32_t> found;
    Signature receipt; // over the verdicts; empty until signed receipts are switched on
    Value::Map unknown;
    bool operator==(const SyncResponse&) const = default;
};

} // namespace relais::sync
