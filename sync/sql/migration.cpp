// Creation and migration of databases.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/sql/migration.h"

#include "sync/base/files.h"
#include "sync/sql/transaction.h"

#include <filesystem>

namespace relais::sync {

namespace fs = std::filesystem;

namespace {

Status setVersion(Connection& connection, int version) {
    return connection.script("PRAGMA user_version = " + std::to_string(version));
}

Status fill(Connection& connection, const Schema& schema, const std::function<Status(Connection&)>& first) {
    RELAIS_ASSIGN(Transaction transaction, Transaction::begin(connection));
    RELAIS_TRY(connection.script(schema.sql));
    RELAIS_TRY(setVersion(connection, schema.version));
    if (first)
        RELAIS_TRY(first(connection));
    return transaction.commit();
}

// The name of a database and of the files SQLite keeps beside it.
void removeWithLogs(const std::string& path) {
    std::error_code ignored;
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
        fs::remove(path + suffix, ignored);
}

Result<std::vector<std::int64_t>> countsOf(Connection& connection, const Schema& schema) {
    std::vector<std::int64_t> counts;
    for (const std::string_view sql : schema.counts) {
        RELAIS_ASSIGN(const std::int64_t count, connection.integer(sql, 0));
        counts.push_back(count);
    }
    return counts;
}

Status migrateCopy(
    const std::string& copy, const SecretBytes& key, const OpenOptions& options, const Schema& schema, int from) {
    RELAIS_ASSIGN(Connection connection, Connection::open(copy, key, options));
    RELAIS_ASSIGN(const auto before, countsOf(connection, schema));
    RELAIS_ASSIGN(Transaction transaction, Transaction::begin(connection));
    for (const MigrationStep& step : schema.steps)
        if (step.to > from)
            RELAIS_TRY(connection.script(step.sql));
    RELAIS_TRY(setVersion(connection, schema.version));
    RELAIS_TRY(transaction.commit());
    RELAIS_ASSIGN(const auto after, countsOf(connection, schema));
    if (before != after)
        return fail(ErrorCode::StoreCorrupt, "the migration changed what it had to keep");
    RELAIS_TRY(connection.checkIntegrity());
    return connection.checkpoint();
}

Status
migrate(const std::string& path, const SecretBytes& key, const OpenOptions& options, const Schema& schema, int from) {
    const std::string copy = path + ".migrating";
    const std::string kept = path + ".v" + std::to_string(from);
    removeWithLogs(copy);
    RELAIS_TRY(copyFileDurably(path, copy));
    RELAIS_TRY(migrateCopy(copy, key, options, schema, from));
    RELAIS_TRY(copyFileDurably(path, kept));
    // Nothing of the old database may be replayed into the new one: its log was emptied before the copy.
    std::error_code ignored;
    fs::remove(path + "-wal", ignored);
    fs::remove(path + "-shm", ignored);
    return renameDurably(copy, path);
}

} // namespace

Result<Connection> createDatabase(
    const std::string& path, const SecretBytes& key, const OpenOptions& options, const Schema& schema,
    const std::function<Status(Connection&)>& first) {
    OpenOptions creating = options;
    creating.mode = OpenOptions::Mode::CreateNew;
    if (!options.vfs.empty()) {
        RELAIS_ASSIGN(Connection connection, Connection::open(path, key, creating));
        RELAIS_ASSIGN(const std::int64_t tables, connection.integer("SELECT count(*) FROM sqlite_schema", 0));
        if (tables != 0)
            return fail(ErrorCode::InvalidArgument, "a database is already there");
        RELAIS_TRY(fill(connection, schema, first));
        return connection;
    }
    std::error_code ignored;
    if (fs::exists(path, ignored))
        return fail(ErrorCode::InvalidArgument, "a file is already there");
    const std::string fresh = path + ".new";
    removeWithLogs(fresh);
    {
        RELAIS_ASSIGN(Connection connection, Connection::open(fresh, key, creating));
        RELAIS_TRY(fill(connection, schema, first));
        RELAIS_TRY(connection.checkpoint());
    }
    RELAIS_TRY(renameDurably(fresh, path));
    return openDatabase(path, key, options, schema);
}

Result<Connection>
openDatabase(const std::string& path, const SecretBytes& key, const OpenOptions& options, const Schema& schema) {
    OpenOptions opening = options;
    if (opening.mode == OpenOptions::Mode::CreateNew)
        opening.mode = OpenOptions::Mode::Existing;
    RELAIS_ASSIGN(Connection connection, Connection::open(path, key, opening));
    RELAIS_ASSIGN(const std::int64_t version, connection.integer("PRAGMA user_version", 0));
    if (version == schema.version)
        return connection;
    if (version > schema.version)
        return fail(ErrorCode::StoreTooNew, "made by a newer version");
    if (version == 0)
        return fail(ErrorCode::StoreCorrupt, "the database has no content");
    if (opening.mode == OpenOptions::Mode::ReadOnly)
        return fail(ErrorCode::StoreReadOnly, "an old version cannot be migrated read-only");
    RELAIS_TRY(connection.checkpoint());
    { const Connection closed = std::move(connection); }
    RELAIS_TRY(migrate(path, key, opening, schema, static_cast<int>(version)));
    return Connection::open(path, key, opening);
}

} // namespace relais::sync
