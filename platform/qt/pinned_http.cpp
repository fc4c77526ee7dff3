// HTTP over TLS to one service whose key is known beforehand.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/qt/pinned_http.h"

#include "platform/qt/certificate_judge.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>

namespace relais::platform {

using namespace sync;

struct PinnedHttp::Exchange {
    QNetworkReply* reply = nullptr;
    Answer answer;
    std::size_t largestAnswer = 0;
    std::optional<Error> refused;

    ~Exchange() {
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

Error errorOf(QNetworkReply::NetworkError error) {
    switch (error) {
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // setTransferTimeout() ends so
        return {ErrorCode::NetworkTimeout, "no byte for too long"};
    case QNetworkReply::SslHandshakeFailedError:
        return {ErrorCode::TlsUntrusted, "handshake failed"};
    default:
        return {ErrorCode::NetworkUnreachable, "network error " + std::to_string(error)};
    }
}

} // namespace

PinnedHttp::PinnedHttp(ServiceAddress address, QObject* parent) : QObject(parent), m_address(std::move(address)) {
    m_manager.setParent(this); // follows this object to its thread
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_manager.setAutoDeleteReplies(false);
}

PinnedHttp::~PinnedHttp() = default;

PinnedHttp::Ticket PinnedHttp::send(const HttpRequest& request, Answer answer) {
    QUrl url;
    url.setScheme(QStringLiteral("https"));
    url.setHost(QString::fromStdString(m_address.host));
    url.setPort(m_address.port);
    const QString target = QString::fromStdString(request.target);
    url.setPath(target.section(QLatin1Char('?'), 0, 0));
    if (target.contains(QLatin1Char('?')))
        url.setQuery(target.section(QLatin1Char('?'), 1), QUrl::StrictMode);

    QNetworkRequest wanted(url);
    wanted.setSslConfiguration(tls());
    wanted.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    wanted.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    wanted.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    wanted.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wanted.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wanted.setTransferTimeout(static_cast<int>(request.idleLimit.count()));
    wanted.setRawHeader("accept-encoding", "identity");
    for (const auto& [name, value] : request.headers)
        wanted.setRawHeader(QByteArray::fromStdString(name), QByteArray::fromStdString(value));

    const Ticket ticket = ++m_last;
    auto exchange = std::make_unique<Exchange>();
    exchange->answer = std::move(answer);
    exchange->largestAnswer = request.largestAnswer;
    const QByteArray body(reinterpret_cast<const char*>(request.body.data()), static_cast<int>(request.body.size()));
    exchange->reply = m_manager.sendCustomRequest(wanted, QByteArray::fromStdString(request.method), body);
    QNetworkReply* const reply = exchange->reply;
    m_exchanges.emplace(ticket, std::move(exchange));

    // Emitted after the handshake and before any byte of the request (QNetworkReply::encrypted).
    connect(reply, &QNetworkReply::encrypted, this, [this, ticket] {
        const auto found = m_exchanges.find(ticket);
        if (found != m_exchanges.end() && !isTrusted(*found->second))
            found->second->reply->abort();
    });
    connect(reply, &QNetworkReply::downloadProgress, this, [this, ticket](qint64 received) {
        const auto found = m_exchanges.find(ticket);
        if (found == m_exchanges.end() || received <= static_cast<qint64>(found->second->largestAnswer))
            return;
        found->second->refused = Error {ErrorCode::TooLarge, "the answer is larger than asked for"};
        found->second->reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, ticket] { finish(ticket); });
    return ticket;
}

bool PinnedHttp::isTrusted(Exchange& exchange) {
    const auto judged = judgeCertificate(
        exchange.reply->sslConfiguration().peerCertificateChain(), QString::fromStdString(m_address.host),
        m_address.pins, m_address.caRequired);
    if (!judged)
        exchange.refused = judged.error();
    return judged.has_value();
}

void PinnedHttp::finish(Ticket ticket) {
    const auto found = m_exchanges.find(ticket);
    if (found == m_exchanges.end())
        return;
    const std::unique_ptr<Exchange> exchange = std::move(found->second);
    m_exchanges.erase(found);
    QNetworkReply& reply = *exchange->reply;
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // A connection kept alive was judged when it was made; its certificate is looked at again before it is believed.
    if (status != 0 && !exchange->refused)
        (void)isTrusted(*exchange);
    if (exchange->refused)
        return exchange->answer(tl::unexpected(*exchange->refused));
    const bool cut = reply.error() != QNetworkReply::NoError && reply.error() < QNetworkReply::ContentAccessDenied;
    if (status == 0 || cut)
        return exchange->answer(tl::unexpected(errorOf(reply.error())));

    HttpResponse response;
    response.status = status;
    for (const auto& [name, value] : reply.rawHeaderPairs())
        response.headers[name.toLower().toStdString()] = value.toStdString();
    response.contentType = response.headers["content-type"];
    const QByteArray body = reply.readAll();
    response.body.assign(body.begin(), body.end());
    exchange->answer(std::move(response));
}

void PinnedHttp::cancel(Ticket ticket) { m_exchanges.erase(ticket); }

void PinnedHttp::cancelAll() { m_exchanges.clear(); }

void PinnedHttp::dropConnections() { m_manager.clearConnectionCache(); }

} // namespace relais::platform
