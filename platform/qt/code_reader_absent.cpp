// No library to read codes with: the camera is then said to be absent.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/qt/code_reader.h"

namespace relais::platform {

bool canReadCodes() { return false; }

std::optional<std::string> readCode(const GreyPicture&, CodeShape) { return {}; }

} // namespace relais::platform
