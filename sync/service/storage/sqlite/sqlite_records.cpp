// Folded records, tombstones, duplicate keys and case numbers in SQLCipher.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/storage/sqlite/sqlite_tables_impl.h"

namespace relais::service {

namespace {

constexpr std::size_t kWrittenHeld = 128;

Result<RecordRow> recordAt(const Statement& at) {
    RecordRow row;
    row.alert = at.integer(2) != 0;
    row.closed = at.integer(3) != 0;
    row.created = {at.integer(4)};
    row.closedAt = {at.integer(5)};
    RELAIS_ASSIGN(const Value body, decodeStored(at.blob(6)));
    RELAIS_ASSIGN(row.record, recordFromValue(body));
    return row;
}

} // namespace

Status SqliteRecords::put(const RecordRow& row) {
    m_changed.insert(row.record.id);
    RELAIS_TRY(m_db.run(
        "INSERT OR REPLACE INTO records VALUES(?,?,?,?,?,?,?)", row.record.id, row.record.dispositif, row.alert,
        row.closed, row.created.ms, row.closedAt.ms, encodeCbor(recordToValue(row.record))));
    if (m_written.size() >= kWrittenHeld)
        m_written.clear();
    m_written.insert_or_assign(row.record.id, row);
    return {};
}

Result<std::optional<RecordRow>> SqliteRecords::find(const RecordId& id) {
    if (const auto written = m_written.find(id); written != m_written.end())
        return std::optional<RecordRow>(written->second);
    RELAIS_ASSIGN(Statement found, m_db.query("SELECT * FROM records WHERE id=?", id));
    return oneRow<RecordRow>(std::move(found), recordAt);
}

Result<std::size_t> SqliteRecords::size(const RecordId& id) {
    RELAIS_ASSIGN(const auto bytes, m_db.integer("SELECT length(body) FROM records WHERE id=?", 0, id));
    return static_cast<std::size_t>(bytes);
}

Result<std::vector<RecordId>> SqliteRecords::all() {
    RELAIS_ASSIGN(Statement found, m_db.query("SELECT id FROM records ORDER BY id"));
    return allRows<RecordId>(std::move(found), idAt);
}

Result<std::vector<RecordId>> SqliteRecords::open() {
    RELAIS_ASSIGN(Statement found, m_db.query("SELECT id FROM records WHERE closed=0 ORDER BY id"));
    return allRows<RecordId>(std::move(found), idAt);
}

Result<std::vector<RecordId>> SqliteRecords::closedBefore(const std::string& dispositif, WallMs when) {
    RELAIS_ASSIGN(
        Statement found,
        m_db.query(
            "SELECT id FROM records WHERE closed=1 AND dispositif=? AND closed_at<? ORDER BY id", dispositif, when.ms));
    return allRows<RecordId>(std::move(found), idAt);
}

Status SqliteRecords::addTombstone(const RecordId& id, WallMs when) {
    return m_db.run("INSERT OR IGNORE INTO tombstones VALUES(?,?)", id, when.ms);
}

Result<bool> SqliteRecords::isTombstone(const RecordId& id) {
    RELAIS_ASSIGN(const auto there, m_db.integer("SELECT EXISTS(SELECT 1 FROM tombstones WHERE id=?)", 0, id));
    return there != 0;
}

Status SqliteRecords::setKeys(const RecordId& id, const std::vector<Hash>& keys, WallMs created) {
    RELAIS_TRY(m_db.run("DELETE FROM record_keys WHERE record=?", id));
    for (const Hash& key : keys)
        RELAIS_TRY(m_db.run("INSERT OR IGNORE INTO record_keys VALUES(?,?,?)", key, id, created.ms));
    return {};
}

Result<std::vector<RecordId>> SqliteRecords::withKey(const Hash& key, WallMs since) {
    RELAIS_ASSIGN(
        Statement found,
        m_db.query("SELECT record FROM record_keys WHERE key=? AND created>=? ORDER BY record", key, since.ms));
    return allRows<RecordId>(std::move(found), idAt);
}

Status SqliteRecords::erase(const RecordId& id) {
    m_changed.insert(id);
    m_written.erase(id);
    RELAIS_TRY(m_db.run("DELETE FROM record_keys WHERE record=?", id));
    return m_db.run("DELETE FROM records WHERE id=?", id);
}

// The row ('', 0) is where the numbers of a caisse and year not seen yet begin.
// The row of caisse "" says where the numbers of a year begin.
Result<std::uint32_t> SqliteRecords::takeNumber(const std::string& caisse, int year) {
    RELAIS_TRY(m_db.run(
        "INSERT INTO numbers VALUES(?1,?2,1+coalesce((SELECT last FROM numbers WHERE caisse='' AND year=?2),0)) "
        "ON CONFLICT(caisse,year) DO UPDATE SET last=last+1",
        caisse, year));
    RELAIS_ASSIGN(const auto last, m_db.integer("SELECT last FROM numbers WHERE caisse=? AND year=?", 0, caisse, year));
    return static_cast<std::uint32_t>(last);
}

Status SqliteRecords::skipNumbers(std::uint32_t count, int year) {
    RELAIS_TRY(m_db.run("INSERT OR IGNORE INTO numbers VALUES('',?,0)", year));
    return m_db.run("UPDATE numbers SET last=last+?", count);
}

} // namespace relais::service
