// Which of the few allowed notifications a changed record deserves.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/notice_rules.h"

#include <QCoreApplication>

namespace relais::app {

using namespace sync;
using platform::Notice;

Notice noticeOf(NewsKind kind) {
    switch (kind) {
    case NewsKind::Answer:
        return Notice::Answer;
    case NewsKind::Question:
        return Notice::Question;
    case NewsKind::CaseArrived:
        return Notice::CaseArrived;
    case NewsKind::NeedsAttention:
        return Notice::NeedsAttention;
    case NewsKind::Other:
        break;
    }
    return Notice::News;
}

std::optional<Notice> noticeOf(const Record& record, const UserId& me, const DefinitionSet& definitions) {
    if (record.events.empty())
        return {};
    const auto kind = newsOf(record.events.back(), record, me, definitions);
    return kind ? std::optional(noticeOf(*kind)) : std::nullopt;
}

std::optional<Notice> noticeOf(const NewsCounts& counts) {
    const std::pair<std::uint32_t, NewsKind> kinds[]
        = {{counts.answers, NewsKind::Answer},
           {counts.questions, NewsKind::Question},
           {counts.cases, NewsKind::CaseArrived},
           {counts.attention, NewsKind::NeedsAttention},
           {counts.others, NewsKind::Other}};
    if (counts.total() > 1)
        return Notice::News;
    for (const auto& [count, kind] : kinds)
        if (count == 1)
            return noticeOf(kind);
    return {};
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
