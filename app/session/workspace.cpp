// What an unlocked person works with.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/workspace.h"

#include <QLocale>
#include <QPointer>

namespace relais::app {

using namespace sync;

Workspace::Workspace(StoreThread& thread, const Clock& clock, Facts facts, QObject* parent)
    : QObject(parent), m_thread(thread), m_clock(clock), m_facts(std::move(facts)), m_dates(QLocale()) { }

WallMs Workspace::now() const { return m_clock.wall() + std::chrono::milliseconds(m_facts.serviceOffsetMs); }

std::string Workspace::language() const { return QLocale().language() == QLocale::English ? "en" : "fr"; }

void Workspace::commit(OpDraft draft, QObject* context, std::function<void(Result<Committed>)> then) {
    auto committed = m_thread.run([draft = std::move(draft)](DeviceRoom& room) { return room.commit(draft); });
    committed.then(
        this, [this, context = QPointer<QObject>(context), then = std::move(then)](Result<Committed> result) {
            if (result)
                publish(result->changes);
            if (context)
                then(std::move(result));
        });
}

void Workspace::takeBack(OpId op, QObject* context, std::function<void(Result<TakenBack>)> then) {
    auto taken = m_thread.run([op](DeviceRoom& room) { return room.takeBack(op); });
    taken.then(this, [this, context = QPointer<QObject>(context), then = std::move(then)](Result<TakenBack> result) {
        if (result)
            publish(result->changes);
        if (context)
            then(std::move(result));
    });
}

void Workspace::publish(const Changes& changes) {
    if (!changes.empty())
        Q_EMIT changed(changes);
}

void Workspace::setDefinitions(DefinitionSet definitions) {
    m_facts.definitions = std::move(definitions);
    Q_EMIT rulesChanged();
}

void Workspace::setActor(Actor actor) {
    m_facts.actor = std::move(actor);
    Q_EMIT rulesChanged();
}

} // namespace relais::app
