// Ops of any verdict, what they wait for, and withdrawals in SQLCipher.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/storage/sqlite/sqlite_tables_impl.h"

namespace relais::service {

namespace {

Result<OpRow> opAt(const Statement& at) {
    OpRow row;
    row.id = at.id<OpId>(1);
    row.leaf = hashAt(at, 2);
    row.replica = at.id<ReplicaId>(3);
    row.n = at.unsignedInteger(4);
    row.record = at.id<RecordId>(5);
    row.author = {at.text(6)};
    row.type = at.text(7);
    row.device = at.id<DeviceId>(8);
    row.proof = static_cast<Proof>(at.integer(9));
    row.received = {at.integer(10)};
    row.bytes = at.bytes(11);
    const ByteView salt = at.blob(12);
    if (salt.size() == row.salt.size())
        std::copy(salt.begin(), salt.end(), row.salt.begin());
    row.previousHead = hashAt(at, 13);
    RELAIS_ASSIGN(const Value verdict, decodeStored(at.blob(15)));
    RELAIS_ASSIGN(row.verdict, fromValue<Verdict>(verdict));
    row.erased = at.integer(16) != 0;
    return row;
}

} // namespace

Status SqliteOps::put(const OpRow& op) {
    return m_db.run(
        "INSERT INTO ops(id,leaf,replica,n,record,author,type,device,proof,received,bytes,salt,previous_head,"
        "verdict_kind,verdict,erased) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(id,leaf) DO UPDATE SET "
        "device=excluded.device,proof=excluded.proof,bytes=excluded.bytes,salt=excluded.salt,"
        "previous_head=excluded.previous_head,author=excluded.author,type=excluded.type,"
        "verdict_kind=excluded.verdict_kind,verdict=excluded.verdict,erased=excluded.erased",
        op.id, op.leaf, op.replica, op.n, op.record, op.author, op.type, op.device, op.proof, op.received.ms, op.bytes,
        op.salt, op.previousHead, op.verdict.kind, encodeCbor(toValue(op.verdict)), op.erased);
}

Status SqliteOps::putVerdict(const OpRow& op) {
    return m_db.run(
        "UPDATE ops SET verdict_kind=?,verdict=? WHERE id=? AND leaf=?", op.verdict.kind,
        encodeCbor(toValue(op.verdict)), op.id, op.leaf);
}

Result<std::vector<OpRow>> SqliteOps::find(const OpId& id) {
    RELAIS_ASSIGN(Statement found, m_db.query("SELECT * FROM ops WHERE id=? ORDER BY arrival", id));
    return allRows<OpRow>(std::move(found), opAt);
}

Result<std::optional<OpRow>> SqliteOps::findLeaf(const Hash& leaf) {
    RELAIS_ASSIGN(Statement found, m_db.query("SELECT * FROM ops WHERE leaf=? ORDER BY arrival", leaf));
    return oneRow<OpRow>(std::move(found), opAt);
}

Result<std::vector<OpRow>> SqliteOps::ofRecord(const RecordId& record) {
    RELAIS_ASSIGN(Statement found, m_db.query("SELECT * FROM ops WHERE record=? ORDER BY arrival", record));
    return allRows<OpRow>(std::move(found), opAt);
}

Result<std::optional<OpRow>> SqliteOps::at(const ReplicaId& replica, OpNumber n) {
    RELAIS_ASSIGN(
        Statement found, m_db.query("SELECT * FROM ops WHERE replica=? AND n=? ORDER BY arrival LIMIT 1", replica, n));
    return oneRow<OpRow>(std::move(found), opAt);
}

Result<std::optional<Hash>> SqliteOps::leafAt(const ReplicaId& replica, OpNumber n) {
    RELAIS_ASSIGN(
        Statement found,
        m_db.query("SELECT leaf FROM ops WHERE replica=? AND n=? ORDER BY arrival LIMIT 1", replica, n));
    return oneRow<Hash>(std::move(found), [](const Statement& row) { return hashAt(row, 0); });
}

Result<std::vector<OpNumber>> SqliteOps::numbersAfter(const ReplicaId& replica, OpNumber n, std::size_t limit) {
    RELAIS_ASSIGN(
        Statement found,
        m_db.query("SELECT DISTINCT n FROM ops WHERE replica=? AND n>? ORDER BY n LIMIT ?", replica, n, limit));
    return allRows<OpNumber>(std::move(found), [](const Statement& row) { return row.unsignedInteger(0); });
}

Result<std::vector<OpRow>> SqliteOps::withVerdict(VerdictKind kind, std::size_t limit) {
    RELAIS_ASSIGN(
        Statement found, m_db.query("SELECT * FROM ops WHERE verdict_kind=? ORDER BY arrival LIMIT ?", kind, limit));
    return allRows<OpRow>(std::move(found), opAt);
}

Result<std::size_t> SqliteOps::count(VerdictKind kind) {
    RELAIS_ASSIGN(const auto n, m_db.integer("SELECT count(*) FROM ops WHERE verdict_kind=?", 0, kind));
    return static_cast<std::size_t>(n);
}

Status SqliteOps::setWaits(const OpId& op, const std::vector<OpId>& on) {
    RELAIS_TRY(m_db.run("DELETE FROM waits WHERE op=?", op));
    for (const OpId& dependency : on)
        RELAIS_TRY(m_db.run("INSERT OR IGNORE INTO waits VALUES(?,?)", op, dependency));
    return {};
}

Result<std::vector<OpId>> SqliteOps::waitersOf(const OpId& dependency) {
    RELAIS_ASSIGN(Statement found, m_db.query("SELECT op FROM waits WHERE dependency=? ORDER BY op", dependency));
    return allRows<OpId>(std::move(found), [](const Statement& row) { return row.id<OpId>(0); });
}

Status SqliteOps::addWithdrawal(const OpId& op, const UserId& by) {
    return m_db.run("INSERT OR IGNORE INTO withdrawals VALUES(?,?)", op, by);
}

Result<std::optional<UserId>> SqliteOps::withdrawal(const OpId& op) {
    RELAIS_ASSIGN(Statement found, m_db.query("SELECT by FROM withdrawals WHERE op=?", op));
    return oneRow<UserId>(std::move(found), [](const Statement& row) { return UserId {row.text(0)}; });
}

} // namespace relais::service
