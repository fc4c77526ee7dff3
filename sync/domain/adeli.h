// The ADELI number (register before RPPS): 9 characters, shape only.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/check.h"

namespace relais::sync {

// Department (01–95, 2A, 2B, overseas 9A–9F) then 7 digits; code FORMAT. Its key is not published: not judged.
[[nodiscard]] Check checkAdeli(std::string_view typed);

} // namespace relais::sync
