// The device store's figures: saving an alert, unlocking, taking in a first sync, a list of 100,000; beside raw floors.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/slots.h"
#include "tests/bench/bench_report.h"
#include "tests/support/memory_hardware.h"
#include "tests/support/store_bench.h"

#include <filesystem>

using namespace relais::bench;
using namespace relais::sync;
using namespace relais::test;

namespace {

constexpr std::uint64_t kFirstSync = 10'000;
constexpr std::uint64_t kMany = 100'000;
constexpr std::uint64_t kPerPage = 500;

template <class T>
T must(Result<T> result) {
    if (!result) {
        std::fprintf(stderr, "bench: %s\n", result.error().detail.c_str());
        std::exit(1);
    }
    return std::move(*result);
}

void must(const Status& status) {
    if (status)
        return;
    std::fprintf(stderr, "bench: %s\n", status.error().detail.c_str());
    std::exit(1);
}

// What SQLCipher alone costs: the same bytes into one table.
Connection rawDatabase(const std::string& path) {
    Connection db = must(Connection::open(path, keyOf(7), {.mode = OpenOptions::Mode::CreateNew}));
    must(db.script("CREATE TABLE t(id INTEGER PRIMARY KEY, x BLOB) STRICT"));
    return db;
}

AppliedOp recordOfMany(SmallService& service, std::uint64_t i) {
    AppliedOp op = service.foreign(i, "create");
    for (std::size_t b = 0; b < 6; ++b)
        op.id.raw[b] = static_cast<std::uint8_t>((1'790'000'000'000 + i * 1000) >> (40 - 8 * b));
    op.record = recordOf(op.id);
    Value::Map answers = lupAnswers();
    answers["nom_naissance"] = Value("NOM" + std::to_string(i % 5000));
    answers["prenom"] = Value("Prénom" + std::to_string(i % 977));
    op.body["answers"] = Value(std::move(answers));
    op.facts = {{"transmis_le", Value(1'795'273'200'000 + static_cast<std::int64_t>(i))}, {"caisse", Value("911")}};
    return op;
}

void benchSaving(StoreBench& bench, Store& store) {
    Connection raw = rawDatabase(bench.home.file("raw.db"));
    const Bytes row(900, 7);
    const double floor = medianMs(200, [&] { must(raw.run("INSERT INTO t(x) VALUES(?)", row)); });
    const double save = medianMs(200, [&] { must(store.commit(alertDraft())); });
    report("save an alert (store and spool synced)", save, "ms", "one raw SQLCipher insert", floor);
    const auto draft = must(store.startDraft("lup", "create", {}));
    const double field = medianMs(200, [&] { must(store.saveDraftField(draft, "prenom", Value("Sacha"))); });
    report("save one field of a draft", field, "ms", "one raw SQLCipher insert", floor);
}

void benchUnlocking(StoreBench& bench) {
    MemoryHardware hardware;
    Slots slots = must(Slots::open(
        {*bench.files, hardware, bench.clock, bench.random}, bench.home.file("slots"), DeviceId {{4}}, {"u01"}));
    const KdfCost cost;
    must(slots.setPin(view("402917"), keyOf(7), cost));
    const SlotSalt salt {};
    const double floor = medianMs(5, [&] { must(argon2id(view("402917"), salt, cost)); });
    const double unlock = medianMs(5, [&] {
        const SecretBytes key = must(slots.unlockPin(view("402917")));
        must(Store::open(bench.paths, key, bench.deps()));
    });
    report("unlock by PIN and open (64 MiB, 3 passes)", unlock, "ms", "Argon2id alone", floor);
}

// Takes records from..to in, page by page.
void takeIn(SmallService& service, Store& store, std::uint64_t from, std::uint64_t to) {
    for (std::uint64_t first = from; first < to; first += kPerPage) {
        std::vector<Entry> entries;
        for (std::uint64_t i = first; i < std::min(first + kPerPage, to); ++i)
            entries.push_back(service.accept(recordOfMany(service, i), i % 3 == 0 ? "EN_ANALYSE" : "TRANSMIS"));
        must(store.apply(service.response(std::move(entries), service.last), service.request(store)));
    }
}

void benchFirstSync(StoreBench& bench, Store& store, SmallService& service) {
    std::size_t json = 0;
    for (std::uint64_t i = 0; i < kFirstSync; ++i)
        json += toJson(appliedToValue(recordOfMany(service, i))).size();
    Connection raw = rawDatabase(bench.home.file("raw-bulk.db"));
    const Bytes row(json / kFirstSync, 7);
    const double floor = medianMs(1, [&] {
        must(raw.script("BEGIN"));
        for (std::uint64_t i = 0; i < kFirstSync; ++i)
            must(raw.run("INSERT INTO t(x) VALUES(?)", row));
        must(raw.script("COMMIT"));
    });
    const double took = medianMs(1, [&] { takeIn(service, store, 0, kFirstSync); });
    report("take in a first sync of 10,000 records", took, "ms", "raw SQLCipher bulk insert of as many bytes", floor);
    must(store.retention(bench.clock.wall()));
    const auto size = std::filesystem::file_size(bench.paths.database());
    report(
        "size of 10,000 records, searchable", static_cast<double>(size) / 1e6, "MB", "their JSON",
        static_cast<double>(json) / 1e6);
}

void benchLists(StoreBench& bench, Store& store) {
    Connection raw = must(Connection::open(bench.home.file("raw-bulk.db"), keyOf(7), {}));
    const double floor
        = medianMs(20, [&] { must(must(raw.query("SELECT x FROM t ORDER BY id DESC LIMIT 50")).run()); });
    const auto listing = [&](const char* what, const ListQuery& query) {
        const double took = medianMs(20, [&] { must(store.list(query)); });
        report(what, took, "ms", "50 raw rows by key", floor);
    };
    listing("list of 100,000: open (newest 50)", {});
    listing("list of 100,000: desk, most pressing 50", {.closed = false, .order = ListOrder::Pressing});
    listing("list of 100,000: search one name", {.search = "nom4242"});
    listing("list of 100,000: search a common word", {.search = "prenom1"});
    ListQuery scroll;
    const double scrolled = medianMs(20, [&] {
        const auto rows = must(store.list(scroll));
        scroll.after = rows.back().position;
    });
    report("list of 100,000: scroll by 50", scrolled, "ms", "50 raw rows by key", floor);
    const double counted = medianMs(5, [&] { must(store.counts()); });
    report("list of 100,000: counts by state", counted, "ms", "50 raw rows by key", floor);
}

} // namespace

int main() {
    StoreBench bench;
    SmallService service;
    {
        const auto store = must(bench.create());
        benchSaving(bench, *store);
    }
    benchUnlocking(bench);
    bench.paths.folder = bench.home.file("synced");
    const auto store = must(bench.create());
    benchFirstSync(bench, *store, service);
    takeIn(service, *store, kFirstSync, kMany);
    benchLists(bench, *store);
    return 0;
}
