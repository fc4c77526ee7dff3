// HTTP over TLS to one service whose key is known beforehand: not one byte of a request leaves before the key matches.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/crypto.h"
#include "sync/engine/transport.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <atomic>
#include <map>
#include <memory>

class QNetworkReply;

namespace relais::platform {

// Where the service is and how it is recognised (the enrolment code says it).
struct ServiceAddress {
    std::string host;
    std::uint16_t port = 443;
    std::vector<sync::Hash> pins; // SHA-256 of the SPKI: active and backup
    bool caRequired = true;       // the chain must lead to an authority of this device too
    bool operator==(const ServiceAddress&) const = default;
};

// Lives on a thread with an event loop, and only there. TLS 1.2 or later. Redirections are answers like others (never
// followed), nothing is cached, no cookie is kept.
class QtTransport final : public QObject, public sync::Transport {
    Q_OBJECT

public:
    // `largestAnswer`: bytes beyond which an answer ends as TooLarge.
    // `down`: while it is true every request ends as NetworkUnreachable, as with a cable pulled; null: never.
    QtTransport(
        ServiceAddress address, std::size_t largestAnswer, std::shared_ptr<const std::atomic_bool> down = nullptr);
    ~QtTransport() override;

    void send(sync::OutgoingRequest request, Done done) override;
    void cancel(sync::StepNumber step) override;

private:
    struct Exchange;
    [[nodiscard]] bool isTrusted(Exchange& exchange);
    void watch(Exchange& exchange);
    void finish(Exchange* exchange);
    void answer(sync::StepNumber step, sync::IncomingReply reply);

    ServiceAddress m_address;
    std::size_t m_largestAnswer;
    std::shared_ptr<const std::atomic_bool> m_down;
    QNetworkAccessManager m_manager;
    std::map<sync::StepNumber, std::unique_ptr<Exchange>> m_exchanges;
};

} // namespace relais::platform
