// What must hold, by its number in the specification: at sampled steps, at deaths, and when all is quiet.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/judge.h"
#include "tests/simulation/sim_world.h"

namespace relais::test {

namespace {

std::string shortId(const auto& id) { return toText(id).substr(0, 18); }

bool isHeldStatus(OwnStatus status) {
    return status == OwnStatus::Accepted || status == OwnStatus::Refused || status == OwnStatus::Waiting
        || status == OwnStatus::Quarantined;
}

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

// After every step: what can be said without the quiet, of the nodes whose disks moved since they were looked at.
void SimWorld::checkAlways() {
    if (!service.isUp() || service.hasDied())
        return;
    const std::uint64_t there = disk.changes("svc");
    const bool serviceMoved = std::exchange(m_seenService, there) != there;
    for (const auto& device : devices) {
        if (!device->isUp() || disk.isDead(device->name()))
            continue;
        const std::uint64_t here = disk.changes(device->name());
        Seen& seen = m_seen[device.get()];
        const bool deviceMoved = std::exchange(seen.changes, here) != here;
        if (deviceMoved)
            lookAt(*device, seen);
        if (deviceMoved || serviceMoved)
            heldAsSaid(*device, seen);
    }
    const Seq last = service.look<Seq>([](Transaction& tx) { return tx.lastSeq(); });
    if (serviceMoved && std::exchange(m_seenLast, last) != last)
        alertsAreSeen();
}

bool SimWorld::heldThere(const OpId& op) {
    if (m_heldThere.contains(op))
        return true;
    const bool held = !service.held(op).empty();
    if (held)
        m_heldThere.insert(op); // until the service starts again, perhaps from a backup
    return held;
}

// Which of the ops saved here only the service can still have, and which it said it holds.
void SimWorld::lookAt(SimDevice& device, Seen& seen) {
    seen.away.clear();
    seen.acknowledged.clear();
    std::optional<std::set<OpId>> spooled;
    std::map<RecordId, std::vector<OwnOp>> own;
    for (const auto& [op, record] : device.saved) {
        auto [ops, isNew] = own.try_emplace(record);
        if (isNew)
            ops->second = device.store().ownOps(record).value_or(std::vector<OwnOp> {});
        const auto found = std::ranges::find(ops->second, op, &OwnOp::id);
        const bool known = found != ops->second.end();
        if (known && isHeldStatus(found->status) && !found->reconfirm && found->code != "purged")
            seen.acknowledged.push_back(op);
        if ((known && found->status == OwnStatus::Purged) || device.store().ownOpContent(op))
            continue;
        if (!spooled)
            spooled = device.spooled();
        if (!spooled->contains(op))
            seen.away.push_back(op);
    }
    // 7: no cursor is ahead of what the service gave in this history.
    const auto state = device.store().syncState();
    seen.epoch = state ? state->epoch : Epoch {};
    if (!state || state->epoch != service.epoch())
        return;
    const Seq last = service.look<Seq>([](Transaction& tx) { return tx.lastSeq(); });
    for (const Cursor& cursor : state->cursors)
        if (cursor.seq > last)
            violate("7", device.name() + " " + cursor.feed.text + " is ahead of the service");
}

// 1: every op whose saving was confirmed is in durable local state, in the spool, or in the service.
// 2: what a device believes held, in the service's present history, is held.
void SimWorld::heldAsSaid(SimDevice& device, const Seen& seen) {
    for (const OpId& op : seen.away)
        if (!heldThere(op))
            violate("1", shortId(op) + " was saved on " + device.name() + " and is nowhere");
    if (seen.acknowledged.empty() || seen.epoch != service.epoch())
        return;
    for (const OpId& op : seen.acknowledged)
        if (!heldThere(op))
            violate("2", shortId(op) + " is acknowledged on " + device.name() + " and not held");
}

void SimWorld::checkBeforeWipe(SimDevice& device) {
    note(device.name() + " wiped");
    for (const auto& [op, record] : device.saved)
        if (service.isUp() && service.held(op).empty())
            violate("1", shortId(op) + " is wiped from " + device.name() + " and not held");
}

void SimWorld::checkQuiet() {
    if (!service.isUp())
        return violate("8", "the service is not up when all is quiet");
    m_seen.clear();
    m_heldThere.clear();
    m_seenService = 0;
    checkAlways();
    for (const auto& device : devices) {
        if (device->isWiped())
            continue;
        if (!device->isUp()) {
            violate("8", device->name() + " is not up when all is quiet");
            continue;
        }
        devicesAgree(*device);
    }
    purgedStaysPurged();
    alertsAreSeen();
    recordsAreReachable();
}

// 3, 4, 5: nothing pending; verdicts known; the records the policy gives, as the service would show them.
void SimWorld::devicesAgree(SimDevice& device) {
    const auto state = device.store().syncState();
    if (!state || state->pending != 0)
        violate("4", device.name() + " has ops pending when all is quiet");
    for (const auto& [id, record] : device.saved) {
        const auto rows = service.held(id);
        const auto ops = device.store().ownOps(record);
        for (const OwnOp& own : ops ? *ops : std::vector<OwnOp> {})
            if (own.id == id && !rows.empty() && isHeldStatus(own.status)
                && rows.front().verdict.kind != kindOf(own.status))
                violate(
                    "3",
                    shortId(id) + " on " + device.name() + " is " + std::to_string(static_cast<int>(own.status)) + " "
                        + own.code + ", the service ruled "
                        + std::to_string(static_cast<int>(rows.front().verdict.kind)) + " "
                        + rows.front().verdict.code);
    }
    std::map<RecordId, std::vector<FeedId>> given;
    service.look<bool>([&](Transaction& tx) -> Result<bool> {
        RELAIS_ASSIGN(const auto grants, tx.rights().activeGrants(device.user()));
        for (const GrantRow& grant : grants) {
            RELAIS_ASSIGN(const auto records, tx.feeds().records(grant.feed, {}, 10'000));
            for (const RecordId& record : records)
                given[record].push_back(grant.feed);
        }
        return true;
    });
    const auto rows = device.store().list({.limit = 1000});
    std::map<RecordId, Record> shown;
    for (const ListRow& row : rows ? *rows : std::vector<ListRow> {})
        shown[row.record.id] = row.record;
    for (const auto& [id, feeds] : given) {
        const auto truth = service.ledger().record(id);
        if (!truth || !*truth || (*truth)->purged)
            continue;
        const auto held = device.store().record(id);
        if (!shown.contains(id) || !held) {
            violate("5", device.name() + " lacks " + shortId(id));
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
            const auto projected = projectRecord(**truth, feed, service.definitions());
            difference = projected ? differenceOf(*projected, *held) : "not for " + feed.text;
            if (difference.empty())
                break;
        }
        if (!difference.empty())
            violate("4", device.name() + " shows " + shortId(id) + " otherwise than the service: " + difference);
    }
    for (const auto& [id, record] : shown) {
        const bool own = std::ranges::any_of(device.saved, [&id](const auto& saved) { return saved.second == id; });
        const auto truth = service.ledger().record(id);
        const bool purged = service.look<bool>([&](Transaction& tx) { return tx.records().isTombstone(id); });
        // Unknown to the new history, its author's device gone: « à confirmer ».
        const bool orphan = truth && !*truth && !purged;
        if (!given.contains(id) && !own && !orphan)
            violate("5", device.name() + " still shows " + shortId(id));
    }
}

// 10: what was purged stays so, on every disk that is in use.
void SimWorld::purgedStaysPurged() {
    const auto removals = service.aside().removals();
    for (const Removal& removal : removals ? *removals : std::vector<Removal> {})
        if (removal.kind == Removal::Kind::Purge)
            if (const auto id = idFromText<RecordId>(removal.subject))
                m_withdrawn.insert(*id);
    for (const RecordId& id : m_withdrawn) {
        const auto record = service.ledger().record(id);
        if (record && *record && !(*record)->answers.empty())
            violate("10", shortId(id) + " is back at the service");
        const auto canary = m_canaries.find(id);
        if (canary == m_canaries.end())
            continue;
        for (const std::string node : {"svc", "d1", "d2", "d3", "d4"})
            if (const std::string file = disk.fileWith("/" + node + "/", canary->second); !file.empty())
                violate("10", shortId(id) + " can be read in " + file);
    }
}

// 11: every alert the service holds is in a desk's feed, or an alarm is on.
void SimWorld::alertsAreSeen() {
    service.look<bool>([&](Transaction& tx) -> Result<bool> {
        RELAIS_ASSIGN(const auto open, tx.records().open());
        RELAIS_ASSIGN(const auto alarms, tx.catalog().alarms());
        for (const RecordId& id : open) {
            RELAIS_ASSIGN(const auto placements, tx.feeds().placements(id));
            const bool atDesk = std::ranges::any_of(placements, [](const PlacementRow& placement) {
                return !placement.left && placement.feed.text.starts_with("desk:");
            });
            if (!atDesk && alarms.empty())
                violate("11", shortId(id) + " is at no desk and no alarm is on");
        }
        return true;
    });
}

// 6: the history of each record follows its workflow.
void SimWorld::recordsAreReachable() {
    const auto all = service.look<std::vector<RecordId>>([](Transaction& tx) { return tx.records().all(); });
    for (const RecordId& id : all) {
        const auto record = service.ledger().record(id);
        if (!record || !*record)
            continue;
        const Definition* definition = service.definitions().find((*record)->dispositif, (*record)->definition);
        if (!definition)
            continue;
        Record replay;
        std::set<OpId> seen;
        for (const AppliedOp& event : (*record)->events) {
            if (!seen.insert(event.id).second)
                violate("3", shortId(event.id) + " has two effects");
            const std::string before = replay.state;
            fold(replay, event, service.definitions());
            const Act* act = event.type == "move" ? definition->workflow.act(Value(event.body)["by"].text()) : nullptr;
            if (act && !act->from.empty() && std::ranges::find(act->from, before) == act->from.end())
                violate("6", shortId(id) + ": " + act->name + " from " + before);
        }
        if (replay.state != (*record)->state)
            violate("6", shortId(id) + " is in " + (*record)->state + ", its history leads to " + replay.state);
    }
}

} // namespace relais::test
