// Purges and rights, done and done again after a restore.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/ledger/removal.h"

#include "sync/service/ledger/entitlements.h"
#include "sync/service/ledger/placement.h"

#include <algorithm>

namespace relais::service {

namespace {

// Purge entries may say what is not about a person: the number on paper, the last state.
Value keptOf(const Record& record, const DefinitionSet& definitions) {
    Value kept;
    const Definition* definition = definitions.closest(record.dispositif, record.definition);
    if (!definition)
        return kept;
    Value::Map facts;
    for (const std::string& name : definition->workflow.keptFacts) {
        const auto fact = record.facts.find(name);
        if (fact != record.facts.end())
            facts[name] = fact->second;
    }
    kept.set("facts", std::move(facts));
    kept.set("state", record.state);
    return kept;
}

// Gives those whose verdict became final by it: their authors may not be in any feed of the record.
Result<std::vector<OpRow>> eraseOps(Work& work, const RecordId& record) {
    std::vector<OpRow> settled;
    RELAIS_ASSIGN(auto ops, work.tx.ops().ofRecord(record));
    for (OpRow& op : ops) {
        op.bytes.clear();
        op.salt = {};
        op.verdict.text.clear();
        op.erased = true;
        if (op.verdict.kind == VerdictKind::Waiting || op.verdict.kind == VerdictKind::Quarantined) {
            op.verdict = Verdict {op.id, op.leaf, VerdictKind::Refused};
            op.verdict.code = "purged";
            settled.push_back(op);
        }
        RELAIS_TRY(work.tx.ops().setWaits(op.id, {}));
        RELAIS_TRY(work.tx.ops().put(op));
    }
    return settled;
}

Status journal(Work& work, Removal::Kind kind, std::string subject) {
    work.removals.push_back(Removal {kind, std::move(subject), {}, work.now});
    return {};
}

Status lose(Work& work, const UserId& user, const std::string& what) {
    LossRow loss {user, 0, what};
    RELAIS_ASSIGN(loss.seq, work.tx.takeSeq());
    return work.tx.rights().add(loss);
}

Status replayRight(Work& work, const Removal& removal) {
    const bool given = removal.kind == Removal::Kind::RightGiven;
    const std::string& subject = removal.subject;
    if (subject.starts_with("role:")) {
        const std::size_t end = subject.find(':', 5);
        if (end == std::string::npos)
            return {};
        const UserId user {subject.substr(5, end - 5)};
        RELAIS_ASSIGN(const auto row, work.tx.accounts().user(user));
        return row ? setRole(work, user, subject.substr(end + 1), given) : Status {};
    }
    if (subject.starts_with("user:")) {
        const UserId user {subject.substr(5)};
        RELAIS_ASSIGN(const auto row, work.tx.accounts().user(user));
        return row ? setUserDisabled(work, user, !given) : Status {};
    }
    if (subject.starts_with("device:")) {
        RELAIS_ASSIGN(const auto device, idFromText<DeviceId>(subject.substr(7)));
        RELAIS_ASSIGN(const auto row, work.tx.accounts().device(device));
        return row ? setDeviceRevoked(work, device, !given) : Status {};
    }
    return {};
}

} // namespace

Status purge(Work& work, const RecordId& record) {
    RELAIS_ASSIGN(const auto row, work.tx.records().find(record));
    RELAIS_ASSIGN(const bool already, work.tx.records().isTombstone(record));
    if (already && !row)
        return {};
    RELAIS_ASSIGN(const auto settled, eraseOps(work, record));
    RELAIS_TRY(work.tx.feeds().eraseRecord(record));
    RELAIS_ASSIGN(const auto placements, work.tx.feeds().placements(record));
    const Value kept = row ? keptOf(row->record, work.definitions) : Value();
    for (PlacementRow placement : placements) {
        Entry entry;
        RELAIS_ASSIGN(entry.seq, work.tx.takeSeq());
        entry.kind = EntryKind::Purge;
        entry.record = record;
        entry.payload = kept;
        RELAIS_TRY(work.tx.feeds().append(placement.feed, entry));
        placement.left = true;
        placement.last = entry.seq;
        RELAIS_TRY(work.tx.feeds().put(placement));
        work.touch(placement.feed);
    }
    for (const OpRow& op : settled)
        if (op.proof == Proof::Author)
            RELAIS_TRY(tellAuthor(work, op.author, record, op.verdict));
    RELAIS_TRY(work.tx.records().erase(record));
    RELAIS_TRY(work.tx.records().addTombstone(record, work.now));
    work.scrub = true;
    return journal(work, Removal::Kind::Purge, toText(record));
}

Status setRole(Work& work, const UserId& user, const std::string& role, bool given) {
    RELAIS_ASSIGN(const auto roles, work.tx.accounts().roles(user));
    const bool has = std::find(roles.begin(), roles.end(), role) != roles.end();
    if (has == given)
        return {};
    if (given) {
        RELAIS_TRY(work.tx.accounts().addRole(user, role));
    } else {
        RELAIS_TRY(work.tx.accounts().removeRole(user, role));
        RELAIS_TRY(lose(work, user, "role:" + role));
    }
    RELAIS_TRY(reconcileGrants(work, user));
    work.users.insert(user.text);
    return journal(
        work, given ? Removal::Kind::RightGiven : Removal::Kind::RightLost, "role:" + user.text + ':' + role);
}

Status setUserDisabled(Work& work, const UserId& user, bool disabled) {
    RELAIS_ASSIGN(auto row, work.tx.accounts().user(user));
    if (!row)
        return fail(ErrorCode::NotFound, "no such user");
    if (row->disabled == disabled)
        return {};
    row->disabled = disabled;
    RELAIS_TRY(work.tx.accounts().put(*row));
    if (disabled)
        RELAIS_TRY(lose(work, user, "user"));
    RELAIS_TRY(reconcileGrants(work, user));
    work.users.insert(user.text);
    return journal(work, disabled ? Removal::Kind::RightLost : Removal::Kind::RightGiven, "user:" + user.text);
}

Status setDeviceRevoked(Work& work, const DeviceId& device, bool revoked) {
    RELAIS_ASSIGN(auto row, work.tx.accounts().device(device));
    if (!row)
        return fail(ErrorCode::NotFound, "no such device");
    if (row->revoked == revoked)
        return {};
    row->revoked = revoked;
    RELAIS_ASSIGN(row->revokedAt, work.tx.takeSeq());
    RELAIS_TRY(work.tx.accounts().put(*row));
    RELAIS_ASSIGN(const auto accounts, work.tx.accounts().accounts(device));
    for (const AccountRow& account : accounts)
        work.users.insert(account.user.text);
    return journal(work, revoked ? Removal::Kind::RightLost : Removal::Kind::RightGiven, "device:" + toText(device));
}

Status replayRemovals(Work& work, const std::vector<Removal>& removals) {
    std::map<std::string, const Removal*> last;
    for (const Removal& removal : removals) {
        switch (removal.kind) {
        case Removal::Kind::Purge: {
            RELAIS_ASSIGN(const auto record, idFromText<RecordId>(removal.subject));
            RELAIS_TRY(purge(work, record));
            break;
        }
        case Removal::Kind::Withdrawal: {
            RELAIS_ASSIGN(const auto op, idFromText<OpId>(removal.subject));
            RELAIS_TRY(work.tx.ops().addWithdrawal(op, UserId {removal.by}));
            break;
        }
        case Removal::Kind::RightLost:
        case Removal::Kind::RightGiven:
            last[removal.subject] = &removal;
            break;
        case Removal::Kind::History: // history.cpp
            break;
        }
    }
    // Only how a right stands in the end counts: going through every loss would end grants that hold.
    for (const auto& [subject, removal] : last)
        RELAIS_TRY(replayRight(work, *removal));
    // What is replayed is in the journal already.
    work.removals.clear();
    return {};
}

} // namespace relais::service
