// Databases are born whole and migrate on a copy; a failure anywhere leaves the old one usable.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/sql/migration.h"
#include "tests/support/temp_store.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <filesystem>

namespace migration_test {

using namespace relais::sync;
using namespace relais::test;

namespace {

const Schema kFirst {.version = 1, .sql = "CREATE TABLE t(x TEXT) STRICT"};

Schema second() {
    return {
        .version = 2,
        .sql = "CREATE TABLE t(x TEXT, y INTEGER NOT NULL DEFAULT 0) STRICT",
        .steps = {{2, "ALTER TABLE t ADD COLUMN y INTEGER NOT NULL DEFAULT 0"}},
        .counts = {"SELECT count(*) FROM t"}};
}

void makeFirst(const std::string& path) {
    auto db = createDatabase(path, keyOf(7), {}, kFirst);
    QVERIFY(db && db->run("INSERT INTO t VALUES('kept')"));
}

} // namespace

class SqlMigrationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anExistingFileIsNeverReplaced() {
        const TempFolder folder;
        makeFirst(folder.file("a.db"));
        const auto again = createDatabase(folder.file("a.db"), keyOf(7), {}, kFirst);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::InvalidArgument);
        auto db = openDatabase(folder.file("a.db"), keyOf(7), {}, kFirst);
        QVERIFY(db);
        QCOMPARE(*db->integer("SELECT count(*) FROM t", 0), 1);
    }

    void aNewerDatabaseIsRefused() {
        const TempFolder folder;
        { QVERIFY(createDatabase(folder.file("a.db"), keyOf(7), {}, second())); }
        const auto opened = openDatabase(folder.file("a.db"), keyOf(7), {}, kFirst);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::StoreTooNew);
    }

    void anEmptyDatabaseIsDamageNotAFreshStart() {
        const TempFolder folder;
        {
            auto db = Connection::open(folder.file("a.db"), keyOf(7), {.mode = OpenOptions::Mode::CreateNew});
            QVERIFY(db);
        }
        const auto opened = openDatabase(folder.file("a.db"), keyOf(7), {}, kFirst);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::StoreCorrupt);
    }

    void theOldDatabaseIsKept() {
        const TempFolder folder;
        makeFirst(folder.file("a.db"));
        {
            auto db = openDatabase(folder.file("a.db"), keyOf(7), {}, second());
            QVERIFY2(db, db ? "" : db.error().detail.c_str());
            QCOMPARE(*db->integer("SELECT sum(y = 0) FROM t WHERE x = 'kept'", 0), 1);
            QCOMPARE(*db->integer("PRAGMA user_version", 0), 2);
        }
        auto old = openDatabase(folder.file("a.db.v1"), keyOf(7), {}, kFirst);
        QVERIFY(old);
        QCOMPARE(*old->integer("SELECT count(*) FROM t", 0), 1);
    }

    void aFailedStepLeavesTheOldOne_data() {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("bad statement") << QByteArray("ALTER TABLE absent ADD COLUMN y");
        QTest::newRow("loses a row") << QByteArray("DELETE FROM t");
    }
    void aFailedStepLeavesTheOldOne() {
        QFETCH(QByteArray, sql);
        const TempFolder folder;
        makeFirst(folder.file("a.db"));
        Schema bad = second();
        bad.steps = {{2, std::string_view(sql.constData(), static_cast<std::size_t>(sql.size()))}};
        QVERIFY(!openDatabase(folder.file("a.db"), keyOf(7), {}, bad));
        auto db = openDatabase(folder.file("a.db"), keyOf(7), {}, kFirst);
        QVERIFY(db);
        QCOMPARE(*db->integer("SELECT count(*) FROM t", 0), 1);
        // What the failed attempt left behind does not stop the next one.
        { const Connection closed = std::move(*db); }
        QVERIFY(openDatabase(folder.file("a.db"), keyOf(7), {}, second()));
    }
};

RELAIS_TEST(SqlMigrationTest)

} // namespace migration_test
#include "migration_test.moc"
