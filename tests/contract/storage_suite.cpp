// The promises of storage.h, one by one: transactions, numbers, copies.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/contract/storage_suite.h"

#include "tests/contract/storage_rows.h"
#include "tests/support/temp_store.h"

#include <QTest>

#include <filesystem>
#include <set>
#include <thread>

namespace relais::test {

using namespace relais::service;

void StorageSuite::nothingHappensWithoutCommit() {
    const auto storage = fresh()();
    {
        const auto tx = good(storage->write());
        good(tx->accounts().put(UserRow {{"u01"}, "x"}));
        QCOMPARE(good(tx->takeSeq()), Seq(1));
    }
    const auto tx = good(storage->read());
    QVERIFY(!good(tx->accounts().user({"u01"})));
    QCOMPARE(good(tx->lastSeq()), Seq(0));
    QVERIFY(!tx->takeSeq());
}

void StorageSuite::whatIsCommittedSurvivesReopening() {
    const StorageFactory open = fresh();
    {
        const auto storage = open();
        writeIn(*storage, [](Transaction& tx) {
            good(tx.accounts().put(UserRow {{"u01"}, "x"}));
            (void)good(tx.takeSeq());
            (void)good(tx.takeSeq());
        });
    }
    const auto storage = open();
    const auto tx = good(storage->read());
    QVERIFY(good(tx->accounts().user({"u01"})));
    QCOMPARE(good(tx->lastSeq()), Seq(2));
}

void StorageSuite::anUndoneSavepointTakesItsNumbersBack() {
    const auto storage = fresh()();
    writeIn(*storage, [](Transaction& tx) {
        QCOMPARE(good(tx.takeSeq()), Seq(1));
        good(tx.beginSavepoint());
        QCOMPARE(good(tx.takeSeq()), Seq(2));
        good(tx.accounts().put(UserRow {{"gone"}, "x"}));
        good(tx.undoSavepoint());
        QCOMPARE(good(tx.takeSeq()), Seq(2));
        good(tx.accounts().put(UserRow {{"kept"}, "x"}));
        QVERIFY(!tx.undoSavepoint());
    });
    const auto tx = good(storage->read());
    QVERIFY(!good(tx->accounts().user({"gone"})) && good(tx->accounts().user({"kept"})));
    QCOMPARE(good(tx->lastSeq()), Seq(2));
}

void StorageSuite::anUndoneSavepointGivesTheRecordBack() {
    const auto storage = fresh()();
    const RecordRow before = sampleRecord(1);
    RecordRow after = before;
    after.closed = true;
    writeIn(*storage, [&](Transaction& tx) {
        good(tx.records().put(before));
        good(tx.beginSavepoint());
        good(tx.records().put(after));
        QVERIFY(*good(tx.records().find(before.record.id)) == after);
        good(tx.undoSavepoint());
        QVERIFY(*good(tx.records().find(before.record.id)) == before);
        good(tx.beginSavepoint());
        good(tx.records().erase(before.record.id));
        QVERIFY(!good(tx.records().find(before.record.id)));
        good(tx.undoSavepoint());
        QVERIFY(*good(tx.records().find(before.record.id)) == before);
    });
}

void StorageSuite::savepointsNest() {
    const auto storage = fresh()();
    writeIn(*storage, [](Transaction& tx) {
        good(tx.beginSavepoint());
        good(tx.accounts().put(UserRow {{"outer"}, "x"}));
        good(tx.beginSavepoint());
        good(tx.accounts().put(UserRow {{"inner"}, "x"}));
        good(tx.undoSavepoint());
        QVERIFY(!tx.commit()); // one is still open
        good(tx.keepSavepoint());
    });
    const auto tx = good(storage->read());
    QVERIFY(good(tx->accounts().user({"outer"})) && !good(tx->accounts().user({"inner"})));
}

// C1: between the numbers a reader saw and those it sees later, none appears.
void StorageSuite::aReaderNeverMissesANumber() {
    const StorageFactory open = fresh();
    const auto writer = open();
    const auto reader = open();
    const FeedId feed {"desk:911:lup"};
    Seq seen = 0;
    std::size_t got = 0;
    const auto readOn = [&] {
        const auto tx = good(reader->read());
        for (const Entry& entry : good(tx->feeds().entries(feed, seen, 100))) {
            QVERIFY(entry.seq > seen);
            seen = entry.seq;
            ++got;
        }
        QVERIFY(good(tx->lastSeq()) >= seen);
    };
    for (int i = 0; i < 20; ++i) {
        const auto tx = good(writer->write());
        Entry entry;
        entry.seq = good(tx->takeSeq());
        good(tx->feeds().append(feed, entry));
        readOn(); // the barrier before COMMIT: nothing of this one may show
        QCOMPARE(got, static_cast<std::size_t>(i));
        good(tx->commit());
        readOn();
        QCOMPARE(got, static_cast<std::size_t>(i + 1));
    }
}

void StorageSuite::twoWritersTakeTurnsAndNumbersFollowTheCommits() {
    const StorageFactory open = fresh();
    (void)open(); // made by one
    constexpr int kEach = 25;
    const auto work = [&](const char* feed) {
        const auto storage = open();
        for (int i = 0; i < kEach; ++i)
            writeIn(*storage, [&](Transaction& tx) {
                Entry entry;
                entry.seq = good(tx.takeSeq());
                good(tx.feeds().append(FeedId {feed}, entry));
            });
    };
    std::thread one([&] { work("one"); });
    std::thread two([&] { work("two"); });
    one.join();
    two.join();
    const auto storage = open();
    const auto tx = good(storage->read());
    QCOMPARE(good(tx->lastSeq()), Seq(2 * kEach));
    std::set<Seq> all;
    for (const char* feed : {"one", "two"})
        for (const Entry& entry : good(tx->feeds().entries(FeedId {feed}, 0, 1000)))
            all.insert(entry.seq);
    QCOMPARE(all.size(), std::size_t(2 * kEach));
}

void StorageSuite::hostileTextIsOnlyText() {
    const auto storage = fresh()();
    SeededRandom random(5);
    const std::string fixed[]
        = {"'; DROP TABLE users; --",
           "\"",
           "%_\\",
           std::string("nul\0inside", 10),
           "é\xF0\x9F\x98\x80",
           "?1",
           ":name",
           "$x",
           "\n\r\t",
           ""};
    std::vector<std::string> texts(std::begin(fixed), std::end(fixed));
    while (texts.size() < 200) {
        std::string text;
        for (std::uint64_t i = random.u64(RandomStream::Jitter) % 40; i > 0; --i)
            text += static_cast<char>(random.u64(RandomStream::Jitter) % 127 + 1);
        texts.push_back(text);
    }
    writeIn(*storage, [&](Transaction& tx) {
        for (std::size_t i = 0; i < texts.size(); ++i)
            good(tx.accounts().put(UserRow {{std::to_string(i)}, texts[i], texts[i], texts[i], texts[i]}));
    });
    const auto tx = good(storage->read());
    for (std::size_t i = 0; i < texts.size(); ++i)
        QVERIFY(
            *good(tx->accounts().user({std::to_string(i)}))
            == (UserRow {{std::to_string(i)}, texts[i], texts[i], texts[i], texts[i]}));
}

void StorageSuite::aWholeStorageVerifies() {
    const auto storage = fresh()();
    writeIn(*storage, [](Transaction& tx) { good(tx.ops().put(sampleOp(1))); });
    QVERIFY(good(storage->verify()).empty());
    good(storage->scrub());
    QVERIFY(good(storage->verify()).empty());
}

void StorageSuite::aCopyIsCompleteAndNeverOverwrites() {
    const TempFolder folder;
    const auto storage = fresh()();
    writeIn(*storage, [](Transaction& tx) {
        good(tx.ops().put(sampleOp(1)));
        (void)good(tx.takeSeq());
    });
    QCOMPARE(good(storage->copyTo(folder.file("copy"))), Seq(1));
    QVERIFY(std::filesystem::file_size(folder.file("copy")) > 0);
    const Bytes content = contentOf(folder.file("copy"));
    QVERIFY(textView(content).find("SQLite format") == std::string_view::npos);
    QVERIFY(textView(content).find("LUP-911") == std::string_view::npos); // encrypted
    QCOMPARE(storage->copyTo(folder.file("copy")).error().code, ErrorCode::InvalidArgument);
}

} // namespace relais::test
