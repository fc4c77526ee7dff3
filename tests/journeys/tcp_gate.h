// The road between apps and service, in the test's hands: open, cut, cut on the way back, or held by a captive portal.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTcpServer>
#include <QTcpSocket>

#include <memory>

namespace relais::test {

// Enrolment codes carry the gate's port, so a service may die and come back on another one. Works on the test's event
// loop; apps exchange on threads of their own.
class TcpGate {
public:
    enum class Mode {
        Open,
        Cut,           // connections end as they come
        LosingAnswers, // requests arrive, nothing comes back after the handshake
        Portal         // a login page in plain HTTP, whatever is asked
    };

    TcpGate() {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            while (QTcpSocket* device = m_server.nextPendingConnection())
                welcome(device);
        });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port on loopback");
    }

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    // Where the road leads; what is on it is cut.
    void leadTo(quint16 port) {
        m_target = port;
        setMode(m_mode);
    }
    void setMode(Mode mode) {
        m_mode = mode;
        for (QTcpSocket* device : m_server.findChildren<QTcpSocket*>(Qt::FindDirectChildrenOnly))
            device->abort();
    }
    // So many connections more, then it is cut.
    void letThrough(int connections) {
        m_left = connections;
        setMode(Mode::Open);
    }
    // Bytes of answers that nobody got, and pages of the portal that were fetched.
    [[nodiscard]] qint64 lost() const { return m_lost; }
    [[nodiscard]] int pages() const { return m_pages; }

private:
    void welcome(QTcpSocket* device) {
        QObject::connect(device, &QTcpSocket::disconnected, device, &QObject::deleteLater);
        if (m_mode == Mode::Open && m_left >= 0 && m_left-- == 0)
            m_mode = Mode::Cut;
        switch (m_mode) {
        case Mode::Cut:
            device->abort();
            break;
        case Mode::Portal:
            QObject::connect(device, &QTcpSocket::readyRead, device, [this, device] {
                ++m_pages;
                device->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n"
                              "Connection: close\r\n\r\n<p>wifi</p>\r\n");
                device->disconnectFromHost();
            });
            break;
        case Mode::Open:
        case Mode::LosingAnswers:
            join(device);
            break;
        }
    }

    struct Talk {
        bool greeted = false; // the service has said its hello
        bool asked = false;   // and the device went on: what comes back now is an answer
    };
    void join(QTcpSocket* device) {
        auto* const service = new QTcpSocket(device);
        const auto talk = std::make_shared<Talk>();
        QObject::connect(
            service, &QTcpSocket::connected, device, [device, service] { service->write(device->readAll()); });
        QObject::connect(device, &QTcpSocket::readyRead, service, [device, service, talk] {
            if (service->state() != QAbstractSocket::ConnectedState)
                return;
            talk->asked = talk->greeted;
            service->write(device->readAll());
        });
        QObject::connect(service, &QTcpSocket::readyRead, device, [this, device, service, talk] {
            const QByteArray said = service->readAll();
            talk->greeted = true;
            if (m_mode == Mode::LosingAnswers && talk->asked)
                m_lost += said.size();
            else
                device->write(said);
        });
        QObject::connect(service, &QTcpSocket::disconnected, device, &QTcpSocket::disconnectFromHost);
        QObject::connect(service, &QTcpSocket::errorOccurred, device, [device](QAbstractSocket::SocketError error) {
            if (error != QAbstractSocket::RemoteHostClosedError) // what it said before is still on its way
                device->abort();
        });
        service->connectToHost(QHostAddress::LocalHost, m_target);
    }

    QTcpServer m_server;
    quint16 m_target = 0;
    Mode m_mode = Mode::Open;
    int m_left = -1; // negative: as many as come
    qint64 m_lost = 0;
    int m_pages = 0;
};

} // namespace relais::test
