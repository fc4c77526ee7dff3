// The brightness of a frame of video, whatever the camera packs it in.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/ports/camera.h"

#include <QVideoFrame>

namespace relais::platform {

// Its bytes can be read where they lie, on any thread; others go through the graphics card, on the UI thread.
[[nodiscard]] bool isPlainVideo(QVideoFrameFormat::PixelFormat format);

// Empty when the frame cannot be read, or is larger than what codes are looked for in.
[[nodiscard]] GreyPicture greyOf(QVideoFrame frame);

} // namespace relais::platform
