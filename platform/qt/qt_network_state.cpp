// Network state as the system tells Qt.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/qt/qt_network_state.h"

#include <QNetworkInformation>

namespace relais::platform {

QtNetworkState::QtNetworkState(QObject* parent) : QObject(parent) {
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    const auto tell = [this] {
        if (m_listener)
            m_listener();
    };
    auto* const information = QNetworkInformation::instance();
    connect(information, &QNetworkInformation::reachabilityChanged, this, tell);
    connect(information, &QNetworkInformation::isBehindCaptivePortalChanged, this, tell);
}

bool QtNetworkState::isOnline() const {
    const auto* information = QNetworkInformation::instance();
    // A service on the same machine or cabinet network needs no Internet: anything but "disconnected" may work.
    return !information || information->reachability() != QNetworkInformation::Reachability::Disconnected;
}

bool QtNetworkState::isCaptive() const {
    const auto* information = QNetworkInformation::instance();
    return information && information->isBehindCaptivePortal();
}

void QtNetworkState::onChange(std::function<void()> listener) { m_listener = std::move(listener); }

} // namespace relais::platform
