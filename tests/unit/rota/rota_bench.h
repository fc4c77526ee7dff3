// A midwife's or a coordinator's device with a rota, fed and answered as the service does it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/rota/rota_view.h"
#include "sync/domain/duty_hours.h"
#include "tests/support/desk_bench.h"

namespace relais::test {

inline Actor midwifeNamed(const char* user, const char* name) {
    return {{user}, name, "SAGE_FEMME", "Cabinet", "75113", {"SAGE_FEMME_PDS:paris13"}};
}
inline Actor coordinatorOfParis() {
    return {{"u09"}, "Anouk Delmas-Roy, sage-femme", "SAGE_FEMME", "CPTS", "75113", {"COORD_PDS:paris13"}};
}

// It is Thursday 19 November 2026, 11:00; the week has a Saturday and a Sunday.
class RotaBench {
public:
    explicit RotaBench(Actor who) : desk(std::move(who)) {
        const std::string form = projectFile("sync/dispositifs/garde/form.json");
        const std::string workflow = projectFile("sync/dispositifs/garde/workflow.json");
        if (!desk.rules.definitions.add(form, workflow))
            throw std::runtime_error("garde");
        deliverPage(
            EntryKind::Definition,
            {{"code", Value("garde")},
             {"version", Value(1)},
             {"form", *parseJson(form)},
             {"workflow", *parseJson(workflow)}});
        const auto person = [](const char* id, const char* label) {
            return Value(Value::Map {{"id", Value(id)}, {"label", Value(label)}});
        };
        desk.deliverTable(
            "midwives",
            Value(Value::Map {
                {"paris13",
                 Value(Value::Array {
                     person("u06", "Inès Castellan, sage-femme"), person("u08", "Léonie Ferrand, sage-femme"),
                     person("u07", "Mathilde Oyono, sage-femme")})}}));
    }

    DeskBench desk;
    Actor ines = midwifeNamed("u06", "Inès Castellan, sage-femme");
    Actor mathilde = midwifeNamed("u07", "Mathilde Oyono, sage-femme");
    Actor leonie = midwifeNamed("u08", "Léonie Ferrand, sage-femme");
    Actor coordinator = coordinatorOfParis();

    RecordId duty(const char* day) {
        const Duty on = *dutyOn(*CivilDate::parse(day));
        return desk.rules.create(
            desk.rules.service,
            {{"territoire", Value("paris13")},
             {"date", Value(day)},
             {"type", Value(std::string(code(on.type)))},
             {"debut_minute", Value(on.startMinute)},
             {"fin_minute", Value(on.endMinute)},
             {"lieu", Value("Maison médicale de garde, Paris 13e (fictive)")}},
            "garde");
    }
    RecordId open(const char* day) {
        const RecordId id = duty(day);
        does(id, coordinator, "publier");
        return id;
    }
    RecordId held(const char* day, const Actor& by) {
        const RecordId id = open(day);
        does(id, by, "se_proposer");
        does(id, by, "confirmer");
        return id;
    }
    void does(const RecordId& id, const Actor& by, const char* act, Value::Map payload = {}) {
        if (!desk.rules.act(id, by, act, std::move(payload)))
            throw std::runtime_error(std::string(act) + ": " + desk.rules.last.code);
    }
    void deliver() { desk.deliver("duty:paris13"); }

    // What this device wrote and the service has not judged: the act of each, by record.
    std::vector<std::pair<RecordId, std::string>> written() {
        return desk.look([](Store& store) {
            std::vector<std::pair<RecordId, std::string>> out;
            const std::vector<OwnOp> outbox = *store.outbox();
            for (const OwnOp& op : outbox)
                if (op.status == OwnStatus::Saved)
                    out.emplace_back(op.record, store.ownOpContent(op.id)->body.at("by").text());
            return out;
        });
    }
    [[nodiscard]] Value::Map lastBody() {
        return desk.look([](Store& store) { return store.ownOpContent(store.outbox()->back().id)->body; });
    }

    // The service judges what this device wrote: somebody was first.
    void refuseAll(const char* words) {
        const auto runs = desk.look([](Store& store) { return *store.pendingRuns(1 << 20); });
        SyncResponse out {.epoch = SmallService().epoch, .serviceTime = desk.rules.now, .last = 1000};
        for (const OpRun& run : runs)
            for (const OpRun::Item& item : run.items)
                out.verdicts.push_back(
                    {.op = decodeOp(item.bytes)->id,
                     .leaf = leafOf(item.salt, item.bytes),
                     .kind = VerdictKind::Refused,
                     .code = "deja_pris",
                     .text = words});
        desk.receive(out);
    }

private:
    void deliverPage(EntryKind kind, Value::Map payload) {
        SmallService service;
        service.feed = FeedId {"reference"};
        service.grant = GrantId {{8}};
        desk.receive(service.response({{1, kind, {}, 0, Value(std::move(payload))}}, 1));
    }
};

} // namespace relais::test
