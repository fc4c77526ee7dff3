// What newer versions of Qt give and 6.4 does not, each with its replacement: the only place that asks the version.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

#include <optional>

namespace relais::platform {

// Whether the system asks for dark colours; empty where Qt cannot tell (before 6.5): « Comme l'appareil » is then
// not offered. UI thread only.
[[nodiscard]] std::optional<bool> systemPrefersDark();

// Calls `then` (UI thread) when systemPrefersDark() changes; does nothing before 6.5.
void onSystemThemeChange(QObject* context, void (*then)(QObject* context));

// Has a screen reader say `text`; `urgent` interrupts what it says. UI thread only.
void announce(QObject* from, const QString& text, bool urgent);

} // namespace relais::platform
