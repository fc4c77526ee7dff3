// Words that every FHIR resource of a report is written with.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/questionnaire.h"
#include "sync/domain/record.h"

namespace relais::service {

inline constexpr const char* kLoinc = "http://loinc.org";
inline constexpr const char* kUcum = "http://unitsofmeasure.org";
inline constexpr const char* kRelaisFhir = "https://relais.example/fhir/";

// "urn:uuid:…" of one part of one record's document; the same for ever.
[[nodiscard]] std::string partUrn(const sync::RecordId& record, std::string_view part);

[[nodiscard]] sync::Value coding(std::string system, std::string code, std::string display);
[[nodiscard]] sync::Value codeable(sync::Value coding);
[[nodiscard]] sync::Value quantity(std::int64_t units, int decimals, const std::string& ucum);
[[nodiscard]] sync::Value reference(const sync::RecordId& record, std::string_view part);
[[nodiscard]] std::string fhirTime(sync::WallMs at);        // dateTime with seconds and offset of Paris
[[nodiscard]] std::string fhirDate(const std::string& iso); // "1984-07" of "1984-07-00"

// Observations of the answers: measures of bilirubin, and what observations.json lists. Parts "observation-1"…
[[nodiscard]] sync::Value::Array observations(const sync::Questionnaire& form, const sync::Record& record);

// QuestionnaireResponse of what was asked and answered, in the order of the form.
[[nodiscard]] sync::Value questionnaireResponse(const sync::Questionnaire& form, const sync::Record& record);

} // namespace relais::service
