// Which of the few allowed notifications a changed record deserves.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/notice_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace relais::app {

using namespace sync;
using platform::Notice;

namespace {

// What the author must act on: nobody opened it, it was put aside, its words must change. The rest is news.
constexpr std::string_view kPressing[] = {"alarme", "ecarter", "contenu_excessif"};

Notice noticeFor(const Act& act, const std::string& kind, bool mine) {
    if (kind == "retour")
        return Notice::Answer;
    if (kind == "question")
        return Notice::Question;
    if (kind == "dossier")
        return Notice::CaseArrived;
    return mine && std::ranges::find(kPressing, act.name) != std::end(kPressing) ? Notice::NeedsAttention
                                                                                 : Notice::News;
}

} // namespace

std::optional<Notice> noticeOf(const Record& record, const UserId& me, const DefinitionSet& definitions) {
    const Definition* definition = definitions.closest(record.dispositif, record.definition);
    if (!definition || record.events.empty())
        return {};
    const AppliedOp& last = record.events.back();
    const bool mine = record.author == me;
    if (last.author == me)
        return {};
    if (last.type == OpType::kCreate)
        return mine ? std::nullopt : std::optional(Notice::CaseArrived);
    const std::string name = last.type == OpType::kMove ? Value(last.body)["by"].text() : last.type;
    const Act* act = definition->workflow.act(name);
    if (!act)
        return {};
    const auto told = act->notify.find(mine ? "author" : "desk");
    return told == act->notify.end() ? std::nullopt : std::optional(noticeFor(*act, told->second, mine));
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
    return count == 1 ? text(QT_TRANSLATE_NOOP("Notices", "Relais : 1 nouveauté"))
                      : text(QT_TRANSLATE_NOOP("Notices", "Relais : %1 nouveautés")).arg(count);
}

} // namespace relais::app
