// The composition root of the app: builds what this system gives, hands the session to the window, runs.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/i18n/interface_language.h"
#include "app/options.h"
#include "app/session/session.h"
#include "platform/fake/fake_ports.h"
#include "platform/fake/fake_vault.h"
#include "platform/fake/scenario_clock.h"
#include "platform/ports/native_ports.h"
#include "platform/qt/qt_appearance.h"
#include "platform/qt/qt_camera.h"
#include "platform/qt/qt_dialer.h"
#include "platform/qt/qt_lifecycle.h"
#include "platform/qt/qt_network_state.h"
#include "platform/qt/qt_transport.h"
#include "platform/qt/settled_layouts.h"
#include "platform/qt/system_clock.h"
#include "sync/protocol/limits.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QScreen>

#include <atomic>
#include <cstdio>

namespace {

using namespace relais;

// What the network is for every transport: the demonstration may cut it.
using Link = std::shared_ptr<std::atomic_bool>;

std::unique_ptr<platform::Vault> makeVault(const app::Options& options) {
    if (options.demo)
        return std::make_unique<platform::FakeVault>(
            platform::FakeVault::Claims::Hardware, options.profile / "demo-vault");
    return platform::makeNativeVault(options.profile.string());
}

std::unique_ptr<sync::Clock> makeClock(const app::Options& options, const sync::Clock& real) {
    if (!options.demo)
        return std::make_unique<platform::SystemClock>();
    const sync::WallMs anchor = options.demoAnchorMs ? sync::WallMs {*options.demoAnchorMs} : real.wall();
    return std::make_unique<platform::ScenarioClock>(real, anchor);
}

app::TransportMaker transportMaker(const Link& down) {
    return [down](const sync::EnrolUri& uri) {
        return std::make_unique<platform::QtTransport>(
            platform::ServiceAddress {uri.host, uri.port, uri.pins, uri.caRequired}, sync::Limit::kPackedBytes, down);
    };
}

constexpr QSize kDesktopSize {1280, 800};
constexpr int kLeastWidth = 320;

bool keepPicture(QQuickWindow& window, const std::filesystem::path& folder) {
    std::error_code fault;
    std::filesystem::create_directories(folder, fault);
    return window.grabWindow().save(QString::fromStdString((folder / "first-page.png").string()));
}

// --self-test: leaves once the first page was drawn, with 1 when it says that Relais cannot start; --screenshots: keeps
// its picture.
void leaveWhenShown(const app::Session& session, QQuickWindow& window, const app::Options& options) {
    const auto leave = [&session, &window, folder = options.screenshots] {
        const bool cannotStart = !session.startError().isEmpty(); // no keyring, a store that does not open
        if (session.phase() == app::Session::Starting && !cannotStart)
            return;
        const bool kept = folder.empty() || keepPicture(window, folder);
        QCoreApplication::exit(cannotStart || !kept ? 1 : 0);
    };
    QObject::connect(&window, &QQuickWindow::frameSwapped, &window, leave, Qt::QueuedConnection);
    QObject::connect(&session, &app::Session::phaseChanged, &window, [&window] { window.update(); });
}

int run(const app::Options& options) {
    const platform::SystemClock real;
    const auto clock = makeClock(options, real);
    const auto vault = makeVault(options);
    sync::SystemRandom random;
    sync::SystemFiles files;
    const Link down = std::make_shared<std::atomic_bool>(options.offline);

    platform::QtAppearance appearance;
    const auto camera = platform::makeQtCamera(platform::nativeSettingsOpener());
    platform::QtDialer dialer;
    platform::QtLifecycle lifecycle;
    const auto screenGuard = platform::makeNativeScreenGuard();
    const auto notifier = platform::makeNativeNotifier();
    platform::QtNetworkState network;
    platform::FakeNetworkState demoNetwork;
    demoNetwork.set(!options.offline);
    const auto setDemoNetwork = [&](bool online) {
        *down = !online;
        demoNetwork.set(online);
    };
    platform::NetworkState& seen = options.demo ? static_cast<platform::NetworkState&>(demoNetwork) : network;

    app::Session session(
        {*clock, random, files, *vault, transportMaker(down), options.profile.string()},
        {appearance, *camera, dialer, lifecycle, seen, *notifier, *screenGuard, setDemoNetwork},
        {options.profile, options.demo, QCoreApplication::applicationVersion()});
    session.settings()->override(options.dark, options.textFactor);

    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml")); // not searched by default before Qt 6.5
    engine.setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(&session)}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Relais/Shell/Main.qml")));
    auto* const window = qobject_cast<QQuickWindow*>(engine.rootObjects().value(0));
    if (!window)
        return 1;
    const platform::SettledLayouts settled(*window);
    if (!options.size.isEmpty())
        window->resize(options.size);
    else if (window->width() < kLeastWidth) // nobody gave it a size yet, as a phone's system does
        window->resize(window->screen()->availableSize().boundedTo(kDesktopSize));
    session.start(options.enrolUri, options.demoPin);
    if (options.selfTest)
        leaveWhenShown(session, *window, options);
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("Relais"));
    QGuiApplication::setApplicationVersion(QStringLiteral(RELAIS_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.relais.Relais"));
    const app::OptionsAnswer answer = app::readOptions(QGuiApplication::arguments());
    if (!answer.options) {
        std::fputs(qPrintable(answer.text), answer.exitCode == 0 ? stdout : stderr);
        return answer.exitCode;
    }
    app::installInterfaceLanguage(answer.options->language);
    return run(*answer.options);
}
