// Runs the simulated world under many seeds, replays one, and proves that planted bugs are found.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/sim_world.h"
#include "tests/support/test_class.h"

#include <QFile>
#include <QTest>

#include <cstdio>

namespace simulation_test {

using namespace relais::test;

// RELAIS_SEED=n replays one seed and prints its story; RELAIS_SEEDS=n runs n, from RELAIS_FIRST_SEED (1) on.
class SimulationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pastFailures();
    void manySeeds();
    void sameSeedSameTrace();
    void plantedBugsAreFound_data();
    void plantedBugsAreFound();
};

namespace {

constexpr int kDefaultSeeds = 60;
constexpr std::uint64_t kMostSearched = 200; // seeds in which a planted bug must show

std::uint64_t numberFrom(const char* name, std::uint64_t otherwise) {
    const QByteArray text = qgetenv(name);
    return text.isEmpty() ? otherwise : text.toULongLong();
}

// Empty when all held; else the reason and how to see it again.
QByteArray runSeed(std::uint64_t seed, Planted planted = Planted::None) {
    SimWorld world(seed, planted);
    world.run();
    if (world.violations().empty())
        return {};
    QByteArray told = "RELAIS_SEED=" + QByteArray::number(static_cast<qulonglong>(seed));
    for (const std::string& violation : world.violations())
        told += "\n  " + QByteArray::fromStdString(violation);
    if (planted == Planted::None)
        std::fputs(world.story().c_str(), stderr); // longer than a test message may be
    return told;
}

} // namespace

void SimulationTest::pastFailures() {
    QFile file(QStringLiteral(RELAIS_SIMULATION_SEEDS));
    QVERIFY(file.open(QIODevice::ReadOnly));
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const QByteArray failure = runSeed(line.split(' ').first().toULongLong());
        QVERIFY2(failure.isEmpty(), failure.constData());
    }
}

void SimulationTest::manySeeds() {
    if (const std::uint64_t seed = numberFrom("RELAIS_SEED", 0); seed != 0) {
        const QByteArray failure = runSeed(seed);
        QVERIFY2(failure.isEmpty(), failure.constData());
        return;
    }
    const std::uint64_t count = numberFrom("RELAIS_SEEDS", kDefaultSeeds);
    const std::uint64_t from = numberFrom("RELAIS_FIRST_SEED", 1);
    QByteArray failures;
    for (std::uint64_t seed = from; seed < from + count; ++seed)
        if (const QByteArray failure = runSeed(seed); !failure.isEmpty())
            failures += failure.left(160) + "\n";
    QVERIFY2(failures.isEmpty(), failures.constData());
    qInfo(
        "%llu schedules held, from seed %llu on", static_cast<unsigned long long>(count),
        static_cast<unsigned long long>(from));
}

void SimulationTest::sameSeedSameTrace() {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        SimWorld first(seed, Planted::None);
        first.run();
        SimWorld second(seed, Planted::None);
        second.run();
        QCOMPARE(first.events(), second.events());
        QVERIFY(first.trace() == second.trace());
    }
}

void SimulationTest::plantedBugsAreFound_data() {
    QTest::addColumn<int>("bug");
    const char* const kNames[]
        = {"none",        "acked, not kept", "epoch unchecked (M10)", "entry dropped",   "cursor ahead",
           "loss untold", "purge untold",    "lying fsync",           "spool forgotten", "view widened"};
    static_assert(std::size(kNames) == static_cast<std::size_t>(Planted::kCount));
    for (int bug = 1; bug < static_cast<int>(Planted::kCount); ++bug)
        QTest::newRow(kNames[bug]) << bug;
}

void SimulationTest::plantedBugsAreFound() {
    QFETCH(int, bug);
    for (std::uint64_t seed = 1; seed <= kMostSearched; ++seed) {
        const QByteArray failure = runSeed(seed, static_cast<Planted>(bug));
        if (failure.isEmpty())
            continue;
        qInfo("found in schedule %llu: %s", static_cast<unsigned long long>(seed), failure.constData());
        return;
    }
    QFAIL("the simulation does not see this bug");
}

RELAIS_TEST(SimulationTest)

} // namespace simulation_test
#include "simulation_test.moc"
