// A notification on a real session bus: what a desktop is told, and that only a touch on ours comes back.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "platform/linux/desktop_notifier.h"
#include "tests/support/test_class.h"

#include <QDBusConnection>
#include <QProcess>
#include <QTest>
#include <QVariantMap>

namespace desktop_notifier_test {

using namespace relais::platform;

// What a desktop does with notifications: numbers them, and says which was touched.
class Desktop : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown {
        uint replaced;
        QString summary;
        QString body;
        QStringList actions;
    };
    QList<Shown> shown;
    QList<uint> closed;

public Q_SLOTS:
    uint Notify(
        const QString&, uint replaced, const QString&, const QString& summary, const QString& body,
        const QStringList& actions, const QVariantMap&, int) {
        shown.append({replaced, summary, body, actions});
        return replaced != 0 ? replaced : static_cast<uint>(40 + shown.size());
    }
    void CloseNotification(uint id) { closed.append(id); }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString& action);
    void NotificationClosed(uint id, uint reason);
};

class DesktopNotifierTest : public QObject {
    Q_OBJECT

    QProcess m_daemon;
    Desktop m_desktop;

private Q_SLOTS:
    void initTestCase() {
        m_daemon.start(
            QStringLiteral("dbus-daemon"),
            {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        QVERIFY(m_daemon.waitForStarted());
        QByteArray address;
        QVERIFY(QTest::qWaitFor(
            [&] {
                address += m_daemon.readAllStandardOutput();
                return address.endsWith('\n');
            },
            30'000));
        qputenv("DBUS_SESSION_BUS_ADDRESS", address.trimmed());
        auto bus = QDBusConnection::connectToBus(
            QString::fromLatin1(address.trimmed()), QStringLiteral("the desktop")); // apart from the notifier's
        QVERIFY(bus.registerObject(
            QStringLiteral("/org/freedesktop/Notifications"), &m_desktop,
            QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.Notifications")));
    }
    void cleanupTestCase() {
        m_daemon.terminate();
        QVERIFY(m_daemon.waitForFinished());
    }

    void onlyATouchOnOursComesBack() {
        DesktopNotifier notifier;
        int touches = 0;
        notifier.onTouched([&touches] { ++touches; });
        notifier.show(Notice::Answer, "Relais : un retour vous attend");
        QTRY_COMPARE(m_desktop.shown.size(), 1);
        QCOMPARE(m_desktop.shown[0].summary, QStringLiteral("Relais : un retour vous attend"));
        QCOMPARE(m_desktop.shown[0].body, QString());
        QCOMPARE(m_desktop.shown[0].actions.value(0), QStringLiteral("default")); // or no desktop lets it be touched

        // The next one takes its place: its id came back.
        QVERIFY(QTest::qWaitFor([&] {
            notifier.show(Notice::Question, "Relais : une question vous attend");
            return m_desktop.shown.last().replaced == 41;
        }));
        Q_EMIT m_desktop.ActionInvoked(7, QStringLiteral("default")); // another program's
        Q_EMIT m_desktop.ActionInvoked(41, QStringLiteral("settings"));
        Q_EMIT m_desktop.ActionInvoked(41, QStringLiteral("default"));
        QTRY_COMPARE(touches, 1);
    }

    void whatWasClearedIsClosedEvenOnItsWay() {
        m_desktop.shown.clear();
        DesktopNotifier notifier;
        notifier.show(Notice::Answer, "Relais : un retour vous attend");
        notifier.clear(); // the desktop has not answered yet
        QTRY_COMPARE(m_desktop.closed.size(), 1);
        QCOMPARE(m_desktop.closed[0], uint {41});
    }
};

RELAIS_TEST(DesktopNotifierTest)

} // namespace desktop_notifier_test
#include "desktop_notifier_test.moc"
