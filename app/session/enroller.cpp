// Making this device known to a service.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/enroller.h"

#include "sync/protocol/cbor_codec.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/request_signature.h"
#include "sync/store/secret_rules.h"

namespace relais::app {

using namespace sync;

namespace {

constexpr const char* kPendingItem = "enrolment";
constexpr auto kQuiet = std::chrono::seconds(30);

Value pendingToValue(const PendingEnrolment& pending) {
    Value value;
    value.set("uri", pending.uri);
    value.set("seed", toBytes(pending.authorSeed.view()));
    value.set("rp", toBytes(pending.replica.bytes()));
    value.set("name", pending.deviceName);
    return value;
}

Result<PendingEnrolment> pendingFromValue(const Value& value) {
    PendingEnrolment pending {value["uri"].text(), SecretBytes::from(value["seed"].bytes()), {}, value["name"].text()};
    RELAIS_ASSIGN(pending.replica, idFromBytes<ReplicaId>(value["rp"].bytes()));
    if (pending.authorSeed.size() != 32)
        return fail(ErrorCode::Malformed, "the kept enrolment has no key");
    return pending;
}

ErrorCode codeOfRefusal(const ErrorResponse& error) {
    if (error.code == "enrol_used")
        return ErrorCode::EnrolCodeUsed;
    if (error.code == "enrol_expired")
        return ErrorCode::EnrolCodeExpired;
    if (error.code == "enrol_invalid")
        return ErrorCode::EnrolCodeInvalid;
    if (error.code == "rate")
        return ErrorCode::RateLimited;
    if (error.code == "version")
        return ErrorCode::UnsupportedVersion;
    if (error.code == "clock")
        return ErrorCode::ClockSkew;
    return ErrorCode::ServiceUnavailable;
}

} // namespace

Enroller::Enroller(DeviceRoom& room) : m_room(room) { }

Enroller::~Enroller() = default;

Result<std::optional<EnrolUri>> Enroller::pending() {
    auto kept = m_room.deps().vault.read(kPendingItem);
    if (!kept)
        return kept.error().code == ErrorCode::NotFound ? Result<std::optional<EnrolUri>>(std::nullopt)
                                                        : tl::unexpected(kept.error());
    RELAIS_ASSIGN(const Value value, decodeCbor(kept->view()));
    RELAIS_ASSIGN(m_pending, pendingFromValue(value));
    RELAIS_ASSIGN(EnrolUri uri, parseEnrolUri(m_pending->uri));
    return std::optional(std::move(uri));
}

Status Enroller::save(const PendingEnrolment& pending) {
    return m_room.deps().vault.write(kPendingItem, SecretBytes::from(encodeCbor(pendingToValue(pending))));
}

Result<PendingEnrolment> Enroller::prepare(const EnrolUri& uri, const std::string& deviceName) {
    const std::string text = formatEnrolUri(uri);
    if (m_pending && m_pending->uri == text)
        return PendingEnrolment {text, m_pending->authorSeed.copy(), m_pending->replica, m_pending->deviceName};
    auto& random = m_room.deps().random;
    PendingEnrolment fresh {text, SecretBytes(32), newRandomId<ReplicaId>(random), deviceName};
    random.fill(RandomStream::Keys, fresh.authorSeed.writable());
    RELAIS_TRY(save(fresh));
    return fresh;
}

Result<std::string> Enroller::comparison(const EnrolUri& uri) {
    RELAIS_ASSIGN(const auto device, m_room.deps().vault.signer("device"));
    return comparisonDigits(device->publicKey(), uri.authority, uri.secret);
}

void Enroller::ask(const EnrolUri& uri, const std::string& deviceName, Answer answer) {
    const auto send = [&]() -> Status {
        RELAIS_ASSIGN(m_pending, prepare(uri, deviceName));
        RELAIS_ASSIGN(const auto device, m_room.deps().vault.signer("device"));
        RELAIS_ASSIGN(const Ed25519Signer author, Ed25519Signer::fromSeed(m_pending->authorSeed));
        EnrolRequest question;
        const auto nonce = m_room.deps().random.bytes<16>(RandomStream::Nonces);
        question.nonce.assign(nonce.begin(), nonce.end());
        question.secret = uri.secret;
        question.deviceKey = device->publicKey();
        question.authorKey = author.publicKey();
        question.replica = m_pending->replica;
        question.deviceName = m_pending->deviceName;
        question.hardwareVault = m_room.keys().isHardware();

        OutgoingRequest request;
        request.step = 1;
        request.method = "POST";
        request.target = "/v1/enrol";
        request.body = pack(question);
        request.quiet = kQuiet;
        const SignatureClaims claims {
            "enrol", question.deviceKey.algorithm, m_room.deps().clock.wall().ms / 1000, toBase64(question.nonce)};
        RELAIS_ASSIGN(
            const SignedRequest proof, signRequest(*device, request.method, request.target, request.body, claims));
        request.headers
            = {{"accept", std::string(mediaType(Format::CborZstd))},
               {"content-type", std::string(mediaType(Format::CborZstd))},
               {"content-digest", proof.contentDigest},
               {"signature-input", proof.signatureInput},
               {"signature", proof.signature}};
        m_uri = uri;
        m_transport = m_room.deps().makeTransport(uri);
        m_transport->send(std::move(request), [this, question, answer](const IncomingReply& reply) {
            answer(accept(reply, question));
        });
        return {};
    };
    if (const Status sent = send(); !sent)
        answer(tl::unexpected(sent.error()));
}

Result<EnrolResponse> Enroller::accept(const IncomingReply& reply, const EnrolRequest& question) {
    if (reply.failure)
        return fail(*reply.failure, "enrolment");
    if (reply.contentType != mediaType(Format::CborZstd))
        return fail(reply.status >= 500 ? ErrorCode::ServiceUnavailable : ErrorCode::CaptivePortal, "not an answer");
    if (reply.status != 200) {
        RELAIS_ASSIGN(const ErrorResponse error, unpack<ErrorResponse>(reply.body));
        return fail(codeOfRefusal(error), error.code);
    }
    RELAIS_ASSIGN(EnrolResponse answer, unpack<EnrolResponse>(reply.body));
    RELAIS_ASSIGN(const EnrolCertificate certificate, decodeCertificate(answer.certificate));
    const bool certified = verify(m_uri.authority, answer.certificate, answer.certificateSignature)
        && certificate.device == answer.device && certificate.user == answer.user
        && certificate.deviceKey == question.deviceKey && certificate.authorKey == question.authorKey;
    if (answer.nonce != question.nonce || !certified
        || !verify(m_uri.authority, answer.lease.bytes, answer.lease.signature))
        return fail(ErrorCode::BadSignature, "the answer is not this service's");
    m_answer = answer;
    return answer;
}

Result<SiteUser> Enroller::freshUser(const EnrolResponse& answer) {
    // A try that was killed before its end left a folder that no store was ever opened in.
    SiteStore& site = *m_room.site();
    RELAIS_ASSIGN(const auto known, site.users());
    for (const SiteUser& user : known) {
        RELAIS_TRY(Store::wipe(nullptr, site.pathsOf(user), m_room.deps().files, true));
        RELAIS_TRY(site.removeUser(user.id));
    }
    RELAIS_ASSIGN(SiteUser user, site.addUser(answer.user, answer.userName));
    RELAIS_TRY(m_room.deps().files.makeFolder(site.pathsOf(user).folder));
    return user;
}

Result<SecretBytes> Enroller::secure(const SecretBytes& passphrase, const SecretBytes& code) {
    if (!m_answer)
        return fail(ErrorCode::InvalidArgument, "the service has not answered yet");
    RELAIS_ASSIGN(const SiteUser user, freshUser(*m_answer));
    m_key = SecretBytes(32);
    m_room.deps().random.fill(RandomStream::Keys, m_key.writable());
    RELAIS_ASSIGN(
        Slots ways,
        Slots::open(m_room.slotDeps(), m_room.site()->pathsOf(user).slots(), m_answer->device, m_answer->user));
    RELAIS_ASSIGN(const KdfCost cost, calibrateKdf(m_room.deps().clock));
    RELAIS_TRY(ways.setPassphrase(passphrase.view(), m_key, cost));
    if (m_room.keys().isHardware())
        RELAIS_TRY(ways.setPin(code.view(), m_key, cost));
    m_code = code.copy();
    return ways.newRecoveryCode(m_key);
}

Result<OpenFacts> Enroller::complete() {
    if (!m_answer || m_key.empty() || !m_pending)
        return fail(ErrorCode::InvalidArgument, "the enrolment has not come so far");
    SiteEnrolment enrolment {m_uri, m_answer->device, m_answer->settings};
    enrolment.uri.secret.clear();
    RELAIS_ASSIGN(const Lease lease, decodeLease(m_answer->lease.bytes));
    Value owner;
    owner.set("profession", m_answer->profession);
    owner.set("structure", m_answer->structure);
    owner.set("place", m_answer->place);
    owner.set("device_name", m_pending->deviceName);
    owner.set("enrolled", m_room.deps().clock.wall().ms);
    Value::Array roles;
    for (const std::string& role : lease.roles)
        roles.emplace_back(role);
    owner.set("roles", std::move(roles));
    enrolment.settings["owner"] = std::move(owner);
    // Shown again to a service restored from an older backup, which does not know this device.
    enrolment.settings["certificate"] = m_answer->certificate;
    enrolment.settings["certificate_signature"] = m_answer->certificateSignature;

    StoreBirth birth {
        m_answer->device, m_answer->user, m_answer->userName, m_pending->replica, m_pending->authorSeed.copy(),
        m_uri.ingestKey,  m_uri.ingestKid};
    RELAIS_ASSIGN(OpenFacts facts, m_room.createStore(std::move(m_key), birth, enrolment, m_code));
    RELAIS_TRY(forget());
    return facts;
}

Status Enroller::forget() {
    m_pending.reset();
    m_answer.reset();
    m_key = {};
    m_code = {};
    return m_room.deps().vault.erase(kPendingItem);
}

} // namespace relais::app
