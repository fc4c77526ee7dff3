// The queue of a desk: what is open at its caisse, the most pressing first.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desk/queue_filter.h"
#include "app/records/record_list_model.h"

namespace relais::app {

// UI thread only. Its feeds follow from the roles of the person (AGENT_LUP:911 → desk:911:lup, and desk:triage).
class DeskQueueModel : public relais::app::RecordListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(relais::app::DeskQueueModel::Filter filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString search READ search WRITE setSearch NOTIFY filterChanged FINAL)
    Q_PROPERTY(int allCount READ allCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(int toTakeCount READ toTakeCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(int mineCount READ mineCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(int triageCount READ triageCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(relais::app::QueueFilter* caisses READ caisses CONSTANT FINAL)
    Q_PROPERTY(relais::app::QueueFilter* motifs READ motifs CONSTANT FINAL)
    Q_PROPERTY(relais::app::QueueFilter* trades READ trades CONSTANT FINAL)
    Q_PROPERTY(int narrowings READ narrowings NOTIFY filterChanged FINAL)           // how many of these three are set
    Q_PROPERTY(QString nextObjective READ nextObjective NOTIFY countsChanged FINAL) // « Prochain objectif : 16 h 10 »

public:
    enum Filter { All, ToTake, Mine, Triage };
    Q_ENUM(Filter)
    enum DeskRole {
        WhoRole = FirstUnusedRole, // « Dr Modèle, médecin · il y a 6 min »
        WordsRole,                 // « À prendre », « Vous, depuis 10 h 51 », « Autre conseiller »
        MineRole,
        QuarantinedRole,
    };

    explicit DeskQueueModel(QObject* parent = nullptr);

    [[nodiscard]] Filter filter() const { return m_filter; }
    void setFilter(Filter filter);
    [[nodiscard]] QString search() const { return m_search; }
    void setSearch(const QString& search);
    [[nodiscard]] int allCount() const { return m_counts.of[All]; }
    [[nodiscard]] int toTakeCount() const { return m_counts.of[ToTake]; }
    [[nodiscard]] int mineCount() const { return m_counts.of[Mine]; }
    [[nodiscard]] int triageCount() const { return m_counts.of[Triage]; }
    [[nodiscard]] QueueFilter* caisses() { return &m_caisses; }
    [[nodiscard]] QueueFilter* motifs() { return &m_motifs; }
    [[nodiscard]] QueueFilter* trades() { return &m_trades; }
    [[nodiscard]] int narrowings() const;
    [[nodiscard]] QString nextObjective() const;
    // Looks in the open cases for what they can be narrowed by; the filters have it when they are ready.
    Q_INVOKABLE void readChoices();
    Q_INVOKABLE void widen(); // « Tout effacer »
    // The most pressing case that nobody took, among those loaded; "" when there is none.
    [[nodiscard]] Q_INVOKABLE QString firstToTake() const;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void filterChanged();
    void countsChanged();

protected:
    void sourceNews(const sync::Changes& changes) override;

private:
    [[nodiscard]] std::vector<sync::ListQuery> queriesOf(Filter filter) const;
    [[nodiscard]] QueueWish wish() const;
    void apply();
    void readCounts();
    [[nodiscard]] QString whoOf(const RecordRow& row) const;
    [[nodiscard]] QString wordsOf(const RecordRow& row) const;

    QueueFilter m_caisses, m_motifs, m_trades;
    Filter m_filter = All;
    QString m_search;
    struct Counts {
        std::array<int, 4> of {};
        sync::WallMs due; // of the most pressing open case; 0: none
        bool operator==(const Counts&) const = default;
    };
    Counts m_counts;
};

} // namespace relais::app
