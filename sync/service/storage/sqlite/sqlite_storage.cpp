// Transactions, savepoints and copies of the embedded storage.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/storage/sqlite/sqlite_storage.h"

#include "sync/service/storage/sqlite/sqlite_schema.h"
#include "sync/service/storage/sqlite/sqlite_tables_impl.h"
#include "sync/sql/migration.h"

#include <filesystem>

namespace relais::service {

namespace {

Schema serviceSchema() {
    return {
        .version = 2,
        .sql = kServiceSchema,
        .steps = {{2, kServiceStep2}},
        .counts
        = {"SELECT count(*) FROM ops", "SELECT count(*) FROM records", "SELECT count(*) FROM accounts",
           "SELECT seq FROM counter"}};
}

class SqliteTransaction final : public Transaction {
public:
    SqliteTransaction(Connection& db, bool writes)
        : m_db(db), m_writes(writes), m_accounts(db), m_rights(db), m_ops(db), m_records(db, m_changed),
          m_feeds(db, m_changed), m_catalog(db) { }
    ~SqliteTransaction() override {
        if (m_db.inTransaction())
            (void)m_db.run("ROLLBACK");
    }
    SqliteTransaction(const SqliteTransaction&) = delete;
    SqliteTransaction& operator=(const SqliteTransaction&) = delete;

    Status start() {
        RELAIS_TRY(m_writes ? m_db.run("BEGIN IMMEDIATE") : m_db.run("BEGIN"));
        RELAIS_ASSIGN(const auto seq, m_db.integer("SELECT seq FROM counter", 0));
        m_stored = m_seq = static_cast<Seq>(seq);
        return {};
    }

    AccountTable& accounts() override { return m_accounts; }
    RightTable& rights() override { return m_rights; }
    OpTable& ops() override { return m_ops; }
    RecordTable& records() override { return m_records; }
    FeedTable& feeds() override { return m_feeds; }
    CatalogTable& catalog() override { return m_catalog; }

    Result<Seq> takeSeq() override {
        if (!m_writes)
            return fail(ErrorCode::Internal, "a reading transaction takes no number");
        return ++m_seq;
    }
    Result<Seq> lastSeq() override { return m_seq; }

    Status beginSavepoint() override {
        RELAIS_TRY(m_db.run("SAVEPOINT level"));
        m_levels.push_back(m_seq);
        return {};
    }
    Status keepSavepoint() override {
        if (m_levels.empty())
            return fail(ErrorCode::Internal, "no savepoint to keep");
        RELAIS_TRY(m_db.run("RELEASE level"));
        m_levels.pop_back();
        return {};
    }
    Status undoSavepoint() override {
        if (m_levels.empty())
            return fail(ErrorCode::Internal, "no savepoint to undo");
        m_records.forgetWritten();
        RELAIS_TRY(m_db.run("ROLLBACK TO level"));
        RELAIS_TRY(m_db.run("RELEASE level"));
        m_seq = m_levels.back();
        m_levels.pop_back();
        return {};
    }

    const std::set<RecordId>& changed() const override { return m_changed; }

    Status commit() override {
        if (!m_levels.empty())
            return fail(ErrorCode::Internal, "a savepoint is still open");
        if (m_writes && m_seq != m_stored)
            RELAIS_TRY(m_db.run("UPDATE counter SET seq=? WHERE id=1", m_seq));
        return m_db.run("COMMIT");
    }

private:
    Connection& m_db;
    bool m_writes;
    Seq m_stored = 0;
    Seq m_seq = 0;
    std::vector<Seq> m_levels;
    std::set<RecordId> m_changed;
    SqliteAccounts m_accounts;
    SqliteRights m_rights;
    SqliteOps m_ops;
    SqliteRecords m_records;
    SqliteFeeds m_feeds;
    SqliteCatalog m_catalog;
};

Result<std::unique_ptr<Transaction>> startOn(Connection& db, bool writes) {
    if (db.inTransaction())
        return fail(ErrorCode::Internal, "a transaction is already open");
    auto transaction = std::make_unique<SqliteTransaction>(db, writes);
    RELAIS_TRY(transaction->start());
    return transaction;
}

} // namespace

OpenOptions serviceOpenOptions(OpenOptions::Mode mode) {
    OpenOptions options;
    options.mode = mode;
    options.busyTimeout = std::chrono::seconds(10); // a command in another process may hold the lock for a load
    return options;
}

Result<std::unique_ptr<SqliteStorage>>
SqliteStorage::open(const std::string& path, const SecretBytes& key, const OpenOptions& options) {
    const auto opened = [&] {
        return options.mode == OpenOptions::Mode::CreateNew ? createDatabase(path, key, options, serviceSchema())
                                                            : openDatabase(path, key, options, serviceSchema());
    };
    RELAIS_ASSIGN(Connection connection, opened());
    std::error_code ignored;
    for (int old = 1; old < serviceSchema().version; ++old) // migrated: what is purged from now on must not stay there
        std::filesystem::remove(path + ".v" + std::to_string(old), ignored);
    return std::unique_ptr<SqliteStorage>(new SqliteStorage(std::move(connection), key.copy(), options));
}

Result<std::unique_ptr<Transaction>> SqliteStorage::write() { return startOn(m_connection, true); }

Result<std::unique_ptr<Transaction>> SqliteStorage::read() { return startOn(m_connection, false); }

Result<std::vector<std::string>> SqliteStorage::verify() {
    std::vector<std::string> faults;
    if (const Status whole = m_connection.checkIntegrity(); !whole) {
        if (whole.error().code != ErrorCode::StoreCorrupt)
            return tl::unexpected<Error>(whole.error());
        faults.push_back(whole.error().detail);
    }
    return faults;
}

Status SqliteStorage::scrub() { return m_connection.checkpoint(); }

Result<Seq> SqliteStorage::copyTo(const std::string& path) {
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored))
        return fail(ErrorCode::InvalidArgument, "a file is already there");
    RELAIS_TRY(m_connection.run("VACUUM INTO ?", path));
    // Read back by another connection: what cannot be opened and checked is not a copy.
    OpenOptions reading = m_options;
    reading.mode = OpenOptions::Mode::ReadOnly;
    RELAIS_ASSIGN(Connection copy, Connection::open(path, m_key, reading));
    RELAIS_TRY(copy.checkIntegrity());
    RELAIS_ASSIGN(const auto seq, copy.integer("SELECT seq FROM counter", 0));
    return static_cast<Seq>(seq);
}

} // namespace relais::service
