// Which duty is now or next, and how long until its end or its day.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/rota/shift_now.h"

#include "app/text/language.h"
#include "sync/domain/paris_time.h"

#include <algorithm>

namespace relais::app {

ShiftNow::ShiftNow(QObject* parent) : QObject(parent) {
    constexpr auto kEvery = std::chrono::seconds(20);
    m_timer.setInterval(kEvery);
    connect(&m_timer, &QTimer::timeout, this, &ShiftNow::look);
}

void ShiftNow::setSource(RecordSource* source) {
    if (m_source == source)
        return;
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (m_source)
        connect(m_source, &RecordSource::changed, this, &ShiftNow::read);
    Q_EMIT sourceChanged();
    read();
}

void ShiftNow::read() {
    const bool midwife = m_source && std::ranges::any_of(m_source->actor().roles, [](const std::string& role) {
                             return role.starts_with("SAGE_FEMME_PDS");
                         });
    if (!midwife) {
        m_timer.stop();
        m_rows.clear();
        m_known = false;
        look();
        return;
    }
    m_timer.start();
    m_source->ask(
        this, [](sync::Store& store) { return readDuties(store); },
        [this](sync::Result<DutyBookRead> book) {
            if (!book)
                return;
            m_rows = std::move(book->rows);
            m_known = true;
            look();
        });
}

void ShiftNow::look() {
    m_shown = m_known && m_source;
    m_running = false;
    m_progress = 0;
    for (QString* text : {&m_dutyId, &m_heading, &m_title, &m_place, &m_state, &m_left, &m_next})
        text->clear();
    if (m_shown) {
        const sync::WallMs now = m_source->context().now;
        const sync::UserId me = m_source->actor().user;
        const auto mine = std::ranges::find_if(
            m_rows, [&](const DutyRow& row) { return row.isHeld() && row.holder == me && row.duty.endUtc() > now; });
        if (mine == m_rows.end())
            m_heading = tr("Aucune garde prévue");
        else
            tell(*mine, now);
    }
    Q_EMIT changed();
}

void ShiftNow::tell(const DutyRow& mine, sync::WallMs now) {
    const DutyWords words {Dates(interfaceLocale())};
    const sync::WallMs start = mine.duty.startUtc();
    const sync::WallMs end = mine.duty.endUtc();
    m_dutyId = mine.id();
    m_place = mine.place;
    m_running = start <= now;
    const DutyLook look = words.look(mine, m_source->actor().user);
    m_state = mine.isIn(duties::kConfirmed) && !mine.isPending() ? QString() : look.words;
    if (m_running) {
        m_heading = tr("Permanence en cours");
        m_title = tr("%1 %2", "Weekday and hours").arg(words.capitalWeekday(mine.duty.date), words.hours(mine.duty));
        m_progress = static_cast<double>((now - start).count()) / static_cast<double>((end - start).count());
        const auto minutes = std::chrono::ceil<std::chrono::minutes>(end - now).count();
        m_left = minutes < 60 ? tr("Fin dans %1 min").arg(minutes)
                              : tr("Fin dans %1 h %2").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
    } else {
        m_heading = tr("Prochaine garde");
        m_title = words.name(mine.duty);
        const int days = mine.duty.date - sync::toParis(now).date;
        m_left = days == 0 ? tr("Aujourd’hui") : days == 1 ? tr("Demain") : tr("Dans %n jour(s)", nullptr, days);
    }
    tellNext(mine);
}

void ShiftNow::tellNext(const DutyRow& mine) {
    const DutyWords words {Dates(interfaceLocale())};
    for (const DutyRow& row : m_rows) {
        const int days = row.duty.date - mine.duty.date;
        if (row.territory != mine.territory || row.isIn(duties::kCancelled) || row.isIn(duties::kHidden) || days < 1
            || days > 2)
            continue;
        const QString who = row.holder.empty() ? tr("à pourvoir") : row.holderName;
        m_next = m_running && days == 1 ? tr("Demain : %1").arg(who)
                                        : tr("%1 : %2").arg(words.capitalWeekday(row.duty.date), who);
        return;
    }
}

} // namespace relais::app
