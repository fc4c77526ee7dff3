// kill -9 at any moment of committing: whatever was reported as saved is in the store and in the spool afterwards.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/site_store.h"
#include "tests/support/store_bench.h"

#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace relais::sync;
using namespace relais::test;

namespace {

// Both sides open the same folder: the site database beside one user's store, as in the app.
struct Home {
    std::string folder;
    ManualClock clock;
    SystemRandom random;
    SystemFiles files;
    DefinitionSet definitions; // none: reading them would be most of a cycle
    std::unique_ptr<SiteStore> site;

    explicit Home(std::string path) : folder(std::move(path)) { }
    [[nodiscard]] StorePaths paths() const { return {folder + "/user"}; }
    [[nodiscard]] StoreDeps deps() { return {clock, random, files, definitions, *site, domainRules(definitions)}; }
    [[nodiscard]] Status openSite() {
        RELAIS_ASSIGN(site, SiteStore::open(folder, keyOf(1), {clock, random, files}));
        return {};
    }
    [[nodiscard]] Result<std::unique_ptr<Store>> openStore() {
        RELAIS_TRY(openSite());
        return Store::open(paths(), keyOf(7), deps());
    }
    [[nodiscard]] Status create() {
        RELAIS_ASSIGN(site, SiteStore::create(folder, keyOf(1), {clock, random, files}));
        RELAIS_TRY(site->addUser({"u01"}, "Dr Vautrin"));
        const SealKeyPair ingest = newSealKeyPair(random);
        RELAIS_TRY(Store::create(
            paths(), keyOf(7), deps(),
            {DeviceId {{4}}, {"u01"}, "Dr Vautrin", newRandomId<ReplicaId>(random), keyOf(3), ingest.publicKey, 1}));
        return {};
    }
};

// Says on standard output what it has been told is saved, until it is killed.
int commitForEver(const char* folder) {
    Home home {folder};
    const auto store = home.openStore();
    if (!store)
        return 1;
    for (int i = 0;; ++i) {
        const auto committed = (*store)->commit(alertDraft("N" + std::to_string(i)));
        if (!committed)
            return 2;
        const std::string line = toText(committed->op) + "\n";
        if (::write(STDOUT_FILENO, line.data(), line.size()) < 0)
            return 3;
    }
}

// Passes a little time without a clock or a sleep: the kill then falls anywhere in the next commit.
std::uint64_t spend(std::uint64_t turns) {
    std::uint64_t state = 1;
    for (std::uint64_t i = 0; i < turns; ++i)
        state = sha256(view(std::to_string(state)))[0] + i;
    return state;
}

// Lets a child commit, kills it after so many reports and so much spinning, and gives all that it reported.
std::vector<OpId> reportedBeforeKill(const char* self, const std::string& folder, int reports, std::uint64_t spin) {
    int pipe[2] {};
    if (::pipe(pipe) != 0)
        return {};
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(pipe[1], STDOUT_FILENO);
        ::close(pipe[0]);
        ::execl(self, self, "--commit-for-ever", folder.c_str(), nullptr);
        ::_exit(9);
    }
    ::close(pipe[1]);
    std::string text;
    std::array<char, 4096> part {};
    const auto readSome = [&] {
        const ssize_t got = ::read(pipe[0], part.data(), part.size());
        if (got > 0)
            text.append(part.data(), static_cast<std::size_t>(got));
        return got > 0;
    };
    while (std::count(text.begin(), text.end(), '\n') < reports && readSome()) { }
    static_cast<void>(spend(spin));
    ::kill(child, SIGKILL);
    while (readSome()) { }
    ::close(pipe[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    std::vector<OpId> reported;
    for (std::size_t at = 0; at + 36 < text.size() + 1 && text.find('\n', at) != std::string::npos;
         at = text.find('\n', at) + 1)
        if (const auto id = idFromText<OpId>(text.substr(at, 36)))
            reported.push_back(*id);
    return reported;
}

const char* g_self = nullptr;

} // namespace

class StoreKillTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingReportedIsEverLost() {
        constexpr int kCycles = 500;
        constexpr int kCyclesPerStore = 50; // a growing outbox would only slow the comparison
        SeededRandom dice(20261122);
        std::size_t reportedInAll = 0;
        for (int cycle = 0; cycle < kCycles;) {
            const TempFolder folder;
            const std::string path = folder.file("home");
            ReplicaId replica;
            {
                Home home {path};
                QVERIFY(home.create());
                replica = (*home.openStore())->birth().replica;
            }
            std::set<OpId> reported;
            for (int i = 0; i < kCyclesPerStore; ++i, ++cycle) {
                const auto fresh
                    = reportedBeforeKill(g_self, path, static_cast<int>(dice.below(3)), dice.below(20'000));
                reported.insert(fresh.begin(), fresh.end());
                Home home {path};
                const auto store = home.openStore();
                QVERIFY2(store, store ? "" : store.error().detail.c_str());
                QCOMPARE((*store)->birth().replica, replica); // a kill is no clone
                const auto outbox = (*store)->outbox();
                QVERIFY(outbox);
                std::set<OpId> held;
                for (const OwnOp& op : *outbox)
                    held.insert(op.id);
                const auto spool = Spool::open(home.files, home.paths().spool());
                QVERIFY(spool);
                for (const OpId& op : reported)
                    QVERIFY2(held.contains(op) && spool->has(op), "a saved alert is lost");
                QCOMPARE(spool->items().size(), held.size()); // and what was committed only is sealed by now
                if (i % 25 == 0)
                    QVERIFY((*store)->checkIntegrity());
            }
            reportedInAll += reported.size();
        }
        qInfo("%d kills, %zu alerts reported as saved, 0 lost", kCycles, reportedInAll);
        QVERIFY(reportedInAll > static_cast<std::size_t>(kCycles) / 2);
    }
};

int main(int argc, char** argv) {
    if (argc == 3 && std::string_view(argv[1]) == "--commit-for-ever")
        return commitForEver(argv[2]);
    g_self = argv[0];
    StoreKillTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "store_kill_test.moc"
