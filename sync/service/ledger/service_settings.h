// What an administrator may set of the service's behaviour, and the keys it signs and opens with.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/storage/rows.h"

#include <chrono>

namespace relais::service {

// One key pair of the sealed spool; retired ones stay 24 months so that late envelopes still open.
struct IngestKey {
    std::uint32_t kid = 1;
    SealKeyPair pair;
};

// Private keys of the service; the owner keeps them alive as long as the ledger.
struct ServiceKeys {
    const Signer* authority = nullptr; // leases, wipe orders, certificates, receipts; never null
    std::vector<IngestKey> ingest;     // the last one is in force
};

struct Settings {
    bool production = false;                                            // false: fictitious identities only
    std::chrono::milliseconds leaseTime = std::chrono::hours(72);       // product.md "offline time": up to 14 days
    std::chrono::milliseconds leaseRenewal = std::chrono::hours(1);     // a younger lease with the same rights is kept
    std::chrono::milliseconds typedCodeTime = std::chrono::minutes(10); // ASVS 6.4.1
    std::chrono::milliseconds qrCodeTime = std::chrono::hours(24);
    unsigned enrolTriesPerPeer = 10;                                   // per 10 minutes
    unsigned enrolFailures = 100;                                      // per 10 minutes, everyone together
    std::chrono::milliseconds duplicateWindow = std::chrono::days(30); // domain.md §6.3 (8)
    std::chrono::milliseconds closedOnDevices = std::chrono::days(15); // closed records a first load still brings
    std::map<std::string, std::chrono::milliseconds> retention {
        // closure + 12 or 24 months (domain.md §6.2)
        {"lup", std::chrono::days(365)},
        {"pfidass", std::chrono::days(730)},
    };
    std::size_t pageBytes = 1024 * 1024; // of entries in one answer, whatever a device asks
    std::size_t opsPerExchange = 2000;
    std::size_t dutyDaysAhead = 0; // duties of each permanence are made so many days before; 0: only on demand
    std::size_t newsRead = 300;    // newest entries of a feed looked at for a locked device; more wait uncounted
    // One record: beyond this its next ops are set aside, so that it can always be given whole in one answer.
    std::size_t recordEvents = 400;
    std::size_t recordBytes = 256 * 1024;
    Value::Map device; // "settings" of an enrolment answer: phones, hours, delays, "mode"
};

} // namespace relais::service
