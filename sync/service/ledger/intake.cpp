// From bytes to verdicts, and what a verdict sets in motion.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/ledger/intake.h"

#include "sync/service/ledger/duty_book.h"
#include "sync/service/ledger/entitlements.h"
#include "sync/service/ledger/placement.h"
#include "sync/service/ledger/removal.h"
#include "sync/service/ledger/verdict_codes.h"

#include <algorithm>

namespace relais::service {

namespace {

constexpr int kConsequenceDepth = 8; // case → linked case → master → duplicates is 4
constexpr std::size_t kRetryBatch = 10'000;

// What one op does, in a savepoint of its own when the work asks for it: whatever surprises us in it must not hold the
// others back (C6).
class Step {
public:
    explicit Step(Work& work) : m_work(work), m_mark(work) { }
    Status begin() { return m_work.apart ? m_work.tx.beginSavepoint() : Status {}; }
    // True: done and kept. False: undone, and the rest may go on. An error: nothing of the transaction may stay.
    Result<bool> end(const Status& done) {
        if (!m_work.apart)
            return done ? Result<bool>(true) : tl::unexpected<Error>(done.error());
        if (done) {
            RELAIS_TRY(m_work.tx.keepSavepoint());
            return true;
        }
        m_mark.undo();
        RELAIS_TRY(m_work.tx.undoSavepoint());
        return isStorageFault(done.error()) ? Result<bool>(tl::unexpected<Error>(done.error())) : Result<bool>(false);
    }

private:
    Work& m_work;
    WorkMark m_mark;
};

template <class T>
Status statusOf(const Result<T>& result) {
    return result ? Status {} : Status(tl::unexpected<Error>(result.error()));
}

// What the verdict of an accepted op tells its author at once; all the rest comes by feed. Nothing about a person: a
// verdict is told again byte for byte, even after a purge.
Value::Map toldFacts(const Work& work, const Value::Map& facts) {
    Value::Map told {{"at", Value(work.now.ms)}};
    for (const char* name : {"numero", "caisse", "desk", "triage"})
        if (const auto fact = facts.find(name); fact != facts.end())
            told[name] = fact->second;
    return told;
}

} // namespace

Result<std::vector<Verdict>> Intake::takeRun(const OpRun& run) {
    Hash head = run.headBefore;
    UserId author;
    std::vector<Hash> leaves;
    for (const OpRun::Item& item : run.items) {
        leaves.push_back(leafOf(item.salt, item.bytes));
        head = nextHead(head, leaves.back());
        if (author.empty())
            if (const auto op = decodeOp(item.bytes))
                author = op->author;
    }
    Claim claim {run.replica, m_caller, author, run.signedBy, head, run.signature};
    RELAIS_ASSIGN(const Provenance provenance, establish(m_work, claim));
    std::vector<Verdict> verdicts;
    head = run.headBefore;
    auto leaf = leaves.begin();
    for (const OpRun::Item& item : run.items) {
        RELAIS_ASSIGN(
            Verdict verdict, receive(Raw {item.bytes, item.salt, *leaf, head, provenance, run.replica, author}));
        verdicts.push_back(std::move(verdict));
        head = nextHead(head, *leaf++);
    }
    return verdicts;
}

Result<Verdict> Intake::takeSealed(const SignedOp& signedOp) {
    Claim claim {{}, m_caller, {}, signedOp.signedBy, signedOp.head(), signedOp.signature};
    Provenance provenance;
    if (const auto op = decodeOp(signedOp.bytes)) {
        claim.replica = op->replica;
        claim.author = op->author;
        RELAIS_ASSIGN(provenance, establish(m_work, claim));
    }
    return receive(Raw {
        signedOp.bytes, signedOp.salt, signedOp.leaf(), signedOp.previousHead, provenance, claim.replica,
        claim.author});
}

Result<Verdict> Intake::receive(const Raw& raw) {
    const Hash& leaf = raw.leaf;
    const auto op = decodeOp(raw.bytes);
    if (!op)
        return keepUnreadable(raw);
    RELAIS_ASSIGN(const auto held, m_work.tx.ops().find(op->id));
    for (const OpRow& row : held)
        if (row.leaf == leaf)
            return again(row, raw);

    Step step(m_work);
    RELAIS_TRY(step.begin());
    auto verdict = receiveNew(raw, *op, !held.empty());
    RELAIS_ASSIGN(const bool kept, step.end(statusOf(verdict)));
    if (!kept) { // it is held all the same, and set aside
        RELAIS_TRY(alarm("surprise", toText(op->id)));
        return keepUnreadable(raw);
    }
    RELAIS_TRY(settleWaiters());
    return verdict;
}

// One signature covers a whole run: an op of it that names somebody else does not borrow it; nor does one that a device
// brings for another.
bool Intake::isTheirs(const OpRow& row, const Raw& raw) {
    const bool covered
        = row.replica == raw.replica && (row.author == raw.author || raw.provenance.proof != Proof::Author);
    return raw.provenance.mayBring && covered;
}

Result<Verdict> Intake::again(const OpRow& held, const Raw& raw) {
    const bool better = held.verdict.kind == VerdictKind::Quarantined && held.proof == Proof::Unproven
        && raw.provenance.proof != Proof::Unproven && isTheirs(held, raw) && !held.erased;
    if (better) {
        OpRow row = held;
        row.proof = raw.provenance.proof;
        row.previousHead = raw.previousHead;
        RELAIS_TRY(rejudge(std::move(row)));
        RELAIS_TRY(settleWaiters());
        RELAIS_ASSIGN(const auto now, m_work.tx.ops().find(held.id));
        for (const OpRow& found : now)
            if (found.leaf == held.leaf)
                return found.verdict;
    }
    return held.verdict;
}

Result<Verdict> Intake::keepUnreadable(const Raw& raw) {
    const Hash& leaf = raw.leaf;
    RELAIS_ASSIGN(const auto held, m_work.tx.ops().findLeaf(leaf));
    if (held)
        return held->verdict;
    OpRow row;
    if (const auto op = decodeOp(raw.bytes))
        row.id = op->id;
    row.leaf = leaf;
    row.device = m_caller;
    row.received = m_work.now;
    row.bytes = toBytes(raw.bytes);
    row.salt = raw.salt;
    row.previousHead = raw.previousHead;
    row.verdict = Verdict {row.id, leaf, VerdictKind::Quarantined};
    row.verdict.code = VerdictCode::kMalformed;
    RELAIS_TRY(m_work.tx.ops().put(row));
    // It may have been an alert: somebody must look.
    RELAIS_TRY(alarm("undecodable", toHex(leaf)));
    return row.verdict;
}

Result<DeviceId> Intake::makerOf(const ReplicaId& replica) {
    RELAIS_ASSIGN(const auto row, m_work.tx.accounts().replica(replica));
    return row ? row->device : m_caller;
}

Result<Verdict> Intake::receiveNew(const Raw& raw, const Op& op, bool conflict) {
    const Hash& leaf = raw.leaf;
    OpRow row;
    row.id = op.id;
    row.leaf = leaf;
    row.replica = op.replica;
    row.n = op.n;
    row.record = op.record;
    row.author = op.author;
    row.type = op.type;
    row.device = m_caller;
    row.proof = raw.provenance.proof;
    row.received = m_work.now;
    row.bytes = toBytes(raw.bytes);
    row.salt = raw.salt;
    row.previousHead = raw.previousHead;
    if (conflict) {
        row.verdict = Verdict {op.id, leaf, VerdictKind::Quarantined};
        row.verdict.code = VerdictCode::kConflict;
        if (!isTheirs(row, raw))
            row.proof = Proof::Unproven;
        RELAIS_TRY(m_work.tx.ops().put(row));
        RELAIS_TRY(countInChain(row));
        // Its device sends it again under another id; should it never, somebody must know that an alert lies here.
        if (createsAlert(op, m_work.definitions))
            RELAIS_TRY(alarm("conflict", toText(op.id)));
        return row.verdict;
    }
    const bool theirs = isTheirs(row, raw);
    Incoming incoming {op, leaf, raw.provenance.proof, theirs, {}};
    // Kept as proven only when it is: what waits is judged again by what is written here.
    if (!theirs)
        row.proof = Proof::Unproven;
    RELAIS_ASSIGN(incoming.maker, makerOf(op.replica));
    return conclude(std::move(row), incoming);
}

// Whoever cannot prove an op cannot move the chain of the replica it names either.
Status Intake::countInChain(const OpRow& row) {
    return row.proof == Proof::Unproven ? Status {} : noteNumber(m_work, row);
}

// Decides, carries out, keeps the op with its verdict, and tells an author who is not on the line.
Result<Verdict> Intake::conclude(OpRow row, const Incoming& incoming) {
    RELAIS_ASSIGN(const Decision decision, decide(m_work, incoming));
    row.verdict = decision.verdict;
    row.verdict.op = row.id;
    row.verdict.leaf = row.leaf;
    if (decision.drop) {
        row.bytes.clear();
        row.salt = {};
        row.erased = true;
    }
    // Stored first: consequences and digests look it up; its verdict again once its place is known.
    RELAIS_TRY(m_work.tx.ops().put(row));
    RELAIS_TRY(countInChain(row));
    RELAIS_TRY(carryOut(row, incoming, decision));
    RELAIS_TRY(m_work.tx.ops().setWaits(row.id, row.verdict.waitingFor));
    if (row.verdict.kind == VerdictKind::Accepted || row.verdict.kind == VerdictKind::Refused || decision.shown)
        m_decided.push_back(row.id);
    if (m_session != row.author && row.proof == Proof::Author)
        RELAIS_TRY(tellAuthor(m_work, row.author, row.record, row.verdict));
    return row.verdict;
}

Status Intake::carryOut(OpRow& row, const Incoming& incoming, const Decision& decision) {
    const Op& op = incoming.op;
    const bool accepted = decision.verdict.kind == VerdictKind::Accepted;
    if (!accepted && !decision.shown)
        return {};
    if (op.type == OpType::kWithdraw && accepted)
        RELAIS_TRY(withdrawTarget(op));
    if (decision.bare) {
        RELAIS_ASSIGN(row.verdict.seq, m_work.tx.takeSeq());
        return m_work.tx.ops().putVerdict(row);
    }
    RELAIS_ASSIGN(const Placed placed, place(m_work, op, decision.actor, decision.ruling));
    if (accepted) {
        row.verdict.seq = placed.seq;
        row.verdict.facts = toldFacts(m_work, placed.facts);
        RELAIS_TRY(m_work.tx.ops().putVerdict(row));
    }
    if (placed.lifted)
        RELAIS_TRY(lift(op.record));
    if (placed.alertMoved)
        RELAIS_TRY(raiseIfUnread(op.record, decision.ruling.feeds));
    if (!accepted) // without any form of it nobody can be shown what it says, not even in triage
        return m_work.definitions.current(op.dispositif) ? Status {} : alarm("unknown_form", toText(op.record));
    for (const Op& consequence : decision.ruling.consequences)
        RELAIS_TRY(makeOp(consequence, 1));
    return {};
}

// The create's quarantine was ended by a person: its own verdict becomes final.
Status Intake::lift(const RecordId& record) {
    RELAIS_ASSIGN(const auto rows, m_work.tx.ops().find(OpId {record.raw}));
    RELAIS_ASSIGN(const auto folded, m_work.tx.records().find(record));
    if (rows.empty() || !folded || rows.front().verdict.kind != VerdictKind::Quarantined)
        return {};
    OpRow row = rows.front();
    row.verdict.kind = VerdictKind::Accepted;
    row.verdict.code.clear();
    row.verdict.text.clear();
    for (const AppliedOp& event : folded->record.events) {
        if (event.id != row.id)
            continue;
        row.verdict.seq = event.seq;
        row.verdict.facts = toldFacts(m_work, folded->record.facts);
    }
    RELAIS_TRY(m_work.tx.ops().put(row));
    m_decided.push_back(row.id);
    return row.proof == Proof::Author ? tellAuthor(m_work, row.author, record, row.verdict) : Status {};
}

Status Intake::withdrawTarget(const Op& op) {
    const OpId target = withdrawnBy(op);
    RELAIS_TRY(m_work.tx.ops().addWithdrawal(target, op.author));
    m_work.removals.push_back(Removal {Removal::Kind::Withdrawal, toText(target), op.author.text, m_work.now});
    RELAIS_ASSIGN(auto rows, m_work.tx.ops().find(target));
    if (rows.empty())
        return fillPlace(op, target);
    OpRow& row = rows.front();
    RELAIS_ASSIGN(const auto record, m_work.tx.records().find(row.record));
    const bool open
        = row.verdict.kind == VerdictKind::Waiting || (row.verdict.kind == VerdictKind::Quarantined && !record);
    if (!open)
        return {};
    row.verdict = Verdict {row.id, row.leaf, VerdictKind::Refused};
    row.verdict.code = VerdictCode::kWithdrawn;
    RELAIS_TRY(m_work.tx.ops().put(row));
    RELAIS_TRY(m_work.tx.ops().setWaits(row.id, {}));
    m_decided.push_back(row.id);
    return tellAuthor(m_work, row.author, row.record, row.verdict);
}

// An op that never left has a number all the same: its place and leaf are named by the op that takes it back, so that
// the proof of what the service holds has no hole for ever.
Status Intake::fillPlace(const Op& withdraw, const OpId& target) {
    const Value said(withdraw.body);
    const Bytes& leaf = said["leaf"].bytes();
    OpRow row;
    if (leaf.size() != row.leaf.size() || said["n"].integer() <= 0)
        return {};
    std::copy(leaf.begin(), leaf.end(), row.leaf.begin());
    row.id = target;
    row.n = static_cast<OpNumber>(said["n"].integer());
    const auto named = idFromBytes<ReplicaId>(said["replica"].bytes());
    row.replica = named ? *named : withdraw.replica;
    RELAIS_ASSIGN(const auto replica, m_work.tx.accounts().replica(row.replica));
    RELAIS_ASSIGN(const auto taken, m_work.tx.ops().at(row.replica, row.n));
    if (!replica || replica->user != withdraw.author || taken)
        return {};
    row.record = withdraw.record;
    row.author = withdraw.author;
    row.device = m_caller;
    row.proof = Proof::Author;
    row.received = m_work.now;
    row.previousHead = replica->head; // looked at only when it is the next
    row.erased = true;
    row.verdict = Verdict {row.id, row.leaf, VerdictKind::Refused};
    row.verdict.code = VerdictCode::kWithdrawn;
    RELAIS_TRY(m_work.tx.ops().put(row));
    return noteNumber(m_work, row);
}

Status Intake::rejudge(OpRow row) {
    const auto op = decodeOp(row.bytes);
    if (!op)
        return {};
    RELAIS_ASSIGN(const auto record, m_work.tx.records().find(row.record));
    // A desk has it before its eyes already: it decides (workflow, "liftQuarantine").
    if (op->type == OpType::kCreate && record)
        return {};
    Incoming incoming {*op, row.leaf, row.proof, true, {}};
    RELAIS_ASSIGN(incoming.maker, makerOf(op->replica));
    RELAIS_ASSIGN(const Decision now, decide(m_work, incoming));
    const bool same = now.verdict.kind == row.verdict.kind && now.verdict.code == row.verdict.code
        && now.verdict.waitingFor == row.verdict.waitingFor;
    if (same)
        return m_work.tx.ops().put(row);
    // The author learns it by feed, whoever is on the line: the answer to the first delivery has left.
    const UserId session = std::exchange(m_session, UserId {});
    const auto concluded = conclude(std::move(row), incoming);
    m_session = session;
    return concluded ? Status {} : Status(tl::unexpected<Error>(concluded.error()));
}

Status Intake::settleWaiters() {
    while (!m_decided.empty()) {
        const OpId decided = m_decided.front();
        m_decided.pop_front();
        RELAIS_ASSIGN(const auto waiters, m_work.tx.ops().waitersOf(decided));
        for (const OpId& waiter : waiters) {
            RELAIS_ASSIGN(const auto rows, m_work.tx.ops().find(waiter));
            if (rows.empty() || rows.front().verdict.kind != VerdictKind::Waiting)
                continue;
            Step step(m_work);
            RELAIS_TRY(step.begin());
            RELAIS_ASSIGN(const bool kept, step.end(rejudge(rows.front())));
            if (!kept)
                RELAIS_TRY(alarm("surprise", toText(waiter)));
        }
    }
    return {};
}

Status Intake::retryQuarantined(const std::vector<std::string>& codes, const UserId& author) {
    RELAIS_ASSIGN(const auto rows, m_work.tx.ops().withVerdict(VerdictKind::Quarantined, kRetryBatch));
    for (const OpRow& row : rows) {
        const bool meant = codes.empty() || std::find(codes.begin(), codes.end(), row.verdict.code) != codes.end();
        if (!author.empty() && row.author != author)
            continue;
        if (!meant || row.id.isNull() || row.verdict.code == VerdictCode::kConflict)
            continue;
        RELAIS_TRY(rejudge(row));
        RELAIS_TRY(settleWaiters());
    }
    return {};
}

Status Intake::retry(const OpId& op) {
    RELAIS_ASSIGN(const auto rows, m_work.tx.ops().find(op));
    if (rows.empty())
        return fail(ErrorCode::NotFound, "no such op");
    if (rows.front().verdict.kind != VerdictKind::Quarantined)
        return fail(ErrorCode::InvalidArgument, "this op is not in quarantine");
    RELAIS_TRY(rejudge(rows.front()));
    return settleWaiters();
}

Status Intake::makeOps(const std::vector<Op>& ops) {
    for (const Op& op : ops) {
        Step step(m_work);
        RELAIS_TRY(step.begin());
        RELAIS_ASSIGN(const bool kept, step.end(makeOp(op, 1)));
        if (!kept) // the timers of the other records go on
            RELAIS_TRY(alarm("surprise", toText(op.id)));
    }
    return settleWaiters();
}

Status Intake::makeOp(const Op& made, int depth) {
    if (depth > kConsequenceDepth)
        return alarm("consequence", toText(made.id));
    if (made.type == OpType::kPurge)
        return purge(m_work, made.record);
    RELAIS_ASSIGN(const auto held, m_work.tx.ops().find(made.id));
    if (!held.empty())
        return {};
    RELAIS_ASSIGN(const auto record, m_work.tx.records().find(made.record));
    if (!record && made.type != OpType::kCreate)
        return {};
    Op op = made;
    op.wall = m_work.now;
    Actor actor = serviceActor();
    const DutyBook duties(m_work);
    const Ruling ruling = judge(
        record ? &record->record : nullptr, op, actor, m_work.definitions,
        {m_work.now, m_work.settings.production, &duties});
    RELAIS_TRY(duties.fault());
    // The other record has moved on since: nothing is left to do there.
    if (ruling.kind == Ruling::Kind::Refuse && ruling.code == "etat")
        return {};
    if (ruling.kind != Ruling::Kind::Accept)
        return alarm("consequence", toText(op.id));
    OpRow row;
    row.id = op.id;
    row.bytes = encodeOp(op);
    row.leaf = leafOf(row.salt, row.bytes);
    row.record = op.record;
    row.author = op.author;
    row.type = op.type;
    row.proof = Proof::Author;
    row.received = m_work.now;
    RELAIS_ASSIGN(const Placed placed, place(m_work, op, actor, ruling));
    row.verdict = Verdict {op.id, row.leaf, VerdictKind::Accepted, placed.seq};
    RELAIS_TRY(m_work.tx.ops().put(row));
    if (placed.alertMoved)
        RELAIS_TRY(raiseIfUnread(op.record, ruling.feeds));
    m_decided.push_back(op.id);
    for (const Op& consequence : ruling.consequences)
        RELAIS_TRY(makeOp(consequence, depth + 1));
    return {};
}

// An alert in a queue that nobody reads must not look handed over.
Status Intake::raiseIfUnread(const RecordId& record, const std::vector<FeedId>& feeds) {
    bool desk = false;
    for (const FeedId& feed : feeds) {
        if (!feed.text.starts_with("desk:"))
            continue;
        desk = true;
        RELAIS_ASSIGN(const bool isRead, m_work.tx.rights().isRead(feed));
        if (isRead)
            return {};
    }
    // Without accord there is no desk, and there must be none.
    return desk ? alarm("nobody_reads", toText(record)) : Status {};
}

Status Intake::alarm(const std::string& kind, const std::string& subject) {
    return m_work.tx.catalog().put(AlarmRow {kind, subject, m_work.now, {}});
}

} // namespace relais::service
