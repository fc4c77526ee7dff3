// The embedded storage: one SQLCipher file, one writer at a time, WAL with synchronous=FULL.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/storage/storage.h"
#include "sync/sql/connection.h"

namespace relais::service {

// Owns its connection. One transaction at a time (a second write() or read() before the first is destroyed fails with
// Internal). Another process may stand on the same file: writers wait for each other up to the busy timeout.
class SqliteStorage final : public Storage {
public:
    // `create`: a new file where none is (InvalidArgument over an existing one). Errors: those of sql/connection.h.
    [[nodiscard]] static Result<std::unique_ptr<SqliteStorage>>
    open(const std::string& path, const SecretBytes& key, const OpenOptions& options);

    [[nodiscard]] Result<std::unique_ptr<Transaction>> write() override;
    [[nodiscard]] Result<std::unique_ptr<Transaction>> read() override;
    [[nodiscard]] Result<std::vector<std::string>> verify() override;
    [[nodiscard]] Status scrub() override;
    [[nodiscard]] Result<Seq> copyTo(const std::string& path) override;

private:
    SqliteStorage(Connection connection, SecretBytes key, OpenOptions options)
        : m_connection(std::move(connection)), m_key(std::move(key)), m_options(std::move(options)) { }
    Connection m_connection;
    SecretBytes m_key; // to read copies back
    OpenOptions m_options;
};

// Options for a service: patient with other writers.
[[nodiscard]] OpenOptions serviceOpenOptions(OpenOptions::Mode mode);

} // namespace relais::service
