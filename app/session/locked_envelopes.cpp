// The spools of this device as the uploader sees them while nobody is unlocked.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/locked_envelopes.h"

#include <algorithm>

namespace relais::app {

using namespace sync;

// A spool that cannot be read hides none of the others: the first fault is told once they all were used.
template <class Use>
Status LockedEnvelopes::eachSpool(Use use) {
    Status all = use(m_site.spool());
    const auto useFile = [&](const StorePaths& paths) {
        auto spool = Spool::open(m_files, paths.spool());
        const Status used = spool ? use(*spool) : Status(tl::unexpected(spool.error()));
        if (all)
            all = used;
    };
    RELAIS_ASSIGN(const auto users, m_site.users());
    for (const SiteUser& user : users)
        if (user.id != m_open)
            useFile(m_site.pathsOf(user));
    RELAIS_ASSIGN(const auto retired, m_site.retired());
    for (const RetiredStore& store : retired)
        useFile(m_site.pathsOf(store.folder));
    return all;
}

Result<std::vector<SpoolEnvelope>> LockedEnvelopes::unsent(std::size_t byteBudget) {
    std::vector<Spool::Item> waiting;
    const Status read = eachSpool([&](Spool& spool) -> Status {
        std::copy_if(spool.items().begin(), spool.items().end(), std::back_inserter(waiting), [](const auto& item) {
            return !item.received;
        });
        return {};
    });
    if (std::all_of(
            waiting.begin(), waiting.end(), [this](const auto& item) { return m_notTaken.contains(item.hash); }))
        m_notTaken.clear(); // everybody had a turn: from the beginning
    std::vector<SpoolEnvelope> chosen;
    std::size_t used = 0;
    m_asked.clear();
    for (const Lane lane : {Lane::Alert, Lane::Operation}) {
        for (const Spool::Item& item : waiting) {
            if (item.envelope.lane != lane || m_notTaken.contains(item.hash))
                continue;
            used += item.envelope.sealed.size() + 64;
            if (!chosen.empty() && used > byteBudget)
                return chosen;
            chosen.push_back(item.envelope);
            m_asked.insert(item.hash);
        }
    }
    if (chosen.empty() && !read)
        return tl::unexpected(read.error());
    return chosen;
}

Status LockedEnvelopes::received(const std::vector<Hash>& envelopes) {
    for (const Hash& taken : envelopes)
        m_asked.erase(taken);
    m_notTaken.merge(m_asked);
    m_asked.clear();
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

Result<std::vector<SpoolUser>> LockedEnvelopes::users() {
    RELAIS_ASSIGN(const auto all, m_site.users());
    std::vector<SpoolUser> locked;
    for (const SiteUser& user : all)
        if (user.id != m_open)
            locked.push_back({user.id, m_open.empty() ? user.seen : Seq {0}});
    return locked;
}

Result<bool> LockedEnvelopes::tell(const SpoolUser& asked, Seq last) {
    return m_open.empty() ? m_site.moveSeen(asked.id, asked.seen, last) : Result<bool>(false);
}

Result<std::size_t> LockedEnvelopes::count(const UserId& of) {
    if (!of.empty()) {
        RELAIS_ASSIGN(const auto users, m_site.users());
        const auto user = std::ranges::find(users, of, &SiteUser::id);
        if (user == users.end())
            return std::size_t {0};
        RELAIS_ASSIGN(const Spool spool, Spool::open(m_files, m_site.pathsOf(*user).spool()));
        return spool.unsentCount();
    }
    std::size_t total = 0;
    RELAIS_TRY(eachSpool([&](Spool& spool) -> Status {
        total += spool.unsentCount();
        return {};
    }));
    return total;
}

} // namespace relais::app
