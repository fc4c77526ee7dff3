// Bringing a database to today's schema on a copy, so that the old one stays whole until the new one is.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/sql/connection.h"

#include <functional>

namespace relais::sync {

// From version `to - 1` to `to`.
struct MigrationStep {
    int to = 0;
    std::string_view sql;
};

// `user_version` of the file says which version it is.
struct Schema {
    int version = 1;
    std::string_view sql; // a fresh database of that version
    std::vector<MigrationStep> steps;
    std::vector<std::string_view> counts; // "SELECT count(*) …" whose result a migration must not change
};

// Makes a new database beside `path` and gives it that name when it is complete: a kill leaves no database or a
// whole one, and a file that is already there is never touched (InvalidArgument). With a VFS of its own
// (OpenOptions::vfs) the file is made in place, in one transaction.
// `first` writes what the database is born with, in the same transaction.
[[nodiscard]] Result<Connection> createDatabase(
    const std::string& path, const SecretBytes& key, const OpenOptions& options, const Schema& schema,
    const std::function<Status(Connection&)>& first = {});

// Opens an existing one. An older version is copied, the copy migrated, compared by `counts` and put in its place in
// one rename; the old file stays as "<path>.v<old version>" for the caller to erase (C15). A newer one: StoreTooNew.
[[nodiscard]] Result<Connection>
openDatabase(const std::string& path, const SecretBytes& key, const OpenOptions& options, const Schema& schema);

} // namespace relais::sync
