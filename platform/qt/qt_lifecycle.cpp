// Whether the app is in front, from Qt's application state.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/qt/qt_lifecycle.h"

#include <QGuiApplication>

namespace relais::platform {

namespace {
AppState translate(Qt::ApplicationState state) {
    switch (state) {
    case Qt::ApplicationActive:
        return AppState::Active;
    case Qt::ApplicationInactive:
        return AppState::Inactive;
    default:
        return AppState::Hidden;
    }
}
} // namespace

QtLifecycle::QtLifecycle(QObject* parent) : QObject(parent) {
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (m_listener)
            m_listener(translate(state));
    });
}

AppState QtLifecycle::state() const { return translate(qGuiApp->applicationState()); }

void QtLifecycle::onChange(std::function<void(AppState)> listener) { m_listener = std::move(listener); }

} // namespace relais::platform
