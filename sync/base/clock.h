// Time as the core sees it: always given from outside, so that a simulation owns it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

namespace relais::sync {

// A UTC instant in milliseconds since 1970-01-01; evidence only on a device (its clock may be wrong).
struct WallMs {
    std::int64_t ms = 0;
    auto operator<=>(const WallMs&) const = default;
    WallMs operator+(std::chrono::milliseconds d) const { return {ms + d.count()}; }
    WallMs operator-(std::chrono::milliseconds d) const { return {ms - d.count()}; }
    std::chrono::milliseconds operator-(WallMs other) const { return std::chrono::milliseconds(ms - other.ms); }
};

// Milliseconds since an arbitrary start of this boot; never goes back.
struct MonoMs {
    std::int64_t ms = 0;
    auto operator<=>(const MonoMs&) const = default;
    MonoMs operator+(std::chrono::milliseconds d) const { return {ms + d.count()}; }
    std::chrono::milliseconds operator-(MonoMs other) const { return std::chrono::milliseconds(ms - other.ms); }
};

class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual WallMs wall() const = 0;
    [[nodiscard]] virtual MonoMs monotonic() const = 0;
};

} // namespace relais::sync
