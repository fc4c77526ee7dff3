// The ports of a Linux desktop: the session's keyring and notifications; no window refuses a screenshot there.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "platform/linux/desktop_notifier.h"
#include "platform/linux/secret_service_vault.h"
#include "platform/ports/native_ports.h"
#include "platform/qt/absent_ports.h"

namespace relais::platform {

std::unique_ptr<Vault> makeNativeVault(const std::string& profile) {
    return std::make_unique<SecretServiceVault>(profile);
}

std::unique_ptr<Notifier> makeNativeNotifier() { return std::make_unique<DesktopNotifier>(); }

std::unique_ptr<ScreenGuard> makeNativeScreenGuard() { return std::make_unique<AbsentScreenGuard>(); }

// A desktop asks for nothing before an app uses the camera.
std::function<void()> nativeSettingsOpener() { return {}; }

} // namespace relais::platform
