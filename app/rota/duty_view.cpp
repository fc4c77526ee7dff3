// A duty in words, from the rota.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/rota/duty_view.h"

#include "app/text/language.h"
#include "sync/domain/record_summary.h"

#include <QStandardPaths>

#include <algorithm>

namespace relais::app {

DutyView::DutyView(QObject* parent)
    : QObject(parent), m_folder(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation)) { }

void DutyView::setRota(RotaView* rota) {
    if (m_rota == rota)
        return;
    if (m_rota)
        m_rota->disconnect(this);
    m_rota = rota;
    if (m_rota)
        connect(m_rota, &RotaView::changed, this, &DutyView::look);
    Q_EMIT rotaChanged();
    look();
}

void DutyView::setDutyId(const QString& dutyId) {
    if (m_dutyId == dutyId)
        return;
    m_dutyId = dutyId;
    Q_EMIT dutyIdChanged();
    look();
}

void DutyView::setBusy(bool busy) {
    if (m_busy == busy)
        return;
    m_busy = busy;
    Q_EMIT busyChanged();
}

void DutyView::forget() {
    m_known = m_mine = m_refused = false;
    for (QString* text :
         {&m_title, &m_holiday, &m_hours, &m_place, &m_relief, &m_tag, &m_tagIcon, &m_tagTone, &m_state, &m_sentence,
          &m_message, &m_holderName, &m_refusal, &m_keptLine, &m_askedLine})
        text->clear();
    m_acts.clear();
}

void DutyView::look() {
    forget();
    const DutyRow* row = m_rota ? m_rota->row(m_dutyId) : nullptr;
    if (row != nullptr) {
        m_known = true;
        tellWords(*row);
        tellRelief(*row);
        tellRefusal(*row);
        tellPeople(*row);
        m_acts = m_rota->actsOf(*row);
    } else {
        m_people.setPeople({});
    }
    Q_EMIT changed();
}

void DutyView::tellWords(const DutyRow& row) {
    const DutyWords words = m_rota->words();
    const sync::UserId me = m_rota->source()->actor().user;
    const DutyLook look = words.look(row, me);
    m_mine = row.holder == me && !me.empty();
    m_title = words.day(row.duty.date);
    m_holiday = words.holiday(row.duty.date);
    m_hours = words.hours(row.duty);
    m_place = row.place;
    m_state = look.words;
    m_tagIcon = look.icon;
    m_tagTone = look.tone;
    m_holderName = row.holderName;
    m_tag = row.holder.empty() || row.isPending() ? look.words
        : m_mine                                  ? tr("Votre garde")
                                                  : tr("Garde de %1").arg(row.holderName);
    const sync::SendStatus send = sendStatusOf(row.ops);
    const auto& definitions = m_rota->source()->definitions();
    const sync::Stage stage = sync::stageOf(row.record, send, definitions);
    m_sentence = stageViewOf(stage, row.record, send, definitions, words.dates()).sentence;
    if (row.isIn(duties::kExchange)) {
        m_message = qtText(row.fact("echange_message").text());
        const QString asked = personName(row.fact("echange_a_label").text());
        if (m_mine)
            m_sentence = asked.isEmpty() ? tr("Vous demandez un échange à toutes.")
                                         : tr("Vous demandez un échange à %1.").arg(asked);
    }
}

void DutyView::tellRelief(const DutyRow& row) {
    constexpr int kDaysOfRelief = 2;
    const auto& rows = m_rota->book().rows;
    const auto next = std::ranges::find_if(rows, [&](const DutyRow& one) {
        return one.territory == row.territory && one.duty.startUtc() >= row.duty.endUtc()
            && one.duty.date - row.duty.date <= kDaysOfRelief && !one.isIn(duties::kHidden)
            && !one.isIn(duties::kCancelled);
    });
    if (next == rows.end())
        return;
    const DutyWords words = m_rota->words();
    m_relief = next->holder.empty() ? tr("Relève %1 : à pourvoir").arg(words.weekday(next->duty.date))
                                    : tr("Relève %1 : %2").arg(words.weekday(next->duty.date), next->holderName);
}

void DutyView::tellRefusal(const DutyRow& row) {
    if (!row.refusal)
        return;
    const Dates dates = m_rota->words().dates();
    const sync::WallMs now = m_rota->source()->context().now;
    m_refused = true;
    m_refusal = row.refusal->reason.isEmpty() ? tr("Le service n’a pas pu retenir votre demande") : row.refusal->reason;
    if (m_refusal.endsWith(QLatin1Char('.')))
        m_refusal.chop(1);
    const std::int64_t taken = row.fact("prise_le").integer();
    if (!row.holder.empty())
        m_keptLine
            = taken == 0 ? row.holderName : tr("%1 · reçue à %2").arg(row.holderName, dates.recent({taken}, now));
    m_askedLine = tr("faite ici à %1 · arrivée à %2")
                      .arg(dates.recent(row.refusal->asked, now), dates.recent(row.refusal->answered, now));
}

void DutyView::tellPeople(const DutyRow& row) {
    const DutyBookRead& book = m_rota->book();
    const KnownDuties known(book, m_rota->source()->context().now);
    std::vector<MidwifeModel::Person> people;
    const auto registered = book.midwives.find(row.territory);
    const std::vector<Midwife> none;
    for (const Midwife& midwife : registered == book.midwives.end() ? none : registered->second) {
        if (midwife.id == row.holder)
            continue;
        const bool free = std::ranges::none_of(known.dutiesOf(midwife.id), [&](const sync::Commitment& one) {
            return one.record != row.record.id
                && sync::overlap(one.start, one.end, row.duty.startUtc(), row.duty.endUtc());
        });
        const auto held = std::ranges::count_if(book.rows, [&](const DutyRow& one) {
            return one.holder == midwife.id && one.duty.date.year() == row.duty.date.year()
                && one.duty.date.month() == row.duty.date.month();
        });
        const QString count = tr("%n garde(s) ce mois", nullptr, static_cast<int>(held));
        people.push_back(
            {qtText(midwife.id.text), midwife.name, free ? tr("libre · %1").arg(count) : tr("de garde ailleurs"),
             free});
    }
    std::ranges::stable_sort(people, [](const auto& a, const auto& b) { return a.free && !b.free; });
    m_people.setPeople(std::move(people));
}

} // namespace relais::app
