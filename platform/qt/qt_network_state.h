// Network state as the system tells Qt; without a backend, "online" is assumed and exchanges find out.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/ports/network_state.h"

#include <QObject>

namespace relais::platform {

// UI thread only.
class QtNetworkState final : public QObject, public NetworkState {
    Q_OBJECT

public:
    explicit QtNetworkState(QObject* parent = nullptr);
    [[nodiscard]] bool isOnline() const override;
    [[nodiscard]] bool isCaptive() const override;
    void onChange(std::function<void()> listener) override;

private:
    std::function<void()> m_listener;
};

} // namespace relais::platform
