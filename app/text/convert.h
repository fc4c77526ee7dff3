// Between the text of the core (UTF-8) and the text of Qt, and the French spaces and apostrophe.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/bytes.h"

#include <QByteArray>
#include <QString>

namespace relais::app {

[[nodiscard]] inline QString qtText(std::string_view utf8) {
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

[[nodiscard]] inline std::string coreText(const QString& text) { return text.toStdString(); }

[[nodiscard]] inline QByteArray qtBytes(sync::ByteView bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

[[nodiscard]] inline sync::ByteView coreView(const QByteArray& bytes) {
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
}

// U+00A0: before : ; ! ? » %, after «, and inside « 10 h 42 » (design.md).
inline constexpr QChar kNbsp {0x00A0};

} // namespace relais::app
