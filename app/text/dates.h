// Times and dates as people say them: « 10 h 42 », « jeudi 12 mars », « hier », in Paris time.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/clock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QString>

#include <chrono>

namespace relais::app {

// Value type; any thread. Everything is said in Europe/Paris and in the language of the interface.
class Dates {
    Q_DECLARE_TR_FUNCTIONS(Dates)

public:
    explicit Dates(QLocale locale = QLocale(QLocale::French, QLocale::France)) : m_locale(std::move(locale)) { }

    [[nodiscard]] QDateTime inParis(sync::WallMs at) const;
    [[nodiscard]] QString time(sync::WallMs at) const;       // « 10 h 42 »
    [[nodiscard]] QString day(sync::WallMs at) const;        // « jeudi 12 mars »
    [[nodiscard]] QString shortDay(sync::WallMs at) const;   // « jeu. 12 mars »
    [[nodiscard]] QString dayAndTime(sync::WallMs at) const; // « jeudi 12 mars, 10 h 42 »
    [[nodiscard]] QString numeric(sync::WallMs at) const;    // « 12/03/2026 »
    // Nearest wording: « 10 h 42 » today, « hier, 10 h 42 », « 12 mars », « 12 mars 2025 ».
    [[nodiscard]] QString recent(sync::WallMs at, sync::WallMs now) const;
    // The same after « depuis »: « 10 h 42 », « hier, 10 h 42 », « le 12 mars ».
    [[nodiscard]] QString since(sync::WallMs at, sync::WallMs now) const;
    // A date in a pattern of QLocale, with « 1er » where French says so.
    [[nodiscard]] QString words(const QDate& date, QString pattern) const;
    // « moins d'une minute », « 16 min », « 3 h », « 2 jours »: how long, rounded down.
    [[nodiscard]] QString duration(std::chrono::milliseconds length) const;
    // An ISO date whose month or day may be 00 (identities): « 14 juillet 1984 », « juillet 1984 », « 1984 ».
    [[nodiscard]] QString partialDate(const QString& iso) const;

private:
    [[nodiscard]] bool isFrench() const { return m_locale.language() == QLocale::French; }

    QLocale m_locale;
};

} // namespace relais::app
