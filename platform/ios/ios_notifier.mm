// UserNotifications behind the notifier's interface.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "platform/ios/ios_notifier.h"

#import <UserNotifications/UserNotifications.h>

@interface RelaisNoticeDelegate : NSObject <UNUserNotificationCenterDelegate>
- (void)listen:(std::function<void()>)listener;
@end

@implementation RelaisNoticeDelegate {
    std::function<void()> _listener;
    BOOL _pending; // touched before anybody listened
}

- (void)listen:(std::function<void()>)listener {
    _listener = std::move(listener);
    if (_pending && _listener)
        _listener();
    _pending = NO;
}

// Called on the main thread, which is Qt's.
- (void)userNotificationCenter:(UNUserNotificationCenter*)center
    didReceiveNotificationResponse:(UNNotificationResponse*)response
             withCompletionHandler:(void (^)(void))completionHandler {
    if ([response.actionIdentifier isEqualToString:UNNotificationDefaultActionIdentifier]) {
        if (_listener)
            _listener();
        else
            _pending = YES;
    }
    completionHandler();
}
@end

namespace relais::platform {

namespace {
NSString* const kOnly = @"relais"; // the identifier of the one notification
}

// The centre keeps only a weak reference to it.
struct IosNotifier::Delegate {
    RelaisNoticeDelegate* object = [RelaisNoticeDelegate new];
};

IosNotifier::IosNotifier() : m_delegate(std::make_unique<Delegate>()) {
    UNUserNotificationCenter.currentNotificationCenter.delegate = m_delegate->object;
    [UNUserNotificationCenter.currentNotificationCenter
        requestAuthorizationWithOptions:UNAuthorizationOptionAlert | UNAuthorizationOptionSound
                      completionHandler:^(BOOL, NSError*) {}];
}

IosNotifier::~IosNotifier() = default;

void IosNotifier::onTouched(std::function<void()> listener) { [m_delegate->object listen:std::move(listener)]; }

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
