// Prepared statements over sqlite3_stmt.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/sql/statement.h"

#include "sync/sql/connection.h"
#include "sync/sql/sql_error.h"

#include <sqlite3.h>
#include <utility>

namespace relais::sync {

Statement::Statement(Connection& owner, sqlite3_stmt* handle, std::string_view sql)
    : m_owner(&owner), m_handle(handle), m_sql(sql) { }

Statement::Statement(Statement&& other) noexcept
    : m_owner(other.m_owner), m_handle(std::exchange(other.m_handle, nullptr)), m_sql(other.m_sql),
      m_next(other.m_next), m_bindError(other.m_bindError), m_held(other.m_held) { }

Statement::~Statement() {
    if (!m_handle)
        return;
    reset();
    m_owner->giveBack(m_handle);
}

void Statement::reset() {
    sqlite3_reset(m_handle);
    sqlite3_clear_bindings(m_handle);
    m_next = 1;
    m_bindError = 0;
    m_held = false;
}

Result<bool> Statement::step() {
    if (m_bindError != SQLITE_OK)
        return sqlError(nullptr, m_bindError, m_sql);
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    auto error = sqlError(sqlite3_db_handle(m_handle), code, m_sql);
    sqlite3_reset(m_handle);
    return error;
}

Status Statement::run() {
    return each([](Statement&) {});
}

bool Statement::isNull(int column) const { return sqlite3_column_type(m_handle, column) == SQLITE_NULL; }

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_handle, column); }

std::uint64_t Statement::unsignedInteger(int column) const {
    return static_cast<std::uint64_t>(sqlite3_column_int64(m_handle, column));
}

double Statement::real(int column) const { return sqlite3_column_double(m_handle, column); }

std::string Statement::text(int column) const {
    const auto* chars = reinterpret_cast<const char*>(sqlite3_column_text(m_handle, column));
    return chars ? std::string(chars, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column))) : std::string();
}

ByteView Statement::blob(int column) const {
    const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_handle, column));
    return {data, data ? static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column)) : 0};
}

void Statement::bindNull() { note(sqlite3_bind_null(m_handle, m_next++)); }

void Statement::bindInteger(std::int64_t value) { note(sqlite3_bind_int64(m_handle, m_next++, value)); }

void Statement::bindReal(double value) { note(sqlite3_bind_double(m_handle, m_next++, value)); }

void Statement::bindText(std::string_view value) {
    // A null pointer would bind NULL instead of an empty text.
    const char* data = value.empty() ? "" : value.data();
    note(sqlite3_bind_text64(
        m_handle, m_next++, data, value.size(), m_held ? SQLITE_STATIC : SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bindBlob(ByteView value) {
    if (value.empty())
        note(sqlite3_bind_zeroblob(m_handle, m_next++, 0));
    else
        note(sqlite3_bind_blob64(
            m_handle, m_next++, value.data(), value.size(), m_held ? SQLITE_STATIC : SQLITE_TRANSIENT));
}

void Statement::note(int code) {
    if (m_bindError == SQLITE_OK)
        m_bindError = code;
}

} // namespace relais::sync
