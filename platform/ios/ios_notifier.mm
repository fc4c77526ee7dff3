// UserNotifications behind the notifier's interface.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "platform/ios/ios_notifier.h"

#import <UserNotifications/UserNotifications.h>

namespace relais::platform {

namespace {
NSString* const kOnly = @"relais"; // the identifier of the one notification
}

IosNotifier::IosNotifier() {
    [UNUserNotificationCenter.currentNotificationCenter
        requestAuthorizationWithOptions:UNAuthorizationOptionAlert | UNAuthorizationOptionSound
                      completionHandler:^(BOOL, NSError*) {}];
}

void IosNotifier::show(Notice, const std::string& text) {
    UNMutableNotificationContent* content = [UNMutableNotificationContent new];
    content.body = [NSString stringWithUTF8String:text.c_str()];
    content.sound = UNNotificationSound.defaultSound;
    UNNotificationRequest* request = [UNNotificationRequest requestWithIdentifier:kOnly content:content trigger:nil];
    [UNUserNotificationCenter.currentNotificationCenter addNotificationRequest:request withCompletionHandler:nil];
}

void IosNotifier::clear() {
    [UNUserNotificationCenter.currentNotificationCenter removeDeliveredNotificationsWithIdentifiers:@[ kOnly ]];
}

} // namespace relais::platform
