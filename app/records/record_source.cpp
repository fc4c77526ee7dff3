// Where an area finds the records of the person who is unlocked.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/records/record_source.h"

#include "app/text/dates.h"
#include "app/text/language.h"

namespace relais::app {

void RecordSource::commit(
    QObject* receiver, const sync::OpDraft& draft, std::function<void(const sync::Result<sync::Committed>&)> then) {
    const QPointer<QObject> guard(receiver);
    ask(
        this, [draft](sync::Store& store) { return store.commit(draft); },
        [this, guard, then = std::move(then)](const sync::Result<sync::Committed>& committed) {
            if (committed)
                tell(committed->changes);
            if (guard && then)
                then(committed);
        });
}

void RecordSource::tell(const sync::Changes& changes) {
    if (!changes.empty())
        Q_EMIT changed(changes);
}

QString RecordSource::todayText() const {
    QString day = Dates(interfaceLocale()).day(context().now);
    return day.isEmpty() ? day : day.at(0).toUpper() + day.mid(1);
}

void RecordSource::setOnline(bool online) {
    if (m_online == online)
        return;
    m_online = online;
    Q_EMIT linkChanged();
}

void RecordSource::deleteDraft(const QString& draftId) {
    const auto id = sync::idFromText<sync::DraftId>(coreText(draftId));
    if (!id)
        return;
    ask(
        this, [id = *id](sync::Store& store) { return store.deleteDraft(id); },
        [this](const sync::Result<sync::Changes>& deleted) {
            if (deleted)
                tell(*deleted);
        });
}

} // namespace relais::app
