// Monday morning: 200 devices at once, 20 alerts up and 100 entries down each; the service's own work per device.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/sql/migration.h"
#include "tests/bench/bench_report.h"
#include "tests/support/service_world.h"

#include <ctime>

using namespace relais::test;

namespace {

constexpr std::size_t kDevices = 200;
constexpr std::size_t kUp = 20;
constexpr std::size_t kDown = 100;

double cpuMs() { return static_cast<double>(std::clock()) * 1000.0 / CLOCKS_PER_SEC; }

// The floor: the same bytes as rows of a bare SQLCipher table, one durable transaction per device, read back.
double floorPerDevice(const std::vector<Bytes>& ops) {
    const TempFolder folder;
    auto db = must(createDatabase(
        folder.file("floor.db"), keyOf(1), {},
        {.version = 1, .sql = "CREATE TABLE t(id INTEGER PRIMARY KEY, b BLOB)"}));
    const double start = cpuMs();
    for (std::size_t device = 0; device < kDevices; ++device) {
        must(db.run("BEGIN IMMEDIATE"));
        for (std::size_t i = 0; i < kUp; ++i)
            must(db.run("INSERT INTO t(b) VALUES(?)", ops[i]));
        must(db.run("COMMIT"));
        auto rows = must(db.query("SELECT b FROM t ORDER BY id DESC LIMIT ?", kDown));
        std::size_t bytes = 0;
        must(rows.each([&](Statement& row) { bytes += row.blob(0).size(); }));
    }
    return (cpuMs() - start) / kDevices;
}

// Everybody is somebody else.
Value::Map person(std::size_t number, const char* commune) {
    return answersWith(
        {{"nir", Value()}, {"prenom", Value("Sacha " + std::to_string(number))}, {"commune", Value(commune)}});
}

} // namespace

int main() {
    DeskWorld desk;
    const auto melun = desk.person("u10", {"AGENT_LUP:771"});
    std::vector<std::unique_ptr<TestDevice>> devices;
    for (std::size_t i = 0; i < kDevices; ++i)
        devices.push_back(desk.person("d" + std::to_string(i), {"DECLARANT", "AGENT_LUP:911"}));
    // What came over the weekend for everyone.
    for (std::size_t i = 0; i < kDown; ++i) {
        desk.world.pass(std::chrono::seconds(20));
        (void)desk.doctor->send(desk.doctor->create(person(i, "91228")));
    }
    std::vector<SyncRequest> asks;
    std::vector<Bytes> sample;
    for (const auto& device : devices) {
        std::vector<SignedOp> ops;
        for (std::size_t i = 0; i < kUp; ++i)
            ops.push_back(device->sign(device->create(person(1000 + sample.size() + i, "77288"))));
        for (const SignedOp& op : ops)
            sample.push_back(op.bytes);
        asks.push_back(device->request(ops));
    }
    std::size_t down = 0;
    std::size_t up = 0;
    const double start = cpuMs();
    for (std::size_t i = 0; i < devices.size(); ++i) {
        const SyncResponse answer = must(desk.world.ledger().exchange(devices[i]->caller(), asks[i]));
        for (const Verdict& verdict : answer.verdicts)
            up += verdict.kind == VerdictKind::Accepted ? 1 : 0;
        for (const FeedPage& page : answer.pages)
            down += page.entries.size();
    }
    const double each = (cpuMs() - start) / kDevices;
    if (up != kDevices * kUp || down < kDevices * kDown)
        throw std::runtime_error("the exchanges did not do their work");
    const double floor = floorPerDevice(sample);
    relais::bench::report("monday, CPU per device (20 up, 100 down)", each, "ms", "bare SQLCipher rows", floor);
    return 0;
}
