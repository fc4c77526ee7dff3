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
    explicit DeskBench(Actor who = {{"u11"}, "Sam Démo", "AGENT_AM", "CPAM 91", "91228", {"AGENT_LUP:911"}});
    ~DeskBench();
    DeskBench(const DeskBench&) = delete;
    DeskBench& operator=(const DeskBench&) = delete;

    RulesWorld rules; // what others do, judged as the service does

    [[nodiscard]] app::RecordSource& source() { return *m_source; }
    [[nodiscard]] ManualClock& clock() { return m_bench.clock; }

    // An alert of the doctor, named, as the desk receives it.
    RecordId alert(
        const std::string& name, const std::string& urgency = "24H", const Value::Map& changes = {},
        const Value::Map& facts = {});

    // The same from a locked device: signed by it alone, its owner known.
    RecordId unverified(const std::string& name, const std::string& callBack = "+33199001234");

    // A public table, as the service hands it to every device.
    void deliverTable(const char* table, Value rows);
    // The directory of the shipped fictitious territory.
    void deliverDirectory() { deliverTable("directory", *parseJson(projectFile("sync/reference/directory.json"))); }

    // Hands to the device everything it has not been given yet.
    void deliver(const std::string& feed = "desk:911:lup");

    // What the service answers, applied and told as the session does.
    void receive(const SyncResponse& response);

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
