// What is done with a duty: one op each; and the file for one's calendar.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/rota/duty_act.h"
#include "app/rota/duty_view.h"
#include "app/text/convert.h"
#include "app/text/error_text.h"
#include "sync/domain/icalendar.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace relais::app {

void DutyView::commit(const QString& act, sync::Value::Map payload) {
    const DutyRow* row = m_rota ? m_rota->row(m_dutyId) : nullptr;
    if (row == nullptr || m_busy || !may(act))
        return;
    const std::string name = coreText(act);
    const auto allowed = sync::allowedActions(
        row->record, m_rota->source()->actor(), m_rota->source()->definitions(), m_rota->source()->context());
    const auto action = std::ranges::find(allowed, name, &sync::AllowedAction::name);
    if (action == allowed.end())
        return;
    setBusy(true);
    m_rota->source()->commit(
        this, dutyAct(row->record, name, action->to, std::move(payload)),
        [this, act](const sync::Result<sync::Committed>& committed) {
            setBusy(false);
            if (committed)
                Q_EMIT done(act);
            else
                Q_EMIT failed(errorText(committed.error()));
        });
}

void DutyView::act(const QString& name) { commit(name, {}); }

void DutyView::askExchange(const QString& person) {
    sync::Value::Map payload;
    if (const MidwifeModel::Person* one = m_people.find(person))
        payload = {{"a", sync::Value(coreText(one->id))}, {"a_label", sync::Value(coreText(one->name))}};
    else if (!person.isEmpty())
        return;
    commit(QStringLiteral("demander_echange"), std::move(payload));
}

void DutyView::askReplacement(const QString& reason) {
    sync::Value::Map payload;
    if (!reason.trimmed().isEmpty())
        payload = {{"motif", sync::Value(coreText(reason.trimmed()))}};
    commit(QStringLiteral("demander_remplacement"), std::move(payload));
}

void DutyView::assign(const QString& person) {
    const MidwifeModel::Person* one = m_people.find(person);
    if (one == nullptr || !one->free)
        return;
    commit(
        QStringLiteral("affecter"),
        {{"personne", sync::Value(coreText(one->id))}, {"personne_label", sync::Value(coreText(one->name))}});
}

void DutyView::acknowledge() {
    const DutyRow* row = m_rota ? m_rota->row(m_dutyId) : nullptr;
    if (row == nullptr || !row->refusal)
        return;
    const QPointer<RecordSource> source = m_rota->source();
    source->ask(
        source, [op = row->refusal->op](sync::Store& store) { return store.acknowledge(op); },
        [source](const sync::Result<sync::Changes>& changes) {
            if (changes && source)
                source->tell(*changes);
        });
}

void DutyView::saveCalendar() {
    const DutyRow* row = m_rota ? m_rota->row(m_dutyId) : nullptr;
    if (row == nullptr)
        return;
    sync::CalendarDuty event;
    event.id = row->record.id;
    event.duty = row->duty;
    event.summary = coreText(tr("Permanence sages-femmes"));
    event.location = coreText(row->place);
    event.confirmed = row->isIn(duties::kConfirmed);
    event.sequence = static_cast<int>(row->record.events.size());
    const std::string text = sync::iCalendarOf({event}, m_rota->source()->context().now);
    const QString stem = tr("relais-garde-%1").arg(qtText(row->duty.date.iso()));
    QString name = stem + QStringLiteral(".ics");
    for (int again = 2; QFile::exists(QDir(m_folder).filePath(name)); ++again)
        name = QStringLiteral("%1-%2.ics").arg(stem).arg(again);
    QSaveFile file(QDir(m_folder).filePath(name));
    const auto size = static_cast<qint64>(text.size());
    if (QDir().mkpath(m_folder) && file.open(QIODevice::WriteOnly) && file.write(text.data(), size) == size
        && file.commit())
        Q_EMIT saved(name);
    else
        Q_EMIT failed(tr("Le fichier n’a pas pu être écrit. La garde reste dans le planning."));
}

} // namespace relais::app
