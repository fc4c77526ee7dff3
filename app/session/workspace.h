// What an unlocked person works with: her store, the definitions, who she is; gone when Relais locks.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/store_thread.h"
#include "app/session/sync_status.h"
#include "app/text/dates.h"
#include "sync/domain/definition_set.h"
#include "sync/domain/judge.h"

#include <QObject>
#include <qqmlregistration.h>

namespace relais::app {

// Given to every model, view and composer of the areas. Made by the session when the store is open and destroyed,
// after all pages, when it locks: nobody keeps a pointer to it beyond that. UI thread only.
//
//     workspace->ask(this, [](sync::Store& store) { return store.list({}); }, [this](auto rows) { … });
class Workspace : public QObject {
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

    Workspace(StoreThread& thread, const sync::Clock& clock, Facts facts, QObject* parent);

    [[nodiscard]] const sync::Actor& actor() const { return m_facts.actor; }
    // Renewed by sync; copy it to keep it.
    [[nodiscard]] const sync::DefinitionSet& definitions() const { return m_facts.definitions; }
    [[nodiscard]] const Dates& dates() const { return m_dates; }
    // The best estimate of the service's time: what objectives and « il y a » are reckoned with.
    [[nodiscard]] sync::WallMs now() const;
    [[nodiscard]] sync::JudgeContext judgeContext() const { return {now(), m_facts.production}; }
    // "fr" or "en": for LocalText::in().
    [[nodiscard]] std::string language() const;

    // Asks the store and answers on this thread; never when `context` is gone first. `work`: Result<T>(Store&), copies
    // what it needs; `then`: void(Result<T>).
    template <class Work, class Then>
    void ask(QObject* context, Work work, Then then) {
        m_thread.withStore(std::move(work)).then(context, std::move(then));
    }

    // Saves an op: « Enregistré » may be said when `then` is given a value. The engine is told.
    void commit(sync::OpDraft draft, QObject* context, std::function<void(sync::Result<sync::Committed>)> then);
    // Takes back what has not left (« Reprendre en brouillon »).
    void takeBack(sync::OpId op, QObject* context, std::function<void(sync::Result<sync::TakenBack>)> then);
    // Told to every listener at once, after a call of the store that changed something (drafts, read marks).
    void publish(const sync::Changes& changes);
    [[nodiscard]] StoreThread& thread() { return m_thread; }

    // By the session only.
    void setDefinitions(sync::DefinitionSet definitions);
    void setActor(sync::Actor actor);
    void setServiceOffset(std::int64_t ms) { m_facts.serviceOffsetMs = ms; }

Q_SIGNALS:
    // Once per transaction, after its commit: ids only; read again what you show.
    void changed(const relais::sync::Changes& changes);
    // Definitions or the actor's rights are new.
    void rulesChanged();

private:
    StoreThread& m_thread;
    const sync::Clock& m_clock;
    Facts m_facts;
    Dates m_dates;
};

} // namespace relais::app
