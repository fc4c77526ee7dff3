// What was shown once is shown again only while it is still so, whoever changed it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/ledger/snapshots.h"
#include "tests/support/service_world.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace snapshots_test {

using namespace relais::test;

namespace {

const FeedId kDesk {"desk:911:lup"};

std::shared_ptr<const Shown> shownOf(std::size_t bytes) {
    auto shown = std::make_shared<Shown>();
    shown->bytes = bytes;
    return shown;
}

// What a device that loads the desk afresh is given of `record`; null when it is not there.
Value freshly(TestDevice& device, const RecordId& record) {
    SyncRequest request = device.request();
    request.cursors.clear();
    for (const FeedPage& page : device.exchange(request).pages)
        for (const Entry& entry : page.entries)
            if (page.feed == kDesk && entry.record == record)
                return entry.payload;
    return {};
}

} // namespace

class SnapshotsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatHoldsTooMuchLosesTheOldest() {
        SnapshotCache cache(100);
        SeededRandom random(4);
        std::vector<RecordId> ids;
        for (int i = 0; i < 3; ++i) {
            ids.push_back(recordOf(newOpId({1000 + i}, random)));
            cache.keep(ids.back(), kDesk, shownOf(40));
        }
        QCOMPARE(cache.bytes(), std::size_t(80));
        QVERIFY(!cache.find(ids[0], kDesk));
        QVERIFY(cache.find(ids[2], kDesk));
        QVERIFY(!cache.find(ids[2], FeedId {"desk:771:lup"}));
        cache.keep(ids[2], kDesk, shownOf(50)); // in place of the former
        QCOMPARE(cache.bytes(), std::size_t(90));
        cache.keep(ids[2], FeedId {"user:u01"}, shownOf(10));
        cache.forget(ids[2]);
        QCOMPARE(cache.bytes(), std::size_t(40));
        cache.clear();
        QCOMPARE(cache.bytes(), std::size_t(0));
        QVERIFY(!cache.find(ids[1], kDesk));
    }

    void aChangeIsShownToTheNext() {
        DeskWorld desk;
        const auto colleague = desk.person("u14", {"AGENT_LUP:911"});
        const RecordId record = desk.alert();
        QCOMPARE(freshly(*colleague, record)["state"].text(), std::string("TRANSMIS"));
        QCOMPARE(desk.agent->send(desk.agent->move(record, "prendre_en_charge")).kind, VerdictKind::Accepted);
        QCOMPARE(freshly(*colleague, record)["state"].text(), std::string("PRIS_EN_CHARGE"));
    }

    // Another process on the same files: a command, or a second service that takes over.
    void aChangeByAnotherProcessIsShown() {
        DeskWorld desk;
        const auto colleague = desk.person("u14", {"AGENT_LUP:911"});
        const RecordId record = desk.alert();
        (void)desk.agent->sync();
        QCOMPARE(freshly(*colleague, record)["state"].text(), std::string("TRANSMIS"));
        Ledger other(desk.world.parts(), ServiceKeys {&desk.world.authority, {}}, desk.world.settings);
        const auto taken = desk.agent->request({desk.agent->sign(desk.agent->move(record, "prendre_en_charge"))});
        QCOMPARE(must(other.exchange(desk.agent->caller(), taken)).verdicts.at(0).kind, VerdictKind::Accepted);
        QCOMPARE(freshly(*colleague, record)["state"].text(), std::string("PRIS_EN_CHARGE"));
        desk.world.change([&](Work& work) { return purge(work, record); });
        QCOMPARE(freshly(*colleague, record)["state"].text(), std::string());
    }

    void aChangeThatIsUndoneIsNotShown() {
        DeskWorld desk;
        const RecordId record = desk.alert();
        History history(desk.world.parts(), ServiceKeys {&desk.world.authority, {}}, desk.world.settings);
        const auto stateIn = [&](Work& work) {
            const Showing showing = must(showingOf(work, record, kDesk));
            return showing.shown ? showing.shown->payload["state"].text() : std::string();
        };
        std::vector<std::string> seen;
        const Status undone = history.change([&](Work& work) -> Status {
            seen.push_back(stateIn(work));
            auto row = must(work.tx.records().find(record));
            row->record.events.back().facts["state"] = Value("ANNULEE");
            row->record.state = "ANNULEE";
            RELAIS_TRY(work.tx.records().put(*row));
            RELAIS_TRY(work.tx.feeds().put(PlacementRow {record, kDesk, 1, 99, false}));
            seen.push_back(std::to_string(must(showingOf(work, record, kDesk)).shown->last));
            return fail(ErrorCode::Internal, "changed our mind");
        });
        QVERIFY(!undone);
        QCOMPARE(seen.at(1), std::string("99"));
        (void)history.change([&](Work& work) -> Status {
            seen.push_back(stateIn(work));
            seen.push_back(std::to_string(must(showingOf(work, record, kDesk)).shown->last));
            return {};
        });
        QCOMPARE(seen.at(2), seen.at(0));
        QVERIFY(seen.at(3) != "99");
    }

    // Each reader is told which of the ops are their own, and no other.
    void eachReaderGetsTheirOwnOps() {
        DeskWorld desk;
        const RecordId record = desk.alert();
        QCOMPARE(desk.agent->send(desk.agent->move(record, "prendre_en_charge")).kind, VerdictKind::Accepted);
        const auto colleague = desk.person("u14", {"AGENT_LUP:911"});
        const auto ownIn = [&](TestDevice& device) { return freshly(device, record)["own"].array().size(); };
        QCOMPARE(ownIn(*colleague), std::size_t(0));
        QCOMPARE(ownIn(*desk.agent), std::size_t(1));
        QCOMPARE(ownIn(*colleague), std::size_t(0));
    }
};

RELAIS_TEST(SnapshotsTest)

} // namespace snapshots_test
#include "snapshots_test.moc"
