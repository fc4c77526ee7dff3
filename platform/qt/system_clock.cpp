// The device's own clock: wall time for evidence, boot time for delays.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/qt/system_clock.h"

#include <chrono>
#include <ctime>

namespace relais::platform {

sync::WallMs SystemClock::wall() const {
    using namespace std::chrono;
    return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

sync::MonoMs SystemClock::monotonic() const {
    // The one that goes on while the device sleeps: a lock, a duty and a code must not last longer for it.
#ifdef __linux__
    constexpr clockid_t kSinceBoot = CLOCK_BOOTTIME;
#else
    constexpr clockid_t kSinceBoot = CLOCK_MONOTONIC; // Apple's counts sleep
#endif
    timespec now {};
    clock_gettime(kSinceBoot, &now);
    return {std::int64_t {now.tv_sec} * 1'000 + now.tv_nsec / 1'000'000};
}

} // namespace relais::platform
