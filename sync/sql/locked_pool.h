// Memory for the database library: locked out of swap and core dumps once, wiped at each return.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace relais::sync {

// Blocks of sizes that grow by quarters of a power of two, cut from chunks that are locked when they are made and stay
// locked until the pool ends. SQLCipher's memory security, which is on as well, locks every single allocation by a call
// to the system and unlocks the whole page when it is freed, neighbours included: three quarters of what a small
// statement costs.
//
// Where the system allows no (more) locked memory the pool goes on without, as SQLCipher does. One thread at a time:
// SQLite holds its own lock around its allocator.
class LockedPool {
public:
    LockedPool() = default;
    LockedPool(const LockedPool&) = delete;
    LockedPool& operator=(const LockedPool&) = delete;
    ~LockedPool();

    // Aligned to 16 bytes; nullptr when the system has no memory left.
    [[nodiscard]] void* take(std::size_t size);
    // Wipes the block. Null is nothing to do.
    void give(void* block);
    // What was in the old block is in the new one, and wiped where it was. The old one stays when memory lacks.
    [[nodiscard]] void* resize(void* block, std::size_t size);
    [[nodiscard]] static std::size_t sizeOf(const void* block); // at least what was asked for
    [[nodiscard]] static std::size_t roundUp(std::size_t size); // what a block of this size really holds

private:
    static constexpr std::size_t kClasses = 44; // 32 bytes to 56 KiB
    struct Free {
        Free* next;
    };
    void* cut(std::size_t size);

    std::vector<void*> m_chunks;
    std::byte* m_rest = nullptr; // of the chunk being cut
    std::size_t m_restSize = 0;
    std::array<Free*, kClasses> m_free {};
};

} // namespace relais::sync
