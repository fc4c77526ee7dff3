// The C++ side of Notices.java.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "platform/android/android_notifier.h"

#include "platform/android/android_context.h"

#include <QCoreApplication>
#include <QJniEnvironment>
#include <QJniObject>

namespace relais::platform {

namespace {
constexpr const char* kNoticesClass = "org/relais/app/Notices";

// Of the one notifier of the app; set and called on Qt's thread.
std::function<void()>& listener() {
    static std::function<void()> theOne;
    return theOne;
}

// Called on Android's thread.
void touched(JNIEnv*, jclass) {
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [] {
            if (listener())
                listener()();
        },
        Qt::QueuedConnection);
}

// A notification that cannot be shown is not an error of the app.
void forgetExceptions() { QJniEnvironment().checkAndClearExceptions(QJniEnvironment::OutputMode::Silent); }
} // namespace

void AndroidNotifier::show(Notice notice, const std::string& text) {
    const bool urgent = notice == Notice::CaseArrived || notice == Notice::NeedsAttention;
    QJniObject::callStaticMethod<void>(
        kNoticesClass, "show", "(Landroid/content/Context;Ljava/lang/String;Z)V", androidContext().object(),
        QJniObject::fromString(QString::fromStdString(text)).object<jstring>(), static_cast<jboolean>(urgent));
    forgetExceptions();
}

void AndroidNotifier::clear() {
    QJniObject::callStaticMethod<void>(
        kNoticesClass, "clear", "(Landroid/content/Context;)V", androidContext().object());
    forgetExceptions();
}

void AndroidNotifier::onTouched(std::function<void()> wanted) {
    listener() = std::move(wanted);
    QJniEnvironment environment;
    const bool known = environment.registerNativeMethods(
        kNoticesClass, {{const_cast<char*>("touched"), const_cast<char*>("()V"), reinterpret_cast<void*>(touched)}});
    if (known)
        QJniObject::callStaticMethod<void>(kNoticesClass, "listen"); // tells a touch that came before
    forgetExceptions();
}

} // namespace relais::platform
