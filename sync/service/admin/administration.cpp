// People, devices, definitions and tables.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/admin/administration.h"

#include "sync/domain/definition_set.h"
#include "sync/domain/permissions.h"
#include "sync/protocol/json_codec.h"
#include "sync/service/ledger/duty_book.h"
#include "sync/service/ledger/entitlements.h"
#include "sync/service/ledger/housekeeping.h"
#include "sync/service/ledger/intake.h"
#include "sync/service/ledger/removal.h"

#include <algorithm>

namespace relais::service {
namespace {

constexpr std::string_view kMidwife = "SAGE_FEMME_PDS";
const std::string kMidwives = "midwives"; // reference table

Result<std::int64_t> nextGeneration(Work& work) {
    RELAIS_ASSIGN(const Value generation, work.tx.catalog().meta(MetaKey::kGeneration));
    return generation.integer() + 1;
}

// Everyone's feeds may follow from the workflows just loaded, and ops may have waited for them.
Status afterLoad(Work& work) {
    RELAIS_ASSIGN(const std::int64_t generation, nextGeneration(work));
    RELAIS_TRY(work.tx.catalog().setMeta(MetaKey::kGeneration, generation));
    work.touch({"reference"});
    return {};
}

Status appendToReference(Work& work, EntryKind kind, Seq seq, Value payload) {
    Entry entry;
    entry.seq = seq;
    entry.kind = kind;
    entry.payload = std::move(payload);
    return work.tx.feeds().append({"reference"}, entry);
}

// "DECLARANT", "AGENT_LUP:911", "SAGE_FEMME_PDS:paris13": what follows the colon names a caisse or a territory.
Status checkRole(const std::string& text) {
    constexpr std::string_view kNameSigns = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
    constexpr std::string_view kScopeSigns = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";
    const Role role = parseRole(text);
    const bool scoped = text.find(':') != std::string::npos;
    if (role.name.empty() || role.name.find_first_not_of(kNameSigns) != std::string::npos
        || scoped == role.scope.empty() || role.scope.find_first_not_of(kScopeSigns) != std::string::npos)
        return fail(ErrorCode::InvalidArgument, "a role is like DECLARANT or AGENT_LUP:911, not \"" + text + '"');
    return {};
}

// What a device learns: the table's last version, whatever was there before.
Status tellReference(Work& work, const std::string& table, std::uint32_t version, const Value& rows) {
    ReferenceRow row;
    row.table = table;
    row.version = version;
    row.rows = rows;
    RELAIS_ASSIGN(row.seq, work.tx.takeSeq());
    RELAIS_TRY(work.tx.catalog().put(row));
    Value payload;
    payload.set("table", row.table);
    payload.set("version", row.version);
    payload.set("rows", row.rows);
    RELAIS_TRY(appendToReference(work, EntryKind::Reference, row.seq, std::move(payload)));
    return afterLoad(work);
}

// Whom a duty may be asked of or given to: {"paris13": [{"id", "label"}]}, by name. Nothing else of a person.
Status tellMidwives(Work& work) {
    std::map<std::string, std::vector<std::pair<std::string, std::string>>> byTerritory;
    RELAIS_ASSIGN(const auto users, work.tx.accounts().users());
    for (const UserRow& user : users) {
        RELAIS_ASSIGN(const auto roles, work.tx.accounts().roles(user.id));
        for (const std::string& text : roles) {
            const Role role = parseRole(text);
            if (role.name == kMidwife && !role.scope.empty() && !user.disabled)
                byTerritory[role.scope].emplace_back(user.label, user.id.text);
        }
    }
    Value rows {Value::Map {}};
    for (auto& [territory, people] : byTerritory) {
        std::ranges::sort(people);
        Value::Array list;
        for (const auto& [label, id] : people)
            list.emplace_back(Value::Map {{"id", Value(id)}, {"label", Value(label)}});
        rows.set(territory, std::move(list));
    }
    RELAIS_ASSIGN(const auto known, work.tx.catalog().reference(kMidwives));
    if (known ? known->rows == rows : rows.map().empty())
        return {};
    return tellReference(work, kMidwives, known ? known->version + 1 : 1, rows);
}

} // namespace

Status Administration::putUser(const UserRow& user, const std::vector<std::string>& roles) {
    if (user.id.empty() || user.label.empty())
        return fail(ErrorCode::InvalidArgument, "a user needs an id and a name");
    // Ids stand in the journal of removals, in feeds and in URLs of commands.
    constexpr std::string_view kIdSigns = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
    constexpr std::size_t kIdMost = 64;
    if (user.id.text.size() > kIdMost || user.id.text.find_first_not_of(kIdSigns) != std::string::npos)
        return fail(ErrorCode::InvalidArgument, "a user id has letters, digits, dots, dashes and underscores only");
    for (const std::string& role : roles)
        RELAIS_TRY(checkRole(role));
    return m_history.change([&](Work& work) -> Status {
        RELAIS_ASSIGN(const auto known, work.tx.accounts().user(user.id));
        UserRow row = user;
        row.disabled = known && known->disabled;
        RELAIS_TRY(work.tx.accounts().put(row));
        RELAIS_ASSIGN(const auto held, work.tx.accounts().roles(user.id));
        for (const std::string& role : held)
            if (std::ranges::find(roles, role) == roles.end())
                RELAIS_TRY(setRole(work, user.id, role, false));
        for (const std::string& role : roles)
            RELAIS_TRY(setRole(work, user.id, role, true));
        RELAIS_TRY(reconcileGrants(work, user.id));
        const auto isMidwife = [](const std::string& role) { return parseRole(role).name == kMidwife; };
        if (std::ranges::any_of(held, isMidwife) || std::ranges::any_of(roles, isMidwife))
            RELAIS_TRY(tellMidwives(work));
        return known ? Status {} : retryAfterReturn(work, user.id);
    });
}

Result<std::vector<Administration::UserLine>> Administration::users() {
    RELAIS_ASSIGN(const auto tx, m_history.parts().storage.read());
    RELAIS_ASSIGN(const auto rows, tx->accounts().users());
    std::vector<UserLine> lines;
    for (const UserRow& row : rows) {
        RELAIS_ASSIGN(auto roles, tx->accounts().roles(row.id));
        RELAIS_ASSIGN(const auto accounts, tx->accounts().accountsOf(row.id));
        lines.push_back({row, std::move(roles), accounts.size()});
    }
    return lines;
}

Status Administration::setDisabled(const UserId& user, bool disabled) {
    return m_history.change([&](Work& work) -> Status {
        RELAIS_TRY(setUserDisabled(work, user, disabled));
        return tellMidwives(work);
    });
}

Result<std::string> Administration::enrolCode(const UserId& user, CodeKind kind) {
    std::string code;
    const Status done = m_history.change([&](Work& work) -> Status {
        RELAIS_ASSIGN(code, newEnrolCode(work, user, kind));
        return {};
    });
    RELAIS_TRY(done);
    return code;
}

Result<std::vector<Administration::DeviceLine>> Administration::devices() {
    RELAIS_ASSIGN(const auto tx, m_history.parts().storage.read());
    RELAIS_ASSIGN(const auto rows, tx->accounts().devices());
    std::vector<DeviceLine> lines;
    for (const DeviceRow& row : rows) {
        DeviceLine line;
        line.device = row;
        RELAIS_ASSIGN(const auto accounts, tx->accounts().accounts(row.id));
        for (const AccountRow& account : accounts)
            line.users.push_back(account.user);
        RELAIS_ASSIGN(const auto replicas, tx->accounts().replicas(row.id));
        for (const ReplicaRow& replica : replicas) {
            line.pending += replica.pending;
            line.oldestPendingMs = std::max(line.oldestPendingMs, replica.oldestPendingMs);
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

Status Administration::revokeDevice(const DeviceId& device) {
    return m_history.change([&](Work& work) { return setDeviceRevoked(work, device, true); });
}

Status Administration::confirmDevice(const DeviceId& device) {
    return m_history.change([&](Work& work) -> Status {
        RELAIS_ASSIGN(auto row, work.tx.accounts().device(device));
        if (!row)
            return fail(ErrorCode::NotFound, "no such device");
        row->confirmed = true;
        return work.tx.accounts().put(*row);
    });
}

Result<std::vector<AlarmRow>> Administration::alarms() {
    RELAIS_ASSIGN(const auto tx, m_history.parts().storage.read());
    return tx->catalog().alarms();
}

Status Administration::clearAlarm(const std::string& kind, const std::string& subject) {
    return m_history.change([&](Work& work) -> Status {
        RELAIS_ASSIGN(auto alarms, work.tx.catalog().alarms());
        for (AlarmRow& alarm : alarms) {
            if (alarm.kind != kind || alarm.subject != subject)
                continue;
            alarm.cleared = work.now;
            return work.tx.catalog().put(alarm);
        }
        return fail(ErrorCode::NotFound, "no such alarm is on; \"alarm list\" prints them");
    });
}

Result<std::vector<Administration::AsideLine>> Administration::quarantined() {
    constexpr std::size_t kMost = 10'000;
    RELAIS_ASSIGN(const auto tx, m_history.parts().storage.read());
    RELAIS_ASSIGN(const auto rows, tx->ops().withVerdict(VerdictKind::Quarantined, kMost));
    std::vector<AsideLine> lines;
    for (const OpRow& row : rows)
        lines.push_back({row.id, row.leaf, row.verdict.code, row.received, row.device});
    return lines;
}

Result<std::size_t> Administration::retryQuarantined(const OpId& op) {
    std::size_t left = 0;
    const Status done = m_history.change([&](Work& work) -> Status {
        Intake intake(work, {}, {});
        RELAIS_TRY(op.isNull() ? intake.retryQuarantined({}) : intake.retry(op));
        RELAIS_ASSIGN(left, work.tx.ops().count(VerdictKind::Quarantined));
        return {};
    });
    RELAIS_TRY(done);
    return left;
}

Status Administration::putDefinition(const std::string& formJson, const std::string& workflowJson) {
    DefinitionSet alone;
    RELAIS_TRY(alone.add(std::string_view(formJson), std::string_view(workflowJson)));
    const Definition* read = alone.current(alone.codes().front());
    const Status loaded = m_history.change([&](Work& work) -> Status {
        RELAIS_ASSIGN(const auto rows, work.tx.catalog().definitions());
        for (const DefinitionRow& row : rows) {
            if (row.code != read->code || row.version != read->version)
                continue;
            return row.form == formJson && row.workflow == workflowJson
                ? Status {}
                : fail(
                    ErrorCode::Conflict,
                    read->code + " version " + std::to_string(read->version)
                        + " is already loaded with another content: give it a new version");
        }
        DefinitionRow row;
        row.code = read->code;
        row.version = read->version;
        row.form = formJson;
        row.workflow = workflowJson;
        RELAIS_ASSIGN(row.seq, work.tx.takeSeq());
        RELAIS_TRY(work.tx.catalog().put(row));
        Value payload;
        payload.set("code", row.code);
        payload.set("version", row.version);
        payload.set("form", read->formJson);
        payload.set("workflow", read->workflowJson);
        RELAIS_TRY(appendToReference(work, EntryKind::Definition, row.seq, std::move(payload)));
        return afterLoad(work);
    });
    RELAIS_TRY(loaded);
    // With the new workflow read: who follows which feeds.
    return m_history.change([&](Work& work) -> Status {
        RELAIS_ASSIGN(const auto users, work.tx.accounts().users());
        for (const UserRow& user : users)
            RELAIS_TRY(reconcileGrants(work, user.id));
        return retryAfterLoad(work);
    });
}

Status Administration::withdrawDefinition(const std::string& code, std::uint32_t version) {
    return m_history.change([&](Work& work) -> Status {
        RELAIS_ASSIGN(const auto rows, work.tx.catalog().definitions());
        const auto it = std::ranges::find_if(
            rows, [&](const DefinitionRow& row) { return row.code == code && row.version == version; });
        if (it == rows.end())
            return fail(ErrorCode::NotFound, "no such definition");
        DefinitionRow row = *it;
        row.withdrawn = true;
        RELAIS_TRY(work.tx.catalog().put(row));
        return afterLoad(work);
    });
}

Result<std::vector<ConsultationFigures>> Administration::consultationFigures() {
    RELAIS_ASSIGN(const auto tx, m_history.parts().storage.read());
    RELAIS_ASSIGN(const auto ids, tx->records().all());
    std::vector<ConsultationFigures> out;
    for (const RecordId& id : ids) {
        RELAIS_ASSIGN(const auto row, tx->records().find(id));
        if (const auto figures = row ? figuresOf(row->record) : std::nullopt)
            out.push_back(*figures);
    }
    return out;
}

Result<std::size_t> Administration::makeDuties(const std::string& territory, CivilDate first, CivilDate last) {
    std::size_t made = 0;
    const Status done = m_history.change([&](Work& work) -> Status {
        RELAIS_ASSIGN(made, service::makeDuties(work, territory, first, last));
        return {};
    });
    RELAIS_TRY(done);
    return made;
}

Status Administration::putReference(const std::string& table, const Value& rows) {
    if (table == "desks")
        RELAIS_TRY(referenceFromValue(rows));
    return m_history.change([&](Work& work) -> Status {
        RELAIS_ASSIGN(const auto known, work.tx.catalog().reference(table));
        if (known && known->rows == rows)
            return {};
        return tellReference(work, table, known ? known->version + 1 : 1, rows);
    });
}

} // namespace relais::service
