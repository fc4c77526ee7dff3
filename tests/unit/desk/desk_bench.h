// An agent's device: a real store fed as the service feeds it, and the source its pages read.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/store_records.h"
#include "sync/protocol/json_codec.h"
#include "tests/support/store_bench.h"

#include <QTest>

namespace relais::test {

// Processes events until something holds; what never comes ends the test at once instead of hanging it.
template <class Condition>
void waitFor(Condition holds) {
    if (!QTest::qWaitFor(std::move(holds), 30'000))
        throw std::runtime_error("what the test waits for did not come");
}

class DeskBench {
public:
    explicit DeskBench(Actor who = {{"u11"}, "Sam Démo", "AGENT_AM", "CPAM 91", "91228", {"AGENT_LUP:911"}})
        : m_who(std::move(who)) {
        StoreBirth birth = m_bench.birth();
        birth.user = m_who.user;
        birth.authorLabel = m_who.label;
        m_store = std::move(*Store::create(m_bench.paths, keyOf(7), m_bench.deps(), birth));
        m_source = std::make_unique<app::StoreRecords>(
            app::StoreRecords::Deps {m_thread, *m_store, m_bench.definitions, m_bench.clock}, shippedDefinitions(),
            m_who);
        rules.agent = m_who;
        m_bench.clock.setWall(rules.now);
    }
    ~DeskBench() {
        m_source.reset();
        m_thread.stop();
    }
    DeskBench(const DeskBench&) = delete;
    DeskBench& operator=(const DeskBench&) = delete;

    RulesWorld rules; // what others do, judged as the service does

    [[nodiscard]] app::RecordSource& source() { return *m_source; }
    [[nodiscard]] ManualClock& clock() { return m_bench.clock; }

    // An alert of the doctor, named, as the desk receives it.
    RecordId alert(
        const std::string& name, const std::string& urgency = "24H", const Value::Map& changes = {},
        const Value::Map& facts = {}) {
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

    // The same from a locked device: signed by it alone, its owner known.
    RecordId unverified(const std::string& name, const std::string& callBack = "+33199001234") {
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

    // A public table, as the service hands it to every device.
    void deliverTable(const char* table, Value rows) {
        const Value payload(Value::Map {{"table", Value(table)}, {"version", Value(1)}, {"rows", std::move(rows)}});
        m_service.feed = FeedId {"reference"};
        m_service.grant = GrantId {{9}};
        receive(m_service.response({{++m_service.last, EntryKind::Reference, {}, 0, payload}}, m_service.last));
    }
    // The directory of the shipped fictitious territory.
    void deliverDirectory() { deliverTable("directory", *parseJson(projectFile("sync/reference/directory.json"))); }

    // Hands to the device everything it has not been given yet.
    void deliver(const std::string& feed = "desk:911:lup") {
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

    // What the service answers, applied and told as the session does.
    void receive(const SyncResponse& response) {
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

    template <class Look>
    auto look(Look look) {
        std::optional<std::invoke_result_t<Look, Store&>> out;
        m_source->ask(m_source.get(), look, [&out](auto answer) { out = std::move(answer); });
        waitFor([&] { return out.has_value(); });
        return std::move(*out);
    }

private:
    StoreBench m_bench;
    Actor m_who;
    SmallService m_service;
    std::unique_ptr<Store> m_store;
    app::WorkThread m_thread {QStringLiteral("store")};
    std::unique_ptr<app::StoreRecords> m_source;
    std::set<OpId> m_given;
};

} // namespace relais::test
