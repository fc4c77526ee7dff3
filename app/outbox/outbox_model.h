// « Envois »: what has not left the device and why, what was refused, what was handed over today.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/outbox/outbox_item.h"
#include "app/records/record_source.h"
#include "app/session/sync_status.h"

#include <QAbstractListModel>
#include <QSortFilterProxyModel>
#include <qqmlregistration.h>

namespace relais::app {

// Reads again after each change of the outbox. Made by the page; UI thread only.
class OutboxModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(relais::app::RecordSource* source READ source WRITE setSource NOTIFY sourceChanged FINAL REQUIRED)
    Q_PROPERTY(relais::app::SyncStatus status READ status WRITE setStatus NOTIFY statusChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY counted FINAL)
    Q_PROPERTY(int toSee READ toSee NOTIFY counted FINAL)
    Q_PROPERTY(int waiting READ waiting NOTIFY counted FINAL)
    Q_PROPERTY(int handedToday READ handedToday NOTIFY counted FINAL)
    Q_PROPERTY(QString countsText READ countsText NOTIFY counted FINAL)
    Q_PROPERTY(QString unreadText READ unreadText NOTIFY counted FINAL)
    Q_PROPERTY(bool loaded READ isLoaded NOTIFY counted FINAL)

public:
    enum Section { ToSee, Waiting, HandedToday };
    Q_ENUM(Section)
    enum Role {
        IdRole = Qt::UserRole + 1,
        TitleRole,
        SubtitleRole,
        IconRole,
        StageTextRole,
        StageFillsRole,
        StageTonesRole,
        StageToneRole,
        ActionRole,
        SectionRole,
    };

    explicit OutboxModel(QObject* parent = nullptr);

    [[nodiscard]] RecordSource* source() const { return m_source; }
    void setSource(RecordSource* source);
    [[nodiscard]] SyncStatus status() const { return m_status; }
    void setStatus(const SyncStatus& status);
    [[nodiscard]] int count() const { return static_cast<int>(m_items.size()); }
    [[nodiscard]] int toSee() const { return countOf(OutboxItem::ToSee); }
    [[nodiscard]] int waiting() const { return countOf(OutboxItem::Waiting); }
    [[nodiscard]] int handedToday() const { return countOf(OutboxItem::HandedToday); }
    [[nodiscard]] QString countsText() const; // « 3 remis au service, 2 en attente, 2 à voir »
    // Answers of the service that this version of the app cannot read; "" when there is none.
    [[nodiscard]] QString unreadText() const;
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

    Q_INVOKABLE relais::app::OutboxItem item(const QString& id) const;
    // What the row's button does: shows who was first, or takes note.
    Q_INVOKABLE void act(const QString& id);
    Q_INVOKABLE void acknowledge(const QString& id);
    Q_INVOKABLE void takeBack(const QString& id);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void sourceChanged();
    void statusChanged();
    void counted();
    // act() on an item that somebody else was first to take.
    void takenAsked(const QString& id);
    // act() on an alert whose content is to be corrected.
    void correctionAsked(const QString& recordId);
    // takeBack() is done: a draft again, to be opened.
    void takenBack(const QString& draftId);
    void failed(const QString& sentence);

private:
    void read();
    void take(std::vector<OutboxItem> items, std::size_t unread);
    [[nodiscard]] int countOf(OutboxItem::Section section) const;

    QPointer<RecordSource> m_source;
    SyncStatus m_status;
    std::vector<OutboxItem> m_items;
    int m_unread = 0;
    bool m_loaded = false;
};

// The items of one section, for its card.
class OutboxFilter : public QSortFilterProxyModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(relais::app::OutboxModel* outbox READ outbox WRITE setOutbox NOTIFY outboxChanged FINAL REQUIRED)
    Q_PROPERTY(int section MEMBER m_section NOTIFY outboxChanged FINAL REQUIRED)

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    [[nodiscard]] OutboxModel* outbox() const { return qobject_cast<OutboxModel*>(sourceModel()); }
    void setOutbox(OutboxModel* outbox);
    // "lastItem" is added to the roles of the outbox: no line below it.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void outboxChanged();

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    static constexpr int kLastItemRole = Qt::UserRole + 100;
    int m_section = OutboxModel::Waiting;
};

} // namespace relais::app
