// Leases, grants and losses of rights in SQLCipher.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/storage/sqlite/sqlite_tables_impl.h"

namespace relais::service {

namespace {

LeaseRow leaseAt(const Statement& at) {
    LeaseRow row;
    row.id = at.id<LeaseId>(0);
    row.device = at.id<DeviceId>(1);
    row.user = {at.text(2)};
    row.issued = {at.integer(3)};
    row.at = at.unsignedInteger(4);
    row.epoch = at.id<Epoch>(5);
    row.lease = {at.bytes(6), at.bytes(7)};
    return row;
}

GrantRow grantAt(const Statement& at) {
    return {at.id<GrantId>(0), UserId {at.text(1)}, FeedId {at.text(2)}, at.unsignedInteger(3), at.unsignedInteger(4)};
}

} // namespace

Status SqliteRights::put(const LeaseRow& lease) {
    return m_db.run(
        "INSERT OR REPLACE INTO leases VALUES(?,?,?,?,?,?,?,?)", lease.id, lease.device, lease.user, lease.issued.ms,
        lease.at, lease.epoch, lease.lease.bytes, lease.lease.signature);
}

Result<std::optional<LeaseRow>> SqliteRights::lease(const LeaseId& id) {
    RELAIS_ASSIGN(Statement found, m_db.query("SELECT * FROM leases WHERE id=?", id));
    return oneRow<LeaseRow>(std::move(found), leaseAt);
}

Result<std::optional<LeaseRow>> SqliteRights::lastLease(const DeviceId& device, const UserId& user) {
    RELAIS_ASSIGN(
        Statement found,
        m_db.query(
            "SELECT * FROM leases WHERE device=? AND user=? ORDER BY at DESC, issued DESC, id LIMIT 1", device, user));
    return oneRow<LeaseRow>(std::move(found), leaseAt);
}

Status SqliteRights::put(const GrantRow& grant) {
    return m_db.run(
        "INSERT OR REPLACE INTO grants VALUES(?,?,?,?,?)", grant.id, grant.user, grant.feed, grant.since, grant.ended);
}

Result<std::vector<GrantRow>> SqliteRights::activeGrants(const UserId& user) {
    RELAIS_ASSIGN(Statement found, m_db.query("SELECT * FROM grants WHERE user=? AND ended=0 ORDER BY feed", user));
    return allRows<GrantRow>(std::move(found), grantAt);
}

Result<bool> SqliteRights::grantsMoved(const UserId& user, Seq seq) {
    RELAIS_ASSIGN(
        const std::int64_t moved,
        m_db.integer("SELECT EXISTS(SELECT 1 FROM grants WHERE user=?1 AND (since>?2 OR ended>?2))", 0, user, seq));
    return moved != 0;
}

Result<std::vector<UserId>> SqliteRights::readers(const FeedId& feed) {
    RELAIS_ASSIGN(
        Statement found,
        m_db.query(
            "SELECT g.user FROM grants g JOIN users u ON u.id=g.user WHERE g.feed=? AND g.ended=0 AND u.disabled=0 "
            "ORDER BY g.user",
            feed));
    return allRows<UserId>(std::move(found), [](const Statement& at) { return UserId {at.text(0)}; });
}

Result<bool> SqliteRights::isRead(const FeedId& feed) {
    RELAIS_ASSIGN(
        const std::int64_t there,
        m_db.integer(
            "SELECT EXISTS(SELECT 1 FROM grants g JOIN users u ON u.id=g.user WHERE g.feed=? AND g.ended=0 AND "
            "u.disabled=0)",
            0, feed));
    return there != 0;
}

Status SqliteRights::add(const LossRow& loss) {
    return m_db.run("INSERT OR IGNORE INTO losses VALUES(?,?,?)", loss.user, loss.seq, loss.what);
}

Result<std::vector<LossRow>> SqliteRights::losses(const UserId& user, Seq after) {
    RELAIS_ASSIGN(
        Statement found, m_db.query("SELECT * FROM losses WHERE user=? AND seq>? ORDER BY seq, what", user, after));
    return allRows<LossRow>(std::move(found), [](const Statement& at) {
        return LossRow {UserId {at.text(0)}, at.unsignedInteger(1), at.text(2)};
    });
}

} // namespace relais::service
