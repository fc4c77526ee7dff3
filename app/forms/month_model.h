// One month as a grid of weeks that begin on Monday, with the public holidays and the days one may choose.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/civil_date.h"

#include <QAbstractListModel>
#include <qqmlregistration.h>

namespace relais::app {

// Made by the page that shows a month; UI thread only. Days of the neighbouring months fill the first and last week.
class MonthModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    // "AAAA-MM-JJ": nothing before it can be chosen, and the first month shown is its own.
    Q_PROPERTY(QString first READ first WRITE setFirst NOTIFY moved FINAL)
    Q_PROPERTY(QString title READ title NOTIFY moved FINAL)
    Q_PROPERTY(QList<QString> weekDays READ weekDays CONSTANT FINAL)
    Q_PROPERTY(QList<QString> weekInitials READ weekInitials CONSTANT FINAL) // where there is room for one letter

public:
    enum Role { DayRole = Qt::UserRole + 1, IsoRole, SpokenRole, HolidayRole, AllowedRole, InMonthRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] QString first() const;
    void setFirst(const QString& iso);
    [[nodiscard]] QString title() const; // « Novembre 2026 »
    [[nodiscard]] QStringList weekDays() const;
    [[nodiscard]] QStringList weekInitials() const;

    // The month before (-1) or after (1); never before the first one.
    Q_INVOKABLE void move(int months);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void moved();

private:
    [[nodiscard]] sync::CivilDate dayAt(int row) const;

    sync::CivilDate m_first;
    int m_year = 1970;
    int m_month = 1;
};

} // namespace relais::app
