// Keeps the versions of dispositifs, refusing those whose form and workflow do not agree.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/definition_set.h"

#include "sync/domain/json_schema.h"
#include "sync/protocol/json_codec.h"

#include <algorithm>

namespace relais::sync {

namespace {

Error placed(std::string_view file, const Error& error) {
    return {ErrorCode::DefinitionInvalid, std::string(file) + "#" + error.detail};
}

Status workflowFault(const std::string& at, const std::string& reason) {
    return fail(ErrorCode::DefinitionInvalid, "workflow#" + at + ": " + reason);
}

// Every question, and every fact read, that the workflow names must exist.
Status agree(const Questionnaire& form, const Workflow& flow) {
    if (form.name() != flow.code)
        return workflowFault("/code", "\"" + flow.code + "\" is not the form's name \"" + form.name() + "\"");
    if (form.version() != flow.version)
        return workflowFault("/version", "is not the form's");
    const auto known = [&](const std::string& linkId) { return form.find(linkId) != nullptr; };
    if (!flow.urgencyQuestion.empty() && !known(flow.urgencyQuestion))
        return workflowFault("/urgency", "no question \"" + flow.urgencyQuestion + "\"");
    if (!flow.placeQuestion.empty() && !known(flow.placeQuestion))
        return workflowFault("/place", "no question \"" + flow.placeQuestion + "\"");
    if (!flow.accordQuestion.empty()) {
        for (const std::string& code : flow.accordValues) {
            if (form.option(flow.accordQuestion, code) == nullptr)
                return workflowFault("/create/accord", "no option \"" + code + "\" of \"" + flow.accordQuestion + "\"");
        }
    }
    for (const auto* list : {&flow.titleAnswers, &flow.subtitleAnswers, &flow.searchAnswers}) {
        for (const std::string& linkId : *list) {
            if (!known(linkId))
                return workflowFault("/summary", "no question \"" + linkId + "\"");
        }
    }
    for (const DetailPart& part : flow.detail) {
        if (!known(part.of))
            return workflowFault("/detail", "no question \"" + part.of + "\"");
        for (const auto& [code, words] : part.one) {
            if (form.option(part.of, code) == nullptr)
                return workflowFault("/detail", "no option \"" + code + "\" of \"" + part.of + "\"");
        }
    }
    for (const Objective& objective : flow.objectives) {
        for (const auto* amounts : {&objective.hours, &objective.workingDays}) {
            for (const auto& [urgency, amount] : *amounts) {
                if (!urgency.empty() && form.option(flow.urgencyQuestion, urgency) == nullptr)
                    return workflowFault(
                        "/objectives", "no option \"" + urgency + "\" of \"" + flow.urgencyQuestion + "\"");
            }
        }
    }
    for (const auto& [urgency, offer] : flow.phoneOffers) {
        if (form.option(flow.urgencyQuestion, urgency) == nullptr)
            return workflowFault("/phoneOffers", "no option \"" + urgency + "\"");
    }
    for (const Act& act : flow.acts) {
        for (const std::string& linkId : act.effects.hide) {
            if (!known(linkId))
                return workflowFault("/acts", "\"" + act.name + "\" hides \"" + linkId + "\", which is no question");
        }
    }
    for (const View& view : flow.views) {
        for (const std::string& linkId : view.answers) {
            if (linkId != "*" && !known(linkId))
                return workflowFault("/views", "no question \"" + linkId + "\"");
        }
    }
    return {};
}

} // namespace

Status DefinitionSet::add(std::string_view formJson, std::string_view workflowJson) {
    const auto form = parseJson(formJson);
    if (!form)
        return tl::unexpected(placed("form", {ErrorCode::DefinitionInvalid, "/: " + form.error().detail}));
    const auto workflow = parseJson(workflowJson);
    if (!workflow)
        return tl::unexpected(placed("workflow", {ErrorCode::DefinitionInvalid, "/: " + workflow.error().detail}));
    return add(*form, *workflow);
}

Status DefinitionSet::add(const Value& form, const Value& workflow) {
    // What comes again (each snapshot of the reference feed) is not read again.
    const Definition* same = find(workflow["code"].text(), static_cast<std::uint32_t>(workflow["version"].integer()));
    if (same != nullptr && same->formJson == form && same->workflowJson == workflow)
        return {};
    auto readForm = Questionnaire::fromValue(form);
    if (!readForm)
        return tl::unexpected(placed("form", readForm.error()));
    auto readWorkflow = Workflow::fromValue(workflow);
    if (!readWorkflow)
        return tl::unexpected(placed("workflow", readWorkflow.error()));
    RELAIS_TRY(agree(*readForm, *readWorkflow));
    Versions& versions = m_definitions[readWorkflow->code];
    const std::uint32_t version = readWorkflow->version;
    if (versions.contains(version))
        return workflowFault("/version", "this version is already known with another content");
    versions[version] = std::make_shared<const Definition>(
        Definition {readWorkflow->code, version, std::move(*readForm), std::move(*readWorkflow), form, workflow});
    return {};
}

bool DefinitionSet::share(const DefinitionSet& other, std::string_view code, std::uint32_t version) {
    const auto versions = other.m_definitions.find(code);
    if (versions == other.m_definitions.end() || !versions->second.contains(version))
        return false;
    m_definitions[std::string(code)][version] = versions->second.at(version);
    return true;
}

void DefinitionSet::withdraw(std::string_view code, std::uint32_t version) {
    m_withdrawn.emplace(std::string(code), version);
}

bool DefinitionSet::isWithdrawn(std::string_view code, std::uint32_t version) const {
    return m_withdrawn.contains({std::string(code), version});
}

const Definition* DefinitionSet::find(std::string_view code, std::uint32_t version) const {
    const auto versions = m_definitions.find(code);
    if (versions == m_definitions.end())
        return nullptr;
    const auto it = versions->second.find(version);
    return it == versions->second.end() ? nullptr : it->second.get();
}

const Definition* DefinitionSet::current(std::string_view code) const {
    const auto versions = m_definitions.find(code);
    if (versions == m_definitions.end())
        return nullptr;
    for (auto it = versions->second.rbegin(); it != versions->second.rend(); ++it) {
        if (!isWithdrawn(code, it->first))
            return it->second.get();
    }
    return nullptr;
}

const Definition* DefinitionSet::closest(std::string_view code, std::uint32_t version) const {
    const Definition* exact = find(code, version);
    return exact != nullptr ? exact : current(code);
}

std::vector<std::string> DefinitionSet::codes() const {
    std::vector<std::string> out;
    for (const auto& [code, versions] : m_definitions) {
        if (!versions.empty())
            out.push_back(code);
    }
    return out;
}

namespace {

std::map<std::string, std::string> textMap(const Value& json) {
    std::map<std::string, std::string> out;
    for (const auto& [key, value] : json.map())
        out[key] = value.text();
    return out;
}

Result<Caisse> caisseFrom(const Value& json, const std::string& at) {
    Caisse out;
    out.code = json["code"].text();
    out.name = localText(json["name"]);
    out.shortName = localText(json["short"]);
    out.phone = json["phone"].text();
    for (const auto& [name, amount] : json["objectives"].map())
        out.objectives[name] = static_cast<int>(amount.integer());
    if (out.code.empty())
        return fail(ErrorCode::DefinitionInvalid, at + "/code: is missing");
    const Value& hours = json["hours"];
    DeskHours desk;
    if (hours.has("open"))
        desk.openMinute = minuteOfDay(hours["open"].text()).value_or(-1);
    if (hours.has("close"))
        desk.closeMinute = minuteOfDay(hours["close"].text()).value_or(-1);
    if (hours["days"].isArray()) {
        for (std::size_t day = 0; day < desk.days.size(); ++day)
            desk.days[day] = std::ranges::find(hours["days"].array(), Value(day + 1)) != hours["days"].array().end();
    }
    for (const Value& day : hours["closed"].array()) {
        const auto date = CivilDate::parse(day.text());
        if (!date)
            return fail(ErrorCode::DefinitionInvalid, at + "/hours/closed: \"" + day.text() + "\" is not a date");
        desk.closedDays.push_back(*date);
    }
    const auto time = DeskTime::of(std::move(desk));
    if (!time)
        return fail(ErrorCode::DefinitionInvalid, at + "/hours: never open, or closes before it opens");
    out.hours = *time;
    return out;
}

} // namespace

Result<ReferenceData> referenceFromValue(const Value& json) {
    ReferenceData out;
    const Value::Array& caisses = json["caisses"].array();
    for (std::size_t i = 0; i < caisses.size(); ++i) {
        RELAIS_ASSIGN(Caisse caisse, caisseFrom(caisses[i], pointer("/caisses", i)));
        out.caisses[caisse.code] = std::move(caisse);
    }
    const Value::Array& permanences = json["permanences"].array();
    for (std::size_t i = 0; i < permanences.size(); ++i) {
        RELAIS_ASSIGN(Permanence one, permanenceFromValue(permanences[i], pointer("/permanences", i)));
        if (out.permanences.contains(one.code))
            return fail(ErrorCode::DefinitionInvalid, pointer("/permanences", i) + "/code: is already used");
        out.permanences[one.code] = std::move(one);
    }
    out.caisseByDepartment = textMap(json["departments"]);
    out.caisseByCommune = textMap(json["communes"]);
    out.caisseByStructure = textMap(json["structures"]);
    out.territoryByDepartment = textMap(json["territories"]);
    out.defaultCaisse = textMap(json["defaults"]);
    for (const auto* table :
         {&out.caisseByDepartment, &out.caisseByCommune, &out.caisseByStructure, &out.defaultCaisse}) {
        for (const auto& [key, caisse] : *table) {
            if (!out.caisses.contains(caisse))
                return fail(
                    ErrorCode::DefinitionInvalid, "/: \"" + key + "\" names caisse \"" + caisse + "\", unknown");
        }
    }
    for (const Value& code : json["known_communes"].array())
        out.communes.add(code.text());
    for (const auto& [former, now] : json["former_communes"].map()) {
        const auto since = CivilDate::parse(now.array().size() == 2 ? now.array()[1].text() : "");
        if (!since)
            return fail(ErrorCode::DefinitionInvalid, "/former_communes/" + former + ": needs [code, date]");
        out.communes.addAlias(former, {now.array()[0].text(), *since});
    }
    return out;
}

} // namespace relais::sync
