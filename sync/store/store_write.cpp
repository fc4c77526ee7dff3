// Committing ops, taking them back, and keeping drafts.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/store_impl.h"

namespace relais::sync {

Result<Op> Store::Impl::append(Work& work, const OpDraft& draft, const Op* first) {
    RELAIS_ASSIGN(const ReplicaState replica, ops.replica());
    Op op;
    op.wall = first ? first->wall : deps.clock.wall();
    op.uptime = first ? first->uptime : deps.clock.monotonic();
    op.id = newOpId(op.wall, deps.random);
    op.replica = replica.id;
    op.n = replica.lastN + 1;
    op.record = draft.record.isNull() ? recordOf(op.id) : draft.record;
    op.type = draft.type;
    op.dispositif = draft.dispositif;
    op.definition = draft.definition;
    op.author = birth.user;
    op.dependsOn = draft.dependsOn;
    op.body = draft.body;
    RELAIS_ASSIGN(op.lease, cursors.leaseId());
    RELAIS_ASSIGN(op.seenEpoch, cursors.epoch());
    RELAIS_ASSIGN(const std::int64_t seen, cursors.number(Meta::kLastSeen));
    op.seenSeq = static_cast<Seq>(seen);
    RELAIS_ASSIGN(const std::int64_t offset, cursors.number(Meta::kServiceOffset));
    op.serviceOffsetMs = first ? first->serviceOffsetMs : offset; // with the clock it corrects
    SignedOp signedOp;
    signedOp.bytes = encodeOp(op);
    // The service will read it with the same limits: better to say so while the author is there.
    RELAIS_TRY(decodeOp(signedOp.bytes));
    signedOp.salt = deps.random.bytes<8>(RandomStream::Salts);
    signedOp.previousHead = replica.head;
    signedOp.lane = draft.lane;
    RELAIS_ASSIGN(signedOp.signature, author.sign(signedOp.head()));
    RELAIS_TRY(ops.append(op, signedOp));
    work.touched.insert(op.record);
    work.changes.outbox = true;
    return op;
}

Result<std::map<OpId, OpId>> Store::Impl::sendAgain(Work& work, const std::vector<OpId>& conflicts) {
    std::map<OpId, OpId> renamed;
    for (const OpId& conflict : conflicts) {
        RELAIS_ASSIGN(const OwnOp own, ops.find(conflict));
        std::vector<OwnOp> again {own};
        if (own.type == OpType::kCreate) {
            // The record is somebody else's: whatever was said about it here was meant for the one made here.
            RELAIS_ASSIGN(const auto all, ops.ofRecord(own.record));
            std::copy_if(all.begin(), all.end(), std::back_inserter(again), [&own](const OwnOp& op) {
                return op.id != own.id && op.status != OwnStatus::TakenBack && op.type != OpType::kWithdraw;
            });
        }
        RecordId record = own.record;
        for (const OwnOp& old : again) {
            const auto kept = ops.signedOp(old.id);
            if (!kept || renamed.contains(old.id))
                continue; // its content is gone from here
            RELAIS_ASSIGN(const Op typed, decodeOp(kept->bytes));
            const bool creates = typed.type == OpType::kCreate;
            OpDraft draft {
                .type = typed.type,
                .dispositif = typed.dispositif,
                .definition = typed.definition,
                .record = creates ? RecordId() : record,
                .body = typed.body,
                .dependsOn = typed.dependsOn,
                .lane = old.lane};
            for (OpId& needed : draft.dependsOn)
                if (const auto other = renamed.find(needed); other != renamed.end())
                    needed = other->second;
            RELAIS_ASSIGN(const Op made, append(work, draft, &typed));
            if (creates)
                record = made.record;
            renamed[old.id] = made.id;
            RELAIS_TRY(ops.setStatus(old.id, OwnStatus::Replaced));
            RELAIS_TRY(ops.eraseContent(old.id));
            work.touched.insert(old.record);
        }
    }
    return renamed;
}

Status Store::Impl::seal(const OpId& op) {
    if (spool.has(op))
        return {};
    RELAIS_ASSIGN(const SignedOp signedOp, ops.signedOp(op));
    RELAIS_ASSIGN(const OwnOp own, ops.find(op));
    SpoolEnvelope envelope {.kid = birth.ingestKid, .replica = own.replica, .op = op, .lane = signedOp.lane};
    RELAIS_ASSIGN(envelope.sealed, sync::seal(encodeSignedOp(signedOp), birth.ingestKey));
    return spool.append(envelope);
}

Status Store::Impl::sealMissing() {
    RELAIS_ASSIGN(const std::int64_t durable, cursors.number(Meta::kDurable));
    RELAIS_ASSIGN(const auto missing, ops.idsToSeal(static_cast<Seq>(durable), deps.clock.wall() - kSealedFor));
    for (const OpId& op : missing)
        RELAIS_TRY(seal(op));
    return {};
}

void Store::Impl::undo(const Op& op, const std::optional<Draft>& draft) {
    const auto undone = [&]() -> Status {
        RELAIS_ASSIGN(Work work, begin());
        RELAIS_TRY(ops.undoLast(op.id));
        if (draft)
            RELAIS_TRY(drafts.save(*draft));
        work.touched.insert(op.record);
        work.changes.outbox = true;
        RELAIS_TRY(finish(std::move(work)));
        return {};
    }();
    // A disk that refuses this too keeps the op: it is sealed at the next opening, and nothing typed is lost.
    static_cast<void>(undone);
}

Result<Committed> Store::commit(const OpDraft& draft) {
    Impl& impl = *m_impl;
    RELAIS_ASSIGN(Work work, impl.begin());
    if (!draft.record.isNull()) {
        RELAIS_ASSIGN(const bool buried, impl.records.isBuried(draft.record));
        if (buried)
            return fail(ErrorCode::RecordPurged, "the record was purged");
    }
    std::optional<Draft> written;
    if (!draft.draft.isNull()) {
        if (auto found = impl.drafts.find(draft.draft))
            written = std::move(*found);
        RELAIS_TRY(impl.drafts.erase(draft.draft));
        work.changes.drafts = true;
    }
    RELAIS_ASSIGN(const Op op, impl.append(work, draft));
    RELAIS_ASSIGN(Changes changes, impl.finish(std::move(work)));
    if (const Status sealed = impl.seal(op.id); !sealed) {
        impl.undo(op, written);
        return tl::unexpected(sealed.error());
    }
    return Committed {op.id, op.record, op.n, std::move(changes)};
}

Result<TakenBack> Store::takeBack(const OpId& op) {
    Impl& impl = *m_impl;
    RELAIS_ASSIGN(const OwnOp own, impl.ops.find(op));
    if (own.status != OwnStatus::Saved || own.reconfirm)
        return fail(ErrorCode::Conflict, "the service already has it");
    RELAIS_ASSIGN(const Op typed, ownOpContent(op));
    RELAIS_ASSIGN(Work work, impl.begin());
    RELAIS_ASSIGN(
        const Op withdraw,
        impl.append(
            work,
            {.type = std::string(OpType::kWithdraw),
             .dispositif = own.dispositif,
             .definition = typed.definition,
             .record = own.record,
             .body
             = {{"op", Value(toBytes(op.raw))},
                {"n", Value(own.n)},
                {"leaf", Value(toBytes(own.leaf))},
                {"replica", Value(toBytes(own.replica.raw))}},
             .lane = own.lane}));
    DraftId draft;
    const bool isCreate = typed.type == OpType::kCreate;
    const Value::Map fields = isCreate ? Value(typed.body)["answers"].map() : typed.body;
    if (!fields.empty()) {
        draft = newRandomId<DraftId>(impl.deps.random);
        RELAIS_TRY(impl.drafts.save(
            {draft, own.dispositif, typed.type, isCreate ? RecordId() : own.record, own.savedAt, impl.deps.clock.wall(),
             fields}));
        work.changes.drafts = true;
    }
    RELAIS_TRY(impl.ops.setStatus(op, OwnStatus::TakenBack));
    RELAIS_TRY(impl.ops.eraseContent(op));
    RELAIS_ASSIGN(Changes changes, impl.finish(std::move(work)));
    // Committed: what follows is done again at the next opening should it fail now.
    RELAIS_TRY(impl.seal(withdraw.id));
    RELAIS_TRY(impl.spool.erase({op}));
    return TakenBack {withdraw.id, draft, std::move(changes)};
}

Result<Changes> Store::acknowledge(const OpId& op) {
    RELAIS_ASSIGN(Work work, m_impl->begin());
    RELAIS_TRY(m_impl->ops.acknowledge(op));
    work.changes.outbox = true;
    return m_impl->finish(std::move(work));
}

Result<Changes> Store::markRead(const RecordId& record) {
    RELAIS_ASSIGN(Work work, m_impl->begin());
    RELAIS_TRY(m_impl->records.markRead(record, m_impl->deps.clock.wall(), work.revision));
    work.changes.records.push_back(record);
    return m_impl->finish(std::move(work));
}

Result<DraftId> Store::startDraft(const std::string& dispositif, const std::string& kind, RecordId record) {
    RELAIS_ASSIGN(Work work, m_impl->begin());
    const auto id = newRandomId<DraftId>(m_impl->deps.random);
    const WallMs now = m_impl->deps.clock.wall();
    RELAIS_TRY(m_impl->drafts.save({id, dispositif, kind, record, now, now, {}}));
    work.changes.drafts = true;
    RELAIS_TRY(m_impl->finish(std::move(work)));
    return id;
}

Result<Changes> Store::saveDraftField(const DraftId& draft, const std::string& linkId, const Value& value) {
    RELAIS_ASSIGN(Work work, m_impl->begin());
    RELAIS_TRY(m_impl->drafts.saveField(draft, linkId, value, m_impl->deps.clock.wall()));
    work.changes.drafts = true;
    return m_impl->finish(std::move(work));
}

Result<Draft> Store::draft(const DraftId& draft) const { return m_impl->drafts.find(draft); }

Result<std::vector<Draft>> Store::drafts() const { return m_impl->drafts.all(); }

Result<Changes> Store::deleteDraft(const DraftId& draft) {
    RELAIS_ASSIGN(Work work, m_impl->begin());
    RELAIS_TRY(m_impl->drafts.erase(draft));
    work.changes.drafts = true;
    return m_impl->finish(std::move(work));
}

Result<Op> Store::ownOpContent(const OpId& op) const {
    RELAIS_ASSIGN(const SignedOp signedOp, m_impl->ops.signedOp(op));
    return decodeOp(signedOp.bytes);
}

} // namespace relais::sync
