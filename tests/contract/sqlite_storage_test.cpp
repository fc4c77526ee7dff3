// The storage suite against the embedded SQLCipher storage, and what only that one promises.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/base/files.h"
#include "sync/service/storage/file_aside.h"
#include "sync/service/storage/sqlite/sqlite_storage.h"
#include "tests/contract/storage_suite.h"
#include "tests/support/temp_store.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <filesystem>
#include <stdexcept>

namespace sqlite_storage_test {

using namespace relais::service;
using namespace relais::test;

class SqliteStorageTest : public StorageSuite {
    Q_OBJECT

protected:
    StorageFactory fresh() override {
        m_folders.push_back(std::make_unique<TempFolder>());
        const std::string path = m_folders.back()->file("service.db");
        return [path]() -> std::unique_ptr<Storage> {
            const auto mode
                = std::filesystem::exists(path) ? OpenOptions::Mode::Existing : OpenOptions::Mode::CreateNew;
            auto opened = SqliteStorage::open(path, keyOf(3), serviceOpenOptions(mode));
            if (!opened)
                throw std::runtime_error(opened.error().detail);
            return std::move(*opened);
        };
    }

private Q_SLOTS:
    void aCopyOpensWithTheSameKeyOnly() {
        const TempFolder folder;
        {
            const auto storage = fresh()();
            auto tx = storage->write();
            QVERIFY(tx && (*tx)->takeSeq() && (*tx)->commit());
            tx->reset();
            QVERIFY(storage->copyTo(folder.file("copy")));
        }
        auto copy = SqliteStorage::open(folder.file("copy"), keyOf(3), serviceOpenOptions(OpenOptions::Mode::Existing));
        QVERIFY(copy);
        QCOMPARE(*(*(*copy)->read())->lastSeq(), Seq(1));
        QVERIFY((*copy)->verify()->empty());
        const auto wrong
            = SqliteStorage::open(folder.file("copy"), keyOf(4), serviceOpenOptions(OpenOptions::Mode::Existing));
        QCOMPARE(wrong.error().code, ErrorCode::StoreWrongKey);
    }

    // Version 1 kept one key for each person on a device.
    void aStoreOfVersionOneKeepsItsKeys() {
        const TempFolder folder;
        const std::string path = folder.file("service.db");
        const AccountRow account {DeviceId {{1}}, {"u01"}, {SignatureAlgorithm::Ed25519, Bytes(32, 2)}, {5}};
        {
            auto storage = SqliteStorage::open(path, keyOf(3), serviceOpenOptions(OpenOptions::Mode::CreateNew));
            QVERIFY(storage);
            auto tx = (*storage)->write();
            QVERIFY(tx && (*tx)->accounts().put(account) && (*tx)->commit());
        }
        {
            auto db = Connection::open(path, keyOf(3), serviceOpenOptions(OpenOptions::Mode::Existing));
            QVERIFY(db && db->run("DROP TABLE author_keys") && db->run("PRAGMA user_version=1"));
        }
        auto storage = SqliteStorage::open(path, keyOf(3), serviceOpenOptions(OpenOptions::Mode::Existing));
        QVERIFY(storage);
        auto tx = (*storage)->read();
        QVERIFY(tx);
        QVERIFY(
            *(*tx)->accounts().authorKeys(account.device, account.user) == std::vector<PublicKey> {account.authorKey});
        QVERIFY(!std::filesystem::exists(path + ".v1")); // what is purged later must not stay in it
    }

    void aDamagedFileDoesNotVerify() {
        const TempFolder folder;
        const std::string path = folder.file("service.db");
        {
            auto storage = SqliteStorage::open(path, keyOf(3), serviceOpenOptions(OpenOptions::Mode::CreateNew));
            QVERIFY(storage && (*storage)->scrub());
        }
        Bytes content = contentOf(path);
        content[content.size() - 2000] ^= 0xff;
        overwrite(path, content);
        auto storage = SqliteStorage::open(path, keyOf(3), serviceOpenOptions(OpenOptions::Mode::Existing));
        QVERIFY(storage);
        QVERIFY(!(*storage)->verify()->empty());
    }

    void oneTransactionAtATime() {
        const auto storage = fresh()();
        const auto first = storage->write();
        QCOMPARE(storage->write().error().code, ErrorCode::Internal);
        QCOMPARE(storage->read().error().code, ErrorCode::Internal);
    }

    // --- what lives aside ---

    void theJournalKeepsEveryRemovalInOrder() {
        const TempFolder folder;
        SystemFiles files;
        FileAside aside(files, folder.path());
        QVERIFY(aside.removals()->empty());
        const Removal one {Removal::Kind::Purge, "id-1", "", {1}};
        const Removal two {Removal::Kind::Withdrawal, "id-2", "u01", {2}};
        const Removal three {Removal::Kind::RightLost, "role:u11:AGENT_LUP:911", "", {3}};
        QVERIFY(aside.append({one}));
        QVERIFY(aside.append({two, three}));
        QVERIFY(aside.append({}));
        QVERIFY(*FileAside(files, folder.path()).removals() == (std::vector<Removal> {one, two, three}));
    }

    void aTornLastLineIsWrittenOver() {
        const TempFolder folder;
        SystemFiles files;
        FileAside aside(files, folder.path());
        const Removal one {Removal::Kind::Purge, "id-1", "", {1}};
        const Removal two {Removal::Kind::Purge, "id-2", "", {2}};
        QVERIFY(aside.append({one, two}));
        const Bytes whole = contentOf(folder.file("removals"));
        const std::size_t firstLine = whole.size() / 2;
        for (std::size_t cut = firstLine; cut < whole.size(); ++cut) {
            overwrite(folder.file("removals"), ByteView(whole).first(cut));
            QVERIFY(*aside.removals() == std::vector<Removal> {one});
        }
        QVERIFY(aside.append({two}));
        QVERIFY(*aside.removals() == (std::vector<Removal> {one, two}));
    }

    void aDamagedJournalIsSaidNotSkipped() {
        const TempFolder folder;
        SystemFiles files;
        FileAside aside(files, folder.path());
        QVERIFY(aside.append({{Removal::Kind::Purge, "id-1", "", {1}}, {Removal::Kind::Purge, "id-2", "", {2}}}));
        Bytes content = contentOf(folder.file("removals"));
        content[12] ^= 1;
        overwrite(folder.file("removals"), content);
        QCOMPARE(aside.removals().error().code, ErrorCode::StoreCorrupt);
        QCOMPARE(aside.append({{Removal::Kind::Purge, "id-3", "", {3}}}).error().code, ErrorCode::StoreCorrupt);
    }

    void theMarkIsReplacedAsAWhole() {
        const TempFolder folder;
        SystemFiles files;
        FileAside aside(files, folder.path());
        QVERIFY(!*aside.mark());
        Epoch epoch;
        epoch.raw.fill(7);
        QVERIFY(aside.setMark({epoch, 12}));
        QVERIFY(aside.setMark({epoch, 13}));
        QVERIFY(**FileAside(files, folder.path()).mark() == (Mark {epoch, 13}));
    }

private:
    std::vector<std::unique_ptr<TempFolder>> m_folders;
};

RELAIS_TEST(SqliteStorageTest)

} // namespace sqlite_storage_test
#include "sqlite_storage_test.moc"
