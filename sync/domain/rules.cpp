// Reads paths, tests predicates, fills templates and computes the facts an op changes.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/duty_hours.h"
#include "sync/domain/paris_time.h"
#include "sync/domain/rules_impl.h"

#include <algorithm>

namespace relais::sync {

namespace {

// Of a list in the facts; each op that adds to one carries it whole. The history keeps all.
constexpr std::size_t kMostListed = 200;

Value member(const Value::Map& map, std::string_view path) {
    const std::size_t dot = path.find('.');
    const auto it = map.find(path.substr(0, dot));
    if (it == map.end())
        return {};
    return dot == std::string_view::npos ? it->second : member(it->second.map(), path.substr(dot + 1));
}

bool isOneOf(const Value& value, const std::vector<std::string>& codes) {
    if (value.isArray())
        return std::ranges::any_of(value.array(), [&](const Value& one) { return isOneOf(one, codes); });
    const std::string text = value.isBool() ? (value.boolean() ? "true" : "false") : value.text();
    return !value.isNull() && std::ranges::find(codes, text) != codes.end();
}

bool daysHavePassed(const Value& since, std::int64_t days, WallMs now) {
    const CivilDate from = toParis({since.integer()}).date;
    return toParis(now).date - from >= days;
}

bool failedOnDays(const Value& contacts, std::int64_t count) {
    std::set<std::string> days;
    for (const Value& contact : contacts.array()) {
        if (contact["abouti"].boolean())
            return false; // reached since: no longer out of reach
        days.insert(contact["date"].text());
    }
    return static_cast<std::int64_t>(days.size()) >= count;
}

// What depends on other duties than the record's.
bool holdsOfRota(const Predicate& predicate, const UserId& user, const Scene& scene) {
    if (user.empty())
        return false;
    if (predicate.kind == Predicate::Kind::HasRole) {
        const std::string territory = valueAt("fact.territoire", scene).text();
        return std::ranges::any_of(
            predicate.values, [&](const std::string& role) { return scene.rota->hasRole(user, role, territory); });
    }
    const Value from = valueAt(predicate.parts[0], scene);
    const Value until = valueAt(predicate.parts[1], scene);
    if (!until.isInteger())
        return false;
    if (predicate.kind == Predicate::Kind::NextOnDuty)
        return scene.rota->nextOnDuty(from.text(), {until.integer()}) == user;
    if (!from.isInteger())
        return false;
    return std::ranges::none_of(scene.rota->dutiesOf(user), [&](const Commitment& one) {
        return one.record != scene.record.id && overlap({from.integer()}, {until.integer()}, one.start, one.end);
    });
}

} // namespace

const Value& memberOf(const Value::Map& map, std::string_view key) {
    static const Value kNone;
    const auto it = map.find(key);
    return it == map.end() ? kNone : it->second;
}

Value valueAt(std::string_view path, const Scene& scene) {
    if (path == "state")
        return scene.record.state;
    if (path == "record")
        return toText(scene.record.id);
    if (path == "send")
        return scene.send.empty() ? Value() : Value(scene.send);
    if (path == "send_code")
        return scene.sendCode.empty() ? Value() : Value(scene.sendCode);
    if (path == "actor")
        return scene.actor.user.empty() ? Value() : Value(scene.actor.user.text);
    const std::size_t dot = path.find('.');
    if (dot == std::string_view::npos)
        return {};
    const std::string_view space = path.substr(0, dot);
    const std::string_view rest = path.substr(dot + 1);
    if (space == "fact")
        return member(scene.record.facts, rest);
    if (space == "answer")
        return member(scene.record.answers, rest);
    return space == "payload" ? member(scene.payload, rest) : Value();
}

bool holds(const Predicate& predicate, const Scene& scene) {
    const Value value = valueAt(predicate.of, scene);
    switch (predicate.kind) {
    case Predicate::Kind::In:
        return isOneOf(value, predicate.values);
    case Predicate::Kind::NotIn:
        return !isOneOf(value, predicate.values);
    case Predicate::Kind::Set:
        return !isBlank(value);
    case Predicate::Kind::Unset:
        return isBlank(value);
    case Predicate::Kind::Differs:
        return value != valueAt(predicate.other, scene);
    case Predicate::Kind::WithinDays:
        return !value.isInteger() || !daysHavePassed(value, predicate.number + 1, scene.now);
    case Predicate::Kind::AfterDays:
        return value.isInteger() && daysHavePassed(value, predicate.number, scene.now);
    case Predicate::Kind::KnownCaisse:
        return scene.reference.caisses.contains(value.text());
    case Predicate::Kind::SumEquals: {
        std::int64_t sum = 0;
        for (const std::string& part : predicate.parts) {
            // A part out of all proportion is no sum of money: refuse instead of overflowing.
            const std::int64_t amount = valueAt(part, scene).integer();
            if (amount < 0 || amount > 1'000'000'000)
                return false;
            sum += amount;
        }
        return value.isInteger() && value.integer() == sum;
    }
    case Predicate::Kind::FailedOnDays:
        return failedOnDays(value, predicate.number);
    case Predicate::Kind::HasAll:
        return std::ranges::all_of(predicate.values, [&](const std::string& key) { return !isBlank(value[key]); });
    case Predicate::Kind::SameOrUnset:
        return isBlank(value) || value == valueAt(predicate.other, scene);
    case Predicate::Kind::FreeBetween:
    case Predicate::Kind::HasRole:
    case Predicate::Kind::NextOnDuty:
        return scene.rota == nullptr || holdsOfRota(predicate, {value.text()}, scene);
    }
    return false;
}

bool holds(const Condition& condition, const Scene& scene) {
    return std::ranges::all_of(condition, [&](const Predicate& one) { return holds(one, scene); });
}

Value filled(const Value& model, const Scene& scene) {
    if (model.isMap()) {
        Value::Map out;
        for (const auto& [key, value] : model.map()) {
            if (Value one = filled(value, scene); !one.isNull())
                out.emplace(key, std::move(one));
        }
        return out.empty() ? Value() : Value(std::move(out));
    }
    if (model.isArray()) {
        Value::Array out;
        for (const Value& value : model.array())
            out.push_back(filled(value, scene));
        return Value(std::move(out));
    }
    const std::string& text = model.text();
    if (!text.starts_with('$'))
        return model;
    if (text == "$now")
        return scene.now.ms;
    if (text == "$actor")
        return scene.actor.user.empty() ? Value() : Value(scene.actor.user.text);
    if (text == "$actorLabel")
        return scene.actor.label.empty() ? Value() : Value(scene.actor.label);
    if (text == "$scope")
        return scene.scope.empty() ? Value() : Value(scene.scope);
    if (text == "$op")
        return toText(scene.op);
    return valueAt(std::string_view(text).substr(1), scene);
}

bool startsFrom(const Act& act, std::string_view state) {
    return act.from.empty() || std::ranges::find(act.from, state) != act.from.end();
}

Destination destinationOf(const Act& act, const Scene& scene) {
    for (const Act::Path& path : act.paths) {
        const bool here = path.from.empty() || std::ranges::find(path.from, scene.record.state) != path.from.end();
        if (here && holds(path.when, scene))
            return {path.to.empty() ? act.to : path.to, path.via};
    }
    return {act.to, {}};
}

namespace {

void changeState(Value::Map& facts, const std::string& to, const Workflow& flow, const Scene& scene) {
    if (to.empty() || to == scene.record.state)
        return;
    facts[std::string(Fact::kState)] = to;
    const State* before = flow.state(scene.record.state);
    const State* after = flow.state(to);
    const bool stood = before != nullptr && before->suspends;
    const bool stands = after != nullptr && after->suspends;
    if (stands && !stood)
        facts[std::string(Fact::kSuspendedSince)] = scene.now.ms;
    if (stood && !stands) {
        Value::Array all = valueAt("fact.suspensions", scene).array();
        all.emplace_back(Value::Map {{"de", valueAt("fact.suspendu_depuis", scene)}, {"a", Value(scene.now.ms)}});
        facts[std::string(Fact::kSuspensions)] = Value(std::move(all));
        facts[std::string(Fact::kSuspendedSince)] = Value();
    }
}

void changeDesk(Value::Map& facts, const Effects& effects, const Workflow& flow, const Scene& scene) {
    std::string caisse = valueAt("fact.caisse", scene).text();
    if (!effects.toCaisse.empty()) {
        const Value target = filled(Value(effects.toCaisse), scene);
        if (!target.text().empty() && scene.reference.caisses.contains(target.text())) {
            caisse = target.text();
            facts[std::string(Fact::kCaisse)] = caisse;
            facts[std::string(Fact::kDesk)] = "desk:" + caisse + ":" + flow.code;
            facts[std::string(Fact::kTriage)] = Value();
        }
    }
    if (effects.liftQuarantine && scene.record.facts.contains(Fact::kQuarantine)) {
        facts[std::string(Fact::kQuarantine)] = Value();
        if (!caisse.empty()) {
            facts[std::string(Fact::kDesk)] = "desk:" + caisse + ":" + flow.code;
            facts[std::string(Fact::kTriage)] = Value();
        }
    }
}

} // namespace

Value::Map factsOf(const Effects& effects, const std::string& to, const Workflow& flow, const Scene& scene) {
    Value::Map facts;
    for (const std::string& name : effects.clear) {
        if (scene.record.facts.contains(name))
            facts[name] = Value();
    }
    for (const auto& [name, model] : effects.set) {
        if (Value value = filled(model, scene); !value.isNull())
            facts[name] = std::move(value);
    }
    for (const auto& [name, model] : effects.once) {
        if (!scene.record.facts.contains(name))
            facts[name] = filled(model, scene);
    }
    for (const auto& [name, model] : effects.append) {
        Value value = filled(model, scene);
        if (value.isNull())
            continue;
        Value::Array all = valueAt("fact." + name, scene).array();
        all.push_back(std::move(value));
        if (all.size() > kMostListed)
            all.erase(all.begin());
        facts[name] = Value(std::move(all));
    }
    if (!effects.hide.empty()) {
        Value::Array hidden;
        for (const std::string& linkId : effects.hide)
            hidden.emplace_back(linkId);
        facts[std::string(Fact::kHidden)] = Value(std::move(hidden));
    }
    if (effects.correct)
        facts[std::string(Fact::kCorrects)] = true;
    changeDesk(facts, effects, flow, scene);
    changeState(facts, to, flow, scene);
    return facts;
}

const Act* actOf(const Workflow& flow, std::string_view type, const Value::Map& body) {
    if (type != OpType::kMove) {
        const Act* act = flow.act(type);
        return act != nullptr && !act->move ? act : nullptr;
    }
    const auto by = body.find("by");
    const Act* act = by == body.end() ? nullptr : flow.act(by->second.text());
    return act != nullptr && act->move ? act : nullptr;
}

Value::Map payloadOf(const Value::Map& body) {
    Value::Map out = body;
    out.erase("by");
    out.erase("to");
    return out;
}

std::vector<FeedId> feedsFor(const Record& record, const Workflow& flow, const ReferenceData& reference) {
    const Value::Map none;
    const Actor nobody;
    const Scene scene {record, none, nobody, reference, {}, {}, {}};
    std::vector<FeedId> out;
    for (const FeedRule& rule : flow.feeds) {
        if (!holds(rule.when, scene))
            continue;
        std::string name;
        bool complete = true;
        for (std::size_t i = 0; i < rule.feed.size();) {
            const std::size_t close = rule.feed[i] == '{' ? rule.feed.find('}', i) : std::string::npos;
            if (close == std::string::npos) {
                name += rule.feed[i++];
                continue;
            }
            const std::string key = rule.feed.substr(i + 1, close - i - 1);
            const std::string value = key == "author" ? record.author.text : valueAt(key, scene).text();
            complete = complete && !value.empty();
            name += value;
            i = close + 1;
        }
        if (complete && std::ranges::find(out, FeedId {name}) == out.end())
            out.push_back({name});
    }
    std::ranges::sort(out);
    return out;
}

} // namespace relais::sync
