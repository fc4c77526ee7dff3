// Telephone calls and maps through the system's handlers of links.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/qt/qt_dialer.h"

#include <QDesktopServices>
#include <QUrl>
#include <QUrlQuery>

namespace relais::platform {

bool QtDialer::dial(const std::string& number) {
    QString digits;
    for (const QChar c : QString::fromStdString(number)) {
        if (c.isDigit() || c == QLatin1Char('+'))
            digits += c;
    }
    QUrl url;
    url.setScheme(QStringLiteral("tel"));
    url.setPath(digits);
    return !digits.isEmpty() && QDesktopServices::openUrl(url);
}

// geo: is RFC 5870 with the query that Android's maps read; Apple's maps have a link of their own.
bool QtDialer::showPlace(const std::string& address) {
#ifdef Q_OS_DARWIN
    QUrl url(QStringLiteral("maps://"));
#else
    QUrl url(QStringLiteral("geo:0,0"));
#endif
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("q"), QString::fromStdString(address));
    url.setQuery(query);
    return !address.empty() && QDesktopServices::openUrl(url);
}

} // namespace relais::platform
