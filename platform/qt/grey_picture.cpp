// A grey picture made small and upright.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/qt/grey_picture.h"

#include <algorithm>
#include <utility>

namespace relais::platform {

namespace {

std::pair<int, int> sourceOf(int x, int y, int turn, int wide, int high) {
    switch (turn) {
    case 90:
        return {y, high - 1 - x};
    case 180:
        return {wide - 1 - x, high - 1 - y};
    case 270:
        return {wide - 1 - y, x};
    default:
        return {x, y};
    }
}

} // namespace

GreyPicture preview(const LensPicture& seen, int longest) {
    const GreyPicture& from = seen.picture;
    const int step = std::max(1, (std::max(from.width, from.height) + longest - 1) / longest);
    const int wide = from.width / step;
    const int high = from.height / step;
    const bool upright = seen.turn % 180 == 0;
    GreyPicture out {upright ? wide : high, upright ? high : wide, {}};
    out.luma.reserve(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height));
    for (int y = 0; y < out.height; ++y) {
        for (int x = 0; x < out.width; ++x) {
            const auto [column, row] = sourceOf(seen.mirrored ? out.width - 1 - x : x, y, seen.turn, wide, high);
            const auto at = static_cast<std::size_t>(row * step) * static_cast<std::size_t>(from.width)
                + static_cast<std::size_t>(column * step);
            out.luma.push_back(from.luma[at]);
        }
    }
    return out;
}

} // namespace relais::platform
