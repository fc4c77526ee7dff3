// When to ask next: the period, the back-off, what a person or the network wants at once; and the timers for it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/engine/engine_io.h"
#include "sync/engine/retry_policy.h"

#include <map>

namespace relais::sync {

// Decides one kind of attempt (exchanges, or watches). Times are those of the last event given to begin().
class Pace {
public:
    Pace(Random& random, std::chrono::milliseconds period, std::chrono::milliseconds retryMost)
        : m_retry(random, retryMost), m_period(period) { }

    void begin(MonoMs now) { m_now = now; }
    // An attempt starts.
    void attempted() {
        m_last = m_now;
        m_next.reset();
    }
    [[nodiscard]] bool isDue() const { return m_next && *m_next <= m_now; }
    [[nodiscard]] std::optional<MonoMs> next() const { return m_next; }
    [[nodiscard]] unsigned failures() const { return m_retry.failures(); }

    void atOnce() { m_next = m_now; }
    void afterPeriod() { m_next = m_now + m_period; }
    void after(std::chrono::milliseconds wait) { m_next = m_now + wait; }
    // Somebody asks: at once, but neither twice a second nor before what the service asked to wait.
    void soon();
    void succeeded() {
        m_retry.succeeded();
        m_notBefore.reset();
    }
    void failed(std::chrono::milliseconds askedByService = {});
    // What failed for lack of a network is worth trying again now.
    void networkBack();
    void stop() { m_next.reset(); }

private:
    RetryPolicy m_retry;
    std::chrono::milliseconds m_period;
    MonoMs m_now;
    std::optional<MonoMs> m_next;
    std::optional<MonoMs> m_last;
    std::optional<MonoMs> m_notBefore; // the service asked
};

// Turns wanted times into commands, only when they change.
class Timers {
public:
    void want(EngineTimer timer, std::optional<MonoMs> at, std::vector<Command>& out);
    void fired(EngineTimer timer) { m_set.erase(timer); }

private:
    std::map<EngineTimer, MonoMs> m_set;
};

} // namespace relais::sync
