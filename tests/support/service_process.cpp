// The real service as a child process.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/service_process.h"

#include <QDeadlineTimer>
#include <QFile>

namespace relais::test {

ServiceProcess::ServiceProcess(const QString& scenario)
    : m_flags {QStringLiteral("--state"), m_folder.filePath(QStringLiteral("state")),
               QStringLiteral("--port"),  QStringLiteral("0"),
               QStringLiteral("--ca"),    QStringLiteral("none")} {
    if (!scenario.isEmpty())
        m_flags << QStringLiteral("--scenario-start") << scenario;
}

ServiceProcess::Output ServiceProcess::run(const QStringList& words) const {
    QProcess process;
    process.start(QStringLiteral(RELAIS_SERVICE), words + m_flags);
    process.waitForFinished(60'000);
    return {
        process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
        process.readAllStandardError()};
}

bool ServiceProcess::start() {
    QFile::remove(file(QStringLiteral("port")));
    m_server.setStandardErrorFile(m_folder.filePath(QStringLiteral("log")));
    m_server.start(QStringLiteral(RELAIS_SERVICE), QStringList {QStringLiteral("serve")} + m_flags);
    // The port file appears once the socket listens.
    for (QDeadlineTimer patience(30'000); !patience.hasExpired() && !m_server.waitForFinished(20);)
        if (port() != 0)
            return true;
    return false;
}

std::uint16_t ServiceProcess::port() const {
    QFile given(file(QStringLiteral("port")));
    return given.open(QFile::ReadOnly) ? given.readAll().toUShort() : 0;
}

int ServiceProcess::stop() {
    m_server.terminate();
    m_server.waitForFinished(20'000);
    return m_server.exitCode();
}

void ServiceProcess::kill() {
    m_server.kill();
    m_server.waitForFinished(20'000);
}

QByteArray ServiceProcess::log() const {
    QFile log(m_folder.filePath(QStringLiteral("log")));
    return log.open(QFile::ReadOnly) ? log.readAll() : QByteArray();
}

} // namespace relais::test
