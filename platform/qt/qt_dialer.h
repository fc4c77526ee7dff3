// Telephone calls through the system's handler of tel: links.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/ports/dialer.h"

namespace relais::platform {

class QtDialer final : public Dialer {
public:
    [[nodiscard]] bool dial(const std::string& number) override;
};

} // namespace relais::platform
