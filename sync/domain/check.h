// The one outcome of every identifier check, and the cleaning that precedes them all.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace relais::sync {

// What a check says. `code` and `warnings` are the stable French codes of the contract (tests/data/vectors.json):
// never a sentence, the words live in app/text. When ok, `code` is empty or the kind found ("MOBILE", "METROPOLE").
struct [[nodiscard]] Check {
    bool ok = false;
    std::string code;
    std::vector<std::string> warnings;

    bool operator==(const Check&) const = default;
    [[nodiscard]] bool warns(std::string_view warning) const {
        return std::ranges::find(warnings, warning) != warnings.end();
    }

    static Check good(std::string code = {}) { return {true, std::move(code), {}}; }
    static Check bad(std::string code) { return {false, std::move(code), {}}; }
};

// Demo: fictitious data only, real numbers refused. Production: fictitious-only numbers refused where the rule says so.
enum class DataMode : std::uint8_t { Demo, Production };

// `text` with every Unicode space that keyboards, PDFs and web pages produce (NBSP U+00A0, thin NBSP U+202F, U+2007,
// U+2009, tab, line ends) turned into U+0020 and dash look-alikes (U+2010, U+2011, U+2013) into "-", then trimmed.
[[nodiscard]] std::string cleaned(std::string_view text);

// `cleaned` without any space nor any of the ASCII `separators`, letters a–z in capitals: what a number is judged on.
[[nodiscard]] std::string compacted(std::string_view text, std::string_view separators = {});

[[nodiscard]] constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool isAsciiLetter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
[[nodiscard]] constexpr int digitValue(char c) { return c - '0'; }
[[nodiscard]] inline bool isAllDigits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, isDigit);
}

// ISO/IEC 7812 mod 10 over digits, "A" counting 1 and "B" counting 2 (Corsican FINESS). Any other character: false.
[[nodiscard]] bool passesLuhn(std::string_view text);

} // namespace relais::sync
