// Transactions and savepoints.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/sql/transaction.h"

#include <utility>

namespace relais::sync {

Result<Transaction> Transaction::begin(Connection& connection) {
    RELAIS_TRY(connection.run("BEGIN IMMEDIATE"));
    return Transaction(connection);
}

Transaction::Transaction(Transaction&& other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) { }

Transaction::~Transaction() {
    // SQLite has already rolled back after some errors (full disk, I/O). A rollback that fails leaves the transaction
    // open on this connection, and every later begin() says so.
    if (m_connection && m_connection->inTransaction())
        static_cast<void>(m_connection->run("ROLLBACK"));
}

Status Transaction::commit() {
    RELAIS_TRY(m_connection->run("COMMIT"));
    m_connection = nullptr;
    return {};
}

Result<Savepoint> Savepoint::begin(Connection& connection) {
    RELAIS_TRY(connection.run("SAVEPOINT inner_step"));
    return Savepoint(connection);
}

Savepoint::Savepoint(Savepoint&& other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) { }

Savepoint::~Savepoint() {
    if (!m_connection || !m_connection->inTransaction())
        return;
    // Savepoints of one name nest: both statements mean the innermost.
    if (m_connection->run("ROLLBACK TO inner_step"))
        static_cast<void>(m_connection->run("RELEASE inner_step"));
}

Status Savepoint::release() {
    RELAIS_TRY(m_connection->run("RELEASE inner_step"));
    m_connection = nullptr;
    return {};
}

} // namespace relais::sync
