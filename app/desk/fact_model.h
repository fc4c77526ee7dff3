// Names and values in reading order: « Blocage : Ouverture de droits »; steps and checks with how they stand.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <qqmlregistration.h>

#include <vector>

namespace relais::app {

// Health data: shown, never logged.
struct Fact {
    QString label;
    QString value;
    QString mark {}; // of a step or a check: done, current, todo, warn
    bool operator==(const Fact&) const = default;
};

// UI thread only; facts without a value nor a mark are left out.
class FactModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by the view of a case")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(int doneCount READ doneCount NOTIFY shown FINAL)

public:
    enum Role { LabelRole = Qt::UserRole + 1, ValueRole, MarkRole };

    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<Fact> facts);
    [[nodiscard]] int doneCount() const;
    [[nodiscard]] int count() const { return static_cast<int>(m_facts.size()); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
    void shown();

private:
    std::vector<Fact> m_facts;
};

} // namespace relais::app
