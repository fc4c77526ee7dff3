// Erasing for good, and keeping it erased: purge, tombstones, and the replay of the journal of removals.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/ledger/work.h"

namespace relais::service {

// Content, raw bytes of any verdict and texts of the record go; ids, leaves without salt and a tombstone stay. A
// `purge` entry goes to every feed it was ever in. Idempotent. The removal is journalled before the commit.
Status purge(Work& work, const RecordId& record);

// Rights, as the administrator and the journal change them. Each tells the losses (C8) and the grants.
Status setRole(Work& work, const UserId& user, const std::string& role, bool given);
Status setUserDisabled(Work& work, const UserId& user, bool disabled);
Status setDeviceRevoked(Work& work, const DeviceId& device, bool revoked);

// At every start and new epoch, before the first answer: what was removed is removed again.
Status replayRemovals(Work& work, const std::vector<Removal>& removals);

} // namespace relais::service
