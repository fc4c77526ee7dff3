// Privacy proof T1 on the service's side: its store and write-ahead log, the journal aside, a backup: no readable word.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/canary_scan.h"
#include "tests/support/service_world.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <sqlite3.h>

namespace service_canary_test {

using namespace relais::test;

namespace {

Value::Map canaryAnswers() {
    Value::Map answers = lupAnswers();
    for (const char* linkId : {"nom_naissance", "prenom", "detail"})
        answers[linkId] = Value("CANARI-" + std::string(linkId));
    return answers;
}

// An alert, an addition, its answer, one that waits, one that cannot be read; then a backup, the store still open.
void playService(DeskWorld& desk) {
    const RecordId record = desk.alert(canaryAnswers());
    (void)desk.doctor->send(desk.doctor->move(record, "complement", {{"texte", Value("CANARI-suite")}}));
    desk.answerIt(record);
    const Op first = desk.doctor->create(canaryAnswers());
    (void)desk.doctor->send(desk.doctor->move(first.record, "complement", {{"texte", Value("CANARI-attend")}}));
    SignedOp junk;
    junk.bytes = toBytes(view("CANARI-illisible"));
    junk.previousHead = desk.doctor->head;
    junk.signature = must(desk.doctor->authorKey.sign(junk.head()));
    (void)desk.doctor->exchange(desk.doctor->request({junk}));
    desk.world.keepBackup("backup.db");
}

// By SQLCipher itself: a connection of ours attaches nothing.
bool makePlain(const std::string& encrypted, const std::string& plain) {
    sqlite3* db = nullptr;
    const auto run = [&db](const std::string& sql) {
        return sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
    };
    const bool made = sqlite3_open(encrypted.c_str(), &db) == SQLITE_OK
        && run("PRAGMA key = \"x'" + toHex(keyOf(9).view()) + "'\"")
        && run("ATTACH DATABASE '" + plain + "' AS plain KEY ''") && run("SELECT sqlcipher_export('plain')")
        && run("DETACH DATABASE plain");
    sqlite3_close(db);
    return made;
}

} // namespace

class ServiceCanaryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingReadableIsLeftByTheService() {
        DeskWorld desk;
        playService(desk);
        const auto found = marksUnder(desk.world.folder.path());
        QVERIFY(found.contains("service.db") && found.contains("service.db-wal") && found.contains("backup.db"));
        for (const auto& [file, marks] : found)
            QVERIFY2(marks == 0, file.c_str());
    }

    // The same store without its encryption: every word is there, and the search finds it.
    void theSearchFindsThemInAPlainCopy() {
        DeskWorld desk;
        playService(desk);
        QVERIFY(makePlain(desk.world.folder.file("backup.db"), desk.world.folder.file("plain.db")));
        auto found = marksUnder(desk.world.folder.path());
        QVERIFY2(found["plain.db"] > 10, std::to_string(found["plain.db"]).c_str());
        QCOMPARE(found["backup.db"], std::size_t {0});
    }
};

RELAIS_TEST(ServiceCanaryTest)

} // namespace service_canary_test
#include "service_canary_test.moc"
