// The device's own operations: numbered, chained, signed; and what became of each.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/sql/connection.h"
#include "sync/store/changes.h"

#include <set>

namespace relais::sync {

struct ReplicaState {
    ReplicaId id;
    OpNumber lastN = 0;
    Hash head {};
};

// Works on the tables `ops` and `replicas`; the caller owns the transaction. Single-threaded.
class OpLog {
public:
    OpLog(Connection& db, std::string authorLabel) : m_db(db), m_authorLabel(std::move(authorLabel)) { }

    // --- chain ---
    [[nodiscard]] Result<ReplicaState> replica() const;
    [[nodiscard]] Status startReplica(const ReplicaId& id);
    [[nodiscard]] Status append(const Op& op, const SignedOp& signedOp);
    // Takes the last op of the current replica out again; it must not have left the device.
    [[nodiscard]] Status undoLast(const OpId& op);
    // The head after op `n` of a replica; the first head for n = 0; NotFound beyond the last.
    [[nodiscard]] Result<Hash> headAt(const ReplicaId& replica, OpNumber n) const;

    // --- reading ---
    [[nodiscard]] Result<OwnOp> find(const OpId& op) const;        // NotFound
    [[nodiscard]] Result<SignedOp> signedOp(const OpId& op) const; // NotFound once erased
    [[nodiscard]] Result<std::vector<OwnOp>> ofRecord(const RecordId& record) const;
    [[nodiscard]] Result<std::vector<OwnOp>> outbox() const;
    [[nodiscard]] Result<std::vector<OpRun>> runs(std::size_t byteBudget, std::size_t skip) const;
    // Own ops to fold over what the service gave: not yet back by a feed, neither refused nor taken back.
    [[nodiscard]] Result<std::vector<AppliedOp>> overlay(const RecordId& record) const;
    [[nodiscard]] Result<std::uint32_t> unsettled(const RecordId& record) const; // without a final verdict
    [[nodiscard]] Result<std::uint32_t> pending() const;
    [[nodiscard]] Result<WallMs> oldestPending() const;
    // Whose sealed copy must be in the spool: not under the watermark, or younger than that. The first still have their
    // content, to seal it again.
    [[nodiscard]] Result<std::set<OpId>> awaited() const;                   // not back by a feed yet
    [[nodiscard]] Result<std::vector<RecordId>> acceptedAndAwaited() const; // whose accepted ops are not back
    [[nodiscard]] Result<std::vector<OpId>> idsToSeal(Seq durable, WallMs keptSince) const;
    [[nodiscard]] Result<std::set<OpId>> idsToKeepSealed(Seq durable, WallMs keptSince) const;

    // --- what became of them ---
    // False: not an own op, or other bytes, or nothing new. `last` is the seq of the answer that brought it.
    [[nodiscard]] Result<bool> applyVerdict(const Verdict& verdict, WallMs now, Seq last);
    // An own op came back in a feed; `held`: its effect is in a holding, so it leaves the overlay. Not a verdict.
    [[nodiscard]] Status cameBack(const OpId& op, Seq seq, bool held);
    [[nodiscard]] Status setStatus(const OpId& op, OwnStatus status);
    [[nodiscard]] Status acknowledge(const OpId& op);
    // Ops whose verdict is not final are offered once more, for the verdict they may have by now.
    [[nodiscard]] Status offerUnsettled();
    // A new history: every verdict is to be confirmed, every op whose content is still here is offered again.
    [[nodiscard]] Result<std::vector<RecordId>> reofferAll();
    // Content and salt go; number, leaf and chain stay.
    [[nodiscard]] Status eraseContent(const OpId& op);
    [[nodiscard]] Status eraseSettledContent(const RecordId& record);
    // Purge: erases every op of the record, of any status. Returns their ids (for the spool).
    [[nodiscard]] Result<std::set<OpId>> purge(const RecordId& record);

private:
    Connection& m_db;
    std::string m_authorLabel;
};

} // namespace relais::sync
