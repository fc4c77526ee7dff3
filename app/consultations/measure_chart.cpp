// A baby's own measures at their age.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/consultations/measure_chart.h"

#include "app/text/measure_text.h"

#include <algorithm>

namespace relais::app {

void MeasureChart::show(std::vector<ChartMeasure> measures) {
    std::ranges::stable_sort(measures, {}, [](const ChartMeasure& one) { return one.point.age; });
    if (measures == m_measures)
        return;
    beginResetModel(); // a handful of lines, and every one may change place
    m_measures = std::move(measures);
    std::vector<sync::BilirubinPoint> points;
    for (const ChartMeasure& measure : m_measures)
        points.push_back(measure.point);
    m_axes = sync::axesFor(points);
    endResetModel();
    Q_EMIT shown();
}

QString MeasureChart::lastLabel() const {
    if (m_measures.empty())
        return {};
    const sync::BilirubinPoint& last = m_measures.back().point;
    return tr("%1 à %2").arg(last.value.micromolPerLitre).arg(lifeText(last.age));
}

QString MeasureChart::words() const {
    if (m_measures.empty())
        return tr("Bilirubine selon l’âge : aucune mesure");
    const sync::BilirubinPoint& last = m_measures.back().point;
    const auto minutes = last.age.count();
    const QString said = tr("%1 micromoles par litre à %2 heures %3 minutes")
                             .arg(last.value.micromolPerLitre)
                             .arg(minutes / 60)
                             .arg(minutes % 60);
    return count() == 1 ? tr("Bilirubine selon l’âge : 1 mesure, %1").arg(said)
                        : tr("Bilirubine selon l’âge : %1 mesures, la dernière %2").arg(count()).arg(said);
}

double MeasureChart::hoursAt(int point) const {
    return static_cast<double>(m_measures[static_cast<std::size_t>(point)].point.age.count()) / 60;
}

int MeasureChart::micromolAt(int point) const {
    return m_measures[static_cast<std::size_t>(point)].point.value.micromolPerLitre;
}

bool MeasureChart::serumAt(int point) const {
    return m_measures[static_cast<std::size_t>(point)].point.method == sync::BilirubinMethod::Serum;
}

int MeasureChart::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant MeasureChart::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ChartMeasure& measure = m_measures[m_measures.size() - 1 - static_cast<std::size_t>(index.row())];
    const bool serum = measure.point.method == sync::BilirubinMethod::Serum;
    switch (role) {
    case AgeRole:
        return lifeText(measure.point.age);
    case AgeHoursRole:
        return static_cast<double>(measure.point.age.count()) / 60;
    case ValueRole:
        return QString::number(measure.point.value.micromolPerLitre);
    case MicromolRole:
        return measure.point.value.micromolPerLitre;
    case MethodRole:
        return serum                 ? tr("Sanguine ◇")
            : measure.site.isEmpty() ? tr("Transcutanée ●")
                                     : tr("Transcutanée ●, %1").arg(measure.site);
    case SerumRole:
        return serum;
    case OriginRole:
        return measure.origin;
    case IndexRole:
        return measure.index;
    default:
        return {};
    }
}

QHash<int, QByteArray> MeasureChart::roleNames() const {
    return {{AgeRole, "age"},       {AgeHoursRole, "ageHours"}, {ValueRole, "value"},   {MicromolRole, "micromolar"},
            {MethodRole, "method"}, {SerumRole, "serum"},       {OriginRole, "origin"}, {IndexRole, "place"}};
}

} // namespace relais::app
