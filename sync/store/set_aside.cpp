// Entries of the service that this version cannot read: kept raw, until something readable comes instead.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/cbor_codec.h"
#include "sync/protocol/codec.h"
#include "sync/store/applier.h"

#include <algorithm>

namespace relais::sync {

namespace {

bool isKnownKind(EntryKind kind) { return kind >= EntryKind::Op && kind <= EntryKind::Reference; }

} // namespace

Status Applier::keep(const FeedId& feed, const Entry& entry) {
    return m_db.run(
        "INSERT OR REPLACE INTO set_aside(feed, seq, entry) VALUES(?, ?, ?)", feed, entry.seq,
        encodeCbor(toValue(entry)));
}

Result<Applied> Applier::setAside(const FeedId& feed, const GrantId& grant, const Entry& entry) {
    Applied done;
    RELAIS_ASSIGN(const auto stored, m_cursors.cursor(feed));
    const bool isFresh = !stored || stored->grant.isNull(); // the very first entry of a load may be the bad one
    const Cursor held = isFresh ? Cursor {.feed = feed} : *stored;
    if (!isFresh && held.grant != grant)
        return fail(ErrorCode::InvalidArgument, "the feed is not held under this grant");
    RELAIS_TRY(keep(feed, entry));
    Cursor next = held;
    next.grant = grant;
    next.seq = std::max(next.seq, entry.seq);
    if ((isFresh && entry.kind == EntryKind::Snapshot) || (!next.loading.isNull() && !entry.record.isNull()))
        next.loading = entry.record;
    RELAIS_TRY(m_cursors.put(next));
    if (!entry.record.isNull())
        RELAIS_TRY(m_records.want(entry.record));
    done.feeds = true;
    done.outbox = true;
    return done;
}

Result<std::vector<Applier::Raw>> Applier::kept() const {
    std::vector<Raw> all;
    RELAIS_ASSIGN(Statement rows, m_db.query("SELECT feed, seq, entry FROM set_aside ORDER BY seq, feed"));
    RELAIS_TRY(rows.each([&all](Statement& row) {
        Raw raw {{row.text(0)}, row.unsignedInteger(1), {}};
        raw.entry.kind = {}; // not an entry at all: of no known kind
        if (const auto value = decodeCbor(row.blob(2)))
            if (auto entry = fromValue<Entry>(*value))
                raw.entry = std::move(*entry);
        all.push_back(std::move(raw));
    }));
    return all;
}

Status Applier::forget(const Raw& raw) {
    return m_db.run("DELETE FROM set_aside WHERE feed = ? AND seq = ?", raw.feed, raw.seq);
}

// The record was asked for whole: once it has come, left or been purged, nothing of it may stay here raw.
Status Applier::forgetOvertaken(Applied& done) {
    RELAIS_ASSIGN(const auto raws, kept());
    if (raws.empty())
        return {};
    RELAIS_ASSIGN(const auto wanted, m_records.wanted());
    for (const Raw& raw : raws) {
        const bool waits = std::ranges::find(wanted, raw.entry.record) != wanted.end();
        if (!isKnownKind(raw.entry.kind) || raw.entry.record.isNull() || waits)
            continue;
        RELAIS_TRY(forget(raw));
        done.outbox = true;
        done.erased = true;
    }
    return {};
}

Result<Applied> Applier::readAgain() {
    Applied done;
    RELAIS_ASSIGN(const auto raws, kept());
    for (const Raw& raw : raws) {
        // What concerns a record is asked for whole instead.
        if (!isKnownKind(raw.entry.kind) || !raw.entry.record.isNull())
            continue;
        const Value& payload = raw.entry.payload;
        RELAIS_ASSIGN(
            const std::int64_t held,
            m_db.integer("SELECT max(version) FROM reference WHERE name = ?", 0, payload["table"].text()));
        if (raw.entry.kind != EntryKind::Reference || payload["version"].integer() > held)
            RELAIS_TRY(take(raw.feed, raw.entry, done));
        RELAIS_TRY(forget(raw));
    }
    return done;
}

Result<std::size_t> Applier::unread() const {
    RELAIS_ASSIGN(const std::int64_t count, m_db.integer("SELECT count(*) FROM set_aside", 0));
    return static_cast<std::size_t>(count);
}

} // namespace relais::sync
