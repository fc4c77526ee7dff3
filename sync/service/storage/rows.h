// What the service keeps, row by row, as plain values: no SQL, no cursor, no lazy field.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/record.h"
#include "sync/protocol/enrol.h"

namespace relais::service {

// The service speaks of the protocol's things all the time; nothing else is named like them.
using namespace relais::sync; // NOLINT(google-build-using-namespace)

struct UserRow {
    UserId id;
    std::string label; // "Dr Élise Vautrin, médecin": shown beside what this person writes
    std::string profession;
    std::string structure;
    std::string commune; // INSEE code of the structure
    bool disabled = false;
    bool operator==(const UserRow&) const = default;
};

struct DeviceRow {
    DeviceId id;
    PublicKey key;
    std::string name;
    bool hardwareVault = false;
    WallMs enrolled;
    std::string digits;    // the 6-digit comparison both sides show
    bool confirmed = true; // false: came back by its certificate after a restore; uploads, reads nothing yet
    bool revoked = false;
    Seq revokedAt = 0;
    WallMs lastContact;
    bool operator==(const DeviceRow&) const = default;
};

// A user on a device: what their author key signs there. Enrolled again they get another key; the former ones still
// prove what was signed before (AccountTable::authorKeys).
struct AccountRow {
    DeviceId device;
    UserId user;
    PublicKey authorKey;
    WallMs enrolled;
    bool operator==(const AccountRow&) const = default;
};

// A store incarnation: bound to a device, and to a user unless only emergencies come from it (empty user).
struct ReplicaRow {
    ReplicaId id;
    DeviceId device;
    UserId user;
    OpNumber upTo = 0;         // greatest n without gap
    Hash head {};              // head after op `upTo`
    bool forked = false;       // two ops were seen with one n
    std::uint32_t pending = 0; // as its device last said
    std::int64_t oldestPendingMs = 0;
    WallMs lastContact;
    bool operator==(const ReplicaRow&) const = default;
};

struct LeaseRow {
    LeaseId id;
    DeviceId device;
    UserId user;
    WallMs issued;
    Seq at = 0;  // counter when it was issued: what happened to the user's rights later is after this
    Epoch epoch; // history it was issued in
    SignedLease lease;
    bool operator==(const LeaseRow&) const = default;
};

// A feed given to a user from seq `since`, until `ended` (0: still).
struct GrantRow {
    GrantId id;
    UserId user;
    FeedId feed;
    Seq since = 0;
    Seq ended = 0;
    bool operator==(const GrantRow&) const = default;
};

// A change of rights, for the interval rule (C8): what `user` lost at `seq`. what: "role:AGENT_LUP:911", "user",
// "device:<uuid>".
struct LossRow {
    UserId user;
    Seq seq = 0;
    std::string what;
    bool operator==(const LossRow&) const = default;
};

struct EnrolCodeRow {
    Hash secret {}; // SHA-256 of the normalised code: the code itself is never kept
    UserId user;
    WallMs created;
    WallMs expires;
    bool used = false;
    DeviceId usedBy;
    Hash usedFor {}; // SHA-256 of the device key, author key and replica it was used with
    bool operator==(const EnrolCodeRow&) const = default;
};

// Who signed the bytes, as the service could prove it. Unproven: no key on file made this signature.
enum class Proof : std::uint8_t { Author = 1, Device = 2, Unproven = 3 };

// An op the service holds, whatever its verdict. Once erased (purge) only ids, n and leaf are left.
struct OpRow {
    OpId id; // null when the bytes could not be read
    Hash leaf {};
    ReplicaId replica; // null: made by the service
    OpNumber n = 0;
    RecordId record;
    UserId author;
    std::string type;
    DeviceId device; // that brought it
    Proof proof = Proof::Unproven;
    WallMs received;
    Bytes bytes;
    Salt salt {};
    Hash previousHead {};
    Verdict verdict;
    bool erased = false;
    bool operator==(const OpRow&) const = default;
};

// A record as folded, and what lists and clocks ask of it. One whose create is in quarantine is here too (its fact
// "quarantaine" says why), so that a desk sees it.
struct RecordRow {
    Record record;
    bool alert = false;
    bool closed = false;
    WallMs created;  // service time of its create
    WallMs closedAt; // service time; 0 while open
    bool operator==(const RecordRow&) const = default;
};

// A record's place in a feed, now or in the past (`left`): a purge goes to every feed it was ever in.
struct PlacementRow {
    RecordId record;
    FeedId feed;
    Seq entered = 0;
    Seq last = 0; // seq of the last op of the record given to this feed
    bool left = false;
    bool operator==(const PlacementRow&) const = default;
};

struct DefinitionRow {
    std::string code;
    std::uint32_t version = 0;
    bool withdrawn = false;
    Seq seq = 0;
    std::string form; // JSON, as loaded
    std::string workflow;
    bool operator==(const DefinitionRow&) const = default;
};

struct ReferenceRow {
    std::string table;
    std::uint32_t version = 0;
    Seq seq = 0;
    Value rows;
    bool operator==(const ReferenceRow&) const = default;
};

// An alarm that a person at the service must see. kind: "unread", "nobody_reads", "undecodable",
// "unknown_form", "unreadable_record", "conflict", "consequence", "surprise".
struct AlarmRow {
    std::string kind;
    std::string subject; // an id as text, or a feed: never health data
    WallMs raised;
    WallMs cleared; // 0: on
    bool operator==(const AlarmRow&) const = default;
};

} // namespace relais::service
