// Values that must not be printed: key material in guarded memory, and health data that no log accepts.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/bytes.h"

#include <memory>

namespace relais::sync {

// Owns key material in sodium_malloc memory: guard pages, locked out of swap, wiped when freed. Movable, not
// copyable; share with copy() where two owners are really meant.
class SecretBytes {
public:
    SecretBytes() = default;
    explicit SecretBytes(std::size_t size);
    [[nodiscard]] static SecretBytes from(ByteView bytes);

    [[nodiscard]] ByteView view() const { return {m_data.get(), m_size}; }
    [[nodiscard]] std::span<std::uint8_t> writable() { return {m_data.get(), m_size}; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    [[nodiscard]] SecretBytes copy() const { return from(view()); }

private:
    struct Free {
        void operator()(std::uint8_t* p) const noexcept;
    };
    std::unique_ptr<std::uint8_t[], Free> m_data;
    std::size_t m_size = 0;
};

// A value with health data: reading it is a visible act (`reveal()`), and it has no operator<< and no conversion.
template <class T>
class Sensitive {
public:
    Sensitive() = default;
    explicit Sensitive(T value) : m_value(std::move(value)) { }
    [[nodiscard]] const T& reveal() const { return m_value; }
    bool operator==(const Sensitive&) const = default;

private:
    T m_value {};
};

} // namespace relais::sync
