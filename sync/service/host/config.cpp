// Reading and checking the configuration.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/host/config.h"

#include "sync/domain/civil_date.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace relais::service {
namespace {

using sync::ErrorCode;
using sync::fail;

constexpr std::array<ConfigKey, 16> kKeys {{
    {"state", KeyKind::Path, "", "", "private folder of the service: store, keys, certificate"},
    {"aside", KeyKind::Path, "", "", "folder outside every backup: mark of the history, journal of removals"},
    {"address", KeyKind::Text, "127.0.0.1", "", "address to listen on"},
    {"port", KeyKind::Port, "8443", "", "port to listen on, 0 lets the system choose"},
    {"public_host", KeyKind::Text, "localhost", "", "host name that enrolment codes carry"},
    {"public_port", KeyKind::Port, "0", "", "port that enrolment codes carry, 0: the one listened on"},
    {"certificate", KeyKind::Path, "", "", "PEM certificate chain; made self-signed in demo mode when absent"},
    {"private_key", KeyKind::Path, "", "", "PEM private key of the certificate"},
    {"backup_pin", KeyKind::Text, "", "",
     "SHA-256 of the backup key's SPKI, in base64: the second pin of enrolment codes"},
    {"ca", KeyKind::Choice, "required", "required|none", "whether devices must also check the certificate chain"},
    {"mode", KeyKind::Choice, "demo", "demo|production", "demo takes fictitious identities only"},
    {"scenario_start", KeyKind::Instant, "", "", "demo only: the day and hour the service believes it starts at"},
    {"threads", KeyKind::Count, "2", "", "network threads"},
    {"tray", KeyKind::Path, "", "",
     "folder where a secure-mail gateway takes reports to maternities; without one they wait"},
    {"lease_hours", KeyKind::Count, "72", "", "how long a device may read offline, at most 336"},
    {"duty_days", KeyKind::Count, "92", "",
     "duties of each permanence are made so many days ahead, at most 366; 0: only by \"duties\""},
}};

const ConfigKey* find(std::string_view name) {
    const auto it = std::ranges::find(kKeys, name, &ConfigKey::name);
    return it == kKeys.end() ? nullptr : &*it;
}

std::string_view trimmed(std::string_view text) {
    const auto from = text.find_first_not_of(" \t\r");
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(" \t\r") - from + 1);
}

bool isCount(std::string_view text, std::uint64_t limit) {
    std::uint64_t value = 0;
    const auto [end, e] = std::from_chars(text.data(), text.data() + text.size(), value);
    return e == std::errc {} && end == text.data() + text.size() && value <= limit;
}

// "2026-11-21T15:00": a local day and hour.
bool isInstant(std::string_view text) {
    return text.size() == 16 && text[10] == 'T' && text[13] == ':' && sync::CivilDate::parse(text.substr(0, 10))
        && isCount(text.substr(11, 2), 23) && isCount(text.substr(14, 2), 59);
}

std::string expected(const ConfigKey& key) {
    switch (key.kind) {
    case KeyKind::Port:
        return "a port number, 0 to 65535";
    case KeyKind::Count:
        return "a whole number, at most 100000";
    case KeyKind::Choice:
        return "one of " + std::string(key.choices);
    case KeyKind::Instant:
        return "a day and hour like 2026-11-21T15:00";
    case KeyKind::Text:
    case KeyKind::Path:
        break;
    }
    return "a text";
}

bool fits(const ConfigKey& key, const std::string& value) {
    switch (key.kind) {
    case KeyKind::Port:
        return isCount(value, 65535);
    case KeyKind::Count:
        return isCount(value, 100'000);
    case KeyKind::Choice:
        return ("|" + std::string(key.choices) + "|").find("|" + value + "|") != std::string::npos;
    case KeyKind::Instant:
        return value.empty() || isInstant(value);
    case KeyKind::Text:
    case KeyKind::Path:
        return value.find_first_of(std::string_view("\n\0", 2)) == std::string::npos;
    }
    return false;
}

} // namespace

std::span<const ConfigKey> configKeys() { return kKeys; }

sync::Status Config::set(std::string_view name, const std::string& value, const std::string& source) {
    const ConfigKey* key = find(name);
    if (!key)
        return fail(ErrorCode::ConfigInvalid, source + ": unknown key \"" + std::string(name) + "\"");
    if (!fits(*key, value))
        return fail(ErrorCode::ConfigInvalid, source + ": " + std::string(name) + " must be " + expected(*key));
    m_values.insert_or_assign(std::string(name), value);
    m_sources.insert_or_assign(std::string(name), source);
    return {};
}

sync::Result<Config> Config::read(
    std::string_view fileText, const std::map<std::string, std::string>& environment,
    const std::vector<std::string>& flags) {
    Config config;
    for (const ConfigKey& key : kKeys)
        RELAIS_TRY(config.set(key.name, std::string(key.byDefault), "default"));
    int number = 0;
    for (std::string_view rest = fileText; !rest.empty();) {
        const auto end = rest.find('\n');
        const std::string_view line = trimmed(rest.substr(0, end));
        rest = end == std::string_view::npos ? std::string_view {} : rest.substr(end + 1);
        const std::string source = "line " + std::to_string(++number);
        if (line.empty() || line.front() == '#')
            continue;
        const auto equals = line.find('=');
        if (equals == std::string_view::npos)
            return fail(ErrorCode::ConfigInvalid, source + ": expected \"key = value\"");
        RELAIS_TRY(config.set(trimmed(line.substr(0, equals)), std::string(trimmed(line.substr(equals + 1))), source));
    }
    for (const ConfigKey& key : kKeys) {
        std::string variable = "RELAIS_" + std::string(key.name);
        std::ranges::transform(variable, variable.begin(), [](char c) {
            return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        });
        if (const auto it = environment.find(variable); it != environment.end())
            RELAIS_TRY(config.set(key.name, it->second, variable));
    }
    for (std::size_t i = 0; i < flags.size(); ++i) {
        std::string name = flags[i].starts_with("--") ? flags[i].substr(2) : std::string();
        std::ranges::replace(name, '-', '_');
        if (!find(name)) {
            config.m_words.push_back(flags[i]);
            continue;
        }
        if (i + 1 == flags.size())
            return fail(ErrorCode::ConfigInvalid, flags[i] + " needs a value");
        RELAIS_TRY(config.set(name, flags[i + 1], flags[i]));
        ++i;
    }
    if (config.production() && !config.text("scenario_start").empty())
        return fail(ErrorCode::ConfigInvalid, "scenario_start is impossible in production mode");
    if (config.production() && config.text("ca") == "none")
        return fail(ErrorCode::ConfigInvalid, "ca = none is impossible in production mode");
    return config;
}

const std::string& Config::text(std::string_view name) const { return m_values.find(name)->second; }

std::uint64_t Config::count(std::string_view name) const {
    const std::string& value = text(name);
    std::uint64_t number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
}

std::string Config::path(std::string_view name, std::string_view inState) const {
    const std::string& set = text(name);
    return set.empty() ? text("state") + '/' + std::string(inState) : set;
}

std::string Config::print() const {
    std::string out;
    for (const ConfigKey& key : kKeys)
        out += std::string(key.name) + " = " + text(key.name) + "   # " + m_sources.find(key.name)->second + ": "
            + std::string(key.description) + '\n';
    return out;
}

} // namespace relais::service
