// My alerts: search, filters with their counts, questions and unread answers first (design.md §8.2).
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/record_list_model.h"

namespace relais::app {

// UI thread only; made by pages. `filter`: all, unread, running, waiting (running without questions), answered or
// drafts.
class AlertListModel : public relais::app::RecordListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY searchChanged FINAL)
    Q_PROPERTY(QString service READ service NOTIFY serviceChanged FINAL) // "", asking, nothing
    Q_PROPERTY(int allCount MEMBER m_allCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(int unreadCount MEMBER m_unreadCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(int runningCount MEMBER m_runningCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(int answeredCount MEMBER m_answeredCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(int draftCount MEMBER m_draftCount NOTIFY countsChanged FINAL)

public:
    explicit AlertListModel(QObject* parent = nullptr);

    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString& filter);
    [[nodiscard]] QString search() const { return m_search; }
    void setSearch(const QString& search);

    [[nodiscard]] QString service() const { return m_service; }
    // The words of the search, in the alerts that only the service still has.
    Q_INVOKABLE void seekOnService();

Q_SIGNALS:
    void serviceChanged();
    void filterChanged();
    void searchChanged();
    void countsChanged();

protected:
    void sourceNews(const sync::Changes& changes) override;

private:
    struct Counts {
        int all = 0;
        int unread = 0;
        int running = 0;
        int answered = 0;
        int drafts = 0;
    };
    void arrange();
    void count();
    void setService(const QString& service);

    QString m_filter = QStringLiteral("all");
    QString m_search;
    QString m_service;
    QMetaObject::Connection m_sought;
    int m_allCount = 0;
    int m_unreadCount = 0;
    int m_runningCount = 0;
    int m_answeredCount = 0;
    int m_draftCount = 0;
};

} // namespace relais::app
