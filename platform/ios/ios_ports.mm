// The ports of iOS: the Secure Enclave, its notifications, a cover over the window in the task switcher.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "platform/ios/ios_notifier.h"
#include "platform/ios/ios_screen_guard.h"
#include "platform/ios/ios_vault.h"
#include "platform/ports/native_ports.h"

#import <UIKit/UIKit.h>

namespace relais::platform {

// iOS gives every app a keychain of its own, and one profile.
std::unique_ptr<Vault> makeNativeVault(const std::string&) { return std::make_unique<IosVault>(); }

std::unique_ptr<Notifier> makeNativeNotifier() { return std::make_unique<IosNotifier>(); }

std::unique_ptr<ScreenGuard> makeNativeScreenGuard() { return std::make_unique<IosScreenGuard>(); }

std::function<void()> nativeSettingsOpener() {
    return [] {
        NSURL* page = [NSURL URLWithString:UIApplicationOpenSettingsURLString];
        [[UIApplication sharedApplication] openURL:page options:@{} completionHandler:nil];
    };
}

} // namespace relais::platform
