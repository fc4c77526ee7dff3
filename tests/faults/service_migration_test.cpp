// The service's store on its way from version 1 to 2: a disk that is full or fails at any write loses nothing.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/storage/sqlite/sqlite_storage.h"
#include "tests/support/faulty_vfs.h"
#include "tests/support/temp_store.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <filesystem>

namespace service_migration_test {

using namespace relais::service;
using namespace relais::sync;
using namespace relais::test;

namespace {

const AccountRow kAccount {DeviceId {{1}}, {"u01"}, {SignatureAlgorithm::Ed25519, Bytes(32, 2)}, {5}};

using Opened = Result<std::unique_ptr<SqliteStorage>>;

Opened
open(const std::string& path, OpenOptions::Mode mode = OpenOptions::Mode::Existing, const std::string& vfs = {}) {
    OpenOptions options = serviceOpenOptions(mode);
    options.vfs = vfs;
    return SqliteStorage::open(path, keyOf(3), options);
}

// As version 1 made it: one key for each person on a device.
void makeFirstVersion(const std::string& path) {
    {
        const auto storage = open(path, OpenOptions::Mode::CreateNew);
        QVERIFY(storage);
        auto tx = (*storage)->write();
        QVERIFY(tx && (*tx)->accounts().put(kAccount) && (*tx)->takeSeq() && (*tx)->commit());
    }
    auto db = Connection::open(path, keyOf(3), serviceOpenOptions(OpenOptions::Mode::Existing));
    QVERIFY(db && db->run("DROP TABLE author_keys") && db->run("PRAGMA user_version=1"));
}

std::int64_t versionOf(const std::string& path) {
    auto db = Connection::open(path, keyOf(3), serviceOpenOptions(OpenOptions::Mode::Existing));
    return db ? db->integer("PRAGMA user_version", 0).value_or(-1) : -1;
}

} // namespace

class ServiceMigrationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDiskThatFailsLosesNothing_data() {
        QTest::addColumn<bool>("sticky");
        QTest::addColumn<bool>("full");
        QTest::newRow("one error") << false << false;
        QTest::newRow("full disk") << true << true;
    }

    void aDiskThatFailsLosesNothing() {
        QFETCH(bool, sticky);
        QFETCH(bool, full);
        const TempFolder ready;
        makeFirstVersion(ready.file("service.db"));
        int refused = 0;
        int saidFull = 0;
        for (int i = 0;; ++i) {
            const TempFolder folder;
            const std::string path = folder.file("service.db");
            std::filesystem::copy_file(ready.file("service.db"), path);
            FaultPlan plan {.failAt = i, .sticky = sticky, .full = full};
            const FaultyVfs vfs(plan);
            {
                const auto storage = open(path, OpenOptions::Mode::Existing, vfs.name());
                plan.failAt = -1;
                if (!storage) {
                    const ErrorCode why = storage.error().code;
                    QVERIFY2(
                        why == ErrorCode::StoreFull || why == ErrorCode::StoreUnavailable,
                        storage.error().detail.c_str());
                    const std::int64_t left = versionOf(path); // whole, as it was or as it will be
                    QVERIFY2(left == 1 || left == 2, std::to_string(i).c_str());
                    refused += left == 1 ? 1 : 0;
                    saidFull += why == ErrorCode::StoreFull ? 1 : 0;
                }
            }
            // Room again: nothing is missing.
            const auto storage = open(path);
            QVERIFY2(storage, storage ? "" : storage.error().detail.c_str());
            auto tx = (*storage)->read();
            QVERIFY(tx);
            QCOMPARE(*(*tx)->lastSeq(), Seq(1));
            QVERIFY(
                *(*tx)->accounts().authorKeys(kAccount.device, kAccount.user)
                == std::vector<PublicKey> {kAccount.authorKey});
            tx->reset();
            QVERIFY((*storage)->verify()->empty());
            QVERIFY(!std::filesystem::exists(path + ".v1") && !std::filesystem::exists(path + ".migrating"));
            if (!plan.fired)
                break;
        }
        QVERIFY2(refused > 5, std::to_string(refused).c_str());
        QCOMPARE(saidFull > 0, full);
    }
};

RELAIS_TEST(ServiceMigrationTest)

} // namespace service_migration_test
#include "service_migration_test.moc"
