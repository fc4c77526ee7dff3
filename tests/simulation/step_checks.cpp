// The service and the wire after every step.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/step_checks.h"

#include "tests/simulation/sim_world.h"
#include "tests/support/naive_lup.h"

namespace relais::test {

namespace {

const UserId kAgents[] = {{"u11"}, {"u12"}};
constexpr std::int64_t kMinute = 60'000;
constexpr std::size_t kMostAsked = 400; // requests of one device in a minute: more is a storm

} // namespace

void StepChecks::afterStep() {
    if (!m_world.service.isUp() || m_world.service.hasDied())
        return;
    const std::uint64_t there = m_world.disk.changes("svc");
    const bool serviceMoved = std::exchange(m_seenService, there) != there;
    if (serviceMoved)
        lookAtService();
    for (const auto& device : m_world.devices) {
        if (!device->isUp() || m_world.disk.isDead(device->name()))
            continue;
        const std::uint64_t here = m_world.disk.changes(device->name());
        Seen& seen = m_seen[device.get()];
        const bool deviceMoved = std::exchange(seen.changes, here) != here;
        if (deviceMoved)
            lookAt(*device, seen);
        if (deviceMoved || serviceMoved)
            heldAsSaid(*device, seen);
    }
}

void StepChecks::serviceWasKilled() {
    m_heldThere.clear();
    m_allThere = true;
}

void StepChecks::lookAtAllAgain() {
    serviceWasKilled();
    m_seen.clear();
    for (const auto& device : m_world.devices)
        device->allMoved = true;
    m_seenService = m_seenAside = 0;
    afterStep();
}

// --- the service ---

void StepChecks::lookAtService() {
    learnRights();
    removedStaysRemoved();
    const Seq last = m_world.service.look<Seq>([](Transaction& tx) { return tx.lastSeq(); });
    const std::set<RecordId> moved = movedThere();
    const bool hasMoved = m_allThere || last != m_seenLast;
    m_allThere = false;
    m_seenLast = last;
    for (const RecordId& id : moved)
        historyIsRight(id);
    if (hasMoved)
        alertsAreSeen();
}

// When each agent had the role: read from the roles themselves, in the step that changed them.
void StepChecks::learnRights() {
    for (const UserId& user : kAgents) {
        const auto roles = m_world.service.look<std::vector<std::string>>(
            [&](Transaction& tx) { return tx.accounts().roles(user); });
        const bool is = std::ranges::find(roles, "AGENT_LUP:911") != roles.end();
        std::vector<Span>& spans = m_agents[user];
        if (is && !m_isAgent.contains(user))
            spans.push_back({spans.empty() ? 0 : m_world.service.wall(), 0});
        if (is)
            m_isAgent.insert(user);
        else
            m_isAgent.erase(user);
        if (is && !spans.empty())
            spans.back().to = m_world.service.wall();
    }
}

bool StepChecks::wasAgent(const UserId& user, std::int64_t at) const {
    const auto spans = m_agents.find(user);
    if (spans == m_agents.end())
        return false;
    const bool isNow = m_isAgent.contains(user) && at >= spans->second.back().from;
    return isNow
        || std::ranges::any_of(spans->second, [at](const Span& span) { return span.from <= at && at <= span.to; });
}

std::set<RecordId> StepChecks::movedThere() {
    std::set<RecordId> moved;
    m_world.service.look<bool>([&](Transaction& tx) -> Result<bool> {
        if (m_allThere) {
            RELAIS_ASSIGN(const auto all, tx.records().all());
            moved.insert(all.begin(), all.end());
            return true;
        }
        RELAIS_ASSIGN(const auto feeds, tx.feeds().feeds());
        for (const FeedId& feed : feeds) {
            RELAIS_ASSIGN(const auto entries, tx.feeds().entries(feed, m_seenLast, 1000));
            for (const Entry& entry : entries)
                if (!entry.record.isNull())
                    moved.insert(entry.record);
        }
        return true;
    });
    return moved;
}

// 6: a state its workflow reaches, by acts of those who had the right, told by the table of lup_reference.h.
void StepChecks::historyIsRight(const RecordId& id) {
    const auto record = m_world.service.ledger().record(id);
    if (!record || !*record)
        return;
    if (m_purged.contains(id) && !(*record)->answers.empty())
        m_world.violate("10", shortId(id) + " is back at the service");
    const std::string fault
        = naiveFault(**record, [this](const UserId& user, WallMs at) { return wasAgent(user, at.ms); });
    if (!fault.empty())
        m_world.violate("6", shortId(id) + ": " + fault);
    effectsAreRight(id, **record);
}

// 3: what is accepted has its effect, once; what is refused has none.
void StepChecks::effectsAreRight(const RecordId& id, const Record& record) {
    const auto rows = m_world.service.look<std::vector<OpRow>>([&](Transaction& tx) { return tx.ops().ofRecord(id); });
    for (const OpRow& row : rows) {
        const auto count = std::ranges::count(record.events, row.id, &AppliedOp::id);
        const bool isWithdraw = row.type == OpType::kWithdraw; // may stand for an op that never came
        if (count > 1 || (row.verdict.kind == VerdictKind::Accepted && !isWithdraw && count == 0))
            m_world.violate("3", shortId(row.id) + " was accepted and has " + std::to_string(count) + " effects");
        const bool another = std::ranges::count(rows, row.id, &OpRow::id) > 1; // other bytes of the same id
        if (row.verdict.kind == VerdictKind::Refused && count > 0 && !another)
            m_world.violate("3", shortId(row.id) + " was refused and has an effect");
    }
}

// 11: every alert the service holds is in a desk's feed that somebody reads, or an alarm is on.
void StepChecks::alertsAreSeen() {
    m_world.service.look<bool>([&](Transaction& tx) -> Result<bool> {
        RELAIS_ASSIGN(const auto open, tx.records().open());
        RELAIS_ASSIGN(const auto alarms, tx.catalog().alarms());
        std::map<FeedId, bool> read;
        for (const RecordId& id : open) {
            RELAIS_ASSIGN(const auto placements, tx.feeds().placements(id));
            bool seen = false;
            for (const PlacementRow& placement : placements) {
                if (placement.left || !placement.feed.text.starts_with("desk:"))
                    continue;
                if (!read.contains(placement.feed)) {
                    RELAIS_ASSIGN(const auto readers, tx.rights().readers(placement.feed));
                    read[placement.feed] = !readers.empty();
                }
                seen = seen || read[placement.feed];
            }
            const bool alarmed = std::ranges::find(alarms, toText(id), &AlarmRow::subject) != alarms.end();
            if (!seen && !alarmed)
                m_world.violate("11", shortId(id) + " is at no desk that is read and no alarm is on");
        }
        return true;
    });
}

// 10: purges, withdrawals and revocations, as the journal of removals tells them, whatever was restored.
void StepChecks::removedStaysRemoved() {
    if (const std::uint64_t aside = m_world.disk.changes("aside"); std::exchange(m_seenAside, aside) != aside) {
        m_withdrawn.clear();
        const auto removals = m_world.service.aside().removals();
        for (const Removal& removal : removals ? *removals : std::vector<Removal> {}) {
            if (removal.kind == Removal::Kind::Purge)
                if (const auto id = idFromText<RecordId>(removal.subject))
                    m_purged.insert(*id);
            if (removal.kind == Removal::Kind::Withdrawal)
                m_withdrawn.push_back(removal);
        }
    }
    std::set<std::string> words;
    for (const RecordId& id : m_purged)
        if (const auto canary = m_canaries.find(id); canary != m_canaries.end())
            words.insert(canary->second);
    if (const std::string file = m_world.disk.relapse("svc", words); !file.empty())
        m_world.violate("10", "what was purged is in " + file);
    for (const Removal& removal : m_withdrawn) {
        const auto op = idFromText<OpId>(removal.subject);
        for (const OpRow& row : op ? m_world.service.held(*op) : std::vector<OpRow> {}) {
            const auto record = m_world.service.ledger().record(row.record);
            const bool creates = row.type == OpType::kCreate && row.author.text == removal.by;
            if (creates && row.verdict.kind == VerdictKind::Accepted && record && *record && !(*record)->purged
                && (*record)->state != "ANNULE")
                m_world.violate("10", shortId(*op) + " was taken back and lives on as " + (*record)->state);
        }
    }
    for (const DeviceId& id : m_revoked) {
        const auto device
            = m_world.service.look<std::optional<DeviceRow>>([&](Transaction& tx) { return tx.accounts().device(id); });
        if (device && !device->revoked)
            m_world.violate("10", "a revoked device is back");
    }
}

// --- on the wire ---

// 7: retries are bounded.
void StepChecks::asked(const SimDevice& device) {
    std::deque<std::int64_t>& times = m_asked[&device];
    times.push_back(m_world.now);
    while (times.front() < m_world.now - kMinute)
        times.pop_front();
    if (times.size() > kMostAsked)
        m_world.violate("7", device.name() + " asks without end");
}

// 3: a final verdict never changes within one history. 5: no page is for somebody else.
void StepChecks::answered(const SimDevice& device, const Bytes& body) {
    const auto response = unpack<SyncResponse>(body);
    if (!response)
        return;
    for (const Verdict& verdict : response->verdicts) {
        if (verdict.kind != VerdictKind::Accepted && verdict.kind != VerdictKind::Refused)
            continue;
        const auto [first, isNew] = m_finals.try_emplace({response->epoch, verdict.op, verdict.leaf}, verdict.kind);
        if (!isNew && first->second != verdict.kind)
            m_world.violate("3", "two final verdicts for " + toText(verdict.op));
    }
    learnRights();
    const bool mayRead = !m_revoked.contains(device.id) && !m_world.unconfirmed.contains(device.id);
    for (const FeedPage& page : response->pages) {
        const std::string& feed = page.feed.text;
        const bool general = feed == "reference" || feed == "user:" + device.user().text;
        const bool ofDesk
            = (feed == "desk:triage" || feed.starts_with("desk:911:")) && m_isAgent.contains(device.user());
        if (!mayRead || (!general && !ofDesk))
            m_world.violate("5", device.name() + " is given a page of " + feed);
    }
}

// 1: nothing is wiped that the service does not hold.
void StepChecks::wiped(SimDevice& device) {
    for (const auto& [op, record] : device.saved)
        if (m_world.service.isUp() && m_world.service.held(op).empty())
            m_world.violate("1", shortId(op) + " is wiped from " + device.name() + " and not held");
}

void StepChecks::alertSaid(const RecordId& record, const std::string& canary) {
    // Two of one id (a copied device): whose words it holds in the end is not known here.
    if (!m_canaries.try_emplace(record, canary).second)
        m_canaries[record] = "canari de personne";
}

} // namespace relais::test
