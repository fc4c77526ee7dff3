// What the system this app was built for gives: one implementation in linux/, android/ or ios/, chosen by the build.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/ports/notifier.h"
#include "platform/ports/screen_guard.h"
#include "platform/ports/vault.h"

#include <functional>
#include <memory>
#include <string>

namespace relais::platform {

// For the composition root, from the UI thread; never null. `profile` keeps the vault items of several profiles apart
// where one system user may have several.
[[nodiscard]] std::unique_ptr<Vault> makeNativeVault(const std::string& profile);
[[nodiscard]] std::unique_ptr<Notifier> makeNativeNotifier();
[[nodiscard]] std::unique_ptr<ScreenGuard> makeNativeScreenGuard();
// Opens the page of the system where its user allows this app the camera; empty where there is none.
[[nodiscard]] std::function<void()> nativeSettingsOpener();

} // namespace relais::platform
