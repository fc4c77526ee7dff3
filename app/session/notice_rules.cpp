// Which of the few allowed notifications a changed record deserves.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/notice_rules.h"

#include <QCoreApplication>

namespace relais::app {

using namespace sync;
using platform::Notice;

std::optional<Notice> noticeOf(const Record& record, const UserId& me, const DefinitionSet& definitions) {
    const Definition* definition = definitions.closest(record.dispositif, record.definition);
    if (!definition || record.events.empty() || record.events.back().author == me)
        return {};
    const AppliedOp& last = record.events.back();
    const bool mine = record.author == me;
    if (last.type == OpType::kCreate)
        return mine ? std::nullopt : std::optional(Notice::CaseArrived);
    const std::string name = last.type == OpType::kMove ? Value(last.body)["by"].text() : last.type;
    const Act* act = definition->workflow.act(name);
    if (!act)
        return {};
    const auto told = act->notify.find(mine ? "author" : "desk");
    if (told == act->notify.end())
        return {};
    if (told->second == "retour")
        return Notice::Answer;
    if (told->second == "question")
        return Notice::Question;
    return told->second == "dossier" ? Notice::CaseArrived : Notice::NeedsAttention;
}

QString noticeText(Notice notice, int count) {
    const auto text = [](const char* words) { return QCoreApplication::translate("Notices", words); };
    switch (notice) {
    case Notice::Answer:
        return text(QT_TRANSLATE_NOOP("Notices", "Relais : un retour vous attend"));
    case Notice::Question:
        return text(QT_TRANSLATE_NOOP("Notices", "Relais : une question vous attend"));
    case Notice::NeedsAttention:
        return text(QT_TRANSLATE_NOOP("Notices", "Relais : un envoi demande votre attention"));
    case Notice::CaseArrived:
        return text(QT_TRANSLATE_NOOP("Notices", "Relais : un dossier est arrivé"));
    case Notice::News:
        break;
    }
    return text(QT_TRANSLATE_NOOP("Notices", "Relais : %1 nouveautés")).arg(count);
}

} // namespace relais::app
