// The témoin of a record ready to be drawn: segments, colours, words, sentence.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/dates.h"
#include "sync/domain/record_summary.h"
#include "sync/store/changes.h"

#include <QObject>
#include <QStringList>
#include <qqmlregistration.h>

namespace relais::app {

// Value type; any thread makes it. Lists have one value per segment; tones are tokens of the theme.
class StageView {
    Q_GADGET
    QML_VALUE_TYPE(stageView)
    Q_PROPERTY(QList<QString> fills MEMBER fills FINAL)
    Q_PROPERTY(QList<QString> tones MEMBER tones FINAL)
    Q_PROPERTY(QList<QString> labels MEMBER labels FINAL)
    Q_PROPERTY(QString words MEMBER words FINAL)
    Q_PROPERTY(QString tone MEMBER tone FINAL)
    Q_PROPERTY(QString sentence MEMBER sentence FINAL)
    Q_PROPERTY(bool sending MEMBER sending FINAL)
    Q_PROPERTY(double progress MEMBER progress FINAL)
    Q_PROPERTY(QString progressText MEMBER progressText FINAL)

public:
    QStringList fills; // full empty dashed half hatched broken
    QStringList tones;
    QStringList labels;   // « Ici », « Envoi », « CPAM », « Réponse »
    QString words;        // in lists
    QString tone;         // of the words
    QString sentence;     // in the record
    bool sending = false; // the half segment pulses
    double progress = -1; // 0 to 1 instead of a témoin; < 0: none
    QString progressText; // « 3/5 »

    bool operator==(const StageView&) const = default;
};

// Where a record's own ops are: the least advanced speaks. `sending`: an exchange is running now.
[[nodiscard]] sync::SendStatus sendStatusOf(const std::vector<sync::OwnOp>& ops, bool sending = false);

[[nodiscard]] StageView stageViewOf(
    const sync::Stage& stage, const sync::Record& record, const sync::SendStatus& send,
    const sync::DefinitionSet& definitions, const Dates& dates);

// A template of a workflow file with its {heure:fact.x} {date:fact.x} {fact.x} {resultat} {caisse} {motif} filled.
[[nodiscard]] QString filledSentence(
    const sync::LocalText& sentence, const sync::Record& record, const sync::SendStatus& send,
    const sync::DefinitionSet& definitions, const Dates& dates);

// The words of a choice: an answer of the form, or what an act of the workflow offers ("resultat").
[[nodiscard]] QString choiceWords(
    const sync::Record& record, const sync::DefinitionSet& definitions, const std::string& linkId,
    const std::string& code);

} // namespace relais::app
