// What newer versions of Qt give and 6.4 does not, each with its replacement.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/qt/qt_features.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QStyleHints>

namespace relais::platform {

std::optional<bool> systemPrefersDark() {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    return {};
}

void onSystemThemeChange(QObject* context, void (*then)(QObject* context)) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    QObject::connect(
        QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, context, [context, then] { then(context); });
#else
    Q_UNUSED(context)
    Q_UNUSED(then)
#endif
}

void announce(QObject* from, const QString& text, bool urgent) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(from, text);
    event.setPoliteness(
        urgent ? QAccessible::AnnouncementPoliteness::Assertive : QAccessible::AnnouncementPoliteness::Polite);
    QAccessible::updateAccessibility(&event);
#else
    // Before announcements existed, screen readers speak the new name of an alert.
    Q_UNUSED(text)
    QAccessibleEvent event(from, urgent ? QAccessible::Alert : QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
#endif
}

} // namespace relais::platform
