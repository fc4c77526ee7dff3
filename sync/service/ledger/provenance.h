// Who really made the bytes: signatures against the keys certified at enrolment, and replicas bound to their maker.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/ledger/work.h"

namespace relais::service {

// A signed head and the claims that come with it.
struct Claim {
    ReplicaId replica;
    DeviceId caller; // device that brought it
    UserId author;   // that the op names
    SignedBy signedBy = SignedBy::Author;
    Hash head {};
    ByteView signature;
};

struct Provenance {
    Proof proof = Proof::Unproven;
    bool mayBring = true; // the caller is the device the replica is bound to, or one enrolled in its place
};

// Binds an unknown replica to the caller when the signature proves who made it.
[[nodiscard]] Result<Provenance> establish(Work& work, const Claim& claim);

// Keeps the digest of a replica: the greatest n without gap and its head; notices forks (two ops with one n, or a
// chain that does not continue). To call after the op row is stored.
Status noteNumber(Work& work, const OpRow& op);

[[nodiscard]] Result<Digest> digestOf(Work& work, const ReplicaId& replica);

} // namespace relais::service
