// A server that holds the service's own TLS key and answers every request with one page: what a badly set proxy does.
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
    // Request line and headers of everything that was asked.
    [[nodiscard]] const QByteArrayList& heads() const { return m_heads; }

private:
    void welcome(QTcpSocket* device) {
        QObject::connect(device, &QTcpSocket::disconnected, device, &QObject::deleteLater);
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

    QSslServer m_server;
    QByteArray m_mediaType = "text/html";
    QByteArray m_body = "<p>wifi</p>";
    QByteArrayList m_heads;
};

} // namespace relais::test
