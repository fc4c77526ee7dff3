// What to read to the LUP by phone, and which number to call.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/alerts/call_summary.h"

#include "app/records/stage_view.h"
#include "app/text/language.h"
#include "app/text/patient_words.h"
#include "sync/domain/record_summary.h"

#include <QCoreApplication>

#include <algorithm>

namespace relais::app {

namespace {

// The caisse that has the alert, else the territory's default, else the only one there is.
const sync::Caisse* caisseOf(const sync::Record& record, const sync::ReferenceData& reference) {
    const std::string code = sync::Value(record.facts)["caisse"].text();
    if (const auto own = reference.caisses.find(code); own != reference.caisses.end())
        return &own->second;
    if (const auto usual = reference.defaultCaisse.find(""); usual != reference.defaultCaisse.end()) {
        if (const auto found = reference.caisses.find(usual->second); found != reference.caisses.end())
            return &found->second;
    }
    return reference.caisses.empty() ? nullptr : &reference.caisses.begin()->second;
}

QString joined(const sync::Record& record, const sync::DefinitionSet& definitions, const std::string& linkId) {
    const sync::Value answer = sync::Value(record.answers)[linkId];
    if (!answer.isArray())
        return choiceWords(record, definitions, linkId, answer.text());
    QStringList words;
    for (const sync::Value& code : answer.array())
        words += choiceWords(record, definitions, linkId, code.text());
    return words.join(QStringLiteral(", "));
}

// As one says it: « sous 24 heures », « dans la semaine »; other delays of a later form by their label.
QString careAndDelay(const sync::Record& record, const sync::DefinitionSet& definitions) {
    struct Spoken {
        const char* code;
        const char* words;
    };
    static constexpr Spoken kSpoken[]
        = {{"24H", QT_TRANSLATE_NOOP("CallSummary", "%1, sous 24 heures")},
           {"3J", QT_TRANSLATE_NOOP("CallSummary", "%1, sous 3 jours")},
           {"SEMAINE", QT_TRANSLATE_NOOP("CallSummary", "%1, dans la semaine")},
           {"MOIS", QT_TRANSLATE_NOOP("CallSummary", "%1, dans le mois")}};
    const QString care = joined(record, definitions, "soins_concernes");
    const std::string code = sync::Value(record.answers)["urgence_soins"].text();
    const auto* spoken = std::ranges::find_if(kSpoken, [&](const Spoken& one) { return code == one.code; });
    return spoken == std::end(kSpoken)
        ? QStringLiteral("%1, %2").arg(care, joined(record, definitions, "urgence_soins"))
        : QCoreApplication::translate("CallSummary", spoken->words).arg(care);
}

} // namespace

void CallSummary::forget() {
    m_labels.clear();
    m_values.clear();
    m_phone.clear();
    m_closedText.clear();
    Q_EMIT changed();
}

void CallSummary::show(
    const sync::Record& record, const sync::Actor& actor, const sync::DefinitionSet& definitions, sync::WallMs now) {
    const PatientWords patient(record.answers);
    const QString number = patient.nirToRead();
    m_labels = {tr("Je suis"),
                tr("Patient"),
                tr("Numéro"),
                tr("Blocage"),
                tr("Soin menacé, délai"),
                tr("Joindre le patient"),
                tr("Accord du patient")};
    m_values
        = {qtText(actor.label),
           patient.name(),
           number.isEmpty() ? tr("inconnu, %1")
                                  .arg(
                                      sync::Value(record.answers)["naissance"].text().empty()
                                          ? tr("date de naissance inconnue")
                                          : Dates(interfaceLocale())
                                                .partialDate(qtText(sync::Value(record.answers)["naissance"].text())))
                            : number,
           joined(record, definitions, "motif"),
           careAndDelay(record, definitions),
           patient.contact(),
           joined(record, definitions, "accord")};
    m_phone.clear();
    m_closedText.clear();
    if (const sync::Caisse* caisse = caisseOf(record, definitions.reference())) {
        m_phone = phoneWords(caisse->phone);
        if (!caisse->hours.isOpenAt(now)) {
            const Dates dates(interfaceLocale());
            m_closedText = tr("La LUP ouvre à %1. Votre alerte reste prioritaire.")
                               .arg(dates.time(caisse->hours.nextOpening(now)));
        }
    }
    Q_EMIT changed();
}

} // namespace relais::app
