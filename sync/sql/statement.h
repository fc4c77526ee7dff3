// A prepared statement, borrowed from its connection: typed values in, typed columns out.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/ids.h"

#include <concepts>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace relais::sync {

class Connection;

// Values only ever enter through bound parameters: SQL text is a constant of the program. Given back to its
// connection's cache when destroyed; must not outlive the connection. Single-threaded, like its connection.
class Statement {
public:
    Statement(Connection& owner, sqlite3_stmt* handle, std::string_view sql);
    Statement(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    // Binds the next parameters, ?1 first. A failed bind is reported by the next step().
    template <class... Values>
    Statement& bind(const Values&... values) {
        (bindNext(values), ...);
        return *this;
    }
    // The same for values that stay where they are until the statement is destroyed: texts and blobs are not copied.
    template <class... Values>
    Statement& bindHeld(const Values&... values) {
        m_held = true;
        (bindNext(values), ...);
        return *this;
    }
    // Makes the statement ready to be bound and run again.
    void reset();

    // True: a row is there; false: finished.
    [[nodiscard]] Result<bool> step();
    // Runs to the end, ignoring rows.
    [[nodiscard]] Status run();
    // Calls `row(*this)` for each row; it may return void or Status (an error ends the loop).
    template <class Row>
    [[nodiscard]] Status each(Row row) {
        for (;;) {
            RELAIS_ASSIGN(const bool more, step());
            if (!more)
                return {};
            if constexpr (std::same_as<decltype(row(*this)), Status>)
                RELAIS_TRY(row(*this));
            else
                row(*this);
        }
    }

    // Columns of the current row, 0 first. Views are valid until the next step().
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::uint64_t unsignedInteger(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] ByteView blob(int column) const;
    [[nodiscard]] Bytes bytes(int column) const { return toBytes(blob(column)); }
    // A 16-byte id; null id when the column is null or of another size.
    template <class Id>
    [[nodiscard]] Id id(int column) const {
        const auto read = idFromBytes<Id>(blob(column));
        return read ? *read : Id {};
    }

private:
    template <class T>
    void bindNext(const T& value) {
        if constexpr (std::is_same_v<T, std::nullptr_t>)
            bindNull();
        else if constexpr (std::is_same_v<T, bool> || std::integral<T>)
            bindInteger(static_cast<std::int64_t>(value));
        else if constexpr (std::is_enum_v<T>)
            bindInteger(static_cast<std::int64_t>(value));
        else if constexpr (std::is_same_v<T, double>)
            bindReal(value);
        else if constexpr (std::is_convertible_v<const T&, std::string_view>)
            bindText(value);
        else if constexpr (requires { value.raw; })
            bindBlob(value.raw); // Id16
        else if constexpr (requires { value.text; })
            bindText(value.text); // TextId
        else if constexpr (requires { value.has_value(); })
            value ? bindNext(*value) : bindNull();
        else
            bindBlob(ByteView(value));
    }
    void bindNull();
    void bindInteger(std::int64_t value);
    void bindReal(double value);
    void bindText(std::string_view value);
    void bindBlob(ByteView value);
    void note(int code);

    Connection* m_owner;
    sqlite3_stmt* m_handle;
    std::string_view m_sql;
    int m_next = 1;
    int m_bindError = 0;
    bool m_held = false;
};

} // namespace relais::sync
