// The scanner behind the guard of free text: no regular expression, one pass per pattern, any bytes accepted.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/free_text_guard.h"

#include "sync/domain/nir.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace relais::sync {

namespace {

// The text in lower case without accents, one character per letter, with the place of each in the original.
struct Folded {
    std::string text;
    std::vector<std::size_t> begins; // one more than `text` has characters

    [[nodiscard]] char at(std::size_t i) const { return i < text.size() ? text[i] : '\0'; }
    [[nodiscard]] bool digitAt(std::size_t i) const { return isDigit(at(i)); }
    [[nodiscard]] bool letterAt(std::size_t i) const { return isAsciiLetter(at(i)); }
    [[nodiscard]] bool startsAt(std::size_t i, std::string_view with) const {
        return i <= text.size() && std::string_view(text).substr(i).starts_with(with);
    }
    [[nodiscard]] FoundTrace found(TextTrace trace, std::size_t first, std::size_t last) const {
        return {trace, begins[first], begins[last]};
    }
};

struct FoldRule {
    std::string_view from;
    char to; // '\0': nothing is left
};

// Only what the patterns below can contain: accents of « né » and of months, spaces and dashes of typeset text.
constexpr std::array<FoldRule, 17> kFoldRules {{
    {"é", 'e'},
    {"É", 'e'},
    {"è", 'e'},
    {"û", 'u'},
    {"Û", 'u'},
    {"\xCC\x81", '\0'}, // combining acute, as some keyboards write « é »
    {"\xCC\x82", '\0'}, // combining circumflex
    {"\xC2\xB7", '.'},  // « né·e »
    {"\xC2\xA0", ' '},
    {"\xE2\x80\xAF", ' '},
    {"\xE2\x80\x87", ' '},
    {"\xE2\x80\x89", ' '},
    {"\xE2\x80\x90", '-'},
    {"\xE2\x80\x91", '-'},
    {"\xE2\x80\x93", '-'},
    {"\xE2\x80\x94", '-'},
    {"\t", ' '},
}};

Folded fold(std::string_view utf8) {
    Folded out;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto rule
            = std::ranges::find_if(kFoldRules, [&](const FoldRule& r) { return utf8.substr(i).starts_with(r.from); });
        const bool ruled = rule != kFoldRules.end();
        char c = ruled ? rule->to : utf8[i];
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
        if (c != '\0' || !ruled) {
            out.text += c;
            out.begins.push_back(i);
        }
        i += ruled ? rule->from.size() : 1;
    }
    out.begins.push_back(utf8.size());
    return out;
}

bool isSeparator(char c) { return c == ' ' || c == '.' || c == '-' || c == '|' || c == '/'; }

struct Group {
    std::size_t first;
    std::size_t last;   // one past
    bool joinsPrevious; // only a few separators stand before it
};

// Digits that stand together, with the A or B of a Corsican department ("2a", "2 b" is not one).
std::vector<Group> digitGroups(const Folded& folded) {
    constexpr std::size_t kLongestGap = 3; // " | "
    std::vector<Group> groups;
    std::size_t i = 0;
    const auto belongs = [&](std::size_t at, std::size_t first) {
        const bool corsica = at > first && folded.at(at - 1) == '2' && (folded.at(at) == 'a' || folded.at(at) == 'b');
        return folded.digitAt(at) || (corsica && !folded.letterAt(at + 1));
    };
    while (i < folded.text.size()) {
        if (!folded.digitAt(i)) {
            ++i;
            continue;
        }
        Group group {i, i + 1, false};
        while (belongs(group.last, group.first))
            ++group.last;
        if (!groups.empty()) {
            const std::size_t from = groups.back().last;
            group.joinsPrevious = i - from <= kLongestGap
                && std::all_of(folded.text.begin() + static_cast<std::ptrdiff_t>(from),
                               folded.text.begin() + static_cast<std::ptrdiff_t>(i), isSeparator);
        }
        i = group.last;
        groups.push_back(group);
    }
    return groups;
}

std::string capitals(std::string text) {
    std::ranges::replace(text, 'a', 'A');
    std::ranges::replace(text, 'b', 'B');
    return text;
}

bool looksLikeNir(std::string_view compact) {
    if (!hasNirShape(compact))
        return false;
    const int month = digitValue(compact[3]) * 10 + digitValue(compact[4]);
    return std::string_view("123478").find(compact[0]) != std::string_view::npos && month != 0
        && (month <= 12 || month >= 20);
}

bool hasRightKey(std::string_view compact) {
    const int key = digitValue(compact[13]) * 10 + digitValue(compact[14]);
    return key == nirKey(compact.substr(0, 13));
}

// Every stretch of whole groups of exactly `length` characters: a NIR, or for 15 digits any number standing alone.
// Those whose key is right come first, so that of "12 2 94 07…" the number itself is shown.
void findNumbers(const Folded& folded, std::size_t length, TextTrace trace, std::vector<FoundTrace>& out) {
    const std::vector<Group> groups = digitGroups(folded);
    const auto standsAlone = [&](std::size_t first, std::size_t last) {
        return !groups[first].joinsPrevious && (last + 1 == groups.size() || !groups[last + 1].joinsPrevious);
    };
    std::vector<FoundTrace> likely;
    for (std::size_t start = 0; start < groups.size(); ++start) {
        std::string compact;
        for (std::size_t g = start; g < groups.size() && compact.size() < length; ++g) {
            if (g > start && !groups[g].joinsPrevious)
                break;
            compact += capitals(folded.text.substr(groups[g].first, groups[g].last - groups[g].first));
            if (compact.size() != length)
                continue;
            const FoundTrace found = folded.found(trace, groups[start].first, groups[g].last);
            if (looksLikeNir(compact))
                (length == 15 && hasRightKey(compact) ? out : likely).push_back(found);
            else if (length == 15 && isAllDigits(compact) && standsAlone(start, g))
                likely.push_back(found);
        }
    }
    out.insert(out.end(), likely.begin(), likely.end());
}

void findInsOids(const Folded& folded, std::vector<FoundTrace>& out) {
    constexpr std::string_view kRoot = "1.2.250.1.213.1.4.";
    for (auto at = folded.text.find(kRoot); at != std::string::npos; at = folded.text.find(kRoot, at + 1)) {
        std::size_t last = at + kRoot.size();
        while (folded.digitAt(last))
            ++last;
        if (last > at + kRoot.size())
            out.push_back(folded.found(TextTrace::InsOid, at, last));
    }
}

std::size_t skipSpaces(const Folded& folded, std::size_t i) {
    while (folded.at(i) == ' ')
        ++i;
    return i;
}

// Past one or two digits starting at `i`; `i` itself when there is none or more than `most`.
std::size_t skipDigits(const Folded& folded, std::size_t i, std::size_t most) {
    std::size_t last = i;
    while (folded.digitAt(last))
        ++last;
    return last - i <= most ? last : i;
}

bool startsMonth(const Folded& folded, std::size_t i) {
    constexpr std::string_view kMonths[] {"janv", "fev",  "mars", "avr", "mai", "juin",
                                          "juil", "aout", "sept", "oct", "nov", "dec"};
    return std::ranges::any_of(kMonths, [&](std::string_view m) { return folded.startsAt(i, m); });
}

// The end of a date that starts at `i`: 14/07/1984, 14-7-84, 14.07, 1984-07-14, 1er mars 1990; nothing otherwise.
std::optional<std::size_t> dateEnd(const Folded& folded, std::size_t i) {
    std::size_t last = skipDigits(folded, i, 4);
    const std::size_t count = last - i;
    if (count == 0)
        return {};
    if (count <= 2) {
        std::size_t month = folded.startsAt(last, "er") ? last + 2 : last;
        month = skipSpaces(folded, month);
        if (startsMonth(folded, month)) {
            while (folded.letterAt(month) || folded.at(month) == '.')
                ++month;
            const std::size_t year = skipSpaces(folded, month);
            const std::size_t end = skipDigits(folded, year, 4);
            return end > year ? end : month;
        }
    }
    for (int part = 0; part < 2 && isSeparator(folded.at(last)); ++part) {
        const std::size_t end = skipDigits(folded, last + 1, 4);
        if (end == last + 1)
            break;
        last = end;
    }
    return last > i + count ? std::optional(last) : std::nullopt;
}

void findBirthDates(const Folded& folded, std::vector<FoundTrace>& out) {
    constexpr std::string_view kBorn[] {"ne(e)", "ne.e", "ne/e", "nee", "ne"};
    for (std::size_t i = 0; i < folded.text.size(); ++i) {
        if (folded.at(i) != 'n' || (i > 0 && folded.letterAt(i - 1)))
            continue;
        for (const std::string_view born : kBorn) {
            if (!folded.startsAt(i, born) || folded.at(i + born.size()) != ' ')
                continue;
            std::size_t at = skipSpaces(folded, i + born.size());
            if (!folded.startsAt(at, "le"))
                break;
            at = skipSpaces(folded, at + 2);
            if (folded.at(at) == ':')
                at = skipSpaces(folded, at + 1);
            if (const auto end = dateEnd(folded, at))
                out.push_back(folded.found(TextTrace::BirthDate, i, *end));
            break;
        }
    }
}

// Past the prefix of a French number and its first digit (1–9); nothing otherwise.
std::optional<std::size_t> phonePrefixEnd(const Folded& folded, std::size_t i) {
    for (const std::string_view prefix : {"+33", "0033", "0"}) {
        if (!folded.startsAt(i, prefix))
            continue;
        std::size_t at = i + prefix.size();
        if (prefix.size() > 1) {
            while (isSeparator(folded.at(at)))
                ++at;
            at = folded.startsAt(at, "(0)") ? skipSpaces(folded, at + 3) : at;
        }
        if (folded.digitAt(at) && folded.at(at) != '0')
            return at + 1;
    }
    return {};
}

void findPhones(const Folded& folded, std::vector<FoundTrace>& out) {
    for (std::size_t i = 0; i < folded.text.size(); ++i) {
        if (i > 0 && folded.digitAt(i - 1))
            continue;
        auto at = phonePrefixEnd(folded, i);
        for (int pair = 0; at && pair < 4; ++pair) {
            const std::size_t digits = isSeparator(folded.at(*at)) ? *at + 1 : *at;
            at = folded.digitAt(digits) && folded.digitAt(digits + 1) ? std::optional(digits + 2) : std::nullopt;
        }
        if (at && !folded.digitAt(*at))
            out.push_back(folded.found(TextTrace::Phone, i, *at));
    }
}

bool isMailChar(char c) {
    return isDigit(c) || isAsciiLetter(c) || std::string_view(".-_+'").find(c) != std::string_view::npos;
}

void findEmails(const Folded& folded, std::vector<FoundTrace>& out) {
    for (auto at = folded.text.find('@'); at != std::string::npos; at = folded.text.find('@', at + 1)) {
        std::size_t first = at;
        while (first > 0 && isMailChar(folded.at(first - 1)))
            --first;
        std::size_t last = at + 1;
        while (isMailChar(folded.at(last)))
            ++last;
        while (last > at + 1 && !folded.letterAt(last - 1))
            --last;
        const std::string_view domain = std::string_view(folded.text).substr(at + 1, last - at - 1);
        const auto dot = domain.rfind('.');
        if (first < at && dot != std::string_view::npos && dot > 0 && domain.size() - dot > 2)
            out.push_back(folded.found(TextTrace::Email, first, last));
    }
}

// In the order of the text; of two that overlap, the one found by the earlier pattern stays.
std::vector<FoundTrace> apart(const std::vector<FoundTrace>& found) {
    std::vector<FoundTrace> out;
    for (const FoundTrace& trace : found) {
        const bool free = std::ranges::none_of(
            out, [&](const FoundTrace& other) { return trace.begin < other.end && other.begin < trace.end; });
        if (free)
            out.push_back(trace);
    }
    std::ranges::sort(out, {}, &FoundTrace::begin);
    return out;
}

} // namespace

std::vector<FoundTrace> tracesInAlertText(std::string_view utf8) {
    std::vector<FoundTrace> found;
    findNumbers(fold(utf8), 15, TextTrace::Number15, found);
    return apart(found);
}

std::vector<FoundTrace> tracesInVisitText(std::string_view utf8) {
    const Folded folded = fold(utf8);
    std::vector<FoundTrace> found;
    findInsOids(folded, found);
    findNumbers(folded, 15, TextTrace::Number15, found);
    findNumbers(folded, 13, TextTrace::Number13, found);
    findBirthDates(folded, found);
    findPhones(folded, found);
    findEmails(folded, found);
    return apart(found);
}

} // namespace relais::sync
