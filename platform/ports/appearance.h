// Whether the system asks for dark colours, larger text or no animations; followed when the user chose « Comme
// l'appareil ».
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>

namespace relais::platform {

// UI thread only.
class Appearance {
public:
    virtual ~Appearance() = default;
    // Empty where the system cannot tell (Qt before 6.5): the choice is then not offered.
    [[nodiscard]] virtual std::optional<bool> prefersDark() const = 0;
    // 1 where the system has no such setting.
    [[nodiscard]] virtual double textScale() const = 0;
    // Called after each change; one listener.
    virtual void onChange(std::function<void()> listener) = 0;
};

} // namespace relais::platform
