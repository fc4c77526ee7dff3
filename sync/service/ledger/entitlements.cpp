// Actors, grants and leases from the stored users and roles.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/ledger/entitlements.h"

#include "sync/domain/permissions.h"

#include <algorithm>

namespace relais::service {

Result<Actor> actorWith(Work& work, const UserId& user, std::vector<std::string> roles) {
    Actor actor;
    actor.user = user;
    actor.roles = std::move(roles);
    RELAIS_ASSIGN(const auto row, work.tx.accounts().user(user));
    if (row) {
        actor.label = row->label;
        actor.profession = row->profession;
        actor.structure = row->structure;
        actor.commune = row->commune;
    }
    return actor;
}

Result<Actor> actorNow(Work& work, const UserId& user) {
    RELAIS_ASSIGN(const auto row, work.tx.accounts().user(user));
    std::vector<std::string> roles;
    if (row && !row->disabled) {
        RELAIS_ASSIGN(roles, work.tx.accounts().roles(user));
    }
    return actorWith(work, user, std::move(roles));
}

Actor serviceActor() {
    Actor actor;
    actor.service = true;
    return actor;
}

Status reconcileGrants(Work& work, const UserId& user) {
    RELAIS_ASSIGN(const auto row, work.tx.accounts().user(user));
    std::vector<FeedId> wanted;
    if (row && !row->disabled) {
        RELAIS_ASSIGN(const auto roles, work.tx.accounts().roles(user));
        wanted = feedsOf(user, roles, work.definitions);
    }
    RELAIS_ASSIGN(auto held, work.tx.rights().activeGrants(user));
    for (GrantRow& grant : held) {
        if (std::find(wanted.begin(), wanted.end(), grant.feed) != wanted.end())
            continue;
        RELAIS_ASSIGN(grant.ended, work.tx.takeSeq());
        RELAIS_TRY(work.tx.rights().put(grant));
        work.users.insert(user.text);
    }
    for (const FeedId& feed : wanted) {
        const bool there = std::any_of(
            held.begin(), held.end(), [&](const GrantRow& grant) { return grant.feed == feed && grant.ended == 0; });
        if (there)
            continue;
        GrantRow grant {newRandomId<GrantId>(work.random), user, feed};
        RELAIS_ASSIGN(grant.since, work.tx.takeSeq());
        RELAIS_TRY(work.tx.rights().put(grant));
        work.users.insert(user.text);
    }
    return {};
}

Result<SignedLease> currentLease(Work& work, const DeviceId& device, const UserId& user) {
    RELAIS_ASSIGN(const Actor actor, actorNow(work, user));
    Lease fresh;
    fresh.device = device;
    fresh.user = user;
    fresh.roles = actor.roles;
    RELAIS_ASSIGN(const auto grants, work.tx.rights().activeGrants(user));
    for (const GrantRow& grant : grants)
        fresh.feeds.push_back(grant.feed);
    RELAIS_ASSIGN(const auto last, work.tx.rights().lastLease(device, user));
    if (last && last->epoch == work.epoch && work.now - last->issued < work.settings.leaseRenewal
        && last->issued <= work.now) {
        RELAIS_ASSIGN(const Lease before, decodeLease(last->lease.bytes));
        // A right that was lost and came back since counts as a change: ops must not seem older than the loss.
        RELAIS_ASSIGN(const auto losses, work.tx.rights().losses(user, last->at));
        if (losses.empty() && before.roles == fresh.roles && before.feeds == fresh.feeds)
            return last->lease;
    }
    fresh.id = newRandomId<LeaseId>(work.random);
    fresh.issued = work.now;
    fresh.readUntil = work.now + work.settings.leaseTime;
    LeaseRow row;
    row.id = fresh.id;
    row.device = device;
    row.user = user;
    row.issued = work.now;
    row.epoch = work.epoch;
    // A number of its own: a restored storage that has forgotten this lease is then seen to be behind.
    RELAIS_ASSIGN(row.at, work.tx.takeSeq());
    row.lease.bytes = encodeLease(fresh);
    RELAIS_ASSIGN(row.lease.signature, work.keys.authority->sign(row.lease.bytes));
    RELAIS_TRY(work.tx.rights().put(row));
    return row.lease;
}

} // namespace relais::service
