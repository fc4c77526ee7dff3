// Acts as buttons.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/act_list_model.h"

#include "app/records/row_merge.h"
#include "app/text/convert.h"
#include "app/text/language.h"

namespace relais::app {

namespace {

struct Words {
    const char* act;
    const char* text; // null: those of the workflow
    const char* icon;
    bool main = false;
    bool confirms = false;
};

// In the order of design.md §8.12 and §8.13; the first that is allowed and may be main is the main action. Those of
// the card « Auteur non vérifié », the composer's own and « Ouverte » have no button here.
constexpr Words kLup[] = {
    {"accepter_file", QT_TRANSLATE_NOOP("DeskActs", "Accepter dans la file"), "check", true},
    {"ecarter", QT_TRANSLATE_NOOP("DeskActs", "Écarter, avec un motif"), ""},
    {"prendre_en_charge", QT_TRANSLATE_NOOP("DeskActs", "Prendre en charge"), "assignment_ind", true},
    {"repondre", QT_TRANSLATE_NOOP("DeskActs", "Répondre"), "send", true},
    {"envoyer_caisse", QT_TRANSLATE_NOOP("DeskActs", "Envoyer à une caisse"), "swap_horiz"},
    {"transferer_pfidass", QT_TRANSLATE_NOOP("DeskActs", "Orienter PFIDASS"), "handshake"},
    {"poser_question", QT_TRANSLATE_NOOP("DeskActs", "Poser une question"), "help"},
    {"demander_piece", QT_TRANSLATE_NOOP("DeskActs", "Demander une pièce"), "assignment"},
    {"reaffecter", QT_TRANSLATE_NOOP("DeskActs", "Transférer"), "swap_horiz"},
    {"reprendre", nullptr, "history"},
    {"detacher", nullptr, "layers"},
    {"rouvrir", nullptr, "history"},
    {"appel_note", QT_TRANSLATE_NOOP("DeskActs", "Noter un appel"), "phone_in_talk"},
    {"note_interne", nullptr, "edit_note"},
    {"retirer_accord", nullptr, "back_hand", false, true},
};
constexpr Words kPfidass[] = {
    {"accepter_file", nullptr, "check", true},
    {"prendre_en_charge", nullptr, "assignment_ind", true},
    {"ouvrir_bilan", nullptr, "assignment", true},
    {"passer_contact", nullptr, "call", true},
    {"passer_plan", nullptr, "assignment", true},
    {"passer_actions", nullptr, "task_alt", true},
    {"soins_realises", nullptr, "task_alt", true},
    {"rendre_retour", nullptr, "send", true},
    {"retour_intermediaire", QT_TRANSLATE_NOOP("DeskActs", "Écrire au professionnel"), "chat"},
    {"abandonner", nullptr, "close"},
    {"reorienter", nullptr, "swap_horiz"},
    {"refus_assure", nullptr, "back_hand"},
    {"injoignable", nullptr, "event_busy", false, true},
    {"envoyer_caisse", nullptr, "swap_horiz"},
    {"ecarter", nullptr, ""},
    {"appel_note", nullptr, "phone_in_talk"},
    {"note_interne", nullptr, "edit_note"},
    {"annuler", nullptr, "close"},
    {"retirer_accord", nullptr, "back_hand", false, true},
};
// What is noted along the way of an accompaniment.
constexpr Words kPlan[] = {
    {"bilan", nullptr, "assignment"},
    {"contact", nullptr, "call"},
    {"plan", nullptr, "add"},
    {"montage", nullptr, "euro"},
};

template <std::size_t N>
void collect(
    const Words (&words)[N], const QStringList& allowed, const sync::Workflow& workflow, std::vector<DeskAct>& out) {
    for (const Words& one : words) {
        const sync::Act* act = allowed.contains(QLatin1String(one.act)) ? workflow.act(one.act) : nullptr;
        if (act == nullptr)
            continue;
        out.push_back(
            {QString::fromUtf8(one.act),
             one.text != nullptr ? QCoreApplication::translate("DeskActs", one.text) : wordsOf(act->label),
             QString::fromUtf8(one.icon), !act->payload.items().empty(), one.confirms, one.main});
    }
}

} // namespace

std::vector<DeskAct>
deskActs(const sync::Record& record, const QStringList& allowed, const sync::DefinitionSet& definitions) {
    std::vector<DeskAct> out;
    const sync::Definition* definition = definitions.closest(record.dispositif, record.definition);
    if (definition == nullptr)
        return out;
    if (record.dispositif == "pfidass")
        collect(kPfidass, allowed, definition->workflow, out);
    else
        collect(kLup, allowed, definition->workflow, out);
    // What waits only for its author to be known is treated at once; the card of the author has its own acts.
    if (sync::Value(record.facts).has("auteur_non_verifie"))
        std::erase_if(out, [](const DeskAct& act) { return act.name == u"accepter_file" || act.name == u"ecarter"; });
    return out;
}

std::vector<DeskAct>
planActs(const sync::Record& record, const QStringList& allowed, const sync::DefinitionSet& definitions) {
    std::vector<DeskAct> out;
    if (const sync::Definition* definition = definitions.closest(record.dispositif, record.definition))
        collect(kPlan, allowed, definition->workflow, out);
    return out;
}

void ActListModel::show(std::vector<DeskAct> acts) {
    if (acts == m_acts)
        return;
    mergeRows(*this, m_acts, std::move(acts), &DeskAct::name);
    Q_EMIT shown();
}

int ActListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant ActListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const DeskAct& act = m_acts[static_cast<std::size_t>(index.row())];
    switch (role) {
    case NameRole:
        return act.name;
    case TextRole:
        return act.text;
    case IconRole:
        return act.icon;
    case AsksRole:
        return act.asks;
    case ConfirmsRole:
        return act.confirms;
    default:
        return {};
    }
}

QHash<int, QByteArray> ActListModel::roleNames() const {
    return {{NameRole, "name"}, {TextRole, "text"}, {IconRole, "icon"}, {AsksRole, "asks"}, {ConfirmsRole, "confirms"}};
}

} // namespace relais::app
