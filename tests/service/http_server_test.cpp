// The HTTPS front: real sockets and TLS on loopback, honest and hostile clients.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/http/certificate.h"
#include "sync/service/http/http_server.h"
#include "tests/support/test_class.h"
#include "tests/support/tls_client.h"

#include <QTemporaryDir>
#include <QTest>

#include <condition_variable>
#include <future>
#include <mutex>
#include <thread>

namespace http_server_test {

using namespace relais;
using namespace relais::service;
using relais::test::TlsClient;

namespace {

// Answers with what it saw; "/later" waits until the test releases it.
class EchoHandler final : public Handler {
public:
    void handle(HttpRequest request, Respond respond) override {
        if (request.target == "/block") {
            std::unique_lock lock(m_mutex);
            m_entered = true;
            m_wake.notify_all();
            m_wake.wait(lock, [this] { return m_released; });
        }
        if (request.target == "/later") {
            const std::lock_guard lock(m_mutex);
            m_waiting = respond;
            m_wake.notify_all();
            return;
        }
        HttpResponse response {200, {}, request.body};
        response.headers.set("content-type", "application/octet-stream");
        response.headers.set("x-seen", request.method + " " + request.target);
        respond(std::move(response));
    }
    void waitUntilEntered() {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_entered; });
    }
    void release() {
        const std::lock_guard lock(m_mutex);
        m_released = true;
        m_wake.notify_all();
    }
    void answerLater() {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_waiting != nullptr; });
        m_waiting({200, {}, sync::toBytes(sync::view("news"))});
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_entered = false, m_released = false;
    Respond m_waiting;
};

// "/long" waits aside until the test opens the gate; anything else is answered at once.
class AsideHandler final : public Handler {
public:
    HttpServer* server = nullptr;
    std::promise<void> gate;

    void handle(HttpRequest request, Respond respond) override {
        if (request.target != "/long")
            return respond({200, {}, sync::toBytes(sync::view("short"))});
        const bool taken = server->aside([this, respond] {
            gate.get_future().wait();
            server->finish([respond] { respond({200, {}, sync::toBytes(sync::view("long"))}); });
        });
        if (!taken)
            respond({503, {}, {}});
    }
};

std::string post(std::string_view target, std::string_view body) {
    return "POST " + std::string(target) + " HTTP/1.1\r\nHost: relais\r\nContent-Length: " + std::to_string(body.size())
        + "\r\n\r\n" + std::string(body);
}

} // namespace

class HttpServerTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    HttpServerSettings m_settings;
    EchoHandler m_handler;

    std::unique_ptr<HttpServer> start() {
        auto server = HttpServer::start(m_settings, m_handler);
        return server ? std::move(*server) : nullptr;
    }

private Q_SLOTS:
    void initTestCase() {
        m_settings.certificateFile = m_folder.filePath(QStringLiteral("c.pem")).toStdString();
        m_settings.privateKeyFile = m_folder.filePath(QStringLiteral("k.pem")).toStdString();
        QVERIFY(makeSelfSigned(m_settings.certificateFile, m_settings.privateKeyFile, "relais.example", 30));
    }

    void aCertificateIsNeverReplacedAndItsKeyIsPrivate() {
        QVERIFY(!makeSelfSigned(m_settings.certificateFile, m_settings.privateKeyFile, "", 30));
        const auto permissions = QFile::permissions(QString::fromStdString(m_settings.privateKeyFile));
        QVERIFY(!(permissions & (QFile::ReadGroup | QFile::ReadOther)));
        QVERIFY(certificatePin(m_settings.certificateFile));
        QCOMPARE(
            certificatePin(m_folder.filePath(QStringLiteral("none")).toStdString()).error().code,
            sync::ErrorCode::ConfigInvalid);
    }

    void severalRequestsShareAConnection() {
        const auto server = start();
        QVERIFY(server);
        TlsClient client(server->port());
        QVERIFY(client.secure());
        for (const std::string body : {"", "one", "two"}) {
            client.send(post("/echo", body));
            const std::string answer = client.readAnswer();
            QVERIFY(answer.starts_with("HTTP/1.1 200"));
            QVERIFY(answer.ends_with("\r\n\r\n" + body));
            QVERIFY(answer.find("x-seen: POST /echo") != std::string::npos);
            QVERIFY(answer.find("no-store") != std::string::npos);
            QVERIFY(answer.find("Server:") == std::string::npos);
        }
        QCOMPARE(server->counters().requests, std::uint64_t {3});
    }

    void longWorkAsideHoldsNoRequestBack() {
        AsideHandler handler;
        const auto server = std::move(*HttpServer::start(m_settings, handler));
        handler.server = server.get();
        TlsClient slow(server->port());
        slow.send(post("/long", ""));
        TlsClient quick(server->port());
        quick.send(post("/short", ""));
        QVERIFY(quick.readAnswer().ends_with("short"));
        handler.gate.set_value();
        QVERIFY(slow.readAnswer().ends_with("long"));
    }

    void oldTlsAndPlainTextAreRefused() {
        const auto server = start();
        QVERIFY(!TlsClient(server->port(), TLS1_1_VERSION).secure());
        QVERIFY(TlsClient(server->port(), TLS1_2_VERSION).secure());
    }

    void smugglingShapesAreRefusedAndTheConnectionCloses_data() {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("two lengths") << QByteArray(
            "POST / HTTP/1.1\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd");
        QTest::newRow("chunked and length")
            << QByteArray("POST / HTTP/1.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        QTest::newRow("chunked") << QByteArray("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        QTest::newRow("bare LF") << QByteArray("POST / HTTP/1.1\nHost: a\n\n");
        QTest::newRow("folded header") << QByteArray("GET / HTTP/1.1\r\nsignature: a\r\n b\r\nsignature: c\r\n\r\n");
        QTest::newRow("not http") << QByteArray("\x16\x03\x01 nonsense\r\n\r\n");
        QTest::newRow("huge header") << QByteArray("GET / HTTP/1.1\r\nx: ") + QByteArray(40'000, 'a') + "\r\n\r\n";
    }

    void smugglingShapesAreRefusedAndTheConnectionCloses() {
        QFETCH(const QByteArray, request);
        const auto server = start();
        TlsClient client(server->port());
        client.send(request.toStdString());
        const std::string answer = client.readAnswer();
        QVERIFY2(answer.starts_with("HTTP/1.1 4"), answer.substr(0, 60).c_str());
        QVERIFY(client.closed());
    }

    void aBodyBeyondTheLimitIsRefusedBeforeItIsRead() {
        const auto server = start();
        TlsClient client(server->port());
        client.send("POST / HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n");
        QVERIFY(client.readAnswer().starts_with("HTTP/1.1 413"));
    }

    void anAnswerMayComeLater() {
        const auto server = start();
        TlsClient waiting(server->port()), other(server->port());
        waiting.send("GET /later HTTP/1.1\r\n\r\n");
        other.send(post("/echo", "not held up"));
        QVERIFY(other.readAnswer().ends_with("not held up"));
        m_handler.answerLater();
        QVERIFY(waiting.readAnswer().ends_with("news"));
    }

    void aFullQueueSaysComeBackLater() {
        HttpServerSettings small = m_settings;
        small.maxQueued = 1;
        auto started = HttpServer::start(small, m_handler);
        QVERIFY(started);
        TlsClient first((*started)->port()), second((*started)->port());
        first.send("GET /block HTTP/1.1\r\n\r\n");
        m_handler.waitUntilEntered(); // the worker is busy, its queue empty
        second.send(post("/echo", "queued"));
        std::string refused;
        while (refused.empty()) { // until the queued one is in place, a third may take its turn
            TlsClient third((*started)->port());
            third.send(post("/echo", "x"));
            if ((*started)->counters().overloaded > 0)
                refused = third.readAnswer();
        }
        QVERIFY(refused.starts_with("HTTP/1.1 503"));
        QVERIFY(refused.find("retry-after: 5") != std::string::npos);
        m_handler.release();
        QVERIFY(first.readAnswer().starts_with("HTTP/1.1 200"));
    }

    void aStalledHeaderIsClosed() {
        HttpServerSettings impatient = m_settings;
        impatient.header = std::chrono::milliseconds(50);
        impatient.progress = std::chrono::milliseconds(50);
        auto started = HttpServer::start(impatient, m_handler);
        TlsClient header((*started)->port()), body((*started)->port());
        header.send("GET / HT");
        body.send("POST / HTTP/1.1\r\nContent-Length: 10\r\n\r\nab");
        QVERIFY(header.closed());
        QVERIFY(body.closed());
    }

    void wrongFilesAndAddressesAreNamed() {
        HttpServerSettings wrong = m_settings;
        wrong.certificateFile = "/nowhere.pem";
        QVERIFY(HttpServer::start(wrong, m_handler).error().detail.find("/nowhere.pem") != std::string::npos);
        wrong = m_settings;
        wrong.address = "not an address";
        QVERIFY(!HttpServer::start(wrong, m_handler));
        const auto server = start();
        wrong = m_settings;
        wrong.port = server->port();
        wrong.address = "127.0.0.1";
        TlsClient client(server->port());
        QVERIFY(client.secure());
    }
};

RELAIS_TEST(HttpServerTest)

} // namespace http_server_test
#include "http_server_test.moc"
