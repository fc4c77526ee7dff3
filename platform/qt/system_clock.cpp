// The device's own clock: wall time for evidence, boot time for delays.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/qt/system_clock.h"

#include <chrono>

namespace relais::platform {

sync::WallMs SystemClock::wall() const {
    using namespace std::chrono;
    return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

sync::MonoMs SystemClock::monotonic() const {
    using namespace std::chrono;
    return {duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count()};
}

} // namespace relais::platform
