// The rota as a page shows it: a week or a month of duties, what is to be filled, what comes next, and its publishing.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/record_source.h"
#include "app/rota/duty_line_model.h"

namespace relais::app {

// UI thread only. Reads again at each change of the store. No patient anywhere in it.
class RotaView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(relais::app::RecordSource* source READ source WRITE setSource NOTIFY sourceChanged REQUIRED FINAL)
    Q_PROPERTY(bool month READ isMonth WRITE setMonth NOTIFY changed FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    Q_PROPERTY(bool coordinator READ isCoordinator NOTIFY changed FINAL)
    Q_PROPERTY(bool current READ isCurrent NOTIFY changed FINAL)  // the period of today is shown
    Q_PROPERTY(QString title MEMBER m_title NOTIFY changed FINAL) // « Semaine du 6 au 12 avril », « Avril 2026 »
    Q_PROPERTY(QString freshness MEMBER m_freshness NOTIFY changed FINAL)   // « Planning à jour, 8 h 02 »
    Q_PROPERTY(QList<bool> openDays MEMBER m_openDays NOTIFY changed FINAL) // of the week's grid: it has a duty
    Q_PROPERTY(int monthColumns MEMBER m_monthColumns NOTIFY changed FINAL)
    Q_PROPERTY(int firstHour MEMBER m_firstHour NOTIFY changed FINAL) // of the week's grid
    Q_PROPERTY(int lastHour MEMBER m_lastHour NOTIFY changed FINAL)
    Q_PROPERTY(int publishable READ publishable NOTIFY changed FINAL) // duties of the period not yet published
    // The first duty to come within a week that nobody has taken; "" when there is none.
    Q_PROPERTY(QString unfilledId MEMBER m_unfilledId NOTIFY changed FINAL)
    Q_PROPERTY(QString unfilledLead MEMBER m_unfilledLead NOTIFY changed FINAL)
    Q_PROPERTY(QString unfilledText MEMBER m_unfilledText NOTIFY changed FINAL)
    Q_PROPERTY(bool unfilledHere MEMBER m_unfilledHere NOTIFY changed FINAL) // it is one of the period shown
    Q_PROPERTY(bool unfilledMine MEMBER m_unfilledMine NOTIFY changed FINAL) // « Je me propose » may be said
    // An act of this device that the service refused and its author has not understood yet; "" none.
    Q_PROPERTY(QString refusedId MEMBER m_refusedId NOTIFY changed FINAL)
    Q_PROPERTY(QString refusedText MEMBER m_refusedText NOTIFY changed FINAL)
    Q_PROPERTY(relais::app::DutyLineModel* days READ days CONSTANT FINAL)
    Q_PROPERTY(relais::app::DutyLineModel* blocks READ blocks CONSTANT FINAL)
    Q_PROPERTY(relais::app::DutyLineModel* list READ list CONSTANT FINAL)
    Q_PROPERTY(relais::app::DutyLineModel* cells READ cells CONSTANT FINAL)
    Q_PROPERTY(relais::app::DutyLineModel* next READ next CONSTANT FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] RecordSource* source() const { return m_source; }
    void setSource(RecordSource* source);
    [[nodiscard]] bool isMonth() const { return m_month; }
    void setMonth(bool month);
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] bool isCoordinator() const;
    [[nodiscard]] bool isCurrent() const;
    [[nodiscard]] int publishable() const { return static_cast<int>(m_hidden.size()); }
    [[nodiscard]] DutyLineModel* days() { return &m_days; }
    [[nodiscard]] DutyLineModel* blocks() { return &m_blocks; }
    [[nodiscard]] DutyLineModel* list() { return &m_list; }
    [[nodiscard]] DutyLineModel* cells() { return &m_cells; }
    [[nodiscard]] DutyLineModel* next() { return &m_next; }

    // The period before (-1) or after (1).
    Q_INVOKABLE void move(int periods);
    Q_INVOKABLE void goToday();
    Q_INVOKABLE void goTo(const QString& dutyId);
    // The duty to select first: one's own of the period, else the first to be filled, else the first; "" none.
    [[nodiscard]] Q_INVOKABLE QString firstDuty() const;
    // « Publier 5 gardes » : those of the period.
    Q_INVOKABLE void publish();
    // The next duty to take, of this device's person; "" none.
    [[nodiscard]] Q_INVOKABLE QString nextOpen() const;

    [[nodiscard]] const DutyBookRead& book() const { return m_book; }
    [[nodiscard]] const DutyRow* row(const QString& dutyId) const;
    [[nodiscard]] QStringList actsOf(const DutyRow& row) const;
    [[nodiscard]] DutyWords words() const;

Q_SIGNALS:
    void sourceChanged();
    void changed();
    void published(int count);
    void failed(const QString& sentence);

private:
    void read();
    void layOut();
    void tellUnfilled();
    void tellRefused();
    void publishNext(std::size_t done);
    [[nodiscard]] sync::CivilDate today() const;
    [[nodiscard]] sync::CivilDate firstDay() const;
    [[nodiscard]] sync::CivilDate lastDay() const;

    QPointer<RecordSource> m_source;
    DutyBookRead m_book;
    bool m_ready = false;
    bool m_month = false;
    bool m_publishing = false;
    std::optional<sync::CivilDate> m_day; // one of the period; nothing: today
    std::vector<sync::RecordId> m_hidden;
    QString m_title, m_freshness, m_unfilledId, m_unfilledLead, m_unfilledText, m_refusedId, m_refusedText;
    QList<bool> m_openDays;
    bool m_unfilledMine = false;
    bool m_unfilledHere = false;
    int m_monthColumns = 3;
    int m_firstHour = 9;
    int m_lastHour = 19;
    DutyLineModel m_days, m_blocks, m_list, m_cells, m_next;
    std::uint64_t m_round = 0;
};

} // namespace relais::app
