// The report of a consultation to the reference maternity, « pour information »: one page or two, from the signed
// answers.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/record.h"
#include "sync/service/letters/answer_lines.h"

namespace relais::service {

// What the letter says beside the answers. Names are as people read them.
struct LetterFacts {
    std::string number;    // PDS-…
    std::string author;    // « Mme …, sage-femme »
    std::string territory; // « Permanence des sages-femmes, Paris 13 »
    std::string maternity;
    sync::WallMs signedAt;
    sync::WallMs madeAt;
};

// Source of the rule: domain.md §2.10; CSP L.1110-4 III (exchange outside the care team: prior agreement, limited to
// what is necessary). Refuses with Forbidden a record that must never be told: IVG, emergency contraception, anonymous,
// or without the woman's agreement; the workflow refuses before, this is the second lock. Sealed answers are never
// read.
[[nodiscard]] Result<Bytes> maternityLetter(
    const sync::Questionnaire& form, const sync::Record& record, const LetterFacts& facts, const NameOf& nameOf);

// The same lock, for whatever else leaves for a maternity.
[[nodiscard]] sync::Status mayLeaveFor(const sync::Record& record);

} // namespace relais::service
