// The command that writes the evaluation of a permanence to files.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/admin/administration.h"
#include "sync/service/host/command_line.h"
#include "sync/service/host/service_state.h"

#include <iosfwd>

namespace relais::service {

// "TERRITORY FIRST LAST [--csv FILE] [--pdf FILE]"; without a file the CSV goes to `out`. InvalidArgument: days that
// are none, or backwards; NotFound: no such permanence, or its form is not loaded.
[[nodiscard]] Status
exportIndicators(ServiceState& state, Administration& admin, const CommandLine& line, std::ostream& out);

} // namespace relais::service
