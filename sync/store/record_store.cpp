// Holdings, folding and the row of each record.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/record_store.h"

#include <algorithm>

namespace relais::sync {

namespace {

// When the record was made, from its UUIDv7: the same on every device.
std::int64_t madeAt(const RecordId& id) {
    std::int64_t ms = 0;
    for (std::size_t i = 0; i < 6; ++i)
        ms = ms << 8 | id.raw[i];
    return ms;
}

// A reader of several feeds sees the union of their projections; the state is that of the feed furthest on.
Record mergeProjections(std::vector<Holding> holdings) {
    std::sort(holdings.begin(), holdings.end(), [](const Holding& a, const Holding& b) {
        return a.lastSeq != b.lastSeq ? a.lastSeq > b.lastSeq : a.feed < b.feed;
    });
    Record merged = std::move(holdings.front().base);
    for (std::size_t i = 1; i < holdings.size(); ++i) {
        const Record& other = holdings[i].base;
        for (const auto& [key, value] : other.answers)
            merged.answers.emplace(key, value);
        for (const auto& [key, value] : other.facts)
            merged.facts.emplace(key, value);
        for (const AppliedOp& event : other.events) {
            const auto same = std::find_if(
                merged.events.begin(), merged.events.end(), [&event](const AppliedOp& e) { return e.id == event.id; });
            if (same == merged.events.end()) {
                merged.events.push_back(event);
                continue;
            }
            same->body.insert(event.body.begin(), event.body.end());
            same->facts.insert(event.facts.begin(), event.facts.end());
            if (same->author.empty()) {
                same->author = event.author;
                same->authorLabel = event.authorLabel;
            }
        }
        if (merged.author.empty()) {
            merged.author = other.author;
            merged.authorLabel = other.authorLabel;
        }
    }
    std::stable_sort(merged.events.begin(), merged.events.end(), [](const AppliedOp& a, const AppliedOp& b) {
        return a.seq < b.seq;
    });
    return merged;
}

Result<std::vector<RecordId>> idsOf(Statement rows) {
    std::vector<RecordId> ids;
    RELAIS_TRY(rows.each([&ids](Statement& row) { ids.push_back(row.id<RecordId>(0)); }));
    return ids;
}

struct LastEvents {
    Seq byOthers = 0;
    std::int64_t changedAt = 0;
};

LastEvents lastEventsOf(const Record& record, const UserId& user) {
    LastEvents last;
    for (const AppliedOp& event : record.events) {
        if (event.author != user)
            last.byOthers = std::max(last.byOthers, event.seq);
        last.changedAt
            = std::max(last.changedAt, event.serviceTime.ms > 0 ? event.serviceTime.ms : event.deviceTime.ms);
    }
    return last;
}

} // namespace

Result<std::vector<Holding>> RecordStore::holdings(const RecordId& record) const {
    std::vector<Holding> found;
    RELAIS_ASSIGN(
        Statement rows,
        m_db.query("SELECT feed, last_seq, base, reduced FROM holdings WHERE record = ? ORDER BY feed", record));
    RELAIS_TRY(rows.each([this, &found](Statement& row) -> Status {
        RELAIS_ASSIGN(Record base, m_codec.decode(row.blob(2)));
        found.push_back({{row.text(0)}, row.unsignedInteger(1), std::move(base), row.integer(3) != 0});
        return {};
    }));
    return found;
}

Result<std::optional<Holding>> RecordStore::holding(const RecordId& record, const FeedId& feed) const {
    RELAIS_ASSIGN(
        Statement row,
        m_db.query("SELECT last_seq, base, reduced FROM holdings WHERE record = ? AND feed = ?", record, feed));
    RELAIS_ASSIGN(const bool found, row.step());
    if (!found)
        return std::optional<Holding>();
    RELAIS_ASSIGN(Record base, m_codec.decode(row.blob(1)));
    return std::optional<Holding>(Holding {feed, row.unsignedInteger(0), std::move(base), row.integer(2) != 0});
}

Status RecordStore::put(const RecordId& record, const Holding& holding) {
    return m_db.run(
        "INSERT INTO holdings(record, feed, last_seq, base, reduced) VALUES(?1, ?2, ?3, ?4, ?5)"
        " ON CONFLICT(record, feed) DO UPDATE SET last_seq = ?3, base = ?4, reduced = ?5, unconfirmed = 0",
        record, holding.feed, holding.lastSeq, m_codec.encode(holding.base), holding.reduced);
}

Status RecordStore::drop(const RecordId& record, const FeedId& feed) {
    return m_db.run("DELETE FROM holdings WHERE record = ? AND feed = ?", record, feed);
}

Result<std::vector<RecordId>> RecordStore::recordsOf(const FeedId& feed) const {
    RELAIS_ASSIGN(Statement rows, m_db.query("SELECT record FROM holdings WHERE feed = ? ORDER BY record", feed));
    return idsOf(std::move(rows));
}

Result<std::vector<RecordId>> RecordStore::recordsOfDefinition(const std::string& code, std::uint32_t version) const {
    RELAIS_ASSIGN(
        Statement rows,
        m_db.query("SELECT id FROM records WHERE dispositif = ? AND definition = ? ORDER BY id", code, version));
    return idsOf(std::move(rows));
}

Status RecordStore::unconfirmAll() { return m_db.run("UPDATE holdings SET unconfirmed = 1, last_seq = 0"); }

Status RecordStore::want(const RecordId& record) {
    return m_db.run("INSERT OR IGNORE INTO wanted(record) VALUES(?)", record);
}

Status RecordStore::wantUnconfirmed(const FeedId& feed) {
    return m_db.run(
        "INSERT OR IGNORE INTO wanted(record) SELECT record FROM holdings WHERE feed = ? AND unconfirmed", feed);
}

Status RecordStore::noLongerWanted(const RecordId& record) {
    return m_db.run("DELETE FROM wanted WHERE record = ?", record);
}

Result<std::vector<RecordId>> RecordStore::wanted() const {
    RELAIS_ASSIGN(Statement rows, m_db.query("SELECT record FROM wanted ORDER BY record"));
    return idsOf(std::move(rows));
}

Status RecordStore::bury(const RecordId& record, WallMs at) {
    RELAIS_TRY(m_db.run("INSERT OR IGNORE INTO tombstones(record, at) VALUES(?, ?)", record, at.ms));
    RELAIS_TRY(m_db.run("DELETE FROM drafts WHERE record = ?", record));
    RELAIS_TRY(noLongerWanted(record));
    return forget(record);
}

Result<bool> RecordStore::isBuried(const RecordId& record) const {
    RELAIS_ASSIGN(
        const std::int64_t count, m_db.integer("SELECT count(*) FROM tombstones WHERE record = ?", 0, record));
    return count != 0;
}

Status RecordStore::refold(const RecordId& record, std::uint64_t revision) {
    RELAIS_ASSIGN(auto held, holdings(record));
    RELAIS_ASSIGN(const auto overlay, m_ops.overlay(record));
    if (held.empty() && overlay.empty())
        return eraseRow(record, revision);
    const bool isReduced = std::any_of(held.begin(), held.end(), [](const Holding& h) { return h.reduced; });
    const bool isPlain = held.size() == 1 && overlay.empty();
    Record merged = held.empty() ? Record() : mergeProjections(std::move(held));
    for (const AppliedOp& op : overlay)
        fold(merged, op, m_definitions);
    merged.id = record;
    RELAIS_ASSIGN(const std::uint32_t pending, m_ops.unsettled(record));
    const RecordIndex found = m_rules.index(merged);
    const LastEvents last = lastEventsOf(merged, m_user);
    std::optional<Bytes> stored;
    if (!isPlain)
        stored = m_codec.encode(merged);
    RELAIS_TRY(m_db.run(
        "INSERT INTO records(id, dispositif, definition, state, grp, closed, own, pressing, created_at, changed_at,"
        " closed_at, reply_read_at, others_seq, pending, reduced, revision, merged)"
        " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)"
        " ON CONFLICT(id) DO UPDATE SET dispositif = ?2, definition = ?3, state = ?4, grp = ?5, closed = ?6, own = ?7,"
        " pressing = ?8, changed_at = ?10, closed_at = ?11, reply_read_at = ?12, others_seq = ?13, pending = ?14,"
        " reduced = ?15, revision = ?16, merged = ?17",
        record, merged.dispositif, merged.definition, merged.state, found.group, found.closed, merged.author == m_user,
        found.pressing, madeAt(record), std::max(last.changedAt, madeAt(record)), found.closedAt.ms,
        found.replyReadAt.ms, last.byOthers, pending, isReduced, revision, stored));
    RELAIS_TRY(m_db.run("DELETE FROM gone WHERE record = ?", record));
    return index(record, found.searchText);
}

Status RecordStore::index(const RecordId& record, const std::string& words) {
    RELAIS_ASSIGN(const std::int64_t row, m_db.integer("SELECT row FROM records WHERE id = ?", 0, record));
    {
        RELAIS_ASSIGN(Statement old, m_db.query("SELECT words FROM search WHERE rowid = ?", row));
        RELAIS_ASSIGN(const bool indexed, old.step());
        if (indexed && old.text(0) == words)
            return {};
        if (!indexed)
            return m_db.run("INSERT INTO search(rowid, words) VALUES(?, ?)", row, words);
    }
    return m_db.run("UPDATE search SET words = ? WHERE rowid = ?", words, row);
}

Status RecordStore::eraseRow(const RecordId& record, std::uint64_t revision) {
    RELAIS_ASSIGN(const std::int64_t row, m_db.integer("SELECT row FROM records WHERE id = ?", -1, record));
    if (row < 0)
        return {};
    RELAIS_TRY(m_db.run("DELETE FROM search WHERE rowid = ?", row));
    RELAIS_TRY(m_db.run("DELETE FROM records WHERE row = ?", row));
    return m_db.run("INSERT OR REPLACE INTO gone(record, revision) VALUES(?, ?)", record, revision);
}

Status RecordStore::markRead(const RecordId& record, WallMs now, std::uint64_t revision) {
    return m_db.run(
        "UPDATE records SET read_seq = others_seq, read_at = ?, revision = ? WHERE id = ?", now.ms, revision, record);
}

Result<std::vector<RecordId>> RecordStore::readBefore(const std::string& dispositif, WallMs then) const {
    RELAIS_ASSIGN(
        Statement rows,
        m_db.query(
            "SELECT id FROM records WHERE dispositif = ? AND own AND NOT reduced AND pending = 0"
            " AND reply_read_at > 0 AND reply_read_at < ? ORDER BY id",
            dispositif, then.ms));
    return idsOf(std::move(rows));
}

Result<std::vector<RecordId>>
RecordStore::closedBefore(const std::string& dispositif, WallMs ownThen, WallMs othersThen) const {
    RELAIS_ASSIGN(
        Statement rows,
        m_db.query(
            "SELECT id FROM records WHERE dispositif = ? AND closed AND pending = 0 AND closed_at > 0"
            " AND closed_at < CASE WHEN own THEN ? ELSE ? END ORDER BY id",
            dispositif, ownThen.ms, othersThen.ms));
    return idsOf(std::move(rows));
}

Result<std::vector<RecordId>> RecordStore::readOrReduced() const {
    RELAIS_ASSIGN(
        Statement rows,
        m_db.query(
            "SELECT id FROM records WHERE pending = 0 AND (reduced OR (own AND reply_read_at > 0)) ORDER BY id"));
    return idsOf(std::move(rows));
}

Result<std::vector<RecordId>> RecordStore::allHeld() const {
    RELAIS_ASSIGN(Statement rows, m_db.query("SELECT DISTINCT record FROM holdings ORDER BY record"));
    return idsOf(std::move(rows));
}

Status RecordStore::reduce(const RecordId& record) {
    RELAIS_ASSIGN(auto held, holdings(record));
    for (Holding& holding : held) {
        holding.base = m_rules.stub(holding.base);
        holding.reduced = true;
        RELAIS_TRY(put(record, holding));
    }
    return {};
}

Status RecordStore::forget(const RecordId& record) { return m_db.run("DELETE FROM holdings WHERE record = ?", record); }

Result<Record> RecordStore::record(const RecordId& id) const {
    RELAIS_ASSIGN(
        Statement row,
        m_db.query(
            "SELECT coalesce(merged, (SELECT base FROM holdings WHERE record = records.id)) FROM records"
            " WHERE id = ?",
            id));
    RELAIS_ASSIGN(const bool found, row.step());
    if (found)
        return m_codec.decode(row.blob(0));
    RELAIS_ASSIGN(const bool buried, isBuried(id));
    return fail(buried ? ErrorCode::RecordPurged : ErrorCode::NotFound, "no such record here");
}

Result<std::vector<RecordId>> RecordStore::changedSince(std::uint64_t revision) const {
    RELAIS_ASSIGN(
        Statement rows,
        m_db.query(
            "SELECT id FROM records WHERE revision > ?1 UNION SELECT record FROM gone WHERE revision > ?1"
            " ORDER BY 1",
            revision));
    return idsOf(std::move(rows));
}

} // namespace relais::sync
