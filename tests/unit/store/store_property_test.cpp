// Whatever is lost, repeated, delayed or reordered, what the store shows equals a naive fold of what the service holds.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/store_bench.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace store_property_test {

using namespace relais::sync;
using namespace relais::test;

namespace {

// One device and one service under a hostile link, driven by a seed.
class HostileLink {
public:
    explicit HostileLink(std::uint64_t seed) : m_dice(seed) { m_store = std::move(*m_bench.create()); }

    void someoneActs() {
        const std::uint64_t kind = m_dice.below(10);
        if (m_foreign.size() < 2 || kind == 0) {
            const AppliedOp create = m_service.foreign(++m_number, "create");
            m_service.accept(create, "TRANSMIS");
            m_foreign.push_back(create.record);
        } else if (kind < 6) {
            const RecordId record = m_foreign[m_dice.below(m_foreign.size())];
            constexpr std::array kStates {"PRIS_EN_CHARGE", "EN_ANALYSE", "EN_ATTENTE_ASSURE"};
            if (!m_absent.contains(record))
                m_service.accept(m_service.foreign(++m_number, "move", record), kStates[m_dice.below(kStates.size())]);
        } else if (kind < 8) {
            // A record leaves the feed, or enters it again with its snapshot.
            const RecordId record = m_foreign[m_dice.below(m_foreign.size())];
            if (m_absent.erase(record) == 1)
                m_service.log.push_back(m_service.snapshot(record, m_bench.definitions));
            else {
                m_service.log.push_back({++m_service.last, EntryKind::Left, record, 0, {}});
                m_absent.insert(record);
            }
        } else if (m_own.empty() || m_dice.below(2) == 0) {
            m_own.push_back(m_store->commit(alertDraft())->record);
        } else {
            const RecordId record = m_own[m_dice.below(m_own.size())];
            QVERIFY(m_store->commit(complementDraft(record, std::to_string(m_number))));
        }
    }

    // One exchange. Its answer may be lost, come now, later, or more than once.
    void exchange(bool isQuiet) {
        const SyncRequest request = m_service.request(*m_store);
        SyncResponse answer = takeOnce(*m_store->pendingRuns(4096));
        answer.pages.push_back(pageFor(request, isQuiet));
        answer.last = m_service.last;
        const std::uint64_t fate = isQuiet ? 9 : m_dice.below(10);
        if (fate == 0)
            return; // lost
        if (fate < 3) {
            m_late.emplace_back(answer, request); // delayed
            return;
        }
        deliver(answer, request);
        if (fate < 5)
            deliver(answer, request); // twice
        if (fate == 5)
            m_late.emplace_back(answer, request); // and again much later
        if (!m_late.empty() && m_dice.below(3) == 0) {
            const std::size_t which = m_dice.below(m_late.size());
            deliver(m_late[which].first, m_late[which].second);
            m_late.erase(m_late.begin() + static_cast<std::ptrdiff_t>(which));
        }
        if (!isQuiet && m_dice.below(12) == 0) {
            m_store.reset();
            m_store = std::move(*m_bench.open());
        }
    }

    // Never ahead of the data, at any step (invariant 7); quiet: everything equal (invariant 4).
    void check(bool isQuiet) {
        const SyncState state = *m_store->syncState();
        QVERIFY(state.cursors.empty() || state.cursors.front().seq <= m_service.last);
        if (!isQuiet)
            return;
        QCOMPARE(state.pending, 0u);
        QVERIFY(state.wanted.empty());
        QVERIFY(m_store->outbox()->empty());
        QCOMPARE(*m_store->count({}), m_service.records.size() - m_absent.size());
        std::map<std::pair<std::string, std::string>, std::uint64_t> states;
        for (const auto& [id, ops] : m_service.records) {
            const Record model = foldAll(ops, m_bench.definitions);
            const auto held = m_store->record(id);
            if (m_absent.contains(id)) {
                QVERIFY(!held); // nothing of what left is readable
                continue;
            }
            QVERIFY(held);
            QVERIFY(recordToValue(*held) == recordToValue(model));
            ++states[{model.dispositif, model.state}];
        }
        const auto counts = *m_store->counts();
        for (const StateCount& counted : counts)
            QCOMPARE(counted.records, (states[{counted.dispositif, counted.state}]));
    }

private:
    // The service decides each op once, and gives its stored verdict to a repetition.
    SyncResponse takeOnce(const std::vector<OpRun>& runs) {
        SyncResponse out {.epoch = m_service.epoch, .serviceTime = {1'795'273'260'000}};
        for (const OpRun& run : runs)
            for (const OpRun::Item& item : run.items) {
                const OpId id = decodeOp(item.bytes)->id;
                auto known = m_verdicts.find(id);
                if (known == m_verdicts.end()) {
                    OpRun one {run.replica, {}, {item}, run.signedBy, {}};
                    known = m_verdicts.emplace(id, m_service.take({one}).verdicts.front()).first;
                }
                out.verdicts.push_back(known->second);
            }
        return out;
    }
    FeedPage pageFor(const SyncRequest& request, bool isQuiet) {
        const Seq from = request.cursors.empty() ? 0 : request.cursors.front().seq;
        FeedPage page {.feed = m_service.feed, .grant = m_service.grant, .cursor = from};
        for (const RecordId& wanted : request.wantSnapshots)
            if (!m_absent.contains(wanted))
                page.entries.push_back(
                    {m_service.last, EntryKind::Snapshot, wanted, 0,
                     recordToValue(foldAll(m_service.records.at(wanted), m_bench.definitions))});
        for (const Entry& entry : m_service.log) {
            if (entry.seq <= from || page.entries.size() > 6)
                continue;
            page.cursor = entry.seq;
            // A faulty middle box: an entry is missing, which the previous seq of the next one shows.
            if (!isQuiet && entry.previous != 0 && m_dice.below(4) == 0 && hasLater(entry))
                continue;
            page.entries.push_back(entry);
        }
        page.more = page.cursor < m_service.last;
        return page;
    }
    bool hasLater(const Entry& entry) { return m_service.records.at(entry.record).back().seq > entry.seq; }
    void deliver(const SyncResponse& answer, const SyncRequest& request) {
        const auto applied = m_store->apply(answer, request);
        // The first answer tells the epoch: one to a request made before that is of no epoch any more.
        QVERIFY2(
            applied || applied.error().code == ErrorCode::StaleEpoch, applied ? "" : applied.error().detail.c_str());
    }

    StoreBench m_bench;
    SmallService m_service;
    SeededRandom m_dice;
    std::unique_ptr<Store> m_store;
    std::uint64_t m_number = 0;
    std::vector<RecordId> m_own;
    std::vector<RecordId> m_foreign;
    std::set<RecordId> m_absent;
    std::map<OpId, Verdict> m_verdicts;
    std::vector<std::pair<SyncResponse, SyncRequest>> m_late;
};

} // namespace

class StorePropertyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theStoreEqualsTheModel_data() {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 8; ++seed)
            QTest::newRow(std::to_string(seed).c_str()) << seed;
    }
    void theStoreEqualsTheModel() {
        QFETCH(int, seed);
        HostileLink link(static_cast<std::uint64_t>(seed));
        for (int step = 0; step < 60; ++step) {
            for (int act = 0; act <= step % 4; ++act)
                link.someoneActs();
            link.exchange(false);
            link.check(false);
            if (QTest::currentTestFailed())
                return;
        }
        for (int step = 0; step < 40; ++step)
            link.exchange(true);
        link.check(true);
    }
};

RELAIS_TEST(StorePropertyTest)

} // namespace store_property_test
#include "store_property_test.moc"
