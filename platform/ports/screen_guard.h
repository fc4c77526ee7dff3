// Keeps patient data out of screenshots and of the picture the task switcher shows.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace relais::platform {

// UI thread only. Systems without such a guard accept and do nothing: the curtain of the shell is still drawn.
class ScreenGuard {
public:
    virtual ~ScreenGuard() = default;
    virtual void setProtected(bool on) = 0;
    [[nodiscard]] virtual bool isEnforced() const = 0;
};

} // namespace relais::platform
