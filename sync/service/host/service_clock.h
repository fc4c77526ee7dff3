// The service's clock: the system's, moved to a scenario's day for a demonstration.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/clock.h"

namespace relais::service {

// Thread-safe: reads only.
class ServiceClock final : public sync::Clock {
public:
    // `offset` is added to the system's time; zero in production.
    explicit ServiceClock(std::chrono::milliseconds offset = {}) : m_offset(offset) { }

    [[nodiscard]] sync::WallMs wall() const override {
        return sync::WallMs {sinceEpoch<std::chrono::system_clock>()} + m_offset;
    }
    [[nodiscard]] sync::MonoMs monotonic() const override { return {sinceEpoch<std::chrono::steady_clock>()}; }

private:
    template <class Source>
    static std::int64_t sinceEpoch() {
        return std::chrono::duration_cast<std::chrono::milliseconds>(Source::now().time_since_epoch()).count();
    }
    const std::chrono::milliseconds m_offset;
};

} // namespace relais::service
