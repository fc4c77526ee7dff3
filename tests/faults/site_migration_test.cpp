// The device's own database on its way from version 1 to 3: a death at any write leaves the old one or the new.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/site_store.h"
#include "tests/support/faulty_vfs.h"
#include "tests/support/temp_store.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace site_migration_test {

using namespace relais::sync;
using namespace relais::test;

namespace {

// As the first version of the app made it.
constexpr std::string_view kFirstSchema
    = "CREATE TABLE meta(key TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID;"
      "CREATE TABLE users(id TEXT PRIMARY KEY, folder TEXT NOT NULL UNIQUE, display_name TEXT NOT NULL,"
      " incarnation BLOB, pending_alerts INTEGER NOT NULL DEFAULT 0, pending_others INTEGER NOT NULL DEFAULT 0,"
      " oldest_pending INTEGER NOT NULL DEFAULT 0, added_at INTEGER NOT NULL, used_at INTEGER NOT NULL) STRICT;"
      "CREATE TABLE reference(name TEXT PRIMARY KEY, version INTEGER NOT NULL, payload BLOB NOT NULL) STRICT;"
      "CREATE TABLE replicas(id BLOB PRIMARY KEY, last_n INTEGER NOT NULL, head BLOB NOT NULL,"
      " current INTEGER NOT NULL) STRICT, WITHOUT ROWID;"
      "CREATE TABLE said(op BLOB PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;"
      "INSERT INTO users(id, folder, display_name, incarnation, pending_alerts, added_at, used_at)"
      " VALUES('u01', 'u-0123456789abcdef', 'Dr Vautrin', x'0a0b', 2, 5, 6);"
      "INSERT INTO meta(key, value) VALUES('device_seed', zeroblob(32));"
      "PRAGMA user_version = 1;";

// What the second version added.
constexpr std::string_view kSecondVersion
    = "ALTER TABLE users ADD COLUMN facts BLOB NOT NULL DEFAULT x'A0';"
      "CREATE TABLE retired(folder TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;"
      "INSERT INTO retired(folder, at) VALUES('u-old', 7);"
      "PRAGMA user_version = 2;";

struct Home {
    TempFolder folder;
    ManualClock clock;
    SystemRandom random;
    SystemFiles files;

    Home() {
        auto db = Connection::open(folder.file("site.db"), keyOf(1), {.mode = OpenOptions::Mode::CreateNew});
        if (!db || !db->script(kFirstSchema))
            throw std::runtime_error("no database of version 1");
    }
    [[nodiscard]] Result<std::unique_ptr<SiteStore>> open(const OpenOptions& options = {}) {
        return SiteStore::open(folder.path(), keyOf(1), {clock, random, files}, options);
    }
    // In a process that dies at the given call which could change the disk; true when it did not come that far.
    [[nodiscard]] bool opensBefore(int death) {
        const pid_t child = ::fork();
        if (child == 0) {
            FaultPlan plan {.failAt = death, .kills = true};
            const FaultyVfs vfs(plan);
            OpenOptions options;
            options.vfs = vfs.name();
            ::_exit(open(options) ? 0 : 1);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL)
            return false;
        if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
            throw std::runtime_error("the child failed otherwise than by its death");
        return true;
    }
    [[nodiscard]] std::int64_t version() {
        auto db = Connection::open(folder.file("site.db"), keyOf(1), {});
        return db && db->checkIntegrity() && db->integer("SELECT count(*) FROM users", 0) == 1
            ? db->integer("PRAGMA user_version", 0).value_or(-1)
            : -1;
    }
};

} // namespace

class SiteMigrationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatTheFirstVersionKnewIsKept() {
        Home home;
        auto site = home.open();
        QVERIFY2(site, site ? "" : site.error().detail.c_str());
        const auto users = *(*site)->users();
        QCOMPARE(users.size(), std::size_t {1});
        QCOMPARE(users.front().displayName, std::string("Dr Vautrin"));
        QCOMPARE(users.front().pendingAlerts, 2U);
        QVERIFY(users.front().facts.empty());
        QVERIFY((*site)->retired()->empty());
        QCOMPARE(*(*site)->lastIncarnation({"u01"}), (Bytes {0x0a, 0x0b}));
        QVERIFY((*site)->deviceSeed()->view().size() == 32);
        QCOMPARE(users.front().seen, Seq {0});
        QVERIFY((*site)->setSeen({"u01"}, 41));
        QVERIFY(!home.files.exists(home.folder.file("site.db.v1"))); // it holds the device's seed
    }

    void whatTheSecondVersionKnewIsKept() {
        Home home;
        {
            auto db = Connection::open(home.folder.file("site.db"), keyOf(1), {});
            QVERIFY(db && db->script(kSecondVersion));
        }
        auto site = home.open();
        QVERIFY2(site, site ? "" : site.error().detail.c_str());
        const auto users = *(*site)->users();
        QCOMPARE(users.size(), std::size_t {1});
        QVERIFY(users.front().facts.empty());
        QCOMPARE(users.front().seen, Seq {0});
        QCOMPARE((*site)->retired()->front().folder, std::string("u-old"));
        QVERIFY(!home.files.exists(home.folder.file("site.db.v2")));
    }

    void aDeathAnywhereLeavesTheOldOrTheNew() {
        int deaths = 0;
        std::set<std::int64_t> versions;
        for (;; ++deaths) {
            Home home;
            if (home.opensBefore(deaths))
                break;
            const std::int64_t left = home.version();
            QVERIFY2(left == 1 || left == 3, std::to_string(deaths).c_str());
            versions.insert(left);
            const auto site = home.open();
            QVERIFY2(site, site ? "" : site.error().detail.c_str());
            QCOMPARE((*site)->users()->front().displayName, std::string("Dr Vautrin"));
            QVERIFY(!home.files.exists(home.folder.file("site.db.v1")));
        }
        QVERIFY2(deaths > 10, std::to_string(deaths).c_str());
        QCOMPARE(versions, (std::set<std::int64_t> {1, 3}));
    }
};

RELAIS_TEST(SiteMigrationTest)

} // namespace site_migration_test
#include "site_migration_test.moc"
