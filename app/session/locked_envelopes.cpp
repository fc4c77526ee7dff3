// The spools of this device as the uploader sees them while nobody is unlocked.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/locked_envelopes.h"

namespace relais::app {

using namespace sync;

template <class Use>
Status LockedEnvelopes::eachSpool(Use use) {
    RELAIS_TRY(use(m_site.spool()));
    RELAIS_ASSIGN(const auto users, m_site.users());
    for (const SiteUser& user : users) {
        if (user.id == m_open)
            continue;
        RELAIS_ASSIGN(Spool spool, Spool::open(m_files, m_site.pathsOf(user).spool()));
        RELAIS_TRY(use(spool));
    }
    RELAIS_ASSIGN(const auto retired, m_site.retired());
    for (const RetiredStore& store : retired) {
        RELAIS_ASSIGN(Spool spool, Spool::open(m_files, m_site.pathsOf(store.folder).spool()));
        RELAIS_TRY(use(spool));
    }
    return {};
}

Result<std::vector<SpoolEnvelope>> LockedEnvelopes::unsent(std::size_t byteBudget) {
    std::vector<SpoolEnvelope> found;
    RELAIS_TRY(eachSpool([&](Spool& spool) -> Status {
        if (!found.empty())
            return {}; // one file per request: the next one follows at once
        found = spool.unsent(byteBudget);
        return {};
    }));
    return found;
}

Status LockedEnvelopes::received(const std::vector<Hash>& envelopes) {
    return eachSpool([&](Spool& spool) { return spool.markReceived(envelopes); });
}

// What a restored service forgot, it is given again; what it still has costs it a glance.
Status LockedEnvelopes::inHistory(const Epoch& epoch) {
    RELAIS_ASSIGN(const Epoch before, m_site.history());
    if (before == epoch)
        return {};
    RELAIS_TRY(eachSpool([](Spool& spool) { return spool.forgetReceived(); }));
    return m_site.setHistory(epoch);
}

Result<std::size_t> LockedEnvelopes::count() {
    std::size_t total = 0;
    RELAIS_TRY(eachSpool([&](Spool& spool) -> Status {
        total += spool.unsentCount();
        return {};
    }));
    return total;
}

} // namespace relais::app
