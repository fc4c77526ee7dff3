// `relais-service load`: what an administrator gives the service as files.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/admin/administration.h"
#include "sync/service/host/service_state.h"

#include <iosfwd>

namespace relais::service {

// words: "dispositifs" DIR (of <code>/form.json and workflow.json), "territories" DIR (desks.json,
// communes_*.csv, former_communes.csv, professions.json), "directory" FILE, "users" FILE, "field-day" FILE (demo mode,
// a store without users). Everything is checked before anything of a file is loaded; errors name file and line.
[[nodiscard]] Status
load(ServiceState& state, Administration& admin, const std::vector<std::string>& words, std::ostream& out);

} // namespace relais::service
