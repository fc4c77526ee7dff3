// What a user's feeds hold beyond their cursors: entries, first loads, snapshots asked for.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/ledger/work.h"

namespace relais::service {

// Fills `gained`, `lost` and `pages` of the answer for `user`. Rights are those of this transaction: a cursor counts
// only with the grant now in force (a feed given anew is in `lost` first, then in `gained`, and loads afresh); what a
// feed no longer holds is not sent, whatever its history says.
//
// First load of a feed: the cursor is the seq when it started; open urgent records come first when there is room, then
// all by descending id; FeedPage::loading says where to go on. Entries beyond the cursor follow once it is over.
Status fillPages(Work& work, const UserId& user, const SyncRequest& request, SyncResponse& response);

} // namespace relais::service
