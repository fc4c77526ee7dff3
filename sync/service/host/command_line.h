// One command of relais-service as it was typed: checked against the table of commands before anything is opened.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/result.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace relais::service {

struct CommandLine {
    std::string name;                                      // "serve", "user add", "check identifier"…
    std::vector<std::string> words;                        // what follows the name, as many as the command takes
    std::map<std::string, std::vector<std::string>> named; // "--role X --role Y": role → X, Y

    [[nodiscard]] std::string one(const std::string& option) const;
    [[nodiscard]] bool has(const std::string& option) const { return named.contains(option); }
};

// `words` is what the configuration did not take. InvalidArgument says in one line what is wrong and how the command is
// typed: an unknown command or option, one too many or too few words.
[[nodiscard]] sync::Result<CommandLine> readCommandLine(const std::vector<std::string>& words);

// The commands as --help lists them, a line each.
[[nodiscard]] std::string commandHelp();

} // namespace relais::service
