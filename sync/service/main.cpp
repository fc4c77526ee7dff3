// relais-service: reads the configuration and runs one command.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/host/commands.h"
#include "sync/service/host/service_state.h"

#include <algorithm>
#include <iostream>
#include <sodium.h>
#include <unistd.h>

int main(int argc, char** argv) {
    using namespace relais::service;
    if (sodium_init() < 0) {
        std::cerr << "relais-service: libsodium cannot start\n";
        return static_cast<int>(Exit::Failed);
    }
    std::vector<std::string> flags(argv + 1, argv + argc);
    if (std::ranges::find(flags, "--help") != flags.end()) {
        std::cout << usage();
        return static_cast<int>(Exit::Done);
    }
    std::string file;
    if (const auto it = std::ranges::find(flags, "--config"); it != flags.end()) {
        if (it + 1 == flags.end()) {
            std::cerr << "relais-service: --config needs the name of a file\n";
            return static_cast<int>(Exit::Usage);
        }
        const auto text = readText(*(it + 1));
        if (!text) {
            std::cerr << "relais-service: " << text.error().detail << '\n';
            return static_cast<int>(Exit::Configuration);
        }
        file = *text;
        flags.erase(it, it + 2);
    }
    std::map<std::string, std::string> environment;
    for (char** line = environ; *line; ++line) {
        const std::string_view pair = *line;
        if (const auto equals = pair.find('='); equals != std::string_view::npos)
            environment.emplace(pair.substr(0, equals), pair.substr(equals + 1));
    }
    const auto config = Config::read(file, environment, flags);
    if (!config) {
        std::cerr << "relais-service: " << config.error().detail << '\n';
        return static_cast<int>(Exit::Configuration);
    }
    return static_cast<int>(runCommand(*config, std::cout, std::cerr));
}
