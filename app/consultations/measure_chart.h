// A baby's own measures at their age: what the table lists and the chart draws, and nothing else (domain.md §4.1).
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/bilirubin.h"

#include <QAbstractListModel>
#include <qqmlregistration.h>

#include <vector>

namespace relais::app {

struct ChartMeasure {
    sync::BilirubinPoint point;
    QString site;   // « sternum »; "" for blood
    QString origin; // « cette consultation », « vue à 10 h 25 », « transmise par Camille Exemple »
    int index = -1; // in the list being written; -1: an earlier one
    bool operator==(const ChartMeasure&) const = default;
};

// No threshold, percentile, interpolation, colour of judgment or advice: one colour, plain axes. Latest first in the
// table. UI thread only.
class MeasureChart : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by a consultation")
    Q_PROPERTY(int count READ count NOTIFY shown FINAL)
    Q_PROPERTY(int hours READ hours NOTIFY shown FINAL)
    Q_PROPERTY(int micromol READ micromol NOTIFY shown FINAL)
    Q_PROPERTY(QString words READ words NOTIFY shown FINAL)         // of the drawing, for who does not see it
    Q_PROPERTY(QString lastLabel READ lastLabel NOTIFY shown FINAL) // « 198 à 62 h 02 »

public:
    enum Role {
        AgeRole = Qt::UserRole + 1,
        AgeHoursRole,
        ValueRole,
        MicromolRole,
        MethodRole,
        SerumRole,
        OriginRole,
        IndexRole
    };

    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<ChartMeasure> measures);
    [[nodiscard]] int count() const { return static_cast<int>(m_measures.size()); }
    [[nodiscard]] int hours() const { return m_axes.hours; }
    [[nodiscard]] int micromol() const { return m_axes.micromolPerLitre; }
    [[nodiscard]] QString words() const;
    [[nodiscard]] QString lastLabel() const;
    // Of the drawing, oldest first.
    [[nodiscard]] Q_INVOKABLE double hoursAt(int point) const;
    [[nodiscard]] Q_INVOKABLE int micromolAt(int point) const;
    [[nodiscard]] Q_INVOKABLE bool serumAt(int point) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void shown();

private:
    std::vector<ChartMeasure> m_measures; // oldest first
    sync::BilirubinAxes m_axes;
};

} // namespace relais::app
