// One line a figure: value, unit, floor of the same run, and their ratio.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

namespace relais::bench {

// Median of `rounds` runs, in milliseconds: one slow round on a busy machine says nothing.
inline double medianMs(int rounds, const std::function<void()>& run) {
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const auto start = std::chrono::steady_clock::now();
        run();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

inline void
report(const std::string& what, double value, const char* unit, const std::string& floor, double floorValue) {
    std::printf(
        "%-46s %12.2f %-5s floor %12.2f %-5s ratio %6.2f  (%s)\n", what.c_str(), value, unit, floorValue, unit,
        floorValue > 0 ? value / floorValue : 0.0, floor.c_str());
    std::fflush(stdout);
}

} // namespace relais::bench
