// Hands a number or an address to the application of the system for it; Relais neither calls nor guides by itself.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace relais::platform {

// UI thread only.
class Dialer {
public:
    virtual ~Dialer() = default;
    // Opens the system's dialler with the number typed; false when this device cannot (the number is then shown large).
    [[nodiscard]] virtual bool dial(const std::string& number) = 0;
    // Opens the system's map at a public address of the directory, never at a patient's; false when there is none.
    [[nodiscard]] virtual bool showPlace(const std::string& address) = 0;
};

} // namespace relais::platform
