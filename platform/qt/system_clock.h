// The device's own clock, for composition roots.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/clock.h"

namespace relais::platform {

// Any thread.
class SystemClock final : public sync::Clock {
public:
    [[nodiscard]] sync::WallMs wall() const override;
    [[nodiscard]] sync::MonoMs monotonic() const override;
};

} // namespace relais::platform
