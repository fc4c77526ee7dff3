// How long to wait after a failure: doubling, with jitter so that devices that failed together do not return together.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/random.h"
#include "sync/engine/engine_limits.h"

namespace relais::sync {

class RetryPolicy {
public:
    RetryPolicy(Random& random, std::chrono::milliseconds most) : m_random(random), m_most(most) { }

    // One more failure; the wait before the next attempt. `asked`: what the service asks for (0: nothing), within
    // its limit.
    [[nodiscard]] std::chrono::milliseconds afterFailure(std::chrono::milliseconds asked = {});
    void succeeded() { m_failures = 0; }
    [[nodiscard]] unsigned failures() const { return m_failures; } // in a row

private:
    Random& m_random;
    std::chrono::milliseconds m_most;
    unsigned m_failures = 0;
};

} // namespace relais::sync
