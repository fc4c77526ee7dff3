// A case in words.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/case_words.h"

#include "app/records/stage_view.h"
#include "app/text/convert.h"
#include "app/text/language.h"
#include "app/text/patient_words.h"

namespace relais::app {

QString CaseWords::choices(const char* linkId) const {
    const sync::Value& value = m_answers[linkId];
    QStringList all;
    for (const sync::Value& one : value.isArray() ? value.array() : sync::Value::Array {value})
        all.append(choiceWords(m_record, m_definitions, linkId, one.text()));
    all.removeAll(QString());
    return all.join(QStringLiteral(", "));
}

QString CaseWords::at(const char* fact) const {
    const std::int64_t ms = m_facts[fact].integer();
    return ms == 0 ? QString() : m_dates.recent({ms}, m_now);
}

QString CaseWords::due(sync::WallMs at, sync::WallMs now) {
    const Dates dates(interfaceLocale());
    const auto days = dates.inParis(now).date().daysTo(dates.inParis(at).date());
    if (days == 0)
        return dates.time(at);
    return days == 1 ? tr("demain, %1").arg(dates.time(at)) : tr("le %1").arg(dates.dayAndTime(at));
}

std::vector<Fact> CaseWords::facts(const AuthorOffice& office) const {
    const QString care = choices("soins_concernes");
    const QString giving = choices("renoncement");
    const bool unverified = m_facts.has("auteur_non_verifie");
    const auto& caisses = m_definitions.reference().caisses;
    const auto found = caisses.find(std::string(m_facts["caisse"].text()));
    const QString caisse = m_facts.has("triage") ? tr("à déterminer")
        : found == caisses.end()                 ? QString()
                                                 : wordsOf(found->second.shortName);
    const QString label = qtText(m_record.authorLabel);
    const QString name = label.section(QStringLiteral(", "), 0, 0);
    QStringList where {label.section(QStringLiteral(", "), 1), office.name};
    where.removeAll(QString());
    QString trade = where.join(QStringLiteral(", "));
    trade = trade.left(1).toUpper() + trade.mid(1);
    const QString back = phoneWords(m_answers["rappel_auteur"].text());
    return {
        {tr("Blocage"), choices("motif")},
        {tr("Soin menacé"),
         giving.isEmpty() ? care : tr("%1 · %2").arg(care, giving.left(1).toLower() + giving.mid(1))},
        {tr("Accord du patient"), choices("accord")},
        {unverified ? tr("Titulaire de l’appareil") : tr("Signalé par"), name},
        {tr("Métier, lieu"), trade},
        {unverified ? tr("Où rappeler") : tr("Joindre"), back.isEmpty() && !unverified ? office.phone : back},
        {tr("Caisse"), caisse},
        {tr("Langue"), choices("langue")},
        {tr("Plages de rappel"), qtText(m_answers["plages_rappel"].text())},
        {tr("Représentant"), qtText(m_answers["representant"].text())},
    };
}

std::vector<Fact> CaseWords::steps() const {
    const QString taken = at("pris_le");
    if (taken.isEmpty())
        return {};
    const bool answered = m_facts.has("retour_le");
    const bool called = !m_facts["appels"].array().empty();
    const QString waited = at("attente_le");
    std::vector<Fact> out {
        {tr("Prise en charge"), taken, QStringLiteral("done")},
        {tr("Droits vérifiés"), at("analyse_le"), m_facts.has("analyse_le") ? QStringLiteral("done") : QString()},
        {tr("Pièces demandées"), waited.isEmpty() && answered ? tr("inutile") : waited,
         waited.isEmpty() && !answered ? QString() : QStringLiteral("done")},
        {tr("Patient appelé"), QString(), called ? QStringLiteral("done") : QString()},
        {tr("Réponse au professionnel"), at("retour_le"), answered ? QStringLiteral("done") : QString()},
    };
    if (answered) // what was not done before the answer is no longer to be done
        std::erase_if(out, [](const Fact& step) { return step.mark.isEmpty(); });
    bool current = true; // the first step that is not done
    for (Fact& step : out) {
        if (!step.mark.isEmpty())
            continue;
        step.mark = current ? QStringLiteral("current") : QStringLiteral("todo");
        current = false;
    }
    return out;
}

QString CaseWords::setAside() const {
    const std::string code {
        m_facts["quarantaine"].text()}; // those of sync/service/ledger/verdict_codes.h and judge.cpp
    QString why = tr("Le service n’a pas pu tout vérifier.");
    if (code == "revoked")
        why = tr("L’appareil ou son utilisateur a été retiré avant que l’alerte n’arrive.");
    else if (code == "rights_moved")
        why = tr("Les droits de l’auteur ont changé entre l’écriture et l’arrivée.");
    else if (code == "lease")
        why = tr("Le service ne connaît pas l’autorisation de cet appareil.");
    else if (code == "signature" || code == "replica")
        why = tr("La signature de l’appareil n’a pas pu être vérifiée.");
    else if (code == "definition" || code == "definition_retiree")
        why = tr("L’alerte a été écrite avec une version du formulaire que le service n’accepte plus.");
    return tr("%1 Elle n’est pas perdue : lisez-la, puis décidez.").arg(why);
}

std::vector<Fact> CaseWords::checks() const {
    const std::string code {m_facts["quarantaine"].text()};
    const auto check = [](const QString& what, bool good, const QString& words) {
        return Fact {what, good ? words : tr("à vérifier"), good ? QStringLiteral("done") : QStringLiteral("warn")};
    };
    const QString written = m_record.events.empty() ? QString() : m_dates.day(m_record.events.front().deviceTime);
    const bool signature = code != "signature" && code != "replica";
    const bool rights = code != "revoked" && code != "rights_moved" && code != "lease" && signature;
    const bool form = code != "definition" && code != "definition_retiree" && !m_facts.has("a_corriger");
    return {
        check(tr("Signature de l’appareil"), signature, tr("reconnue")),
        check(tr("Droits de l’auteur le %1").arg(written), rights, tr("en règle")),
        check(tr("Contenu du formulaire"), form, tr("complet")),
        check(tr("Accord du patient"), !choices("accord").isEmpty(), choices("accord")),
    };
}

QString CaseWords::received() const {
    const std::int64_t ms = m_facts["transmis_le"].integer();
    return ms == 0 ? QString() : tr("Reçue il y a %1.").arg(m_dates.duration(m_now - sync::WallMs {ms}));
}

} // namespace relais::app
