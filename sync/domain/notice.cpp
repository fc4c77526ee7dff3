// Which of the few allowed notifications an op deserves.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/notice.h"

#include <algorithm>

namespace relais::sync {

namespace {

// What the author must act on: nobody opened it, it was put aside, its words must change. The rest is news.
constexpr std::string_view kPressing[] = {"alarme", "ecarter", "contenu_excessif"};

NewsKind newsKind(const Act& act, std::string_view told, bool mine) {
    if (told == "retour")
        return NewsKind::Answer;
    if (told == "question")
        return NewsKind::Question;
    if (told == "dossier")
        return NewsKind::CaseArrived;
    const bool presses = mine && std::ranges::find(kPressing, act.name) != std::end(kPressing);
    return presses ? NewsKind::NeedsAttention : NewsKind::Other;
}

} // namespace

std::optional<NewsKind>
newsOf(const AppliedOp& op, const Record& record, const UserId& me, const DefinitionSet& definitions) {
    const Definition* definition = definitions.closest(record.dispositif, record.definition);
    if (!definition || op.author == me)
        return {};
    const bool mine = record.author == me;
    if (op.type == OpType::kCreate)
        return mine ? std::nullopt : std::optional(NewsKind::CaseArrived);
    const std::string name = op.type == OpType::kMove ? Value(op.body)["by"].text() : op.type;
    const Act* act = definition->workflow.act(name);
    if (!act)
        return {};
    const auto told = act->notify.find(mine ? "author" : "desk");
    return told == act->notify.end() ? std::nullopt : std::optional(newsKind(*act, told->second, mine));
}

} // namespace relais::sync
