// The bytes of observations.json, compiled in: which answers are observations, under which LOINC codes (domain.md
// §5.6).
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/bytes.h"

namespace relais::sync {

extern const ByteView kObservationCodes;

} // namespace relais::sync
