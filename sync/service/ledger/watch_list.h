// Who waits for news, and of what.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/ledger/ledger.h"

#include <map>

namespace relais::service {

// In memory only: a watch is a hint. Single-threaded; a callback may add or remove watches.
class WatchList {
public:
    struct Watch {
        DeviceId device;
        Epoch epoch;
        Seq seq = 0;
        std::function<void(WatchResponse)> news;
    };

    WatchId add(Watch watch) {
        m_watches.emplace(++m_last, std::move(watch));
        return m_last;
    }
    void remove(WatchId id) { m_watches.erase(id); }
    [[nodiscard]] std::size_t size() const { return m_watches.size(); }
    [[nodiscard]] std::vector<std::pair<WatchId, Watch>> all() const { return {m_watches.begin(), m_watches.end()}; }
    // Gives the watch up and calls it.
    void tell(WatchId id, const WatchResponse& response) {
        const auto found = m_watches.find(id);
        if (found == m_watches.end())
            return;
        const Watch watch = std::move(found->second);
        m_watches.erase(found);
        watch.news(response);
    }

private:
    std::map<WatchId, Watch> m_watches;
    WatchId m_last = 0;
};

} // namespace relais::service
