// One open SQLCipher database that has proved, before anybody writes to it, that it is encrypted and durable.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/secret.h"
#include "sync/sql/statement.h"

#include <chrono>
#include <map>

namespace relais::sync {

struct OpenOptions {
    enum class Mode : std::uint8_t { Existing, CreateNew, ReadOnly };
    Mode mode = Mode::Existing; // CreateNew refuses a path where a non-empty file is
    std::string vfs;            // SQLite VFS to use; "" is the system's
    bool unkeyed = false;   // the simulation only (SQLCipher draws its own randomness): no key, no encryption checks
    bool exclusive = false; // one connection only: WAL without shared memory, for an in-memory VFS
    std::chrono::milliseconds busyTimeout {2000};
};

// Owns the sqlite3 handle and a cache of prepared statements. Use from one thread at a time.
//
// The key is 32 raw bytes, handed to sqlite3_key_v2 from guarded memory and never part of an SQL text (trust.md M2).
// After opening, these are read back and a difference closes the connection with StoreNotEncrypted or
// StoreUnavailable: cipher_version >= 4, cipher_memory_security=ON, temp_store=MEMORY (M1), journal_mode=WAL,
// synchronous=FULL, foreign_keys=ON, secure_delete=ON, and a file header that is not "SQLite format 3".
//
// Errors: StoreWrongKey (this key does not open the file, or its first page is damaged), StoreCorrupt, StoreFull,
// StoreReadOnly, StoreBusy, StoreUnavailable (absent, unreadable, I/O error). Nothing is created over an existing file.
class Connection {
public:
    [[nodiscard]] static Result<Connection>
    open(const std::string& path, const SecretBytes& key, const OpenOptions& options);

    Connection(Connection&& other) noexcept;
    Connection& operator=(Connection&& other) noexcept;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    // A statement for constant text `sql`, bound to `values`; the text must outlive the connection (a literal).
    template <class... Values>
    [[nodiscard]] Result<Statement> query(std::string_view sql, const Values&... values) {
        RELAIS_ASSIGN(Statement statement, prepare(sql));
        statement.bind(values...);
        return statement;
    }
    // Prepares, binds and runs to the end.
    template <class... Values>
    [[nodiscard]] Status run(std::string_view sql, const Values&... values) {
        RELAIS_ASSIGN(Statement statement, prepare(sql));
        statement.bindHeld(values...);
        return statement.run();
    }
    // First column of the first row as an integer; `otherwise` when there is no row.
    template <class... Values>
    [[nodiscard]] Result<std::int64_t> integer(std::string_view sql, std::int64_t otherwise, const Values&... values) {
        RELAIS_ASSIGN(Statement statement, prepare(sql));
        statement.bindHeld(values...);
        RELAIS_ASSIGN(const bool row, statement.step());
        return row ? statement.integer(0) : otherwise;
    }
    // Several constant statements, no parameters: schemas and pragmas.
    [[nodiscard]] Status script(std::string_view sql);
    [[nodiscard]] Result<std::string> pragma(std::string_view sql);

    [[nodiscard]] std::int64_t changes() const; // rows of the last INSERT, UPDATE or DELETE
    [[nodiscard]] std::int64_t lastRowId() const;
    [[nodiscard]] bool inTransaction() const;

    // Moves the whole write-ahead log into the database file and empties it (erased content leaves the disk).
    [[nodiscard]] Status checkpoint();
    // HMAC of every page and SQLite's own check; StoreCorrupt when one fails. Reads the whole file.
    [[nodiscard]] Status checkIntegrity();
    // The first 16 bytes of the file through its VFS; zeros before the first write.
    [[nodiscard]] Result<std::array<std::uint8_t, 16>> fileHeader();

private:
    friend class Statement;
    Connection() = default;
    [[nodiscard]] Result<Statement> prepare(std::string_view sql);
    [[nodiscard]] Status applyKey(const SecretBytes& key);
    [[nodiscard]] Status configure(const OpenOptions& options);
    [[nodiscard]] Status verifySettings(const OpenOptions& options);
    [[nodiscard]] Status expectPragma(std::string_view sql, std::string_view wanted, ErrorCode otherwise);
    void giveBack(sqlite3_stmt* handle);
    void close();

    sqlite3* m_db = nullptr;
    std::map<std::string_view, std::vector<sqlite3_stmt*>> m_idle; // by text, which the first of each owns
};

} // namespace relais::sync
