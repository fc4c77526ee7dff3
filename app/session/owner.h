// Who this device belongs to, as shown before and after unlocking: a name, never a patient.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <qqmlregistration.h>

namespace relais::app {

// Value type, from the site store.
class Owner {
    Q_GADGET
    QML_VALUE_TYPE(deviceOwner)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString profession MEMBER profession FINAL)
    Q_PROPERTY(QString place MEMBER place FINAL)
    Q_PROPERTY(QString initials MEMBER initials FINAL)

public:
    QString name;       // « Dr Ada Modèle »
    QString profession; // « Médecin généraliste »
    QString place;      // « Cabinet des Tilleuls »
    QString initials;   // « AM »

    bool operator==(const Owner&) const = default;
};

} // namespace relais::app
