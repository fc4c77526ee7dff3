// One record (or draft) as a line of any list.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/records/record_row.h"

#include "app/text/language.h"

#include <algorithm>

namespace relais::app {

namespace {

// « Prise en charge 10 h 05 »: what is on the CPAM's side is said with its time, what waits here is not.
QString withTime(const QString& words, const RowContext& context, sync::WallMs at) {
    if (words.isEmpty() || at.ms == 0)
        return words;
    return words + QLatin1Char(' ') + context.dates.recent(at, context.now);
}

RecordRow lineOf(const sync::Record& record, const sync::SendStatus& send, const RowContext& context) {
    const sync::RecordSummary summary = sync::summaryOf(record, send, context.definitions);
    RecordRow row;
    row.dispositif = qtText(record.dispositif);
    row.title = qtText(summary.title);
    row.subtitle = wordsOf(summary.subtitle);
    row.urgency = qtText(summary.urgency);
    if (const auto* definition = context.definitions.closest(record.dispositif, record.definition))
        row.trailing = choiceWords(record, context.definitions, definition->workflow.urgencyQuestion, summary.urgency);
    row.number = qtText(summary.number);
    row.state = qtText(record.state);
    row.stage = stageViewOf(summary.stage, record, send, context.definitions, context.dates);
    const sync::Value facts(record.facts);
    row.author = qtText(record.authorLabel);
    row.agent = qtText(facts["agent"].text());
    row.madeMs = record.events.empty() ? 0 : record.events.front().deviceTime.ms;
    row.takenMs = facts["pris_le"].integer();
    row.dueMs = summary.due ? summary.due->ms : 0;
    row.unread = summary.unread;
    row.closed = summary.closed;
    row.unverified = summary.unverified;
    row.quarantined = facts.has("quarantaine") && !summary.unverified;
    row.toCorrect = summary.toCorrect;
    row.when = summary.lastChange.ms == 0 ? QString() : context.dates.recent(summary.lastChange, context.now);
    if (summary.confidential) { // nobody is named in a list
        row.title = row.subtitle;
        row.subtitle.clear();
    }
    if (row.title.isEmpty())
        row.title = row.number;
    if (summary.toCorrect && send.state == sync::SendState::Handed) {
        row.stage.words = QCoreApplication::translate("RecordRow", "Reçue, à corriger");
        row.stage.tone = QStringLiteral("erreur");
    } else if (send.state == sync::SendState::Handed && !summary.closed) {
        row.stage.words = withTime(row.stage.words, context, summary.lastChange);
    }
    return row;
}

// « Brouillon de 19 h 10 · accord à recueillir », and when it will be erased once it is a week old.
QString draftWords(const sync::Draft& draft, const RowContext& context) {
    using namespace std::chrono_literals;
    constexpr int kSaidAfterDays = 7;
    const int days = static_cast<int>((context.now - draft.changedAt) / 24h);
    const sync::Definition* current = context.definitions.current(draft.dispositif);
    if (days > kSaidAfterDays && current != nullptr) {
        const int left = std::max(2, current->workflow.retention.draftDays - days);
        return QCoreApplication::translate("RecordRow", "Brouillon de %1 jours : il sera effacé dans %2 jours.")
            .arg(days)
            .arg(left);
    }
    const QString words = QCoreApplication::translate("RecordRow", "Brouillon de %1")
                              .arg(context.dates.recent(draft.changedAt, context.now));
    const sync::Value fields(draft.fields);
    const bool owed = current != nullptr && current->form.find("accord") != nullptr && !fields["motif"].text().empty()
        && (fields["accord"].text().empty() || fields["accord"].text() == "REFUS");
    return owed ? QCoreApplication::translate("RecordRow", "%1 · accord à recueillir").arg(words) : words;
}

} // namespace

RecordRow rowOf(const sync::ListRow& listed, sync::Store& store, const RowContext& context) {
    sync::SendStatus send;
    if (listed.pendingOps > 0) {
        if (const auto ops = store.ownOps(listed.record.id))
            send = sendStatusOf(*ops, context.sending);
    }
    RecordRow row = lineOf(listed.record, send, context);
    row.id = qtText(sync::toText(listed.record.id));
    row.reduced = listed.reduced;
    return row;
}

RecordRow rowOf(const sync::Draft& draft, const RowContext& context) {
    sync::Record record;
    record.dispositif = draft.dispositif;
    if (const sync::Definition* current = context.definitions.current(draft.dispositif))
        record.definition = current->version;
    record.answers = draft.fields;
    sync::SendStatus send;
    send.state = sync::SendState::Draft;
    RecordRow row = lineOf(record, send, context);
    row.id = qtText(sync::toText(draft.id));
    row.draft = true;
    row.unread = false;
    row.number.clear();
    row.when = context.dates.recent(draft.changedAt, context.now);
    if (qtText(sync::localNumber(record.id)) == row.title)
        row.title = QCoreApplication::translate("RecordRow", "Sans nom");
    row.stage.words = draftWords(draft, context);
    return row;
}

} // namespace relais::app
