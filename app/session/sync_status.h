// How this device stands with the service, as one value: what waits, since when, and what the bar says of it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <qqmlregistration.h>

namespace relais::app {

// Value type, published once per step of the engine.
class SyncStatus {
    Q_GADGET
    QML_VALUE_TYPE(syncStatus)
    Q_PROPERTY(QString badge MEMBER badge FINAL)
    Q_PROPERTY(int badgeCount READ badgeCount FINAL)
    Q_PROPERTY(bool online MEMBER online FINAL)
    Q_PROPERTY(int waiting MEMBER waiting FINAL)
    Q_PROPERTY(int toFix MEMBER toFix FINAL)
    Q_PROPERTY(QString headline MEMBER headline FINAL)
    Q_PROPERTY(QString nextTry MEMBER nextTry FINAL)
    Q_PROPERTY(QString proof MEMBER proof FINAL)
    Q_PROPERTY(QString clock MEMBER clock FINAL)
    Q_PROPERTY(QString staleLead MEMBER staleLead FINAL)
    Q_PROPERTY(QString stale MEMBER stale FINAL)

public:
    // toFix, offline, toSend, sending or upToDate: the order of priority of design.md §5.12.
    QString badge = QStringLiteral("upToDate");
    bool online = true;
    int waiting = 0;            // ops not held by the service yet
    int toFix = 0;              // refusals and content faults nobody has looked at
    qint64 oldestWaitingMs = 0; // UTC, 0: nothing waits
    qint64 lastExchangeMs = 0;  // UTC, 0: never
    QString headline;           // « Réseau revenu à 16 h 29 »: first line of « Envois »
    QString nextTry;            // « Prochain essai dans 2 min »; "" when nothing waits, or an exchange runs
    QString proof;              // « 32 sur 32 détenus par le service… »; "" before the first proof
    QString clock;              // « L’heure de cet appareil avance de 12 min… »; "" when it is right

    QString staleLead; // « Hors ligne depuis 9 h 50. »; "" while online or before the first exchange
    QString stale;     // « Les réponses affichées datent de 9 h 48. »

    [[nodiscard]] int badgeCount() const { return badge == QLatin1String("toFix") ? toFix : waiting; }
    bool operator==(const SyncStatus&) const = default;
};

} // namespace relais::app
