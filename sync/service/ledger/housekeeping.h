// What time alone brings about: workflow timers, alarms, retention, and ops that a new definition makes readable.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/ledger/work.h"

namespace relais::service {

// Timers of the workflows (closing unread returns, reminders, alarms for alerts not opened) on every open record, and
// the alarms that follow for the people of the service.
Status runTimers(Work& work);
// Records closed longer than their retention are purged.
Status applyRetention(Work& work);
// After new definitions or reference data.
Status retryAfterLoad(Work& work);

} // namespace relais::service
