// A whole app in this process: its birth, its death, what is typed and seen.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/journeys/journey_device.h"

#include <QTest>

namespace relais::test {

JourneyDevice::JourneyDevice(QSize size, const QString& folder)
    : m_size(size), m_folder(folder.isEmpty() ? m_own.path() : folder),
      m_vault(platform::FakeVault::Claims::Hardware, m_folder.toStdString() + "/vault") {
    QDir().mkpath(profile());
}

bool JourneyDevice::open(const QString& enrolUri, const QString& pin) {
    const auto makeTransport = [down = m_down](const sync::EnrolUri& uri) {
        return std::make_unique<platform::QtTransport>(
            platform::ServiceAddress {uri.host, uri.port, uri.pins, uri.caRequired}, sync::Limit::kPackedBytes, down);
    };
    m_session = std::make_unique<app::Session>(
        app::RoomDeps {m_clock, m_random, m_files, m_vault, makeTransport, profile().toStdString()},
        app::AppPorts {m_appearance, m_camera, m_dialer, m_lifecycle, m_network, m_notifier, m_screenGuard, {}},
        app::Session::Choices {profile().toStdString(), true, QStringLiteral("test")});
    static const QString language = app::installInterfaceLanguage(QStringLiteral("fr"));
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_engine->setInitialProperties(
        {{QStringLiteral("session"), QVariant::fromValue(m_session.get())},
         {QStringLiteral("width"), m_size.width()},
         {QStringLiteral("height"), m_size.height()}});
    m_engine->load(QUrl(QStringLiteral("qrc:/qt/qml/Relais/Shell/Main.qml")));
    m_window = qobject_cast<QQuickWindow*>(m_engine->rootObjects().value(0));
    if (!m_window || !QTest::qWaitForWindowExposed(m_window))
        return false;
    m_hand = std::make_unique<Hand>(*m_window);
    m_session->start(enrolUri, pin);
    return true;
}

void JourneyDevice::close() {
    m_hand.reset();
    m_engine.reset();
    m_session.reset();
    m_window = nullptr;
}

void JourneyDevice::setOnline(bool online) {
    *m_down = !online;
    m_network.set(online);
}

bool JourneyDevice::waitFor(app::Session::Phase phase) {
    return QTest::qWaitFor([&] { return m_session->phase() == phase; }, 60'000);
}

bool JourneyDevice::waitForForms() {
    return QTest::qWaitFor(
        [&] { return m_session->workspace() && m_session->workspace()->definitions().current("lup"); }, 60'000);
}

bool JourneyDevice::unlock(const QString& pin) {
    if (!waitFor(app::Session::Locked))
        return false;
    if (m_session->keptStep() > 0 && !m_hand->touch(QStringLiteral("Entrer le code")))
        return false;
    if (!m_hand->waitToSee(QStringLiteral("Code, 6 chiffres")))
        return false;
    m_hand->keys(pin);
    return waitFor(app::Session::Open);
}

void JourneyDevice::keepPicture(const QString& name) {
    const QString folder = qEnvironmentVariable("RELAIS_SCREENSHOTS");
    if (!folder.isEmpty() && m_window && QDir().mkpath(folder))
        m_window->grabWindow().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

} // namespace relais::test
