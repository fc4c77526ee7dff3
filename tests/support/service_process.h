// The real relais-service in a folder of the test: commands run to their end, and a server on a port of its own.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace relais::test {

class ServiceProcess {
public:
    // `scenario`: a local day and hour for its clock, or empty.
    explicit ServiceProcess(const QString& scenario = {})
        : m_flags {QStringLiteral("--state"), m_folder.filePath(QStringLiteral("state")),
                   QStringLiteral("--port"),  QStringLiteral("0"),
                   QStringLiteral("--ca"),    QStringLiteral("none")} {
        if (!scenario.isEmpty())
            m_flags << QStringLiteral("--scenario-start") << scenario;
    }
    ~ServiceProcess() { kill(); }
    // Enrolment codes carry this port, whatever the one listened on.
    void publish(std::uint16_t port) { m_flags << QStringLiteral("--public-port") << QString::number(port); }

    struct Output {
        int code = -1;
        QByteArray out, err;
    };
    // Runs one command to its end.
    [[nodiscard]] Output run(const QStringList& words) const {
        QProcess process;
        process.start(QStringLiteral(RELAIS_SERVICE), words + m_flags);
        process.waitForFinished(60'000);
        return {
            process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
    }
    [[nodiscard]] bool start() {
        QFile::remove(file(QStringLiteral("port")));
        m_server.setStandardErrorFile(m_folder.filePath(QStringLiteral("log")));
        m_server.start(QStringLiteral(RELAIS_SERVICE), QStringList {QStringLiteral("serve")} + m_flags);
        // The port file appears once the socket listens.
        for (QDeadlineTimer patience(30'000); !patience.hasExpired() && !m_server.waitForFinished(20);)
            if (port() != 0)
                return true;
        return false;
    }
    [[nodiscard]] std::uint16_t port() const {
        QFile given(file(QStringLiteral("port")));
        return given.open(QFile::ReadOnly) ? given.readAll().toUShort() : 0;
    }
    // SIGTERM, as a system does; exit code.
    [[nodiscard]] int stop() {
        m_server.terminate();
        m_server.waitForFinished(20'000);
        return m_server.exitCode();
    }
    void kill() {
        m_server.kill();
        m_server.waitForFinished(20'000);
    }
    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(QStringLiteral("state/") + name); }
    [[nodiscard]] QString besides(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QByteArray log() const {
        QFile log(m_folder.filePath(QStringLiteral("log")));
        return log.open(QFile::ReadOnly) ? log.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_folder;
    QStringList m_flags;
    QProcess m_server;
};

} // namespace relais::test
