// An error as a sentence for its user: what happened and what remains safe. The only place that does so.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/result.h"

#include <QString>

namespace relais::app {

// Never empty, never a number or a code, never health data. Any thread.
[[nodiscard]] QString errorText(sync::ErrorCode code);
[[nodiscard]] inline QString errorText(const sync::Error& error) { return errorText(error.code); }

} // namespace relais::app
