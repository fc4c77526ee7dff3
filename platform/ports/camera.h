// Looks through the camera for one kind of printed code; pictures stay in memory, one at a time.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/result.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace relais::platform {

// What is looked for: the activation code of a device, or the national health identity printed on a document.
enum class CodeShape : std::uint8_t { Qr, DataMatrix };

// Brightness alone, one byte a pixel, rows from the top without padding: luma.size() == width * height.
struct GreyPicture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> luma;
};

// UI thread only, and so are the calls of the watcher. Nothing is written to a disk or a log.
class Camera {
public:
    struct Watcher {
        // What the lens sees, small and upright: to be drawn, then forgotten.
        std::function<void(const GreyPicture&)> seen;
        // The bytes of the code in the picture just seen; again with each picture that shows it.
        std::function<void(const std::string&)> read;
        // Forbidden: the user or the system refuses the camera. NotFound: none, or it does not answer. Nothing follows.
        std::function<void(const sync::Error&)> failed;
    };

    virtual ~Camera() = default;
    // There is a camera, and something to read codes with.
    [[nodiscard]] virtual bool isPresent() const = 0;
    // Turns the camera on; the system may ask the user first. Takes the place of the watcher before.
    virtual void start(CodeShape shape, Watcher watcher) = 0;
    // Turns the camera off: the watcher is called no more.
    virtual void stop() = 0;
    // The page of the system where its user allows the camera; nothing happens where there is none.
    [[nodiscard]] virtual bool canOpenSettings() const = 0;
    virtual void openSettings() = 0;
};

} // namespace relais::platform
