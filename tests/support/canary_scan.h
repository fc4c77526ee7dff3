// Looks for words in every byte of every file of a folder, in each form a leak may take.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/temp_store.h"

#include <filesystem>
#include <map>

namespace relais::test {

// Every word a test wants to find again begins so.
inline constexpr std::string_view kMark = "CANARI";

// UTF-8, UTF-16 (as Qt keeps text) and hexadecimal.
inline std::vector<std::string> formsOf(std::string_view mark) {
    std::string wide;
    for (const char c : mark)
        wide += {c, '\0'};
    return {std::string(mark), wide, sync::toHex(sync::view(mark))};
}

inline std::size_t marksIn(std::string_view content) {
    std::size_t found = 0;
    for (const std::string& form : formsOf(kMark))
        for (std::size_t at = content.find(form); at != std::string_view::npos; at = content.find(form, at + 1))
            ++found;
    return found;
}

// By file name, those without any too; names and folders are searched as well.
inline std::map<std::string, std::size_t> marksUnder(const std::string& folder) {
    std::map<std::string, std::size_t> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        const sync::Bytes content = entry.is_regular_file() ? contentOf(entry.path().string()) : sync::Bytes();
        found[entry.path().filename().string()] += marksIn(sync::textView(content)) + marksIn(entry.path().string());
    }
    return found;
}

} // namespace relais::test
