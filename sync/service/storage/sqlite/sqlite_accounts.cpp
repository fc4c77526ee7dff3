// Users, roles, devices, accounts, replicas and enrolment codes in SQLCipher.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/storage/sqlite/sqlite_tables_impl.h"

namespace relais::service {

namespace {

UserRow userAt(const Statement& at) {
    return {UserId {at.text(0)}, at.text(1), at.text(2), at.text(3), at.text(4), at.integer(5) != 0};
}

DeviceRow deviceAt(const Statement& at) {
    DeviceRow row;
    row.id = at.id<DeviceId>(0);
    row.key = keyAt(at, 1, 2);
    row.name = at.text(3);
    row.hardwareVault = at.integer(4) != 0;
    row.enrolled = {at.integer(5)};
    row.digits = at.text(6);
    row.confirmed = at.integer(7) != 0;
    row.revoked = at.integer(8) != 0;
    row.revokedAt = at.unsignedInteger(9);
    row.lastContact = {at.integer(10)};
    return row;
}

AccountRow accountAt(const Statement& at) {
    return {at.id<DeviceId>(0), UserId {at.text(1)}, keyAt(at, 2, 3), {at.integer(4)}};
}

ReplicaRow replicaAt(const Statement& at) {
    ReplicaRow row;
    row.id = at.id<ReplicaId>(0);
    row.device = at.id<DeviceId>(1);
    row.user = {at.text(2)};
    row.upTo = at.unsignedInteger(3);
    row.head = hashAt(at, 4);
    row.forked = at.integer(5) != 0;
    row.pending = static_cast<std::uint32_t>(at.integer(6));
    row.oldestPendingMs = at.integer(7);
    row.lastContact = {at.integer(8)};
    return row;
}

EnrolCodeRow codeAt(const Statement& at) {
    return {hashAt(at, 0),      UserId {at.text(1)}, {at.integer(2)}, {at.integer(3)},
            at.integer(4) != 0, at.id<DeviceId>(5),  hashAt(at, 6)};
}

} // namespace

Status SqliteAccounts::put(const UserRow& user) {
    return m_db.run(
        "INSERT INTO users VALUES(?,?,?,?,?,?) ON CONFLICT(id) DO UPDATE SET label=excluded.label,"
        "profession=excluded.profession,structure=excluded.structure,commune=excluded.commune,"
        "disabled=excluded.disabled",
        user.id, user.label, user.profession, user.structure, user.commune, user.disabled);
}

Result<std::optional<UserRow>> SqliteAccounts::user(const UserId& id) {
    RELAIS_ASSIGN(Statement found, m_db.query("SELECT * FROM users WHERE id=?", id));
    return oneRow<UserRow>(std::move(found), userAt);
}

Result<std::vector<UserRow>> SqliteAccounts::users() {
    RELAIS_ASSIGN(Statement found, m_db.query("SELECT * FROM users ORDER BY id"));
    return allRows<UserRow>(std::move(found), userAt);
}

Status SqliteAccounts::addRole(const UserId& user, const std::string& role) {
    return m_db.run("INSERT OR IGNORE INTO roles VALUES(?,?)", user, role);
}

Status SqliteAccounts::removeRole(const UserId& user, const std::string& role) {
    return m_db.run("DELETE FROM roles WHERE user=? AND role=?", user, role);
}

Result<std::vector<std::string>> SqliteAccounts::roles(const UserId& user) {
    RELAIS_ASSIGN(Statement found, m_db.query("SELECT role FROM roles WHERE user=? ORDER BY role", user));
    return allRows<std::string>(std::move(found), [](const Statement& at) { return at.text(0); });
}

Status SqliteAccounts::put(const DeviceRow& device) {
    return m_db.run(
        "INSERT OR REPLACE INTO devices VALUES(?,?,?,?,?,?,?,?,?,?,?)", device.id, device.key.algorithm,
        device.key.bytes, device.name, device.hardwareVault, device.enrolled.ms, device.digits, device.confirmed,
        device.revoked, device.revokedAt, device.lastContact.ms);
}

Result<std::optional<DeviceRow>> SqliteAccounts::device(const DeviceId& id) {
    RELAIS_ASSIGN(Statement found, m_db.query("SELECT * FROM devices WHERE id=?", id));
    return oneRow<DeviceRow>(std::move(found), deviceAt);
}

Result<std::optional<DeviceRow>> SqliteAccounts::deviceByKey(const PublicKey& key) {
    RELAIS_ASSIGN(
        Statement found, m_db.query("SELECT * FROM devices WHERE key=? AND algorithm=?", key.bytes, key.algorithm));
    return oneRow<DeviceRow>(std::move(found), deviceAt);
}

Result<std::vector<DeviceRow>> SqliteAccounts::devices() {
    RELAIS_ASSIGN(Statement found, m_db.query("SELECT * FROM devices ORDER BY enrolled, id"));
    return allRows<DeviceRow>(std::move(found), deviceAt);
}

Status SqliteAccounts::put(const AccountRow& account) {
    RELAIS_TRY(addAuthorKey(account.device, account.user, account.authorKey));
    return m_db.run(
        "INSERT OR REPLACE INTO accounts VALUES(?,?,?,?,?)", account.device, account.user, account.authorKey.algorithm,
        account.authorKey.bytes, account.enrolled.ms);
}

Status SqliteAccounts::addAuthorKey(const DeviceId& device, const UserId& user, const PublicKey& key) {
    return m_db.run(
        "INSERT OR IGNORE INTO author_keys(device,user,algorithm,key) VALUES(?,?,?,?)", device, user, key.algorithm,
        key.bytes);
}

Result<std::vector<PublicKey>> SqliteAccounts::authorKeys(const DeviceId& device, const UserId& user) {
    RELAIS_ASSIGN(
        Statement found,
        m_db.query("SELECT algorithm, key FROM author_keys WHERE device=? AND user=? ORDER BY rowid", device, user));
    return allRows<PublicKey>(std::move(found), [](const Statement& at) { return keyAt(at, 0, 1); });
}

Result<std::vector<AccountRow>> SqliteAccounts::accounts(const DeviceId& device) {
    RELAIS_ASSIGN(Statement found, m_db.query("SELECT * FROM accounts WHERE device=? ORDER BY user", device));
    return allRows<AccountRow>(std::move(found), accountAt);
}

Result<std::vector<AccountRow>> SqliteAccounts::accountsOf(const UserId& user) {
    RELAIS_ASSIGN(Statement found, m_db.query("SELECT * FROM accounts WHERE user=? ORDER BY device", user));
    return allRows<AccountRow>(std::move(found), accountAt);
}

Status SqliteAccounts::put(const ReplicaRow& replica) {
    return m_db.run(
        "INSERT OR REPLACE INTO replicas VALUES(?,?,?,?,?,?,?,?,?)", replica.id, replica.device, replica.user,
        replica.upTo, replica.head, replica.forked, replica.pending, replica.oldestPendingMs, replica.lastContact.ms);
}

Result<std::optional<ReplicaRow>> SqliteAccounts::replica(const ReplicaId& id) {
    RELAIS_ASSIGN(Statement found, m_db.query("SELECT * FROM replicas WHERE id=?", id));
    return oneRow<ReplicaRow>(std::move(found), replicaAt);
}

Result<std::vector<ReplicaRow>> SqliteAccounts::replicas(const DeviceId& device) {
    RELAIS_ASSIGN(Statement found, m_db.query("SELECT * FROM replicas WHERE device=? ORDER BY id", device));
    return allRows<ReplicaRow>(std::move(found), replicaAt);
}

Status SqliteAccounts::put(const EnrolCodeRow& code) {
    return m_db.run(
        "INSERT OR REPLACE INTO enrol_codes VALUES(?,?,?,?,?,?,?)", code.secret, code.user, code.created.ms,
        code.expires.ms, code.used, code.usedBy, code.usedFor);
}

Result<std::optional<EnrolCodeRow>> SqliteAccounts::enrolCode(const Hash& secret) {
    RELAIS_ASSIGN(Statement found, m_db.query("SELECT * FROM enrol_codes WHERE secret=?", secret));
    return oneRow<EnrolCodeRow>(std::move(found), codeAt);
}

Status SqliteAccounts::forgetEnrolCodes(WallMs expiredBefore) {
    return m_db.run("DELETE FROM enrol_codes WHERE expires<?", expiredBefore.ms);
}

} // namespace relais::service
