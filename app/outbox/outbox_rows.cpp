// Own ops read from the store as items of « Envois ».
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/outbox/outbox_rows.h"

#include "app/records/to_correct.h"
#include "app/text/language.h"
#include "app/text/patient_words.h"
#include "sync/domain/record_summary.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace relais::app {

using namespace sync;

namespace {

constexpr std::uint32_t kLookedAt = 200; // last records changed, for what was handed over today

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OutboxRows)
};

QString kindOf(const OwnOp& op) {
    if (op.type == OpType::kCreate && op.dispositif == "lup")
        return Words::tr("Alerte");
    if (op.type == OpType::kCreate)
        return Words::tr("Nouveau dossier");
    if (op.type == OpType::kWithdraw)
        return Words::tr("Retrait");
    return {};
}

// The label of the act in its workflow, for what is not the creation of a record.
QString actOf(const OwnOp& op, const Op& content, const Record& record, const DefinitionSet& definitions) {
    const Definition* definition = definitions.closest(op.dispositif, record.definition);
    const auto by = content.body.find("by");
    const std::string name = op.type == OpType::kMove && by != content.body.end() ? by->second.text() : op.type;
    const Act* act = definition ? definition->workflow.act(name) : nullptr;
    return act ? wordsOf(act->label) : QString();
}

QString reasonOf(const OwnOp& op, const OutboxContext& context) {
    if (!op.text.empty())
        return qtText(op.text);
    switch (op.status) {
    case OwnStatus::Saved:
        return context.online ? Words::tr("Part au prochain échange") : Words::tr("Attend le réseau");
    case OwnStatus::Waiting:
        return Words::tr("Reçu, à vérifier : il dépend d’un envoi qui n’est pas arrivé");
    case OwnStatus::Quarantined:
        return op.code == "accord"
            ? Words::tr("L’accord du patient manque. Personne d’autre ne la voit.")
            : Words::tr("Le service a mis cet envoi de côté pour vérification. Il n’est pas perdu.");
    case OwnStatus::Refused:
        if (op.code == "deja_pris")
            return Words::tr("Une autre personne l’a pris avant vous");
        if (op.code == "droits")
            return Words::tr("Vous n’avez plus accès à ce dossier. Votre texte reste lisible ici.");
        if (op.code == "parent")
            return Words::tr("Ceci dépendait d’un envoi refusé. Votre texte reste lisible ici.");
        return Words::tr("Ce dossier a changé : cette action n’est plus possible.");
    case OwnStatus::TakenBack:
        return Words::tr("Repris en brouillon");
    default:
        return op.reconfirm ? Words::tr("À reconfirmer par le service") : Words::tr("Remis au service");
    }
}

// A refusal that its author has understood leaves « Envois »; what was written stays readable in its record.
bool isOver(const OwnOp& op) {
    return op.status == OwnStatus::TakenBack || op.status == OwnStatus::Replaced || op.status == OwnStatus::Purged
        || (op.status == OwnStatus::Refused && !op.changed);
}

// « Lou Spécimen · 10 h 50 », of a case that somebody took first.
QString keptBy(const Record& record, const OutboxContext& context) {
    const Value facts(record.facts);
    const bool duty = facts.has("titulaire");
    const Value& taken = facts[duty ? "prise_le" : "pris_le"];
    QStringList parts {qtText(facts[duty ? "titulaire_label" : "agent_label"].text())};
    if (taken.isInteger())
        parts += context.dates.recent({taken.integer()}, context.now);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

OutboxItem itemOf(const Store& store, const OwnOp& op, const OutboxContext& context) {
    OutboxItem item;
    item.id = qtText(toText(op.id));
    item.recordId = qtText(toText(op.record));
    item.dispositif = qtText(op.dispositif);
    item.section = op.changed              ? OutboxItem::ToSee
        : op.status != OwnStatus::Accepted ? OutboxItem::Waiting
                                           : OutboxItem::HandedToday;
    item.reference = item.id.left(8).toUpper();
    item.savedText = context.dates.recent(op.savedAt, context.now);
    if (op.answeredAt.ms != 0)
        item.answeredText = context.dates.recent(op.answeredAt, context.now);
    item.reason = reasonOf(op, context);
    item.canTakeBack = op.status == OwnStatus::Saved && op.type == OpType::kCreate;
    item.taken = op.code == "deja_pris";
    item.iconName = op.type == OpType::kCreate ? QStringLiteral("campaign") : QStringLiteral("assignment");

    Record record;
    if (auto known = store.record(op.record)) {
        record = std::move(*known);
        const SendStatus send = sendStatusOf({op}, context.sending);
        const RecordSummary summary = summaryOf(record, send, context.definitions);
        item.stage = stageViewOf(summary.stage, record, send, context.definitions, context.dates);
        const Value begins = Value(record.facts)["debut_le"]; // a duty is named by its day, not by its place
        item.title = begins.isInteger() ? context.dates.dayAndTime({begins.integer()}) : qtText(summary.title);
        item.patient = item.title;
        item.keptText = keptBy(record, context);
    }
    if (op.status == OwnStatus::Refused) { // its record may be gone: the témoin says it all the same (design.md §6)
        const auto strings = [](std::initializer_list<const char*> names) {
            QStringList out;
            for (const char* name : names)
                out += QString::fromUtf8(name);
            return out;
        };
        item.stage.fills = strings({"full", "broken", "empty", "empty"});
        item.stage.tones = strings({"petrole", "erreur", "erreur", "erreur"});
        item.stage.tone = QStringLiteral("erreur");
    }
    QString what = kindOf(op);
    if (const auto content = store.ownOpContent(op.id)) {
        if (item.patient.isEmpty()) // a refused alert has no record: what was written says of whom it was
            item.title = item.patient = PatientWords(Value(content->body)["answers"].map()).name();
        if (what.isEmpty())
            what = actOf(op, *content, record, context.definitions);
        item.sizeText = Words::tr("%n octet(s)", nullptr, static_cast<int>(encodeOp(*content).size()));
    }
    item.title = item.title.isEmpty() ? what : QStringLiteral("%1 · %2").arg(what, item.title);
    item.subtitle = item.section == OutboxItem::HandedToday && !item.answeredText.isEmpty()
        ? Words::tr("Remis à %1").arg(item.answeredText)
        : Words::tr("Enregistré ici à %1").arg(item.savedText);
    if (item.section != OutboxItem::HandedToday)
        item.stage.words = item.reason;
    if (item.section == OutboxItem::ToSee)
        item.actionText = item.taken ? Words::tr("Voir") : Words::tr("J’ai compris");
    return item;
}

// Accepted, and something in it must change: its témoin says where it is, its words what is wrong.
OutboxItem correctable(OutboxItem item, const Record& record, const OutboxContext& context) {
    item.section = OutboxItem::ToSee;
    item.toCorrect = true;
    item.reason = faultWords(record, context.definitions);
    item.stage.words = item.reason;
    item.stage.tone = QStringLiteral("erreur");
    item.subtitle = Words::tr("Reçue à %1, à corriger").arg(item.answeredText);
    item.actionText = Words::tr("Corriger");
    return item;
}

} // namespace

Result<std::vector<OutboxItem>> outboxItems(const Store& store, const OutboxContext& context) {
    std::vector<OutboxItem> items;
    std::set<RecordId> corrected; // said once, under « À voir »
    RELAIS_ASSIGN(const auto waiting, store.outbox());
    for (const OwnOp& op : waiting) {
        if (!isOver(op))
            items.push_back(itemOf(store, op, context));
    }
    for (const Record& record :
         recordsToCorrect(store, context.actor, context.definitions, {context.now, context.production})) {
        RELAIS_ASSIGN(const auto ops, store.ownOps(record.id));
        const auto creation = std::ranges::find(ops, OpType::kCreate, &OwnOp::type);
        if (creation == ops.end() || creation->changed)
            continue;
        corrected.insert(record.id);
        items.push_back(correctable(itemOf(store, *creation, context), record, context));
    }
    const QDate today = context.dates.inParis(context.now).date();
    ListQuery recent; // a desk acts on the records of others
    recent.order = ListOrder::LastChanged;
    recent.limit = kLookedAt;
    RELAIS_ASSIGN(const auto rows, store.list(recent));
    for (const ListRow& row : rows) {
        RELAIS_ASSIGN(const auto ops, store.ownOps(row.record.id));
        for (const OwnOp& op : ops) {
            if (op.type == OpType::kCreate && corrected.contains(row.record.id))
                continue;
            if (op.status == OwnStatus::Accepted && !op.changed && op.answeredAt.ms != 0
                && context.dates.inParis(op.answeredAt).date() == today)
                items.push_back(itemOf(store, op, context));
        }
    }
    return items;
}

} // namespace relais::app
