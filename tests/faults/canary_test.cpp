// Privacy proof T1: after a whole session no file holds a readable word of a patient; the same search finds them all
// in a plain database and in a temporary file.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/file_store.h"
#include "sync/store/secret_rules.h"
#include "sync/store/site_store.h"
#include "sync/store/slots.h"
#include "tests/support/canary_scan.h"
#include "tests/support/memory_hardware.h"
#include "tests/support/store_bench.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <cmath>
#include <filesystem>

namespace canary_test {

using namespace relais::sync;
using namespace relais::test;
namespace fs = std::filesystem;

namespace {

Value::Map canaryAnswers() {
    Value::Map answers = lupAnswers();
    for (auto& [linkId, answer] : answers)
        if (answer.isText())
            answer = Value("CANARI-" + linkId + "-7f3a9c");
    return answers;
}

// Temporary files are unlinked as soon as they are open: they are only seen from the inside.
std::size_t marksInTemporaryFiles() {
    std::size_t found = 0;
    for (const auto& entry : fs::directory_iterator("/proc/self/fd")) {
        std::error_code error;
        const std::string target = fs::read_symlink(entry.path(), error).string();
        if (!error && target.find("etilqs") != std::string::npos)
            found += marksIn(textView(contentOf(entry.path().string())));
    }
    return found;
}

// Everything a user does, and the files it leaves while the store is still open (log and shared memory included).
void playSession(StoreBench& bench, std::map<std::string, std::size_t>& found) {
    const bool isKeyed = !bench.options.unkeyed;
    auto store = isKeyed ? bench.create() : Store::create(bench.paths, {}, bench.deps(), bench.birth(), bench.options);
    QVERIFY2(store, store ? "" : store.error().detail.c_str());
    const auto draft = (*store)->startDraft("lup", "create", {});
    for (const auto& [linkId, answer] : canaryAnswers())
        QVERIFY((*store)->saveDraftField(*draft, linkId, answer));
    OpDraft alert = alertDraft();
    alert.body["answers"] = Value(canaryAnswers());
    alert.draft = *draft;
    const auto committed = (*store)->commit(alert);
    QVERIFY(committed);
    QVERIFY((*store)->commit(complementDraft(committed->record, "CANARI-complement")));
    const auto second = (*store)->commit(alert = {alert.type, "lup", 1, {}, alert.body, {}, Lane::Alert, {}});
    QVERIFY(second && (*store)->takeBack(second->op));
    SmallService service;
    const SyncRequest request = service.request(**store);
    SyncResponse answer = service.take(*(*store)->pendingRuns(1 << 20));
    AppliedOp foreign = service.foreign(1, "create");
    foreign.body = alert.body;
    service.accept(foreign, "TRANSMIS");
    answer.pages.push_back({service.feed, service.grant, service.log, service.last});
    QVERIFY((*store)->apply(answer, request));
    ListQuery search;
    search.search = "canari";
    QVERIFY((*store)->list(search)->size() >= 2);
    FileStore files(*bench.files, bench.random, bench.paths.files());
    QVERIFY(files.put(view(std::string(5000, ' ') + "CANARI-photo")));
    MemoryHardware hardware;
    auto slots = Slots::open(
        {*bench.files, hardware, bench.clock, bench.random}, bench.paths.slots(), DeviceId {{4}}, {"u01"});
    QVERIFY(slots->setPin(view("402917"), keyOf(7), {64, 1}));
    found = marksUnder(bench.home.path());
}

// What the device knows while everybody is locked out: names of its users, and an alert said in an emergency.
void playSite(const std::string& folder, const OpenOptions& options, std::map<std::string, std::size_t>& found) {
    ManualClock clock;
    SystemRandom random;
    SystemFiles files;
    const SecretBytes key = options.unkeyed ? SecretBytes() : keyOf(1);
    auto site = SiteStore::create(folder, key, {clock, random, files}, options);
    QVERIFY2(site, site ? "" : site.error().detail.c_str());
    auto user = (*site)->addUser({"u01"}, "CANARI-nom");
    QVERIFY(user);
    user->facts = {{"telephone", Value("CANARI-telephone")}};
    QVERIFY((*site)->setUser(*user));
    SiteEnrolment enrolment;
    enrolment.uri
        = {.host = "relais.example",
           .secret = "CANARI-code",
           .pins = {Hash {1}},
           .ingestKey = newSealKeyPair(random).publicKey,
           .ingestKid = 4,
           .authority = {SignatureAlgorithm::Ed25519, Bytes(32, 5)}};
    enrolment.device = DeviceId {{9}};
    QVERIFY((*site)->setEnrolment(enrolment));
    OpDraft alert = alertDraft();
    alert.body["answers"] = Value(canaryAnswers());
    const Ed25519Signer device = Ed25519Signer::generate(random);
    QVERIFY((*site)->sayEmergency(alert, device));
    found = marksUnder(folder);
}

double bitsPerByte(const Bytes& content) {
    std::array<double, 256> counts {};
    for (const std::uint8_t byte : content)
        counts[byte] += 1;
    double bits = 0;
    for (const double count : counts)
        if (count > 0)
            bits
                -= count / static_cast<double>(content.size()) * std::log2(count / static_cast<double>(content.size()));
    return bits;
}

// A sort larger than its memory, half done.
std::size_t marksWhileSorting(const char* tempStore) {
    const TempFolder folder;
    qputenv("SQLITE_TMPDIR", folder.path().c_str());
    auto db = Connection::open(folder.file("a.db"), keyOf(7), {.mode = OpenOptions::Mode::CreateNew});
    if (!db || !db->script("CREATE TABLE t(x TEXT)") || !db->script(std::string("PRAGMA temp_store = ") + tempStore)
        || !db->script("PRAGMA cache_size = 10")
        || !db->run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
                    " INSERT INTO t SELECT 'CANARI-' || hex(i * 7919 % 20011) || '-nom-prenom-adresse' FROM n"))
        return 999'999'999;
    auto sorted = db->query("SELECT x FROM t ORDER BY x || x");
    if (!sorted || !*sorted->step())
        return 999'999'999;
    return marksInTemporaryFiles();
}

} // namespace

class CanaryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingReadableIsLeftByASession() {
        StoreBench bench;
        std::map<std::string, std::size_t> found;
        playSession(bench, found);
        QVERIFY(found.contains("store.db") && found.contains("store.db-wal") && found.contains("spool"));
        for (const auto& [file, marks] : found)
            QVERIFY2(marks == 0, file.c_str());
        const Bytes database = contentOf(bench.paths.database());
        QVERIFY(database.size() > 4096);
        QVERIFY(bitsPerByte(database) > 7.9);
        QVERIFY(!textView(database).starts_with("SQLite format 3"));
    }

    void theSearchFindsThemInAPlainDatabase() {
        StoreBench bench;
        bench.options.unkeyed = true;
        std::map<std::string, std::size_t> found;
        playSession(bench, found);
        QVERIFY(found["store.db"] + found["store.db-wal"] > 20);
        QCOMPARE(found["spool"], std::size_t {0}); // sealed all the same
    }

    void nothingReadableIsLeftByALockedDevice() {
        const TempFolder home;
        std::map<std::string, std::size_t> found;
        playSite(home.file("site"), {}, found);
        QVERIFY(found.contains("site.db") && found.contains("site.db-wal") && found.contains("spool"));
        for (const auto& [file, marks] : found)
            QVERIFY2(marks == 0, file.c_str());
    }

    void theSearchFindsThemInAPlainSite() {
        const TempFolder home;
        std::map<std::string, std::size_t> found;
        playSite(home.file("site"), {.unkeyed = true}, found);
        QVERIFY(found["site.db"] + found["site.db-wal"] >= 2);
        QCOMPARE(found["spool"], std::size_t {0}); // sealed all the same
    }

    void temporaryStorageIsMemory() {
        QCOMPARE(marksWhileSorting("MEMORY"), std::size_t {0});
        const std::size_t spilled = marksWhileSorting("FILE");
        QVERIFY2(spilled > 1000 && spilled < 999'999'999, std::to_string(spilled).c_str());
    }
};

RELAIS_TEST(CanaryTest)

} // namespace canary_test
#include "canary_test.moc"
