// Requests reach only the service whose key is pinned; to any other not one byte is sent.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/qt/qt_transport.h"
#include "sync/service/http/certificate.h"
#include "tests/support/test_class.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

namespace qt_transport_test {

using namespace relais;
using namespace relais::platform;

namespace {

// A TLS server of the test: keeps what it was sent and answers what it is told.
class Server : public QObject {
    Q_OBJECT

public:
    Server() {
        const std::string certificate = path("cert.pem");
        const std::string key = path("key.pem");
        m_ok = service::makeSelfSigned(certificate, key, "relais.example", 30).has_value();
        pin = service::certificatePin(certificate).value_or(sync::Hash {});
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate::fromPath(QString::fromStdString(certificate)).value(0));
        QFile file(QString::fromStdString(key));
        m_ok = m_ok && file.open(QFile::ReadOnly);
        configuration.setPrivateKey(QSslKey(file.readAll(), QSsl::Ec));
        m_server.setSslConfiguration(configuration);
        connect(&m_server, &QSslServer::pendingConnectionAvailable, this, [this] {
            auto* const socket = m_server.nextPendingConnection();
            ++connections;
            connect(socket, &QIODevice::readyRead, socket, [this, socket] {
                received += socket->readAll();
                const auto head = received.indexOf("\r\n\r\n");
                const auto at = received.indexOf("Content-Length: ");
                const qsizetype body = at < 0 ? 0 : received.mid(at + 16, 6).trimmed().split('\r').first().toLongLong();
                if (head < 0 || received.size() < head + 4 + body || silent)
                    return;
                socket->write(answer);
                socket->flush();
                received.clear();
            });
        });
        m_ok = m_ok && m_server.listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] bool isReady() const { return m_ok; }
    [[nodiscard]] ServiceAddress address() const { return {"127.0.0.1", m_server.serverPort(), {pin}, false}; }

    sync::Hash pin {};
    QByteArray received;
    QByteArray answer = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello";
    bool silent = false;
    int connections = 0;

private:
    std::string path(const char* name) const {
        return (m_folder.path() + QLatin1Char('/') + QLatin1String(name)).toStdString();
    }

    QTemporaryDir m_folder;
    QSslServer m_server;
    bool m_ok = false;
};

constexpr std::size_t kMost = 1024;

struct Ended {
    std::optional<sync::IncomingReply> reply;
};

std::shared_ptr<Ended> post(QtTransport& transport, std::chrono::milliseconds quiet = std::chrono::seconds(20)) {
    auto ended = std::make_shared<Ended>();
    sync::OutgoingRequest request;
    request.step = 7;
    request.method = "POST";
    request.target = "/v1/sync?a=b";
    request.headers = {{"content-type", "text/plain"}};
    request.body = sync::toBytes(sync::view("secret body"));
    request.quiet = quiet;
    transport.send(std::move(request), [ended](sync::IncomingReply reply) { ended->reply = std::move(reply); });
    return ended;
}

} // namespace

class QtTransportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void speaksToThePinnedKey() {
        Server server;
        QVERIFY(server.isReady());
        QtTransport transport(server.address(), kMost);
        const auto ended = post(transport);
        QVERIFY(!ended->reply); // never from inside send()
        QTRY_VERIFY(ended->reply);
        QVERIFY(!ended->reply->failure);
        QCOMPARE(ended->reply->status, 200U);
        QCOMPARE(ended->reply->step, 7U);
        QCOMPARE(ended->reply->contentType, std::string("text/plain"));
        QCOMPARE(std::string(sync::textView(ended->reply->body)), std::string("hello"));
    }

    void sendsNothingToAnotherKey() {
        Server server;
        ServiceAddress wrong = server.address();
        wrong.pins.front()[0] ^= 1;
        QtTransport transport(wrong, kMost);
        const auto ended = post(transport);
        QTRY_VERIFY(ended->reply);
        QCOMPARE(ended->reply->failure, std::optional(sync::ErrorCode::TlsUntrusted));
        QTRY_COMPARE(server.connections, 1);
        QVERIFY(server.received.isEmpty());
    }

    void asksForTheAuthorityTooUnlessToldOtherwise() {
        Server server;
        ServiceAddress strict = server.address();
        strict.caRequired = true; // self-signed: no authority of this machine knows it
        QtTransport transport(strict, kMost);
        const auto ended = post(transport);
        QTRY_VERIFY(ended->reply);
        QCOMPARE(ended->reply->failure, std::optional(sync::ErrorCode::TlsUntrusted));
        QVERIFY(server.received.isEmpty());
    }

    void aRedirectionIsAnAnswer() {
        Server server;
        server.answer = "HTTP/1.1 302 Found\r\nLocation: https://elsewhere.example/\r\nContent-Length: 0\r\n\r\n";
        QtTransport transport(server.address(), kMost);
        const auto ended = post(transport);
        QTRY_VERIFY(ended->reply);
        QVERIFY(!ended->reply->failure);
        QCOMPARE(ended->reply->status, 302U);
    }

    void tooMuchIsCutShort() {
        Server server;
        server.answer = "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + QByteArray(100000, 'x');
        QtTransport transport(server.address(), kMost);
        const auto ended = post(transport);
        QTRY_VERIFY(ended->reply);
        QCOMPARE(ended->reply->failure, std::optional(sync::ErrorCode::TooLarge));
    }

    void silenceEndsAsATimeout() {
        Server server;
        server.silent = true;
        QtTransport transport(server.address(), kMost);
        const auto ended = post(transport, std::chrono::milliseconds(300));
        QTRY_VERIFY(ended->reply);
        QCOMPARE(ended->reply->failure, std::optional(sync::ErrorCode::NetworkTimeout));
    }

    void nobodyThereIsUnreachable() {
        ServiceAddress nowhere;
        {
            Server server;
            nowhere = server.address();
        }
        QtTransport transport(nowhere, kMost);
        const auto ended = post(transport);
        QTRY_VERIFY(ended->reply);
        QCOMPARE(ended->reply->failure, std::optional(sync::ErrorCode::NetworkUnreachable));
    }

    void aCutLinkSendsNothing() {
        Server server;
        const auto down = std::make_shared<std::atomic_bool>(true);
        QtTransport transport(server.address(), kMost, down);
        const auto ended = post(transport);
        QTRY_VERIFY(ended->reply);
        QCOMPARE(ended->reply->failure, std::optional(sync::ErrorCode::NetworkUnreachable));
        QCOMPARE(server.connections, 0);
        *down = false;
        const auto again = post(transport);
        QTRY_VERIFY(again->reply);
        QVERIFY(!again->reply->failure);
    }

    void aCancelledRequestAnswersNobody() {
        Server server;
        QtTransport transport(server.address(), kMost);
        const auto ended = post(transport);
        transport.cancel(7);
        const auto after = post(transport);
        QTRY_VERIFY(after->reply);
        QVERIFY(!ended->reply);
    }
};

RELAIS_TEST(QtTransportTest)

} // namespace qt_transport_test
#include "qt_transport_test.moc"
