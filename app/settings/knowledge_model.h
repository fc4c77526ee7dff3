// « Ce que cet appareil sait »: how much of each kind is here, how old, why and until when; and erasing part of it.
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
    Q_PROPERTY(int erasable READ erasable NOTIFY counted FINAL)
    Q_PROPERTY(int recents READ recents NOTIFY counted FINAL)

public:
    enum Role { TitleRole = Qt::UserRole + 1, TextRole, IconRole, AmountRole };

    using QAbstractListModel::QAbstractListModel;
    [[nodiscard]] Session* session() const { return m_session; }
    void setSession(Session* session);
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    // What « Effacer maintenant » erases: answers read, and traces.
    [[nodiscard]] int erasable() const { return static_cast<int>(m_amounts.read + m_amounts.reduced); }
    [[nodiscard]] int recents() const { return static_cast<int>(m_amounts.recents); }

    Q_INVOKABLE void forgetRecents();
    // After the code was asked; told by erased().
    Q_INVOKABLE void eraseRead();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void sessionChanged();
    void counted();
    void told(const QString& words);

private:
    struct Row {
        QString title;
        QString text;
        QString icon;
        std::size_t amount = 0;
    };
    struct Amounts {
        std::size_t current = 0;
        std::size_t read = 0;
        std::size_t reduced = 0;
        std::size_t drafts = 0;
        std::size_t waiting = 0;
        std::size_t recents = 0;
        sync::WallMs oldestCurrent; // 0: none
        sync::WallMs firstRead;
        sync::WallMs oldestDraft;
    };
    [[nodiscard]] static sync::Result<Amounts> amountsOf(sync::Store& store, sync::WallMs recentsFrom);
    static void countRow(Amounts& amounts, const sync::ListRow& row);
    void read();
    void show(const Amounts& amounts);
    [[nodiscard]] QString aged(const QString& why, const QString& age, sync::WallMs since) const;
    [[nodiscard]] int daysSince(sync::WallMs then) const;

    QPointer<Session> m_session;
    Amounts m_amounts;
    std::vector<Row> m_rows;
};

} // namespace relais::app
