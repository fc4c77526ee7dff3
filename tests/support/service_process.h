// The real relais-service in a folder of the test: commands run to their end, and a server on a port of its own.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace relais::test {

class ServiceProcess {
public:
    // `scenario`: a local day and hour for its clock, or empty.
    explicit ServiceProcess(const QString& scenario = {});
    ~ServiceProcess() { kill(); }
    // Enrolment codes carry this port, whatever the one listened on.
    void publish(std::uint16_t port) { m_flags << QStringLiteral("--public-port") << QString::number(port); }

    struct Output {
        int code = -1;
        QByteArray out, err;
    };
    // Runs one command to its end.
    [[nodiscard]] Output run(const QStringList& words) const;
    [[nodiscard]] bool start();
    [[nodiscard]] std::uint16_t port() const;
    // SIGTERM, as a system does; exit code.
    [[nodiscard]] int stop();
    void kill();
    [[nodiscard]] QString file(const QString& name) const { return m_folder.filePath(QStringLiteral("state/") + name); }
    [[nodiscard]] QString besides(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QByteArray log() const;

private:
    QTemporaryDir m_folder;
    QStringList m_flags;
    QProcess m_server;
};

} // namespace relais::test
