// Folding of letters by a table of what French writes.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/base/plain_words.h"

#include <algorithm>

namespace relais::sync {

namespace {

// U+00C0 to U+00FF, by their second UTF-8 byte from 0x80: what each is searched as.
constexpr std::string_view kLatin[64] = {
    "a", "a", "a", "a", "a", "a", "ae", "c", "e",  "e",  "e", "e", "i", "i", "i", "i", "d",  "n", "o",  "o", "o", "o",
    "o", " ", "o", "u", "u", "u", "u",  "y", "th", "ss", "a", "a", "a", "a", "a", "a", "ae", "c", "e",  "e", "e", "e",
    "i", "i", "i", "i", "d", "n", "o",  "o", "o",  "o",  "o", " ", "o", "u", "u", "u", "u",  "y", "th", "y"};

bool isPlain(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

} // namespace

std::string plainText(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
        if (byte < 0x80) {
            const char lower = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : text[i];
            out += isPlain(lower) ? lower : ' ';
        } else if (byte == 0xC3 && next >= 0x80) {
            out += kLatin[next - 0x80];
            ++i;
        } else if (byte == 0xC5 && (next == 0x92 || next == 0x93)) {
            out += "oe";
            ++i;
        } else if (byte == 0xC2 && next >= 0x80) { // signs, no letters: no-break space, «, °
            out += ' ';
            ++i;
        } else if (byte == 0xE2 && next == 0x80 && i + 2 < text.size()) { // general punctuation: ’, –, narrow space
            out += ' ';
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::vector<std::string> plainWords(std::string_view text) {
    const std::string plain = plainText(text);
    std::vector<std::string> words;
    for (std::size_t at = 0; at < plain.size();) {
        const std::size_t begin = plain.find_first_not_of(' ', at);
        if (begin == std::string::npos)
            break;
        at = std::min(plain.find(' ', begin), plain.size());
        words.push_back(plain.substr(begin, at - begin));
    }
    return words;
}

bool holdsAll(std::string_view plain, const std::vector<std::string>& words) {
    return std::ranges::all_of(words, [plain](const std::string& word) {
        for (std::size_t at = plain.find(word); at != std::string_view::npos; at = plain.find(word, at + 1))
            if (at == 0 || plain[at - 1] == ' ')
                return true;
        return false;
    });
}

} // namespace relais::sync
