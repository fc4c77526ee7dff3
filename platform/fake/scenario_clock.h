// The clock of the demonstration: the fictitious day starts on Saturday 21 November 2026 at 15:00 in Paris.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/clock.h"

namespace relais::platform {

// 2026-11-21T14:00:00Z, product.md "field day and demo"; winter time in Paris is UTC+1.
inline constexpr sync::WallMs kScenarioStart {1795269600000};

// Runs at the pace of `real`; the instant `anchor` of the real clock is 15:00 of the scenario. The programs of one
// demonstration are given the same anchor, so that they agree. Any thread. Refused in production mode (app/options).
class ScenarioClock final : public sync::Clock {
public:
    ScenarioClock(const sync::Clock& real, sync::WallMs anchor) : m_real(real), m_shift(kScenarioStart - anchor) { }
    [[nodiscard]] sync::WallMs wall() const override { return m_real.wall() + m_shift; }
    [[nodiscard]] sync::MonoMs monotonic() const override { return m_real.monotonic(); }

private:
    const sync::Clock& m_real;
    std::chrono::milliseconds m_shift;
};

} // namespace relais::platform
