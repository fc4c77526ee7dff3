// The accompaniments a person may see: those of a coordinator, or the steps of what a LUP desk passed on.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/record_list_model.h"

namespace relais::app {

// UI thread only. Feeds follow from the roles: COORD_PFIDASS:911 → desk:911:pfidass, AGENT_LUP:911 → desk:911:lup.
class PfidassListModel : public relais::app::RecordListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool over READ isOver WRITE setOver NOTIFY filterChanged FINAL) // « Soins réalisés »
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY filterChanged FINAL)
    Q_PROPERTY(int openCount READ openCount NOTIFY openCountChanged FINAL)

public:
    enum PfidassRole { SinceRole = FirstUnusedRole }; // « depuis 6 jours »

    explicit PfidassListModel(QObject* parent = nullptr);

    [[nodiscard]] bool isOver() const { return m_over; }
    void setOver(bool over);
    [[nodiscard]] QString search() const { return m_search; }
    void setSearch(const QString& search);
    [[nodiscard]] int openCount() const { return m_openCount; }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void filterChanged();
    void openCountChanged();

protected:
    void sourceNews(const sync::Changes& changes) override;

private:
    [[nodiscard]] std::vector<sync::ListQuery> queries(bool over) const;
    void apply();
    void readCount();

    bool m_over = false;
    QString m_search;
    int m_openCount = 0;
};

} // namespace relais::app
