// Who a person is now, which feeds that gives, and the leases and grants that follow.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/ledger/work.h"

namespace relais::service {

// The user as rules see them, with these roles; a user the service does not know has no role and no name.
[[nodiscard]] Result<Actor> actorWith(Work& work, const UserId& user, std::vector<std::string> roles);
// With the roles they have now (none when disabled).
[[nodiscard]] Result<Actor> actorNow(Work& work, const UserId& user);
[[nodiscard]] Actor serviceActor();

// Makes the grants of `user` those of their roles: a feed given anew is a new grant (C9).
Status reconcileGrants(Work& work, const UserId& user);

// The lease in force for a device and user: the last one when it still says the truth and is young, else a new one.
[[nodiscard]] Result<SignedLease> currentLease(Work& work, const DeviceId& device, const UserId& user);

} // namespace relais::service
