// Making this device known to a service.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/enroller.h"

#include "sync/protocol/cbor_codec.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/request_signature.h"
#include "sync/store/secret_rules.h"

#include <algorithm>

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
    value.set("folder", pending.folder);
    return value;
}

Result<PendingEnrolment> pendingFromValue(const Value& value) {
    PendingEnrolment pending {
        value["uri"].text(),
        SecretBytes::from(value["seed"].bytes()),
        {},
        value["name"].text(),
        value["folder"].text()};
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
        return PendingEnrolment {
            text, m_pending->authorSeed.copy(), m_pending->replica, m_pending->deviceName, m_pending->folder};
    if (m_pending)
        RELAIS_TRY(eraseFolder(m_pending->folder));
    auto& random = m_room.deps().random;
    PendingEnrolment fresh {
        text, SecretBytes(32), newRandomId<ReplicaId>(random), deviceName, m_room.site()->newFolder()};
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
        const auto& known = m_room.enrolment();
        if (known && known->uri.authority != uri.authority)
            return fail(ErrorCode::Conflict, "the code is another service's");
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
    const auto& known = m_room.enrolment();
    if (known && known->device != answer.device)
        return fail(ErrorCode::Conflict, "the service knows this device under another name");
    m_answer = answer;
    return answer;
}

// Never a folder that somebody's records are in.
Status Enroller::eraseFolder(const std::string& folder) {
    SiteStore& site = *m_room.site();
    RELAIS_ASSIGN(const auto known, site.users());
    RELAIS_ASSIGN(const auto retired, site.retired());
    const bool used = folder.empty()
        || std::any_of(known.begin(), known.end(),
                       [&](const SiteUser& user) { return user.folder == folder && !user.facts.empty(); })
        || std::any_of(retired.begin(), retired.end(),
                       [&](const RetiredStore& store) { return store.folder == folder; });
    return used ? Status() : Store::wipe(nullptr, site.pathsOf(folder), m_room.deps().files, true);
}

Result<SiteUser> Enroller::person() const {
    RELAIS_ASSIGN(const Lease lease, decodeLease(m_answer->lease.bytes));
    Value facts;
    facts.set("profession", m_answer->profession);
    facts.set("structure", m_answer->structure);
    facts.set("place", m_answer->place);
    facts.set("device_name", m_pending->deviceName);
    facts.set("enrolled", m_room.deps().clock.wall().ms);
    Value::Array roles;
    for (const std::string& role : lease.roles)
        roles.emplace_back(role);
    facts.set("roles", std::move(roles));
    // Shown again to a service restored from an older backup, which does not know this device.
    facts.set("certificate", m_answer->certificate);
    facts.set("certificate_signature", m_answer->certificateSignature);
    return SiteUser {
        .id = m_answer->user,
        .folder = m_pending->folder,
        .displayName = m_answer->userName,
        .usedAt = {},
        .facts = facts.map()};
}

Result<SecretBytes> Enroller::secure(const SecretBytes& passphrase, const SecretBytes& code) {
    if (!m_answer || !m_pending)
        return fail(ErrorCode::InvalidArgument, "the service has not answered yet");
    // A try that was killed before its end left a folder that no store was ever opened in.
    RELAIS_TRY(eraseFolder(m_pending->folder));
    const StorePaths paths = m_room.site()->pathsOf(m_pending->folder);
    RELAIS_TRY(m_room.deps().files.makeFolder(paths.folder));
    m_key = SecretBytes(32);
    m_room.deps().random.fill(RandomStream::Keys, m_key.writable());
    RELAIS_ASSIGN(Slots ways, Slots::open(m_room.slotDeps(), paths.slots(), m_answer->device, m_answer->user));
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
    RELAIS_ASSIGN(SiteUser user, person());
    StoreBirth birth {
        m_answer->device, m_answer->user, m_answer->userName, m_pending->replica, m_pending->authorSeed.copy(),
        m_uri.ingestKey,  m_uri.ingestKid};
    RELAIS_ASSIGN(
        OpenFacts facts,
        m_room.createStore({std::move(user), std::move(m_key), std::move(birth), std::move(enrolment), m_code.copy()}));
    RELAIS_TRY(forget());
    return facts;
}

Status Enroller::forget() {
    if (m_pending)
        RELAIS_TRY(eraseFolder(m_pending->folder));
    m_pending.reset();
    m_answer.reset();
    m_key = {};
    m_code = {};
    return m_room.deps().vault.erase(kPendingItem);
}

} // namespace relais::app
