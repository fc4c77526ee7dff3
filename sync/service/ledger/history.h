// Transactions of the ledger from begin to durable: epoch, mark, journal of removals, commit, clean-up.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/ledger/catalog_cache.h"
#include "sync/service/ledger/ledger.h"
#include "sync/service/ledger/work.h"

namespace relais::service {

// Shared by the ledger and the administration commands. Owns nothing but caches, of definitions and snapshots.
class History {
public:
    History(const LedgerParts& parts, ServiceKeys keys, Settings settings)
        : m_parts(parts), m_keys(std::move(keys)), m_settings(std::move(settings)),
          m_cache(parts.catalog ? *parts.catalog : m_own) {
        m_cache.doubt();
    }
    History(const History&) = delete;
    History& operator=(const History&) = delete;

    // First start of all: makes the epoch. A storage behind its mark, or without one: a new epoch, the journal of
    // removals replayed, case numbers skipped.
    Status start();

    // Runs `act` in one write transaction and makes it durable: removals are journalled first, then the commit, then
    // the mark. When `act` fails nothing happened. `after`, when given, sees what moved.
    Status change(const std::function<Status(Work&)>& act, const std::function<void(const Work&)>& after = {});

    // A view for reading.
    [[nodiscard]] Result<Work> workFor(Transaction& tx);

    // Renews the epoch: after a restore; case numbers that may have been given are never given again.
    Status renewEpoch(Work& work);

    [[nodiscard]] const DefinitionSet& definitions() const { return m_cache.definitions(); }
    [[nodiscard]] const Settings& settings() const { return m_settings; }
    [[nodiscard]] const ServiceKeys& keys() const { return m_keys; }
    [[nodiscard]] const LedgerParts& parts() const { return m_parts; }

private:
    Status
    changeIn(Transaction& tx, const std::function<Status(Work&)>& act, const std::function<void(const Work&)>& after);
    Status startIn(Work& work, const std::optional<Mark>& mark);
    Status rememberHistories(Work& work, const std::vector<Removal>& removals, const Epoch& ended);

    LedgerParts m_parts;
    ServiceKeys m_keys;
    Settings m_settings;
    CatalogCache m_own;
    CatalogCache& m_cache;
    SnapshotCache m_snapshots;
    Seq m_seen = 0;          // the counter as this process last saw or left it
    bool m_markIsDue = true; // what was committed last, here or before a death, may not be in the mark
};

} // namespace relais::service
