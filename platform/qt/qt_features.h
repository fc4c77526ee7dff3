// What newer versions of Qt give and 6.4 does not: the only place that asks the version.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QGuiApplication>
#include <QStyleHints>
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QPermissions>
#endif

#include <optional>

namespace relais::platform {

// Dark colours asked by the system; empty where Qt cannot tell (before 6.5). UI thread only.
[[nodiscard]] inline std::optional<bool> systemPrefersDark() {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    return {};
}

// Calls `then` when systemPrefersDark() may have changed; never before 6.5.
template <class Then>
void onSystemThemeChange([[maybe_unused]] QObject* context, [[maybe_unused]] Then then) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, context, then);
#endif
}

// Asks the user for the camera where the system wants so, and tells `then` whether she agreed, at once or later while
// `context` lives. Before 6.5 Qt asks by itself where it must, and the camera fails when it was refused.
template <class Then>
void askForCamera([[maybe_unused]] QObject* context, Then then) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0) && QT_CONFIG(permissions)
    const QCameraPermission camera;
    const Qt::PermissionStatus known = QCoreApplication::instance()->checkPermission(camera);
    if (known == Qt::PermissionStatus::Undetermined)
        QCoreApplication::instance()->requestPermission(camera, context, [then](const QPermission& permission) {
            then(permission.status() == Qt::PermissionStatus::Granted);
        });
    else
        then(known == Qt::PermissionStatus::Granted);
#else
    then(true);
#endif
}

// How far a frame of video must be turned clockwise to be upright: 0, 90, 180 or 270 degrees.
template <class VideoFrame>
[[nodiscard]] int videoTurn(const VideoFrame& frame) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    return static_cast<int>(frame.rotation());
#else
    return static_cast<int>(frame.rotationAngle());
#endif
}

} // namespace relais::platform
