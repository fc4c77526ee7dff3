// Relais opened twice on one device: the second window says so and touches nothing, until the first is closed.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/session.h"
#include "platform/fake/fake_camera.h"
#include "platform/fake/fake_ports.h"
#include "platform/fake/fake_vault.h"
#include "platform/qt/system_clock.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace second_window_test {

using namespace relais;
using namespace relais::app;

namespace {

struct Window {
    explicit Window(const QTemporaryDir& folder)
        : session(
            RoomDeps {
                clock, random, files, vault, [](const sync::EnrolUri&) { return nullptr; },
                folder.path().toStdString()},
            AppPorts {appearance, camera, dialer, lifecycle, network, notifier, guard, {}},
            Session::Choices {folder.path().toStdString(), true, QStringLiteral("test")}) {
        session.start();
    }

    platform::SystemClock clock;
    sync::SystemRandom random;
    sync::SystemFiles files;
    platform::FakeVault vault {platform::FakeVault::Claims::Hardware};
    platform::FakeAppearance appearance;
    platform::FakeCamera camera;
    platform::RecordingDialer dialer;
    platform::FakeLifecycle lifecycle;
    platform::FakeNetworkState network;
    platform::RecordingNotifier notifier;
    platform::RecordingScreenGuard guard;
    Session session;
};

} // namespace

class SecondWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSecondIsToldAndOpensOnceTheFirstIsClosed() {
        const QTemporaryDir folder;
        auto first = std::make_unique<Window>(folder);
        QTRY_COMPARE(first->session.phase(), Session::Enrolling);

        Window second(folder);
        QTRY_VERIFY2(
            second.session.startError().contains(QStringLiteral("déjà ouvert")),
            qPrintable(second.session.startError()));
        QCOMPARE(second.session.phase(), Session::Starting);

        // Its vault does not hold the key of the first one's store: reaching the store is what shows it was let in.
        first.reset();
        second.session.start();
        QTRY_VERIFY(!second.session.startError().isEmpty());
        QVERIFY(!second.session.startError().contains(QStringLiteral("déjà ouvert")));
    }
};

RELAIS_TEST(SecondWindowTest)

} // namespace second_window_test
#include "second_window_test.moc"
