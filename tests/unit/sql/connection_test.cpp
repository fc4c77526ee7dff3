// Connections prove they are encrypted and durable, and tell a wrong key, damage, a full and a read-only disk apart.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/sql/transaction.h"
#include "tests/support/faulty_vfs.h"
#include "tests/support/temp_store.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <filesystem>
#include <unistd.h>

namespace connection_test {

using namespace relais::sync;
using namespace relais::test;

namespace {

constexpr OpenOptions::Mode kNew = OpenOptions::Mode::CreateNew;
const std::string kCanary = "CANARI-nom-7f3a9c";

Result<Connection> makeDatabase(const std::string& path, int rows = 1) {
    RELAIS_ASSIGN(Connection db, Connection::open(path, keyOf(7), {.mode = kNew}));
    RELAIS_TRY(db.script("CREATE TABLE t(id INTEGER PRIMARY KEY, x TEXT) STRICT"));
    RELAIS_ASSIGN(Transaction transaction, Transaction::begin(db));
    for (int i = 0; i < rows; ++i)
        RELAIS_TRY(db.run("INSERT INTO t(x) VALUES(?)", kCanary + std::to_string(i)));
    RELAIS_TRY(transaction.commit());
    return db;
}

bool contains(const Bytes& haystack, std::string_view needle) {
    return textView(haystack).find(needle) != std::string_view::npos;
}

} // namespace

class SqlConnectionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void settingsAreAsPromised() {
        const TempFolder folder;
        auto db = makeDatabase(folder.file("a.db"));
        QVERIFY2(db, db ? "" : db.error().detail.c_str());
        QCOMPARE(*db->pragma("PRAGMA journal_mode"), std::string("wal"));
        QCOMPARE(*db->pragma("PRAGMA synchronous"), std::string("2"));
        QCOMPARE(*db->pragma("PRAGMA foreign_keys"), std::string("1"));
        QCOMPARE(*db->pragma("PRAGMA temp_store"), std::string("2"));
        QCOMPARE(*db->pragma("PRAGMA cipher_memory_security"), std::string("1"));
        QVERIFY(db->pragma("PRAGMA cipher_version")->front() >= '4');
    }

    void nothingReadableIsOnDisk() {
        const TempFolder folder;
        auto db = makeDatabase(folder.file("a.db"), 500);
        QVERIFY(db);
        QVERIFY(!contains(contentOf(folder.file("a.db-wal")), "CANARI"));
        QVERIFY(db->checkpoint());
        const Bytes file = contentOf(folder.file("a.db"));
        QVERIFY(file.size() > 4096);
        QVERIFY(!contains(file, "CANARI"));
        QVERIFY(!contains(file, "SQLite format 3"));
    }

    void theSearchForCanariesFindsThemInAPlainDatabase() {
        const TempFolder folder;
        auto db = Connection::open(folder.file("a.db"), {}, {.mode = kNew, .unkeyed = true});
        QVERIFY(db);
        QVERIFY(db->script("CREATE TABLE t(x TEXT)"));
        QVERIFY(db->run("INSERT INTO t VALUES(?)", kCanary));
        QVERIFY(db->checkpoint());
        QVERIFY(contains(contentOf(folder.file("a.db")), kCanary));
    }

    void aWrongKeyIsToldAndChangesNothing() {
        const TempFolder folder;
        const std::string path = folder.file("a.db");
        { QVERIFY(makeDatabase(path)); }
        const Bytes before = contentOf(path);
        const auto wrong = Connection::open(path, keyOf(8), {});
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, ErrorCode::StoreWrongKey);
        QCOMPARE(contentOf(path), before);
        auto right = Connection::open(path, keyOf(7), {});
        QVERIFY(right);
        QCOMPARE(*right->integer("SELECT count(*) FROM t", 0), 1);
    }

    void aPlainFileIsRefusedWithAKey() {
        const TempFolder folder;
        const std::string path = folder.file("a.db");
        {
            auto plain = Connection::open(path, {}, {.mode = kNew, .unkeyed = true});
            QVERIFY(plain && plain->script("CREATE TABLE t(x TEXT)") && plain->checkpoint());
        }
        const auto opened = Connection::open(path, keyOf(7), {});
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::StoreWrongKey);
    }

    void aDamagedPageIsFound() {
        const TempFolder folder;
        const std::string path = folder.file("a.db");
        { QVERIFY(makeDatabase(path, 2000)); }
        Bytes file = contentOf(path);
        QVERIFY(file.size() > 8 * 4096);
        file[5 * 4096 + 100] ^= 1;
        overwrite(path, file);
        auto db = Connection::open(path, keyOf(7), {});
        QVERIFY(db);
        const Status checked = db->checkIntegrity();
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, ErrorCode::StoreCorrupt);
        const auto read = db->integer("SELECT sum(length(x)) FROM t", 0);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::StoreCorrupt);
    }

    void absentAndPresentFilesAreNotConfused() {
        const TempFolder folder;
        const auto absent = Connection::open(folder.file("none.db"), keyOf(7), {});
        QVERIFY(!absent);
        QCOMPARE(absent.error().code, ErrorCode::StoreUnavailable);
        QVERIFY(!std::filesystem::exists(folder.file("none.db")));
        overwrite(folder.file("note.txt"), view("precious"));
        const auto over = Connection::open(folder.file("note.txt"), keyOf(7), {.mode = kNew});
        QVERIFY(!over);
        QCOMPARE(over.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(contentOf(folder.file("note.txt")), toBytes(view("precious")));
    }

    void aReadOnlyFolderIsTold() {
        QVERIFY(::geteuid() != 0 || ::seteuid(65534) == 0); // nothing is read-only for root
        const TempFolder folder;
        const std::string path = folder.file("a.db");
        { QVERIFY(makeDatabase(path)); }
        namespace fs = std::filesystem;
        fs::permissions(path, fs::perms::owner_read);
        fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
        const auto opened = Connection::open(path, keyOf(7), {});
        const auto created = Connection::open(folder.file("b.db"), keyOf(7), {.mode = kNew});
        fs::permissions(folder.path(), fs::perms::owner_all);
        if (::getuid() == 0)
            QCOMPARE(::seteuid(0), 0);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::StoreReadOnly);
        QVERIFY(!created);
        QCOMPARE(created.error().code, ErrorCode::StoreReadOnly);
    }

    void everyWriteThatFailsLeavesOldOrNew_data() {
        QTest::addColumn<bool>("full");
        QTest::newRow("disk full") << true;
        QTest::newRow("input/output error") << false;
    }
    void everyWriteThatFailsLeavesOldOrNew() {
        QFETCH(bool, full);
        int failures = 0;
        for (int i = 0;; ++i) {
            const TempFolder folder;
            const std::string path = folder.file("a.db");
            { QVERIFY(makeDatabase(path)); }
            FaultPlan plan {.failAt = i, .sticky = true, .full = full};
            bool committed = false;
            {
                const FaultyVfs vfs(plan);
                auto db = Connection::open(path, keyOf(7), {.vfs = vfs.name()});
                if (db) {
                    const Status status = db->run("INSERT INTO t(x) VALUES('more')");
                    committed = status.has_value();
                    if (!status && full && plan.fired)
                        QVERIFY2(
                            status.error().code == ErrorCode::StoreFull
                                || status.error().code == ErrorCode::StoreUnavailable,
                            status.error().detail.c_str());
                }
            }
            auto again = Connection::open(path, keyOf(7), {});
            QVERIFY2(again, again ? "" : again.error().detail.c_str());
            const auto rows = *again->integer("SELECT count(*) FROM t", 0);
            QVERIFY(committed ? rows == 2 : rows >= 1);
            QVERIFY(again->checkIntegrity());
            if (!plan.fired)
                break;
            ++failures;
        }
        QVERIFY(failures > 3);
    }

    void anUnfinishedTransactionIsUndone() {
        const TempFolder folder;
        auto db = makeDatabase(folder.file("a.db"));
        QVERIFY(db);
        {
            auto transaction = Transaction::begin(*db);
            QVERIFY(transaction);
            QVERIFY(db->run("INSERT INTO t(x) VALUES('lost')"));
        }
        QCOMPARE(*db->integer("SELECT count(*) FROM t", 0), 1);
        auto transaction = Transaction::begin(*db);
        {
            auto savepoint = Savepoint::begin(*db);
            QVERIFY(savepoint && db->run("INSERT INTO t(x) VALUES('undone')"));
        }
        {
            auto savepoint = Savepoint::begin(*db);
            QVERIFY(savepoint && db->run("INSERT INTO t(x) VALUES('kept')") && savepoint->release());
        }
        QVERIFY(transaction->commit());
        QCOMPARE(*db->integer("SELECT count(*) FROM t WHERE x='kept'", 0), 1);
        QCOMPARE(*db->integer("SELECT count(*) FROM t", 0), 2);
    }

    void valuesComeBackAsTheyWent() {
        const TempFolder folder;
        auto db = Connection::open(folder.file("a.db"), keyOf(7), {.mode = kNew});
        QVERIFY(db);
        const OpId id {{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}};
        auto row = db->query(
            "SELECT ?, ?, ?, ?, ?, ?, ?, ?", -5, std::uint64_t {1} << 40, 2.5, "l'été", Bytes {0, 255}, id,
            UserId {"u01"}, std::optional<std::int64_t>());
        QVERIFY(row && *row->step());
        QCOMPARE(row->integer(0), -5);
        QCOMPARE(row->unsignedInteger(1), std::uint64_t {1} << 40);
        QCOMPARE(row->real(2), 2.5);
        QCOMPARE(row->text(3), std::string("l'été"));
        QCOMPARE(row->bytes(4), (Bytes {0, 255}));
        QVERIFY(row->id<OpId>(5) == id);
        QCOMPARE(row->text(6), std::string("u01"));
        QVERIFY(row->isNull(7));
    }
};

RELAIS_TEST(SqlConnectionTest)

} // namespace connection_test
#include "connection_test.moc"
