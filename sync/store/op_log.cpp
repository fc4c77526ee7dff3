// Own operations in SQLCipher.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/op_log.h"

#include "sync/protocol/cbor_codec.h"

#include <algorithm>

namespace relais::sync {

namespace {

constexpr std::string_view kSelectOwn
    = "SELECT id, record, replica, n, type, dispositif, lane, saved_at, status, reconfirm, changed, seq, answered_at,"
      " code, text, waiting, leaf, bytes FROM ops WHERE id = ?";
constexpr std::string_view kSelectOfRecord
    = "SELECT id, record, replica, n, type, dispositif, lane, saved_at, status, reconfirm, changed, seq, answered_at,"
      " code, text, waiting, leaf, bytes FROM ops WHERE record = ? ORDER BY saved_at, n";
constexpr std::string_view kSelectOutbox
    = "SELECT id, record, replica, n, type, dispositif, lane, saved_at, status, reconfirm, changed, seq, answered_at,"
      " code, text, waiting, leaf, bytes FROM ops WHERE status NOT IN (3, 5, 6) OR changed OR reconfirm ORDER BY "
      "saved_at, n";

template <class Array>
Array fixed(ByteView bytes) {
    Array array {};
    if (bytes.size() == array.size())
        std::copy(bytes.begin(), bytes.end(), array.begin());
    return array;
}

Bytes encodeIds(const std::vector<OpId>& ids) {
    Bytes joined;
    for (const OpId& id : ids)
        append(joined, id.raw);
    return joined;
}

std::vector<OpId> decodeIds(ByteView joined) {
    std::vector<OpId> ids;
    for (; joined.size() >= 16; joined = joined.subspan(16))
        ids.push_back(OpId {fixed<std::array<std::uint8_t, 16>>(joined.first(16))});
    return ids;
}

// What the service's clock was then, as far as it was known: the column keeps the device's own, by which ops are
// ordered and which a correction must not move. Content that was erased takes the correction with it.
WallMs savedAt(const Statement& row) {
    const auto op = decodeOp(row.blob(17));
    return {row.integer(7) + (op ? op->serviceOffsetMs : 0)};
}

OwnOp ownOpOf(const Statement& row) {
    return {
        .id = row.id<OpId>(0),
        .record = row.id<RecordId>(1),
        .replica = row.id<ReplicaId>(2),
        .n = row.unsignedInteger(3),
        .type = row.text(4),
        .dispositif = row.text(5),
        .lane = static_cast<Lane>(row.integer(6)),
        .savedAt = savedAt(row),
        .status = static_cast<OwnStatus>(row.integer(8)),
        .reconfirm = row.integer(9) != 0,
        .changed = row.integer(10) != 0,
        .seq = row.unsignedInteger(11),
        .answeredAt = {row.integer(12)},
        .code = row.text(13),
        .text = row.text(14),
        .waitingFor = decodeIds(row.blob(15)),
        .leaf = fixed<Hash>(row.blob(16))};
}

Result<std::vector<OwnOp>> ownOpsOf(Statement statement) {
    std::vector<OwnOp> ops;
    RELAIS_TRY(statement.each([&ops](Statement& row) { ops.push_back(ownOpOf(row)); }));
    return ops;
}

OwnStatus statusOf(VerdictKind kind) {
    switch (kind) {
    case VerdictKind::Accepted:
        return OwnStatus::Accepted;
    case VerdictKind::Refused:
        return OwnStatus::Refused;
    case VerdictKind::Quarantined:
        return OwnStatus::Quarantined;
    case VerdictKind::Waiting:
        break;
    }
    return OwnStatus::Waiting;
}

bool isFinal(OwnStatus status) { return status == OwnStatus::Accepted || status == OwnStatus::Refused; }

} // namespace

Result<ReplicaState> OpLog::replica() const {
    RELAIS_ASSIGN(Statement row, m_db.query("SELECT id, last_n, head FROM replicas WHERE current = 1"));
    RELAIS_ASSIGN(const bool found, row.step());
    if (!found)
        return fail(ErrorCode::StoreCorrupt, "no current replica");
    return ReplicaState {row.id<ReplicaId>(0), row.unsignedInteger(1), fixed<Hash>(row.blob(2))};
}

Status OpLog::startReplica(const ReplicaId& id) {
    RELAIS_TRY(m_db.run("UPDATE replicas SET current = 0 WHERE current = 1"));
    return m_db.run("INSERT INTO replicas(id, last_n, head, current) VALUES(?, 0, ?, 1)", id, firstHead(id));
}

Status OpLog::append(const Op& op, const SignedOp& signedOp) {
    RELAIS_TRY(m_db.run(
        "INSERT INTO ops(id, replica, n, record, type, dispositif, lane, saved_at, bytes, salt, leaf, previous_head,"
        " signed_by, signature) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        op.id, op.replica, op.n, op.record, op.type, op.dispositif, signedOp.lane, op.wall.ms, signedOp.bytes,
        signedOp.salt, signedOp.leaf(), signedOp.previousHead, signedOp.signedBy, signedOp.signature));
    return m_db.run("UPDATE replicas SET last_n = ?, head = ? WHERE id = ?", op.n, signedOp.head(), op.replica);
}

Status OpLog::undoLast(const OpId& op) {
    RELAIS_ASSIGN(
        Statement row, m_db.query("SELECT replica, n, previous_head FROM ops WHERE id = ? AND status = 0", op));
    RELAIS_ASSIGN(const bool found, row.step());
    if (!found)
        return fail(ErrorCode::NotFound, "no such op to undo");
    RELAIS_TRY(m_db.run(
        "UPDATE replicas SET last_n = last_n - 1, head = ? WHERE id = ? AND last_n = ?", row.blob(2), row.blob(0),
        row.integer(1)));
    if (m_db.changes() != 1)
        return fail(ErrorCode::Internal, "only the last op can be undone");
    return m_db.run("DELETE FROM ops WHERE id = ?", op);
}

Result<Hash> OpLog::headAt(const ReplicaId& replica, OpNumber n) const {
    if (n == 0)
        return firstHead(replica);
    RELAIS_ASSIGN(
        Statement row, m_db.query("SELECT previous_head, leaf FROM ops WHERE replica = ? AND n = ?", replica, n));
    RELAIS_ASSIGN(const bool found, row.step());
    if (!found)
        return fail(ErrorCode::NotFound, "no such op number");
    return nextHead(fixed<Hash>(row.blob(0)), fixed<Hash>(row.blob(1)));
}

Result<OwnOp> OpLog::find(const OpId& op) const {
    RELAIS_ASSIGN(Statement row, m_db.query(kSelectOwn, op));
    RELAIS_ASSIGN(const bool found, row.step());
    if (!found)
        return fail(ErrorCode::NotFound, "no such op");
    return ownOpOf(row);
}

Result<SignedOp> OpLog::signedOp(const OpId& op) const {
    RELAIS_ASSIGN(
        Statement row,
        m_db.query(
            "SELECT bytes, salt, previous_head, signed_by, signature, lane FROM ops WHERE id = ? AND bytes NOT NULL",
            op));
    RELAIS_ASSIGN(const bool found, row.step());
    if (!found)
        return fail(ErrorCode::NotFound, "the op is not here");
    return SignedOp {
        row.bytes(0), fixed<Salt>(row.blob(1)),         fixed<Hash>(row.blob(2)), static_cast<SignedBy>(row.integer(3)),
        row.bytes(4), static_cast<Lane>(row.integer(5))};
}

Result<std::vector<OwnOp>> OpLog::ofRecord(const RecordId& record) const {
    RELAIS_ASSIGN(Statement statement, m_db.query(kSelectOfRecord, record));
    return ownOpsOf(std::move(statement));
}

Result<std::vector<OwnOp>> OpLog::outbox() const {
    RELAIS_ASSIGN(Statement statement, m_db.query(kSelectOutbox));
    return ownOpsOf(std::move(statement));
}

Result<std::vector<OpRun>> OpLog::runs(std::size_t byteBudget, std::size_t skip) const {
    // Enough for ids, hashes and lengths around the op's bytes in a request.
    constexpr std::size_t kItemOverhead = 40;
    constexpr std::size_t kRunOverhead = 160;
    RELAIS_ASSIGN(
        Statement rows,
        m_db.query(
            "SELECT replica, n, bytes, salt, previous_head, signed_by, signature FROM ops"
            " WHERE status = 0 AND bytes NOT NULL ORDER BY lane, saved_at, n LIMIT -1 OFFSET ?",
            skip));
    std::vector<OpRun> runs;
    OpNumber lastN = 0;
    std::size_t used = 0;
    for (;;) {
        RELAIS_ASSIGN(const bool more, rows.step());
        if (!more)
            break;
        const auto replica = rows.id<ReplicaId>(0);
        const OpNumber n = rows.unsignedInteger(1);
        const auto signedBy = static_cast<SignedBy>(rows.integer(5));
        const bool goesOn
            = !runs.empty() && runs.back().replica == replica && lastN + 1 == n && runs.back().signedBy == signedBy;
        used += rows.blob(2).size() + kItemOverhead + (goesOn ? 0 : kRunOverhead);
        if (!runs.empty() && used > byteBudget)
            break;
        if (!goesOn)
            runs.push_back({.replica = replica, .headBefore = fixed<Hash>(rows.blob(4)), .signedBy = signedBy});
        runs.back().items.push_back({rows.bytes(2), fixed<Salt>(rows.blob(3))});
        runs.back().signature = rows.bytes(6);
        lastN = n;
    }
    return runs;
}

Result<std::vector<AppliedOp>> OpLog::overlay(const RecordId& record) const {
    RELAIS_ASSIGN(
        Statement rows,
        m_db.query(
            "SELECT bytes, seq, facts, type FROM ops WHERE record = ? AND back = 0 AND bytes NOT NULL"
            " AND status IN (0, 1, 2, 3) AND type <> 'withdraw' ORDER BY seq = 0, seq, saved_at, n",
            record));
    std::vector<AppliedOp> overlay;
    RELAIS_TRY(rows.each([&](Statement& row) -> Status {
        RELAIS_ASSIGN(const Op op, decodeOp(row.blob(0)));
        AppliedOp applied = appliedFrom(op);
        applied.authorLabel = m_authorLabel;
        applied.seq = row.unsignedInteger(1);
        if (!row.isNull(2)) {
            RELAIS_ASSIGN(const Value facts, decodeCbor(row.blob(2)));
            applied.facts = facts.map();
        }
        overlay.push_back(std::move(applied));
        return {};
    }));
    return overlay;
}

Result<std::uint32_t> OpLog::unsettled(const RecordId& record) const {
    RELAIS_ASSIGN(
        const std::int64_t count,
        m_db.integer(
            "SELECT count(*) FROM ops WHERE record = ? AND (status IN (0, 1, 2) OR (status = 3 AND reconfirm))", 0,
            record));
    return static_cast<std::uint32_t>(count);
}

Result<std::uint32_t> OpLog::pending() const {
    RELAIS_ASSIGN(const std::int64_t count, m_db.integer("SELECT count(*) FROM ops WHERE status = 0", 0));
    return static_cast<std::uint32_t>(count);
}

Result<WallMs> OpLog::oldestPending() const {
    RELAIS_ASSIGN(const std::int64_t ms, m_db.integer("SELECT min(saved_at) FROM ops WHERE status = 0", 0));
    return WallMs {ms};
}

Result<std::set<OpId>> OpLog::awaited() const {
    std::set<OpId> ids;
    RELAIS_ASSIGN(Statement rows, m_db.query("SELECT id FROM ops WHERE back = 0"));
    RELAIS_TRY(rows.each([&ids](Statement& row) { ids.insert(row.id<OpId>(0)); }));
    return ids;
}

Result<std::vector<RecordId>> OpLog::acceptedAndAwaited() const {
    std::vector<RecordId> records;
    RELAIS_ASSIGN(
        Statement rows,
        m_db.query("SELECT DISTINCT record FROM ops WHERE status = 3 AND back = 0 AND bytes NOT NULL ORDER BY record"));
    RELAIS_TRY(rows.each([&records](Statement& row) { records.push_back(row.id<RecordId>(0)); }));
    return records;
}

Result<std::vector<OpId>> OpLog::idsToSeal(Seq durable, WallMs keptSince) const {
    RELAIS_ASSIGN(
        Statement rows,
        m_db.query(
            "SELECT id FROM ops WHERE bytes NOT NULL AND status NOT IN (5, 6, 7)"
            " AND (covered_by = 0 OR covered_by > ? OR saved_at > ?) ORDER BY saved_at, n",
            durable, keptSince.ms));
    std::vector<OpId> ids;
    RELAIS_TRY(rows.each([&ids](Statement& row) { ids.push_back(row.id<OpId>(0)); }));
    return ids;
}

Result<std::set<OpId>> OpLog::idsToKeepSealed(Seq durable, WallMs keptSince) const {
    RELAIS_ASSIGN(
        Statement rows,
        m_db.query(
            "SELECT id FROM ops WHERE status NOT IN (5, 6, 7)"
            " AND (covered_by = 0 OR covered_by > ? OR saved_at > ?)",
            durable, keptSince.ms));
    std::set<OpId> ids;
    RELAIS_TRY(rows.each([&ids](Statement& row) { ids.insert(row.id<OpId>(0)); }));
    return ids;
}

Result<bool> OpLog::applyVerdict(const Verdict& verdict, WallMs now, Seq last) {
    RELAIS_ASSIGN(
        Statement row,
        m_db.query("SELECT leaf, status, told_status, reconfirm, code, text, seq FROM ops WHERE id = ?", verdict.op));
    RELAIS_ASSIGN(const bool found, row.step());
    if (!found || fixed<Hash>(row.blob(0)) != verdict.leaf)
        return false;
    const auto before = static_cast<OwnStatus>(row.integer(1));
    if (before == OwnStatus::TakenBack || before == OwnStatus::Replaced || before == OwnStatus::Purged)
        return false;
    const OwnStatus after = statusOf(verdict.kind);
    // A final verdict stands for its epoch: one that is not final, come late, says nothing new.
    if (isFinal(before) && row.integer(3) == 0 && !isFinal(after))
        return false;
    if (before == after && row.integer(3) == 0 && row.text(4) == verdict.code && row.text(5) == verdict.text
        && row.unsignedInteger(6) == verdict.seq)
        return false;
    const auto told = row.isNull(2) ? before : static_cast<OwnStatus>(row.integer(2));
    // A refusal is to be seen by the author once, and so is a final verdict that became another.
    const bool changed = told != after && isFinal(after) && (isFinal(told) || after == OwnStatus::Refused);
    const Seq coveredBy = verdict.kind == VerdictKind::Accepted ? verdict.seq : std::max<Seq>(last, 1);
    std::optional<Bytes> facts;
    if (!verdict.facts.empty())
        facts = encodeCbor(Value(verdict.facts));
    RELAIS_TRY(m_db.run(
        "UPDATE ops SET status = ?, answered_at = ?, seq = ?, covered_by = ?, code = ?, text = ?, waiting = ?,"
        " facts = ?, reconfirm = 0, told_status = NULL, changed = max(changed, ?) WHERE id = ?",
        after, now.ms, verdict.seq, coveredBy, verdict.code, verdict.text, encodeIds(verdict.waitingFor), facts,
        changed, verdict.op));
    return true;
}

Status OpLog::cameBack(const OpId& op, Seq seq, bool held) {
    // Not a verdict: what is in quarantine comes back too, shown as such. Without one the op is offered once more.
    return m_db.run(
        "UPDATE ops SET back = max(back, ?1), seq = CASE status WHEN 3 THEN max(seq, ?2) ELSE seq END,"
        " covered_by = CASE status WHEN 3 THEN max(covered_by, ?2) ELSE covered_by END WHERE id = ?3",
        held, seq, op);
}

Status OpLog::offerUnsettled() {
    return m_db.run("UPDATE ops SET status = 0 WHERE status IN (1, 2) AND bytes NOT NULL");
}

Status OpLog::setStatus(const OpId& op, OwnStatus status) {
    return m_db.run("UPDATE ops SET status = ? WHERE id = ?", status, op);
}

Status OpLog::acknowledge(const OpId& op) { return m_db.run("UPDATE ops SET changed = 0 WHERE id = ?", op); }

Result<std::vector<RecordId>> OpLog::reofferAll() {
    std::vector<RecordId> records;
    RELAIS_ASSIGN(
        Statement rows, m_db.query("SELECT DISTINCT record FROM ops WHERE status IN (0, 1, 2, 3, 4) ORDER BY record"));
    RELAIS_TRY(rows.each([&records](Statement& row) { records.push_back(row.id<RecordId>(0)); }));
    RELAIS_TRY(m_db.run("UPDATE ops SET told_status = CASE WHEN status IN (3, 4) THEN status ELSE told_status END,"
                        " reconfirm = status IN (3, 4) OR reconfirm, seq = 0, covered_by = 0, back = 0,"
                        " status = CASE WHEN bytes IS NULL THEN status ELSE 0 END, waiting = NULL"
                        " WHERE status IN (0, 1, 2, 3, 4)"));
    return records;
}

Status OpLog::eraseContent(const OpId& op) {
    return m_db.run("UPDATE ops SET bytes = NULL, salt = NULL, facts = NULL WHERE id = ?", op);
}

Status OpLog::eraseSettledContent(const RecordId& record) {
    return m_db.run(
        "UPDATE ops SET bytes = NULL, salt = NULL, facts = NULL WHERE record = ? AND status = 3 AND back = 1"
        " AND NOT reconfirm",
        record);
}

Result<std::set<OpId>> OpLog::purge(const RecordId& record) {
    std::set<OpId> ids;
    RELAIS_ASSIGN(Statement rows, m_db.query("SELECT id FROM ops WHERE record = ? ORDER BY id", record));
    RELAIS_TRY(rows.each([&ids](Statement& row) { ids.insert(row.id<OpId>(0)); }));
    RELAIS_TRY(m_db.run(
        "UPDATE ops SET bytes = NULL, salt = NULL, facts = NULL, text = '', status = 7, reconfirm = 0, changed = 0,"
        " waiting = NULL WHERE record = ?",
        record));
    return ids;
}

} // namespace relais::sync
