// The operation: the only thing a device ever says; immutable, numbered, hashed and chained.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/crypto.h"
#include "sync/base/ids.h"
#include "sync/base/value.h"

#include <optional>

namespace relais::sync {

// What an op may be. `create` makes a record (body: "answers"); `move` is a transition of its workflow (body: "by" =
// the transition's name, "to" = the state meant, then its payload); the others add to a record under the contribution
// name of the workflow file (complement, correction, appel_note, opened, etape, retour_intermediaire, suite_soin…).
// `withdraw` takes back an op that may or may not have left (body: "op"). `purge` is made by the service alone.
namespace OpType {
inline constexpr std::string_view kCreate = "create";
inline constexpr std::string_view kMove = "move";
inline constexpr std::string_view kWithdraw = "withdraw";
inline constexpr std::string_view kPurge = "purge";
} // namespace OpType

// Value type. Bytes: deterministic CBOR (RFC 8949 §4.2.1) of a map with the keys named beside each field.
// Contents of `body` are health data: never logged.
struct Op {
    OpId id;                          // "id"
    ReplicaId replica;                // "rp"
    OpNumber n = 0;                   // "n": 1, 2, 3… in the replica
    RecordId record;                  // "rec": equals id for a create
    std::string type;                 // "t"
    std::string dispositif;           // "d": "lup", "pfidass"…; "" for administration
    std::uint32_t definition = 0;     // "dv": version of the definition the content was made with
    UserId author;                    // "by": empty when the device alone speaks (emergency alert)
    LeaseId lease;                    // "ls": the lease held when the op was made
    std::vector<OpId> dependsOn;      // "dep"
    WallMs wall;                      // "w": device clock, evidence only
    MonoMs uptime;                    // "up"
    Epoch seenEpoch;                  // "ep": last epoch and seq seen when made
    Seq seenSeq = 0;                  // "sq"
    std::int64_t serviceOffsetMs = 0; // "off": service time minus device time, as last known
    Value::Map body;                  // "b"
    Value::Map unknown;               // fields of a later version, kept and sent on as they came

    bool operator==(const Op&) const = default;
};

[[nodiscard]] Bytes encodeOp(const Op& op);
// Refuses anything but deterministic CBOR within the limits of limits.h (Malformed, TooLarge).
[[nodiscard]] Result<Op> decodeOp(ByteView bytes);

// --- the chain of a replica ---

using Salt = std::array<std::uint8_t, 8>;

// SHA-256(salt ‖ op bytes): stays for ever; without the salt it says nothing about the content.
[[nodiscard]] Hash leafOf(const Salt& salt, ByteView opBytes);
// SHA-256("relais-1" ‖ replica).
[[nodiscard]] Hash firstHead(const ReplicaId& replica);
// SHA-256(previous ‖ leaf).
[[nodiscard]] Hash nextHead(const Hash& previous, const Hash& leaf);

// Which key signed: the author's (in the user's store) or the device's alone ("auteur non vérifié").
enum class SignedBy : std::uint8_t { Author = 1, Device = 2 };

// Alerts go before everything else (C26).
enum class Lane : std::uint8_t { Alert = 0, Operation = 1 };

// One committed op as its device keeps it: enough to prove it on its own.
struct SignedOp {
    Bytes bytes; // encodeOp()
    Salt salt {};
    Hash previousHead {};
    SignedBy signedBy = SignedBy::Author;
    Signature signature; // over nextHead(previousHead, leafOf(salt, bytes))
    Lane lane = Lane::Operation;

    [[nodiscard]] Hash leaf() const { return leafOf(salt, bytes); }
    [[nodiscard]] Hash head() const { return nextHead(previousHead, leaf()); }
    bool operator==(const SignedOp&) const = default;
};

// Consecutive ops of one replica on the wire: the head before the first, the signature of the last.
struct OpRun {
    struct Item {
        Bytes bytes;
        Salt salt {};
        bool operator==(const Item&) const = default;
    };
    ReplicaId replica;
    Hash headBefore {};
    std::vector<Item> items;
    SignedBy signedBy = SignedBy::Author;
    Signature signature;
    bool operator==(const OpRun&) const = default;
};

} // namespace relais::sync
