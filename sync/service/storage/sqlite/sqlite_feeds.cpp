// Placements of records and entries of feeds in SQLCipher.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/storage/sqlite/sqlite_tables_impl.h"

namespace relais::service {

namespace {

PlacementRow placementAt(const Statement& at) {
    return {at.id<RecordId>(0), FeedId {at.text(1)}, at.unsignedInteger(2), at.unsignedInteger(3), at.integer(4) != 0};
}

Result<Entry> entryAt(const Statement& at) {
    Entry entry;
    entry.seq = at.unsignedInteger(1);
    entry.kind = static_cast<EntryKind>(at.integer(2));
    entry.record = at.id<RecordId>(3);
    entry.previous = at.unsignedInteger(4);
    RELAIS_ASSIGN(entry.payload, decodeStored(at.blob(5)));
    return entry;
}

} // namespace

Status SqliteFeeds::put(const PlacementRow& placement) {
    m_changed.insert(placement.record);
    return m_db.run(
        "INSERT OR REPLACE INTO placements VALUES(?,?,?,?,?)", placement.record, placement.feed, placement.entered,
        placement.last, placement.left);
}

Result<std::vector<PlacementRow>> SqliteFeeds::placements(const RecordId& record) {
    RELAIS_ASSIGN(Statement found, m_db.query("SELECT * FROM placements WHERE record=? ORDER BY feed", record));
    return allRows<PlacementRow>(std::move(found), placementAt);
}

Result<std::vector<RecordId>> SqliteFeeds::records(const FeedId& feed, const RecordId& below, std::size_t limit) {
    if (below.isNull()) {
        RELAIS_ASSIGN(
            Statement top,
            m_db.query(
                "SELECT record FROM placements WHERE feed=? AND gone=0 ORDER BY record DESC LIMIT ?", feed, limit));
        return allRows<RecordId>(std::move(top), idAt);
    }
    RELAIS_ASSIGN(
        Statement found,
        m_db.query(
            "SELECT record FROM placements WHERE feed=? AND gone=0 AND record<? ORDER BY record DESC LIMIT ?", feed,
            below, limit));
    return allRows<RecordId>(std::move(found), idAt);
}

Result<std::vector<RecordId>> SqliteFeeds::urgentOpen(const FeedId& feed, std::size_t limit) {
    RELAIS_ASSIGN(
        Statement found,
        m_db.query(
            "SELECT p.record FROM placements p JOIN records r ON r.id=p.record WHERE p.feed=? AND p.gone=0 AND "
            "r.alert=1 AND r.closed=0 ORDER BY p.record DESC LIMIT ?",
            feed, limit));
    return allRows<RecordId>(std::move(found), idAt);
}

Status SqliteFeeds::append(const FeedId& feed, const Entry& entry) {
    return m_db.run(
        "INSERT INTO entries VALUES(?,?,?,?,?,?)", feed, entry.seq, entry.kind, entry.record, entry.previous,
        encodeCbor(entry.payload));
}

Result<std::vector<Entry>> SqliteFeeds::entries(const FeedId& feed, Seq after, std::size_t limit) {
    RELAIS_ASSIGN(
        Statement found,
        m_db.query("SELECT * FROM entries WHERE feed=? AND seq>? ORDER BY seq LIMIT ?", feed, after, limit));
    return allRows<Entry>(std::move(found), entryAt);
}

Result<std::vector<RecordId>> SqliteFeeds::moved(const FeedId& feed, Seq after, std::size_t limit) {
    RELAIS_ASSIGN(
        Statement found,
        m_db.query(
            "SELECT record FROM (SELECT record, kind FROM entries WHERE feed=? AND seq>? ORDER BY seq DESC LIMIT ?) "
            "WHERE kind IN (?,?)",
            feed, after, limit, EntryKind::Op, EntryKind::Snapshot));
    return allRows<RecordId>(std::move(found), idAt);
}

Result<Seq> SqliteFeeds::lastOf(const FeedId& feed) {
    RELAIS_ASSIGN(const auto last, m_db.integer("SELECT max(seq) FROM entries WHERE feed=?", 0, feed));
    return static_cast<Seq>(last);
}

Result<std::vector<FeedId>> SqliteFeeds::feeds() {
    RELAIS_ASSIGN(Statement found, m_db.query("SELECT DISTINCT feed FROM placements WHERE gone=0 ORDER BY feed"));
    return allRows<FeedId>(std::move(found), [](const Statement& at) { return FeedId {at.text(0)}; });
}

Status SqliteFeeds::eraseRecord(const RecordId& record) {
    return m_db.run(
        "DELETE FROM entries WHERE record=? AND kind NOT IN (?,?)", record, EntryKind::Left, EntryKind::Purge);
}

} // namespace relais::service
