// What an unlocked person works with.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/workspace.h"

#include "app/text/convert.h"

namespace relais::app {

using namespace sync;

Workspace::Workspace(StoreThread& thread, const Clock& clock, Facts facts)
    : m_thread(thread), m_clock(clock), m_facts(std::move(facts)) {
    // Whatever wrote an op, a composer or « Reprendre en brouillon »: the engine is told that something may leave.
    connect(this, &RecordSource::changed, this, [this](const Changes& changes) {
        if (changes.outbox)
            (void)m_thread.run([](DeviceRoom& room) { room.tellSync(EngineEvent::LocalOpCommitted {}); });
    });
    connect(&thread, &StoreThread::found, this, [this](const std::string& words, int records) {
        Q_EMIT serviceSought(qtText(words), records);
    });
}

void Workspace::post(std::function<void(Store&)> work) {
    (void)m_thread.run([work = std::move(work)](DeviceRoom& room) {
        if (Store* store = room.store())
            work(*store);
    });
}

void Workspace::seekOnService(const QString& words) {
    (void)m_thread.run([words = coreText(words)](DeviceRoom& room) { room.tellSync(EngineEvent::UserSeeks {words}); });
}

void Workspace::setDefinitions(DefinitionSet definitions) {
    m_facts.definitions = std::move(definitions);
    Changes news;
    news.definitions = true;
    Q_EMIT changed(news);
}

JudgeContext Workspace::context() const {
    return {m_clock.wall() + std::chrono::milliseconds(m_facts.serviceOffsetMs), m_facts.production};
}

} // namespace relais::app
