// The pool under the database library: blocks apart, nothing left in them, locked for good.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/sql/connection.h"
#include "sync/sql/locked_pool.h"
#include "tests/support/test_class.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <cstring>
#include <sqlite3.h>
#include <sys/mman.h>

namespace locked_pool_test {

using namespace relais::sync;

namespace {

// Bytes this process holds locked, in kB, as the kernel counts them.
qint64 lockedKilobytes() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmLck:"))
            return line.mid(6).simplified().split(' ').first().toLongLong();
    return -1;
}

bool isAll(const void* block, std::uint8_t byte, std::size_t from, std::size_t to) {
    const auto* bytes = static_cast<const std::uint8_t*>(block);
    return std::all_of(bytes + from, bytes + to, [byte](std::uint8_t one) { return one == byte; });
}

} // namespace

class LockedPoolTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void blocksNeverOverlap();
    void everySizeFitsAndIsAligned();
    void aReturnedBlockIsWiped();
    void aMovedBlockKeepsItsContentAndLeavesNone();
    void memoryIsLocked();
    void theDatabaseLibraryUsesIt();
};

void LockedPoolTest::blocksNeverOverlap() {
    LockedPool pool;
    std::vector<std::pair<void*, std::uint8_t>> held;
    std::uint32_t seed = 7;
    for (int step = 0; step < 20'000; ++step) {
        seed = seed * 1664525U + 1013904223U;
        if (seed % 3 == 0 && !held.empty()) {
            const std::size_t at = (seed >> 8) % held.size();
            QVERIFY(isAll(held[at].first, held[at].second, 0, LockedPool::sizeOf(held[at].first)));
            pool.give(held[at].first);
            held.erase(held.begin() + static_cast<std::ptrdiff_t>(at));
            continue;
        }
        void* const block = pool.take(1 + (seed >> 8) % (step % 50 == 0 ? 100'000 : 3'000));
        QVERIFY(block);
        const auto byte = static_cast<std::uint8_t>(step);
        std::memset(block, byte, LockedPool::sizeOf(block));
        held.emplace_back(block, byte);
        if (held.size() > 400) {
            QVERIFY(isAll(held[0].first, held[0].second, 0, LockedPool::sizeOf(held[0].first)));
            pool.give(held[0].first);
            held.erase(held.begin());
        }
    }
    for (const auto& [block, byte] : held) {
        QVERIFY(isAll(block, byte, 0, LockedPool::sizeOf(block)));
        pool.give(block);
    }
}

void LockedPoolTest::everySizeFitsAndIsAligned() {
    LockedPool pool;
    for (std::size_t size = 0; size < 70'000; size += size < 2'000 ? 1 : 97) {
        void* const block = pool.take(size);
        QVERIFY(block);
        QVERIFY(LockedPool::sizeOf(block) >= size);
        QCOMPARE(LockedPool::sizeOf(block), LockedPool::roundUp(size));
        QVERIFY(LockedPool::roundUp(size) < size + size / 3 + 4200);
        QCOMPARE(reinterpret_cast<std::uintptr_t>(block) % 16, std::uintptr_t(0));
        pool.give(block);
    }
    pool.give(nullptr);
    QCOMPARE(LockedPool::sizeOf(nullptr), std::size_t(0));
}

void LockedPoolTest::aReturnedBlockIsWiped() {
    LockedPool pool;
    for (const std::size_t size : {32U, 1'000U, 20'000U}) {
        void* const block = pool.take(size);
        std::memset(block, 0xA5, LockedPool::sizeOf(block));
        pool.give(block);
        // The first bytes hold the list of free blocks; the block is still the pool's.
        QVERIFY(isAll(block, 0, sizeof(void*), LockedPool::roundUp(size)));
        QCOMPARE(pool.take(size), block);
        QVERIFY(isAll(block, 0, 0, LockedPool::roundUp(size)));
    }
}

void LockedPoolTest::aMovedBlockKeepsItsContentAndLeavesNone() {
    LockedPool pool;
    auto* const small = static_cast<char*>(pool.take(100));
    std::memcpy(small, "canari", 6);
    auto* const large = static_cast<char*>(pool.resize(small, 5'000));
    QVERIFY(large != small);
    QCOMPARE(QByteArray(large, 6), QByteArray("canari"));
    QVERIFY(isAll(small, 0, sizeof(void*), LockedPool::roundUp(100)));
    auto* const back = static_cast<char*>(pool.resize(large, 50));
    QCOMPARE(QByteArray(back, 6), QByteArray("canari"));
    QCOMPARE(pool.resize(back, LockedPool::sizeOf(back)), back);
    pool.give(back);
    void* const fresh = pool.resize(nullptr, 10);
    QVERIFY(fresh);
    pool.give(fresh);
}

void LockedPoolTest::memoryIsLocked() {
    const qint64 before = lockedKilobytes();
    QVERIFY(before >= 0);
    alignas(4096) static std::array<char, 4096> page;
    QCOMPARE(::mlock(page.data(), page.size()), 0);
    const bool counted = lockedKilobytes() > before;
    QCOMPARE(::munlock(page.data(), page.size()), 0);
    if (!counted) // under the address sanitizer, which makes locking do nothing
        return;
    {
        LockedPool pool;
        void* const block = pool.take(100);
        // A return does not unlock what its page shares with others.
        pool.give(pool.take(200));
        QVERIFY(lockedKilobytes() >= before + 512);
        pool.give(block);
    }
    QCOMPARE(lockedKilobytes(), before);
}

// The pool's own sizes show through the library, and memory security is still proved by the library itself.
void LockedPoolTest::theDatabaseLibraryUsesIt() {
    const QTemporaryDir folder;
    const SecretBytes key = SecretBytes::from(Bytes(32, 7));
    OpenOptions options;
    options.mode = OpenOptions::Mode::CreateNew;
    auto db = Connection::open(folder.filePath(QStringLiteral("a.db")).toStdString(), key, options);
    QVERIFY(db);
    QCOMPARE(*db->pragma("PRAGMA cipher_memory_security"), std::string("1"));
    void* const block = sqlite3_malloc(3'000);
    QCOMPARE(static_cast<std::size_t>(sqlite3_msize(block)), LockedPool::roundUp(3'000));
    sqlite3_free(block);
}

RELAIS_TEST(LockedPoolTest)

} // namespace locked_pool_test
#include "locked_pool_test.moc"
