// The words of duties.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/rota/duty_words.h"

#include "app/text/convert.h"
#include "sync/domain/holidays.h"

namespace relais::app {

QDate qtDate(sync::CivilDate date) { return {date.year(), date.month(), date.day()}; }

sync::CivilDate mondayOf(sync::CivilDate date) { return date - (static_cast<int>(date.weekday()) - 1); }

QString DutyWords::capital(QString words) const {
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

QString DutyWords::day(sync::CivilDate date) const {
    return capital(m_dates.words(qtDate(date), QStringLiteral("dddd d MMMM")));
}

QString DutyWords::dayInMonth(sync::CivilDate date) const {
    return capital(m_dates.words(qtDate(date), QStringLiteral("dddd d")));
}

QString DutyWords::shortDay(sync::CivilDate date) const { return m_dates.words(qtDate(date), QStringLiteral("ddd d")); }

QString DutyWords::weekday(sync::CivilDate date) const { return m_dates.words(qtDate(date), QStringLiteral("dddd")); }

QString DutyWords::month(sync::CivilDate date) const {
    return capital(m_dates.words(qtDate(date), QStringLiteral("MMMM yyyy")));
}

QString DutyWords::week(sync::CivilDate monday) const {
    const sync::CivilDate sunday = monday + 6;
    const bool one = monday.month() == sunday.month();
    return tr("Semaine du %1 au %2")
        .arg(
            m_dates.words(qtDate(monday), one ? QStringLiteral("d") : QStringLiteral("d MMMM")),
            m_dates.words(qtDate(sunday), QStringLiteral("d MMMM")));
}

QString DutyWords::span(sync::CivilDate first, sync::CivilDate last) const {
    const bool one = first.month() == last.month();
    return QStringLiteral("%1 – %2").arg(
        m_dates.words(qtDate(first), one ? QStringLiteral("d") : QStringLiteral("d MMM")),
        m_dates.words(qtDate(last), one ? QStringLiteral("d MMMM") : QStringLiteral("d MMM")));
}

QString DutyWords::minute(int minutes) const {
    const int past = minutes % 60;
    return past == 0 ? tr("%1 h", "Hour of the day, on the hour").arg(minutes / 60)
                     : tr("%1 h %2", "Hour and minutes").arg(minutes / 60).arg(past, 2, 10, QLatin1Char('0'));
}

QString DutyWords::hours(const sync::Duty& duty) const {
    return tr("%1 – %2", "From hour to hour")
        .arg(minute(duty.startMinute), minute(duty.endMinute))
        .replace(u' ', kNbsp);
}

QString DutyWords::holiday(sync::CivilDate date) const {
    using sync::Holiday;
    const auto found = sync::holidayOn(date);
    if (!found)
        return {};
    switch (*found) {
    case Holiday::NewYear:
        return tr("jour de l’an");
    case Holiday::EasterMonday:
        return tr("lundi de Pâques");
    case Holiday::LabourDay:
        return tr("fête du travail");
    case Holiday::Victory1945:
        return tr("8 mai 1945");
    case Holiday::Ascension:
        return tr("Ascension");
    case Holiday::WhitMonday:
        return tr("lundi de Pentecôte");
    case Holiday::NationalDay:
        return tr("fête nationale");
    case Holiday::Assumption:
        return tr("Assomption");
    case Holiday::AllSaints:
        return tr("Toussaint");
    case Holiday::Armistice1918:
        return tr("11 novembre 1918");
    case Holiday::Christmas:
        return tr("Noël");
    }
    return {};
}

QString DutyWords::name(const sync::Duty& duty) const {
    return tr("%1, %2", "Day and hours of a duty").arg(day(duty.date), hours(duty));
}

QString DutyWords::holder(const DutyRow& row) const { return row.holder.empty() ? tr("Personne") : row.holderName; }

DutyLook DutyWords::look(const DutyRow& row, const sync::UserId& me) const {
    const auto look = [](const char* kind, const QString& words, const char* icon, const char* tone) {
        return DutyLook {QLatin1String(kind), words, QLatin1String(icon), QLatin1String(tone)};
    };
    const bool mine = row.holder == me && !me.empty();
    if (row.isIn(duties::kHidden))
        return look("hidden", tr("Non publiée"), "edit_note", "neutre");
    if (row.isIn(duties::kOpen))
        return look("open", tr("À pourvoir"), "person_search", "urgence");
    if (row.isIn(duties::kExchange))
        return look("exchange", tr("Échange demandé"), "swap_horiz", "attente");
    if (mine && row.isPending())
        return look("exchange", tr("Sous réserve"), "schedule", "attente");
    if (row.isIn(duties::kFilled))
        return mine ? look("mine", tr("Vous, à confirmer"), "person", "petrole")
                    : look("held", tr("Pourvue"), "person", "petrole");
    if (row.isIn(duties::kConfirmed))
        return mine ? look("mine", tr("Vous"), "person", "petrole")
                    : look("held", tr("Confirmée"), "check_circle", "petrole");
    if (row.isIn(duties::kNotHeld))
        return look("past", tr("Non tenue"), "event_busy", "neutre");
    if (row.isIn(duties::kCancelled))
        return look("past", tr("Annulée"), "close", "neutre");
    if (row.isIn("VALIDEE"))
        return look("past", tr("Validée"), "task_alt", "neutre");
    return row.isIn("PAYEE") ? look("past", tr("Payée"), "task_alt", "recu")
                             : look("past", tr("Réalisée"), "task_alt", "neutre");
}

} // namespace relais::app
