// Notifications of Android, through Notices.java.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/ports/notifier.h"

namespace relais::platform {

// One notification at a time: the next one takes its place. Refused by the user, nothing is shown. UI thread only.
class AndroidNotifier final : public Notifier {
public:
    void show(Notice notice, const std::string& text) override;
    void clear() override;
    void onTouched(std::function<void()> listener) override;
};

} // namespace relais::platform
