// Which language the interface speaks, and the words of a definition in it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/convert.h"
#include "sync/domain/local_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace relais::app {

// "fr", or the code of the translation that is installed. UI thread, or any once the translator is installed.
[[nodiscard]] inline std::string interfaceLanguage() {
    return coreText(QCoreApplication::translate("Language", "fr", "The code of this language, two letters"));
}

[[nodiscard]] inline QLocale interfaceLocale() {
    const QLocale locale(qtText(interfaceLanguage()));
    return locale.language() == QLocale::French ? QLocale(QLocale::French, QLocale::France) : locale;
}

[[nodiscard]] inline QString wordsOf(const sync::LocalText& text) { return qtText(text.in(interfaceLanguage())); }

} // namespace relais::app
