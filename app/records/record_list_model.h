// A list of records read page by page from the store, that follows its changes with the smallest moves.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/record_row.h"
#include "app/records/record_source.h"

#include <QAbstractListModel>

#include <vector>

namespace relais::app {

// One stretch of the list: its own query and order; the stretches follow one another. `drafts` lists drafts of new
// records of the query's dispositifs instead, last changed first. `keep`, when given, leaves out what the query cannot
// tell apart; a pure function, called on the store's thread.
struct ListSection {
    sync::ListQuery query;
    bool drafts = false;
    std::function<bool(const sync::Record&)> keep {};
};

// UI thread only; every read runs on the store's thread. Never reset: rows come, move and go one by one. `limit` of
// the queries is ignored.
class RecordListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the lists of each area")
    Q_PROPERTY(relais::app::RecordSource* source READ source WRITE setSource NOTIFY sourceChanged REQUIRED FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(bool loading READ isLoading NOTIFY loadingChanged FINAL)
    Q_PROPERTY(int maximum READ maximum WRITE setMaximum NOTIFY maximumChanged FINAL)

public:
    enum Role {
        RecordIdRole = Qt::UserRole + 1,
        DispositifRole,
        TitleRole,
        SubtitleRole,
        TrailingRole,
        UrgencyRole,
        NumberRole,
        StateRole,
        WhenRole,
        StageRole,
        DueMsRole,
        UnreadRole,
        ClosedRole,
        DraftRole,
        ReducedRole,
        UnverifiedRole,
        ToCorrectRole,
        FirstUnusedRole, // where a derived model's own roles begin
    };

    static constexpr int kPage = 50; // rows asked at once

    explicit RecordListModel(QObject* parent = nullptr);

    [[nodiscard]] RecordSource* source() const { return m_source; }
    void setSource(RecordSource* source);
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    // Rows at most; 0: all.
    [[nodiscard]] int maximum() const { return m_maximum; }
    void setMaximum(int maximum);

    [[nodiscard]] Q_INVOKABLE QString idAt(int row) const;
    [[nodiscard]] Q_INVOKABLE QString dispositifAt(int row) const;
    [[nodiscard]] Q_INVOKABLE bool draftAt(int row) const;
    [[nodiscard]] Q_INVOKABLE int rowOf(const QString& id) const; // among those loaded; -1

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

Q_SIGNALS:
    void sourceChanged();
    void countChanged();
    void loadingChanged();
    void maximumChanged();
    // The rows asked for have come (first page, more, or a change).
    void settled();

protected:
    void setSections(std::vector<ListSection> sections);
    [[nodiscard]] const std::vector<RecordRow>& rows() const { return m_rows; }
    // Read again what is loaded; several calls in a row read once.
    void refresh();
    // After the source changed or told news; the default refreshes.
    virtual void sourceNews(const sync::Changes& changes);

private:
    struct Place { // where the next row is
        std::size_t section = 0;
        std::optional<sync::ListPosition> after;
    };
    struct Page {
        std::vector<RecordRow> rows;
        Place next;
        bool end = false;
    };
    static Page read(
        sync::Store& store, const std::vector<ListSection>& sections, const RowContext& context, Place from,
        std::size_t wanted);
    void ask(Place from, std::size_t wanted, bool replace);
    void take(Page page, bool replace);
    void append(std::vector<RecordRow> rows);

    QPointer<RecordSource> m_source;
    std::vector<ListSection> m_sections;
    std::vector<RecordRow> m_rows;
    Place m_next;
    int m_maximum = 0;
    bool m_end = true;
    bool m_loading = false;
    bool m_again = false;      // something changed while a read was running
    std::uint64_t m_round = 0; // answers to older questions are dropped
};

} // namespace relais::app
