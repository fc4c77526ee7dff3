// E-mail addresses: a syntax check, which never says that a mailbox is a secure one.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/check.h"

namespace relais::sync {

// WHATWG HTML rule, made stricter: 254 characters at most, local part 64, no leading, trailing or double dot, a domain
// of two labels or more ending in letters. Codes FORMAT, PARTIE_LOCALE, DOMAINE. Stored form: `cleaned(text)`.
[[nodiscard]] Check checkEmail(std::string_view typed);

} // namespace relais::sync
