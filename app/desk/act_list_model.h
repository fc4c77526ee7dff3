// What an agent may do with a case now, in the order and with the words of the desk.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/definition_set.h"
#include "sync/domain/record.h"

#include <QAbstractListModel>
#include <QCoreApplication>
#include <qqmlregistration.h>

#include <vector>

namespace relais::app {

struct DeskAct {
    QString name; // of the workflow: "prendre_en_charge"
    QString text;
    QString icon;
    bool asks = false;     // a composer opens
    bool confirms = false; // asks nothing, but is not undone: to be confirmed
    bool main = false;     // may be the main action of the screen

    bool operator==(const DeskAct&) const = default;
};

// Those of `allowed` that a button offers, the most expected first; acts without words of the desk have the workflow's.
[[nodiscard]] std::vector<DeskAct>
deskActs(const sync::Record& record, const QStringList& allowed, const sync::DefinitionSet& definitions);

// What is noted along an accompaniment: the review, a contact, an action of the plan, the financing.
[[nodiscard]] std::vector<DeskAct>
planActs(const sync::Record& record, const QStringList& allowed, const sync::DefinitionSet& definitions);

// UI thread only. All acts but the main one.
class ActListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by the view of a case")
    Q_PROPERTY(int count READ count NOTIFY shown FINAL)

public:
    enum Role { NameRole = Qt::UserRole + 1, TextRole, IconRole, AsksRole, ConfirmsRole };

    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<DeskAct> acts);
    [[nodiscard]] int count() const { return static_cast<int>(m_acts.size()); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void shown();

private:
    std::vector<DeskAct> m_acts;
};

} // namespace relais::app
