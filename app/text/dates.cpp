// Times and dates as people say them.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/text/dates.h"

#include "app/text/convert.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace relais::app {

namespace {

const QTimeZone& paris() {
    static const QTimeZone zone("Europe/Paris");
    return zone;
}

} // namespace

QDateTime Dates::inParis(sync::WallMs at) const { return QDateTime::fromMSecsSinceEpoch(at.ms, paris()); }

QString Dates::time(sync::WallMs at) const {
    const QTime time = inParis(at).time();
    if (!isFrench())
        return m_locale.toString(time, QStringLiteral("HH:mm"));
    return QStringLiteral("%1%2h%2%3").arg(time.hour()).arg(kNbsp).arg(time.minute(), 2, 10, QLatin1Char('0'));
}

QString Dates::day(sync::WallMs at) const { return words(inParis(at).date(), QStringLiteral("dddd d MMMM")); }

QString Dates::shortDay(sync::WallMs at) const { return words(inParis(at).date(), QStringLiteral("ddd d MMM")); }

QString Dates::dayAndTime(sync::WallMs at) const { return QStringLiteral("%1, %2").arg(day(at), time(at)); }

QString Dates::numeric(sync::WallMs at) const { return inParis(at).date().toString(QStringLiteral("dd/MM/yyyy")); }

QString Dates::recent(sync::WallMs at, sync::WallMs now) const {
    const QDate date = inParis(at).date();
    const QDate today = inParis(now).date();
    if (date == today)
        return time(at);
    if (date.daysTo(today) == 1)
        return tr("hier, %1").arg(time(at));
    return words(date, date.year() == today.year() ? QStringLiteral("d MMMM") : QStringLiteral("d MMMM yyyy"));
}

QString Dates::since(sync::WallMs at, sync::WallMs now) const {
    const QString said = recent(at, now);
    return inParis(at).date().daysTo(inParis(now).date()) <= 1 ? said : tr("le %1").arg(said);
}

QString Dates::words(const QDate& date, QString pattern) const {
    static const QRegularExpression dayAlone(QStringLiteral("\\bd\\b"));
    if (isFrench() && date.day() == 1)
        pattern.replace(dayAlone, QStringLiteral("'1er'"));
    return m_locale.toString(date, pattern);
}

QString Dates::duration(std::chrono::milliseconds length) const {
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(length).count();
    if (minutes < 1)
        return tr("moins d’une minute");
    if (minutes < 60)
        return tr("%1 min").arg(minutes);
    if (minutes < 24 * 60)
        return tr("%1 h").arg(minutes / 60);
    return tr("%n jour(s)", nullptr, static_cast<int>(minutes / (24 * 60)));
}

QString Dates::partialDate(const QString& iso) const {
    const QStringList parts = iso.split(QLatin1Char('-'));
    if (parts.size() != 3 || parts[0] == QLatin1String("0000"))
        return {};
    if (parts[1] == QLatin1String("00"))
        return parts[0];
    if (parts[2] == QLatin1String("00"))
        return m_locale.toString(QDate(parts[0].toInt(), parts[1].toInt(), 1), QStringLiteral("MMMM yyyy"));
    return words(QDate::fromString(iso, Qt::ISODate), QStringLiteral("d MMMM yyyy"));
}

} // namespace relais::app
