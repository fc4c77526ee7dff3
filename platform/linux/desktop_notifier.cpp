// Notifications of a Linux desktop, through D-Bus.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/linux/desktop_notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusReply>
#include <QStringList>
#include <QVariantMap>

namespace relais::platform {

namespace {

QDBusMessage call(const char* method) {
    return QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
        QStringLiteral("org.freedesktop.Notifications"), QString::fromLatin1(method));
}

} // namespace

void DesktopNotifier::show(Notice, const std::string& text) {
    QDBusMessage notify = call("Notify");
    // The sentence is the title and the body stays empty: nothing else may be read on a lock screen.
    notify << QStringLiteral("Relais") << m_last << QStringLiteral("org.relais.Relais") << QString::fromStdString(text)
           << QString() << QStringList() << QVariantMap {{QStringLiteral("category"), QStringLiteral("im.received")}}
           << 10'000;
    const QDBusReply<std::uint32_t> reply = QDBusConnection::sessionBus().call(notify, QDBus::Block, 500);
    if (reply.isValid())
        m_last = reply.value();
}

void DesktopNotifier::clear() {
    if (m_last == 0)
        return;
    QDBusMessage close = call("CloseNotification");
    close << m_last;
    QDBusConnection::sessionBus().send(close);
    m_last = 0;
}

} // namespace relais::platform
