// How much to send or ask at once: what the measured link carries in a few seconds.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/engine/engine_limits.h"

#include <optional>

namespace relais::sync {

// One direction of one link. Sizes are bytes before compression. Value type.
class BatchSize {
public:
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }
    // Bits per second before compression; nothing before a batch large enough to measure went through.
    [[nodiscard]] std::optional<std::uint64_t> rate() const { return m_rate; }
    // zstd level worth its time: the slower the link, the harder to compress.
    [[nodiscard]] int compressionLevel() const;

    // `bytes` went through in `time`. Small ones say more about delay than about rate and change nothing.
    void passed(std::size_t bytes, std::chrono::milliseconds time);
    // A batch did not arrive: half as much next time.
    void failed();

private:
    std::size_t m_bytes = EngineLimit::kBatchFirst;
    std::optional<std::uint64_t> m_rate;
};

} // namespace relais::sync
