// SQLite result codes as Relais errors.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/result.h"

struct sqlite3;

namespace relais::sync {

// The detail names the extended code and never repeats SQLite's message: an FTS5 message quotes the words searched.
[[nodiscard]] tl::unexpected<Error> sqlError(sqlite3* db, int code, std::string_view during);

} // namespace relais::sync
