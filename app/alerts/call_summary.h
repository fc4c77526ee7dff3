// What to read to the LUP by phone, and which number to call (design.md §8.6).
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/definition_set.h"
#include "sync/domain/judge.h"

#include <QObject>
#include <QStringList>
#include <qqmlregistration.h>

namespace relais::app {

// Owned by the view of an alert; UI thread only.
class CallSummary : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by the view of an alert")
    Q_PROPERTY(QList<QString> labels MEMBER m_labels NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> values MEMBER m_values NOTIFY changed FINAL)
    Q_PROPERTY(QString phone MEMBER m_phone NOTIFY changed FINAL)           // « 01 99 00 91 11 »; "": unknown
    Q_PROPERTY(QString closedText MEMBER m_closedText NOTIFY changed FINAL) // outside hours

public:
    using QObject::QObject;

    void show(
        const sync::Record& record, const sync::Actor& actor, const sync::DefinitionSet& definitions, sync::WallMs now);
    void forget();

Q_SIGNALS:
    void changed();

private:
    QStringList m_labels;
    QStringList m_values;
    QString m_phone;
    QString m_closedText;
};

} // namespace relais::app
