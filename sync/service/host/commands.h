// The words of the command line: what each does, what it prints, how it fails.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/host/config.h"

#include <iosfwd>

namespace relais::service {

// Exit codes of relais-service.
enum class Exit : int { Done = 0, Failed = 1, Usage = 2, Configuration = 3, Store = 4 };

// Runs the command of `config.words()`; prints to `out`, complaints to `err` (never content of a record).
[[nodiscard]] Exit runCommand(const Config& config, std::ostream& out, std::ostream& err);

// "relais-service --help".
[[nodiscard]] std::string usage();

} // namespace relais::service
