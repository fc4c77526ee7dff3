// The records of an open store, asked on its own thread.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/record_source.h"
#include "app/session/work_thread.h"

namespace relais::app {

// The thread, the store and its definitions outlive it; the definitions are read on the thread alone.
class StoreRecords final : public RecordSource {
    Q_OBJECT

public:
    struct Deps {
        WorkThread& thread;
        sync::Store& store;
        const sync::DefinitionSet& definitions; // the store's own, which exchanges may change
        const sync::Clock& clock;
        bool production = false;
    };

    // `definitions`: a copy made before the thread began to change them.
    StoreRecords(const Deps& deps, sync::DefinitionSet definitions, sync::Actor actor, QObject* parent = nullptr);

    void post(std::function<void(sync::Store&)> work) override;
    [[nodiscard]] const sync::DefinitionSet& definitions() const override { return m_definitions; }
    [[nodiscard]] const sync::Actor& actor() const override { return m_actor; }
    [[nodiscard]] sync::JudgeContext context() const override;

    // A new lease changed what the person may do, or the service told its time.
    void setActor(const sync::Actor& actor) { m_actor = actor; }
    void setServiceOffset(std::int64_t ms) { m_serviceOffsetMs = ms; }

private:
    void readDefinitions();

    Deps m_deps;
    sync::DefinitionSet m_definitions;
    sync::Actor m_actor;
    std::int64_t m_serviceOffsetMs = 0;
};

} // namespace relais::app
