// Meta values and cursors in SQLCipher.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/cursor_store.h"

namespace relais::sync {

namespace {
constexpr std::string_view kPut
    = "INSERT INTO meta(key, value) VALUES(?1, ?2) ON CONFLICT(key) DO UPDATE SET value = ?2";
constexpr std::string_view kGet = "SELECT value FROM meta WHERE key = ?";
} // namespace

Result<std::int64_t> CursorStore::number(std::string_view key) const { return m_db.integer(kGet, 0, key); }

Status CursorStore::setNumber(std::string_view key, std::int64_t value) { return m_db.run(kPut, key, value); }

Result<Bytes> CursorStore::bytes(std::string_view key) const {
    RELAIS_ASSIGN(Statement row, m_db.query(kGet, key));
    RELAIS_ASSIGN(const bool found, row.step());
    return found ? row.bytes(0) : Bytes();
}

Status CursorStore::setBytes(std::string_view key, ByteView value) { return m_db.run(kPut, key, value); }

Result<std::string> CursorStore::text(std::string_view key) const {
    RELAIS_ASSIGN(Statement row, m_db.query(kGet, key));
    RELAIS_ASSIGN(const bool found, row.step());
    return found ? row.text(0) : std::string();
}

Status CursorStore::setText(std::string_view key, std::string_view value) { return m_db.run(kPut, key, value); }

Result<Epoch> CursorStore::epoch() const {
    RELAIS_ASSIGN(const Bytes raw, bytes(Meta::kEpoch));
    return raw.empty() ? Result<Epoch>(Epoch {}) : idFromBytes<Epoch>(raw);
}

Status CursorStore::setEpoch(const Epoch& epoch) { return setBytes(Meta::kEpoch, epoch.raw); }

Result<std::optional<SignedLease>> CursorStore::lease() const {
    RELAIS_ASSIGN(Bytes content, bytes(Meta::kLease));
    RELAIS_ASSIGN(Signature signature, bytes(Meta::kLeaseSignature));
    if (content.empty())
        return std::optional<SignedLease>();
    return std::optional<SignedLease>(SignedLease {std::move(content), std::move(signature)});
}

Status CursorStore::setLease(const SignedLease& lease) {
    RELAIS_TRY(setBytes(Meta::kLease, lease.bytes));
    return setBytes(Meta::kLeaseSignature, lease.signature);
}

Result<LeaseId> CursorStore::leaseId() const {
    RELAIS_ASSIGN(const auto held, lease());
    if (!held)
        return LeaseId {};
    RELAIS_ASSIGN(const Lease read, decodeLease(held->bytes));
    return read.id;
}

Result<std::vector<Cursor>> CursorStore::cursors() const {
    std::vector<Cursor> all;
    RELAIS_ASSIGN(Statement rows, m_db.query("SELECT feed, grant_id, seq, loading FROM cursors ORDER BY feed"));
    RELAIS_TRY(rows.each([&all](Statement& row) {
        all.push_back({{row.text(0)}, row.id<GrantId>(1), row.unsignedInteger(2), row.id<RecordId>(3)});
    }));
    return all;
}

Result<std::optional<Cursor>> CursorStore::cursor(const FeedId& feed) const {
    RELAIS_ASSIGN(Statement row, m_db.query("SELECT grant_id, seq, loading FROM cursors WHERE feed = ?", feed));
    RELAIS_ASSIGN(const bool found, row.step());
    if (!found)
        return std::optional<Cursor>();
    return std::optional<Cursor>(Cursor {feed, row.id<GrantId>(0), row.unsignedInteger(1), row.id<RecordId>(2)});
}

Status CursorStore::put(const Cursor& cursor) {
    return m_db.run(
        "INSERT INTO cursors(feed, grant_id, seq, loading) VALUES(?1, ?2, ?3, ?4)"
        " ON CONFLICT(feed) DO UPDATE SET grant_id = ?2, seq = ?3, loading = ?4",
        cursor.feed, cursor.grant, cursor.seq, cursor.loading);
}

Status CursorStore::drop(const FeedId& feed) { return m_db.run("DELETE FROM cursors WHERE feed = ?", feed); }

Status CursorStore::resetAll() {
    return m_db.run("UPDATE cursors SET grant_id = zeroblob(16), seq = 0, loading = zeroblob(16)");
}

} // namespace relais::sync
