// Deciding on one op, without changing anything: dependencies, rights over time, and the rules of the domain.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/ledger/work.h"

namespace relais::service {

// An op that could be read, with what is known of its origin.
struct Incoming {
    Op op;
    Hash leaf {};
    Proof proof = Proof::Unproven;
    bool mayBring = true; // provenance.h
    DeviceId maker;       // device of the replica
};

struct Decision {
    Verdict verdict;    // seq and facts are completed when it is placed
    Ruling ruling;      // Accepted, or Quarantined with `shown`
    Actor actor;        // as written into the history
    bool shown = false; // a quarantined create that a desk or its author must see: to be placed too
    bool bare = false;  // Accepted without any record: a withdrawal that came before its op
    bool drop = false;  // the bytes are not kept (purged)
};

[[nodiscard]] Result<Decision> decide(Work& work, const Incoming& incoming);

// Does the op, if it is a create, make an alert? An unknown dispositif counts as one: better seen than lost.
[[nodiscard]] bool createsAlert(const Op& op, const DefinitionSet& definitions);

// The id that a `withdraw` names (body "op": 16 bytes, or text); null when it names none.
[[nodiscard]] OpId withdrawnBy(const Op& op);

} // namespace relais::service
