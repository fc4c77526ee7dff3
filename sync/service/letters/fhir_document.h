// The report of a consultation as a FHIR R4 document: what a machine at the maternity reads beside the letter.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/letters/maternity_letter.h"

namespace relais::service {

// Source: http://hl7.org/fhir/R4/documents.html; mapping and LOINC codes: domain.md §5.6, the latter in
// observations.json. A Bundle of type "document": Composition, Patient (and the baby's), Encounter, Practitioner,
// Organization, Observations, QuestionnaireResponse. Ids are made from the record's, so that the same report is the
// same document. The same lock as the letter's, and nothing sealed; identities carry no INS here: a permanence has none
// that is qualified.
[[nodiscard]] Result<sync::Value>
fhirDocument(const sync::Questionnaire& form, const sync::Record& record, const LetterFacts& facts);

} // namespace relais::service
