// Watches the alerts that have not left this device: the banner of the pages, and the moment to say it outside.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/record_source.h"
#include "app/records/unsent_alert.h"

#include <QTimer>

#include <set>

namespace relais::app {

// Made by pages, and by the session, which outlives the source: once locked it knows nothing but the next moment.
// UI thread only.
class UnsentWatch : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(relais::app::RecordSource* source READ source WRITE setSource NOTIFY sourceChanged FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)         // the banner; "" when nothing is due
    Q_PROPERTY(QString recordId READ recordId NOTIFY changed FINAL) // of which it speaks

public:
    explicit UnsentWatch(QObject* parent = nullptr);

    [[nodiscard]] RecordSource* source() const { return m_source; }
    void setSource(RecordSource* source);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString recordId() const;

    // Time has passed: the timer calls it, and whoever moved the clock.
    void look();

Q_SIGNALS:
    void sourceChanged();
    void changed();
    void due(); // one more alert has waited too long; once for each

private:
    void read();
    void forget();
    [[nodiscard]] const UnsentAlert* shown() const;

    QPointer<RecordSource> m_source;
    std::vector<UnsentAlert> m_alerts;
    std::set<sync::RecordId> m_told;
    std::optional<sync::RecordId> m_next; // the first that is not told
    QTimer m_timer;
};

} // namespace relais::app
