// Which language the interface speaks: chosen at the start, French unless English is asked for.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace relais::app {

// Installs the words of `wanted` ("fr" or "en") in the running application, before any window is made; "" takes the
// system's first language that is one of the two, else French. Returns the language in force. UI thread only.
QString installInterfaceLanguage(const QString& wanted);

} // namespace relais::app
