// Builds the sample messages from fixed ids, keys and fictitious contents.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/protocol_samples.h"

namespace relais::test {

using namespace relais::sync;

namespace {

constexpr WallMs kSaturday {1'795'269'600'000}; // 2026-11-21 14:00:00 UTC

Bytes filled(std::size_t size, std::uint8_t b) { return Bytes(size, b); }

Hash hashOf(std::string_view text) { return sha256(view(text)); }

Signature signedBy(const Signer& signer, ByteView message) { return signer.sign(message).value_or(Signature {}); }

SignedLease sampleLease() {
    Lease lease;
    lease.id = sampleId<LeaseId>(0x1e);
    lease.device = sampleId<DeviceId>(0xde);
    lease.user = {"u01"};
    lease.roles = {"DECLARANT"};
    lease.feeds = {{"user:u01"}, {"reference"}};
    lease.issued = kSaturday;
    lease.readUntil = kSaturday + std::chrono::hours(72);
    const Bytes bytes = encodeLease(lease);
    return {bytes, signedBy(sampleSigner(0xa0), bytes)};
}

SignedWipeOrder sampleWipe() {
    const WipeOrder order {sampleId<DeviceId>(0xde), {sampleId<ReplicaId>(0x4e)}, {"u01"}, filled(16, 0x0c), kSaturday};
    const Bytes bytes = encodeWipeOrder(order);
    return {bytes, signedBy(sampleSigner(0xa0), bytes)};
}

SpoolEnvelope sampleEnvelope() {
    return {3, sampleId<ReplicaId>(0x4e), sampleAlert().id, Lane::Alert, filled(120, 0x5e)};
}

} // namespace

Ed25519Signer sampleSigner(std::uint8_t b) {
    return std::move(*Ed25519Signer::fromSeed(SecretBytes::from(filled(32, b))));
}

Op sampleAlert() {
    Op op;
    op.id = {{0x01, 0x9a, 0xa6, 0x50, 0xdc, 0x40, 0x70, 0x01, 0x80, 0, 0, 0, 0, 0, 0, 0x01}};
    op.replica = sampleId<ReplicaId>(0x4e);
    op.n = 1;
    op.record = recordOf(op.id);
    op.type = OpType::kCreate;
    op.dispositif = "lup";
    op.definition = 1;
    op.author = {"u01"};
    op.lease = sampleId<LeaseId>(0x1e);
    op.wall = kSaturday;
    op.uptime = {93'000};
    op.seenEpoch = sampleId<Epoch>(0xe0);
    op.seenSeq = 41;
    op.serviceOffsetMs = -1200;
    const Value::Map answers {
        {"nir", "272039199901760"}, {"nom_naissance", "LAMBERTI"},   {"prenom", "Corinne"}, {"motif", "DROITS_FERMES"},
        {"urgence", "24H"},         {"telephone", "06 39 98 00 01"}, {"accord", true}};
    op.body = {{"answers", answers}};
    return op;
}

SignedOp sampleSignedOp() {
    SignedOp op;
    op.bytes = encodeOp(sampleAlert());
    op.salt = {1, 2, 3, 4, 5, 6, 7, 8};
    op.previousHead = firstHead(sampleAlert().replica);
    op.lane = Lane::Alert;
    op.signature = signedBy(sampleSigner(0xa1), op.head());
    return op;
}

EnrolUri sampleEnrolUri() {
    EnrolUri uri;
    uri.host = "relais.example";
    uri.port = 8443;
    uri.secret = "7K2M9QXR4T6V8W1Y3Z5A7B9C0D";
    uri.pins = {hashOf("active"), hashOf("backup")};
    uri.ingestKey = filled(32, 0x16);
    uri.ingestKid = 3;
    uri.authority = sampleSigner(0xa0).publicKey();
    uri.caRequired = false;
    return uri;
}

SyncRequest sampleSyncRequest() {
    const SignedOp op = sampleSignedOp();
    SyncRequest m;
    m.nonce = filled(16, 0x0c);
    m.epoch = sampleId<Epoch>(0xe0);
    m.replica = sampleId<ReplicaId>(0x4e);
    m.head = op.head();
    m.lastN = 1;
    m.pending = 1;
    m.oldestPendingMs = 42'000;
    m.cursors
        = {{{"user:u01"}, sampleId<GrantId>(0x61), 41, {}},
           {{"reference"}, sampleId<GrantId>(0x62), 40, sampleId<RecordId>(0x7f)}};
    m.runs = {{m.replica, op.previousHead, {{op.bytes, op.salt}}, SignedBy::Author, op.signature}};
    m.wantSnapshots = {sampleId<RecordId>(0x77)};
    m.maxBytes = 65'536;
    return m;
}

SyncResponse sampleSyncResponse() {
    const SignedOp op = sampleSignedOp();
    const OpId id = sampleAlert().id;
    SyncResponse m;
    m.nonce = filled(16, 0x0c);
    m.epoch = sampleId<Epoch>(0xe0);
    m.serviceTime = kSaturday + std::chrono::seconds(2);
    m.verdicts = {
        {id, op.leaf(), VerdictKind::Accepted, 42, "", "", {}, {{"numero", "LUP-911-2026-000101"}, {"caisse", "911"}}},
        {sampleId<OpId>(0x21), hashOf("b"), VerdictKind::Refused, 0, "deja_pris", "Pris par Yann P.", {}, {}},
        {sampleId<OpId>(0x22), hashOf("c"), VerdictKind::Waiting, 0, "", "", {sampleId<OpId>(0x23)}, {}},
        {sampleId<OpId>(0x24), hashOf("d"), VerdictKind::Quarantined, 0, "definition", "", {}, {}},
    };
    m.digest = {1, op.head(), {3}};
    m.durable = 30;
    m.last = 42;
    m.gained = {{{"desk:911:lup"}, sampleId<GrantId>(0x63), 0, {}}};
    m.lost = {{"desk:771:lup"}};
    FeedPage page {{"user:u01"}, sampleId<GrantId>(0x61), {}, 42, true};
    page.entries
        = {{42, EntryKind::Op, recordOf(id), 41, Value(Value::Map {{"t", "create"}, {"x", 1.5}})},
           {43, EntryKind::Left, sampleId<RecordId>(0x77), 0, {}}};
    m.pages = {page};
    m.lease = sampleLease();
    m.wipe = sampleWipe();
    return m;
}

EnrolRequest sampleEnrolRequest() {
    return {
        filled(16, 0x0c),
        "7K2M9QXR4T6V8W1Y3Z5A7B9C0D",
        sampleSigner(0xd0).publicKey(),
        sampleSigner(0xa1).publicKey(),
        sampleId<ReplicaId>(0x4e),
        "Téléphone du cabinet",
        true};
}

EnrolResponse sampleEnrolResponse() {
    EnrolResponse m;
    m.nonce = filled(16, 0x0c);
    m.device = sampleId<DeviceId>(0xde);
    m.user = {"u01"};
    m.userName = "Dr Élise VAUTRIN";
    m.profession = "10";
    m.structure = "Cabinet médical des Peupliers (fictif)";
    m.place = "91589";
    m.settings = {{"mode", "demo"}, {"lease_hours", 72}, {"lup_phone", "01 99 00 91 11"}};
    m.epoch = sampleId<Epoch>(0xe0);
    m.serviceTime = kSaturday;
    m.lease = sampleLease();
    m.certificate = encodeCertificate(
        {m.device, m.user, sampleSigner(0xd0).publicKey(), sampleSigner(0xa1).publicKey(), kSaturday});
    m.certificateSignature = signedBy(sampleSigner(0xa0), m.certificate);
    return m;
}

ReadmitRequest sampleReadmitRequest() { return {filled(16, 0x0e), filled(40, 0x11), filled(64, 0x12)}; }

ReadmitResponse sampleReadmitResponse() {
    ReadmitResponse m;
    m.nonce = filled(16, 0x0e);
    m.device.raw.fill(0x21);
    m.serviceTime = {1'795'273'200'000};
    return m;
}

SpoolRequest sampleSpoolRequest() { return {filled(16, 0x0c), {sampleEnvelope()}, {{{"u01"}, 41}, {{"u02"}}}}; }

SpoolResponse sampleSpoolResponse() {
    SpoolResponse m {filled(16, 0x0c), kSaturday, {envelopeHash(sampleEnvelope())}, 30, {}, sampleWipe()};
    m.last = 43;
    m.news = {{.answers = 1, .others = 2}, {}};
    return m;
}

WatchResponse sampleWatchResponse() { return {filled(16, 0x0c), sampleId<Epoch>(0xe0), 43, true}; }

ErrorResponse sampleErrorResponse() {
    return {filled(16, 0x0c), "clock", "L'heure de l'appareil est fausse.", kSaturday, 5000, {}};
}

std::vector<std::pair<std::string, Value>> sampleMessages() {
    return {{"sync_request", toValue(sampleSyncRequest())},     {"sync_response", toValue(sampleSyncResponse())},
            {"enrol_request", toValue(sampleEnrolRequest())},   {"enrol_response", toValue(sampleEnrolResponse())},
            {"spool_request", toValue(sampleSpoolRequest())},   {"spool_response", toValue(sampleSpoolResponse())},
            {"watch_response", toValue(sampleWatchResponse())}, {"error_response", toValue(sampleErrorResponse())}};
}

} // namespace relais::test
