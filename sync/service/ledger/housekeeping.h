// What time alone brings about, timers, alarms, retention; and ops that a definition or a person makes acceptable.
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
// After a user who was not known is: what came from them meanwhile (created after the backup that was restored) was set
// aside as if they had been revoked. What a desk has before its eyes it decides itself.
Status retryAfterReturn(Work& work, const UserId& user);

} // namespace relais::service
