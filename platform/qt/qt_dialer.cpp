// Telephone calls through the system's handler of tel: links.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/qt/qt_dialer.h"

#include <QDesktopServices>
#include <QUrl>

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

} // namespace relais::platform
