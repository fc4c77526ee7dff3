// Reports to maternities: those that wait leave by the courier, and what came of them becomes acts of their records.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/ledger/courier.h"
#include "sync/service/ledger/work.h"

namespace relais::service {

// domain.md §2.10: A_TRANSMETTRE → ENVOYEE → ACCUSEE, or ECHEC. A report whose maternity the directory does not know,
// or that must not leave, fails at once, and its author is told. Handed over before it is written down: a kill between
// the two hands it over again.
Status sendReports(Work& work, Courier& courier);
// Of each receipt one act; `done` gets those that are in this transaction, to be settled once it is committed.
Status takeReceipts(Work& work, Courier& courier, std::vector<RecordId>& done);

} // namespace relais::service
