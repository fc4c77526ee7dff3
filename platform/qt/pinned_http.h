// HTTP over TLS to one service whose key is known beforehand: not one byte of a request leaves before the key matches.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/crypto.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QSslCertificate>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

class QNetworkReply;

namespace relais::platform {

// Where the service is and how it is recognised (EnrolUri).
struct ServiceAddress {
    std::string host;
    std::uint16_t port = 443;
    std::vector<sync::Hash> pins;
    bool caRequired = true;
    bool operator==(const ServiceAddress&) const = default;
};

struct HttpRequest {
    std::string method; // "POST" or "GET"
    std::string target; // "/v1/sync"
    std::map<std::string, std::string> headers;
    sync::Bytes body;
    std::chrono::milliseconds idleLimit {20'000}; // without any byte either way; never on the whole message
    std::size_t largestAnswer = 32U << 20;
};

struct HttpResponse {
    int status = 0; // 2xx and errors alike: the caller judges
    std::string contentType;
    std::map<std::string, std::string> headers; // lower-case names
    sync::Bytes body;
};

// Lives on a thread with an event loop, and only there. Redirections are answers like others (never followed), nothing
// is cached, no cookie is kept. Each request ends exactly once: an answer, or NetworkUnreachable, NetworkTimeout,
// TlsUntrusted, TooLarge; or never when cancelled or when this object is destroyed.
class PinnedHttp : public QObject {
    Q_OBJECT

public:
    using Answer = std::function<void(sync::Result<HttpResponse>)>;
    using Ticket = std::uint64_t;

    explicit PinnedHttp(ServiceAddress address, QObject* parent = nullptr);
    ~PinnedHttp() override;

    Ticket send(const HttpRequest& request, Answer answer);
    void cancel(Ticket ticket);
    void cancelAll();
    // After a network change: connections of the old network would only time out.
    void dropConnections();

private:
    struct Exchange;
    [[nodiscard]] bool isTrusted(Exchange& exchange);
    void finish(Ticket ticket);

    ServiceAddress m_address;
    QNetworkAccessManager m_manager;
    std::map<Ticket, std::unique_ptr<Exchange>> m_exchanges;
    Ticket m_last = 0;
};

} // namespace relais::platform
