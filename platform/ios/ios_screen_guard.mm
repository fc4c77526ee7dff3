// An opaque view over the key window between "will resign active" and "did become active".
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "platform/ios/ios_screen_guard.h"

#import <UIKit/UIKit.h>

namespace relais::platform {

namespace {

UIWindow* keyWindow() {
    for (UIScene* scene in UIApplication.sharedApplication.connectedScenes) {
        if (![scene isKindOfClass:UIWindowScene.class])
            continue;
        for (UIWindow* window in ((UIWindowScene*)scene).windows)
            if (window.isKeyWindow)
                return window;
    }
    return nil;
}

} // namespace

IosScreenGuard::IosScreenGuard() {
    NSNotificationCenter* center = NSNotificationCenter.defaultCenter;
    id leaving = [center addObserverForName:UIApplicationWillResignActiveNotification
                                     object:nil
                                      queue:nil
                                 usingBlock:^(NSNotification*) { cover(); }];
    id coming = [center addObserverForName:UIApplicationDidBecomeActiveNotification
                                    object:nil
                                     queue:nil
                                usingBlock:^(NSNotification*) { uncover(); }];
    m_leaving = (void*)CFBridgingRetain(leaving);
    m_coming = (void*)CFBridgingRetain(coming);
}

IosScreenGuard::~IosScreenGuard() {
    uncover();
    [NSNotificationCenter.defaultCenter removeObserver:CFBridgingRelease(m_leaving)];
    [NSNotificationCenter.defaultCenter removeObserver:CFBridgingRelease(m_coming)];
}

void IosScreenGuard::cover() {
    UIWindow* window = keyWindow();
    if (!m_protected || m_cover != nullptr || window == nil)
        return;
    UIView* view = [[UIView alloc] initWithFrame:window.bounds];
    view.autoresizingMask = UIViewAutoresizingFlexibleWidth | UIViewAutoresizingFlexibleHeight;
    view.backgroundColor = UIColor.systemBackgroundColor;
    [window addSubview:view];
    m_cover = (void*)CFBridgingRetain(view);
}

void IosScreenGuard::uncover() {
    if (m_cover == nullptr)
        return;
    UIView* view = CFBridgingRelease(m_cover);
    m_cover = nullptr;
    [view removeFromSuperview];
}

} // namespace relais::platform
