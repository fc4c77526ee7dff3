// Keys, bindings and chains.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/ledger/provenance.h"

#include <algorithm>

namespace relais::service {

namespace {

constexpr std::size_t kLaterNumbers = 1000; // named in a digest

Result<std::optional<AccountRow>> accountOn(Work& work, const DeviceId& device, const UserId& user) {
    RELAIS_ASSIGN(const auto accounts, work.tx.accounts().accounts(device));
    for (const AccountRow& account : accounts)
        if (account.user == user)
            return std::optional<AccountRow>(account);
    return std::optional<AccountRow> {};
}

// Whether one of the keys that may have signed did.
Result<bool> isSigned(Work& work, const Claim& claim, const DeviceId& device) {
    if (claim.signedBy == SignedBy::Device) {
        RELAIS_ASSIGN(const auto row, work.tx.accounts().device(device));
        return row && verify(row->key, claim.head, claim.signature);
    }
    RELAIS_ASSIGN(const auto keys, work.tx.accounts().authorKeys(device, claim.author));
    return std::ranges::any_of(
        keys, [&claim](const PublicKey& key) { return verify(key, claim.head, claim.signature); });
}

} // namespace

Result<Provenance> establish(Work& work, const Claim& claim) {
    RELAIS_ASSIGN(auto replica, work.tx.accounts().replica(claim.replica));
    const DeviceId device = replica ? replica->device : claim.caller;
    RELAIS_ASSIGN(const bool proven, isSigned(work, claim, device));
    Provenance result;
    if (proven)
        result.proof = claim.signedBy == SignedBy::Author ? Proof::Author : Proof::Device;

    if (replica && replica->device != claim.caller) {
        // Another device brings it: one where the same person is enrolled, with a signature only they could make.
        RELAIS_ASSIGN(const auto there, accountOn(work, claim.caller, claim.author));
        result.mayBring = result.proof == Proof::Author && there.has_value();
    }
    if (result.proof == Proof::Unproven)
        return result;
    const UserId maker = result.proof == Proof::Author ? claim.author : UserId {};
    if (!replica) {
        replica = ReplicaRow {claim.replica, claim.caller, maker};
        replica->head = firstHead(claim.replica);
        replica->lastContact = work.now;
        RELAIS_TRY(work.tx.accounts().put(*replica));
    } else if (replica->user.empty() && !maker.empty()) {
        replica->user = maker;
        RELAIS_TRY(work.tx.accounts().put(*replica));
    } else if (!maker.empty() && replica->user != maker) {
        result.mayBring = false;
    }
    return result;
}

Status noteNumber(Work& work, const OpRow& op) {
    if (op.replica.isNull() || op.n == 0)
        return {};
    RELAIS_ASSIGN(auto replica, work.tx.accounts().replica(op.replica));
    if (!replica)
        return {};
    bool forked = replica->forked;
    RELAIS_ASSIGN(const auto first, work.tx.ops().leafAt(op.replica, op.n));
    forked = forked || (first && *first != op.leaf);
    if (op.n == replica->upTo + 1 && !forked)
        forked = op.previousHead != replica->head;
    bool moved = forked != replica->forked;
    replica->forked = forked;
    for (;;) {
        RELAIS_ASSIGN(const auto next, work.tx.ops().leafAt(op.replica, replica->upTo + 1));
        if (!next)
            break;
        ++replica->upTo;
        replica->head = nextHead(replica->head, *next);
        moved = true;
    }
    return moved ? work.tx.accounts().put(*replica) : Status {};
}

Result<Digest> digestOf(Work& work, const ReplicaId& id) {
    Digest digest;
    digest.head = firstHead(id);
    RELAIS_ASSIGN(const auto replica, work.tx.accounts().replica(id));
    if (!replica)
        return digest;
    digest.upTo = replica->upTo;
    digest.head = replica->head;
    RELAIS_ASSIGN(digest.later, work.tx.ops().numbersAfter(id, replica->upTo, kLaterNumbers));
    return digest;
}

} // namespace relais::service
