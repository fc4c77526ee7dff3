// Transactions and savepoints that undo themselves unless they were committed.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/sql/connection.h"

namespace relais::sync {

// BEGIN IMMEDIATE (so that a writer never fails half-way for want of the lock). Destroyed without a commit() that
// returned OK, it rolls back. After commit() returned OK the data is on disk (WAL, synchronous=FULL).
class Transaction {
public:
    [[nodiscard]] static Result<Transaction> begin(Connection& connection);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();
    [[nodiscard]] Status commit();

private:
    explicit Transaction(Connection& connection) : m_connection(&connection) { }
    Connection* m_connection;
};

// One level inside a transaction: undone unless release() returned OK.
class Savepoint {
public:
    [[nodiscard]] static Result<Savepoint> begin(Connection& connection);
    Savepoint(Savepoint&& other) noexcept;
    Savepoint& operator=(Savepoint&&) = delete;
    ~Savepoint();
    [[nodiscard]] Status release();

private:
    explicit Savepoint(Connection& connection) : m_connection(&connection) { }
    Connection* m_connection;
};

} // namespace relais::sync
