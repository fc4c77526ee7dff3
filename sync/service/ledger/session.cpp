// Exchange, spool and watch, each in one transaction.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/ledger/session.h"

#include "sync/protocol/version.h"
#include "sync/service/ledger/entitlements.h"
#include "sync/service/ledger/intake.h"
#include "sync/service/ledger/news.h"
#include "sync/service/ledger/pages.h"

#include <algorithm>

namespace relais::service {

namespace {

// Who is on the line, as far as it is proven.
struct OnLine {
    DeviceRow device;
    UserId user;           // empty: no user known for the replica
    bool userGone = false; // disabled
};

Result<OnLine> whoIs(Work& work, const DeviceId& caller, const ReplicaId& replicaId, const UserId& claimed = {}) {
    RELAIS_ASSIGN(const auto device, work.tx.accounts().device(caller));
    if (!device)
        return fail(ErrorCode::Unauthenticated, "unknown device");
    OnLine line {*device, {}, false};
    RELAIS_ASSIGN(auto replica, work.tx.accounts().replica(replicaId));
    RELAIS_ASSIGN(const auto accounts, work.tx.accounts().accounts(caller));
    // A store that starts a new replica says whose it is; never guessed from who else uses the device: after a restore
    // the account that is left may be another person's. Unknown here, it shows its certificate (readmit).
    if (!replica && !replicaId.isNull() && !claimed.empty()) {
        const bool known = std::ranges::any_of(accounts, [&](const AccountRow& row) { return row.user == claimed; });
        if (!known)
            return fail(ErrorCode::Unauthenticated, "this device has no such user");
        replica = ReplicaRow {replicaId, caller, claimed};
        replica->head = firstHead(replicaId);
        RELAIS_TRY(work.tx.accounts().put(*replica));
    }
    if (replica && replica->device == caller)
        line.user = replica->user;
    if (!line.user.empty()) {
        RELAIS_ASSIGN(const auto user, work.tx.accounts().user(line.user));
        line.userGone = user && user->disabled;
        // Created after the backup that was restored: what she sends is kept, nothing is read, and nothing is erased.
        if (!user)
            line.user = {};
    }
    return line;
}

Status noteContact(Work& work, OnLine& line, const SyncRequest& request) {
    line.device.lastContact = work.now;
    RELAIS_TRY(work.tx.accounts().put(line.device));
    RELAIS_ASSIGN(auto replica, work.tx.accounts().replica(request.replica));
    if (!replica || replica->device != line.device.id)
        return {};
    replica->pending = request.pending;
    replica->oldestPendingMs = request.oldestPendingMs;
    replica->lastContact = work.now;
    return work.tx.accounts().put(*replica);
}

// Of everybody on a revoked device; else of this user alone.
Result<SignedWipeOrder> wipeOrder(Work& work, const DeviceRow& device, const UserId& user, const Bytes& nonce) {
    WipeOrder order;
    order.device = device.id;
    order.nonce = nonce;
    order.issued = work.now;
    if (!device.revoked)
        order.user = user;
    RELAIS_ASSIGN(const auto replicas, work.tx.accounts().replicas(device.id));
    for (const ReplicaRow& replica : replicas)
        if (device.revoked || replica.user == user)
            order.replicas.push_back(replica.id);
    SignedWipeOrder signedOrder;
    signedOrder.bytes = encodeWipeOrder(order);
    RELAIS_ASSIGN(signedOrder.signature, work.keys.authority->sign(signedOrder.bytes));
    return signedOrder;
}

Status takeRuns(Work& work, const OnLine& line, const SyncRequest& request, SyncResponse& response) {
    std::size_t count = 0;
    for (const OpRun& run : request.runs)
        count += run.items.size();
    if (count > work.settings.opsPerExchange)
        return fail(ErrorCode::TooLarge, "too many ops in one exchange");
    Intake intake(work, line.device.id, line.user);
    for (const OpRun& run : request.runs) {
        RELAIS_ASSIGN(auto verdicts, intake.takeRun(run));
        std::move(verdicts.begin(), verdicts.end(), std::back_inserter(response.verdicts));
    }
    // A child may have come before its parent in the same batch, and be settled by now.
    for (Verdict& verdict : response.verdicts) {
        if (verdict.kind == VerdictKind::Accepted || verdict.kind == VerdictKind::Refused || verdict.op.isNull())
            continue;
        RELAIS_ASSIGN(const auto rows, work.tx.ops().find(verdict.op));
        for (const OpRow& row : rows)
            if (row.leaf == verdict.leaf)
                verdict = row.verdict;
    }
    return {};
}

Status giveBack(Work& work, const OnLine& line, const SyncRequest& request, SyncResponse& response) {
    if (line.device.revoked || line.userGone) {
        RELAIS_ASSIGN(response.wipe, wipeOrder(work, line.device, line.user, request.nonce));
        return {};
    }
    if (!line.device.confirmed || line.user.empty())
        return {};
    RELAIS_TRY(reconcileGrants(work, line.user));
    RELAIS_ASSIGN(response.lease, currentLease(work, line.device.id, line.user));
    return fillPages(work, line.user, request, response);
}

// Whom an order must erase from a locked device: nobody in particular when it is revoked with everybody on it. One at
// a time: once she is erased the device names her no more.
Result<std::optional<UserId>> goneFrom(Work& work, const DeviceRow& device, const std::vector<SpoolUser>& named) {
    if (device.revoked)
        return std::optional(UserId {});
    RELAIS_ASSIGN(const auto accounts, work.tx.accounts().accounts(device.id));
    for (const AccountRow& account : accounts) {
        if (std::ranges::find(named, account.user, &SpoolUser::id) == named.end())
            continue;
        RELAIS_ASSIGN(const auto user, work.tx.accounts().user(account.user));
        if (user && user->disabled) // unknown: created after the backup that was restored
            return std::optional(account.user);
    }
    return std::optional<UserId> {};
}

const IngestKey* ingestKey(const ServiceKeys& keys, std::uint32_t kid) {
    for (const IngestKey& key : keys.ingest)
        if (key.kid == kid)
            return &key;
    return nullptr;
}

} // namespace

Result<SyncResponse> runExchange(Work& work, const DeviceId& caller, const SyncRequest& request) {
    RELAIS_ASSIGN(OnLine line, whoIs(work, caller, request.replica, request.user));
    SyncResponse response;
    response.version = kProtocolVersion;
    response.nonce = request.nonce;
    response.epoch = work.epoch;
    response.serviceTime = work.now;
    if (request.epoch != work.epoch) {
        response.epochOnly = true;
        return response;
    }
    RELAIS_TRY(takeRuns(work, line, request, response));
    // The first op of a new replica may just have said whose it is.
    RELAIS_ASSIGN(line, whoIs(work, caller, request.replica));
    RELAIS_TRY(noteContact(work, line, request));
    RELAIS_TRY(giveBack(work, line, request, response));
    RELAIS_ASSIGN(response.digest, digestOf(work, request.replica));
    RELAIS_ASSIGN(const auto replica, work.tx.accounts().replica(request.replica));
    if (replica && replica->forked)
        response.unknown["fork"] = true;
    RELAIS_ASSIGN(const Value durable, work.tx.catalog().meta(MetaKey::kDurable));
    response.durable = static_cast<Seq>(durable.integer());
    RELAIS_ASSIGN(response.last, work.tx.lastSeq());
    return response;
}

Result<SpoolResponse> runSpool(Work& work, const DeviceId& caller, const SpoolRequest& request) {
    RELAIS_ASSIGN(OnLine line, whoIs(work, caller, {}));
    SpoolResponse response;
    response.nonce = request.nonce;
    response.epoch = work.epoch;
    response.serviceTime = work.now;
    Intake intake(work, caller, {});
    for (const SpoolEnvelope& envelope : request.envelopes) {
        const IngestKey* key = ingestKey(work.keys, envelope.kid);
        if (!key)
            continue;
        const auto opened = openSealed(envelope.sealed, key->pair.publicKey, key->pair.secretKey);
        if (!opened)
            continue;
        auto signedOp = decodeSignedOp(*opened);
        if (!signedOp) {
            // It opened, so it is ours to keep, whatever it is.
            signedOp = SignedOp {};
            signedOp->bytes = *opened;
        }
        RELAIS_ASSIGN(const Verdict verdict, intake.takeSealed(*signedOp));
        (void)verdict;
        response.received.push_back(envelopeHash(envelope));
    }
    line.device.lastContact = work.now;
    RELAIS_TRY(work.tx.accounts().put(line.device));
    RELAIS_ASSIGN(const Value durable, work.tx.catalog().meta(MetaKey::kDurable));
    response.durable = static_cast<Seq>(durable.integer());
    RELAIS_ASSIGN(const auto gone, goneFrom(work, line.device, request.users));
    if (gone) {
        RELAIS_ASSIGN(response.wipe, wipeOrder(work, line.device, *gone, request.nonce));
    }
    RELAIS_ASSIGN(response.news, waitingNews(work, line.device, request.users));
    RELAIS_ASSIGN(response.last, work.tx.lastSeq());
    return response;
}

Result<WatchResponse> newsFor(Work& work, const DeviceId& caller, const Epoch& epoch, Seq seq) {
    RELAIS_ASSIGN(const auto device, work.tx.accounts().device(caller));
    if (!device)
        return fail(ErrorCode::Unauthenticated, "unknown device");
    WatchResponse response;
    response.epoch = work.epoch;
    RELAIS_ASSIGN(response.last, work.tx.lastSeq());
    response.news = epoch != work.epoch || device->revoked;
    RELAIS_ASSIGN(const auto accounts, work.tx.accounts().accounts(caller));
    for (const AccountRow& account : accounts) {
        if (response.news)
            break;
        RELAIS_ASSIGN(const bool moved, work.tx.rights().grantsMoved(account.user, seq));
        response.news = moved;
        RELAIS_ASSIGN(const auto grants, work.tx.rights().activeGrants(account.user));
        for (const GrantRow& grant : grants) {
            RELAIS_ASSIGN(const Seq last, work.tx.feeds().lastOf(grant.feed));
            response.news = response.news || last > seq;
        }
    }
    return response;
}

} // namespace relais::service
