// Masks of a table.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/small_counts.h"

#include <algorithm>

namespace relais::app {

std::vector<Mask> masksOf(const std::vector<int>& counts) {
    std::vector<Mask> masks(counts.size(), Mask::None);
    std::size_t second = counts.size(); // the smallest number that is not small
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (isSmall(counts[i]))
            masks[i] = Mask::Small;
        else if (counts[i] > 0 && (second == counts.size() || counts[i] < counts[second]))
            second = i;
    }
    if (std::ranges::count(masks, Mask::Small) == 1 && second < counts.size())
        masks[second] = Mask::Hidden;
    return masks;
}

} // namespace relais::app
