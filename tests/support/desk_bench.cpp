// An agent's device over a real store: what it is given.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/desk_bench.h"

namespace relais::test {

DeskBench::DeskBench(Actor who) : m_who(std::move(who)) {
    StoreBirth birth = m_bench.birth();
    birth.user = m_who.user;
    birth.authorLabel = m_who.label;
    m_store = std::move(*Store::create(m_bench.paths, keyOf(7), m_bench.deps(), birth));
    m_source = std::make_unique<app::StoreRecords>(
        app::StoreRecords::Deps {m_thread, *m_store, m_bench.definitions, m_bench.clock}, shippedDefinitions(), m_who);
    rules.agent = m_who;
    m_bench.clock.setWall(rules.now);
}

DeskBench::~DeskBench() {
    m_source.reset();
    m_thread.stop();
}

RecordId DeskBench::alert(
    const std::string& name, const std::string& urgency, const Value::Map& changes, const Value::Map& facts) {
    Value::Map answers = lupAnswers();
    answers["nom_naissance"] = Value(name);
    answers["urgence_soins"] = Value(urgency);
    for (const auto& [linkId, value] : changes)
        answers[linkId] = value;
    const RecordId id = rules.create(rules.doctor, std::move(answers));
    AppliedOp& made = rules.log.at(id).front();
    made.facts["numero"] = Value("LUP-911-2026-" + std::to_string(400 + rules.records.size()));
    for (const auto& [fact, value] : facts)
        made.facts[fact] = value;
    rules.records[id] = foldAll(rules.log.at(id), rules.definitions);
    return id;
}

RecordId DeskBench::unverified(const std::string& name, const std::string& callBack) {
    Value::Map answers = lupAnswers();
    answers.erase("nir");
    answers["nir_type"] = Value("INCONNU");
    answers["nom_naissance"] = Value(name);
    answers["rappel_auteur"] = Value(callBack);
    Actor locked = rules.doctor;
    locked.unverified = true;
    const RecordId id = rules.create(locked, std::move(answers));
    rules.log.at(id).front().facts["numero"] = Value("LUP-000-2026-" + std::to_string(400 + rules.records.size()));
    rules.records[id] = foldAll(rules.log.at(id), rules.definitions);
    return id;
}

void DeskBench::deliverTable(const char* table, Value rows) {
    const Value payload(Value::Map {{"table", Value(table)}, {"version", Value(1)}, {"rows", std::move(rows)}});
    m_service.feed = FeedId {"reference"};
    m_service.grant = GrantId {{9}};
    receive(m_service.response({{++m_service.last, EntryKind::Reference, {}, 0, payload}}, m_service.last));
}

void DeskBench::deliver(const std::string& feed) {
    std::vector<Entry> entries;
    for (const auto& [record, ops] : rules.log)
        for (std::size_t i = 0; i < ops.size(); ++i) {
            if (!m_given.insert(ops[i].id).second)
                continue;
            const Seq previous = i == 0 ? 0 : ops[i - 1].seq;
            entries.push_back({ops[i].seq, EntryKind::Op, record, previous, appliedToValue(ops[i])});
        }
    std::ranges::sort(entries, {}, &Entry::seq);
    const Seq cursor = entries.empty() ? 0 : entries.back().seq;
    m_service.last = std::max(m_service.last, cursor);
    m_service.feed = FeedId {feed};
    m_service.grant = GrantId {{static_cast<std::uint8_t>(feed.size())}};
    receive(m_service.response(std::move(entries), cursor));
}

void DeskBench::receive(const SyncResponse& response) {
    bool done = false;
    m_source->ask(
        m_source.get(), [this, response](Store& store) { return store.apply(response, m_service.request(store)); },
        [this, &done](const Result<Changes>& changes) {
            if (!changes)
                throw std::runtime_error(changes.error().detail);
            m_source->tell(*changes);
            done = true;
        });
    waitFor([&] { return done; });
}

} // namespace relais::test
