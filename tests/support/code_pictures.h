// Printed codes as a lens sees them, drawn by the library that also reads them.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/ports/camera.h"

namespace relais::test {

// Black on white, with a quiet margin, in the middle of a light picture of 640 × 480. `text`: ASCII.
[[nodiscard]] platform::GreyPicture printed(platform::CodeShape shape, const std::string& text);

// A sheet with no code on it.
[[nodiscard]] platform::GreyPicture blankSheet();

} // namespace relais::test
