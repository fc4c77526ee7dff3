// The command line of the app, read and checked before anything is built.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include <filesystem>
#include <optional>

namespace relais::app {

// Value type.
struct Options {
    std::filesystem::path profile;      // folder of everything this device keeps
    QString enrolUri;                   // scripted enrolment; demonstration only
    QString demoPin;                    // with enrolUri
    std::optional<qint64> demoAnchorMs; // real instant that is 15:00 of the scenario; demonstration only
    QString language;                   // "fr" or "en"; empty: as the system, else French
    QSize size {0, 0};                  // empty: as the system gives it
    double textFactor = 1;              // 1 to 2
    bool dark = false;
    bool offline = false;  // the network is down until toggled; demonstration only
    bool demo = false;     // scripted vault, scenario clock, test band: refused by a production service
    bool selfTest = false; // show the window once, then leave
    std::filesystem::path screenshots;
};

// Either options, or a sentence to print with the exit code of the process.
struct OptionsAnswer {
    std::optional<Options> options;
    QString text;
    int exitCode = 0;
};

[[nodiscard]] OptionsAnswer readOptions(const QStringList& arguments);

} // namespace relais::app
