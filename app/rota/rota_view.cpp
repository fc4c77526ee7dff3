// Reading the rota, laying out its period, saying what is to be filled, publishing.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/rota/rota_view.h"

#include "app/rota/duty_act.h"
#include "app/rota/rota_lines.h"
#include "app/text/error_text.h"
#include "app/text/language.h"
#include "sync/domain/paris_time.h"

#include <algorithm>

namespace relais::app {

namespace {

constexpr std::size_t kNextDuties = 3;
constexpr int kFirstHour = 9;
constexpr int kLastHour = 19;

} // namespace

void RotaView::setSource(RecordSource* source) {
    if (m_source == source)
        return;
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (m_source) {
        connect(m_source, &RecordSource::changed, this, &RotaView::read);
        connect(m_source, &RecordSource::linkChanged, this, &RotaView::read);
    }
    Q_EMIT sourceChanged();
    read();
}

void RotaView::read() {
    if (!m_source)
        return;
    m_source->ask(
        this, [](sync::Store& store) { return readDuties(store); },
        [this, round = ++m_round](sync::Result<DutyBookRead> book) {
            if (round != m_round || !m_source)
                return;
            if (!book) {
                Q_EMIT failed(errorText(book.error()));
                return;
            }
            m_book = std::move(*book);
            m_ready = true;
            layOut();
        });
}

DutyWords RotaView::words() const { return DutyWords(Dates(interfaceLocale())); }

bool RotaView::isCoordinator() const {
    return m_source && std::ranges::any_of(m_source->actor().roles, [](const std::string& role) {
               return role.starts_with("COORD_PDS");
           });
}

sync::CivilDate RotaView::today() const { return sync::toParis(m_source->context().now).date; }

sync::CivilDate RotaView::firstDay() const {
    const sync::CivilDate day = m_day.value_or(today());
    return m_month ? *sync::CivilDate::of(day.year(), day.month(), 1) : mondayOf(day);
}

sync::CivilDate RotaView::lastDay() const { return m_month ? firstDay().plusMonths(1) - 1 : firstDay() + 6; }

bool RotaView::isCurrent() const { return m_source && firstDay() <= today() && today() <= lastDay(); }

void RotaView::setMonth(bool month) {
    if (m_month == month || !m_source)
        return;
    m_day = isCurrent() ? today() : firstDay();
    m_month = month;
    layOut();
}

void RotaView::move(int periods) {
    if (!m_source)
        return;
    m_day = m_month ? firstDay().plusMonths(periods) : firstDay() + 7 * periods;
    layOut();
}

void RotaView::goToday() {
    m_day.reset();
    layOut();
}

void RotaView::goTo(const QString& dutyId) {
    if (const DutyRow* found = row(dutyId)) {
        m_day = found->duty.date;
        layOut();
    }
}

const DutyRow* RotaView::row(const QString& dutyId) const {
    const auto found = std::ranges::find_if(m_book.rows, [&](const DutyRow& one) { return one.id() == dutyId; });
    return dutyId.isEmpty() || found == m_book.rows.end() ? nullptr : &*found;
}

QStringList RotaView::actsOf(const DutyRow& row) const {
    if (!m_source || row.isPending()) // the service speaks first
        return {};
    sync::JudgeContext context = m_source->context();
    const KnownDuties known(m_book, context.now);
    context.rota = &known;
    QStringList names;
    for (const sync::AllowedAction& action :
         sync::allowedActions(row.record, m_source->actor(), m_source->definitions(), context))
        names += qtText(action.name);
    return names;
}

void RotaView::layOut() {
    if (!m_source)
        return;
    const DutyWords words = this->words();
    const RotaSetting setting {
        m_book.rows, words, m_source->actor().user, [this](const DutyRow& row) { return actsOf(row); }};
    const sync::CivilDate first = firstDay();
    const sync::CivilDate last = lastDay();
    m_title = m_month ? words.month(first) : words.week(first);
    m_list.setLines(listLines(first, last, setting));
    m_days.setLines(dayLines(mondayOf(first), setting));
    m_openDays.clear();
    for (const DutyLine& line : m_days.lines())
        m_openDays += line.open;
    m_blocks.setLines(blockLines(mondayOf(first), setting));
    MonthTable table = monthLines(first, setting);
    m_monthColumns = table.columns;
    m_cells.setLines(std::move(table.lines));
    m_next.setLines(nextLines(last + 1, kNextDuties, setting));
    m_firstHour = kFirstHour;
    m_lastHour = kLastHour;
    m_hidden.clear();
    for (const DutyRow& one : m_book.rows) {
        if (one.duty.date < first || one.duty.date > last)
            continue;
        m_firstHour = std::min(m_firstHour, one.duty.startMinute / 60);
        m_lastHour = std::max(m_lastHour, (one.duty.endMinute + 59) / 60);
        if (actsOf(one).contains(QLatin1String("publier")))
            m_hidden.push_back(one.record.id);
    }
    const auto seen = m_book.lastContact;
    m_freshness = seen.ms == 0 ? tr("Le planning arrivera au premier échange")
                               : tr("Planning à jour, %1").arg(words.dates().recent(seen, m_source->context().now));
    tellUnfilled();
    tellRefused();
    Q_EMIT changed();
}

void RotaView::tellUnfilled() {
    m_unfilledId.clear();
    m_unfilledLead.clear();
    m_unfilledText.clear();
    m_unfilledMine = false;
    const sync::CivilDate day = today();
    const sync::WallMs now = m_source->context().now;
    for (const DutyRow& one : m_book.rows) {
        const int left = one.duty.date - day;
        if (!one.isIn(duties::kOpen) || one.duty.endUtc() <= now || left > sync::kUnfilledWarningDays)
            continue;
        m_unfilledId = one.id();
        m_unfilledHere = one.duty.date >= firstDay() && one.duty.date <= lastDay();
        m_unfilledMine = actsOf(one).contains(QLatin1String("se_proposer"));
        if (isCoordinator()) {
            m_unfilledLead = tr("%1 est à pourvoir").arg(words().day(one.duty.date));
            m_unfilledText = left == 0 ? tr("aujourd’hui.")
                : left == 1            ? tr("demain.")
                                       : tr("dans %n jour(s).", nullptr, left);
        } else {
            m_unfilledLead = words().name(one.duty);
            m_unfilledText = tr(": personne n’est inscrit.");
        }
        return;
    }
}

void RotaView::tellRefused() {
    const auto found = std::ranges::find_if(m_book.rows, [](const DutyRow& one) { return one.refusal.has_value(); });
    m_refusedId = found == m_book.rows.end() ? QString() : found->id();
    m_refusedText = found == m_book.rows.end()
        ? QString()
        : QStringLiteral("%1 : %2").arg(words().day(found->duty.date), found->refusal->reason);
}

QString RotaView::firstDuty() const {
    const sync::UserId me = m_source ? m_source->actor().user : sync::UserId {};
    const DutyRow* best = nullptr;
    const auto rank = [&](const DutyRow& one) {
        return one.isHeld() && one.holder == me ? 0 : one.isIn(duties::kOpen) ? 1 : 2;
    };
    for (const DutyRow& one : m_book.rows) {
        const bool shown = m_source && one.duty.date >= firstDay() && one.duty.date <= lastDay();
        if (shown && (best == nullptr || rank(one) < rank(*best)))
            best = &one;
    }
    return best == nullptr ? QString() : best->id();
}

QString RotaView::nextOpen() const {
    const auto found = std::ranges::find_if(
        m_book.rows, [&](const DutyRow& one) { return actsOf(one).contains(QLatin1String("se_proposer")); });
    return found == m_book.rows.end() ? QString() : found->id();
}

void RotaView::publish() {
    if (m_publishing || m_hidden.empty())
        return;
    m_publishing = true;
    publishNext(0);
}

// One after the other: what was committed stays, whatever comes after it.
void RotaView::publishNext(std::size_t done) {
    const auto next = std::ranges::find_if(
        m_book.rows, [&](const DutyRow& one) { return !m_hidden.empty() && one.record.id == m_hidden.front(); });
    if (!m_source || next == m_book.rows.end()) {
        m_publishing = false;
        Q_EMIT published(static_cast<int>(done));
        return;
    }
    m_hidden.erase(m_hidden.begin());
    // Its own list of what is left: each commit reads the rota again.
    const std::vector<sync::RecordId> left = m_hidden;
    m_source->commit(
        this, dutyAct(next->record, "publier", duties::kOpen),
        [this, done, left](const sync::Result<sync::Committed>& committed) {
            if (!committed) {
                m_publishing = false;
                Q_EMIT failed(errorText(committed.error()));
                return;
            }
            m_hidden = left;
            publishNext(done + 1);
        });
}

} // namespace relais::app
