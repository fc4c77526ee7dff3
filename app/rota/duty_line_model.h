// Lines of the rota for any of its shapes: days, blocks of a week, cells of a month, rows of a list.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/rota/duty_words.h"

#include <QAbstractListModel>
#include <qqmlregistration.h>

namespace relais::app {

// One line. "day": a heading of a week; "week": the label of a week of the month; "none": no duty there; "gap": days
// without a permanence in a list; else the kind of its duty (DutyLook).
struct DutyLine {
    QString kind;
    QString dutyId;
    QString title; // « Samedi 11 avril », « sam. 11 », « 6 – 12 avril », « mar. 7 – ven. 10 : pas de permanence »
    QString shortDay; // « sam. 11 »
    QString holiday;
    QString hours;
    QString name;
    QString words;
    QString icon;
    QString tone;
    QString act;    // what a touch beside it does: "se_proposer", "demander_echange", "repondre", "" nothing
    QString spoken; // whole, for a screen reader
    int column = 0; // 0 Monday … 6 Sunday; of a month: its place in the week
    int lane = 0;   // of several duties of one day, side by side
    int lanes = 1;
    int startMinute = 0;
    int endMinute = 0;
    bool open = false; // of a day: there is a duty
    bool operator==(const DutyLine&) const = default;
};

// UI thread only. Lines that stay keep their item: a change of one tells only of it.
class DutyLineModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("of a RotaView")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        KindRole = Qt::UserRole + 1,
        DutyIdRole,
        TitleRole,
        ShortDayRole,
        HolidayRole,
        HoursRole,
        NameRole,
        WordsRole,
        IconRole,
        ToneRole,
        ActRole,
        SpokenRole,
        ColumnRole,
        LaneRole,
        LanesRole,
        StartRole,
        EndRole,
        OpenRole,
    };

    using QAbstractListModel::QAbstractListModel;

    void setLines(std::vector<DutyLine> lines);
    [[nodiscard]] const std::vector<DutyLine>& lines() const { return m_lines; }
    [[nodiscard]] int count() const { return static_cast<int>(m_lines.size()); }
    [[nodiscard]] Q_INVOKABLE QString dutyAt(int row) const; // "" for what is no duty

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    std::vector<DutyLine> m_lines;
};

} // namespace relais::app
