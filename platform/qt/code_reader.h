// Finds and reads one printed code in a picture; the only place that knows which library does so.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/qt/grey_picture.h"

#include <optional>

namespace relais::platform {

// No side of a picture that is read may be longer.
inline constexpr int kLongestPicture = 4096;

// False where Relais was built without such a library.
[[nodiscard]] bool canReadCodes();

// The bytes of the first code of that shape, whichever way it is turned; nothing when there is none, or the picture is
// too large or not what its size says. Takes some milliseconds: not for the UI thread. Any thread; never throws.
[[nodiscard]] std::optional<std::string> readCode(const GreyPicture& picture, CodeShape shape);

} // namespace relais::platform
