// Doubling and jitter.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/engine/retry_policy.h"

#include <algorithm>

namespace relais::sync {

std::chrono::milliseconds RetryPolicy::afterFailure(std::chrono::milliseconds asked) {
    constexpr unsigned kDoublings = 20; // far beyond the longest wait, far from overflow
    const std::chrono::milliseconds first = EngineLimit::kRetryFirst;
    const auto full = std::min(m_most, first * (std::int64_t {1} << std::min(m_failures, kDoublings)));
    m_failures = std::min(m_failures + 1, 1000U);
    // Between half and the whole.
    const auto half = full.count() / 2;
    const auto jitter
        = static_cast<std::int64_t>(m_random.u64(RandomStream::Jitter) % static_cast<std::uint64_t>(half + 1));
    const std::chrono::milliseconds wait(half + jitter);
    const std::chrono::milliseconds most = EngineLimit::kRetryServiceMost;
    return std::max(wait, std::clamp(asked, std::chrono::milliseconds(0), most));
}

} // namespace relais::sync
