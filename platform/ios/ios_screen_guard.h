// Covers the window while iOS takes the picture of its task switcher.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/ports/screen_guard.h"

namespace relais::platform {

// iOS lets no app refuse a screenshot: isEnforced() is false, and the shell keeps its own curtain too. UI thread only.
class IosScreenGuard final : public ScreenGuard {
public:
    IosScreenGuard();
    ~IosScreenGuard() override;
    IosScreenGuard(const IosScreenGuard&) = delete;
    IosScreenGuard& operator=(const IosScreenGuard&) = delete;

    void setProtected(bool on) override { m_protected = on; }
    [[nodiscard]] bool isEnforced() const override { return false; }

private:
    void cover();
    void uncover();

    bool m_protected = true;
    void* m_leaving = nullptr; // owned observers (id)
    void* m_coming = nullptr;
    void* m_cover = nullptr; // owned view (UIView*) while the app is not active
};

} // namespace relais::platform
