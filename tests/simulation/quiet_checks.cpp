// Compares each device, whole, with what its policy gives.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/quiet_checks.h"

#include "sync/domain/judge.h"

namespace relais::test {

namespace {

VerdictKind kindOf(OwnStatus status) {
    return status == OwnStatus::Accepted ? VerdictKind::Accepted
        : status == OwnStatus::Refused   ? VerdictKind::Refused
        : status == OwnStatus::Waiting   ? VerdictKind::Waiting
                                         : VerdictKind::Quarantined;
}

std::string differenceOf(const Record& expected, const Record& shown) {
    if (expected.state != shown.state)
        return shown.state + " instead of " + expected.state;
    if (expected.answers != shown.answers)
        return "other answers";
    std::set<OpId> ours;
    std::set<OpId> theirs;
    for (const AppliedOp& event : expected.events)
        theirs.insert(event.id);
    for (const AppliedOp& event : shown.events)
        ours.insert(event.id);
    if (ours != theirs)
        return std::to_string(ours.size()) + " events instead of " + std::to_string(theirs.size());
    return {};
}

} // namespace

void QuietChecks::run() {
    if (!m_world.service.isUp())
        return m_world.violate("8", "the service is not up when all is quiet");
    for (const auto& device : m_world.devices) {
        if (device->isWiped())
            continue;
        if (!device->isUp()) {
            m_world.violate("8", device->name() + " is not up when all is quiet");
            continue;
        }
        ownAreSettled(*device);
        deviceAgrees(*device);
    }
    purgedIsNowhere();
}

// 3: nothing pending; the verdict of each own op is known, as the service ruled.
void QuietChecks::ownAreSettled(SimDevice& device) {
    const auto state = device.store().syncState();
    if (!state || state->pending != 0)
        m_world.violate(
            "4",
            device.name() + " has ops pending when all is quiet: "
                + (device.status().lastError ? device.status().lastError->detail : std::string("no error")));
    for (const auto& [id, record] : device.saved) {
        const auto rows = m_world.service.held(id);
        const auto ops = device.store().ownOps(record);
        for (const OwnOp& own : ops ? *ops : std::vector<OwnOp> {}) {
            const auto row = std::ranges::find(rows, own.leaf, &OpRow::leaf);
            if (own.id != id || row == rows.end() || !isHeldStatus(own.status)
                || row->verdict.kind == kindOf(own.status))
                continue;
            m_world.violate(
                "3",
                shortId(id) + " on " + device.name() + " is " + std::to_string(static_cast<int>(own.status)) + " "
                    + own.code + ", the service ruled " + std::to_string(static_cast<int>(row->verdict.kind)) + " "
                    + row->verdict.code);
        }
    }
}

// 4, 5: the records the policy gives, as the service would show them.
void QuietChecks::deviceAgrees(SimDevice& device) {
    std::map<RecordId, std::vector<FeedId>> given;
    m_world.service.look<bool>([&](Transaction& tx) -> Result<bool> {
        RELAIS_ASSIGN(const auto grants, tx.rights().activeGrants(device.user()));
        for (const GrantRow& grant : grants) {
            RELAIS_ASSIGN(const auto records, tx.feeds().records(grant.feed, {}, 10'000));
            for (const RecordId& record : records)
                given[record].push_back(grant.feed);
        }
        return true;
    });
    std::set<RecordId> known;
    for (const auto& [id, feeds] : given) {
        known.insert(id);
        const auto truth = m_world.service.ledger().record(id);
        if (!truth || !*truth || (*truth)->purged)
            continue;
        const auto held = device.store().record(id);
        if (!held) {
            m_world.violate("5", device.name() + " lacks " + shortId(id));
            continue;
        }
        // Own ops in quarantine are shown to their author on top of what the service shows.
        const auto own = device.store().ownOps(id);
        const auto setAside
            = [](const OwnOp& op) { return op.status == OwnStatus::Quarantined || op.status == OwnStatus::Waiting; };
        if (own && std::ranges::any_of(*own, setAside))
            continue;
        std::string difference;
        for (const FeedId& feed : feeds) {
            const auto projected = projectRecord(**truth, feed, SimService::definitions());
            difference = projected ? differenceOf(*projected, *held) : "not for " + feed.text;
            if (difference.empty())
                break;
        }
        if (!difference.empty())
            m_world.violate(
                "4", device.name() + " shows " + shortId(id) + " otherwise than the service: " + difference);
    }
    nothingMore(device, known);
}

void QuietChecks::nothingMore(SimDevice& device, const std::set<RecordId>& given) {
    const auto rows = device.store().list({.limit = 1000});
    for (const ListRow& row : rows ? *rows : std::vector<ListRow> {}) {
        const RecordId& id = row.record.id;
        if (given.contains(id) || isOwnAlone(device, row.record))
            continue;
        const auto truth = m_world.service.ledger().record(id);
        const bool purged = m_world.service.look<bool>([&](Transaction& tx) { return tx.records().isTombstone(id); });
        // Unknown to the new history, its author's device gone: « à confirmer ».
        const bool orphan = truth && !*truth && !purged;
        if (!orphan)
            m_world.violate("5", device.name() + " still shows " + shortId(id));
    }
}

// 10: what was purged is on no disk that is in use.
void QuietChecks::purgedIsNowhere() {
    std::vector<std::string> nodes {"svc"};
    for (const auto& device : m_world.devices)
        nodes.push_back(device->name());
    for (const RecordId& id : m_world.checks.purged()) {
        const auto canary = m_world.checks.canaries().find(id);
        if (canary == m_world.checks.canaries().end())
            continue;
        for (const std::string& node : nodes)
            if (const std::string file = m_world.disk.fileWith("/" + node + "/", canary->second); !file.empty())
                m_world.violate("10", shortId(id) + " can be read in " + file);
    }
}

} // namespace relais::test
