// What the system asks of colours and text, as Qt tells it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/qt/qt_appearance.h"

#include "platform/qt/qt_features.h"

namespace relais::platform {

QtAppearance::QtAppearance(QObject* parent) : QObject(parent) {
    onSystemThemeChange(this, [this] {
        if (m_listener)
            m_listener();
    });
}

std::optional<bool> QtAppearance::prefersDark() const { return systemPrefersDark(); }

double QtAppearance::textScale() const {
    return 1; // Qt does not tell it; desktops that scale text scale the pixels of the window
}

void QtAppearance::onChange(std::function<void()> listener) { m_listener = std::move(listener); }

} // namespace relais::platform
