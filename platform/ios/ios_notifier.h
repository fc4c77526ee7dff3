// Notifications of iOS (UserNotifications), shown by the device itself: nothing passes through a push service.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/ports/notifier.h"

#include <memory>

namespace relais::platform {

// One notification at a time: the next one takes its place. Refused by the user, nothing is shown. UI thread only.
class IosNotifier final : public Notifier {
public:
    IosNotifier();
    ~IosNotifier() override;
    IosNotifier(const IosNotifier&) = delete;
    IosNotifier& operator=(const IosNotifier&) = delete;

    void show(Notice notice, const std::string& text) override;
    void clear() override;
    void onTouched(std::function<void()> listener) override;

private:
    struct Delegate;
    std::unique_ptr<Delegate> m_delegate;
};

} // namespace relais::platform
