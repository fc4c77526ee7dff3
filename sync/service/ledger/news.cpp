// Counting news for locked devices.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/ledger/news.h"

#include "sync/domain/judge.h"
#include "sync/domain/notice.h"
#include "sync/service/ledger/record_reading.h"

#include <algorithm>

namespace relais::service {

namespace {

// How far she had seen when she made this op, on another of her devices: what came before it is no news to her.
Result<Seq> seenBy(Work& work, const AppliedOp& own) {
    RELAIS_ASSIGN(const auto rows, work.tx.ops().find(own.id));
    if (rows.empty())
        return Seq {0};
    const auto op = decodeOp(rows.front().bytes);
    return op && op->seenEpoch == work.epoch ? op->seenSeq : Seq {0};
}

class Counting {
public:
    Counting(Work& work, const SpoolUser& reader) : m_work(work), m_reader(reader) { }

    Status in(const GrantRow& grant) {
        // What came before she was given the feed was there already: work, not news.
        const Seq after = std::max(m_reader.seen, grant.since);
        RELAIS_ASSIGN(const auto moved, m_work.tx.feeds().moved(grant.feed, after, m_work.settings.newsRead));
        std::set<RecordId> looked;
        for (const RecordId& id : moved) {
            if (m_counted.contains(id) || !looked.insert(id).second)
                continue;
            RELAIS_ASSIGN(const auto kind, newsOfRecord(id, grant.feed, after));
            if (!kind)
                continue;
            m_counted.insert(id);
            ++placeOf(*kind);
        }
        return {};
    }

    NewsCounts counts;

private:
    std::uint32_t& placeOf(NewsKind kind) {
        switch (kind) {
        case NewsKind::Answer:
            return counts.answers;
        case NewsKind::Question:
            return counts.questions;
        case NewsKind::CaseArrived:
            return counts.cases;
        case NewsKind::NeedsAttention:
            return counts.attention;
        case NewsKind::Other:
            break;
        }
        return counts.others;
    }

    // By its last event that deserves a notice, among those the readers of this feed may see.
    Result<std::optional<NewsKind>> newsOfRecord(const RecordId& id, const FeedId& feed, Seq after) {
        const std::optional<NewsKind> none;
        RELAIS_ASSIGN(const auto placements, m_work.tx.feeds().placements(id));
        const bool there = std::ranges::any_of(
            placements, [&](const PlacementRow& placement) { return placement.feed == feed && !placement.left; });
        if (!there)
            return none;
        RELAIS_ASSIGN(const auto read, readRecord(m_work, id));
        if (!read.row || read.row->record.purged)
            return none;
        const Record& record = read.row->record;
        for (auto event = record.events.rbegin(); event != record.events.rend() && event->seq > after; ++event) {
            if (event->author == m_reader.id) {
                RELAIS_ASSIGN(const Seq seen, seenBy(m_work, *event));
                after = std::max(after, seen);
                continue;
            }
            if (!projectOp(*event, record, feed, m_work.definitions))
                continue;
            if (const auto kind = newsOf(*event, record, m_reader.id, m_work.definitions))
                return kind;
        }
        return none;
    }

    Work& m_work;
    const SpoolUser& m_reader;
    std::set<RecordId> m_counted; // once, however many of her feeds it is in
};

} // namespace

Result<std::vector<NewsCounts>> waitingNews(Work& work, const DeviceRow& device, const std::vector<SpoolUser>& users) {
    std::vector<NewsCounts> all(users.size());
    if (device.revoked || !device.confirmed || users.empty())
        return all;
    RELAIS_ASSIGN(const auto accounts, work.tx.accounts().accounts(device.id));
    std::set<UserId> told;
    for (std::size_t i = 0; i < users.size(); ++i) {
        const SpoolUser& reader = users[i];
        const bool isHere = std::ranges::find(accounts, reader.id, &AccountRow::user) != accounts.end();
        if (reader.seen == 0 || !isHere || !told.insert(reader.id).second)
            continue;
        RELAIS_ASSIGN(const auto user, work.tx.accounts().user(reader.id));
        if (!user || user->disabled)
            continue;
        Counting counting(work, reader);
        RELAIS_ASSIGN(const auto grants, work.tx.rights().activeGrants(reader.id));
        for (const GrantRow& grant : grants)
            RELAIS_TRY(counting.in(grant));
        all[i] = counting.counts;
    }
    return all;
}

} // namespace relais::service
