// What newer versions of Qt give and 6.4 does not: the only place that asks the version.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QGuiApplication>
#include <QStyleHints>

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

} // namespace relais::platform
