// Whether the app is in front of its user: the lock and the curtain follow it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>

namespace relais::platform {

enum class AppState : std::uint8_t {
    Active,   // in front, receiving touches
    Inactive, // visible, another window has the focus
    Hidden,   // in the background: curtain drawn, lock counted
};

// UI thread only.
class Lifecycle {
public:
    virtual ~Lifecycle() = default;
    [[nodiscard]] virtual AppState state() const = 0;
    // Called after each change; one listener.
    virtual void onChange(std::function<void(AppState)> listener) = 0;
};

} // namespace relais::platform
