// A past moment picked without a keyboard.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/forms/moment_model.h"

#include "app/text/dates.h"
#include "app/text/language.h"

#include <QDate>

namespace relais::app {

namespace {

QString wordsOfDay(sync::CivilDate date, const QString& pattern) {
    return Dates(interfaceLocale()).words(QDate(date.year(), date.month(), date.day()), pattern);
}

} // namespace

void MomentModel::setNow(double ms) {
    if (m_now.ms == static_cast<std::int64_t>(ms))
        return;
    m_now.ms = static_cast<std::int64_t>(ms);
    Q_EMIT changed();
}

double MomentModel::at() const {
    const auto found = instant();
    return found ? static_cast<double>(found->ms) : -1;
}

void MomentModel::setAt(double ms) {
    if (static_cast<std::int64_t>(ms) == static_cast<std::int64_t>(at()))
        return;
    if (ms < 0) {
        m_hour = m_minute = -1;
        m_date.reset();
        m_fold.reset();
    } else {
        const sync::WallMs instant {static_cast<std::int64_t>(ms)};
        const sync::LocalTime wall = sync::toParis(instant);
        m_date = wall.date;
        m_hour = wall.hour();
        m_minute = wall.minute();
        const sync::LocalInstants both = sync::fromParis(wall);
        m_fold.reset();
        if (both.kind == sync::LocalKind::Doubled)
            m_fold = instant.ms < both.winter.ms ? sync::Fold::Summer : sync::Fold::Winter;
    }
    Q_EMIT changed();
}

QStringList MomentModel::days() const {
    QStringList out;
    for (int i = 0; i < kDays; ++i)
        out += wordsOfDay(today() - i, QStringLiteral("ddd d"));
    const bool elsewhere = m_date && day() == kDays;
    return out += elsewhere ? wordsOfDay(*m_date, QStringLiteral("d MMM")) : tr("Autre");
}

int MomentModel::day() const {
    if (!m_date)
        return -1;
    const int back = today() - *m_date;
    return back >= 0 && back < kDays ? back : kDays;
}

std::optional<sync::LocalTime> MomentModel::local() const {
    return m_date && m_hour >= 0 && m_minute >= 0 ? sync::LocalTime::of(*m_date, m_hour, m_minute) : std::nullopt;
}

bool MomentModel::isDoubled() const {
    const auto wall = local();
    return wall && sync::fromParis(*wall).kind == sync::LocalKind::Doubled;
}

std::optional<sync::WallMs> MomentModel::instant() const {
    const auto wall = local();
    if (!wall)
        return std::nullopt;
    const sync::LocalInstants both = sync::fromParis(*wall);
    switch (both.kind) {
    case sync::LocalKind::Missing:
        return std::nullopt;
    case sync::LocalKind::Doubled:
        return m_fold ? std::optional(both.at(*m_fold)) : std::nullopt;
    case sync::LocalKind::Unique:
        break;
    }
    return both.summer;
}

QString MomentModel::words() const {
    const auto found = instant();
    if (!found)
        return {};
    const QString said = Dates(interfaceLocale()).dayAndTime(*found);
    if (!m_fold || !isDoubled())
        return said;
    return *m_fold == sync::Fold::Summer ? tr("%1, heure d’été").arg(said) : tr("%1, heure d’hiver").arg(said);
}

QString MomentModel::fault() const {
    const auto wall = local();
    if (wall && sync::fromParis(*wall).kind == sync::LocalKind::Missing)
        return tr("Cette heure n’existe pas : l’horloge est passée de 2 h à 3 h");
    if (const auto found = instant(); found && found->ms > m_now.ms)
        return tr("Cette heure n’est pas encore venue");
    return {};
}

void MomentModel::chooseDay(int index) {
    if (index < 0 || index >= kDays)
        return;
    m_date = today() - index;
    tell();
}

bool MomentModel::chooseDate(const QString& day, const QString& month, const QString& year) {
    const auto date = year.size() == 4 ? sync::CivilDate::of(year.toInt(), month.toInt(), day.toInt()) : std::nullopt;
    if (!date)
        return false;
    m_date = date;
    tell();
    return true;
}

void MomentModel::chooseHour(int hour) {
    m_hour = hour;
    tell();
}

void MomentModel::chooseMinute(int minute) {
    m_minute = minute;
    tell();
}

void MomentModel::chooseFold(int fold) {
    m_fold = fold == 0 ? sync::Fold::Summer : sync::Fold::Winter;
    tell();
}

void MomentModel::tell() {
    Q_EMIT changed();
    const auto found = instant();
    Q_EMIT picked(found && found->ms <= m_now.ms ? static_cast<double>(found->ms) : -1);
}

} // namespace relais::app
