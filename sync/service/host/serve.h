// The running service: ledger, routes and HTTPS together, until a signal says stop.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/host/service_state.h"

namespace relais::service {

// Runs until SIGTERM or SIGINT, then lets answers under way leave. Writes the port listened on to <state>/port.
[[nodiscard]] Status serve(ServiceState& state);

// Certificate and key of the configuration; in demo mode a self-signed pair is made when absent.
[[nodiscard]] Status ensureCertificate(const Config& config);

} // namespace relais::service
