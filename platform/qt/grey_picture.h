// A grey picture made small and upright, to be drawn while one aims.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/ports/camera.h"

namespace relais::platform {

// A picture as the lens gave it, and how it is to be shown: turned clockwise by 0, 90, 180 or 270 degrees, then
// mirrored, as one expects from a lens that looks at oneself.
struct LensPicture {
    GreyPicture picture;
    int turn = 0;
    bool mirrored = false;
};

// No side longer than `longest` (> 0); every n-th pixel is kept. Any thread.
[[nodiscard]] GreyPicture preview(const LensPicture& seen, int longest);

} // namespace relais::platform
