// How the rota speaks of a duty: its day, hours, holiday, state.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/rota/duty_rows.h"
#include "app/text/dates.h"

namespace relais::app {

// How a duty looks: its words, sign and the look of its block ("hidden", "open", "mine", "held", "exchange", "past").
struct DutyLook {
    QString kind;
    QString words; // « À pourvoir », « Vous », « Sous réserve »
    QString icon;
    QString tone; // of tags: urgence, petrole, attente, recu, neutre
};

// Value type; UI thread.
class DutyWords {
    Q_DECLARE_TR_FUNCTIONS(DutyWords)

public:
    explicit DutyWords(Dates dates) : m_dates(std::move(dates)) { }

    [[nodiscard]] QString day(sync::CivilDate date) const;        // « Samedi 11 avril »
    [[nodiscard]] QString dayInMonth(sync::CivilDate date) const; // « Samedi 11 »
    [[nodiscard]] QString shortDay(sync::CivilDate date) const;   // « sam. 11 »
    [[nodiscard]] QString weekday(sync::CivilDate date) const;    // « dimanche »
    [[nodiscard]] QString capitalWeekday(sync::CivilDate date) const { return capital(weekday(date)); }
    [[nodiscard]] QString month(sync::CivilDate date) const;                       // « Avril 2026 »
    [[nodiscard]] QString week(sync::CivilDate monday) const;                      // « Semaine du 6 au 12 avril »
    [[nodiscard]] QString span(sync::CivilDate first, sync::CivilDate last) const; // « 6 – 12 avril »
    [[nodiscard]] QString hours(const sync::Duty& duty) const;                     // « 14 h – 19 h »
    [[nodiscard]] QString holiday(sync::CivilDate date) const; // « lundi de Pâques »; "" on other days
    // « Lundi de Pâques, 9 h – 19 h », « Samedi 11 avril, 14 h – 19 h »
    [[nodiscard]] QString name(const sync::Duty& duty) const;
    [[nodiscard]] QString holder(const DutyRow& row) const; // « Personne » for nobody
    [[nodiscard]] DutyLook look(const DutyRow& row, const sync::UserId& me) const;
    [[nodiscard]] const Dates& dates() const { return m_dates; }

private:
    [[nodiscard]] QString capital(QString words) const;
    [[nodiscard]] QString minute(int minutes) const;

    Dates m_dates;
};

// As QDate: both are days of the same calendar.
[[nodiscard]] QDate qtDate(sync::CivilDate date);
[[nodiscard]] sync::CivilDate mondayOf(sync::CivilDate date);

} // namespace relais::app
