// Waiting and measuring without a clock: back-off, spacing, batch sizes, care after trouble.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/engine/batch_size.h"
#include "sync/engine/care.h"
#include "sync/engine/pace.h"
#include "tests/support/seeded_random.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <set>

namespace pace_test {

using namespace relais::sync;
using namespace relais::test;
using namespace std::chrono_literals;

class PaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void backOffDoublesWithJitterUpToItsLimit();
    void whatTheServiceAsksIsKeptWithinReason();
    void askingTwiceIsSpaced();
    void timersAreSetOnceAndCleared();
    void batchFollowsTheLink();
    void smallBatchesDoNotMeasure();
    void pushCareGoesOneByOne();
    void pullCareShrinksAndRecovers();
};

void PaceTest::backOffDoublesWithJitterUpToItsLimit() {
    SeededRandom random(3);
    std::set<std::int64_t> firsts;
    for (int run = 0; run < 50; ++run) {
        RetryPolicy policy(random, EngineLimit::kRetryMost);
        for (int i = 0; i < 40; ++i) {
            const auto wait = policy.afterFailure().count();
            const std::int64_t full = i > 20 ? 300'000 : std::min<std::int64_t>(2000LL << i, 300'000);
            QVERIFY(wait >= full / 2 && wait <= full);
            if (i == 7)
                firsts.insert(wait);
        }
        QCOMPARE(policy.failures(), 40U);
        policy.succeeded();
        QVERIFY(policy.afterFailure() <= 2s);
    }
    QVERIFY(firsts.size() > 40); // devices that failed together do not return together
}

void PaceTest::whatTheServiceAsksIsKeptWithinReason() {
    SeededRandom random(3);
    RetryPolicy policy(random, EngineLimit::kRetryMost);
    QCOMPARE(policy.afterFailure(90s).count(), qint64 {90'000});
    QCOMPARE(policy.afterFailure(24h * 365).count(), qint64 {3'600'000});
    QVERIFY(policy.afterFailure(-5s) > 0s);
}

void PaceTest::askingTwiceIsSpaced() {
    SeededRandom random(3);
    Pace pace(random, 5min, 5min);
    pace.begin({10'000});
    pace.soon();
    QVERIFY(pace.isDue());
    pace.attempted();
    QVERIFY(!pace.isDue());
    pace.begin({10'300});
    pace.soon();
    QVERIFY(!pace.isDue());
    QCOMPARE(pace.next()->ms, 11'000);
    // What the service asked holds against everybody, and ends with a success.
    pace.failed(60s);
    pace.soon();
    pace.networkBack();
    QVERIFY(pace.next()->ms >= 70'000);
    pace.succeeded();
    pace.soon();
    QCOMPARE(pace.next()->ms, 11'000);
    pace.begin({9'000'000});
    pace.afterPeriod();
    QCOMPARE(pace.next()->ms, 9'300'000);
}

void PaceTest::timersAreSetOnceAndCleared() {
    Timers timers;
    std::vector<Command> out;
    timers.want(EngineTimer::Watch, MonoMs {5}, out);
    timers.want(EngineTimer::Watch, MonoMs {5}, out);
    QCOMPARE(out.size(), std::size_t {1});
    timers.want(EngineTimer::Watch, MonoMs {6}, out);
    QCOMPARE(out.size(), std::size_t {2});
    timers.fired(EngineTimer::Watch);
    timers.want(EngineTimer::Watch, MonoMs {6}, out);
    QCOMPARE(out.size(), std::size_t {3});
    timers.want(EngineTimer::Watch, std::nullopt, out);
    timers.want(EngineTimer::Watch, std::nullopt, out);
    QCOMPARE(out.size(), std::size_t {4});
    QVERIFY(std::holds_alternative<EngineCommand::ClearTimer>(out.back()));
}

void PaceTest::batchFollowsTheLink() {
    BatchSize edge;
    for (int i = 0; i < 10; ++i)
        edge.passed(edge.bytes(), std::chrono::milliseconds(edge.bytes() * 8 / 120)); // 120 kbit/s
    QVERIFY(edge.bytes() > 80'000 && edge.bytes() < 100'000);                         // six seconds of it
    QCOMPARE(edge.compressionLevel(), 12);
    BatchSize fibre;
    for (int i = 0; i < 10; ++i)
        fibre.passed(fibre.bytes(), 20ms);
    QCOMPARE(fibre.bytes(), EngineLimit::kBatchMost);
    QCOMPARE(fibre.compressionLevel(), 3);
    for (int i = 0; i < 20; ++i)
        fibre.failed();
    QCOMPARE(fibre.bytes(), EngineLimit::kBatchLeast);
    fibre.passed(EngineLimit::kBatchLeast, 1ms);
    QCOMPARE(fibre.bytes(), EngineLimit::kBatchLeast * 2); // doubles at most
    fibre.passed(EngineLimit::kBatchLeast, 0ms);           // a clock too coarse to see it
    QVERIFY(fibre.bytes() <= EngineLimit::kBatchMost);
}

void PaceTest::smallBatchesDoNotMeasure() {
    BatchSize size;
    size.passed(500, 10s);
    QVERIFY(!size.rate());
    QCOMPARE(size.bytes(), EngineLimit::kBatchFirst);
}

void PaceTest::pushCareGoesOneByOne() {
    PushCare care;
    QCOMPARE(care.budget(1000), std::size_t {1000});
    care.failed();
    care.passed();
    care.failed();
    QVERIFY(!care.isOneByOne()); // not two in a row
    care.failed();
    QVERIFY(care.isOneByOne());
    QCOMPARE(care.budget(1000), std::size_t {1});
    QCOMPARE(care.skip(), std::size_t {0});
    care.failed();
    care.passed();
    QCOMPARE(care.skip(), std::size_t {1});
    QVERIFY(!care.roundEnded()); // one is left: the next round takes it first
    QVERIFY(care.isOneByOne());
    QCOMPARE(care.skip(), std::size_t {0});
    QVERIFY(care.roundEnded());
    QVERIFY(!care.isOneByOne());
}

void PaceTest::pullCareShrinksAndRecovers() {
    PullCare care;
    QCOMPARE(care.maxBytes(true, 5000), 5000U);
    care.failed(5000);
    QVERIFY(care.inTrouble());
    QCOMPARE(care.maxBytes(true, 5000), 0U); // verdicts still come
    QCOMPARE(care.maxBytes(false, 5000), 1250U);
    care.passed(0);
    QVERIFY(care.pullsAlone());
    for (int i = 0; i < 12; ++i)
        care.failed(care.maxBytes(false, 5000));
    QVERIFY(PullCare::isLeast(care.maxBytes(false, 5000)));
    for (int i = 0; i < 7; ++i)
        care.passed(care.maxBytes(false, 5000));
    QVERIFY(!care.inTrouble());
}

RELAIS_TEST(PaceTest)

} // namespace pace_test
#include "pace_test.moc"
