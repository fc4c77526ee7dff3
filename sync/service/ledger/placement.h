// Folding an op into its record and telling every feed the record is in: entries, snapshots, departures.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/ledger/work.h"

namespace relais::service {

// What happened to the record.
struct Placed {
    Seq seq = 0;
    Value::Map facts;        // as stored with the op
    bool lifted = false;     // it was in quarantine and no longer is: the verdict of its create becomes Accepted
    bool alertMoved = false; // an alert entered a feed: somebody must read it there
};

// Gives the op its place in the order and folds it. `ruling.facts` are stored with it, completed for a create with the
// case number and, as a fact for the desk, possible duplicates. `ruling.feeds` are all the feeds the record is in
// from now on. The actor's label and "unverified" go into the history.
[[nodiscard]] Result<Placed> place(Work& work, const Op& op, const Actor& actor, const Ruling& ruling);

// Folds a record again and tells every feed it is in: what could not be shown before may be now.
Status showAgain(Work& work, const RecordRow& row);

// A late verdict, for the author's own feed.
Status tellAuthor(Work& work, const UserId& author, const RecordId& record, const Verdict& verdict);

} // namespace relais::service
