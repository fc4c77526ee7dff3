// The index of held duties, what it answers, and the making of duties.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/ledger/duty_book.h"

#include "sync/domain/duty_hours.h"
#include "sync/domain/permissions.h"
#include "sync/service/ledger/intake.h"

#include <algorithm>

namespace relais::service {

namespace {

constexpr std::string_view kDuty = "garde";
constexpr std::string_view kHolder = "titulaire";
constexpr std::string_view kStart = "debut_le";
constexpr std::string_view kEnd = "fin_le";
constexpr std::string_view kTerritory = "territoire";
constexpr std::string_view kPlannedMeta = "duties_planned:"; // + territory: the last day made ahead, ISO
constexpr int kMostDays = 731;

// Among the keys of records: those of a duty are found until it ends, so its end stands where others have their birth.
Hash holderKey(const UserId& holder) { return sha256({view("duty of\n"), view(holder.text)}); }
Hash territoryKey(std::string_view territory) { return sha256({view("duty in\n"), view(territory)}); }

const Value& factOf(const Record& record, std::string_view name) {
    static const Value kNone;
    const auto it = record.facts.find(name);
    return it == record.facts.end() ? kNone : it->second;
}

UserId holderOf(const Record& record) { return {factOf(record, kHolder).text()}; }

Value::Map answersOf(const Duty& duty, const std::string& territory, const std::string& place) {
    Value::Map out {
        {std::string(kTerritory), Value(territory)},
        {"date", Value(duty.date.iso())},
        {"type", Value(std::string(code(duty.type)))},
        {"debut_minute", Value(duty.startMinute)},
        {"fin_minute", Value(duty.endMinute)}};
    if (!place.empty())
        out["lieu"] = place;
    return out;
}

} // namespace

template <class T>
T DutyBook::answer(Result<T> result) const {
    if (result)
        return std::move(*result);
    if (m_fault)
        m_fault = tl::unexpected<Error>(result.error());
    return T {};
}

std::vector<Commitment> DutyBook::dutiesOf(const UserId& user) const {
    std::vector<Commitment> out;
    for (const RecordId& id : answer(m_work.tx.records().withKey(holderKey(user), m_work.now))) {
        const auto row = answer(m_work.tx.records().find(id));
        if (row && holderOf(row->record) == user)
            out.push_back({id, {factOf(row->record, kStart).integer()}, {factOf(row->record, kEnd).integer()}});
    }
    return out;
}

bool DutyBook::hasRole(const UserId& user, std::string_view role, std::string_view scope) const {
    const auto row = answer(m_work.tx.accounts().user(user));
    if (!row || row->disabled)
        return false;
    return std::ranges::any_of(answer(m_work.tx.accounts().roles(user)), [&](const std::string& text) {
        const Role held = parseRole(text);
        return held.name == role && (held.scope.empty() || held.scope == scope);
    });
}

UserId DutyBook::nextOnDuty(std::string_view territory, WallMs from) const {
    UserId next;
    std::int64_t earliest = INT64_MAX;
    for (const RecordId& id : answer(m_work.tx.records().withKey(territoryKey(territory), from))) {
        const auto row = answer(m_work.tx.records().find(id));
        if (!row)
            continue;
        const std::int64_t start = factOf(row->record, kStart).integer();
        if (start < from.ms || start >= earliest)
            continue;
        earliest = start;
        next = holderOf(row->record);
    }
    return next;
}

Status noteDuty(Work& work, const RecordRow& row) {
    if (row.record.dispositif != kDuty)
        return {};
    std::vector<Hash> keys;
    const UserId holder = holderOf(row.record);
    if (!row.closed && !holder.empty() && !factOf(row.record, kEnd).isNull())
        keys = {holderKey(holder), territoryKey(factOf(row.record, kTerritory).text())};
    return work.tx.records().setKeys(row.record.id, keys, {factOf(row.record, kEnd).integer()});
}

Result<std::size_t> makeDuties(Work& work, const std::string& territory, CivilDate first, CivilDate last) {
    const auto& permanences = work.definitions.reference().permanences;
    const auto permanence = permanences.find(territory);
    if (permanence == permanences.end())
        return fail(ErrorCode::NotFound, "no permanence \"" + territory + "\" is configured in desks.json");
    const Definition* form = work.definitions.current(kDuty);
    if (!form)
        return fail(ErrorCode::NotFound, "the dispositif \"garde\" is not loaded");
    if (last < first || last - first > kMostDays)
        return fail(ErrorCode::InvalidArgument, "a period goes from a day to a later one, within two years");
    std::vector<Op> made;
    for (const Duty& duty : dutiesBetween(first, last, permanence->second.hours)) {
        Op op;
        op.id = dutyOpId(territory, duty.date);
        RELAIS_ASSIGN(const auto held, work.tx.ops().find(op.id));
        if (!held.empty())
            continue;
        op.record = recordOf(op.id);
        op.type = std::string(OpType::kCreate);
        op.dispositif = std::string(kDuty);
        op.definition = form->version;
        op.body = {{"answers", Value(answersOf(duty, territory, permanence->second.place.fr))}};
        made.push_back(std::move(op));
    }
    RELAIS_TRY(Intake(work, {}, {}).makeOps(made));
    return made.size();
}

Status makeDutiesAhead(Work& work) {
    if (work.settings.dutyDaysAhead == 0 || !work.definitions.current(kDuty))
        return {};
    const CivilDate today = toParis(work.now).date;
    const CivilDate last = today + static_cast<int>(work.settings.dutyDaysAhead);
    for (const auto& [territory, permanence] : work.definitions.reference().permanences) {
        const std::string key = std::string(kPlannedMeta) + territory;
        RELAIS_ASSIGN(const Value planned, work.tx.catalog().meta(key));
        const auto until = CivilDate::parse(planned.text());
        if (until && last <= *until)
            continue;
        const CivilDate first = until && *until >= today ? *until + 1 : today;
        RELAIS_TRY(makeDuties(work, territory, first, last));
        RELAIS_TRY(work.tx.catalog().setMeta(key, Value(last.iso())));
    }
    return {};
}

} // namespace relais::service
