// One way to narrow a desk's queue: the values that its open cases have, and the one that is wanted.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/definition_set.h"
#include "sync/domain/record.h"

#include <QObject>
#include <qqmlregistration.h>

#include <map>

namespace relais::app {

// UI thread only; owned by the queue.
class QueueFilter : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by the queue of a desk")
    Q_PROPERTY(QList<QString> codes MEMBER m_codes NOTIFY choicesChanged FINAL)
    Q_PROPERTY(QList<QString> texts MEMBER m_texts NOTIFY choicesChanged FINAL)
    Q_PROPERTY(QString current READ current WRITE setCurrent NOTIFY currentChanged FINAL) // "": all

public:
    using QObject::QObject;

    [[nodiscard]] QString current() const { return m_current; }
    void setCurrent(const QString& code);
    // Code → words, in the order of the words. What is wanted stays offered.
    void show(const std::map<QString, QString>& choices);

Q_SIGNALS:
    void choicesChanged();
    void currentChanged();

private:
    QStringList m_codes;
    QStringList m_texts;
    QString m_current;
};

// What is wanted of each; carried to the store's thread. An empty one keeps all.
struct QueueWish {
    std::string caisse;
    std::string motif;
    std::string trade;

    [[nodiscard]] bool any() const { return !caisse.empty() || !motif.empty() || !trade.empty(); }
    [[nodiscard]] bool keeps(const sync::Record& record) const;
};

// « médecin », from « Dr Élise Vautrin, médecin »; "" when the service did not say.
[[nodiscard]] std::string tradeOf(const sync::Record& record);

// The values of some records, with their words.
struct QueueChoices {
    std::map<QString, QString> caisses;
    std::map<QString, QString> motifs;
    std::map<QString, QString> trades;

    void add(const sync::Record& record, const sync::DefinitionSet& definitions);
};

} // namespace relais::app
