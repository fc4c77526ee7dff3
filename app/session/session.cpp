// The root object of the interface.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/session.h"

namespace relais::app {

Session::Session(QObject* parent) : QObject(parent) { }

Session::~Session() = default;

void Session::lock() {
    if (m_phase != Open)
        return;
    m_phase = Locked;
    Q_EMIT phaseChanged();
}

} // namespace relais::app
