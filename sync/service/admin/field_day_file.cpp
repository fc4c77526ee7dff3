// Reading a field day from its JSON.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/definition_set.h"
#include "sync/domain/duty_hours.h"
#include "sync/domain/nir.h"
#include "sync/domain/paris_time.h"
#include "sync/service/admin/field_day.h"

#include <algorithm>

namespace relais::service {
namespace {

Result<WallMs> instant(const Value& json, std::string_view key, const std::string& place) {
    const auto local = LocalTime::parse(json[key].text());
    if (!local)
        return fail(ErrorCode::DefinitionInvalid, place + '/' + std::string(key) + ": not a local time");
    return fromParisFirst(*local);
}

Status readUsers(const Value& json, FieldDay& day) {
    std::size_t i = 0;
    for (const Value& user : json["users"].array()) {
        const std::string place = "users/" + std::to_string(i++);
        if (user["id"].text().empty() || user["label"].text().empty())
            return fail(ErrorCode::DefinitionInvalid, place + ": id and label are needed");
        UserRow row;
        row.id = {user["id"].text()};
        row.label = user["label"].text();
        row.profession = user["profession"].text();
        row.structure = user["structure"].text();
        row.commune = user["commune"].text();
        for (const Value& role : user["roles"].array())
            day.roles[row.id].push_back(role.text());
        day.users.push_back(std::move(row));
    }
    return {};
}

Status readActs(const Value& alert, const std::string& name, const std::string& place, FieldDay& day) {
    std::size_t i = 0;
    for (const Value& act : alert["acts"].array()) {
        const std::string here = place + "/acts/" + std::to_string(i++);
        FieldDayStep step;
        RELAIS_ASSIGN(step.at, instant(act, "at", here));
        step.made = step.at;
        step.by = {act["by"].text()};
        step.alert = name;
        step.type = act["act"].text();
        step.body = act["payload"].map();
        if (step.by.empty() || step.type.empty())
            return fail(ErrorCode::DefinitionInvalid, here + ": by and act are needed");
        day.steps.push_back(std::move(step));
    }
    return {};
}

// What the form fills by itself from a number it finds valid: the birth and the sex are not asked again.
Value withBirth(const Value& answers, WallMs made) {
    Value out = answers;
    const NirReading reading = readNir(answers["nir"].text(), {NirKind::Nir, DataMode::Demo, toParis(made).date});
    if (reading.birth && !answers.has("naissance"))
        out.set("naissance", Value(reading.birth->iso()));
    if (reading.sex && !answers.has("sexe"))
        out.set("sexe", Value(*reading.sex == Sex::Female ? "F" : "M"));
    return out;
}

Result<CivilDate> civilDay(const Value& text, const std::string& place) {
    const auto read = CivilDate::parse(text.text());
    if (!read)
        return fail(ErrorCode::DefinitionInvalid, place + ": not a day");
    return *read;
}

// One act done to several duties, one after the other.
Status readDutyAct(const Value& act, const std::string& territory, const std::string& here, FieldDay& read) {
    FieldDayStep step;
    RELAIS_ASSIGN(step.at, instant(act, "at", here));
    step.made = step.at;
    step.by = {act["by"].text()};
    step.dispositif = "garde";
    step.type = act["act"].text();
    step.body = act["payload"].map();
    if (step.by.empty() || step.type.empty() || act["days"].array().empty())
        return fail(ErrorCode::DefinitionInvalid, here + ": by, act and days are needed");
    for (const Value& named : act["days"].array()) {
        RELAIS_ASSIGN(const CivilDate on, civilDay(named, here + "/days"));
        step.alert = territory + ' ' + on.iso();
        step.record = recordOf(dutyOpId(territory, on));
        read.steps.push_back(step);
    }
    return {};
}

Status readDuties(const Value& json, FieldDay& read) {
    std::size_t i = 0;
    for (const Value& one : json["duties"].array()) {
        const std::string place = "duties/" + std::to_string(i++);
        FieldDayDuties duties {one["territory"].text(), {}, {}};
        RELAIS_ASSIGN(duties.first, civilDay(one["first"], place + "/first"));
        RELAIS_ASSIGN(duties.last, civilDay(one["last"], place + "/last"));
        std::size_t n = 0;
        for (const Value& act : one["acts"].array())
            RELAIS_TRY(readDutyAct(act, duties.territory, place + "/acts/" + std::to_string(n++), read));
        read.duties.push_back(std::move(duties));
    }
    return {};
}

// The file names acts; an op says "move" for those that move the state, and the act in its body.
void nameMoves(FieldDay& day, const DefinitionSet& definitions) {
    for (FieldDayStep& step : day.steps) {
        const Definition* form = definitions.current(step.dispositif);
        const auto* act = form ? form->workflow.act(step.type) : nullptr;
        if (step.type == OpType::kCreate || !act || !act->move)
            continue;
        step.body.insert_or_assign("by", step.type);
        step.body.insert_or_assign("to", act->to);
        step.type = OpType::kMove;
    }
}

} // namespace

Result<FieldDay> readFieldDay(const Value& json, const DefinitionSet& definitions) {
    FieldDay day;
    day.source = json["source"].text();
    RELAIS_ASSIGN(day.today, instant(json, "today", ""));
    RELAIS_TRY(readUsers(json, day));
    std::size_t i = 0;
    for (const Value& alert : json["alerts"].array()) {
        const std::string place = "alerts/" + std::to_string(i++);
        FieldDayStep create;
        RELAIS_ASSIGN(create.made, instant(alert, "at", place));
        RELAIS_ASSIGN(create.at, instant(alert, "arrives", place));
        create.by = {alert["author"].text()};
        create.alert = alert["id"].text();
        create.type = OpType::kCreate;
        create.body = {{"answers", withBirth(alert["answers"], create.made)}};
        day.steps.push_back(std::move(create));
        RELAIS_TRY(readActs(alert, alert["id"].text(), place, day));
    }
    RELAIS_TRY(readDuties(json, day));
    nameMoves(day, definitions);
    std::ranges::stable_sort(day.steps, {}, &FieldDayStep::at);
    return day;
}

} // namespace relais::service
