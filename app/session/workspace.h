// What an unlocked person works with: her store, the definitions, who she is; gone when Relais locks.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/record_source.h"
#include "app/session/store_thread.h"

#include <QObject>
#include <qqmlregistration.h>

namespace relais::app {

// Given to every model, view and composer of the areas, as the RecordSource it is. Made by the session when the store
// is open and destroyed, after all pages, when it locks: nobody keeps a pointer to it beyond that. UI thread only.
class Workspace : public relais::app::RecordSource {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by the session")

public:
    // What is known of the person and the device at unlocking.
    struct Facts {
        sync::Actor actor; // roles of the lease: what is offered; the service rules
        sync::DeviceId device;
        sync::DefinitionSet definitions;
        bool production = false;
        std::int64_t serviceOffsetMs = 0;
    };

    Workspace(StoreThread& thread, const sync::Clock& clock, Facts facts);

    // Dropped when the store has closed meanwhile.
    void post(std::function<void(sync::Store&)> work) override;
    [[nodiscard]] const sync::DefinitionSet& definitions() const override { return m_facts.definitions; }
    [[nodiscard]] const sync::Actor& actor() const override { return m_facts.actor; }
    [[nodiscard]] sync::JudgeContext context() const override;
    void seekOnService(const QString& words) override;

    // By the session only.
    // Told to every page: a form that had not come can now be filled.
    void setDefinitions(sync::DefinitionSet definitions);
    void setActor(sync::Actor actor) { m_facts.actor = std::move(actor); }
    void setServiceOffset(std::int64_t ms) { m_facts.serviceOffsetMs = ms; }

private:
    StoreThread& m_thread;
    const sync::Clock& m_clock;
    Facts m_facts;
};

} // namespace relais::app
