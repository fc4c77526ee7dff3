// Starts a telephone call through the system; Relais never calls by itself.
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
};

} // namespace relais::platform
