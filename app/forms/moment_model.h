// A past moment picked without a keyboard: seven days, twenty-four hours, five-minute cells (design.md §5.8).
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/paris_time.h"

#include <QObject>
#include <QStringList>
#include <qqmlregistration.h>

#include <optional>

namespace relais::app {

// Made by the field that shows it; UI thread only. Wall times are those of Paris. In the doubled hour of October one
// more question is asked; the missing hour of March is refused with its sentence and gives no instant.
class MomentModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(double now READ now WRITE setNow NOTIFY changed FINAL) // ms UTC: nothing later can be picked
    Q_PROPERTY(double at READ at WRITE setAt NOTIFY changed FINAL)    // ms UTC; -1: none
    Q_PROPERTY(QList<QString> days READ days NOTIFY changed FINAL)    // « sam. 14 »… then « Autre »
    Q_PROPERTY(int day READ day NOTIFY changed FINAL)                 // index in `days`, -1
    Q_PROPERTY(int hour READ hour NOTIFY changed FINAL)               // -1
    Q_PROPERTY(int minute READ minute NOTIFY changed FINAL)           // -1
    Q_PROPERTY(bool doubled READ isDoubled NOTIFY changed FINAL)
    Q_PROPERTY(int fold READ fold NOTIFY changed FINAL) // 0 summer, 1 winter, -1
    Q_PROPERTY(QString words READ words NOTIFY changed FINAL)
    Q_PROPERTY(QString fault READ fault NOTIFY changed FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] double now() const { return static_cast<double>(m_now.ms); }
    void setNow(double ms);
    [[nodiscard]] double at() const;
    void setAt(double ms);
    [[nodiscard]] QStringList days() const;
    [[nodiscard]] int day() const;
    [[nodiscard]] int hour() const { return m_hour; }
    [[nodiscard]] int minute() const { return m_minute; }
    [[nodiscard]] bool isDoubled() const;
    [[nodiscard]] int fold() const { return m_fold ? static_cast<int>(*m_fold) : -1; }
    [[nodiscard]] QString words() const; // « jeudi 12 mars, 2 h 10 »; "" while something is missing
    [[nodiscard]] QString fault() const; // « Cette heure n’existe pas… », « Cette heure n’est pas encore venue »

    Q_INVOKABLE void chooseDay(int index); // not the last one
    // Of three boxes; false when they are no date.
    Q_INVOKABLE bool chooseDate(const QString& day, const QString& month, const QString& year);
    Q_INVOKABLE void chooseHour(int hour);
    Q_INVOKABLE void chooseMinute(int minute);
    Q_INVOKABLE void chooseFold(int fold);

Q_SIGNALS:
    void changed();
    // By the hand of the user: an instant, or -1 when what was there is no instant any more.
    void picked(double ms);

private:
    static constexpr int kDays = 7;
    [[nodiscard]] sync::CivilDate today() const { return sync::toParis(m_now).date; }
    [[nodiscard]] std::optional<sync::LocalTime> local() const;
    [[nodiscard]] std::optional<sync::WallMs> instant() const;
    void tell();

    sync::WallMs m_now;
    std::optional<sync::CivilDate> m_date;
    int m_hour = -1;
    int m_minute = -1;
    std::optional<sync::Fold> m_fold;
};

} // namespace relais::app
