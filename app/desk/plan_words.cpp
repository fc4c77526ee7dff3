// An accompaniment in words.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/plan_words.h"

#include "app/records/stage_view.h"
#include "app/text/convert.h"
#include "app/text/language.h"

#include <algorithm>
#include <map>

namespace relais::app {

namespace {

// How many of the five steps are behind in each state; the ends that are no success stop where they stopped.
constexpr struct {
    const char* state;
    int done;
} kDone[] = {
    {"DETECTE", 0}, {"RECU", 0},      {"BILAN_DROITS", 0},   {"CONTACT", 1},
    {"PLAN", 2},    {"ACTIONS", 3},   {"INJOIGNABLE", 1},    {"REFUS_ASSURE", 2},
    {"ABANDON", 3}, {"REORIENTE", 3}, {"SOINS_REALISES", 4}, {"RETOUR_TRANSMIS", 5},
    {"CLOS", 5},
};

QString euros(std::int64_t cents) {
    return interfaceLocale().toString(static_cast<double>(cents) / 100, 'f', cents % 100 == 0 ? 0 : 2);
}

} // namespace

QString PlanWords::choices(const char* linkId) const {
    QStringList all;
    const sync::Value answers(m_record.answers);
    const sync::Value& value = answers[linkId];
    for (const sync::Value& one : value.isArray() ? value.array() : sync::Value::Array {value})
        all.append(choiceWords(m_record, m_definitions, linkId, one.text()));
    all.removeAll(QString());
    return all.join(QStringLiteral(", "));
}

std::vector<Fact> PlanWords::facts() const {
    return {
        {tr("Soins auxquels la personne renonce"), choices("soins_renonces")},
        {tr("Causes"), choices("causes")},
        {tr("Accord de la personne"), choices("accord")},
        {tr("Signalé par"), qtText(m_record.authorLabel)},
        {tr("Suivi par"), qtText(m_facts["agent_label"].text())},
    };
}

QString PlanWords::reviewLine() const {
    const auto& items = m_facts["bilan"].map();
    const auto left = std::ranges::count_if(items, [](const auto& item) { return item.second.text() == "A_FAIRE"; });
    if (items.empty())
        return tr("AMO, C2S, ALD, médecin traitant, carte, coordonnées, aides locales");
    return left == 0 ? tr("Tout est à jour") : tr("%n point(s) à faire", nullptr, static_cast<int>(left));
}

QString PlanWords::contactLine() const {
    const auto& all = m_facts["contacts"].array();
    if (all.empty())
        return {};
    const sync::Value& last = all.back();
    const QString day = m_dates.partialDate(qtText(last["date"].text()));
    const QString how = choiceWords(m_record, m_definitions, "canal", std::string(last["canal"].text()));
    const QString line = how.isEmpty() ? day : tr("%1, %2").arg(how, day);
    return last["abouti"].boolean() ? tr("%1, personne jointe").arg(line) : tr("%1, sans réponse").arg(line);
}

QString PlanWords::financingLine() const {
    const sync::Value& plan = m_facts["montage"];
    if (!plan.has("cout"))
        return {};
    QStringList parts;
    for (const char* part : {"part_amo", "part_amc", "aide_ass", "autres"}) {
        if (plan[part].integer() > 0)
            parts.append(euros(plan[part].integer()));
    }
    return tr("%1 € = %2, reste %3 €")
        .arg(
            euros(plan["cout"].integer()), parts.isEmpty() ? QStringLiteral("0") : parts.join(QStringLiteral(" + ")),
            euros(plan["reste"].integer()));
}

QString PlanWords::actionsLine() const {
    const auto& all = m_facts["plan"].array();
    if (all.empty())
        return {};
    const sync::Value& last = all.back();
    const QString what = qtText(last["action"].text());
    return all.size() == 1 ? what : tr("%1, et %n autre(s)", nullptr, static_cast<int>(all.size()) - 1).arg(what);
}

QString PlanWords::careLine() const {
    const QString day = m_dates.partialDate(qtText(m_facts["soin_realise_le"].text()));
    return day.isEmpty() ? tr("Le retour part avec la clôture") : tr("Soin réalisé le %1").arg(day);
}

int PlanWords::stepsDone() const {
    const auto found = std::ranges::find_if(kDone, [&](const auto& one) { return m_record.state == one.state; });
    return found == std::end(kDone) ? 0 : found->done;
}

QString PlanWords::stepAct() const {
    static const std::map<std::string, const char*> kActs {
        {"RECU", "bilan"}, {"BILAN_DROITS", "bilan"}, {"CONTACT", "contact"}, {"PLAN", "montage"}, {"ACTIONS", "plan"}};
    const auto found = kActs.find(m_record.state);
    return found == kActs.end() ? QString() : QString::fromLatin1(found->second);
}

QString PlanWords::origin() const {
    QStringList parts;
    if (m_facts.has("origine") && !m_record.events.empty())
        parts += tr("Orienté par la LUP le %1").arg(m_dates.day(m_record.events.front().deviceTime));
    const QString author = qtText(m_record.authorLabel).section(QStringLiteral(", "), 0, 0);
    if (!author.isEmpty())
        parts += tr("signalé par %1").arg(author);
    return parts.join(QStringLiteral(" · "));
}

QString PlanWords::leftToPay() const {
    const sync::Value& plan = m_facts["montage"];
    return plan.has("reste") ? tr("Reste à charge prévu : %1 €.").arg(euros(plan["reste"].integer())) : QString();
}

std::vector<Fact> PlanWords::steps() const {
    const int done = stepsDone();
    std::vector<Fact> out {
        {tr("Bilan complet des droits"), reviewLine()},
        {tr("Contact avec la personne"), contactLine()},
        {tr("Plan et montage financier"), financingLine()},
        {tr("Actions"), actionsLine()},
        {tr("Soins réalisés, retour au professionnel"), careLine()},
    };
    for (int i = 0; i < static_cast<int>(out.size()); ++i)
        out[static_cast<std::size_t>(i)].mark = i < done ? QStringLiteral("done")
            : i == done                                  ? QStringLiteral("current")
                                                         : QStringLiteral("todo");
    return out;
}

} // namespace relais::app
