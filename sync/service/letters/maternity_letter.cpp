// Who it is about, who wrote it, then the answers step by step.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/letters/maternity_letter.h"

#include <set>

namespace relais::service {
namespace {

using sync::ErrorCode;
using sync::fail;
using sync::Value;

// What only the work of the permanence needs: none of it is the maternity's.
const std::set<std::string, std::less<>> kKept {
    "maternite_reference", "accord_transmission", "compte_rendu", "accord_tache", "lup_accord"};

} // namespace

sync::Status mayLeaveFor(const sync::Record& record) {
    const std::string& type = answerOf(record.answers, "type").text();
    if (type == "CONTRACEPTION_URGENCE" || type == "DEMANDE_IVG" || answerOf(record.answers, "anonyme").boolean())
        return fail(ErrorCode::Forbidden, "a confidential consultation leaves for nobody");
    if (answerOf(record.answers, "compte_rendu").text() != "OUI"
        || answerOf(record.answers, "accord_transmission").text() != "OUI")
        return fail(ErrorCode::Forbidden, "no agreement to a report");
    return {};
}

Result<Bytes> maternityLetter(
    const sync::Questionnaire& form, const sync::Record& record, const LetterFacts& facts, const NameOf& nameOf) {
    RELAIS_TRY(mayLeaveFor(record));
    PdfPaper paper("Compte rendu de consultation", facts.territory + " · " + facts.number, facts.madeAt);
    paper.title("Compte rendu de consultation");
    paper.paragraph("Pour information, avec l’accord de la patiente.");
    paper.rows(
        {{"À l’attention de", facts.maternity},
         {"De la part de", facts.author},
         {"Permanence", facts.territory},
         {"Référence", facts.number},
         {"Signé le", printedInstant(facts.signedAt)}});
    for (const AnswerSection& section : answerLines(form, record.answers, nameOf, kKept)) {
        paper.heading(section.title);
        paper.rows(section.rows);
    }
    const auto complements = record.facts.find("complements");
    if (complements != record.facts.end()) {
        paper.heading("Compléments");
        for (const Value& note : complements->second.array())
            paper.rows({{printedInstant({note["le"].integer()}), note["texte"].text()}});
    }
    paper.small("Les valeurs sont celles que la sage-femme a relevées ; ce document ne contient aucun calcul de risque "
                "ni avis.");
    return paper.finish();
}

} // namespace relais::service
