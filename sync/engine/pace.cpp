// Times and timers.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/engine/pace.h"

#include <algorithm>

namespace relais::sync {

void Pace::soon() {
    MonoMs at = m_now;
    if (m_last)
        at = std::max(at, *m_last + EngineLimit::kAttemptSpacing);
    if (m_notBefore)
        at = std::max(at, *m_notBefore);
    m_next = m_next ? std::min(*m_next, at) : at;
}

void Pace::failed(std::chrono::milliseconds askedByService) {
    m_next = m_now + m_retry.afterFailure(askedByService);
    if (askedByService > std::chrono::milliseconds(0))
        m_notBefore = m_next;
}

void Pace::networkBack() {
    m_retry.succeeded();
    soon();
}

void Timers::want(EngineTimer timer, std::optional<MonoMs> at, std::vector<Command>& out) {
    const auto set = m_set.find(timer);
    if (!at) {
        if (set != m_set.end()) {
            out.emplace_back(EngineCommand::ClearTimer {timer});
            m_set.erase(set);
        }
        return;
    }
    if (set != m_set.end() && set->second == *at)
        return;
    m_set[timer] = *at;
    out.emplace_back(EngineCommand::SetTimer {timer, *at});
}

} // namespace relais::sync
