// The weekend permanence for tests of its rules: its four dispositifs, midwives, a coordinator, and a rota to ask.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/deadline.h"
#include "sync/domain/duty_hours.h"
#include "tests/support/lup_world.h"

namespace relais::test {

inline DefinitionSet permanenceDefinitions() {
    static const DefinitionSet kRead = [] {
        DefinitionSet out = shippedDefinitions();
        for (const std::string code : {"consultation", "garde", "rdv_relais", "releve"}) {
            const auto added = out.add(
                projectFile("sync/dispositifs/" + code + "/form.json"),
                projectFile("sync/dispositifs/" + code + "/workflow.json"));
            if (!added)
                throw std::runtime_error(code + ": " + added.error().detail);
        }
        return out;
    }();
    return kRead;
}

// "2026-11-21 14:00" in Paris; the second reading of a doubled hour.
inline WallMs paris(const char* local) { return fromParis(*LocalTime::parse(local)).winter; }

inline Actor midwife(const char* user, const char* name, const char* territory = "paris13") {
    return {{user}, name, "SAGE_FEMME", "Cabinet", "75113", {std::string("SAGE_FEMME_PDS:") + territory, "DECLARANT"}};
}

// Records of all dispositifs of the permanence, judged with the rota that these same records make.
class PdsWorld : public Rota {
public:
    DefinitionSet definitions = permanenceDefinitions();
    WallMs now = paris("2026-11-16 10:00");
    Actor ines = midwife("u06", "Inès Castellan");
    Actor mathilde = midwife("u07", "Mathilde Oyono");
    Actor leonie = midwife("u08", "Léonie Ferrand");
    Actor coordinator {{"u09"}, "Anouk Delmas-Roy", "SAGE_FEMME", "CPTS", "75113", {"COORD_PDS:paris13"}};
    Actor elsewhere {{"u19"}, "Coordination d’Évry", "SAGE_FEMME", "CPTS", "91228", {"COORD_PDS:evry"}};
    Actor service {.service = true};
    std::map<RecordId, Record> records;
    std::map<RecordId, std::vector<FeedId>> feeds;
    Ruling last;

    RecordId create(const std::string& dispositif, const Actor& actor, Value::Map answers, OpId id = {}) {
        Op op = blank(dispositif, actor);
        if (!id.isNull())
            op.id = id;
        op.type = std::string(OpType::kCreate);
        op.record = recordOf(op.id);
        op.body = {{"answers", Value(std::move(answers))}};
        apply(op, actor);
        return op.record;
    }

    bool act(const RecordId& id, const Actor& actor, const std::string& name, Value::Map payload = {}) {
        const Record& record = records.at(id);
        const Act* found = definitions.current(record.dispositif)->workflow.act(name);
        Op op = blank(record.dispositif, actor);
        op.record = id;
        op.type = found != nullptr && !found->move ? name : std::string(OpType::kMove);
        op.body = std::move(payload);
        if (op.type == OpType::kMove)
            op.body["by"] = name;
        return apply(op, actor);
    }

    // What the service does by itself at this hour.
    void passTo(WallMs then) {
        now = then;
        std::vector<Op> due;
        for (const auto& [id, record] : records) {
            for (Op& op : timedOps(record, now, definitions))
                due.push_back(std::move(op));
        }
        for (const Op& op : due)
            apply(op, service);
    }

    RecordId duty(const char* day, const char* territory = "paris13") {
        const Duty on = *dutyOn(*CivilDate::parse(day));
        return create(
            "garde", service,
            {{"territoire", Value(territory)},
             {"date", Value(day)},
             {"type", Value(std::string(code(on.type)))},
             {"debut_minute", Value(on.startMinute)},
             {"fin_minute", Value(on.endMinute)}},
            dutyOpId(territory, on.date));
    }
    RecordId openDuty(const char* day) {
        const RecordId id = duty(day);
        act(id, coordinator, "publier");
        return id;
    }

    [[nodiscard]] const std::string& state(const RecordId& id) const { return records.at(id).state; }
    [[nodiscard]] Value fact(const RecordId& id, std::string_view name) const {
        return Value(records.at(id).facts)[name];
    }
    [[nodiscard]] bool isIn(const RecordId& id, const char* feed) const {
        return std::ranges::find(feeds.at(id), FeedId {feed}) != feeds.at(id).end();
    }

    std::vector<Commitment> dutiesOf(const UserId& user) const override {
        std::vector<Commitment> out;
        for (const auto& [id, record] : records) {
            if (record.dispositif == "garde" && fact(id, "titulaire").text() == user.text)
                out.push_back({id, {fact(id, "debut_le").integer()}, {fact(id, "fin_le").integer()}});
        }
        return out;
    }
    bool hasRole(const UserId& user, std::string_view role, std::string_view scope) const override {
        for (const Actor* one : {&ines, &mathilde, &leonie, &coordinator}) {
            if (one->user == user)
                return std::ranges::find(one->roles, std::string(role) + ":" + std::string(scope)) != one->roles.end();
        }
        return false;
    }
    UserId nextOnDuty(std::string_view territory, WallMs from) const override {
        std::pair<std::int64_t, std::string> first {INT64_MAX, ""};
        for (const auto& [id, record] : records) {
            const std::int64_t start = fact(id, "debut_le").integer();
            if (record.dispositif == "garde" && fact(id, "territoire").text() == territory && start >= from.ms
                && !fact(id, "titulaire").isNull())
                first = std::min(first, {start, fact(id, "titulaire").text()});
        }
        return {first.second};
    }

private:
    Op blank(const std::string& dispositif, const Actor& actor) {
        Op out;
        out.id = newOpId(now, m_random);
        out.dispositif = dispositif;
        out.definition = 1;
        out.author = actor.user;
        out.wall = now;
        return out;
    }

    bool apply(const Op& op, const Actor& actor) {
        const auto it = records.find(op.record);
        const Ruling ruling
            = judge(it == records.end() ? nullptr : &it->second, op, actor, definitions, {now, false, this});
        last = ruling;
        if (ruling.kind != Ruling::Kind::Accept)
            return false;
        AppliedOp applied = appliedFrom(op);
        applied.authorLabel = actor.label;
        applied.serviceTime = now;
        applied.seq = ++m_seq;
        applied.facts = ruling.facts;
        fold(records[op.record], applied, definitions);
        feeds[op.record] = ruling.feeds;
        for (const Op& next : ruling.consequences)
            apply(next, service);
        last = ruling;
        return true;
    }

    // Counts: ids need be different, not unguessable.
    class CountingRandom : public Random {
    public:
        void fill(RandomStream, std::span<std::uint8_t> out) override {
            ++m_count;
            for (std::size_t i = 0; i < out.size(); ++i)
                out[i] = static_cast<std::uint8_t>(m_count >> (8 * (i % 4)));
        }

    private:
        std::uint32_t m_count = 0;
    };

    CountingRandom m_random;
    Seq m_seq = 0;
};

} // namespace relais::test
