// Opening, keying and proving SQLCipher databases.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/sql/connection.h"

#include "sync/sql/locked_pool.h"
#include "sync/sql/sql_error.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <sqlite3.h>
#include <unistd.h>
#include <utility>

namespace relais::sync {

namespace {

constexpr std::size_t kKeySize = 32;
constexpr std::string_view kPlainHeader = "SQLite format 3";

// x'<64 hex>' in guarded memory: the form SQLCipher takes as a raw key, without a password derivation.
SecretBytes keySpec(const SecretBytes& key) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    SecretBytes spec(kKeySize * 2 + 3);
    const auto out = spec.writable();
    std::size_t at = 0;
    out[at++] = 'x';
    out[at++] = '\'';
    for (const std::uint8_t byte : key.view()) {
        out[at++] = static_cast<std::uint8_t>(kDigits[byte >> 4]);
        out[at++] = static_cast<std::uint8_t>(kDigits[byte & 15]);
    }
    out[at] = '\'';
    return spec;
}

int openFlags(OpenOptions::Mode mode) {
    switch (mode) {
    case OpenOptions::Mode::ReadOnly:
        return SQLITE_OPEN_READONLY;
    case OpenOptions::Mode::CreateNew:
        return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case OpenOptions::Mode::Existing:
        break;
    }
    return SQLITE_OPEN_READWRITE;
}

// Lives as long as the process: the library may free memory until its end.
LockedPool& pool() {
    static LockedPool& kPool = *std::make_unique<LockedPool>().release();
    return kPool;
}

int usePool() {
    sqlite3_mem_methods methods {
        [](int size) { return pool().take(static_cast<std::size_t>(size)); },
        [](void* block) { pool().give(block); },
        [](void* block, int size) { return pool().resize(block, static_cast<std::size_t>(size)); },
        [](void* block) { return static_cast<int>(LockedPool::sizeOf(block)); },
        [](int size) { return static_cast<int>(LockedPool::roundUp(static_cast<std::size_t>(size))); },
        [](void*) { return SQLITE_OK; },
        [](void*) {},
        nullptr};
    return sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
}

// Before the first connection of the process; without effect when something else has used the library already, which
// costs time only. Started once before the pool is given: SQLCipher then has its own wrapping done and proves that
// memory security is on; ours comes around it.
void prepareLibrary() {
    constexpr int kPagesAtOnce = 64;
    static const bool kDone = [] {
        sqlite3_initialize();
        sqlite3_shutdown();
        // Also puts the library's lock around the pool.
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 1);
        sqlite3_config(SQLITE_CONFIG_PAGECACHE, nullptr, 0, kPagesAtOnce);
        usePool();
        return true;
    }();
    static_cast<void>(kDone);
}

// SQLite reports the second of two attempts, which says "absent" where the first said "not allowed".
bool isFolderReadOnly(const std::string& path) {
    const std::string folder = std::filesystem::path(path).parent_path().string();
    return ::faccessat(AT_FDCWD, folder.empty() ? "." : folder.c_str(), W_OK, AT_EACCESS) != 0
        && (errno == EACCES || errno == EROFS || errno == EPERM);
}

} // namespace

Result<Connection> Connection::open(const std::string& path, const SecretBytes& key, const OpenOptions& options) {
    if (options.unkeyed ? !key.empty() : key.size() != kKeySize)
        return fail(ErrorCode::InvalidArgument, "a database key has 32 bytes");
    std::error_code ignored;
    if (options.mode == OpenOptions::Mode::CreateNew && options.vfs.empty() && std::filesystem::exists(path, ignored))
        return fail(ErrorCode::InvalidArgument, "a file is already there");
    prepareLibrary();
    Connection connection;
    const int code = sqlite3_open_v2(
        path.c_str(), &connection.m_db, openFlags(options.mode) | SQLITE_OPEN_NOMUTEX,
        options.vfs.empty() ? nullptr : options.vfs.c_str());
    if (code == SQLITE_CANTOPEN && options.vfs.empty() && isFolderReadOnly(path))
        return fail(ErrorCode::StoreReadOnly, "the folder cannot be written");
    if (code != SQLITE_OK)
        return sqlError(connection.m_db, code, "open");
    sqlite3_extended_result_codes(connection.m_db, 1);
    sqlite3_busy_timeout(connection.m_db, static_cast<int>(options.busyTimeout.count()));
    if (!options.unkeyed)
        RELAIS_TRY(connection.applyKey(key));
    RELAIS_TRY(connection.configure(options));
    RELAIS_TRY(connection.verifySettings(options));
    return connection;
}

Status Connection::applyKey(const SecretBytes& key) {
    // Memory security first: it wipes what the key leaves behind. A library without codec ignores the pragma, which
    // verifySettings then notices.
    RELAIS_TRY(script("PRAGMA cipher_memory_security = ON"));
    const SecretBytes spec = keySpec(key);
    const int code = sqlite3_key_v2(m_db, "main", spec.view().data(), static_cast<int>(spec.size()));
    if (code != SQLITE_OK)
        return sqlError(m_db, code, "key");
    // Only works after the key; without it a wrong key prints to stderr.
    return script("PRAGMA cipher_log_level = NONE");
}

Status Connection::configure(const OpenOptions& options) {
    // Before anything reads the file: a log left by a death is otherwise looked for in shared memory.
    if (options.exclusive)
        RELAIS_TRY(script("PRAGMA locking_mode = EXCLUSIVE"));
    RELAIS_TRY(script("PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;"
                      "PRAGMA cell_size_check = ON; PRAGMA cache_size = -16384"));
    // The first read of the file: a wrong key shows here.
    RELAIS_TRY(integer("SELECT count(*) FROM sqlite_schema", 0));
    if (options.mode != OpenOptions::Mode::ReadOnly)
        RELAIS_TRY(script("PRAGMA journal_mode = WAL; PRAGMA secure_delete = ON"));
    return script("PRAGMA synchronous = FULL");
}

Status Connection::verifySettings(const OpenOptions& options) {
    using enum ErrorCode;
    RELAIS_TRY(expectPragma("PRAGMA temp_store", "2", StoreNotEncrypted));
    RELAIS_TRY(expectPragma("PRAGMA foreign_keys", "1", StoreUnavailable));
    RELAIS_TRY(expectPragma("PRAGMA synchronous", "2", StoreUnavailable));
    if (options.mode != OpenOptions::Mode::ReadOnly) {
        RELAIS_TRY(expectPragma("PRAGMA journal_mode", "wal", StoreUnavailable));
        RELAIS_TRY(expectPragma("PRAGMA secure_delete", "1", StoreUnavailable));
    }
    if (options.unkeyed)
        return {};
    RELAIS_ASSIGN(const std::string version, pragma("PRAGMA cipher_version"));
    if (version.empty() || version.front() < '4')
        return fail(StoreNotEncrypted, "the database library does not encrypt");
    RELAIS_TRY(expectPragma("PRAGMA cipher_memory_security", "1", StoreNotEncrypted));
    RELAIS_ASSIGN(const auto header, fileHeader());
    if (textView(header).starts_with(kPlainHeader))
        return fail(StoreNotEncrypted, "the file is not encrypted");
    return {};
}

Status Connection::expectPragma(std::string_view sql, std::string_view wanted, ErrorCode otherwise) {
    RELAIS_ASSIGN(const std::string value, pragma(sql));
    if (value != wanted)
        return fail(otherwise, std::string(sql) + " is " + value);
    return {};
}

Connection::Connection(Connection&& other) noexcept
    : m_db(std::exchange(other.m_db, nullptr)), m_idle(std::move(other.m_idle)) {
    other.m_idle.clear();
}

Connection& Connection::operator=(Connection&& other) noexcept {
    if (this != &other) {
        close();
        m_db = std::exchange(other.m_db, nullptr);
        m_idle = std::move(other.m_idle);
        other.m_idle.clear();
    }
    return *this;
}

Connection::~Connection() { close(); }

void Connection::close() {
    for (const auto& [sql, handles] : m_idle)
        for (sqlite3_stmt* handle : handles)
            sqlite3_finalize(handle);
    m_idle.clear();
    sqlite3_close_v2(std::exchange(m_db, nullptr));
}

Result<Statement> Connection::prepare(std::string_view sql) {
    const auto idle = m_idle.find(sql);
    if (idle != m_idle.end() && !idle->second.empty()) {
        sqlite3_stmt* handle = idle->second.back();
        idle->second.pop_back();
        return Statement(*this, handle, idle->first);
    }
    sqlite3_stmt* handle = nullptr;
    const int code = sqlite3_prepare_v3(
        m_db, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    if (code != SQLITE_OK)
        return sqlError(m_db, code, sql);
    return Statement(*this, handle, sql);
}

void Connection::giveBack(sqlite3_stmt* handle) { m_idle[sqlite3_sql(handle)].push_back(handle); }

Status Connection::script(std::string_view sql) {
    const int code = sqlite3_exec(m_db, std::string(sql).c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return sqlError(m_db, code, sql.substr(0, 60));
    return {};
}

Result<std::string> Connection::pragma(std::string_view sql) {
    RELAIS_ASSIGN(Statement statement, prepare(sql));
    RELAIS_ASSIGN(const bool row, statement.step());
    return row ? statement.text(0) : std::string();
}

std::int64_t Connection::changes() const { return sqlite3_changes64(m_db); }

std::int64_t Connection::lastRowId() const { return sqlite3_last_insert_rowid(m_db); }

bool Connection::inTransaction() const { return sqlite3_get_autocommit(m_db) == 0; }

Status Connection::checkpoint() {
    const int code = sqlite3_wal_checkpoint_v2(m_db, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    if (code != SQLITE_OK)
        return sqlError(m_db, code, "checkpoint");
    return {};
}

Status Connection::checkIntegrity() {
    // One row per damaged page; none when all authenticate (and none on an unkeyed database).
    RELAIS_ASSIGN(Statement pages, prepare("PRAGMA cipher_integrity_check"));
    RELAIS_ASSIGN(const bool damaged, pages.step());
    if (damaged)
        return fail(ErrorCode::StoreCorrupt, "a page does not authenticate");
    RELAIS_ASSIGN(const std::string result, pragma("PRAGMA integrity_check(1)"));
    if (result != "ok")
        return fail(ErrorCode::StoreCorrupt, "integrity check failed");
    return {};
}

Result<std::array<std::uint8_t, 16>> Connection::fileHeader() {
    sqlite3_file* file = nullptr;
    const int code = sqlite3_file_control(m_db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (code != SQLITE_OK || !file || !file->pMethods)
        return sqlError(m_db, code, "file header");
    std::array<std::uint8_t, 16> header {};
    const int read = file->pMethods->xRead(file, header.data(), static_cast<int>(header.size()), 0);
    if (read != SQLITE_OK && read != SQLITE_IOERR_SHORT_READ)
        return sqlError(nullptr, read, "file header");
    return header;
}

} // namespace relais::sync
