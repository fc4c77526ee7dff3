// Whether a network seems to be there: a hint to try or to wait, never a proof that the service is reachable.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

namespace relais::platform {

// UI thread only.
class NetworkState {
public:
    virtual ~NetworkState() = default;
    [[nodiscard]] virtual bool isOnline() const = 0;
    // A page of connection stands between the device and the network, as far as the system knows.
    [[nodiscard]] virtual bool isCaptive() const = 0;
    // Called after each change; one listener.
    virtual void onChange(std::function<void()> listener) = 0;
};

} // namespace relais::platform
