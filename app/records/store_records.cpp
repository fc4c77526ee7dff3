// The records of an open store, asked on its own thread.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/records/store_records.h"

namespace relais::app {

StoreRecords::StoreRecords(const Deps& deps, sync::DefinitionSet definitions, sync::Actor actor, QObject* parent)
    : RecordSource(parent), m_deps(deps), m_definitions(std::move(definitions)), m_actor(std::move(actor)) {
    connect(this, &RecordSource::changed, this, [this](const sync::Changes& changes) {
        if (changes.definitions || changes.reference)
            readDefinitions();
    });
}

void StoreRecords::post(std::function<void(sync::Store&)> work) {
    // Nobody waits for this future: the answer comes by ask().
    (void)m_deps.thread.run([&store = m_deps.store, work = std::move(work)] { work(store); });
}

sync::JudgeContext StoreRecords::context() const {
    return {m_deps.clock.wall() + std::chrono::milliseconds(m_serviceOffsetMs), m_deps.production};
}

void StoreRecords::readDefinitions() {
    ask(
        this, [&definitions = m_deps.definitions](sync::Store&) { return definitions; },
        [this](sync::DefinitionSet definitions) { m_definitions = std::move(definitions); });
}

} // namespace relais::app
