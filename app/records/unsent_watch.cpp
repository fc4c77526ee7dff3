// Watches the alerts that have not left this device.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/records/unsent_watch.h"

#include "app/text/convert.h"

#include <algorithm>

namespace relais::app {

UnsentWatch::UnsentWatch(QObject* parent) : QObject(parent) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &UnsentWatch::look);
}

void UnsentWatch::setSource(RecordSource* source) {
    if (m_source == source)
        return;
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (m_source) {
        connect(m_source, &QObject::destroyed, this, &UnsentWatch::forget);
        connect(m_source, &RecordSource::changed, this, [this](const sync::Changes& changes) {
            if (changes.outbox || changes.definitions || changes.replica)
                read();
        });
    }
    forget();
    Q_EMIT sourceChanged();
    read();
}

void UnsentWatch::read() {
    if (!m_source)
        return;
    m_source->ask(
        this, [definitions = m_source->definitions()](sync::Store& store) { return unsentAlerts(store, definitions); },
        [this](std::vector<UnsentAlert> alerts) {
            m_alerts = std::move(alerts);
            look();
        });
}

// Locked: of the alerts nothing stays but when the next one is due, which the timer has.
void UnsentWatch::forget() {
    m_alerts.clear();
    Q_EMIT changed();
}

void UnsentWatch::look() {
    if (!m_source) {
        if (m_next && m_told.insert(*m_next).second)
            Q_EMIT due();
        m_next.reset();
        return;
    }
    const sync::WallMs now = m_source->context().now;
    bool late = false;
    m_next.reset();
    std::optional<std::chrono::milliseconds> wait;
    for (const UnsentAlert& alert : m_alerts) {
        if (alert.isDue(now)) {
            late = m_told.insert(alert.record).second || late;
            wait = std::chrono::minutes(1); // the minutes said follow
        } else if (!m_next) {
            m_next = alert.record;
            wait = std::min(wait.value_or(alert.callAt - now), alert.callAt - now);
        }
    }
    if (wait)
        m_timer.start(*wait);
    else
        m_timer.stop();
    Q_EMIT changed();
    if (late)
        Q_EMIT due();
}

const UnsentAlert* UnsentWatch::shown() const {
    return m_source && !m_alerts.empty() && m_alerts.front().isDue(m_source->context().now) ? &m_alerts.front()
                                                                                            : nullptr;
}

QString UnsentWatch::text() const {
    const UnsentAlert* alert = shown();
    return alert == nullptr ? QString() : alert->text(m_source->context().now);
}

QString UnsentWatch::recordId() const {
    const UnsentAlert* alert = shown();
    return alert == nullptr ? QString() : qtText(sync::toText(alert->record));
}

} // namespace relais::app
