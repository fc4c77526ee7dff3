// From the JSON of a workflow file to its rules; names that do not agree are refused, with their place.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/workflow.h"

#include "sync/domain/json_schema.h"
#include "sync/domain/workflow_schema.h"
#include "sync/protocol/json_codec.h"

#include <algorithm>
#include <array>

namespace relais::sync {

const Act* Workflow::act(std::string_view name) const {
    const auto it = std::ranges::find(acts, name, &Act::name);
    return it == acts.end() ? nullptr : &*it;
}

const State* Workflow::state(std::string_view wanted) const {
    const auto it = states.find(std::string(wanted));
    return it == states.end() ? nullptr : &it->second;
}

bool Workflow::inList(std::string_view list, std::string_view value) const {
    const auto it = lists.find(std::string(list));
    return it != lists.end() && std::ranges::find(it->second, value) != it->second.end();
}

namespace {

std::vector<std::string> texts(const Value& list) {
    std::vector<std::string> out;
    for (const Value& one : list.array())
        out.push_back(one.text());
    return out;
}

template <class E, std::size_t N>
E named(const std::array<std::pair<std::string_view, E>, N>& table, const std::string& name) {
    const auto it = std::ranges::find(table, name, &std::pair<std::string_view, E>::first);
    return it == table.end() ? table.front().second : it->second; // the schema has refused other names
}

constexpr std::array<std::pair<std::string_view, Predicate::Kind>, 15> kPredicates {{
    {"in", Predicate::Kind::In},
    {"not_in", Predicate::Kind::NotIn},
    {"set", Predicate::Kind::Set},
    {"unset", Predicate::Kind::Unset},
    {"differs", Predicate::Kind::Differs},
    {"within_days", Predicate::Kind::WithinDays},
    {"after_days", Predicate::Kind::AfterDays},
    {"known_caisse", Predicate::Kind::KnownCaisse},
    {"sum_equals", Predicate::Kind::SumEquals},
    {"failed_on_days", Predicate::Kind::FailedOnDays},
    {"has_all", Predicate::Kind::HasAll},
    {"same_or_unset", Predicate::Kind::SameOrUnset},
    {"free_between", Predicate::Kind::FreeBetween},
    {"has_role", Predicate::Kind::HasRole},
    {"next_on_duty", Predicate::Kind::NextOnDuty},
}};

constexpr std::array<std::pair<std::string_view, Segment>, 7> kSegments {{
    {"full", Segment::Full},
    {"empty", Segment::Empty},
    {"dashed", Segment::Dashed},
    {"half", Segment::Half},
    {"pulse", Segment::Pulse},
    {"hatched", Segment::Hatched},
    {"broken", Segment::Broken},
}};

// Reads a tree that the schema has accepted; then checks that names agree.
class WorkflowReader {
public:
    explicit WorkflowReader(const Value& json) : m_json(json) { }

    Result<Workflow> read() {
        readHead();
        readStates();
        RELAIS_TRY(readActs());
        readPlaces();
        readTime();
        readWords();
        RELAIS_TRY(checkNames());
        return std::move(m_flow);
    }

private:
    Predicate predicate(const Value& json, const std::string& at) {
        Predicate out;
        out.kind = named(kPredicates, json["is"].text());
        out.of = json["of"].text();
        out.other = json["from"].text();
        out.values = texts(json["values"]);
        out.parts = texts(json["parts"]);
        out.number = json["number"].integer();
        if (const std::string& list = json["list"].text(); !list.empty()) {
            const auto it = m_flow.lists.find(list);
            if (it == m_flow.lists.end())
                note(at + "/list", "no list is named \"" + list + "\"");
            else
                out.values = it->second;
        }
        if (out.of == "state")
            checkStates(out.values, at + "/values");
        const bool compares = out.kind == Predicate::Kind::Differs || out.kind == Predicate::Kind::SameOrUnset;
        if (compares && out.other.empty())
            note(at + "/from", "is missing");
        const bool pair = out.kind == Predicate::Kind::FreeBetween || out.kind == Predicate::Kind::NextOnDuty;
        if (pair && out.parts.size() != 2)
            note(at + "/parts", "needs two paths");
        return out;
    }

    Condition condition(const Value& json, const std::string& at) {
        Condition out;
        for (std::size_t i = 0; i < json.array().size(); ++i)
            out.push_back(predicate(json.array()[i], pointer(at, i)));
        return out;
    }

    static Effects effects(const Value& json) {
        Effects out;
        out.set = json["set"].map();
        out.once = json["once"].map();
        out.append = json["append"].map();
        out.clear = texts(json["clear"]);
        out.hide = texts(json["hide"]);
        out.correct = json["correct"].boolean();
        out.toCaisse = json["toCaisse"].text();
        out.liftQuarantine = json["liftQuarantine"].boolean();
        return out;
    }

    std::vector<Consequence> consequences(const Value& json, const std::string& at) {
        std::vector<Consequence> out;
        for (std::size_t i = 0; i < json.array().size(); ++i) {
            const Value& one = json.array()[i];
            Consequence made;
            made.when = condition(one["when"], pointer(at, i) + "/when");
            made.act = one["act"].text();
            made.dispositif = one["create"].text().empty() ? one["dispositif"].text() : one["create"].text();
            made.kind = one["purge"].boolean() ? Consequence::Kind::Purge
                : one["create"].text().empty() ? Consequence::Kind::Act
                                               : Consequence::Kind::Create;
            made.on = one["on"].text();
            made.link = one["link"].text();
            made.payload = one["payload"].map();
            if (made.kind == Consequence::Kind::Act && made.act.empty())
                note(pointer(at, i), "needs act, create or purge");
            if (made.kind == Consequence::Kind::Create && made.link.empty())
                note(pointer(at, i) + "/link", "is missing");
            out.push_back(std::move(made));
        }
        return out;
    }

    void readHead() {
        m_flow.code = m_json["code"].text();
        m_flow.version = static_cast<std::uint32_t>(m_json["version"].integer());
        m_flow.title = localText(m_json["title"]);
        m_flow.formerTitle = localText(m_json["formerTitle"]);
        m_flow.numberPrefix = m_json["number"].text();
        m_flow.alert = m_json["alert"].boolean();
        m_flow.initial = m_json["initial"].text();
        m_flow.urgencyQuestion = m_json["urgency"].text();
        for (const auto& [name, codes] : m_json["lists"].map())
            m_flow.lists[name] = texts(codes);
        const Value& create = m_json["create"];
        m_flow.createBy = texts(create["by"]);
        m_flow.accordQuestion = create["accord"]["question"].text();
        m_flow.accordValues = texts(create["accord"]["values"]);
        m_flow.createEffects = effects(create["effects"]);
        m_flow.placeQuestion = m_json["place"].text();
    }

    void readStates() {
        for (const auto& [code, json] : m_json["states"].map()) {
            State& state = m_flow.states[code];
            state.code = code;
            state.label = localText(json["label"]);
            state.formerLabel = localText(json["former"]);
            state.closed = json["closed"].boolean();
            state.passing = json["passing"].boolean();
            state.suspends = json["suspends"].boolean();
        }
        m_flow.confidential = condition(m_json["confidential"]["when"], "/confidential/when");
        m_flow.confidentialTitle = localText(m_json["confidential"]["title"]);
        // Consequences of a creation are read once states and lists are known.
        m_flow.createConsequences = consequences(m_json["create"]["consequences"], "/create/consequences");
    }

    Status readActs() {
        const Value::Array& acts = m_json["acts"].array();
        for (std::size_t i = 0; i < acts.size(); ++i) {
            const std::string at = pointer("/acts", i);
            Act act;
            act.name = acts[i]["name"].text();
            act.label = localText(acts[i]["label"]);
            act.move = acts[i]["kind"].text() != "contribution";
            act.decision = acts[i]["decision"].boolean();
            act.from = texts(acts[i]["from"]);
            act.to = acts[i]["to"].text();
            act.by = texts(acts[i]["by"]);
            act.effects = effects(acts[i]["effects"]);
            act.consequences = consequences(acts[i]["consequences"], at + "/consequences");
            for (const auto& [who, kind] : acts[i]["notify"].map())
                act.notify[who] = kind.text();
            readPaths(acts[i]["paths"], at + "/paths", act);
            const Value::Array& guards = acts[i]["guards"].array();
            for (std::size_t g = 0; g < guards.size(); ++g)
                act.guards.push_back(
                    {predicate(guards[g]["must"], pointer(at + "/guards", g) + "/must"), guards[g]["refusal"].text(),
                     localText(guards[g]["text"])});
            RELAIS_ASSIGN(act.payload, Questionnaire::fromItems(acts[i]["payload"].array(), at + "/payload"));
            if (m_flow.act(act.name) != nullptr)
                return fail(ErrorCode::DefinitionInvalid, at + "/name: \"" + act.name + "\" is already used");
            checkAct(act, at);
            m_flow.acts.push_back(std::move(act));
        }
        return {};
    }

    void readPaths(const Value& json, const std::string& at, Act& act) {
        for (std::size_t i = 0; i < json.array().size(); ++i) {
            const Value& one = json.array()[i];
            const std::string place = pointer(at, i);
            Act::Path path {
                texts(one["from"]), condition(one["when"], place + "/when"), one["to"].text(), texts(one["via"])};
            checkStates(path.from, place + "/from");
            checkStates(path.via, place + "/via");
            if (!path.to.empty())
                checkStates({path.to}, place + "/to");
            act.paths.push_back(std::move(path));
        }
    }

    void checkAct(const Act& act, const std::string& at) {
        checkStates(act.from, at + "/from");
        if (!act.to.empty()) {
            checkStates({act.to}, at + "/to");
            if (const State* to = m_flow.state(act.to); to != nullptr && to->passing)
                note(at + "/to", act.to + " is a state one only passes by");
        }
        if (act.name == "create" || act.name == "move" || act.name == "withdraw" || act.name == "purge")
            note(at + "/name", "\"" + act.name + "\" is reserved");
        for (const FormItem& item : act.payload.items()) {
            if (item.linkId == "by" || item.linkId == "to" || item.linkId == "answers")
                note(at + "/payload", "\"" + item.linkId + "\" is reserved");
        }
    }

    void readPlaces() {
        const Value::Array& feeds = m_json["feeds"].array();
        for (std::size_t i = 0; i < feeds.size(); ++i)
            m_flow.feeds.push_back(
                {feeds[i]["feed"].text(), condition(feeds[i]["when"], pointer("/feeds", i) + "/when")});
        for (const auto& [role, list] : m_json["subscriptions"].map())
            m_flow.subscriptions[role] = texts(list);
        for (const Value& view : m_json["views"].array())
            m_flow.views.push_back(
                {texts(view["feeds"]), texts(view["answers"]), texts(view["facts"]), texts(view["acts"]),
                 texts(view["anonymous"])});
    }

    void readTime() {
        const Value::Array& objectives = m_json["objectives"].array();
        for (std::size_t i = 0; i < objectives.size(); ++i) {
            Objective one;
            one.name = objectives[i]["name"].text();
            one.label = localText(objectives[i]["label"]);
            one.states = texts(objectives[i]["states"]);
            one.since = objectives[i]["since"].text();
            for (const auto& [urgency, amount] : objectives[i]["hours"].map())
                one.hours[urgency] = static_cast<int>(amount.integer());
            for (const auto& [urgency, amount] : objectives[i]["workingDays"].map())
                one.workingDays[urgency] = static_cast<int>(amount.integer());
            checkStates(one.states, pointer("/objectives", i) + "/states");
            m_flow.objectives.push_back(std::move(one));
        }
        const Value::Array& timers = m_json["timers"].array();
        for (std::size_t i = 0; i < timers.size(); ++i) {
            const Value& json = timers[i];
            const std::string at = pointer("/timers", i);
            m_flow.timers.push_back(
                {json["act"].text(), texts(json["states"]), condition(json["when"], at + "/when"), json["since"].text(),
                 static_cast<int>(json["days"].integer()), json["working"].boolean(), json["objective"].text()});
            checkStates(m_flow.timers.back().states, at + "/states");
            if (m_flow.act(json["act"].text()) == nullptr)
                note(at + "/act", "no act is named \"" + json["act"].text() + "\"");
            const std::string& objective = json["objective"].text();
            if (!objective.empty()
                && std::ranges::find(m_flow.objectives, objective, &Objective::name) == m_flow.objectives.end())
                note(at + "/objective", "no objective is named \"" + objective + "\"");
            if (objective.empty() && json["since"].text().empty())
                note(at, "needs since or objective");
        }
    }

    void readWords() {
        for (const Value& label : m_json["segments"].array())
            m_flow.segmentLabels.push_back(localText(label));
        const Value::Array& stages = m_json["stages"].array();
        for (std::size_t i = 0; i < stages.size(); ++i) {
            StageRow row;
            row.when = condition(stages[i]["when"], pointer("/stages", i) + "/when");
            for (const Value& segment : stages[i]["segments"].array())
                row.segments.push_back(named(kSegments, segment.text()));
            row.colour = stages[i]["colour"].text();
            row.accent = stages[i]["accent"].text();
            row.words = localText(stages[i]["words"]);
            row.sentence = localText(stages[i]["sentence"]);
            m_flow.stages.push_back(std::move(row));
        }
        m_flow.progress = texts(m_json["progress"]);
        for (const auto& [urgency, offer] : m_json["phoneOffers"].map())
            m_flow.phoneOffers[urgency]
                = {offer["atOnce"].boolean(), static_cast<int>(offer["afterMinutes"].integer())};
        readRetention(m_json["retention"]);
        m_flow.titleAnswers = texts(m_json["summary"]["title"]);
        m_flow.subtitleAnswers = texts(m_json["summary"]["subtitle"]);
        m_flow.searchAnswers = texts(m_json["summary"]["search"]);
        for (const Value& part : m_json["detail"].array()) {
            DetailPart made {part["of"].text(), {}, localText(part["many"]), localText(part["end"])};
            for (const auto& [code, words] : part["one"].map())
                made.one[code] = localText(words);
            m_flow.detail.push_back(std::move(made));
        }
    }

    void readRetention(const Value& json) {
        Retention& out = m_flow.retention;
        out.afterReadDays = static_cast<int>(json["afterReadDays"].integer());
        out.stubDays = static_cast<int>(json["stubDays"].integer());
        out.deskDays = static_cast<int>(json["deskDays"].integer());
        out.draftWarningDays = static_cast<int>(json["draftWarningDays"].integer(out.draftWarningDays));
        out.draftDays = static_cast<int>(json["draftDays"].integer(out.draftDays));
        out.stubFacts = texts(json["stubFacts"]);
        m_flow.keptFacts = texts(json["keptFacts"]);
    }

    Status checkNames() {
        checkStates({m_flow.initial}, "/initial");
        checkStates(m_flow.progress, "/progress");
        for (std::size_t i = 0; i < m_flow.acts.size(); ++i) {
            for (const Consequence& one : m_flow.acts[i].consequences) {
                if (one.kind == Consequence::Kind::Act && one.dispositif.empty() && m_flow.act(one.act) == nullptr)
                    note(pointer("/acts", i) + "/consequences", "no act is named \"" + one.act + "\"");
            }
        }
        // Whatever the state, a list must have words to say.
        if (m_flow.progress.empty() && m_flow.stages.empty())
            note("/stages", "a témoin or a progress is needed");
        if (m_fault)
            return tl::unexpected(*m_fault);
        return {};
    }

    void checkStates(const std::vector<std::string>& codes, const std::string& at) {
        for (const std::string& code : codes) {
            // A record not yet accepted is in a state of custody, which belongs to no workflow.
            if (code != "A_TRANSMETTRE" && m_flow.state(code) == nullptr)
                note(at, "no state is named \"" + code + "\"");
        }
    }

    // The first fault of names is the one told.
    void note(const std::string& at, const std::string& reason) {
        if (!m_fault)
            m_fault = Error {ErrorCode::DefinitionInvalid, at + ": " + reason};
    }

    const Value& m_json;
    Workflow m_flow;
    std::optional<Error> m_fault;
};

} // namespace

Result<Workflow> Workflow::fromValue(const Value& json) {
    RELAIS_ASSIGN(const Value schema, parseJson(workflowSchemaText()));
    RELAIS_TRY(checkSchema(json, schema));
    return WorkflowReader(json).read();
}

} // namespace relais::sync
