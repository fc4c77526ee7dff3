// Messages around the exchange: enrolment, the sealed spool, the watch, errors.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/protocol/exchange.h"

namespace relais::sync {

// relais://enrol?… : everything a device must know before it sends one byte.
struct EnrolUri {
    std::string host;
    std::uint16_t port = 443;
    std::string secret;     // one-time code: 26 Crockford characters (128 bits) in a QR, 12 typed
    std::vector<Hash> pins; // SHA-256 of the SPKI: active and backup
    Bytes ingestKey;        // X25519 public key of the spool
    std::uint32_t ingestKid = 0;
    PublicKey authority;    // service authority key: leases, wipe orders, receipts
    bool caRequired = true; // "ca=none" only for a self-signed service
    bool operator==(const EnrolUri&) const = default;
};
[[nodiscard]] std::string formatEnrolUri(const EnrolUri& uri);
// Refuses (Malformed, TooLarge, UnsupportedVersion) another scheme, a part twice, missing parts, impossible values.
[[nodiscard]] Result<EnrolUri> parseEnrolUri(std::string_view text);
// A code as people type it, in its one form: upper case, no spaces or dashes, O and I and L read as 0 and 1.
// InvalidArgument unless 12 or 26 Crockford characters remain.
[[nodiscard]] Result<std::string> normalEnrolSecret(std::string_view typed);

// The 6 digits both sides show when the code was typed: derived from both keys and the code. Slow on purpose (about
// 0.05 s, 64 MiB; "" when that memory is not there): somebody in the middle would have to make a million keys to find
// one that shows the same digits.
[[nodiscard]] std::string
comparisonDigits(const PublicKey& device, const PublicKey& authority, std::string_view secret);

// POST /v1/enrol, signed with the device key it carries.
struct EnrolRequest {
    Bytes nonce;
    std::string secret;
    PublicKey deviceKey;
    PublicKey authorKey;
    ReplicaId replica;
    std::string deviceName; // "Téléphone du cabinet", chosen by the user; no health data
    bool hardwareVault = false;
    bool operator==(const EnrolRequest&) const = default;
};

struct EnrolResponse {
    Bytes nonce;
    DeviceId device;
    UserId user;
    std::string userName;   // display name
    std::string profession; // code of the professions table
    std::string structure;
    std::string place;   // INSEE code of the structure
    Value::Map settings; // LUP phone and hours, objectives, lock delay, lease hours, mode "demo" or "production"
    Epoch epoch;
    WallMs serviceTime;
    SignedLease lease;
    Bytes certificate;              // {device, user, deviceKey, authorKey, issued} as CBOR
    Signature certificateSignature; // of the authority key: a device enrolled after a backup still uploads
    bool operator==(const EnrolResponse&) const = default;
};

// Who a device and its author key belong to, as the service signs it.
struct EnrolCertificate {
    DeviceId device;
    UserId user;
    PublicKey deviceKey;
    PublicKey authorKey;
    WallMs issued;
    bool operator==(const EnrolCertificate&) const = default;
};
[[nodiscard]] Bytes encodeCertificate(const EnrolCertificate& certificate);
[[nodiscard]] Result<EnrolCertificate> decodeCertificate(ByteView bytes);

// --- readmission (POST /v1/readmit, signed with the device key the certificate names) ---

// A device enrolled after the backup that was restored: unknown to the service, but certified by it.
struct ReadmitRequest {
    Bytes nonce;
    Bytes certificate; // of the EnrolResponse
    Signature certificateSignature;
    bool operator==(const ReadmitRequest&) const = default;
};
// From now on it uploads; it reads once an administrator has confirmed it.
struct ReadmitResponse {
    Bytes nonce;
    DeviceId device;
    WallMs serviceTime;
    bool operator==(const ReadmitResponse&) const = default;
};

// --- sealed spool (POST /v1/spool, signed with the device key, under any epoch) ---

// One op sealed to the service's ingest key. In clear only what routing needs.
struct SpoolEnvelope {
    std::uint32_t kid = 0;
    ReplicaId replica;
    OpId op;
    Lane lane = Lane::Operation;
    Bytes sealed; // seal(encodeSignedOp(…))
    bool operator==(const SpoolEnvelope&) const = default;
};
// One envelope's own bytes (a line of the spool file), and their SHA-256, by which it is acknowledged.
[[nodiscard]] Bytes encodeEnvelope(const SpoolEnvelope& envelope);
[[nodiscard]] Result<SpoolEnvelope> decodeEnvelope(ByteView bytes);
[[nodiscard]] Hash envelopeHash(const SpoolEnvelope& envelope);
[[nodiscard]] Bytes encodeSignedOp(const SignedOp& op);
[[nodiscard]] Result<SignedOp> decodeSignedOp(ByteView bytes);

// Somebody whose records are here and who does not speak for herself now: an order may erase them, news may wait.
struct SpoolUser {
    UserId id;
    Seq seen = 0; // everything up to this one has reached her store, or was told; 0: not known, no news is asked
    bool operator==(const SpoolUser&) const = default;
};
struct SpoolRequest {
    Bytes nonce;
    std::vector<SpoolEnvelope> envelopes;
    std::vector<SpoolUser> users;
    bool operator==(const SpoolRequest&) const = default;
};
// What waits for one person since the number she named: how many records, by the notification each deserves
// (domain/notice.h). Nothing else of them leaves for a locked device.
struct NewsCounts {
    std::uint32_t answers = 0;
    std::uint32_t questions = 0;
    std::uint32_t cases = 0;
    std::uint32_t attention = 0; // nobody opened hers, it was put aside, its words must change
    std::uint32_t others = 0;
    [[nodiscard]] std::uint64_t total() const {
        return std::uint64_t {answers} + questions + cases + attention + others;
    }
    NewsCounts& operator+=(const NewsCounts& more) {
        answers += more.answers;
        questions += more.questions;
        cases += more.cases;
        attention += more.attention;
        others += more.others;
        return *this;
    }
    bool operator==(const NewsCounts&) const = default;
};
struct SpoolResponse {
    Bytes nonce;
    WallMs serviceTime;
    std::vector<Hash> received; // envelope hashes; an envelope that cannot be opened is not in here
    Seq durable = 0;
    Epoch epoch; // the history that received them; null: a service that does not say
    std::optional<SignedWipeOrder> wipe;
    Seq last = 0;                 // last number given: what `news` is counted up to
    std::vector<NewsCounts> news; // in the order of the request's users; empty: a service that does not count
    bool operator==(const SpoolResponse&) const = default;
};

// --- watch (GET /v1/watch?epoch=…&seq=…, signed): a hint, nothing more ---

struct WatchResponse {
    Bytes nonce;
    Epoch epoch;
    Seq last = 0;
    bool news = false;
    bool operator==(const WatchResponse&) const = default;
};

// --- errors (any status ≥ 400 from the service itself) ---

struct ErrorResponse {
    Bytes nonce; // of the request when it could be read
    std::string
        code; // "clock", "nonce_seen", "unauthenticated", "revoked", "too_large", "busy", "version", "enrol_used"…
    std::string text; // French, for people; may be ""
    WallMs serviceTime;
    std::int64_t retryAfterMs = 0;
    std::optional<SignedWipeOrder> wipe; // with "revoked", to a request whose signature was checked
    bool operator==(const ErrorResponse&) const = default;
};

} // namespace relais::sync
