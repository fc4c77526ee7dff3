// The device's own database.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/site_store.h"

#include "sync/protocol/cbor_codec.h"
#include "sync/sql/migration.h"
#include "sync/sql/transaction.h"
#include "sync/store/cursor_store.h"
#include "sync/store/op_log.h"
#include "sync/store/site_schema.h"

namespace relais::sync {

namespace {

constexpr std::string_view kSeed = "device_seed";
constexpr std::string_view kUri = "enrol_uri";
constexpr std::string_view kDevice = "device";
constexpr std::string_view kSettings = "settings";
constexpr std::string_view kHighestTime = "highest_time";
constexpr std::string_view kHistory = "history";

// 2: what is known of each person, and the stores that were replaced.
constexpr std::string_view kSeveralPeople
    = "ALTER TABLE users ADD COLUMN facts BLOB NOT NULL DEFAULT x'A0';"
      "CREATE TABLE retired(folder TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;";

// 3: how far each has seen of the service's order.
constexpr std::string_view kSeen = "ALTER TABLE users ADD COLUMN seen INTEGER NOT NULL DEFAULT 0;";

Schema siteSchema() {
    return {
        .version = 3,
        .sql = kSiteSchema,
        .steps = {{2, kSeveralPeople}, {3, kSeen}},
        .counts = {"SELECT count(*) FROM users"}};
}

} // namespace

Result<std::unique_ptr<SiteStore>>
SiteStore::create(const std::string& folder, const SecretBytes& key, SiteDeps deps, const OpenOptions& options) {
    RELAIS_TRY(deps.files.makeFolder(folder));
    RELAIS_TRY(createDatabase(folder + "/site.db", key, options, siteSchema()));
    return open(folder, key, deps, options);
}

Result<std::unique_ptr<SiteStore>>
SiteStore::open(const std::string& folder, const SecretBytes& key, SiteDeps deps, const OpenOptions& options) {
    RELAIS_ASSIGN(Connection db, openDatabase(folder + "/site.db", key, options, siteSchema()));
    // What a migration left beside: nothing in it is not in the new one, and it holds the device's seed.
    for (const char* before : {"/site.db.v1", "/site.db.v2"})
        RELAIS_TRY(deps.files.remove(folder + before));
    RELAIS_ASSIGN(Spool spool, Spool::open(deps.files, folder + "/spool"));
    auto store = std::make_unique<SiteStore>(folder, deps, std::move(db), std::move(spool));
    RELAIS_TRY(store->noticeRollback());
    return store;
}

// An envelope this database does not know was written just before a kill, or before the database was brought back:
// its number may be taken, so the device goes on under a new replica.
Status SiteStore::noticeRollback() {
    RELAIS_ASSIGN(std::int64_t replicas, m_db.integer("SELECT count(*) FROM replicas", 0));
    bool isBehind = replicas == 0;
    for (const Spool::Item& item : m_spool.items()) {
        RELAIS_ASSIGN(
            const std::int64_t known, m_db.integer("SELECT count(*) FROM said WHERE op = ?", 0, item.envelope.op));
        isBehind = isBehind || known == 0;
    }
    if (!isBehind)
        return {};
    RELAIS_ASSIGN(Transaction transaction, Transaction::begin(m_db));
    RELAIS_TRY(OpLog(m_db, {}).startReplica(newRandomId<ReplicaId>(m_deps.random)));
    for (const Spool::Item& item : m_spool.items())
        RELAIS_TRY(
            m_db.run("INSERT OR IGNORE INTO said(op, at) VALUES(?, ?)", item.envelope.op, m_deps.clock.wall().ms));
    return transaction.commit();
}

Result<SecretBytes> SiteStore::deviceSeed() {
    CursorStore meta(m_db);
    RELAIS_ASSIGN(const Bytes stored, meta.bytes(kSeed));
    if (!stored.empty())
        return SecretBytes::from(stored);
    SecretBytes seed(32);
    m_deps.random.fill(RandomStream::Keys, seed.writable());
    RELAIS_TRY(meta.setBytes(kSeed, seed.view()));
    return seed;
}

Status SiteStore::setEnrolment(const SiteEnrolment& enrolment) {
    EnrolUri uri = enrolment.uri;
    uri.secret.clear();
    Value::Array pins;
    for (const Hash& pin : uri.pins)
        pins.emplace_back(toBytes(pin));
    const Value kept(Value::Map {
        {"host", Value(uri.host)},
        {"port", Value(uri.port)},
        {"pins", Value(std::move(pins))},
        {"ingest", Value(uri.ingestKey)},
        {"kid", Value(uri.ingestKid)},
        {"alg", Value(static_cast<int>(uri.authority.algorithm))},
        {"authority", Value(uri.authority.bytes)},
        {"ca", Value(uri.caRequired)}});
    CursorStore meta(m_db);
    RELAIS_ASSIGN(Transaction transaction, Transaction::begin(m_db));
    RELAIS_TRY(meta.setBytes(kUri, encodeCbor(kept)));
    RELAIS_TRY(meta.setBytes(kDevice, enrolment.device.raw));
    RELAIS_TRY(meta.setBytes(kSettings, encodeCbor(Value(enrolment.settings))));
    return transaction.commit();
}

Result<std::optional<SiteEnrolment>> SiteStore::enrolment() const {
    const CursorStore meta(m_db);
    RELAIS_ASSIGN(const Bytes uri, meta.bytes(kUri));
    if (uri.empty())
        return std::optional<SiteEnrolment>();
    RELAIS_ASSIGN(const Value kept, decodeCbor(uri));
    SiteEnrolment found;
    found.uri.host = kept["host"].text();
    found.uri.port = static_cast<std::uint16_t>(kept["port"].integer());
    for (const Value& pin : kept["pins"].array()) {
        Hash hash {};
        std::copy_n(pin.bytes().begin(), std::min(pin.bytes().size(), hash.size()), hash.begin());
        found.uri.pins.push_back(hash);
    }
    found.uri.ingestKey = kept["ingest"].bytes();
    found.uri.ingestKid = static_cast<std::uint32_t>(kept["kid"].integer());
    found.uri.authority = {static_cast<SignatureAlgorithm>(kept["alg"].integer(1)), kept["authority"].bytes()};
    found.uri.caRequired = kept["ca"].boolean(true);
    RELAIS_ASSIGN(const Bytes device, meta.bytes(kDevice));
    RELAIS_ASSIGN(found.device, idFromBytes<DeviceId>(device));
    RELAIS_ASSIGN(const Bytes settings, meta.bytes(kSettings));
    RELAIS_ASSIGN(const Value map, decodeCbor(settings));
    found.settings = map.map();
    return std::optional<SiteEnrolment>(std::move(found));
}

std::string SiteStore::newFolder() { return "u-" + toHex(m_deps.random.bytes<8>(RandomStream::Ids)); }

Result<SiteUser> SiteStore::addUser(const UserId& id, const std::string& displayName) {
    const WallMs now = m_deps.clock.wall();
    const SiteUser user {.id = id, .folder = newFolder(), .displayName = displayName, .usedAt = now, .facts = {}};
    RELAIS_TRY(m_db.run(
        "INSERT OR IGNORE INTO users(id, folder, display_name, added_at, used_at) VALUES(?, ?, ?, ?, ?)", id,
        user.folder, displayName, now.ms, now.ms));
    if (m_db.changes() != 1)
        return fail(ErrorCode::Conflict, "this user is already here");
    return user;
}

Result<std::vector<SiteUser>> SiteStore::users() const {
    std::vector<SiteUser> all;
    RELAIS_ASSIGN(
        Statement rows,
        m_db.query("SELECT id, folder, display_name, pending_alerts, pending_others, oldest_pending, used_at, facts,"
                   " seen"
                   " FROM users ORDER BY used_at DESC, id"));
    std::vector<Bytes> facts;
    RELAIS_TRY(rows.each([&](Statement& row) {
        facts.push_back(row.bytes(7));
        all.push_back(
            {{row.text(0)},
             row.text(1),
             row.text(2),
             static_cast<std::uint32_t>(row.integer(3)),
             static_cast<std::uint32_t>(row.integer(4)),
             {row.integer(5)},
             {row.integer(6)},
             {},
             row.unsignedInteger(8)});
    }));
    for (std::size_t i = 0; i < all.size(); ++i) {
        RELAIS_ASSIGN(const Value known, decodeCbor(facts[i]));
        all[i].facts = known.map();
    }
    return all;
}

Status SiteStore::setUser(const SiteUser& user) {
    const std::int64_t now = m_deps.clock.wall().ms;
    RELAIS_ASSIGN(Transaction transaction, Transaction::begin(m_db));
    RELAIS_TRY(m_db.run(
        "INSERT OR IGNORE INTO retired(folder, at) SELECT folder, ? FROM users WHERE id = ? AND folder <> ?", now,
        user.id, user.folder));
    RELAIS_TRY(m_db.run(
        "UPDATE users SET folder = ?2, display_name = ?3, facts = ?4, used_at = ?5 WHERE id = ?1", user.id, user.folder,
        user.displayName, encodeCbor(Value(user.facts)), now));
    if (m_db.changes() != 1)
        return fail(ErrorCode::NotFound, "no such user");
    return transaction.commit();
}

Result<std::vector<RetiredStore>> SiteStore::retired() const {
    std::vector<RetiredStore> all;
    RELAIS_ASSIGN(Statement rows, m_db.query("SELECT folder, at FROM retired ORDER BY folder"));
    RELAIS_TRY(rows.each([&all](Statement& row) { all.push_back({row.text(0), {row.integer(1)}}); }));
    return all;
}

Status SiteStore::forgetRetired(const std::string& folder) {
    return m_db.run("DELETE FROM retired WHERE folder = ?", folder);
}

Status SiteStore::setPending(const UserId& id, std::uint32_t alerts, std::uint32_t others, WallMs oldest) {
    return m_db.run(
        "UPDATE users SET pending_alerts = ?, pending_others = ?, oldest_pending = ? WHERE id = ?", alerts, others,
        oldest.ms, id);
}

Status SiteStore::used(const UserId& id) {
    return m_db.run("UPDATE users SET used_at = ? WHERE id = ?", m_deps.clock.wall().ms, id);
}

Status SiteStore::setSeen(const UserId& id, Seq seen) {
    return m_db.run("UPDATE users SET seen = ? WHERE id = ?", seen, id);
}

Result<bool> SiteStore::moveSeen(const UserId& id, Seq from, Seq to) {
    RELAIS_TRY(m_db.run("UPDATE users SET seen = ? WHERE id = ? AND seen = ?", to, id, from));
    return m_db.changes() == 1;
}

Status SiteStore::removeUser(const UserId& id) { return m_db.run("DELETE FROM users WHERE id = ?", id); }

Status SiteStore::setReference(const std::string& table, std::int64_t version, const Value& payload) {
    return m_db.run(
        "INSERT INTO reference(name, version, payload) VALUES(?1, ?2, ?3)"
        " ON CONFLICT(name) DO UPDATE SET version = ?2, payload = ?3",
        table, version, encodeCbor(payload));
}

Result<Value> SiteStore::reference(const std::string& table) const {
    RELAIS_ASSIGN(Statement row, m_db.query("SELECT payload FROM reference WHERE name = ?", table));
    RELAIS_ASSIGN(const bool found, row.step());
    if (!found)
        return fail(ErrorCode::NotFound, "no such table");
    return decodeCbor(row.blob(0));
}

Result<Epoch> SiteStore::history() const {
    RELAIS_ASSIGN(const Bytes bytes, CursorStore(m_db).bytes(kHistory));
    return bytes.empty() ? Result<Epoch>(Epoch {}) : idFromBytes<Epoch>(bytes);
}

Status SiteStore::setHistory(const Epoch& epoch) {
    RELAIS_ASSIGN(Transaction transaction, Transaction::begin(m_db));
    RELAIS_TRY(m_db.run("UPDATE users SET seen = 0"));
    RELAIS_TRY(CursorStore(m_db).setBytes(kHistory, epoch.raw));
    return transaction.commit();
}

Status SiteStore::noteTime(WallMs seen) {
    CursorStore meta(m_db);
    RELAIS_ASSIGN(const std::int64_t highest, meta.number(kHighestTime));
    return seen.ms > highest ? meta.setNumber(kHighestTime, seen.ms) : Status();
}

Status SiteStore::trustTime(WallMs serviceTime) { return CursorStore(m_db).setNumber(kHighestTime, serviceTime.ms); }

Result<WallMs> SiteStore::highestTime() const {
    RELAIS_ASSIGN(const std::int64_t highest, CursorStore(m_db).number(kHighestTime));
    return WallMs {highest};
}

Result<OpId> SiteStore::sayEmergency(const OpDraft& draft, const Signer& device) {
    RELAIS_ASSIGN(const auto enrolled, enrolment());
    if (!enrolled)
        return fail(ErrorCode::InvalidArgument, "the device is not enrolled");
    OpLog log(m_db, {});
    RELAIS_ASSIGN(const ReplicaState replica, log.replica());
    Op op;
    op.wall = m_deps.clock.wall();
    op.uptime = m_deps.clock.monotonic();
    op.id = newOpId(op.wall, m_deps.random);
    op.replica = replica.id;
    op.n = replica.lastN + 1;
    op.record = recordOf(op.id);
    op.type = draft.type;
    op.dispositif = draft.dispositif;
    op.definition = draft.definition;
    op.body = draft.body;
    SignedOp signedOp {
        .bytes = encodeOp(op),
        .salt = m_deps.random.bytes<8>(RandomStream::Salts),
        .previousHead = replica.head,
        .signedBy = SignedBy::Device,
        .lane = draft.lane};
    RELAIS_ASSIGN(signedOp.signature, device.sign(signedOp.head()));
    SpoolEnvelope envelope {.kid = enrolled->uri.ingestKid, .replica = replica.id, .op = op.id, .lane = draft.lane};
    RELAIS_ASSIGN(envelope.sealed, seal(encodeSignedOp(signedOp), enrolled->uri.ingestKey));
    RELAIS_ASSIGN(Transaction transaction, Transaction::begin(m_db));
    RELAIS_TRY(m_db.run("UPDATE replicas SET last_n = ?, head = ? WHERE id = ?", op.n, signedOp.head(), replica.id));
    RELAIS_TRY(m_db.run("INSERT INTO said(op, at) VALUES(?, ?)", op.id, op.wall.ms));
    // The content is nowhere but in the envelope: it must be on disk before its number is.
    RELAIS_TRY(m_spool.append(envelope));
    if (const Status committed = transaction.commit(); !committed) {
        // Refused is refused: nothing leaves of what its author was told is not kept. noticeRollback() does the rest.
        static_cast<void>(m_spool.erase({op.id}));
        return tl::unexpected(committed.error());
    }
    return op.id;
}

Result<Bytes> SiteStore::lastIncarnation(const UserId& user) {
    RELAIS_ASSIGN(Statement row, m_db.query("SELECT incarnation FROM users WHERE id = ?", user));
    RELAIS_ASSIGN(const bool found, row.step());
    return found ? row.bytes(0) : Bytes();
}

Status SiteStore::rememberIncarnation(const UserId& user, ByteView token) {
    return m_db.run("UPDATE users SET incarnation = ? WHERE id = ?", token, user);
}

} // namespace relais::sync
