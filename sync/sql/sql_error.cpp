// SQLite result codes as Relais errors.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/sql/sql_error.h"

#include <cerrno>
#include <sqlite3.h>

namespace relais::sync {

namespace {

ErrorCode codeOf(int extended, int systemError) {
    switch (extended & 0xff) {
    case SQLITE_NOTADB:
        return ErrorCode::StoreWrongKey;
    case SQLITE_CORRUPT:
        return ErrorCode::StoreCorrupt;
    case SQLITE_FULL:
        return ErrorCode::StoreFull;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorCode::StoreReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::StoreBusy;
    case SQLITE_IOERR:
        return systemError == ENOSPC || systemError == EDQUOT ? ErrorCode::StoreFull : ErrorCode::StoreUnavailable;
    case SQLITE_CANTOPEN:
        return systemError == EACCES || systemError == EROFS || systemError == EPERM ? ErrorCode::StoreReadOnly
                                                                                     : ErrorCode::StoreUnavailable;
    case SQLITE_NOMEM:
    case SQLITE_INTERRUPT:
        return ErrorCode::StoreUnavailable;
    default:
        return ErrorCode::Internal;
    }
}

} // namespace

tl::unexpected<Error> sqlError(sqlite3* db, int code, std::string_view during) {
    const int extended = db ? sqlite3_extended_errcode(db) : code;
    const int used = (extended & 0xff) == (code & 0xff) ? extended : code;
    const int systemError = db ? sqlite3_system_errno(db) : 0;
    std::string detail = std::string(during) + ": " + sqlite3_errstr(used) + " (" + std::to_string(used) + ")";
    return fail(codeOf(used, systemError), std::move(detail));
}

} // namespace relais::sync
