// Measures and adapts, between the limits.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/engine/batch_size.h"

#include "sync/protocol/asked_level.h"

#include <algorithm>

namespace relais::sync {

namespace {

constexpr std::size_t kMeasurable = 8 * 1024;
// Bits per second before compression, which makes about an eighth of them: EDGE and 3G are slow, a good 4G is fast.
constexpr std::uint64_t kSlow = 16'000'000;
constexpr std::uint64_t kFast = 64'000'000;
constexpr int kMiddleLevel = 7;

std::size_t within(std::uint64_t bytes) {
    return static_cast<std::size_t>(
        std::clamp<std::uint64_t>(bytes, EngineLimit::kBatchLeast, EngineLimit::kBatchMost));
}

} // namespace

int BatchSize::compressionLevel() const {
    if (!m_rate)
        return kMiddleLevel;
    return *m_rate < kSlow ? kLevelOnSlowLinks : *m_rate < kFast ? kMiddleLevel : kLevelOnFastLinks;
}

void BatchSize::passed(std::size_t bytes, std::chrono::milliseconds time) {
    if (bytes < kMeasurable)
        return;
    const auto elapsed = static_cast<std::uint64_t>(std::max<std::int64_t>(1, time.count()));
    const std::uint64_t now = bytes * 8 * 1000 / elapsed;
    // Half old, half new: one lucky or unlucky batch does not decide.
    m_rate = m_rate ? (*m_rate + now) / 2 : now;
    const auto seconds = static_cast<std::uint64_t>(std::chrono::seconds(EngineLimit::kBatchTime).count());
    // At most double, so that one good second does not fill a bad minute.
    m_bytes = within(std::min(*m_rate / 8 * seconds, std::uint64_t {m_bytes} * 2));
}

void BatchSize::failed() { m_bytes = within(m_bytes / 2); }

} // namespace relais::sync
