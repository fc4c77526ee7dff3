// HTTP over TLS to one service whose key is known beforehand.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/qt/qt_transport.h"

#include "platform/qt/certificate_judge.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QTimer>

namespace relais::platform {

using namespace sync;

struct QtTransport::Exchange {
    StepNumber step = 0;
    QNetworkReply* reply = nullptr;
    Done done;
    std::optional<ErrorCode> refused;
    QElapsedTimer since;
    std::chrono::milliseconds firstByte {};
    bool handshaken = false; // something may have left

    ~Exchange() {
        if (!reply)
            return;
        reply->disconnect();
        reply->abort();
        reply->deleteLater();
    }
};

namespace {

QSslConfiguration tls() {
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    // The certificate is asked for and judged in one place, isTrusted(), between the handshake and the first byte of
    // the request; verification by the socket would let dates hold an alert back.
    configuration.setPeerVerifyMode(QSslSocket::QueryPeer);
    return configuration;
}

ErrorCode codeOf(QNetworkReply::NetworkError error, bool mayHaveLeft) {
    switch (error) {
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // setTransferTimeout() ends so
        return ErrorCode::NetworkTimeout;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorCode::TlsUntrusted;
    case QNetworkReply::RemoteHostClosedError:
        return mayHaveLeft ? ErrorCode::Truncated : ErrorCode::NetworkUnreachable;
    default:
        return mayHaveLeft ? ErrorCode::NetworkTimeout : ErrorCode::NetworkUnreachable;
    }
}

QUrl urlOf(const ServiceAddress& address, const std::string& target) {
    const QString whole = QString::fromStdString(target);
    QUrl url;
    url.setScheme(QStringLiteral("https"));
    url.setHost(QString::fromStdString(address.host));
    url.setPort(address.port);
    url.setPath(whole.section(QLatin1Char('?'), 0, 0));
    if (whole.contains(QLatin1Char('?')))
        url.setQuery(whole.section(QLatin1Char('?'), 1), QUrl::StrictMode);
    return url;
}

} // namespace

QtTransport::QtTransport(
    ServiceAddress address, std::size_t largestAnswer, std::shared_ptr<const std::atomic_bool> down)
    : m_address(std::move(address)), m_largestAnswer(largestAnswer), m_down(std::move(down)) {
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_manager.setAutoDeleteReplies(false);
}

QtTransport::~QtTransport() = default;

void QtTransport::send(OutgoingRequest request, Done done) {
    auto exchange = std::make_unique<Exchange>();
    exchange->step = request.step;
    exchange->done = std::move(done);
    exchange->since.start();
    Exchange& held = *m_exchanges.insert_or_assign(request.step, std::move(exchange)).first->second;
    if (m_down && *m_down) {
        QTimer::singleShot(0, this, [this, step = request.step] {
            answer(step, {.step = step, .failure = ErrorCode::NetworkUnreachable});
        });
        return;
    }
    QNetworkRequest wanted(urlOf(m_address, request.target));
    wanted.setSslConfiguration(tls());
    wanted.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    wanted.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    wanted.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    wanted.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wanted.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wanted.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    wanted.setTransferTimeout(static_cast<int>(request.quiet.count()));
    wanted.setRawHeader("accept-encoding", "identity");
    for (const auto& [name, value] : request.headers)
        wanted.setRawHeader(QByteArray::fromStdString(name), QByteArray::fromStdString(value));
    const QByteArray body(reinterpret_cast<const char*>(request.body.data()), static_cast<int>(request.body.size()));
    held.reply = m_manager.sendCustomRequest(wanted, QByteArray::fromStdString(request.method), body);
    watch(held);
}

void QtTransport::watch(Exchange& exchange) {
    Exchange* const held = &exchange;
    QNetworkReply* const reply = exchange.reply;
    // Emitted after the handshake and before any byte of the request (documentation of QNetworkReply::encrypted).
    connect(reply, &QNetworkReply::encrypted, this, [this, held] {
        if (isTrusted(*held))
            held->handshaken = true;
        else
            held->reply->abort();
    });
    connect(reply, &QNetworkReply::metaDataChanged, this, [held] {
        held->firstByte = std::chrono::milliseconds(held->since.elapsed());
    });
    connect(reply, &QNetworkReply::downloadProgress, this, [this, held](qint64 received) {
        if (received <= static_cast<qint64>(m_largestAnswer))
            return;
        held->refused = ErrorCode::TooLarge;
        held->reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, held] { finish(held); });
}

bool QtTransport::isTrusted(Exchange& exchange) {
    const auto judged = judgeCertificate(
        exchange.reply->sslConfiguration().peerCertificateChain(), QString::fromStdString(m_address.host),
        m_address.pins, m_address.caRequired);
    if (!judged)
        exchange.refused = judged.error().code;
    return judged.has_value();
}

void QtTransport::finish(Exchange* exchange) {
    QNetworkReply& reply = *exchange->reply;
    IncomingReply incoming {.step = exchange->step};
    incoming.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toUInt();
    incoming.total = std::chrono::milliseconds(exchange->since.elapsed());
    incoming.firstByte = exchange->firstByte;
    // A connection kept alive was judged when it was made; its certificate is looked at again before it is believed.
    if (incoming.status != 0 && !exchange->refused)
        (void)isTrusted(*exchange);
    // Errors from ContentAccessDenied on are HTTP statuses: answers like others.
    const bool cut = reply.error() != QNetworkReply::NoError && reply.error() < QNetworkReply::ContentAccessDenied;
    if (m_down && *m_down) { // cut on the way
        incoming.failure = ErrorCode::NetworkTimeout;
    } else if (exchange->refused) {
        incoming.failure = exchange->refused;
    } else if (incoming.status == 0 || cut) {
        incoming.failure = codeOf(reply.error(), exchange->handshaken || incoming.status != 0);
    } else {
        incoming.contentType = reply.header(QNetworkRequest::ContentTypeHeader).toString().toStdString();
        const QByteArray body = reply.readAll();
        incoming.body.assign(body.begin(), body.end());
    }
    answer(exchange->step, std::move(incoming));
}

void QtTransport::answer(StepNumber step, IncomingReply reply) {
    const auto found = m_exchanges.find(step);
    if (found == m_exchanges.end())
        return;
    const std::unique_ptr<Exchange> exchange = std::move(found->second);
    m_exchanges.erase(found);
    exchange->done(std::move(reply));
}

void QtTransport::cancel(StepNumber step) { m_exchanges.erase(step); }

} // namespace relais::platform
