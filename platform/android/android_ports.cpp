// The ports of Android: its keystore, its notifications, its protected window.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "platform/android/android_context.h"
#include "platform/android/android_notifier.h"
#include "platform/android/android_screen_guard.h"
#include "platform/android/android_vault.h"
#include "platform/ports/native_ports.h"

#include <QJniObject>

namespace relais::platform {

// Android gives every app a keystore of its own, and one profile.
std::unique_ptr<Vault> makeNativeVault(const std::string&) { return std::make_unique<AndroidVault>(); }

std::unique_ptr<Notifier> makeNativeNotifier() { return std::make_unique<AndroidNotifier>(); }

std::unique_ptr<ScreenGuard> makeNativeScreenGuard() { return std::make_unique<AndroidScreenGuard>(); }

std::function<void()> nativeSettingsOpener() {
    return [] {
        const QJniObject context = androidContext();
        QJniObject::callStaticMethod<void>(
            "org/relais/app/SystemPages", "openPermissions", "(Landroid/content/Context;)V", context.object());
    };
}

} // namespace relais::platform
