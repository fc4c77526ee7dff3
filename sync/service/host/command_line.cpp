// The table of commands, and reading what was typed by it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/host/command_line.h"

#include <algorithm>
#include <array>

namespace relais::service {
namespace {

using sync::ErrorCode;
using sync::fail;

struct CommandRow {
    std::string_view name;
    std::size_t words;         // exactly so many follow the name
    std::string_view options;  // " label role ": taken with a value
    std::string_view switches; // " typed ": taken alone
    std::string_view typed;    // what follows the name in --help
    std::string_view does;
};

constexpr std::array<CommandRow, 23> kCommands {{
    {"serve", 0, "", "", "", "run until SIGTERM"},
    {"user add", 1, " label profession structure commune role ", "",
     "ID --label NAME [--profession P] [--structure S] [--commune INSEE] [--role R]…", "add a person, or change one"},
    {"user list", 0, "", "", "", "everyone, with roles and devices"},
    {"user disable", 1, "", "", "ID", "refuse a person at the next contact"},
    {"user enable", 1, "", "", "ID", "take that back"},
    {"enrol-code", 1, "", " typed ", "USER [--typed]", "one-time code of a person for one device"},
    {"device list", 0, "", "", "", "devices, their people, what they still hold"},
    {"device revoke", 1, "", "", "ID", "refuse a device at the next contact and have it wiped"},
    {"device confirm", 1, "", "", "ID", "accept a device whose digits were compared"},
    {"load", 2, "", "", "dispositifs DIR | territories DIR | directory FILE | users FILE | field-day FILE",
     "what an administrator gives as files"},
    {"dispositif withdraw", 2, "", "", "CODE VERSION", "no new case under this version"},
    {"duties", 3, "", "", "TERRITORY FIRST LAST", "make the duties of a permanence, both days included"},
    {"indicators", 3, " csv pdf ", "", "TERRITORY FIRST LAST [--csv FILE] [--pdf FILE]",
     "evaluation of a permanence, both days included, small numbers hidden"},
    {"alarm list", 0, "", "", "", "what somebody must look at: kind, subject, since when"},
    {"alarm clear", 2, "", "", "KIND SUBJECT", "it was looked at"},
    {"quarantine list", 0, "", "", "", "what was set aside: id, reason, when, device"},
    {"quarantine retry", 1, "", "", "ID | all", "judge it again"},
    {"check identifier", 2, "", "", "KIND VALUE", "OK [warnings] or KO CODE"},
    {"check", 0, "", "", "", "integrity of the store"},
    {"backup", 1, "", "", "FILE", "write and verify a copy of the store"},
    {"restore", 1, "", "", "FILE", "put a backup back and renew the epoch"},
    {"print-config", 0, "", "", "", "every key, its value and where it comes from"},
    {"help", 0, "", "", "", "this text"},
}};

bool listed(std::string_view list, std::string_view name) {
    return list.find(' ' + std::string(name) + ' ') != std::string_view::npos;
}

std::string typedAs(const CommandRow& row) {
    return std::string(row.name) + (row.typed.empty() ? "" : " ") + std::string(row.typed);
}

const CommandRow* rowNamed(std::string_view name) {
    const auto it = std::ranges::find(kCommands, name, &CommandRow::name);
    return it == kCommands.end() ? nullptr : &*it;
}

// The longest name first, so that "check identifier" is not "check" with a word.
const CommandRow* rowOf(const std::vector<std::string>& words) {
    if (words.size() > 1) {
        if (const CommandRow* two = rowNamed(words[0] + ' ' + words[1]))
            return two;
    }
    return words.empty() ? nullptr : rowNamed(words[0]);
}

sync::Error misuse(const CommandRow& row, const std::string& what) {
    return {ErrorCode::InvalidArgument, what + "\nusage: relais-service " + typedAs(row)};
}

} // namespace

std::string CommandLine::one(const std::string& option) const {
    const auto it = named.find(option);
    return it == named.end() ? std::string() : it->second.back();
}

sync::Result<CommandLine> readCommandLine(const std::vector<std::string>& words) {
    if (words.empty())
        return fail(ErrorCode::InvalidArgument, "name a command, or type \"relais-service help\"");
    const CommandRow* row = rowOf(words);
    if (!row)
        return fail(
            ErrorCode::InvalidArgument, "unknown command \"" + words[0] + "\"; \"relais-service help\" lists them");
    CommandLine line;
    line.name = row->name;
    for (std::size_t i = line.name.find(' ') == std::string::npos ? 1 : 2; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (!word.starts_with("--")) {
            line.words.push_back(word);
            continue;
        }
        const std::string option = word.substr(2);
        if (listed(row->switches, option)) {
            line.named[option];
        } else if (!listed(row->options, option)) {
            return tl::unexpected(misuse(*row, "unknown option " + word));
        } else if (i + 1 == words.size()) {
            return tl::unexpected(misuse(*row, word + " needs a value"));
        } else {
            line.named[option].push_back(words[++i]);
        }
    }
    if (line.words.size() != row->words)
        return tl::unexpected(misuse(*row, line.words.size() < row->words ? "a word is missing" : "a word too many"));
    return line;
}

std::string commandHelp() {
    constexpr std::size_t kColumn = 37;
    std::string text;
    for (const CommandRow& row : kCommands) {
        const std::string typed = typedAs(row);
        text += "  " + typed;
        text += typed.size() + 2 < kColumn ? std::string(kColumn - typed.size() - 2, ' ')
                                           : '\n' + std::string(kColumn, ' ');
        text += std::string(row.does) + '\n';
    }
    return text;
}

} // namespace relais::service
