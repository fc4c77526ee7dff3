// Pages that cannot be applied, or not even read: asked again smaller, while what was typed still leaves.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/engine_world.h"
#include "tests/support/test_class.h"

namespace engine_pages_test {

using namespace relais::sync;
using namespace relais::test;

namespace {

// A device that asks, under a service whose answers a test spoils.
struct PageWorld : EngineWorld {
    std::vector<std::uint32_t> asked; // for entries, in order; exchanges with ops are in `pushed`
    std::vector<std::uint32_t> pushed;
    std::function<bool(const SyncRequest&)> spoils; // answers it with bytes that nobody can read

    PageWorld() {
        start();
        (void)settle();
        step(EngineEvent::UserAsksNow {});
        advance(std::chrono::seconds(1));
    }
    // Answers what is asked, and lets the time pass in between, until `until` or `most` steps.
    void answerAll(
        int most, const std::function<bool()>& until = [] { return false; }) {
        for (int i = 0; i < most && !until(); ++i) {
            if (exchangeInFlight()) {
                answerOne();
                continue;
            }
            const auto next = timers.find(EngineTimer::Exchange);
            if (next == timers.end())
                return;
            advance(std::max(next->second - clock.monotonic(), std::chrono::milliseconds(0)));
        }
    }
    SyncRequest answerOne() {
        const OutgoingRequest http = takeSent("/v1/sync");
        SyncRequest request = requestOf(http);
        (request.runs.empty() ? asked : pushed).push_back(request.maxBytes);
        if (spoils && spoils(request))
            replyRaw(http.step, 200, std::string(mediaType(Format::CborZstd)), Bytes(40, 0xff));
        else
            reply(http.step, service.answer(request, clock.wall()));
        return request;
    }
};

FeedPage badPage() {
    FeedPage page;
    page.feed = {"user:u01"};
    page.grant.raw.fill(0x61);
    page.entries = {{7, EntryKind::Op, {}, 0, Value("not an op")}};
    page.entries[0].record.raw.fill(0x33);
    page.cursor = 7;
    return page;
}

} // namespace

class EnginePagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPageThatCannotBeAppliedIsAskedSmallerThenKeptRaw() {
        PageWorld world;
        const FeedPage page = badPage();
        world.service.pages = {page};
        world.service.change = [&page](const SyncRequest& request, SyncResponse& response) {
            for (const Cursor& cursor : request.cursors)
                if (cursor.feed == page.feed && cursor.seq >= page.cursor)
                    response.pages.clear();
        };
        (void)world.answerOne();
        const OpId op = world.commit(Lane::Alert); // meanwhile
        const auto passed = [&world, &page] {
            const auto cursors = world.state().cursors;
            return std::ranges::any_of(cursors, [&](const Cursor& c) { return c.feed == page.feed && c.seq == 7; });
        };
        world.answerAll(60, passed);
        QVERIFY(passed());
        for (std::size_t i = 1; i < world.asked.size(); ++i)
            QVERIFY(world.asked[i] < world.asked[i - 1]);
        QCOMPARE(world.asked.back(), 1U);
        QCOMPARE(world.pushed, std::vector<std::uint32_t> {0});
        QVERIFY(world.service.verdicts.contains(op));
        QCOMPARE(world.state().pending, 0U);
        // As it came, for whoever looks into it; the record itself is asked for whole, and the window is told.
        auto db = Connection::open(world.folder.file("u01/store.db"), keyOf(1), {.mode = OpenOptions::Mode::ReadOnly});
        QVERIFY2(db, db ? "" : db.error().detail.c_str());
        QCOMPARE(db->integer("SELECT count(*) FROM set_aside WHERE feed = 'user:u01' AND seq = 7", 0).value(), 1);
        QVERIFY(world.state().wanted == std::vector {page.entries[0].record});
        const auto told = world.given<EngineCommand::RecordsChanged>();
        QVERIFY(std::ranges::any_of(told, [](const auto& news) { return news.changes.feeds; }));
    }

    void anAnswerThatCannotBeReadIsAskedSmallerUntilItCan() {
        PageWorld world;
        constexpr std::uint32_t kReadable = 5000;
        world.spoils = [](const SyncRequest& request) { return request.maxBytes > kReadable; };
        (void)world.answerOne();
        const OpId op = world.commit(Lane::Alert);
        world.answerAll(60, [&world] { return !world.asked.empty() && world.asked.back() <= kReadable; });
        QVERIFY(world.asked.size() > 2);
        for (std::size_t i = 1; i < world.asked.size(); ++i)
            QCOMPARE(world.asked[i], world.asked[i - 1] / 4);
        QCOMPARE(world.pushed, std::vector<std::uint32_t> {0}); // the alert asked for no entries, and was answered
        QVERIFY(world.service.verdicts.contains(op));
        QCOMPARE(world.state().pending, 0U);
        // Once it was read, more again.
        world.spoils = {};
        const std::uint32_t least = world.asked.back();
        world.answerAll(60, [&world, least] { return world.asked.back() > least; });
        QVERIFY(world.asked.back() > least);
        QVERIFY(!world.engine->status().lastError);
    }

    // Not even one entry: nothing more can be read, but everything typed leaves, and somebody is told.
    void whatCanNeverBeReadHoldsNoAlertBack() {
        PageWorld world;
        world.spoils = [](const SyncRequest& request) { return request.maxBytes > 0; };
        bool told = false;
        world.answerAll(80, [&world, &told] {
            for (const auto& notice : world.given<EngineCommand::Notify>())
                told = told || notice.notice == EngineNotice::UpdateRequired;
            return told;
        });
        QVERIFY(told);
        QCOMPARE(world.asked.back(), 1U);
        QVERIFY(world.phase() == SyncPhase::UpdateRequired);
        const OpId op = world.commit(Lane::Alert);
        world.answerAll(10, [&world] { return world.state().pending == 0; });
        QVERIFY(world.service.verdicts.contains(op));
        QCOMPARE(world.state().pending, 0U);
        world.answerAll(20, [&world] { return world.phase() == SyncPhase::UpdateRequired; });
        QVERIFY(world.phase() == SyncPhase::UpdateRequired); // asked again, and said again
        // The service mends it.
        world.spoils = {};
        world.answerAll(60, [&world] { return world.phase() == SyncPhase::UpToDate; });
        QVERIFY(world.phase() == SyncPhase::UpToDate);
    }
};

RELAIS_TEST(EnginePagesTest)

} // namespace engine_pages_test
#include "engine_pages_test.moc"
