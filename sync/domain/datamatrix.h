// The content of the INS Datamatrix printed on health documents (ANS « Format datamatrix INS » v2.2).
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/check.h"
#include "sync/domain/civil_date.h"
#include "sync/domain/nir.h"

namespace relais::sync {

// Codes when refused: ENTETE, VERSION, IDENTIFIANT_INCONNU, TRONQUE, DOUBLON_Sn, ABSENT_Sn (S1 to S6), MATRICULE,
// MATRICULE_CLE, OID, NOM (S3 or S4), SEXE, DATE, LIEU. Warning with a refusal: SEPARATEUR_PERDU, when nothing in the
// text is the GS (ASCII 29) that must close a variable field: the scanner is to be set up.
// A right code fills the form; the identity stays "à qualifier" until a document is checked and INSi has answered.
struct [[nodiscard]] DatamatrixReading {
    Check check;
    // Everything below is meaningful only when check.ok.
    std::string matricule; // S1, 15 characters
    std::string oid;       // S2
    std::string givenNames;
    std::string birthName;
    Sex sex = Sex::Female;
    CivilDate birth;
    std::string birthPlace; // S7, INSEE; empty when the code has none
};

// Any bytes are accepted; work and memory stay proportional to their number (a code has at most 273 characters).
[[nodiscard]] DatamatrixReading readDatamatrix(std::string_view content);

} // namespace relais::sync
