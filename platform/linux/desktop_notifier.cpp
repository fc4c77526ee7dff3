// Notifications of a Linux desktop, through D-Bus.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/linux/desktop_notifier.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QStringList>
#include <QVariantMap>

namespace relais::platform {

namespace {

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");
// The action of the notification itself, not of a button on it.
const QString kDefault = QStringLiteral("default");

QDBusMessage call(const char* method) {
    return QDBusMessage::createMethodCall(kService, kPath, kService, QString::fromLatin1(method));
}

} // namespace

DesktopNotifier::DesktopNotifier() {
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(kService, kPath, kService, QStringLiteral("ActionInvoked"), this, SLOT(takeAction(uint, QString)));
    bus.connect(kService, kPath, kService, QStringLiteral("NotificationClosed"), this, SLOT(takeClosing(uint, uint)));
}

void DesktopNotifier::show(Notice, const std::string& text) {
    QDBusMessage notify = call("Notify");
    // The sentence is the title and the body stays empty: nothing else may be read on a lock screen.
    notify << QStringLiteral("Relais") << m_last << QStringLiteral("org.relais.Relais") << QString::fromStdString(text)
           << QString() << QStringList {kDefault, QCoreApplication::translate("Notices", "Ouvrir Relais")}
           << QVariantMap {{QStringLiteral("category"), QStringLiteral("im.received")}} << 10'000;
    m_wanted = true;
    const QDBusPendingCall sent = QDBusConnection::sessionBus().asyncCall(notify);
    const auto* answer = new QDBusPendingCallWatcher(sent, this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* watcher) {
        watcher->deleteLater();
        const QDBusPendingReply<uint> id = *watcher;
        if (id.isError())
            return;
        m_last = id.value();
        if (!m_wanted)
            close(std::exchange(m_last, 0));
    });
}

void DesktopNotifier::clear() {
    m_wanted = false;
    if (m_last != 0)
        close(std::exchange(m_last, 0));
}

void DesktopNotifier::close(uint id) {
    QDBusMessage message = call("CloseNotification");
    message << id;
    QDBusConnection::sessionBus().send(message);
}

void DesktopNotifier::takeAction(uint id, const QString& action) {
    if (id == m_last && action == kDefault && m_listener)
        m_listener();
}

void DesktopNotifier::takeClosing(uint id, uint) {
    if (id == m_last)
        m_last = 0;
}

} // namespace relais::platform
