// Each device after every step: what it holds, what it believes held, and what it shows.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/judge.h"
#include "tests/simulation/sim_world.h"
#include "tests/simulation/step_checks.h"
#include "tests/support/naive_lup.h"

namespace relais::test {

namespace {

const Cursor* cursorOf(const SyncState& state, const FeedId& feed) {
    const auto found = std::ranges::find(state.cursors, feed, &Cursor::feed);
    return found == state.cursors.end() ? nullptr : &*found;
}

bool isLoaded(const Cursor& cursor) { return !cursor.grant.isNull() && cursor.loading.isNull(); }

} // namespace

// One record on one device, with what it is to be compared with.
struct StepChecks::Shown {
    SimDevice& device;
    const SyncState& state;
    RecordId id;
    Record held;
    Record truth;
    std::vector<OwnOp> own;
    std::vector<FeedId> feeds; // of this device, in which the record is, as far as their cursors go

    [[nodiscard]] bool isOwn(const OpId& op) const { return std::ranges::find(own, op, &OwnOp::id) != own.end(); }
    [[nodiscard]] std::string name() const { return device.name() + " " + shortId(id); }
};

void StepChecks::lookAt(SimDevice& device, Seen& seen) {
    auto state = device.store().syncState();
    if (!state)
        return m_world.violate("8", device.name() + " cannot be read: " + state.error().detail);
    lookAtOwn(device, seen);
    const SyncState before = std::exchange(seen.state, std::move(*state));
    const bool all = std::exchange(device.allMoved, false);
    if (seen.state.epoch != m_world.service.epoch()) {
        device.allMoved = true; // once it has heard of the new history
        return;
    }
    cursorsAreRight(device, seen.state);
    const std::set<RecordId> moved = movedHere(device, all ? SyncState {} : before, seen.state);
    for (const RecordId& id : moved)
        shownIsRight(device, seen, id);
    buriedStaysBuried(device, seen);
}

// Which of the ops saved here only the service can still have, and which it said it holds.
void StepChecks::lookAtOwn(SimDevice& device, Seen& seen) {
    seen.away.clear();
    seen.acknowledged.clear();
    std::optional<std::set<OpId>> spooled;
    std::map<RecordId, std::vector<OwnOp>> own;
    const auto outbox = device.store().outbox().value_or(std::vector<OwnOp> {});
    for (const auto& [op, record] : device.saved) {
        auto [ops, isNew] = own.try_emplace(record);
        if (isNew)
            ops->second = device.store().ownOps(record).value_or(std::vector<OwnOp> {});
        const auto found = std::ranges::find(ops->second, op, &OwnOp::id);
        const bool known = found != ops->second.end();
        if (known && isHeldStatus(found->status) && !found->reconfirm && found->code != "purged")
            seen.acknowledged.push_back(op);
        // 3: what is waiting or in quarantine is visible.
        const bool open = known && (found->status == OwnStatus::Waiting || found->status == OwnStatus::Quarantined);
        if (open && std::ranges::find(outbox, op, &OwnOp::id) == outbox.end())
            m_world.violate("3", shortId(op) + " is set aside and nobody is told on " + device.name());
        // Sent again under another id; or taken back by somebody who was not told so, for a death in the middle.
        const bool gone = known
            && (found->status == OwnStatus::Purged || found->status == OwnStatus::Replaced
                || found->status == OwnStatus::TakenBack);
        if (gone || device.store().ownOpContent(op))
            continue;
        if (!spooled)
            spooled = device.spooled();
        if (!spooled->contains(op))
            seen.away.push_back(op);
    }
}

bool StepChecks::heldThere(const OpId& op) {
    if (m_heldThere.contains(op))
        return true;
    const bool held = !m_world.service.held(op).empty();
    if (held)
        m_heldThere.insert(op); // until the service starts again, perhaps from a backup
    return held;
}

// 1: every op whose saving was confirmed is in durable local state, in the spool, or in the service.
// 2: what a device believes held, in the service's present history, is held.
void StepChecks::heldAsSaid(SimDevice& device, const Seen& seen) {
    for (const OpId& op : seen.away)
        if (!heldThere(op))
            m_world.violate("1", shortId(op) + " was saved on " + device.name() + " and is nowhere");
    if (seen.acknowledged.empty() || seen.state.epoch != m_world.service.epoch())
        return;
    for (const OpId& op : seen.acknowledged)
        if (!heldThere(op))
            m_world.violate("2", shortId(op) + " is acknowledged on " + device.name() + " and not held");
}

// 7: no cursor is ahead of the service. 5: none is of a right that was lost before the last answer.
void StepChecks::cursorsAreRight(SimDevice& device, const SyncState& state) {
    m_world.service.look<bool>([&](Transaction& tx) -> Result<bool> {
        RELAIS_ASSIGN(const Seq last, tx.lastSeq());
        RELAIS_ASSIGN(const auto grants, tx.rights().activeGrants(device.user()));
        RELAIS_ASSIGN(const bool later, tx.rights().grantsMoved(device.user(), state.lastSeen));
        for (const Cursor& cursor : state.cursors) {
            if (cursor.seq > last)
                m_world.violate("7", device.name() + " " + cursor.feed.text + " is ahead of the service");
            const bool given
                = cursor.grant.isNull() || std::ranges::find(grants, cursor.grant, &GrantRow::id) != grants.end();
            if (!given && !later)
                m_world.violate("5", device.name() + " keeps " + cursor.feed.text + ", which it no longer has");
        }
        return true;
    });
}

// What changed on the device, and what its cursors went past.
std::set<RecordId> StepChecks::movedHere(SimDevice& device, const SyncState& before, const SyncState& state) {
    std::set<RecordId> moved = std::exchange(device.moved, {});
    if (before.epoch != state.epoch) {
        const auto rows = device.store().list({.limit = 1000});
        for (const ListRow& row : rows ? *rows : std::vector<ListRow> {})
            moved.insert(row.record.id);
        moved.insert(m_purged.begin(), m_purged.end());
    }
    m_world.service.look<bool>([&](Transaction& tx) -> Result<bool> {
        for (const Cursor& cursor : state.cursors) {
            const Cursor* was = cursorOf(before, cursor.feed);
            if (!isLoaded(cursor) || (was && *was == cursor))
                continue;
            if (was && was->grant == cursor.grant && isLoaded(*was)) {
                RELAIS_ASSIGN(const auto entries, tx.feeds().entries(cursor.feed, was->seq, 1000));
                for (const Entry& entry : entries)
                    if (!entry.record.isNull() && entry.seq <= cursor.seq)
                        moved.insert(entry.record);
                continue;
            }
            RELAIS_ASSIGN(const auto records, tx.feeds().records(cursor.feed, {}, 1000));
            moved.insert(records.begin(), records.end());
        }
        return true;
    });
    return moved;
}

void StepChecks::shownIsRight(SimDevice& device, Seen& seen, const RecordId& id) {
    const SyncState& state = seen.state;
    const auto held = device.store().record(id);
    if (!held && held.error().code == ErrorCode::RecordPurged)
        seen.buried.insert(id);
    // In the middle of a load, or of a question about this very record, less may be said of it.
    const bool settled
        = std::ranges::all_of(state.cursors, isLoaded) && std::ranges::find(state.wanted, id) == state.wanted.end();
    const auto truth = m_world.service.ledger().record(id);
    if (!settled || !truth || !*truth || (*truth)->purged)
        return;
    Shown shown {device, state, id, held ? *held : Record {}, **truth, {}, {}};
    shown.own = device.store().ownOps(id).value_or(std::vector<OwnOp> {});
    bool entered = false;
    for (const PlacementRow& placement :
         m_world.service.look<std::vector<PlacementRow>>([&](Transaction& tx) { return tx.feeds().placements(id); })) {
        const Cursor* cursor = cursorOf(state, placement.feed);
        if (!cursor || (placement.left && placement.last <= cursor->seq))
            continue;
        shown.feeds.push_back(placement.feed);
        entered = entered || (!placement.left && placement.entered <= cursor->seq);
    }
    if (!held) {
        if (entered)
            m_world.violate("7", shown.name() + " is missing, and the cursor is past it");
        return;
    }
    // One from a former history, « à confirmer », that the device has not yet met in this one, says nothing.
    if (entered)
        contentIsRight(shown);
    else if (shown.feeds.empty() && !isOwnAlone(device, *held))
        m_world.violate("5", shown.name() + " is shown, and no feed of this device gives it");
}

// 4: of the service's order a device shows a beginning, and nothing of its own in another place than on top.
// 7: that beginning reaches as far as the cursor.
void StepChecks::contentIsRight(const Shown& shown) {
    std::map<Seq, OpId> expected; // what the feeds show of the record
    Seq reached = 0;
    for (const FeedId& feed : shown.feeds) {
        const Cursor* cursor = cursorOf(shown.state, feed);
        for (const AppliedOp& event : shown.truth.events) {
            if (!projectOp(event, shown.truth, feed, SimService::definitions()))
                continue;
            expected[event.seq] = event.id;
            if (event.seq <= cursor->seq)
                reached = std::max(reached, event.seq);
        }
    }
    std::set<OpId> there;
    Seq upTo = 0;
    for (const AppliedOp& event : shown.held.events) {
        there.insert(event.id);
        if (!shown.isOwn(event.id))
            upTo = std::max(upTo, event.seq);
    }
    std::size_t inOrder = 0;
    for (const auto& [seq, id] : expected) {
        if (there.contains(id)) {
            inOrder += shown.isOwn(id) ? 0 : 1;
            continue;
        }
        if (seq <= reached)
            return m_world.violate("7", shown.name() + " lacks " + shortId(id) + ", and the cursor is past it");
        if (seq < upTo)
            return m_world.violate("4", shown.name() + " shows later ops than " + shortId(id) + ", and not that");
    }
    const auto others
        = std::ranges::count_if(shown.held.events, [&shown](const AppliedOp& event) { return !shown.isOwn(event.id); });
    if (static_cast<std::size_t>(others) != inOrder)
        return m_world.violate("4", shown.name() + " shows ops the service does not");
    // Nothing on top of the service's order: then it is that order's own result.
    Record prefix = shown.truth;
    const Seq last = shown.held.lastSeq;
    std::erase_if(prefix.events, [last](const AppliedOp& event) { return event.seq > last; });
    const auto seen = std::ranges::count_if(prefix.events, [&expected](const AppliedOp& event) {
        const auto found = expected.find(event.seq);
        return found != expected.end() && found->second == event.id;
    });
    // An own op on which the service has ruled lies on top until it comes back by a feed.
    const bool isPlain = std::ranges::all_of(shown.held.events, [&](const AppliedOp& event) {
        return std::ranges::find(prefix.events, event.id, &AppliedOp::id) != prefix.events.end()
            && (!shown.isOwn(event.id) || event.seq <= reached);
    });
    if (isPlain && static_cast<std::size_t>(seen) == shown.held.events.size())
        prefixIsRight(shown, prefix, last);
}

// 4: the state is the naive model's. 5: what is shown is the projection, no field more.
void StepChecks::prefixIsRight(const Shown& shown, const Record& prefix, Seq upTo) {
    Record told = prefix;
    told.state = shown.held.state;
    const std::string fault = naiveFault(told, [this](const UserId& user, WallMs at) { return wasAgent(user, at.ms); });
    if (!fault.empty())
        return m_world.violate("4", shown.name() + " up to " + std::to_string(upTo) + ": " + fault);
    if (shown.feeds.size() != 1)
        return; // the union of several projections
    const Record whole = foldAll(prefix.events, SimService::definitions());
    const auto projected = projectRecord(whole, shown.feeds.front(), SimService::definitions());
    if (projected && projected->answers == shown.held.answers && projected->facts == shown.held.facts)
        return;
    std::string others;
    const auto differs = [&others](const Value::Map& one, const Value::Map& other) {
        for (const auto& [name, value] : one)
            if (const auto found = other.find(name); found == other.end() || found->second != value)
                others += " " + name;
    };
    const Record expected = projected.value_or(Record {});
    differs(expected.answers, shown.held.answers);
    differs(expected.facts, shown.held.facts);
    others += " instead of";
    differs(shown.held.answers, expected.answers);
    differs(shown.held.facts, expected.facts);
    m_world.violate("5", shown.name() + " shows other fields than " + shown.feeds.front().text + " gives:" + others);
}

// 10: what the device has buried is not on its disk again.
void StepChecks::buriedStaysBuried(SimDevice& device, Seen& seen) {
    std::set<std::string> words;
    for (const RecordId& id : seen.buried)
        if (const auto canary = m_canaries.find(id); canary != m_canaries.end())
            words.insert(canary->second);
    if (const std::string file = m_world.disk.relapse(device.name(), words); !file.empty())
        m_world.violate("10", "what was purged is in " + file);
}

} // namespace relais::test
