// One device after another against the real service over real TLS: its clock, disk and link are the test's.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/session.h"
#include "platform/fake/fake_camera.h"
#include "platform/fake/fake_ports.h"
#include "platform/fake/fake_vault.h"
#include "platform/qt/qt_transport.h"
#include "platform/qt/system_clock.h"
#include "sync/protocol/limits.h"
#include "tests/support/service_process.h"

#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>

namespace relais::test {

using namespace relais::app;

inline const QString kPin = QStringLiteral("280417");
inline constexpr int kPatience = 60'000; // Argon2id at full cost on a busy machine

// The device's clock, as somebody sets it and as time passes; asked from both threads.
struct MovedClock final : sync::Clock {
    [[nodiscard]] sync::WallMs wall() const override { return real.wall() + std::chrono::milliseconds(set + passed); }
    [[nodiscard]] sync::MonoMs monotonic() const override;
    void pass(std::chrono::milliseconds time) { passed += time.count(); }
    void move(std::chrono::milliseconds by) { set += by.count(); }

    platform::SystemClock real;
    std::atomic<std::int64_t> set = 0;
    std::atomic<std::int64_t> passed = 0;
};

// A disk that can be told to erase nothing any more.
struct StubbornFiles final : sync::Files {
    [[nodiscard]] sync::Result<sync::Bytes> read(const std::string& path) override { return real.read(path); }
    [[nodiscard]] sync::Status replace(const std::string& path, sync::ByteView content) override;
    [[nodiscard]] sync::Status appendAt(const std::string& path, std::uint64_t at, sync::ByteView content) override;
    [[nodiscard]] sync::Status remove(const std::string& path) override;
    [[nodiscard]] bool exists(const std::string& path) override { return real.exists(path); }
    [[nodiscard]] sync::Status makeFolder(const std::string& path) override { return real.makeFolder(path); }
    [[nodiscard]] sync::Result<std::vector<std::string>> list(const std::string& folder) override;

    sync::SystemFiles real;
    std::atomic_bool stuck = false;
};

// One device: its folder, vault, link and session; the session can be ended and started again over the same folder.
struct Device {
    explicit Device(platform::FakeVault::Claims claims = platform::FakeVault::Claims::Hardware) : vault(claims) { }

    void boot();
    void type(const QString& code);

    QTemporaryDir folder;
    MovedClock clock;
    sync::SystemRandom random;
    StubbornFiles files;
    platform::FakeVault vault;
    platform::FakeAppearance appearance;
    platform::FakeCamera camera;
    platform::RecordingDialer dialer;
    platform::FakeLifecycle lifecycle;
    platform::FakeNetworkState network;
    platform::RecordingNotifier notifier;
    platform::RecordingScreenGuard guard;
    std::shared_ptr<std::atomic_bool> down = std::make_shared<std::atomic_bool>(false);
    std::unique_ptr<Session> session;
};

// What the tests of the session do again and again.
class SessionBench : public QObject {
protected:
    ServiceProcess m_service;

    QString newCode(const QString& user = QStringLiteral("u90"));
    // « K7QM-4XTD-2PBN »
    QString shortCode(const QString& user);
    // Through every step as a person would, up to the open session.
    void enrol(Device& device) { enrol(device, QStringLiteral("u90"), QStringLiteral("Dr Essai Témoin")); }
    void enrol(Device& device, const QString& user, const QString& name);
    // « Autre personne »: Camille Exemple is of this device too; it is open for her afterwards.
    void share(Device& device);
    static int rowOf(Device& device, const QString& initials);
    static void fill(EmergencyComposer& alert);
    static void touch(Device& device);
    void goThroughSteps(Device& device, const QString& code, const QString& name);

    QString words;
    QString recovery;

    // Real service, three people: two that nobody else knows, one of the directory.
    void openService();
};

} // namespace relais::test
