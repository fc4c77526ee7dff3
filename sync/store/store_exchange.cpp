// The store's side of an exchange, its lists, and what it may keep.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/store_impl.h"

namespace relais::sync {

namespace {
// Without contact for so long, what was accepted may no longer be read here (product.md "offline time").
constexpr std::chrono::hours kReadableWithoutContact {24 * 30};
constexpr std::chrono::hours kDay {24};
} // namespace

Result<SyncState> Store::syncState() const {
    const Impl& impl = *m_impl;
    SyncState state;
    RELAIS_ASSIGN(const ReplicaState replica, impl.ops.replica());
    state.replica = replica.id;
    state.head = replica.head;
    state.lastN = replica.lastN;
    RELAIS_ASSIGN(state.epoch, impl.cursors.epoch());
    RELAIS_ASSIGN(const std::int64_t lastSeen, impl.cursors.number(Meta::kLastSeen));
    RELAIS_ASSIGN(const std::int64_t durable, impl.cursors.number(Meta::kDurable));
    state.lastSeen = static_cast<Seq>(lastSeen);
    state.durable = static_cast<Seq>(durable);
    RELAIS_ASSIGN(state.pending, impl.ops.pending());
    RELAIS_ASSIGN(state.oldestPending, impl.ops.oldestPending());
    RELAIS_ASSIGN(state.cursors, impl.cursors.cursors());
    RELAIS_ASSIGN(state.wanted, impl.records.wanted());
    RELAIS_ASSIGN(state.lease, impl.cursors.lease());
    RELAIS_ASSIGN(state.serviceOffsetMs, impl.cursors.number(Meta::kServiceOffset));
    RELAIS_ASSIGN(state.lastContact.ms, impl.cursors.number(Meta::kLastContact));
    RELAIS_ASSIGN(const std::int64_t held, impl.cursors.number(Meta::kProvedHeld));
    state.provedHeld = static_cast<OpNumber>(held);
    RELAIS_ASSIGN(state.provedAt.ms, impl.cursors.number(Meta::kProvedAt));
    return state;
}

Result<std::vector<OpRun>> Store::pendingRuns(std::size_t byteBudget, std::size_t skip) const {
    return m_impl->ops.runs(byteBudget, skip);
}

Status Store::Impl::reoffer(Work& work, const Epoch& epoch) {
    RELAIS_ASSIGN(const Epoch before, cursors.epoch());
    RELAIS_TRY(cursors.setEpoch(epoch));
    RELAIS_TRY(cursors.setNumber(Meta::kLastSeen, 0));
    RELAIS_TRY(cursors.setNumber(Meta::kDurable, 0));
    RELAIS_TRY(cursors.setNumber(Meta::kProvedHeld, 0));
    work.changes.feeds = true;
    if (before.isNull())
        return {}; // the first history this store hears of: nothing was confirmed under another
    RELAIS_TRY(cursors.resetAll());
    RELAIS_TRY(records.unconfirmAll());
    RELAIS_TRY(db.run("DELETE FROM set_aside")); // everything comes again
    RELAIS_ASSIGN(const auto touched, ops.reofferAll());
    work.touched.insert(touched.begin(), touched.end());
    work.changes.outbox = true;
    return spool.forgetReceived();
}

Result<Changes> Store::reoffer(const Epoch& epoch) {
    RELAIS_ASSIGN(Work work, m_impl->begin());
    RELAIS_TRY(m_impl->reoffer(work, epoch));
    return m_impl->finish(std::move(work));
}

// Two stores that speak under one replica (a copy, a roll-back the incarnation did not show) differ from what the
// service holds: this one goes on under a new replica, and its ops are judged by their ids.
Status Store::Impl::checkDigest(Work& work, const SyncResponse& response, const SyncRequest& request) {
    RELAIS_ASSIGN(const ReplicaState replica, ops.replica());
    const Digest& digest = response.digest;
    if (request.replica != replica.id)
        return {};
    // The service saw two ops under one number: the store whose op came first holds the head, and moves on too.
    if (const auto fork = response.unknown.find("fork"); fork != response.unknown.end() && fork->second.boolean())
        return startReplica(work);
    if (digest.upTo == 0)
        return {};
    const auto head = ops.headAt(replica.id, digest.upTo);
    if (!head && head.error().code != ErrorCode::NotFound)
        return tl::unexpected(head.error());
    if (!head || *head != digest.head)
        return startReplica(work);
    RELAIS_TRY(cursors.setNumber(Meta::kProvedHeld, static_cast<std::int64_t>(digest.upTo + digest.later.size())));
    return cursors.setNumber(Meta::kProvedAt, response.serviceTime.ms);
}

Result<Changes> Store::apply(const SyncResponse& response, const SyncRequest& request) {
    Impl& impl = *m_impl;
    RELAIS_ASSIGN(const Epoch epoch, impl.cursors.epoch());
    if (request.epoch != epoch)
        return fail(ErrorCode::StaleEpoch, "the answer is to a request of an earlier history");
    RELAIS_ASSIGN(Work work, impl.begin());
    RELAIS_TRY(impl.cursors.setNumber(Meta::kServiceOffset, response.serviceTime.ms - impl.deps.clock.wall().ms));
    RELAIS_TRY(impl.cursors.setNumber(Meta::kLastContact, response.serviceTime.ms));
    RELAIS_TRY(impl.drafts.seen(response.serviceTime));
    if (response.epoch != epoch)
        RELAIS_TRY(impl.reoffer(work, response.epoch));
    if (response.epochOnly || (response.epoch != epoch && !epoch.isNull()))
        return impl.finish(std::move(work));
    RELAIS_ASSIGN(Applied done, impl.applier.apply(response, request));
    RELAIS_TRY(impl.checkDigest(work, response, request));
    if (response.lease) {
        RELAIS_TRY(impl.cursors.setLease(*response.lease));
        done.feeds = true;
    }
    RELAIS_ASSIGN(const std::int64_t lastSeen, impl.cursors.number(Meta::kLastSeen));
    RELAIS_ASSIGN(const std::int64_t durable, impl.cursors.number(Meta::kDurable));
    RELAIS_TRY(impl.cursors.setNumber(Meta::kLastSeen, std::max(lastSeen, static_cast<std::int64_t>(response.last))));
    RELAIS_TRY(impl.cursors.setNumber(Meta::kDurable, std::max(durable, static_cast<std::int64_t>(response.durable))));
    work.touched.insert(done.touched.begin(), done.touched.end());
    work.changes.outbox = work.changes.outbox || done.outbox;
    work.changes.definitions = done.definitions;
    work.changes.reference = done.reference;
    work.changes.feeds = work.changes.feeds || done.feeds;
    RELAIS_ASSIGN(const auto renamed, impl.sendAgain(work, done.conflicts));
    RELAIS_ASSIGN(Changes changes, impl.finish(std::move(work)));
    for (const auto& [old, fresh] : renamed) {
        RELAIS_TRY(impl.seal(fresh));
        done.purgedOps.insert(old);
    }
    if (!done.purged.empty() || !renamed.empty())
        RELAIS_TRY(impl.spool.erase(done.purgedOps)); // sealed copies too
    if (!done.purged.empty() || done.erased)
        RELAIS_TRY(impl.db.checkpoint()); // and the pages that the log still shows as they were
    return changes;
}

Result<Changes> Store::setAside(const FeedId& feed, const GrantId& grant, const Entry& entry) {
    RELAIS_ASSIGN(Work work, m_impl->begin());
    RELAIS_TRY(m_impl->applier.setAside(feed, grant, entry));
    work.changes.feeds = true;
    work.changes.outbox = true;
    return m_impl->finish(std::move(work));
}

Result<std::size_t> Store::unreadEntries() const { return m_impl->applier.unread(); }

// What was kept by an earlier version of the app, if this one knows it: the store opens all the same.
Status Store::Impl::readAgain() {
    RELAIS_ASSIGN(Work work, begin());
    RELAIS_ASSIGN(const Applied done, applier.readAgain());
    work.touched.insert(done.touched.begin(), done.touched.end());
    work.changes.definitions = done.definitions;
    work.changes.reference = done.reference;
    RELAIS_TRY(finish(std::move(work)));
    return {};
}

Result<std::vector<SpoolEnvelope>> Store::unsentEnvelopes(std::size_t byteBudget) const {
    return m_impl->spool.unsent(byteBudget);
}

Result<Changes> Store::spoolReceived(const std::vector<Hash>& envelopes) {
    RELAIS_TRY(m_impl->spool.markReceived(envelopes));
    return Changes {};
}

// --- reading ---

Result<Record> Store::record(const RecordId& id) const { return m_impl->records.record(id); }

Result<std::vector<ListRow>> Store::list(const ListQuery& query) const { return m_impl->records.list(query); }

Result<std::vector<StateCount>> Store::counts() const { return m_impl->records.counts(); }

Result<std::uint64_t> Store::count(const ListQuery& query) const { return m_impl->records.count(query); }

Result<std::vector<RecordId>> Store::changedSince(std::uint64_t revision) const {
    return m_impl->records.changedSince(revision);
}

Result<std::vector<OwnOp>> Store::outbox() const { return m_impl->ops.outbox(); }

Result<std::vector<OwnOp>> Store::ownOps(const RecordId& record) const { return m_impl->ops.ofRecord(record); }

Result<Value> Store::reference(const std::string& table) const { return m_impl->applier.reference(table); }

// --- what may be kept ---

Status Store::Impl::pruneSpool(WallMs now) {
    RELAIS_ASSIGN(const std::int64_t durable, cursors.number(Meta::kDurable));
    RELAIS_ASSIGN(const auto kept, ops.idsToKeepSealed(static_cast<Seq>(durable), now - kSealedFor));
    std::set<OpId> covered;
    for (const Spool::Item& item : spool.items())
        if (!kept.contains(item.envelope.op) && ops.find(item.envelope.op))
            covered.insert(item.envelope.op);
    return covered.empty() ? Status() : spool.erase(covered);
}

Result<Changes> Store::eraseRead() {
    Impl& impl = *m_impl;
    RELAIS_ASSIGN(Work work, impl.begin());
    RELAIS_ASSIGN(const auto settled, impl.records.readOrReduced());
    for (const RecordId& record : settled) {
        RELAIS_TRY(impl.records.forget(record));
        RELAIS_TRY(impl.ops.eraseSettledContent(record));
        work.touched.insert(record);
    }
    RELAIS_ASSIGN(Changes changes, impl.finish(std::move(work)));
    // The write-ahead log must not keep what was erased.
    RELAIS_TRY(impl.db.checkpoint());
    return changes;
}

Result<Changes> Store::retention(WallMs now) {
    Impl& impl = *m_impl;
    RELAIS_ASSIGN(const std::int64_t contact, impl.cursors.number(Meta::kLastContact));
    RELAIS_ASSIGN(Work work, impl.begin());
    for (const std::string& code : impl.deps.definitions.codes()) {
        const Retention& rule = impl.deps.definitions.current(code)->workflow.retention;
        RELAIS_ASSIGN(const auto whole, impl.records.readBefore(code, now - kDay * rule.afterReadDays));
        for (const RecordId& record : whole) {
            RELAIS_TRY(impl.records.reduce(record));
            RELAIS_TRY(impl.ops.eraseSettledContent(record));
            work.touched.insert(record);
        }
        RELAIS_ASSIGN(
            const auto ended, impl.records.closedBefore(code, now - kDay * rule.stubDays, now - kDay * rule.deskDays));
        for (const RecordId& record : ended) {
            RELAIS_TRY(impl.records.forget(record));
            RELAIS_TRY(impl.ops.eraseSettledContent(record));
            work.touched.insert(record);
        }
        // A draft is nowhere else: only time that passed at the service, between two contacts, makes it old.
        RELAIS_ASSIGN(
            const std::int64_t drafts, impl.drafts.eraseOlder(code, WallMs {contact} - kDay * rule.draftDays));
        work.changes.drafts = work.changes.drafts || drafts > 0;
    }
    if (contact > 0 && now.ms - contact > std::chrono::milliseconds(kReadableWithoutContact).count()) {
        RELAIS_ASSIGN(const auto held, impl.records.allHeld());
        for (const RecordId& record : held) {
            RELAIS_TRY(impl.records.forget(record));
            RELAIS_TRY(impl.ops.eraseSettledContent(record));
            work.touched.insert(record);
        }
        if (!held.empty()) {
            RELAIS_TRY(impl.cursors.resetAll());
            work.changes.feeds = true;
        }
    }
    const bool erased = !work.touched.empty() || work.changes.drafts;
    RELAIS_ASSIGN(Changes changes, impl.finish(std::move(work)));
    if (erased)
        RELAIS_TRY(impl.db.checkpoint());
    RELAIS_TRY(impl.pruneSpool(now));
    return changes;
}

} // namespace relais::sync
