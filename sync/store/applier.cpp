// Taking answers in.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/applier.h"

#include "sync/protocol/cbor_codec.h"
#include "sync/protocol/codec.h"

#include <algorithm>

namespace relais::sync {

namespace {

const Cursor* cursorIn(const std::vector<Cursor>& cursors, const FeedId& feed) {
    const auto found
        = std::find_if(cursors.begin(), cursors.end(), [&feed](const Cursor& c) { return c.feed == feed; });
    return found == cursors.end() ? nullptr : &*found;
}

// Never loaded and not there mean the same.
Cursor orFresh(std::optional<Cursor> cursor, const FeedId& feed) {
    return cursor && !cursor->grant.isNull() ? *cursor : Cursor {.feed = feed};
}

// Definitions first, then code lists: the ops of the same answer may need them.
int orderOf(const FeedPage& page) {
    const bool defines = std::any_of(page.entries.begin(), page.entries.end(), [](const Entry& entry) {
        return entry.kind == EntryKind::Definition || entry.kind == EntryKind::Reference;
    });
    return defines ? 0 : 1;
}

} // namespace

Result<Applied> Applier::apply(const SyncResponse& response, const SyncRequest& request) {
    m_now = response.serviceTime;
    Applied done;
    RELAIS_ASSIGN(m_awaited, m_ops.awaited());
    for (const FeedId& feed : response.lost)
        RELAIS_TRY(loseFeed(feed, done));
    for (const Cursor& gained : response.gained) {
        RELAIS_ASSIGN(const auto held, m_cursors.cursor(gained.feed));
        if (held && (held->grant == gained.grant || held->grant.isNull()))
            continue;
        if (held)
            RELAIS_TRY(loseFeed(gained.feed, done));
        RELAIS_TRY(m_cursors.put({.feed = gained.feed}));
        done.feeds = true;
    }
    for (const Verdict& verdict : response.verdicts)
        RELAIS_TRY(takeVerdict(verdict, response.last, done));
    std::vector<const FeedPage*> pages;
    for (const FeedPage& page : response.pages)
        pages.push_back(&page);
    std::stable_sort(
        pages.begin(), pages.end(), [](const FeedPage* a, const FeedPage* b) { return orderOf(*a) < orderOf(*b); });
    for (const FeedPage* page : pages)
        RELAIS_TRY(takePage(*page, request, done));
    RELAIS_TRY(forgetOvertaken(done));
    return done;
}

Status Applier::loseFeed(const FeedId& feed, Applied& done) {
    RELAIS_ASSIGN(const auto records, m_records.recordsOf(feed));
    for (const RecordId& record : records)
        RELAIS_TRY(takeLeft(feed, record, done));
    RELAIS_TRY(m_db.run("DELETE FROM set_aside WHERE feed = ?", feed));
    done.feeds = true;
    return m_cursors.drop(feed);
}

Status Applier::takePage(const FeedPage& page, const SyncRequest& request, Applied& done) {
    RELAIS_ASSIGN(const auto stored, m_cursors.cursor(page.feed));
    Cursor held = orFresh(stored, page.feed);
    const Cursor* asked = cursorIn(request.cursors, page.feed);
    const Cursor askedWith = asked && !asked->grant.isNull() ? *asked : Cursor {.feed = page.feed};
    if (held != askedWith)
        return {}; // answers a question this store no longer asks
    if (page.grant.isNull())
        return {}; // its load could not begin within the size asked
    if (!held.grant.isNull() && held.grant != page.grant) {
        // Lost and given again without our having been told: it loads afresh.
        RELAIS_TRY(loseFeed(page.feed, done));
        held = {.feed = page.feed};
    }
    const bool isLoading = held.grant.isNull() || !held.loading.isNull();
    for (const Entry& entry : page.entries)
        RELAIS_TRY(take(page.feed, entry, done));
    const Cursor next {
        .feed = page.feed, .grant = page.grant, .seq = std::max(held.seq, page.cursor), .loading = page.loading};
    // A new history that was loaded whole says nothing of what was purged or left before the load: ask.
    if (isLoading && next.loading.isNull()) {
        RELAIS_TRY(m_records.wantUnconfirmed(page.feed));
        RELAIS_TRY(wantOwnAwaited(page.feed));
        // Nor of verdicts that became final before it.
        RELAIS_TRY(m_ops.offerUnsettled());
        done.outbox = true;
    }
    if (next != held)
        done.feeds = true;
    return m_cursors.put(next);
}

// The own feed holds all own records: one that a whole load did not bring was purged, or left, before it began.
Status Applier::wantOwnAwaited(const FeedId& feed) {
    if (!feed.text.starts_with("user:"))
        return {};
    RELAIS_ASSIGN(const auto records, m_ops.acceptedAndAwaited());
    for (const RecordId& record : records)
        RELAIS_TRY(m_records.want(record));
    return {};
}

Status Applier::take(const FeedId& feed, const Entry& entry, Applied& done) {
    switch (entry.kind) {
    case EntryKind::Op:
        return takeOp(feed, entry, done);
    case EntryKind::Snapshot:
        return takeSnapshot(feed, entry, done);
    case EntryKind::Left:
        return takeLeft(feed, entry.record, done);
    case EntryKind::Purge:
        return takePurge(entry.record, done);
    case EntryKind::Verdict: {
        RELAIS_ASSIGN(const auto verdict, fromValue<Verdict>(entry.payload));
        return takeVerdict(verdict, entry.seq, done);
    }
    case EntryKind::Definition:
        return takeDefinition(entry, done);
    case EntryKind::Reference:
        return takeReference(entry, done);
    }
    // Of a later version: kept, shown by nobody yet.
    done.outbox = true;
    return keep(feed, entry);
}

Status Applier::takeOp(const FeedId& feed, const Entry& entry, Applied& done) {
    RELAIS_ASSIGN(const bool buried, m_records.isBuried(entry.record));
    if (buried)
        return {};
    RELAIS_ASSIGN(AppliedOp op, appliedFromValue(entry.payload));
    op.record = entry.record;
    op.seq = entry.seq;
    RELAIS_ASSIGN(auto held, m_records.holding(entry.record, feed));
    const Seq heldSeq = held ? held->lastSeq : 0;
    const bool isKnown = held && entry.seq <= heldSeq;
    const bool hasGap = !isKnown && (entry.previous > heldSeq || (held && held->reduced));
    if (hasGap)
        RELAIS_TRY(m_records.want(entry.record));
    RELAIS_TRY(takeBack(op.id, entry.seq, !hasGap, done));
    if (isKnown || hasGap)
        return {};
    if (!held)
        held = Holding {.feed = feed};
    held->base.id = entry.record;
    fold(held->base, op, m_definitions);
    held->lastSeq = entry.seq;
    held->base.lastSeq = std::max(held->base.lastSeq, entry.seq);
    done.touched.insert(entry.record);
    return m_records.put(entry.record, *held);
}

Status Applier::takeSnapshot(const FeedId& feed, const Entry& entry, Applied& done) {
    RELAIS_ASSIGN(const bool buried, m_records.isBuried(entry.record));
    if (buried)
        return {};
    RELAIS_ASSIGN(Record record, recordFromValue(entry.payload));
    record.id = entry.record;
    if (record.purged)
        return takePurge(entry.record, done);
    RELAIS_ASSIGN(const auto held, m_records.holding(entry.record, feed));
    RELAIS_TRY(m_records.noLongerWanted(entry.record));
    const bool isOlder = held && !held->reduced && record.lastSeq < held->lastSeq;
    done.touched.insert(entry.record);
    if (isOlder)
        return {};
    for (const AppliedOp& event : record.events)
        RELAIS_TRY(takeBack(event.id, event.seq, true, done));
    for (const Value& own : entry.payload["own"].array())
        if (const auto id = own.isText() ? idFromText<OpId>(own.text()) : idFromBytes<OpId>(own.bytes()))
            RELAIS_TRY(takeBack(*id, record.lastSeq, true, done));
    return m_records.put(entry.record, {.feed = feed, .lastSeq = record.lastSeq, .base = std::move(record)});
}

// An entry shows that the service has this op.
Status Applier::takeBack(const OpId& op, Seq seq, bool held, Applied& done) {
    if (!m_awaited.contains(op))
        return {};
    RELAIS_ASSIGN(const OwnOp own, m_ops.find(op));
    done.touched.insert(own.record);
    done.outbox = true;
    return m_ops.cameBack(op, seq, held);
}

Status Applier::takeLeft(const FeedId& feed, const RecordId& record, Applied& done) {
    RELAIS_ASSIGN(const auto held, m_records.holding(record, feed));
    if (!held) // the answer to a question about a record the service does not know
        RELAIS_TRY(m_records.noLongerWanted(record));
    RELAIS_TRY(m_records.drop(record, feed));
    RELAIS_ASSIGN(const std::int64_t left, m_db.integer("SELECT count(*) FROM holdings WHERE record = ?", 0, record));
    done.erased = done.erased || held.has_value();
    if (left == 0) {
        RELAIS_TRY(m_ops.eraseSettledContent(record));
        RELAIS_TRY(m_records.noLongerWanted(record));
    }
    done.touched.insert(record);
    return {};
}

Status Applier::takePurge(const RecordId& record, Applied& done) {
    RELAIS_TRY(m_records.bury(record, m_now));
    RELAIS_ASSIGN(const auto ops, m_ops.purge(record));
    done.outbox = done.outbox || !ops.empty();
    done.purgedOps.insert(ops.begin(), ops.end());
    done.purged.insert(record);
    done.touched.insert(record);
    return {};
}

Status Applier::takeVerdict(const Verdict& verdict, Seq last, Applied& done) {
    RELAIS_ASSIGN(const bool isNew, m_ops.applyVerdict(verdict, m_now, last));
    if (!isNew)
        return {};
    done.outbox = true;
    RELAIS_ASSIGN(const OwnOp op, m_ops.find(verdict.op));
    done.touched.insert(op.record);
    if (verdict.kind == VerdictKind::Quarantined && verdict.code == "conflict")
        done.conflicts.push_back(verdict.op);
    // The person is gone everywhere: nothing of this record may be offered or read again.
    if (verdict.kind == VerdictKind::Refused && verdict.code == "purged")
        return takePurge(op.record, done);
    return {};
}

Status Applier::takeDefinition(const Entry& entry, Applied& done) {
    const std::string& code = entry.payload["code"].text();
    const auto version = static_cast<std::uint32_t>(entry.payload["version"].integer());
    const bool wasKnown = m_definitions.find(code, version) != nullptr;
    RELAIS_TRY(m_db.run(
        "INSERT INTO definitions(code, version, payload) VALUES(?1, ?2, ?3)"
        " ON CONFLICT(code, version) DO UPDATE SET payload = ?3",
        code, version, encodeCbor(entry.payload)));
    learn("", entry.payload);
    done.definitions = true;
    if (wasKnown || !m_definitions.find(code, version))
        return {};
    // Records folded without it say less than they could.
    RELAIS_ASSIGN(const auto records, m_records.recordsOfDefinition(code, version));
    for (const RecordId& record : records) {
        RELAIS_TRY(m_records.want(record));
        done.touched.insert(record);
    }
    return {};
}

Status Applier::takeReference(const Entry& entry, Applied& done) {
    const std::string& table = entry.payload["table"].text();
    RELAIS_TRY(m_db.run(
        "INSERT INTO reference(name, version, payload) VALUES(?1, ?2, ?3)"
        " ON CONFLICT(name) DO UPDATE SET version = ?2, payload = ?3",
        table, entry.payload["version"].integer(), encodeCbor(entry.payload)));
    learn(table, entry.payload);
    done.reference = true;
    return {};
}

void Applier::learn(const std::string& table, const Value& payload) {
    if (table == "desks") {
        if (auto data = referenceFromValue(payload["rows"]))
            m_definitions.setReference(std::move(*data));
        return;
    }
    if (!table.empty())
        return;
    // A definition this version cannot read is kept: its records say « nécessite une version plus récente ».
    static_cast<void>(m_definitions.add(payload["form"], payload["workflow"]));
    if (payload["withdrawn"].boolean())
        m_definitions.withdraw(payload["code"].text(), static_cast<std::uint32_t>(payload["version"].integer()));
}

Status Applier::loadDefinitions() {
    RELAIS_ASSIGN(
        Statement rows,
        m_db.query("SELECT '', payload FROM definitions UNION ALL SELECT name, payload FROM reference ORDER BY 1"));
    return rows.each([this](Statement& row) -> Status {
        RELAIS_ASSIGN(const Value payload, decodeCbor(row.blob(1)));
        learn(row.text(0), payload);
        return {};
    });
}

Result<Value> Applier::reference(const std::string& table) const {
    RELAIS_ASSIGN(Statement row, m_db.query("SELECT payload FROM reference WHERE name = ?", table));
    RELAIS_ASSIGN(const bool found, row.step());
    if (!found)
        return fail(ErrorCode::NotFound, "no such table");
    RELAIS_ASSIGN(const Value payload, decodeCbor(row.blob(0)));
    return payload["rows"];
}

} // namespace relais::sync
