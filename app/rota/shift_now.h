// The duty a midwife is on, or her next one: what her home says first.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/record_source.h"
#include "app/rota/duty_words.h"

#include <QTimer>

namespace relais::app {

// UI thread only. Nothing for who is on no rota.
class ShiftNow : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(relais::app::RecordSource* source READ source WRITE setSource NOTIFY sourceChanged REQUIRED FINAL)
    Q_PROPERTY(bool shown READ isShown NOTIFY changed FINAL) // this person is on a rota, and it is known
    Q_PROPERTY(bool running READ isRunning NOTIFY changed FINAL)
    Q_PROPERTY(QString dutyId MEMBER m_dutyId NOTIFY changed FINAL)   // "" when none is planned
    Q_PROPERTY(QString heading MEMBER m_heading NOTIFY changed FINAL) // « Permanence en cours », « Prochaine garde »
    Q_PROPERTY(QString title MEMBER m_title NOTIFY changed FINAL) // « Samedi 14 h – 19 h », « Samedi 28 novembre, … »
    Q_PROPERTY(QString place MEMBER m_place NOTIFY changed FINAL)
    Q_PROPERTY(QString state MEMBER m_state NOTIFY changed FINAL) // « Sous réserve »…; "" when it is simply hers
    Q_PROPERTY(double progress MEMBER m_progress NOTIFY changed FINAL) // 0 to 1 while running
    Q_PROPERTY(QString left MEMBER m_left NOTIFY changed FINAL)        // « Fin dans 2 h 40 », « Dans 7 jours »
    Q_PROPERTY(QString next MEMBER m_next NOTIFY changed FINAL) // « Demain : Lou Spécimen »; "" when nobody is near

public:
    explicit ShiftNow(QObject* parent = nullptr);

    [[nodiscard]] RecordSource* source() const { return m_source; }
    void setSource(RecordSource* source);
    [[nodiscard]] bool isShown() const { return m_shown; }
    [[nodiscard]] bool isRunning() const { return m_running; }

    // Time has passed: the timer calls it, and whoever moved the clock.
    Q_INVOKABLE void look();

Q_SIGNALS:
    void sourceChanged();
    void changed();

private:
    void read();
    void tell(const DutyRow& mine, sync::WallMs now);
    void tellNext(const DutyRow& mine);

    QPointer<RecordSource> m_source;
    std::vector<DutyRow> m_rows;
    QTimer m_timer;
    bool m_known = false;
    bool m_shown = false;
    bool m_running = false;
    double m_progress = 0;
    QString m_dutyId, m_heading, m_title, m_place, m_state, m_left, m_next;
};

} // namespace relais::app
