// Hides small numbers of a published table, so that nobody can be recognised behind one.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace relais::app {

// Source: design.md §8.16. Under five, zero excepted, a number is shown « < 5 ».
inline constexpr int kSmallest = 5;

enum class Mask : std::uint8_t {
    None,
    Small,  // « < 5 »
    Hidden, // « masqué » : it would give the one small number away by the total
};

// One mask per count of a table whose total is shown.
[[nodiscard]] std::vector<Mask> masksOf(const std::vector<int>& counts);
[[nodiscard]] inline bool isSmall(int count) { return count > 0 && count < kSmallest; }

} // namespace relais::app
