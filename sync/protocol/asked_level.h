// How hard a device asks the service to compress its answer: it alone knows the link between them.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/protocol/exchange.h"

#include <algorithm>

namespace relais::sync {

inline constexpr int kLevelOnFastLinks = 3; // also of a device that asks for nothing
inline constexpr int kLevelOnSlowLinks = 12;

// "lvl" of a request, an optional member beside those of the first days: kept by a service that does not know it.
inline void askLevel(SyncRequest& request, int level) {
    if (level > kLevelOnFastLinks)
        request.unknown["lvl"] = level;
}

// Never harder than what a megabyte is worth to the service.
[[nodiscard]] inline int askedLevel(const SyncRequest& request) {
    const auto asked = request.unknown.find("lvl");
    const std::int64_t level = asked == request.unknown.end() ? 0 : asked->second.integer();
    return static_cast<int>(std::clamp<std::int64_t>(level, kLevelOnFastLinks, kLevelOnSlowLinks));
}

} // namespace relais::sync
