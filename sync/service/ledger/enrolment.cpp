// Codes, devices, accounts, certificates.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/ledger/enrolment.h"

#include "sync/domain/routing.h"
#include "sync/service/ledger/entitlements.h"

namespace relais::service {

namespace {

constexpr std::string_view kCrockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kTypedLength = 12; // 60 bits, 10 minutes, single use, rate limited
constexpr std::size_t kQrLength = 26;    // 130 bits

Hash secretOf(std::string_view code) { return sha256({view("relais-enrol\n"), view(normalisedCode(code))}); }

Hash fingerprintOf(const EnrolRequest& request) {
    const std::uint8_t algorithms[] = {
        static_cast<std::uint8_t>(request.deviceKey.algorithm), static_cast<std::uint8_t>(request.authorKey.algorithm)};
    return sha256({algorithms, request.deviceKey.bytes, request.authorKey.bytes, request.replica.bytes()});
}

bool plausible(const PublicKey& key) {
    return key.bytes.size() == (key.algorithm == SignatureAlgorithm::Ed25519 ? 32U : 65U);
}

Result<DeviceRow> deviceFor(Work& work, const EnrolRequest& request, const std::string& digits) {
    RELAIS_ASSIGN(auto known, work.tx.accounts().deviceByKey(request.deviceKey));
    if (known && known->revoked)
        return fail(ErrorCode::Revoked, "the device is revoked");
    DeviceRow row = known ? *known : DeviceRow {};
    if (!known) {
        row.id = newRandomId<DeviceId>(work.random);
        row.key = request.deviceKey;
        row.enrolled = work.now;
    }
    row.name = request.deviceName;
    row.hardwareVault = request.hardwareVault;
    row.digits = digits;
    row.confirmed = true;
    row.lastContact = work.now;
    RELAIS_TRY(work.tx.accounts().put(row));
    return row;
}

Status bindAccount(Work& work, const DeviceId& device, const UserId& user, const EnrolRequest& request) {
    RELAIS_TRY(work.tx.accounts().put(AccountRow {device, user, request.authorKey, work.now}));
    RELAIS_ASSIGN(const auto replica, work.tx.accounts().replica(request.replica));
    if (replica)
        return replica->device == device && (replica->user == user || replica->user.empty())
            ? Status {}
            : fail(ErrorCode::Conflict, "the replica belongs to another account");
    ReplicaRow row {request.replica, device, user};
    row.head = firstHead(request.replica);
    row.lastContact = work.now;
    return work.tx.accounts().put(row);
}

} // namespace

std::string normalisedCode(std::string_view typed) {
    std::string code;
    for (char c : typed) {
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
        if (c == 'O')
            c = '0';
        if (c == 'I' || c == 'L')
            c = '1';
        if (kCrockford.find(c) != std::string_view::npos)
            code += c;
    }
    return code;
}

Result<std::string> newEnrolCode(Work& work, const UserId& user, CodeKind kind) {
    RELAIS_ASSIGN(const auto row, work.tx.accounts().user(user));
    if (!row)
        return fail(ErrorCode::NotFound, "no user " + user.text);
    if (row->disabled)
        return fail(ErrorCode::InvalidArgument, "user " + user.text + " is disabled");
    const std::size_t length = kind == CodeKind::Typed ? kTypedLength : kQrLength;
    Bytes drawn(length);
    work.random.fill(RandomStream::Keys, drawn);
    std::string code;
    for (const std::uint8_t byte : drawn)
        code += kCrockford[byte % kCrockford.size()]; // 256 is a multiple of 32: no bias
    EnrolCodeRow fresh;
    fresh.secret = secretOf(code);
    fresh.user = user;
    fresh.created = work.now;
    fresh.expires = work.now + (kind == CodeKind::Typed ? work.settings.typedCodeTime : work.settings.qrCodeTime);
    RELAIS_TRY(work.tx.accounts().put(fresh));
    return code;
}

Result<EnrolCodeRow> goodCode(Work& work, const EnrolRequest& request) {
    if (!plausible(request.deviceKey) || !plausible(request.authorKey) || request.replica.isNull())
        return fail(ErrorCode::InvalidArgument, "keys or replica missing");
    RELAIS_ASSIGN(auto code, work.tx.accounts().enrolCode(secretOf(request.secret)));
    if (!code)
        return fail(ErrorCode::EnrolCodeInvalid);
    const Hash fingerprint = fingerprintOf(request);
    const bool repeated = code->used && code->usedFor == fingerprint;
    if (code->used && !repeated)
        return fail(ErrorCode::EnrolCodeUsed);
    if (!repeated && work.now >= code->expires)
        return fail(ErrorCode::EnrolCodeExpired);
    RELAIS_ASSIGN(const auto user, work.tx.accounts().user(code->user));
    if (!user || user->disabled)
        return fail(ErrorCode::EnrolCodeInvalid);
    return std::move(*code);
}

Result<EnrolResponse> enrolDevice(Work& work, const EnrolRequest& request, const std::string& digits) {
    RELAIS_ASSIGN(EnrolCodeRow code, goodCode(work, request));
    RELAIS_ASSIGN(const auto user, work.tx.accounts().user(code.user));
    if (!user)
        return fail(ErrorCode::EnrolCodeInvalid);
    RELAIS_ASSIGN(const DeviceRow device, deviceFor(work, request, digits));
    RELAIS_TRY(bindAccount(work, device.id, user->id, request));
    RELAIS_TRY(reconcileGrants(work, user->id));
    code.used = true;
    code.usedBy = device.id;
    code.usedFor = fingerprintOf(request);
    RELAIS_TRY(work.tx.accounts().put(code));

    EnrolResponse response;
    response.nonce = request.nonce;
    response.device = device.id;
    response.user = user->id;
    response.userName = user->label;
    response.profession = user->profession;
    response.structure = user->structure;
    response.place = user->commune;
    response.settings = work.settings.device;
    Actor author;
    author.structure = user->structure;
    author.commune = user->commune;
    // What a configuration says comes first: a caisse may give its professionals another number.
    if (const std::string phone = lupPhoneOf(author, work.definitions.reference()); !phone.empty())
        response.settings.try_emplace("lup_phone", phone);
    response.epoch = work.epoch;
    response.serviceTime = work.now;
    RELAIS_ASSIGN(response.lease, currentLease(work, device.id, user->id));
    response.certificate
        = encodeCertificate({device.id, user->id, request.deviceKey, request.authorKey, device.enrolled});
    RELAIS_ASSIGN(response.certificateSignature, work.keys.authority->sign(response.certificate));
    return response;
}

Result<EnrolCertificate> readCertificate(const PublicKey& authority, ByteView certificate, ByteView signature) {
    if (!verify(authority, certificate, signature))
        return fail(ErrorCode::BadSignature, "the certificate is not ours");
    return decodeCertificate(certificate);
}

Status readmitDevice(Work& work, const EnrolCertificate& certificate) {
    RELAIS_ASSIGN(const auto known, work.tx.accounts().device(certificate.device));
    if (!known) {
        DeviceRow row;
        row.id = certificate.device;
        row.key = certificate.deviceKey;
        row.enrolled = certificate.issued;
        row.lastContact = work.now;
        row.confirmed = false;
        RELAIS_TRY(work.tx.accounts().put(row));
    } else if (known->key != certificate.deviceKey) {
        return fail(ErrorCode::Unauthenticated, "the device has another key");
    }
    RELAIS_ASSIGN(const auto accounts, work.tx.accounts().accounts(certificate.device));
    for (const AccountRow& account : accounts)
        if (account.user == certificate.user) // a key of before that was lost with the backup's younger history
            return work.tx.accounts().addAuthorKey(certificate.device, certificate.user, certificate.authorKey);
    return work.tx.accounts().put(
        AccountRow {certificate.device, certificate.user, certificate.authorKey, certificate.issued});
}

} // namespace relais::service
