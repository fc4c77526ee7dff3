// Text as people search it: without case, without the accents of French, cut into words.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace relais::sync {

// Lower case, letters of Latin-1 and œ without their accents, everything that is neither letter nor digit as a space.
// Letters of other scripts stay as they are. Total: what is not UTF-8 is kept byte by byte.
[[nodiscard]] std::string plainText(std::string_view text);

// The words of a search, plain; no empty one.
[[nodiscard]] std::vector<std::string> plainWords(std::string_view text);

// Whether every word begins a word of `plain` (made by plainText), as the index of the device's store finds them.
[[nodiscard]] bool holdsAll(std::string_view plain, const std::vector<std::string>& words);

} // namespace relais::sync
