// Size classes over chunks; what is larger gets a chunk of its own.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/sql/locked_pool.h"

#include <bit>
#include <cstdlib>
#include <cstring>
#include <new>
#include <sodium.h>

namespace relais::sync {

namespace {

constexpr std::size_t kPage = 4096;
constexpr std::size_t kChunk = 512 * 1024;
constexpr std::uint32_t kAlone = ~std::uint32_t(0); // a chunk of its own

// In front of each block; its size keeps blocks aligned.
struct alignas(16) Header {
    std::uint64_t size;
    std::uint32_t sizeClass;
};

// Classes: 32, 40, 48, 56, 64, 80… four between a power of two and the next, rounded to 16 bytes.
constexpr std::size_t sizeOfClass(std::size_t index) {
    const std::size_t base = std::size_t(32) << (index / 4);
    return (base + base / 4 * (index % 4) + 15) / 16 * 16;
}

// The smallest class that holds `size`.
std::size_t classOf(std::size_t size) {
    if (size <= sizeOfClass(0))
        return 0;
    const auto power = static_cast<std::size_t>(std::bit_width(size - 1)) - 6; // 33…64 → 0
    std::size_t index = power * 4;
    while (sizeOfClass(index) < size)
        ++index;
    return index;
}

Header* headerOf(void* block) { return reinterpret_cast<Header*>(static_cast<std::byte*>(block) - sizeof(Header)); }

std::size_t wholePages(std::size_t size) { return (size + kPage - 1) / kPage * kPage; }

// Locked and kept out of core dumps where the system lets us.
void* lockedPages(std::size_t size) {
    void* const pages = std::aligned_alloc(kPage, size);
    if (pages)
        (void)sodium_mlock(pages, size);
    return pages;
}

} // namespace

LockedPool::~LockedPool() {
    for (void* const chunk : m_chunks) {
        (void)sodium_munlock(chunk, kChunk); // wipes
        std::free(chunk);
    }
}

std::size_t LockedPool::sizeOf(const void* block) {
    return block ? static_cast<std::size_t>(headerOf(const_cast<void*>(block))->size) : 0;
}

std::size_t LockedPool::roundUp(std::size_t size) {
    const std::size_t index = classOf(size);
    return index < kClasses ? sizeOfClass(index) : wholePages(size + sizeof(Header)) - sizeof(Header);
}

void* LockedPool::cut(std::size_t size) {
    if (size > m_restSize) {
        void* const chunk = lockedPages(kChunk);
        if (!chunk)
            return nullptr;
        m_chunks.push_back(chunk);
        m_rest = static_cast<std::byte*>(chunk);
        m_restSize = kChunk;
    }
    void* const at = m_rest;
    m_rest += size;
    m_restSize -= size;
    return at;
}

void* LockedPool::take(std::size_t size) {
    const std::size_t index = classOf(size);
    if (index >= kClasses) {
        const std::size_t whole = wholePages(size + sizeof(Header));
        void* const pages = lockedPages(whole);
        if (!pages)
            return nullptr;
        return new (pages) Header {whole - sizeof(Header), kAlone} + 1;
    }
    if (Free* const free = m_free[index]) {
        m_free[index] = free->next;
        free->next = nullptr;
        return free;
    }
    void* const at = cut(sizeOfClass(index) + sizeof(Header));
    if (!at)
        return nullptr;
    return new (at) Header {sizeOfClass(index), static_cast<std::uint32_t>(index)} + 1;
}

void LockedPool::give(void* block) {
    if (!block)
        return;
    Header* const header = headerOf(block);
    if (header->sizeClass == kAlone) {
        (void)sodium_munlock(header, static_cast<std::size_t>(header->size) + sizeof(Header)); // wipes
        std::free(header);
        return;
    }
    std::memset(block, 0, static_cast<std::size_t>(header->size));
    Free* const free = new (block) Free {m_free[header->sizeClass]};
    m_free[header->sizeClass] = free;
}

void* LockedPool::resize(void* block, std::size_t size) {
    const std::size_t held = sizeOf(block);
    if (block && size <= held && size * 2 > held)
        return block;
    void* const moved = take(size);
    if (!moved || !block)
        return moved;
    std::memcpy(moved, block, held < size ? held : size);
    give(block);
    return moved;
}

} // namespace relais::sync
