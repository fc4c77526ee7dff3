// The records of an unlocked professional over a real store on its own thread, for tests of models and pages.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/store_records.h"
#include "tests/support/store_bench.h"

#include <QEventLoop>

namespace relais::test {

// A doctor's device. The store is touched on its thread alone, by ask() and service().
class RecordsBench {
public:
    explicit RecordsBench(const std::string& profession = "MEDECIN");
    // Somebody else, with other dispositifs on the device; her id is "u01" all the same.
    RecordsBench(const Actor& actor, const DefinitionSet& definitions);
    ~RecordsBench();

    [[nodiscard]] app::StoreRecords& records() { return *m_records; }
    [[nodiscard]] ManualClock& clock() { return m_bench.clock; }
    [[nodiscard]] const DefinitionSet& definitions() const { return m_records->definitions(); }

    // What the store answers, awaited here.
    template <class Work>
    auto ask(Work work) {
        std::optional<std::invoke_result_t<Work, Store&>> out;
        QEventLoop loop;
        m_records->ask(m_records.get(), std::move(work), [&](auto answer) {
            out.emplace(std::move(answer));
            loop.quit();
        });
        loop.exec();
        return std::move(*out);
    }
    // Until every question asked so far is answered, and the questions these answers asked.
    void drain();
    // The network: the service takes all that waits and answers; its verdicts are told as an exchange tells them.
    void exchange();
    // The same, and the service finds faults in the content of one: it is accepted all the same.
    void exchangeFinding(const RecordId& id, Value faults) { exchangeTelling(id, {{"a_corriger", std::move(faults)}}); }
    // The same, and the service adds these facts to one that it accepts: no desk found yet, set aside.
    void exchangeTelling(const RecordId& id, const Value::Map& facts);
    // The service rules so on all that waits, instead of accepting it.
    void rule(VerdictKind kind, const std::string& code, const std::string& words = {});
    // An act of the desk, ruled as the service rules it, reaches the device.
    void deskActs(const RecordId& id, const std::string& act, Value::Map payload = {});
    // The service closes it: unread, once its time is over.
    void closes(const RecordId& id);
    void actBy(const Actor& actor, const RecordId& id, const std::string& act, Value::Map payload);
    // A record that others made, as the service tells it.
    RecordId arrives(const std::string& dispositif, Value::Map answers, Value::Map facts, const std::string& state);
    RecordId save(const std::string& name);

private:
    StoreBench m_bench; // first: the store is made of it
    std::unique_ptr<Store> m_store;
    app::WorkThread m_thread;
    std::unique_ptr<app::StoreRecords> m_records;
    SmallService m_service;
    std::uint64_t m_foreign = 0;
};

} // namespace relais::test
