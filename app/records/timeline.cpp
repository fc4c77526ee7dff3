// The history of a record, latest first.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/records/timeline.h"

#include "app/records/stage_view.h"
#include "app/text/language.h"

#include <algorithm>

namespace relais::app {

namespace {

constexpr std::chrono::minutes kClocksDiffer {2}; // design.md §5.23

// How an event is drawn; `title` with %1 names its author, else the author stands in the detail.
struct Look {
    const char* event; // act of the workflow, or type of the op
    const char* title;
    const char* icon;
    const char* tone;
};

constexpr Look kLooks[] = {
    {"prendre_en_charge", QT_TRANSLATE_NOOP("Timeline", "Prise en charge par %1"), "support_agent", "recu"},
    {"poser_question", QT_TRANSLATE_NOOP("Timeline", "Question de la CPAM"), "help", "braise"},
    {"demander_piece", QT_TRANSLATE_NOOP("Timeline", "Pièce demandée au patient"), "assignment", "recu"},
    {"repondre", QT_TRANSLATE_NOOP("Timeline", "Réponse de la CPAM"), "check", "repondu"},
    {"retour_pfidass", QT_TRANSLATE_NOOP("Timeline", "Réponse de l’accompagnement santé"), "check", "repondu"},
    {"retour_maitre", QT_TRANSLATE_NOOP("Timeline", "Réponse de la CPAM"), "check", "repondu"},
    {"transferer_pfidass", QT_TRANSLATE_NOOP("Timeline", "Confiée à l’accompagnement santé"), "handshake", "recu"},
    {"reaffecter", QT_TRANSLATE_NOOP("Timeline", "Transmise à une autre caisse"), "swap_horiz", "recu"},
    {"rattacher", QT_TRANSLATE_NOOP("Timeline", "Déjà signalée par un confrère"), "layers", "recu"},
    {"lire_retour", QT_TRANSLATE_NOOP("Timeline", "Réponse lue"), "visibility", "petrole"},
    {"clore", QT_TRANSLATE_NOOP("Timeline", "Terminée"), "task_alt", "petrole"},
    {"clore_non_lu", QT_TRANSLATE_NOOP("Timeline", "Terminée sans lecture"), "task_alt", "petrole"},
    {"rouvrir", QT_TRANSLATE_NOOP("Timeline", "Rouverte par %1"), "history", "recu"},
    {"annuler", QT_TRANSLATE_NOOP("Timeline", "Annulée par %1"), "close", "encre2"},
    {"retirer_accord", QT_TRANSLATE_NOOP("Timeline", "Le patient a retiré son accord"), "back_hand", "encre2"},
    {"complement", QT_TRANSLATE_NOOP("Timeline", "Complément de %1"), "add", "petrole"},
    {"correction", QT_TRANSLATE_NOOP("Timeline", "Corrigée par %1"), "edit", "petrole"},
    {"appel_note", QT_TRANSLATE_NOOP("Timeline", "LUP appelée"), "phone_in_talk", "petrole"},
    {"opened", QT_TRANSLATE_NOOP("Timeline", "Ouverte par la CPAM"), "inbox", "recu"},
    {"retour_intermediaire", QT_TRANSLATE_NOOP("Timeline", "Message de la CPAM"), "chat", "recu"},
    {"retour_tardif", QT_TRANSLATE_NOOP("Timeline", "Message de l’accompagnement santé"), "chat", "recu"},
    {"suite_soin", QT_TRANSLATE_NOOP("Timeline", "Suite du soin"), "medical_services", "petrole"},
    {"rappel", QT_TRANSLATE_NOOP("Timeline", "Rappel : une réponse attend"), "notifications", "attente"},
    {"alarme", QT_TRANSLATE_NOOP("Timeline", "Pas encore ouverte par la CPAM"), "timer", "attente"},
    {"withdraw", QT_TRANSLATE_NOOP("Timeline", "Reprise en brouillon"), "edit_note", "encre2"},
};

// What an act said reaches its readers by the fact that it set (sync/domain/projection.cpp): the last one of a list.
constexpr struct {
    std::string_view event;
    const char* fact;
    const char* text;
} kSaid[] = {
    {"poser_question", "question", "texte"},      {"repondre", "retour", "message"},
    {"retour_pfidass", "retour", "message"},      {"retour_maitre", "retour", "message"},
    {"transferer_pfidass", "retours", "message"}, {"retour_intermediaire", "retours", "message"},
    {"retour_tardif", "retours", "message"},      {"rouvrir", "motif_reouverture", nullptr},
};

sync::Value saidBy(const sync::AppliedOp& op, std::string_view event) {
    const auto said = std::ranges::find_if(kSaid, [&](const auto& one) { return event == one.event; });
    if (said == std::end(kSaid))
        return {};
    const sync::Value fact = sync::Value(op.facts)[said->fact];
    if (said->text == nullptr)
        return sync::Value(sync::Value::Map {{"texte", fact}});
    const sync::Value whole = fact.isArray() && !fact.array().empty() ? fact.array().back() : fact;
    return sync::Value(sync::Value::Map {{"texte", whole[said->text]}, {"par", whole["par_service"]}});
}

std::string eventOf(const sync::AppliedOp& op) {
    return op.type == sync::OpType::kMove ? sync::Value(op.body)["by"].text() : op.type;
}

class Teller {
    Q_DECLARE_TR_FUNCTIONS(Timeline)

public:
    Teller(
        const sync::Record& record, const sync::UserId& reader, const sync::DefinitionSet& definitions,
        const Dates& dates, sync::WallMs now)
        : m_record(record), m_reader(reader), m_definitions(definitions), m_dates(dates), m_now(now) { }

    [[nodiscard]] TimelineEntry told(const sync::AppliedOp& op) const {
        const std::string event = eventOf(op);
        TimelineEntry entry;
        const auto look = std::ranges::find_if(kLooks, [&](const Look& one) { return event == one.event; });
        if (look != std::end(kLooks)) {
            entry.title = tr(look->title);
            entry.icon = QString::fromUtf8(look->icon);
            entry.tone = QString::fromUtf8(look->tone);
        } else {
            entry.title = labelOf(event);
            entry.icon = QStringLiteral("edit");
            entry.tone = QStringLiteral("petrole");
        }
        const bool named = entry.title.contains(QLatin1String("%1"));
        if (named)
            entry.title = entry.title.arg(who(op));
        if (event == "complement" && sync::Value(op.body)["reponse"].boolean())
            entry.title = tr("Réponse de %1").arg(who(op));
        entry.text = written(op, event);
        entry.detail = when(op);
        // Passed on by the service: who wrote it at the other desk.
        std::string by = saidBy(op, event)["par"].text();
        if (by.empty() && op.author != m_reader && event != "opened")
            by = op.authorLabel;
        if (!named && !by.empty())
            entry.detail = qtText(by) + QStringLiteral(" · ") + entry.detail;
        return entry;
    }

    // The creation: here first, then at the service.
    void creation(const sync::AppliedOp& op, std::vector<TimelineEntry>& out) const {
        TimelineEntry saved {
            tr("Enregistrée par %1").arg(who(op)), when(op), {}, QStringLiteral("edit"), QStringLiteral("petrole")};
        if (op.seq > 0) {
            const bool apart = clocksDiffer(op);
            saved.detail = apart ? tr("%1 sur l’appareil, hors ligne").arg(m_dates.recent(op.deviceTime, m_now))
                                 : m_dates.recent(op.deviceTime, m_now);
            out.push_back(std::move(saved));
            out.push_back(
                {sync::Value(m_record.facts)["triage"].boolean() ? tr("Remise au service") : tr("Reçue par la CPAM"),
                 apart ? tr("%1 au service").arg(m_dates.recent(op.serviceTime, m_now))
                       : m_dates.recent(op.serviceTime, m_now),
                 {},
                 QStringLiteral("mark_email_read"),
                 QStringLiteral("recu")});
            return;
        }
        out.push_back(std::move(saved));
    }

private:
    [[nodiscard]] static bool clocksDiffer(const sync::AppliedOp& op) {
        const auto apart = op.serviceTime - op.deviceTime;
        return op.serviceTime.ms != 0 && (apart > kClocksDiffer || apart < -kClocksDiffer);
    }

    [[nodiscard]] QString who(const sync::AppliedOp& op) const {
        if (op.author == m_reader)
            return tr("vous");
        return op.authorLabel.empty() ? tr("la CPAM") : qtText(op.authorLabel);
    }

    [[nodiscard]] QString when(const sync::AppliedOp& op) const {
        if (op.seq == 0)
            return tr("%1, en attente d’envoi").arg(m_dates.recent(op.deviceTime, m_now));
        if (clocksDiffer(op) && op.author == m_reader)
            return tr("%1 sur l’appareil, %2 au service")
                .arg(m_dates.recent(op.deviceTime, m_now), m_dates.recent(op.serviceTime, m_now));
        return m_dates.recent(op.serviceTime.ms != 0 ? op.serviceTime : op.deviceTime, m_now);
    }

    [[nodiscard]] QString written(const sync::AppliedOp& op, const std::string& event) const {
        const sync::Value body(op.body);
        if (event == "suite_soin")
            return tr("Soin obtenu : %1")
                .arg(choiceWords(m_record, m_definitions, "soin_obtenu", body["soin_obtenu"].text()));
        for (const char* field : {"question", "message", "texte"}) {
            if (!body[field].text().empty())
                return qtText(body[field].text());
        }
        if (event == "rouvrir" && !body["motif"].text().empty())
            return qtText(body["motif"].text());
        return qtText(saidBy(op, event)["texte"].text());
    }

    [[nodiscard]] QString labelOf(const std::string& event) const {
        if (const auto* definition = m_definitions.closest(m_record.dispositif, m_record.definition)) {
            if (const sync::Act* act = definition->workflow.act(event))
                return wordsOf(act->label);
        }
        return tr("Étape d’une version plus récente");
    }

    const sync::Record& m_record;
    const sync::UserId& m_reader;
    const sync::DefinitionSet& m_definitions;
    const Dates& m_dates;
    sync::WallMs m_now;
};

} // namespace

std::vector<TimelineEntry> timelineOf(
    const sync::Record& record, const sync::UserId& reader, const sync::DefinitionSet& definitions, const Dates& dates,
    sync::WallMs now) {
    const Teller teller(record, reader, definitions, dates, now);
    std::vector<TimelineEntry> out;
    for (const sync::AppliedOp& op : record.events) {
        if (op.type == sync::OpType::kCreate)
            teller.creation(op, out);
        else
            out.push_back(teller.told(op));
    }
    std::ranges::reverse(out);
    return out;
}

void TimelineModel::show(std::vector<TimelineEntry> entries) {
    if (entries == m_entries)
        return;
    // Entries are only ever added at the top: what is at the bottom stays where it is.
    std::size_t same = 0;
    while (same < std::min(entries.size(), m_entries.size())
           && entries[entries.size() - 1 - same] == m_entries[m_entries.size() - 1 - same])
        ++same;
    const int gone = static_cast<int>(m_entries.size() - same);
    const int added = static_cast<int>(entries.size() - same);
    if (gone > 0) {
        beginRemoveRows({}, 0, gone - 1);
        m_entries.erase(m_entries.begin(), m_entries.begin() + gone);
        endRemoveRows();
    }
    if (added > 0) {
        beginInsertRows({}, 0, added - 1);
        m_entries = std::move(entries);
        endInsertRows();
    }
    Q_EMIT countChanged();
}

int TimelineModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant TimelineModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TimelineEntry& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (role) {
    case TitleRole:
        return entry.title;
    case DetailRole:
        return entry.detail;
    case TextRole:
        return entry.text;
    case IconRole:
        return entry.icon;
    case ToneRole:
        return entry.tone;
    default:
        return {};
    }
}

QHash<int, QByteArray> TimelineModel::roleNames() const {
    return {
        {TitleRole, "title"}, {DetailRole, "detail"}, {TextRole, "written"}, {IconRole, "icon"}, {ToneRole, "tone"}};
}

} // namespace relais::app
