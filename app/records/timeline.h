// The history of a record, latest first: what, who and when, both clocks when they differ.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/dates.h"
#include "sync/domain/definition_set.h"
#include "sync/domain/record.h"

#include <QAbstractListModel>
#include <qqmlregistration.h>

#include <vector>

namespace relais::app {

// One line. `text`: what was written, if any; health data, never logged.
struct TimelineEntry {
    QString title;
    QString detail;
    QString text;
    QString icon;
    QString tone; // token of the theme

    bool operator==(const TimelineEntry&) const = default;
};

// `reader`: who looks, « par vous ». Two minutes and more between the clocks are shown (design.md §5.23).
[[nodiscard]] std::vector<TimelineEntry> timelineOf(
    const sync::Record& record, const sync::UserId& reader, const sync::DefinitionSet& definitions, const Dates& dates,
    sync::WallMs now);

// UI thread only.
class TimelineModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by the view of a record")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { TitleRole = Qt::UserRole + 1, DetailRole, TextRole, IconRole, ToneRole };

    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<TimelineEntry> entries);
    [[nodiscard]] int count() const { return static_cast<int>(m_entries.size()); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    std::vector<TimelineEntry> m_entries;
};

} // namespace relais::app
