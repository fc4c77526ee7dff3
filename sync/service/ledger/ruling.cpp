// The order of the questions asked about an op.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/ledger/ruling.h"

#include "sync/domain/routing.h"
#include "sync/service/ledger/duty_book.h"
#include "sync/service/ledger/entitlements.h"
#include "sync/service/ledger/verdict_codes.h"

#include <algorithm>

namespace relais::service {

namespace {

// Codes of the domain after which a create can neither be folded nor shown to a desk by our own quarantine.
constexpr std::string_view kAccord = "accord";

Decision refused(std::string_view code) {
    Decision decision;
    decision.verdict.kind = VerdictKind::Refused;
    decision.verdict.code = code;
    return decision;
}

Decision quarantined(std::string_view code) {
    Decision decision;
    decision.verdict.kind = VerdictKind::Quarantined;
    decision.verdict.code = code;
    decision.ruling.kind = Ruling::Kind::Quarantine;
    decision.ruling.code = code;
    return decision;
}

Decision waiting(std::vector<OpId> ids) {
    Decision decision;
    decision.verdict.kind = VerdictKind::Waiting;
    decision.verdict.waitingFor = std::move(ids);
    return decision;
}

// How an op stands that another one depends on.
enum class Standing { Done, Pending, Refused };

Result<Standing> standingOf(Work& work, const OpId& id) {
    RELAIS_ASSIGN(const auto rows, work.tx.ops().find(id));
    if (rows.empty())
        return Standing::Pending;
    const OpRow& row = rows.front();
    switch (row.verdict.kind) {
    case VerdictKind::Accepted:
        return Standing::Done;
    case VerdictKind::Refused:
        return Standing::Refused;
    case VerdictKind::Waiting:
        return Standing::Pending;
    case VerdictKind::Quarantined: {
        // A quarantined create that a desk already sees can be acted upon.
        RELAIS_ASSIGN(const auto record, work.tx.records().find(recordOf(id)));
        return record ? Standing::Done : Standing::Pending;
    }
    }
    return Standing::Pending;
}

// Nothing when all that the op stands on is there.
Result<std::optional<Decision>> checkDependencies(Work& work, const Op& op, bool recordThere) {
    std::vector<OpId> needed = op.dependsOn;
    if (op.type != OpType::kCreate && !recordThere)
        needed.push_back(OpId {op.record.raw});
    std::vector<OpId> missing;
    for (const OpId& id : needed) {
        RELAIS_ASSIGN(const Standing standing, standingOf(work, id));
        if (standing == Standing::Refused)
            return std::optional<Decision>(refused(VerdictCode::kParent));
        if (standing == Standing::Pending && std::find(missing.begin(), missing.end(), id) == missing.end())
            missing.push_back(id);
    }
    if (missing.empty())
        return std::optional<Decision> {};
    return std::optional<Decision>(waiting(std::move(missing)));
}

// The rights an op was made under, and what became of them until now.
struct Rights {
    bool known = false;              // the lease is one of ours, for this device and user
    bool revoked = false;            // device or user
    std::vector<std::string> leased; // roles of the lease
    std::vector<std::string> kept;   // of these, not lost since
    std::vector<std::string> now;
};

Result<Rights> rightsOf(Work& work, const Incoming& incoming) {
    Rights rights;
    const Op& op = incoming.op;
    RELAIS_ASSIGN(const auto device, work.tx.accounts().device(incoming.maker));
    RELAIS_ASSIGN(const auto user, work.tx.accounts().user(op.author));
    rights.revoked = !device || device->revoked || !user || user->disabled;
    RELAIS_ASSIGN(const Actor actor, actorNow(work, op.author));
    rights.now = actor.roles;

    RELAIS_ASSIGN(const auto lease, work.tx.rights().lease(op.lease));
    const bool ours = lease && lease->user == op.author && lease->device == incoming.maker;
    Seq since = 0;
    if (ours) {
        RELAIS_ASSIGN(const Lease said, decodeLease(lease->lease.bytes));
        rights.leased = said.roles;
        since = lease->epoch == work.epoch ? lease->at : std::min(lease->at, work.epochStart);
        rights.known = true;
    } else if (!lease && !op.lease.isNull() && !op.seenEpoch.isNull()) {
        // Issued in a history that was lost with a restore: what the user may do now stands for it, less what was
        // lost since. A device that has just learnt of the present one may still hold such a lease.
        RELAIS_ASSIGN(const Value former, work.tx.catalog().meta(MetaKey::kFormerEpochs));
        const Value seen = Value(toBytes(op.seenEpoch.bytes()));
        rights.known = std::find(former.array().begin(), former.array().end(), seen) != former.array().end()
            || (op.seenEpoch == work.epoch && op.seenSeq < work.epochStart && !former.array().empty());
        rights.leased = rights.now;
        since = std::min(op.seenSeq, work.epochStart);
    }
    RELAIS_ASSIGN(const auto losses, work.tx.rights().losses(op.author, since));
    rights.kept = rights.leased;
    for (const LossRow& loss : losses) {
        if (loss.what == "user")
            rights.revoked = true;
        else if (loss.what.starts_with("role:"))
            std::erase(rights.kept, loss.what.substr(5));
    }
    return rights;
}

bool isDecision(const Op& op, const Record* record, const DefinitionSet& definitions) {
    if (!record)
        return false;
    const Definition* definition = definitions.closest(record->dispositif, record->definition);
    if (!definition)
        return op.type == OpType::kMove;
    const auto by = op.body.find("by");
    const std::string name = op.type == OpType::kMove && by != op.body.end() ? by->second.text() : op.type;
    const Act* act = definition->workflow.act(name);
    return act && act->decision;
}

class Judging {
public:
    Judging(Work& work, const Incoming& incoming, const Record* record)
        : m_work(work), m_incoming(incoming), m_record(record),
          m_duties(work), m_context {work.now, work.settings.production, &m_duties} { }

    Result<Decision> run() {
        m_creates = m_incoming.op.type == OpType::kCreate;
        RELAIS_ASSIGN(Decision decision, rule());
        RELAIS_TRY(m_duties.fault());
        return settle(std::move(decision));
    }

private:
    Ruling judgeAs(const Actor& actor) const {
        return judge(m_record, m_incoming.op, actor, m_work.definitions, m_context);
    }

    Result<Actor> authorWith(const std::vector<std::string>& roles) {
        RELAIS_ASSIGN(Actor actor, actorWith(m_work, m_incoming.op.author, roles));
        actor.unverified = m_incoming.proof != Proof::Author;
        return actor;
    }

    Decision from(Ruling ruling, Actor actor) const {
        Decision decision;
        decision.verdict.kind = ruling.kind == Ruling::Kind::Accept ? VerdictKind::Accepted
            : ruling.kind == Ruling::Kind::Refuse                   ? VerdictKind::Refused
                                                                    : VerdictKind::Quarantined;
        decision.verdict.code = ruling.code;
        decision.verdict.text = ruling.text;
        decision.ruling = std::move(ruling);
        decision.actor = std::move(actor);
        return decision;
    }

    // As if somebody with every right had written it: only the content can then be at fault.
    Ruling judgeContent(Actor actor) const {
        const Op& op = m_incoming.op;
        if (const Definition* definition = m_work.definitions.closest(op.dispositif, op.definition))
            actor.roles = definition->workflow.createBy;
        actor.unverified = false;
        return judgeAs(actor);
    }

    // Our own quarantine. What the domain thinks of the content comes first: without accord nobody else may see it.
    Result<Decision> setAside(std::string_view code, const Actor& actor) {
        Decision decision = quarantined(code);
        decision.actor = actor;
        if (!m_creates)
            return decision;
        Ruling content = judgeContent(actor);
        if (content.kind == Ruling::Kind::Quarantine && (content.code == kAccord || content.feeds.empty()))
            return from(std::move(content), actor);
        decision.ruling.facts = std::move(content.facts);
        decision.ruling.facts["quarantaine"] = std::string(code);
        decision.ruling.facts["triage"] = true;
        decision.ruling.feeds = {FeedId {std::string(kTriageFeed)}};
        if (m_incoming.proof == Proof::Author && code != VerdictCode::kRevoked)
            decision.ruling.feeds.push_back(FeedId {"user:" + m_incoming.op.author.text});
        return decision;
    }

    Result<Decision> rule() {
        RELAIS_ASSIGN(const Rights rights, rightsOf(m_work, m_incoming));
        RELAIS_ASSIGN(const Actor leased, authorWith(rights.leased));
        if (m_incoming.proof == Proof::Unproven)
            return setAside(VerdictCode::kSignature, leased);
        if (!m_incoming.mayBring)
            return setAside(VerdictCode::kReplica, leased);
        if (m_incoming.proof == Proof::Device)
            return from(judgeAs(leased), leased);
        if (rights.revoked)
            return setAside(VerdictCode::kRevoked, leased);
        if (!rights.known)
            return setAside(VerdictCode::kLease, leased);
        Ruling ruling = judgeAs(leased);
        if (ruling.kind != Ruling::Kind::Accept)
            return from(std::move(ruling), leased);
        if (isDecision(m_incoming.op, m_record, m_work.definitions)) {
            RELAIS_ASSIGN(const Actor present, authorWith(rights.now));
            Ruling now = judgeAs(present);
            return from(now.kind == Ruling::Kind::Accept ? std::move(ruling) : std::move(now), leased);
        }
        if (rights.kept != rights.leased) {
            RELAIS_ASSIGN(const Actor reduced, authorWith(rights.kept));
            if (judgeAs(reduced).kind != Ruling::Kind::Accept)
                return setAside(VerdictCode::kRightsMoved, leased);
        }
        return from(std::move(ruling), leased);
    }

    // An op that creates an alert is never refused; whatever holds it back, somebody sees it.
    Result<Decision> settle(Decision decision) {
        if (!m_creates)
            return decision;
        if (decision.verdict.kind == VerdictKind::Refused && createsAlert(m_incoming.op, m_work.definitions))
            return setAsideAs(std::move(decision));
        decision.shown = decision.verdict.kind == VerdictKind::Quarantined && !decision.ruling.feeds.empty();
        return decision;
    }

    Result<Decision> setAsideAs(Decision refusal) {
        const std::string code = refusal.verdict.code;
        RELAIS_ASSIGN(Decision decision, setAside(code, refusal.actor));
        decision.verdict.text = refusal.verdict.text;
        decision.shown = !decision.ruling.feeds.empty();
        return decision;
    }

    Work& m_work;
    const Incoming& m_incoming;
    const Record* m_record;
    DutyBook m_duties;
    JudgeContext m_context;
    bool m_creates = false;
};

// Nothing when the domain must judge: the target has been folded into a record.
Result<std::optional<Decision>> decideWithdrawal(Work& work, const Incoming& incoming) {
    if (incoming.proof != Proof::Author || !incoming.mayBring)
        return std::optional<Decision>(quarantined(VerdictCode::kSignature));
    const OpId target = withdrawnBy(incoming.op);
    if (target.isNull())
        return std::optional<Decision>(quarantined(VerdictCode::kMalformed));
    RELAIS_ASSIGN(const auto held, work.tx.ops().find(target));
    Decision bare;
    bare.verdict.kind = VerdictKind::Accepted;
    bare.bare = true;
    if (held.empty())
        return std::optional<Decision>(std::move(bare));
    if (held.front().author != incoming.op.author)
        return std::optional<Decision>(refused(VerdictCode::kRights));
    RELAIS_ASSIGN(const auto record, work.tx.records().find(held.front().record));
    const bool placed = held.front().verdict.kind == VerdictKind::Accepted || record.has_value();
    if (placed && held.front().verdict.kind != VerdictKind::Refused)
        return std::optional<Decision> {};
    return std::optional<Decision>(std::move(bare));
}

} // namespace

bool createsAlert(const Op& op, const DefinitionSet& definitions) {
    if (op.type != OpType::kCreate)
        return false;
    const Definition* definition = definitions.closest(op.dispositif, op.definition);
    return !definition || definition->workflow.alert;
}

OpId withdrawnBy(const Op& op) {
    const auto named = op.body.find("op");
    if (named == op.body.end())
        return {};
    const auto id
        = named->second.isText() ? idFromText<OpId>(named->second.text()) : idFromBytes<OpId>(named->second.bytes());
    return id.value_or(OpId {});
}

Result<Decision> decide(Work& work, const Incoming& incoming) {
    const Op& op = incoming.op;
    const bool creates = op.type == OpType::kCreate;
    RELAIS_ASSIGN(const bool purged, work.tx.records().isTombstone(op.record));
    if (purged) {
        Decision decision = refused(VerdictCode::kPurged);
        decision.drop = true;
        return decision;
    }
    if (creates && op.record.raw != op.id.raw)
        return quarantined(VerdictCode::kMalformed);
    if (op.type == OpType::kPurge)
        return refused(VerdictCode::kRights);
    RELAIS_ASSIGN(const auto withdrawal, work.tx.ops().withdrawal(op.id));
    if (withdrawal && *withdrawal == op.author)
        return refused(VerdictCode::kWithdrawn);
    if (op.type == OpType::kWithdraw) {
        RELAIS_ASSIGN(auto early, decideWithdrawal(work, incoming));
        if (early)
            return std::move(*early);
    }
    RELAIS_ASSIGN(const auto row, work.tx.records().find(op.record));
    if (row && !creates) {
        RELAIS_ASSIGN(const std::size_t size, work.tx.records().size(op.record));
        if (row->record.events.size() >= work.settings.recordEvents || size >= work.settings.recordBytes)
            return quarantined(VerdictCode::kFull);
    }
    RELAIS_ASSIGN(auto held, checkDependencies(work, op, row.has_value()));
    if (held)
        return std::move(*held);
    return Judging(work, incoming, creates || !row ? nullptr : &row->record).run();
}

} // namespace relais::service
