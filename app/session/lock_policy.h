// When Relais locks by itself: after two minutes without a touch, or when it goes to the background.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/clock.h"

#include <chrono>
#include <optional>

namespace relais::app {

// A pure decision: time comes with each call (design.md §8.1 "Lock after 2 min without touch or in background").
class LockPolicy {
public:
    static constexpr std::chrono::minutes kIdle {2};
    // A call, a look at another window: the curtain falls at once, the lock this much later.
    static constexpr std::chrono::seconds kHidden {20};

    void opened(sync::MonoMs now) {
        m_lastTouch = now;
        m_hiddenSince.reset();
    }
    void touched(sync::MonoMs now) { m_lastTouch = now; }
    void hidden(sync::MonoMs now) {
        if (!m_hiddenSince)
            m_hiddenSince = now;
    }
    void shown() { m_hiddenSince.reset(); }

    [[nodiscard]] bool mustLock(sync::MonoMs now) const { return now >= due(); }
    // When to ask again at the latest.
    [[nodiscard]] sync::MonoMs due() const {
        const sync::MonoMs idle = m_lastTouch + kIdle;
        return m_hiddenSince ? std::min(idle, *m_hiddenSince + kHidden) : idle;
    }

private:
    sync::MonoMs m_lastTouch;
    std::optional<sync::MonoMs> m_hiddenSince;
};

} // namespace relais::app
