// Telephone calls and maps through the system's handlers of tel: and geo: links.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/ports/dialer.h"

namespace relais::platform {

class QtDialer final : public Dialer {
public:
    [[nodiscard]] bool dial(const std::string& number) override;
    [[nodiscard]] bool showPlace(const std::string& address) override;
};

} // namespace relais::platform
