// A whole app in this process: real session, store, engine, TLS and pages; only the ports of the device are scripted.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/i18n/interface_language.h"
#include "app/session/session.h"
#include "platform/fake/fake_camera.h"
#include "platform/fake/fake_ports.h"
#include "platform/fake/fake_vault.h"
#include "platform/qt/qt_transport.h"
#include "platform/qt/system_clock.h"
#include "sync/protocol/limits.h"
#include "tests/support/accessible.h"

#include <QDir>
#include <QQmlApplicationEngine>
#include <QTemporaryDir>

#include <atomic>

namespace relais::test {

// The profile and the vault are files that outlive a run, so that a test may close the app, or kill its process, and
// open it again. `folder`: where they lie; empty: a folder of this object's own.
class JourneyDevice {
public:
    explicit JourneyDevice(QSize size = {360, 800}, const QString& folder = {});
    ~JourneyDevice() { close(); }

    // Opens the window; with an enrolment code and a PIN the device enrols by itself, as the demonstration does.
    [[nodiscard]] bool open(const QString& enrolUri = {}, const QString& pin = {});
    // As a kill would leave it: nothing is asked of the app first.
    void close();
    void setOnline(bool online);
    [[nodiscard]] bool waitFor(app::Session::Phase phase);
    [[nodiscard]] bool waitForForms();
    [[nodiscard]] app::Session& session() { return *m_session; }
    [[nodiscard]] Hand& hand() { return *m_hand; }
    [[nodiscard]] QQuickWindow& window() { return *m_window; }
    [[nodiscard]] platform::RecordingNotifier& notifier() { return m_notifier; }
    [[nodiscard]] platform::RecordingDialer& dialer() { return m_dialer; }
    [[nodiscard]] platform::FakeNetworkState& network() { return m_network; }
    [[nodiscard]] platform::FakeVault& vault() { return m_vault; }
    [[nodiscard]] platform::FakeCamera& camera() { return m_camera; }
    [[nodiscard]] platform::FakeLifecycle& lifecycle() { return m_lifecycle; }
    [[nodiscard]] QString profile() const { return m_folder + QStringLiteral("/profile"); }
    [[nodiscard]] QString folder() const { return m_folder; }

    // As somebody who knows the code; false: it stays closed.
    [[nodiscard]] bool unlock(const QString& pin);

    // Into the folder named by RELAIS_SCREENSHOTS, when it is set.
    void keepPicture(const QString& name);

private:
    QSize m_size;
    QTemporaryDir m_own;
    QString m_folder;
    platform::FakeVault m_vault;
    platform::SystemClock m_clock;
    sync::SystemRandom m_random;
    sync::SystemFiles m_files;
    platform::FakeAppearance m_appearance;
    platform::FakeCamera m_camera;
    platform::RecordingDialer m_dialer;
    platform::FakeLifecycle m_lifecycle;
    platform::FakeNetworkState m_network;
    platform::RecordingNotifier m_notifier;
    platform::RecordingScreenGuard m_screenGuard;
    std::shared_ptr<std::atomic_bool> m_down = std::make_shared<std::atomic_bool>(false);
    std::unique_ptr<app::Session> m_session;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    std::unique_ptr<Hand> m_hand;
    QQuickWindow* m_window = nullptr;
};

} // namespace relais::test
