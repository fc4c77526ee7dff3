// The spools of this device as the uploader sees them while nobody is unlocked: the site, each user, replaced stores.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/engine/spool_uploader.h"
#include "sync/store/site_store.h"

namespace relais::app {

// Store's thread only. Reads the files anew at each call: a store may have been open in between. What the service did
// not take (it cannot open it yet) waits until everything else had its turn.
class LockedEnvelopes final : public sync::EnvelopeSource {
public:
    // `open`: the user whose store is open and sends for itself; empty while locked.
    LockedEnvelopes(sync::SiteStore& site, sync::Files& files) : m_site(site), m_files(files) { }
    void setOpenUser(sync::UserId open) { m_open = std::move(open); }

    [[nodiscard]] sync::Result<std::vector<sync::SpoolEnvelope>> unsent(std::size_t byteBudget) override;
    [[nodiscard]] sync::Status received(const std::vector<sync::Hash>& envelopes) override;
    [[nodiscard]] sync::Status inHistory(const sync::Epoch& epoch) override;
    // While somebody's records are open, the others' news waits for the lock: it would be taken for hers.
    [[nodiscard]] sync::Result<std::vector<sync::SpoolUser>> users() override;
    [[nodiscard]] sync::Result<bool> tell(const sync::SpoolUser& asked, sync::Seq last) override;
    // All that are not received yet; with a user, hers alone.
    [[nodiscard]] sync::Result<std::size_t> count(const sync::UserId& of = {});

private:
    template <class Use>
    [[nodiscard]] sync::Status eachSpool(Use use);

    sync::SiteStore& m_site;
    sync::Files& m_files;
    sync::UserId m_open;
    std::set<sync::Hash> m_asked; // by the request that is being made
    std::set<sync::Hash> m_notTaken;
};

} // namespace relais::app
