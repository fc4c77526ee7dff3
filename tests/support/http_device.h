// A device reduced to its keys and its chain, that speaks to a real service over real TLS.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/protocol/codec.h"
#include "sync/protocol/request_signature.h"
#include "tests/support/tls_client.h"

namespace relais::test {

// Each call opens a connection, so that a test may stop and start the service between two.
class HttpDevice {
public:
    HttpDevice(std::uint16_t port, sync::Random& random, const sync::Clock& clock)
        : m_port(port), m_random(random), m_clock(clock), m_deviceKey(sync::Ed25519Signer::generate(random)),
          m_authorKey(sync::Ed25519Signer::generate(random)), m_replica(sync::newRandomId<sync::ReplicaId>(random)),
          m_head(sync::firstHead(m_replica)) { }

    struct Answer {
        int status = 0;
        std::string head;
        sync::Bytes body;
    };

    [[nodiscard]] Answer
    call(std::string_view method, const std::string& target, const sync::Bytes& body, std::string_view keyId) {
        TlsClient client(m_port);
        client.send(requestText(method, target, body, keyId));
        const std::string text = client.readAnswer();
        const auto end = text.find("\r\n\r\n");
        Answer answer;
        answer.status = text.size() > 12 ? std::stoi(text.substr(9, 3)) : 0;
        answer.head = text.substr(0, end);
        answer.body = end == std::string::npos ? sync::Bytes {} : sync::toBytes(sync::view(text).subspan(end + 4));
        return answer;
    }

    // The whole signed request as bytes, for tests that alter or repeat it.
    [[nodiscard]] std::string
    requestText(std::string_view method, const std::string& target, const sync::Bytes& body, std::string_view keyId) {
        sync::SignatureClaims claims;
        claims.keyId = keyId;
        claims.createdSeconds = m_clock.wall().ms / 1000 + m_clockError;
        claims.nonce = sync::toBase64(m_random.bytes<16>(sync::RandomStream::Nonces));
        const auto made = sync::signRequest(m_deviceKey, method, target, body, claims);
        std::string text = std::string(method) + ' ' + target + " HTTP/1.1\r\nHost: relais\r\n";
        text += "Content-Type: " + std::string(sync::mediaType(sync::Format::CborZstd)) + "\r\n";
        text += "Content-Digest: " + made->contentDigest + "\r\n";
        text += "Signature-Input: " + made->signatureInput + "\r\n";
        text += "Signature: " + made->signature + "\r\n";
        text += "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n";
        text.append(sync::textView(body));
        return text;
    }

    [[nodiscard]] sync::Result<sync::EnrolResponse> enrol(const std::string& secret) {
        sync::EnrolRequest request;
        request.nonce = sync::toBytes(m_random.bytes<16>(sync::RandomStream::Nonces));
        request.secret = secret;
        request.deviceKey = m_deviceKey.publicKey();
        request.authorKey = m_authorKey.publicKey();
        request.replica = m_replica;
        request.deviceName = "Appareil d’essai";
        const Answer answer = call("POST", "/v1/enrol", sync::pack(request), "enrol");
        if (answer.status != 200) {
            const auto error = sync::unpack<sync::ErrorResponse>(answer.body);
            return sync::fail(sync::ErrorCode::Forbidden, error ? error->code : "no answer");
        }
        const auto response = sync::unpack<sync::EnrolResponse>(answer.body);
        if (response) {
            m_device = response->device;
            m_user = response->user;
            m_epoch = response->epoch;
            if (const auto lease = sync::decodeLease(response->lease.bytes))
                m_lease = lease->id;
        }
        return response;
    }

    // The next op of this device's replica, signed and chained.
    [[nodiscard]] sync::OpRun
    makeOp(std::string_view type, const sync::RecordId& record, sync::Value::Map body, sync::OpId* made) {
        sync::Op op;
        op.id = sync::newOpId(m_clock.wall(), m_random);
        op.replica = m_replica;
        op.n = ++m_n;
        op.record = record.isNull() ? sync::recordOf(op.id) : record;
        op.type = type;
        op.dispositif = "lup";
        op.definition = 1;
        op.author = m_user;
        op.lease = m_lease;
        op.wall = m_clock.wall();
        op.seenEpoch = m_epoch;
        op.body = std::move(body);
        *made = op.id;
        sync::OpRun run;
        run.replica = m_replica;
        run.headBefore = m_head;
        run.items.push_back({sync::encodeOp(op), m_random.bytes<8>(sync::RandomStream::Salts)});
        m_head = sync::nextHead(m_head, sync::leafOf(run.items[0].salt, run.items[0].bytes));
        run.signature = *m_authorKey.sign(m_head);
        return run;
    }

    [[nodiscard]] sync::SyncRequest request(std::vector<sync::OpRun> runs = {}) {
        sync::SyncRequest request;
        request.nonce = sync::toBytes(m_random.bytes<16>(sync::RandomStream::Nonces));
        request.epoch = m_epoch;
        request.replica = m_replica;
        if (runs.empty())
            request.head = m_head;
        request.lastN = m_n;
        request.runs = std::move(runs);
        request.maxBytes = 1 << 20;
        return request;
    }

    [[nodiscard]] sync::Result<sync::SyncResponse> exchange(const sync::SyncRequest& request) {
        const Answer answer = call("POST", "/v1/sync", sync::pack(request), keyId());
        if (answer.status != 200) {
            const auto error = sync::unpack<sync::ErrorResponse>(answer.body);
            return sync::fail(sync::ErrorCode::Forbidden, error ? error->code : "no answer");
        }
        auto response = sync::unpack<sync::SyncResponse>(answer.body);
        if (response)
            m_epoch = response->epoch;
        return response;
    }

    [[nodiscard]] std::string keyId() const { return sync::toText(m_device); }
    void setPort(std::uint16_t port) { m_port = port; }
    void setClockError(std::int64_t seconds) { m_clockError = seconds; }

private:
    std::uint16_t m_port;
    sync::Random& m_random;
    const sync::Clock& m_clock;
    sync::Ed25519Signer m_deviceKey;
    sync::Ed25519Signer m_authorKey;
    sync::ReplicaId m_replica;
    sync::Hash m_head {};
    sync::OpNumber m_n = 0;
    sync::DeviceId m_device;
    sync::UserId m_user;
    sync::LeaseId m_lease;
    sync::Epoch m_epoch;
    std::int64_t m_clockError = 0;
};

} // namespace relais::test
