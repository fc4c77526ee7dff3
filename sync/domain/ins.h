// The national health identity (INS): a matricule is nothing without its OID, and leaves only when qualified.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/nir.h"

namespace relais::sync {

// Authority that gave the matricule (ANS, OID of the INS: 1.2.250.1.213.1.4.x).
enum class InsAuthority : std::uint8_t { Nir, Nia, Test, Demo };
[[nodiscard]] std::optional<InsAuthority> insAuthority(std::string_view oid);

// Provisional → Retrieved (INSi answered) or Validated (identity document seen) → Qualified (both).
enum class InsStatus : std::uint8_t { Provisional, Retrieved, Validated, Qualified };

// Codes: OID_ABSENT, OID_INCONNU, OID_DEMO_EN_PRODUCTION, OID_REEL_EN_DEMO, then those of the NIR (the key is
// compulsory: 13 characters → LONGUEUR; a wrong key → CLE or CLE_HORS_PLAGE).
[[nodiscard]] Check checkIns(std::string_view matricule, std::string_view oid, DataMode mode);

// May matricule and OID be written on a document or sent? KO INS_NON_QUALIFIEE unless qualified (référentiel INS).
[[nodiscard]] Check checkInsExport(std::string_view matricule, std::string_view oid, InsStatus status, DataMode mode);

} // namespace relais::sync
