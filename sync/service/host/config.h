// What an administrator sets of the process: one table of keys, read from file, environment and flags in that order.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/result.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace relais::service {

enum class KeyKind : std::uint8_t { Text, Path, Count, Port, Choice, Instant };

struct ConfigKey {
    std::string_view name; // "port": flag --port, environment RELAIS_PORT, file line "port = 8443"
    KeyKind kind;
    std::string_view byDefault;
    std::string_view choices;     // Choice: "demo|production"
    std::string_view description; // one line, for print-config and --help
};

// The whole table. No secret is ever a value: keys and certificates are named by their files (ASVS 13.3.1).
[[nodiscard]] std::span<const ConfigKey> configKeys();

// Values checked against the table. Every key has a value once read.
class Config {
public:
    // Later sources win: defaults, `fileText` (lines "key = value", "#" comments), environment, flags.
    // ConfigInvalid names the source, the line or flag, and what is expected.
    [[nodiscard]] static sync::Result<Config> read(
        std::string_view fileText, const std::map<std::string, std::string>& environment,
        const std::vector<std::string>& flags);

    [[nodiscard]] const std::string& text(std::string_view name) const;
    [[nodiscard]] std::uint64_t count(std::string_view name) const;
    [[nodiscard]] bool production() const { return text("mode") == "production"; }
    // A path of the state folder unless set: "certificate" is state/tls/certificate.pem.
    [[nodiscard]] std::string path(std::string_view name, std::string_view inState) const;
    // What was not a flag of the table, in order: the command's own words.
    [[nodiscard]] const std::vector<std::string>& words() const { return m_words; }
    // "key = value   # source: description", one a line.
    [[nodiscard]] std::string print() const;

private:
    sync::Status set(std::string_view name, const std::string& value, const std::string& source);

    std::map<std::string, std::string, std::less<>> m_values;
    std::map<std::string, std::string, std::less<>> m_sources;
    std::vector<std::string> m_words;
};

} // namespace relais::service
