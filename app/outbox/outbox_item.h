// One sending as « Envois » shows it: what, when, where it is, why, and what can be done; never its content.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/stage_view.h"
#include "sync/store/changes.h"

#include <QObject>
#include <qqmlregistration.h>

namespace relais::app {

// Value type. The title names a patient: it is shown, never logged.
class OutboxItem {
    Q_GADGET
    QML_VALUE_TYPE(outboxItem)
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(QString recordId MEMBER recordId FINAL)
    Q_PROPERTY(QString dispositif MEMBER dispositif FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString reason MEMBER reason FINAL)
    Q_PROPERTY(QString savedText MEMBER savedText FINAL)
    Q_PROPERTY(QString answeredText MEMBER answeredText FINAL)
    Q_PROPERTY(QString reference MEMBER reference FINAL)
    Q_PROPERTY(QString sizeText MEMBER sizeText FINAL)
    Q_PROPERTY(bool canTakeBack MEMBER canTakeBack FINAL)
    Q_PROPERTY(bool taken MEMBER taken FINAL)
    Q_PROPERTY(QString patient MEMBER patient FINAL)
    Q_PROPERTY(QString keptText MEMBER keptText FINAL)

public:
    enum Section { ToSee, Waiting, HandedToday };

    QString id;
    QString recordId;
    QString dispositif;
    Section section = Waiting;
    QString title;    // « Alerte · FICTIF Noa »
    QString subtitle; // « Enregistrée à 10 h 42 »
    QString iconName;
    QString reason; // in words, why it is where it is
    QString savedText;
    QString answeredText;
    QString reference; // first characters of the op's id
    QString sizeText;
    QString actionText;
    StageView stage;
    bool canTakeBack = false;
    bool taken = false;     // somebody was first
    bool toCorrect = false; // « Corriger »: a correction of the same record
    QString patient;        // « EXEMPLE Sacha »; "" when its record is gone
    QString keptText;       // « Lou Spécimen · 10 h 50 »: who was first, and when

    bool operator==(const OutboxItem&) const = default;
};

} // namespace relais::app
