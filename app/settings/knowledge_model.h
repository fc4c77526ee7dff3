// « Ce que cet appareil sait »: how much of each kind is here, why and until when.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/session.h"

#include <QAbstractListModel>

namespace relais::app {

// Read once by the page, and again after each change. UI thread only.
class KnowledgeModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(relais::app::Session* session READ session WRITE setSession NOTIFY sessionChanged FINAL REQUIRED)
    Q_PROPERTY(int count READ count NOTIFY counted FINAL)

public:
    enum Role { TitleRole = Qt::UserRole + 1, TextRole, IconRole, AmountRole };

    using QAbstractListModel::QAbstractListModel;
    [[nodiscard]] Session* session() const { return m_session; }
    void setSession(Session* session);
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void sessionChanged();
    void counted();

private:
    struct Row {
        QString title;
        QString text;
        QString icon;
        qulonglong amount = 0;
    };
    struct Amounts {
        qulonglong current = 0;
        qulonglong closed = 0;
        qulonglong reduced = 0;
        qulonglong drafts = 0;
        qulonglong waiting = 0;
    };
    [[nodiscard]] static sync::Result<Amounts> amountsOf(sync::Store& store);
    void read();
    void show(const Amounts& amounts);

    QPointer<Session> m_session;
    std::vector<Row> m_rows;
};

} // namespace relais::app
