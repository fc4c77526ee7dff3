// My consultations: the open ones, then the signed ones, latest first; confidential ones named by nobody.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/record_list_model.h"

namespace relais::app {

// UI thread only; made by pages. `filter`: all, drafts, signed, or owed (a rendez-vous is still to be noted).
class ConsultationListModel : public RecordListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged FINAL)

public:
    explicit ConsultationListModel(QObject* parent = nullptr);

    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString& filter);
    [[nodiscard]] QString search() const { return m_search; }
    void setSearch(const QString& search);

Q_SIGNALS:
    void filterChanged();
    void searchChanged();

private:
    void arrange();

    QString m_filter = QStringLiteral("all");
    QString m_search;
};

} // namespace relais::app
