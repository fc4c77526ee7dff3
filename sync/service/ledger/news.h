// What waits for people whose devices are locked: counted, never named.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/ledger/work.h"

namespace relais::service {

// For each of `users`, in their order: the records of her feeds that somebody else moved after the number she named, by
// what the last such move is to her (domain/notice.h). All zero for whoever is not of this device, reads nothing, or
// named no number, and for a device that may not read. At most Settings::newsRead entries of each feed are looked at,
// the newest.
[[nodiscard]] Result<std::vector<NewsCounts>>
waitingNews(Work& work, const DeviceRow& device, const std::vector<SpoolUser>& users);

} // namespace relais::service
