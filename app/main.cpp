// The composition root of the app: builds what this system gives, hands the session to the window, runs.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/options.h"
#include "app/session/session.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QTimer>

#include <cstdio>

int main(int argc, char** argv) {
    using namespace relais;
    QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("Relais"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.relais.Relais"));

    const app::OptionsAnswer answer = app::readOptions(QGuiApplication::arguments());
    if (!answer.options) {
        std::fputs(qPrintable(answer.text), answer.exitCode == 0 ? stdout : stderr);
        return answer.exitCode;
    }
    app::Session session;
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml")); // not searched by default before Qt 6.5
    engine.setInitialProperties(
        {{QStringLiteral("session"), QVariant::fromValue(&session)},
         {QStringLiteral("width"), answer.options->size.width()},
         {QStringLiteral("height"), answer.options->size.height()}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Relais/Shell/Main.qml")));
    if (engine.rootObjects().isEmpty())
        return 1;
    if (answer.options->selfTest)
        QTimer::singleShot(0, &application, &QCoreApplication::quit);
    return QGuiApplication::exec();
}
