// A doctor's device over a real store: its exchanges, and what the desk does.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/records_bench.h"

namespace relais::test {

RecordsBench::RecordsBench(const std::string& profession)
    : RecordsBench({{"u01"}, "Dr Élise Vautrin, médecin", profession, "Cabinet", "91589", {"DECLARANT"}}, shipped()) { }

RecordsBench::RecordsBench(const Actor& actor, const DefinitionSet& definitions) : m_thread(QStringLiteral("store")) {
    m_bench.definitions = definitions;
    m_store = std::move(*m_bench.create());
    m_records = std::make_unique<app::StoreRecords>(
        app::StoreRecords::Deps {m_thread, *m_store, m_bench.definitions, m_bench.clock}, m_bench.definitions, actor);
}

RecordsBench::~RecordsBench() {
    m_records.reset();
    m_thread.stop();
}

void RecordsBench::drain() {
    for (int i = 0; i < 4; ++i)
        ask([](Store&) { return 0; });
}

void RecordsBench::exchange() {
    const auto changes = ask([this](Store& store) {
        const SyncRequest request = m_service.request(store);
        return store.apply(m_service.take(*store.pendingRuns(1 << 20)), request);
    });
    m_records->tell(*changes);
    drain();
}

void RecordsBench::exchangeTelling(const RecordId& id, const Value::Map& facts) {
    const auto changes = ask([&](Store& store) {
        const SyncRequest request = m_service.request(store);
        SyncResponse out = m_service.take(*store.pendingRuns(1 << 20));
        for (Verdict& verdict : out.verdicts) {
            if (recordOf(verdict.op) != id)
                continue;
            for (const auto& [name, value] : facts)
                verdict.facts[name] = value;
        }
        return store.apply(out, request);
    });
    m_records->tell(*changes);
    drain();
}

void RecordsBench::rule(VerdictKind kind, const std::string& code, const std::string& words) {
    const auto changes = ask([&](Store& store) {
        const SyncRequest request = m_service.request(store);
        SyncResponse out {.epoch = m_service.epoch, .serviceTime = {1'795'273'260'000}, .last = m_service.last};
        const std::vector<OpRun> waiting = *store.pendingRuns(1 << 20);
        for (const OpRun& run : waiting) {
            for (const OpRun::Item& item : run.items) {
                const Op op = *decodeOp(item.bytes);
                out.verdicts.push_back(
                    {.op = op.id, .leaf = leafOf(item.salt, item.bytes), .kind = kind, .code = code, .text = words});
            }
        }
        return store.apply(out, request);
    });
    m_records->tell(*changes);
    drain();
}

void RecordsBench::deskActs(const RecordId& id, const std::string& act, Value::Map payload) {
    actBy(
        {{"u11"}, "Sabine Ouzoulias", "AGENT_AM", "CPAM 91", "91228", {"AGENT_LUP:911"}}, id, act, std::move(payload));
}

void RecordsBench::closes(const RecordId& id) {
    const bool read = ask([id](Store& store) { return store.record(id); })->state == "RETOUR_LU";
    if (!read)
        m_bench.clock.advance(std::chrono::hours(24 * 31));
    actBy(Actor {.service = true}, id, read ? "clore" : "clore_non_lu", {});
}

RecordId
RecordsBench::arrives(const std::string& dispositif, Value::Map answers, Value::Map facts, const std::string& state) {
    AppliedOp op = m_service.foreign(++m_foreign, std::string(OpType::kCreate));
    op.dispositif = dispositif;
    op.body = {{"answers", Value(std::move(answers))}};
    op.facts = std::move(facts);
    op.deviceTime = m_bench.clock.wall();
    const RecordId id = op.record;
    m_service.accept(std::move(op), state);
    const auto changes = ask([this](Store& store) {
        const SyncRequest request = m_service.request(store);
        return store.apply(m_service.response(m_service.log, m_service.last), request);
    });
    m_records->tell(*changes);
    drain();
    return id;
}

void RecordsBench::actBy(const Actor& actor, const RecordId& id, const std::string& act, Value::Map payload) {
    Record seen = *ask([id](Store& store) { return store.record(id); });
    seen.facts["caisse"] = Value("911"); // the small service routes nothing
    const bool move = definitions().closest(seen.dispositif, seen.definition)->workflow.act(act)->move;
    AppliedOp op = m_service.foreign(++m_foreign, move ? "move" : act, id);
    if (move)
        payload["by"] = Value(act);
    op.body = std::move(payload);
    op.deviceTime = m_bench.clock.wall();
    Op made;
    made.id = op.id;
    made.record = id;
    made.type = op.type;
    made.dispositif = op.dispositif;
    made.definition = op.definition;
    made.author = op.author;
    made.wall = op.deviceTime;
    made.body = op.body;
    const Ruling ruling = judge(&seen, made, actor, definitions(), {m_bench.clock.wall(), false});
    if (ruling.kind != Ruling::Kind::Accept)
        throw std::runtime_error("the desk may not: " + ruling.code);
    op.facts = ruling.facts;
    m_service.accept(std::move(op));
    const auto changes = ask([this](Store& store) {
        const SyncRequest request = m_service.request(store);
        return store.apply(m_service.response(m_service.log, m_service.last), request);
    });
    m_records->tell(*changes);
    drain();
}

RecordId RecordsBench::save(const std::string& name) {
    const auto committed = ask([name](Store& store) { return store.commit(alertDraft(name)); });
    m_records->tell(committed->changes);
    drain();
    return committed->record;
}

} // namespace relais::test
