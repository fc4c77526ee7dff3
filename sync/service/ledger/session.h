// One contact of a device: who is on the line, what they push, what they are given.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/ledger/work.h"

namespace relais::service {

// Each works inside one transaction and leaves the commit to its caller.
[[nodiscard]] Result<SyncResponse> runExchange(Work& work, const DeviceId& caller, const SyncRequest& request);
[[nodiscard]] Result<SpoolResponse> runSpool(Work& work, const DeviceId& caller, const SpoolRequest& request);

// News for a device since (epoch, seq): entries in a feed of one of its users, rights that moved, a revocation.
[[nodiscard]] Result<WatchResponse> newsFor(Work& work, const DeviceId& caller, const Epoch& epoch, Seq seq);

} // namespace relais::service
