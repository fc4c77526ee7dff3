// The Composition and the people, place and contact it speaks of, in one Bundle.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/letters/fhir_document.h"

#include "sync/service/letters/fhir_parts.h"

#include <algorithm>

namespace relais::service {
namespace {

using sync::Value;

Value person(const std::string& family, const std::string& given) {
    Value::Map name {{"use", Value("official")}};
    if (!family.empty())
        name["family"] = family;
    if (!given.empty())
        name["given"] = Value::Array {Value(given)};
    return Value::Array {Value(std::move(name))};
}

Value mother(const sync::Record& record) {
    Value::Map out {
        {"resourceType", Value("Patient")},
        {"gender", Value("female")},
        {"name", person(answerOf(record.answers, "nom_naissance").text(), answerOf(record.answers, "prenom").text())}};
    if (const std::string birth = fhirDate(answerOf(record.answers, "naissance").text()); !birth.empty())
        out["birthDate"] = birth;
    if (const std::string& phone = answerOf(record.answers, "telephone").text(); !phone.empty())
        out["telecom"] = Value::Array {Value::Map {{"system", Value("phone")}, {"value", Value(phone)}}};
    return out;
}

Value baby(const sync::Record& record) {
    const std::string& sex = answerOf(record.answers, "bebe_sexe").text();
    const std::int64_t birth = answerOf(record.answers, "bebe_naissance").integer();
    // Some forms speak of the baby by the mother alone.
    const std::string& known = answerOf(record.answers, "bebe_nom").text();
    const std::string name
        = known.empty() ? "Enfant de Mme " + answerOf(record.answers, "nom_naissance").text() : known;
    Value::Map out {
        {"resourceType", Value("Patient")},
        {"gender",
         Value(
             sex == "F"       ? "female"
                 : sex == "M" ? "male"
                              : "unknown")},
        {"name", Value(Value::Array {Value::Map {{"text", Value(name)}}})}};
    if (birth != 0)
        out["birthDate"] = fhirTime({birth}).substr(0, 10);
    if (answerOf(record.answers, "bebe_rang").isInteger())
        out["multipleBirthInteger"] = answerOf(record.answers, "bebe_rang");
    return out;
}

Value encounter(const sync::Record& record, const std::string& number) {
    return Value::Map {
        {"resourceType", Value("Encounter")},
        {"status", Value("finished")},
        {"class", coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "AMB", "ambulatory")},
        {"type",
         Value(Value::Array {codeable(
             coding(std::string(kRelaisFhir) + "CodeSystem/pds-type", answerOf(record.answers, "type").text(), {}))})},
        {"identifier",
         Value(Value::Array {
             Value::Map {{"system", Value("https://relais.example/id/dossier")}, {"value", Value(number)}}})},
        {"subject", reference(record.id, "mother")},
        {"participant", Value(Value::Array {Value::Map {{"individual", reference(record.id, "author")}}})},
        {"serviceProvider", reference(record.id, "permanence")},
        {"period",
         Value(Value::Map {
             {"start", Value(fhirTime({answerOf(record.answers, "debut").integer()}))},
             {"end", Value(fhirTime({answerOf(record.answers, "fin").integer()}))}})}};
}

Value organization(const std::string& name) {
    return Value::Map {{"resourceType", Value("Organization")}, {"name", Value(name)}};
}

Value composition(const sync::Record& record, const LetterFacts& facts, const Value::Array& measured) {
    Value::Array sections {Value::Map {
        {"title", Value("Consultation")}, {"entry", Value(Value::Array {reference(record.id, "answers")})}}};
    if (!measured.empty())
        sections.emplace_back(Value::Map {{"title", Value("Mesures")}, {"entry", Value(measured)}});
    return Value::Map {
        {"resourceType", Value("Composition")},
        {"status", Value(record.facts.contains("complements") ? "amended" : "final")},
        {"type", codeable(coding(kLoinc, "11488-4", "Consult note"))},
        {"subject", reference(record.id, "mother")},
        {"encounter", reference(record.id, "encounter")},
        {"date", Value(fhirTime(facts.signedAt))},
        {"author", Value(Value::Array {reference(record.id, "author")})},
        {"title", Value("Compte rendu de consultation")},
        {"custodian", reference(record.id, "permanence")},
        {"section", Value(std::move(sections))}};
}

} // namespace

Result<Value> fhirDocument(const sync::Questionnaire& form, const sync::Record& record, const LetterFacts& facts) {
    RELAIS_TRY(mayLeaveFor(record));
    Value::Array entries;
    const auto add = [&](const std::string& part, Value resource) {
        entries.emplace_back(
            Value::Map {{"fullUrl", Value(partUrn(record.id, part))}, {"resource", std::move(resource)}});
    };
    Value::Array measures = observations(form, record);
    Value::Array measured;
    for (std::size_t i = 0; i < measures.size(); ++i)
        measured.push_back(reference(record.id, "observation-" + std::to_string(i + 1)));
    // A document's first entry is its Composition.
    add("composition", composition(record, facts, measured));
    add("mother", mother(record));
    const Value ofBaby = reference(record.id, "baby");
    const bool speaksOfBaby
        = std::ranges::any_of(measures, [&](const Value& measure) { return measure["subject"] == ofBaby; });
    if (speaksOfBaby || !sync::isBlank(answerOf(record.answers, "bebe_nom")))
        add("baby", baby(record));
    add("encounter", encounter(record, facts.number));
    add("author",
        Value::Map {
            {"resourceType", Value("Practitioner")},
            {"name", Value(Value::Array {Value::Map {{"text", Value(facts.author)}}})}});
    add("permanence", organization(facts.territory));
    add("maternity", organization(facts.maternity));
    for (std::size_t i = 0; i < measures.size(); ++i)
        add("observation-" + std::to_string(i + 1), std::move(measures[i]));
    add("answers", questionnaireResponse(form, record));
    return Value(Value::Map {
        {"resourceType", Value("Bundle")},
        {"type", Value("document")},
        {"identifier",
         Value(Value::Map {{"system", Value("urn:ietf:rfc:3986")}, {"value", Value(partUrn(record.id, "document"))}})},
        {"timestamp", Value(fhirTime(facts.madeAt))},
        {"entry", Value(std::move(entries))}});
}

} // namespace relais::service
