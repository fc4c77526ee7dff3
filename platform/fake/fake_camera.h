// A camera whose lens sees what a test holds before it; codes are found and read as from a real one.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/qt/frame_reader.h"

#include <deque>
#include <memory>

namespace relais::platform {

class FakeCamera final : public Camera {
public:
    [[nodiscard]] bool isPresent() const override { return present; }
    void start(CodeShape shape, Watcher watcher) override;
    void stop() override;
    [[nodiscard]] bool canOpenSettings() const override { return hasSettings; }
    void openSettings() override { ++settingsOpened; }

    // The lens sees it once, as soon as the camera is on and has read what came before.
    void show(GreyPicture picture);
    [[nodiscard]] bool isOn() const { return m_watcher != nullptr; }
    // Nothing shown is waiting to be read.
    [[nodiscard]] bool hasSeenAll() const { return m_coming.empty() && !m_reader.isBusy(); }

    bool present = true;
    bool refused = false;
    bool hasSettings = true;
    int settingsOpened = 0;

private:
    void next();

    CodeShape m_shape = CodeShape::Qr;
    std::shared_ptr<const Watcher> m_watcher;
    std::deque<GreyPicture> m_coming;
    FrameReader m_reader;
};

} // namespace relais::platform
