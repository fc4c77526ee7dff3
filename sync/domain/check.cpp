// Cleaning of typed numbers and the Luhn key.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/check.h"

#include <array>

namespace relais::sync {

namespace {

struct Replacement {
    std::string_view from;
    char to;
};

constexpr std::array<Replacement, 7> kReplacements {{
    {"\xC2\xA0", ' '},     // U+00A0
    {"\xE2\x80\xAF", ' '}, // U+202F
    {"\xE2\x80\x87", ' '}, // U+2007
    {"\xE2\x80\x89", ' '}, // U+2009
    {"\xE2\x80\x90", '-'}, // U+2010
    {"\xE2\x80\x91", '-'}, // U+2011
    {"\xE2\x80\x93", '-'}, // U+2013
}};

bool isAsciiSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

} // namespace

std::string cleaned(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const auto found
            = std::ranges::find_if(kReplacements, [&](const Replacement& r) { return text.starts_with(r.from); });
        if (found != kReplacements.end()) {
            out += found->to;
            text.remove_prefix(found->from.size());
        } else {
            out += isAsciiSpace(text.front()) ? ' ' : text.front();
            text.remove_prefix(1);
        }
    }
    const auto first = out.find_first_not_of(' ');
    if (first == std::string::npos)
        return {};
    return out.substr(first, out.find_last_not_of(' ') - first + 1);
}

std::string compacted(std::string_view text, std::string_view separators) {
    std::string out = cleaned(text);
    std::erase_if(out, [&](char c) { return c == ' ' || separators.find(c) != std::string_view::npos; });
    for (char& c : out)
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    return out;
}

bool passesLuhn(std::string_view text) {
    int sum = 0;
    bool doubled = false;
    for (auto c = text.rbegin(); c != text.rend(); ++c, doubled = !doubled) {
        if (!isDigit(*c) && *c != 'A' && *c != 'B')
            return false;
        int value = isDigit(*c) ? digitValue(*c) : *c - 'A' + 1;
        if (doubled)
            value = value * 2 > 9 ? value * 2 - 9 : value * 2;
        sum += value;
    }
    return !text.empty() && sum % 10 == 0;
}

} // namespace relais::sync
