// Rules on one op: rights, state, guards, content; then what it changes and what follows.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/judge.h"

#include "sync/domain/consequences_impl.h"
#include "sync/domain/permissions.h"
#include "sync/domain/routing.h"
#include "sync/domain/rules_impl.h"

#include <algorithm>

namespace relais::sync {

namespace {

Ruling refused(std::string code, std::string text = {}) {
    Ruling out;
    out.kind = Ruling::Kind::Refuse;
    out.code = std::move(code);
    out.text = std::move(text);
    return out;
}

Ruling quarantined(std::string code) {
    Ruling out;
    out.kind = Ruling::Kind::Quarantine;
    out.code = std::move(code);
    return out;
}

// « 10 h 50 » in Paris, with non-breaking spaces.
std::string hourOf(WallMs instant) {
    const LocalTime local = toParis(instant);
    return std::to_string(local.hour()) + "\u00A0h\u00A0" + twoDigits(local.minute());
}

// The day the author typed, when her clock is near the service's: an alert that waited offline is judged as of then.
CivilDate dayOf(const Op& op, WallMs now) {
    const CivilDate here = toParis(now).date;
    const CivilDate there = toParis(op.wall).date;
    return std::abs(here - there) <= 14 ? there : here;
}

Value issuesToFact(const std::vector<ContentIssue>& issues) {
    Value::Array out;
    for (const ContentIssue& issue : issues) {
        if (!issue.blocking)
            continue;
        Value::Map one {{"linkId", Value(issue.linkId)}, {"code", Value(issue.code)}};
        if (!issue.params.empty())
            one["params"] = issue.params;
        out.emplace_back(std::move(one));
    }
    return out.empty() ? Value() : Value(std::move(out));
}

const std::vector<Consequence> kNothing;

// What belongs to the author alone must not stand among the answers.
void addSealed(const Questionnaire& form, const Value::Map& answers, std::vector<ContentIssue>& issues) {
    for (const auto& [linkId, answer] : form.sealedPart(answers))
        issues.push_back({linkId, "sealed", {}, true});
}

bool hasAccord(const Workflow& flow, const Value::Map& answers) {
    return flow.accordQuestion.empty()
        || std::ranges::find(flow.accordValues, memberOf(answers, flow.accordQuestion).text())
        != flow.accordValues.end();
}

// One judgement: the parts it works on, so that its steps stay short.
class Judgement {
public:
    Judgement(
        const Record* record, const Op& op, const Actor& actor, const DefinitionSet& definitions,
        const JudgeContext& context)
        : m_record(record), m_op(op), m_actor(actor), m_definitions(definitions), m_context(context) { }

    Ruling run() {
        if (m_op.type == OpType::kCreate)
            return create();
        if (m_record == nullptr)
            return m_op.type == OpType::kWithdraw ? Ruling {} : refused("inconnu");
        if (m_record->purged)
            return refused("purged");
        if (m_op.type == OpType::kPurge)
            return purge();
        const Definition* now = m_definitions.closest(m_record->dispositif, m_record->definition);
        if (now == nullptr)
            return quarantined("definition");
        if (m_op.type == OpType::kWithdraw)
            return withdraw(now->workflow);
        return act();
    }

private:
    FormContext formContext(bool emergency) const {
        return {dayOf(m_op, m_context.now), m_context.production, &m_definitions.reference().communes, emergency};
    }

    // --- creation ---

    Ruling create() {
        const Definition* current = m_definitions.current(m_op.dispositif);
        const Definition* named = m_definitions.find(m_op.dispositif, m_op.definition);
        if (m_op.record.raw != m_op.id.raw)
            return unreadable("forme");
        if (current == nullptr || named == nullptr)
            return unreadable("definition");
        if (m_definitions.isWithdrawn(m_op.dispositif, m_op.definition))
            return unreadable("definition_retiree");
        const Value::Map& answers = typedAnswers();
        Ruling out;
        out.issues = named->form.validate(answers, formContext(m_op.author.empty()));
        for (const auto& [linkId, answer] : answers) {
            if (named->form.find(linkId) == nullptr)
                out.issues.push_back({linkId, "unknown", {}, true});
        }
        addSealed(named->form, answers, out.issues);
        // A missing accord is no fault of content: it has its own place below.
        std::erase_if(out.issues, [](const ContentIssue& issue) { return issue.code == "accord"; });
        out.facts = factsOfCreation(*named, current->workflow, out.issues);
        decideCreation(current->workflow, out);
        if (out.kind == Ruling::Kind::Refuse)
            return out;
        finish(
            out, current->workflow, out.kind == Ruling::Kind::Accept ? current->workflow.createConsequences : kNothing);
        return out;
    }

    const Value::Map& typedAnswers() const {
        static const Value::Map kNone;
        const auto it = m_op.body.find("answers");
        return it == m_op.body.end() ? kNone : it->second.map();
    }

    Value::Map
    factsOfCreation(const Definition& named, const Workflow& flow, const std::vector<ContentIssue>& issues) const {
        Record blank;
        blank.id = m_op.record;
        blank.answers = named.form.withComputed(typedAnswers());
        const Scene scene {blank, typedAnswers(), m_actor, m_definitions.reference(), m_context.now, m_op.id, {}};
        Value::Map facts = factsOf(flow.createEffects, {}, flow, scene);
        if (flow.placeQuestion.empty())
            addDesk(facts, flow);
        else
            facts[std::string(Fact::kTerritory)] = memberOf(typedAnswers(), flow.placeQuestion).text();
        if (const Value faults = issuesToFact(issues); !faults.isNull())
            facts[std::string(Fact::kToCorrect)] = faults;
        if (m_actor.unverified)
            facts[std::string(Fact::kUnverified)] = true;
        if (const auto origin = m_op.body.find("origine"); m_actor.service && origin != m_op.body.end())
            facts[std::string(Fact::kOrigin)] = origin->second;
        return facts;
    }

    void addDesk(Value::Map& facts, const Workflow& flow) const {
        const Route found = route(typedAnswers(), m_actor, m_definitions.reference());
        if (!found.caisse.empty()) {
            facts[std::string(Fact::kCaisse)] = found.caisse;
            facts[std::string(Fact::kDesk)] = "desk:" + found.caisse + ":" + flow.code;
        } else {
            facts[std::string(Fact::kTriage)] = true;
            facts[std::string(Fact::kDesk)] = std::string(kTriageFeed);
        }
        facts[std::string(Fact::kRouting)] = static_cast<int>(found.by);
    }

    bool mayCreate(const Workflow& flow) const {
        const std::string& territory = memberOf(typedAnswers(), flow.placeQuestion).text();
        return std::ranges::any_of(m_actor.roles, [&](const std::string& text) {
            const Role role = parseRole(text);
            const bool here = flow.placeQuestion.empty() || role.scope.empty() || role.scope == territory;
            return here && std::ranges::find(flow.createBy, role.name) != flow.createBy.end();
        });
    }

    void decideCreation(const Workflow& flow, Ruling& out) const {
        const bool allowed = m_actor.service || mayCreate(flow);
        if (!m_actor.service && !hasAccord(flow, typedAnswers()))
            out.code = "accord";
        else if (m_actor.unverified)
            out.code = "auteur_non_verifie";
        else if (!allowed)
            out.code = "droits";
        if (out.code.empty())
            return;
        // What someone alerts about is never refused; another record may be.
        if (out.code == "droits" && !flow.alert) {
            out.kind = Ruling::Kind::Refuse;
            return;
        }
        out.kind = Ruling::Kind::Quarantine;
        out.facts[std::string(Fact::kQuarantine)] = out.code;
        if (out.code == "accord")
            return;
        out.facts[std::string(Fact::kTriage)] = true;
        out.facts[std::string(Fact::kDesk)] = std::string(kTriageFeed);
    }

    // Something the service cannot read yet: a person sees that it is there.
    Ruling unreadable(std::string code) const {
        Ruling out = quarantined(code);
        out.facts
            = {{std::string(Fact::kQuarantine), Value(std::move(code))},
               {std::string(Fact::kTriage), Value(true)},
               {std::string(Fact::kDesk), Value(std::string(kTriageFeed))}};
        out.feeds.push_back({std::string(kTriageFeed)});
        if (!m_op.author.empty())
            out.feeds.push_back({"user:" + m_op.author.text});
        return out;
    }

    // --- an existing record ---

    Ruling purge() const {
        if (!m_actor.service)
            return refused("droits");
        Ruling out;
        if (const Definition* definition = m_definitions.closest(m_record->dispositif, m_record->definition))
            out.feeds = feedsFor(*m_record, definition->workflow, m_definitions.reference());
        return out;
    }

    Ruling withdraw(const Workflow& flow) const {
        if (m_actor.unverified || m_actor.user != m_record->author)
            return refused("droits");
        Ruling out;
        // Taking back an addition says so in the history and changes nothing.
        const bool creation = memberOf(m_op.body, "op").bytes() == toBytes(m_record->id.bytes())
            || memberOf(m_op.body, "op").text() == toText(m_record->id) || !m_op.body.contains("op");
        if (creation) {
            const Act* cancel = flow.act("annuler");
            if (cancel == nullptr || !startsFrom(*cancel, m_record->state))
                return refused("etat", stateText(flow));
            const Value::Map none;
            const Scene scene {*m_record, none, m_actor, m_definitions.reference(), m_context.now, m_op.id, {}};
            out.facts = factsOf(
                {.set = {{"annule_le", Value("$now")}, {"motif_annulation", Value("REPRIS")}}}, cancel->to, flow,
                scene);
        }
        finish(out, flow, {});
        return out;
    }

    Ruling act() {
        const Definition* named = m_definitions.find(m_op.dispositif, m_op.definition);
        if (named == nullptr || m_op.dispositif != m_record->dispositif)
            return quarantinedInPlace("definition");
        if (m_definitions.isWithdrawn(m_op.dispositif, m_op.definition) && !m_actor.service)
            return quarantinedInPlace("definition_retiree");
        const Workflow& flow = named->workflow;
        const Act* act = actOf(flow, m_op.type, m_op.body);
        if (act == nullptr)
            return quarantinedInPlace("definition");
        if (m_actor.unverified && !act->decision)
            return quarantinedInPlace("auteur_non_verifie");
        if (!mayAct(m_actor, act->by, *m_record))
            return refused("droits", "Vous n’avez pas le droit de faire cela sur ce dossier.");
        if (!startsFrom(*act, m_record->state))
            return wrongState(flow, *act);
        const Value::Map payload = payloadOf(m_op.body);
        Scene scene {*m_record, payload, m_actor, m_definitions.reference(), m_context.now, m_op.id, scopeFor(*act)};
        scene.rota = m_context.rota;
        for (const Guard& guard : act->guards) {
            if (!holds(guard.must, scene))
                return refused(guard.refusal, guard.text.fr);
        }
        Ruling out;
        out.issues = act->payload.validate(payload, formContext(false));
        const bool faulty = std::ranges::any_of(out.issues, &ContentIssue::blocking);
        if (faulty && (act->move || act->decision)) {
            out.kind = Ruling::Kind::Refuse;
            out.code = "contenu";
            out.text = "Ce qui a été saisi est incomplet ou n’est pas compris.";
            return out;
        }
        const Destination destination = destinationOf(*act, scene);
        out.facts = factsOf(act->effects, destination.to, flow, scene);
        if (act->effects.correct)
            recheck(*named, out);
        finish(out, flow, act->consequences);
        return out;
    }

    Ruling quarantinedInPlace(std::string code) const {
        Ruling out = quarantined(std::move(code));
        const Definition* definition = m_definitions.closest(m_record->dispositif, m_record->definition);
        if (definition != nullptr)
            out.feeds = feedsFor(*m_record, definition->workflow, m_definitions.reference());
        return out;
    }

    Ruling wrongState(const Workflow& flow, const Act& act) const {
        // Two people wanted one thing: the second is told who has it.
        const Value facts(m_record->facts);
        const auto takenBefore = [&](const std::string& fact) {
            return act.effects.set.contains(fact) && !facts[fact + "_label"].text().empty()
                && facts[fact].text() != m_actor.user.text;
        };
        if (takenBefore("agent"))
            return refused(
                "deja_pris",
                "Déjà prise en charge par " + facts["agent_label"].text() + " à " + hourOf({facts["pris_le"].integer()})
                    + ".");
        if (takenBefore(std::string(Fact::kHolder)))
            return refused("deja_pris", facts["titulaire_label"].text() + " a pris cette garde avant vous.");
        return refused("etat", stateText(flow));
    }

    std::string stateText(const Workflow& flow) const {
        const State* state = flow.state(m_record->state);
        return state == nullptr ? std::string() : "État du dossier\u00A0: " + state->label.fr + ".";
    }

    // The caisse in whose name an agent acts: the record's when it is one of hers, else her first.
    std::string scopeFor(const Act& act) const {
        const std::string& caisse = memberOf(m_record->facts, Fact::kCaisse).text();
        std::string first;
        for (const std::string& text : m_actor.roles) {
            const Role role = parseRole(text);
            if (role.scope.empty() || std::ranges::find(act.by, role.name) == act.by.end())
                continue;
            if (role.scope == caisse)
                return caisse;
            if (first.empty())
                first = role.scope;
        }
        return first;
    }

    // After a correction: the form again, the accord again, and the way to the desk if it was missing.
    void recheck(const Definition& definition, Ruling& out) const {
        Value::Map answers = m_record->answers;
        for (const auto& [linkId, answer] : typedAnswers())
            answers[linkId] = answer;
        std::erase_if(answers, [](const auto& answer) { return answer.second.isNull(); });
        const bool emergency = m_record->author.empty();
        out.issues = definition.form.validate(answers, formContext(emergency));
        addSealed(definition.form, answers, out.issues);
        std::erase_if(out.issues, [](const ContentIssue& issue) { return issue.code == "accord"; });
        out.facts[std::string(Fact::kToCorrect)] = issuesToFact(out.issues);
        if (!hasAccord(definition.workflow, answers) || memberOf(m_record->facts, Fact::kQuarantine).text() != "accord")
            return;
        out.facts[std::string(Fact::kQuarantine)] = Value();
        const Route found = route(answers, m_actor, m_definitions.reference());
        if (!memberOf(m_record->facts, Fact::kTriage).boolean() || found.caisse.empty())
            return;
        out.facts[std::string(Fact::kTriage)] = Value();
        out.facts[std::string(Fact::kCaisse)] = found.caisse;
        out.facts[std::string(Fact::kDesk)] = "desk:" + found.caisse + ":" + definition.workflow.code;
    }

    // --- what follows ---

    void finish(Ruling& out, const Workflow& flow, const std::vector<Consequence>& consequences) const {
        Record after = m_record != nullptr ? *m_record : Record {};
        AppliedOp applied = appliedFrom(m_op);
        applied.authorLabel = m_actor.label;
        applied.seq = after.lastSeq + 1;
        applied.facts = out.facts;
        // A record newly linked must know it before the feeds are computed.
        out.consequences = consequencesOf(
            consequences, {m_op, payloadOf(m_op.body), m_actor, m_context.now}, after, m_definitions, out.facts);
        applied.facts = out.facts;
        fold(after, applied, m_definitions);
        out.feeds = feedsFor(after, flow, m_definitions.reference());
    }

    const Record* m_record;
    const Op& m_op;
    const Actor& m_actor;
    const DefinitionSet& m_definitions;
    const JudgeContext& m_context;
};

bool readsPayload(const Predicate& predicate) {
    const auto ofPayload = [](std::string_view path) { return path.starts_with("payload."); };
    return ofPayload(predicate.of) || ofPayload(predicate.other) || std::ranges::any_of(predicate.parts, ofPayload);
}

} // namespace

Ruling judge(
    const Record* record, const Op& op, const Actor& actor, const DefinitionSet& definitions,
    const JudgeContext& context) {
    return Judgement(record, op, actor, definitions, context).run();
}

std::vector<AllowedAction> allowedActions(
    const Record& record, const Actor& actor, const DefinitionSet& definitions, const JudgeContext& context) {
    std::vector<AllowedAction> out;
    const Definition* definition = definitions.closest(record.dispositif, record.definition);
    if (definition == nullptr || record.purged)
        return out;
    const Value::Map none;
    Scene scene {record, none, actor, definitions.reference(), context.now, {}, {}};
    scene.rota = context.rota;
    for (const Act& act : definition->workflow.acts) {
        const auto possible = [&](const Guard& guard) { return readsPayload(guard.must) || holds(guard.must, scene); };
        if (!startsFrom(act, record.state) || !mayAct(actor, act.by, record)
            || !std::ranges::all_of(act.guards, possible))
            continue;
        const std::string to = destinationOf(act, scene).to;
        out.push_back(
            {act.name, act.move ? std::string(OpType::kMove) : act.name, to.empty() ? record.state : to, act.decision});
    }
    if (record.state == kToSend && actor.user == record.author && !actor.user.empty())
        out.push_back({std::string(OpType::kWithdraw), std::string(OpType::kWithdraw), "ANNULE", false});
    return out;
}

} // namespace relais::sync
