// Making, opening and erasing device stores; transactions shared by their parts.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/sql/migration.h"
#include "sync/store/store_impl.h"
#include "sync/store/store_schema.h"

#include <filesystem>

namespace relais::sync {

namespace {

// 2: the age of a draft is told by the service's time, never by this device's.
constexpr std::string_view kSeenDrafts = "ALTER TABLE drafts ADD COLUMN seen_at INTEGER NOT NULL DEFAULT 0;";

Schema storeSchema() {
    return {
        .version = 2,
        .sql = kStoreSchema,
        .steps = {{2, kSeenDrafts}},
        .counts = {"SELECT count(*) FROM ops", "SELECT count(*) FROM holdings", "SELECT count(*) FROM drafts"}};
}

Status writeBirth(Connection& db, const StoreBirth& birth) {
    CursorStore meta(db);
    RELAIS_TRY(meta.setBytes(Meta::kDevice, birth.device.raw));
    RELAIS_TRY(meta.setText(Meta::kUser, birth.user.text));
    RELAIS_TRY(meta.setText(Meta::kAuthorLabel, birth.authorLabel));
    RELAIS_TRY(meta.setBytes(Meta::kAuthorSeed, birth.authorSeed.view()));
    RELAIS_TRY(meta.setBytes(Meta::kIngestKey, birth.ingestKey));
    RELAIS_TRY(meta.setNumber(Meta::kIngestKid, birth.ingestKid));
    return OpLog(db, birth.authorLabel).startReplica(birth.replica);
}

Result<StoreBirth> readBirth(Connection& db) {
    const CursorStore meta(db);
    StoreBirth birth;
    RELAIS_ASSIGN(const Bytes device, meta.bytes(Meta::kDevice));
    RELAIS_ASSIGN(birth.device, idFromBytes<DeviceId>(device));
    RELAIS_ASSIGN(birth.user.text, meta.text(Meta::kUser));
    RELAIS_ASSIGN(birth.authorLabel, meta.text(Meta::kAuthorLabel));
    RELAIS_ASSIGN(const Bytes seed, meta.bytes(Meta::kAuthorSeed));
    birth.authorSeed = SecretBytes::from(seed);
    RELAIS_ASSIGN(birth.ingestKey, meta.bytes(Meta::kIngestKey));
    RELAIS_ASSIGN(const std::int64_t kid, meta.number(Meta::kIngestKid));
    birth.ingestKid = static_cast<std::uint32_t>(kid);
    return birth;
}

} // namespace

Store::Impl::Impl(
    StorePaths itsPaths, StoreDeps itsDeps, Connection itsDb, StoreBirth itsBirth, Ed25519Signer itsAuthor,
    Spool itsSpool)
    : paths(std::move(itsPaths)), deps(std::move(itsDeps)), db(std::move(itsDb)), birth(std::move(itsBirth)),
      author(std::move(itsAuthor)), spool(std::move(itsSpool)), ops(db, birth.authorLabel),
      records(db, ops, deps.definitions, deps.rules, birth.user), cursors(db), drafts(db),
      applier(db, ops, records, cursors, deps.definitions) { }

Store::Store(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) { }

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::create(
    const StorePaths& paths, const SecretBytes& key, StoreDeps deps, const StoreBirth& birth,
    const OpenOptions& options) {
    RELAIS_TRY(deps.files.makeFolder(paths.folder));
    {
        // Everything a store is born with is in it before it has its name.
        RELAIS_ASSIGN(
            Connection db, createDatabase(paths.database(), key, options, storeSchema(), [&birth](Connection& fresh) {
                return writeBirth(fresh, birth);
            }));
    }
    return open(paths, key, std::move(deps), options);
}

Result<std::unique_ptr<Store>>
Store::open(const StorePaths& paths, const SecretBytes& key, StoreDeps deps, const OpenOptions& options) {
    RELAIS_ASSIGN(Connection db, openDatabase(paths.database(), key, options, storeSchema()));
    if (deps.files.exists(paths.database() + ".v1")) // what a migration left beside
        RELAIS_TRY(deps.files.remove(paths.database() + ".v1"));
    RELAIS_ASSIGN(StoreBirth birth, readBirth(db));
    RELAIS_ASSIGN(Ed25519Signer author, Ed25519Signer::fromSeed(birth.authorSeed));
    birth.authorSeed = SecretBytes();
    RELAIS_ASSIGN(Spool spool, Spool::open(deps.files, paths.spool()));
    auto impl = std::make_unique<Impl>(
        paths, std::move(deps), std::move(db), std::move(birth), std::move(author), std::move(spool));
    RELAIS_ASSIGN(const std::int64_t revision, impl->cursors.number(Meta::kRevision));
    impl->revision = static_cast<std::uint64_t>(revision);
    RELAIS_ASSIGN(const ReplicaState replica, impl->ops.replica());
    impl->birth.replica = replica.id;
    // A death between a purge and the end of its clean-up leaves what was erased in the log.
    RELAIS_TRY(impl->db.checkpoint());
    RELAIS_TRY(impl->applier.loadDefinitions());
    RELAIS_TRY(impl->noticeClone());
    RELAIS_TRY(impl->sealMissing());
    RELAIS_ASSIGN(const std::size_t unread, impl->applier.unread());
    if (unread > 0)
        static_cast<void>(impl->readAgain());
    return std::make_unique<Store>(std::move(impl));
}

Result<Work> Store::Impl::begin() {
    RELAIS_ASSIGN(Transaction transaction, Transaction::begin(db));
    return Work {.transaction = std::move(transaction), .revision = revision + 1};
}

Result<Changes> Store::Impl::finish(Work work) {
    for (const RecordId& record : work.touched) {
        RELAIS_TRY(records.refold(record, work.revision));
        work.changes.records.push_back(record);
    }
    const Changes& told = work.changes;
    const bool tells = !told.records.empty() || told.outbox || told.drafts || told.definitions || told.reference
        || told.feeds || told.replica;
    if (tells)
        RELAIS_TRY(cursors.setNumber(Meta::kRevision, static_cast<std::int64_t>(work.revision)));
    RELAIS_TRY(work.transaction.commit());
    if (tells) {
        revision = work.revision;
        work.changes.revision = work.revision;
    }
    return std::move(work.changes);
}

// A store that was copied or brought back does not know which opening was the last (C17); one brought back within the
// same opening is behind its own spool.
Status Store::Impl::noticeClone() {
    RELAIS_ASSIGN(const Bytes last, deps.incarnations.lastIncarnation(birth.user));
    RELAIS_ASSIGN(const Bytes current, cursors.bytes(Meta::kIncarnation));
    RELAIS_ASSIGN(const Bytes before, cursors.bytes(Meta::kIncarnationBefore));
    const bool isFirst = current.empty();
    bool isClone = !isFirst && last != current && last != before;
    for (const Spool::Item& item : spool.items())
        isClone = isClone || (item.envelope.replica == birth.replica && !ops.find(item.envelope.op));
    const auto token = deps.random.bytes<16>(RandomStream::Ids);
    RELAIS_ASSIGN(Work work, begin());
    RELAIS_TRY(cursors.setBytes(Meta::kIncarnationBefore, last));
    RELAIS_TRY(cursors.setBytes(Meta::kIncarnation, token));
    if (isClone)
        RELAIS_TRY(startReplica(work));
    RELAIS_TRY(finish(std::move(work)));
    return deps.incarnations.rememberIncarnation(birth.user, token);
}

Status Store::Impl::startReplica(Work& work) {
    birth.replica = newRandomId<ReplicaId>(deps.random);
    work.changes.replica = true;
    return ops.startReplica(birth.replica);
}

const StoreBirth& Store::birth() const { return m_impl->birth; }

PublicKey Store::authorKey() const { return m_impl->author.publicKey(); }

Status Store::checkIntegrity() { return m_impl->db.checkIntegrity(); }

Status Store::wipe(std::unique_ptr<Store> store, const StorePaths& paths, Files& files, bool spoolToo) {
    const bool keepsSpool = store && !spoolToo && store->m_impl->spool.unsentCount() > 0;
    store.reset();
    // The keys first: what follows may be interrupted, and is then unreadable already.
    RELAIS_TRY(files.remove(paths.slots()));
    for (const char* suffix : {"", "-wal", "-shm", "-journal", ".new", ".migrating"})
        RELAIS_TRY(files.remove(paths.database() + suffix));
    if (const auto names = files.list(paths.folder))
        for (const std::string& name : *names)
            if (name.starts_with("store.db.v") || name.starts_with("slots"))
                RELAIS_TRY(files.remove(paths.folder + "/" + name));
    if (const auto names = files.list(paths.files()))
        for (const std::string& name : *names)
            RELAIS_TRY(files.remove(paths.files() + "/" + name));
    return keepsSpool ? Status() : files.remove(paths.spool());
}

} // namespace relais::sync
