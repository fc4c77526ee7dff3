// A server with the service's own TLS key: answers every request with one page, as a badly set proxy, or listens in.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>

namespace relais::test {

// The pin matches, so only the proof inside the answer tells it from the service. Keeps the heads of the requests.
class PinnedPortal {
public:
    PinnedPortal(const QString& certificateFile, const QString& keyFile) {
        QFile certificate(certificateFile);
        QFile key(keyFile);
        if (!certificate.open(QFile::ReadOnly) || !key.open(QFile::ReadOnly))
            return;
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        const QByteArray pem = key.readAll();
        QSslKey priv(pem, QSsl::Ec);
        tls.setPrivateKey(priv.isNull() ? QSslKey(pem, QSsl::Rsa) : priv);
        tls.setLocalCertificateChain(QSslCertificate::fromData(certificate.readAll()));
        m_server.setSslConfiguration(tls);
        QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this] {
            while (auto* const device = m_server.nextPendingConnection())
                welcome(device);
        });
        (void)m_server.listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    // The media type and body of every answer, with status 200.
    void setPage(const QByteArray& mediaType, const QByteArray& body) {
        m_mediaType = mediaType;
        m_body = body;
    }
    // Asks the real service instead, and only listens.
    void setUpstream(quint16 port) { m_upstream = port; }
    // Request line and headers of everything that was asked.
    [[nodiscard]] const QByteArrayList& heads() const { return m_heads; }

private:
    void welcome(QTcpSocket* device) {
        QObject::connect(device, &QTcpSocket::disconnected, device, &QObject::deleteLater);
        if (m_upstream != 0)
            return relay(device);
        QObject::connect(device, &QTcpSocket::readyRead, device, [this, device, seen = QByteArray()]() mutable {
            seen += device->readAll();
            const auto end = seen.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            m_heads << seen.left(end);
            seen.clear();
            device->write(
                "HTTP/1.1 200 OK\r\nContent-Type: " + m_mediaType + "\r\nContent-Length: "
                + QByteArray::number(m_body.size()) + "\r\nConnection: close\r\n\r\n" + m_body);
            device->disconnectFromHost();
        });
    }

    void relay(QTcpSocket* device) {
        auto* const service = new QSslSocket(device);
        QSslConfiguration tls = service->sslConfiguration();
        const QSslCertificate own = m_server.sslConfiguration().localCertificate();
        tls.setCaCertificates({own});
        service->setSslConfiguration(tls);
        service->connectToHostEncrypted(
            QStringLiteral("localhost"), m_upstream, own.subjectInfo(QSslCertificate::CommonName).value(0));
        QObject::connect(service, &QSslSocket::readyRead, device, [=] { device->write(service->readAll()); });
        QObject::connect(service, &QSslSocket::disconnected, device, &QTcpSocket::disconnectFromHost);
        const auto pass = [this, device, service] {
            const QByteArray said = device->readAll();
            if (said.startsWith("POST ") || said.startsWith("GET ")) // the app writes a request at once
                m_heads << said.left(said.indexOf("\r\n\r\n"));
            service->write(said);
        };
        QObject::connect(device, &QTcpSocket::readyRead, device, pass);
        pass(); // what came before the welcome
    }

    QSslServer m_server;
    quint16 m_upstream = 0;
    QByteArray m_mediaType = "text/html";
    QByteArray m_body = "<p>wifi</p>";
    QByteArrayList m_heads;
};

} // namespace relais::test
