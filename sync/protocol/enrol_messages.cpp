// The messages around the exchange as maps: enrolment, spool, watch, errors.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/cbor_codec.h"
#include "sync/protocol/codec.h"
#include "sync/protocol/writer.h"

#include <algorithm>

namespace relais::sync {

namespace {

Value signedValue(const auto& document) {
    return MapWriter().bytes("b", document.bytes).bytes("g", document.signature).take();
}

template <class T>
Result<T> readSigned(const Value& value) {
    MapReader r(value, "signed");
    return r.done(T {r.require("b").bytes("b"), r.require("g").bytes("g")});
}

Value envelopeValue(const SpoolEnvelope& e) {
    MapWriter w;
    w.number("kid", e.kid).id("rp", e.replica).id("op", e.op).choice("l", e.lane, Lane::Operation);
    return w.bytes("box", e.sealed).take();
}

Value newsValue(const NewsCounts& n) {
    MapWriter w;
    w.number("answer", n.answers).number("question", n.questions).number("case", n.cases);
    return w.number("attention", n.attention).number("other", n.others).take();
}

Result<NewsCounts> readNews(const Value& value) {
    MapReader r(value, "news");
    const auto count = [&r](std::string_view key) { return r.number<std::uint32_t>(key); };
    return r.done(NewsCounts {count("answer"), count("question"), count("case"), count("attention"), count("other")});
}

Result<SpoolEnvelope> readEnvelope(const Value& value) {
    MapReader r(value, "envelope");
    SpoolEnvelope e;
    e.kid = r.number<std::uint32_t>("kid");
    e.replica = r.require("rp").id<ReplicaId>("rp");
    e.op = r.require("op").id<OpId>("op");
    e.lane = r.choice("l", Lane::Operation);
    e.sealed = r.require("box").bytes("box");
    return r.done(std::move(e));
}

} // namespace

Bytes encodeCertificate(const EnrolCertificate& certificate) {
    MapWriter w;
    w.id("dev", certificate.device).name("user", certificate.user).publicKey("dk", certificate.deviceKey);
    // "cert" says what the signature is for, as "wipe" does in an order.
    w.publicKey("ak", certificate.authorKey).number("at", certificate.issued.ms).flag("cert", true);
    return encodeCbor(w.take());
}

Result<EnrolCertificate> decodeCertificate(ByteView bytes) {
    RELAIS_ASSIGN(const Value value, decodeCbor(bytes, kOpLimits));
    MapReader r(value, "certificate");
    EnrolCertificate c;
    c.device = r.require("dev").id<DeviceId>("dev");
    c.user = r.name<UserId>("user");
    c.deviceKey = r.require("dk").publicKey("dk");
    c.authorKey = r.require("ak").publicKey("ak");
    c.issued = {r.integer("at")};
    if (!r.flag("cert"))
        r.error("cert", "not a certificate");
    return r.done(std::move(c));
}

template <>
Value toValue(const EnrolRequest& m) {
    MapWriter w;
    w.bytes("nonce", m.nonce).text("secret", m.secret).publicKey("dk", m.deviceKey).publicKey("ak", m.authorKey);
    return w.id("rp", m.replica).text("name", m.deviceName).flag("hw", m.hardwareVault).take();
}

template <>
Result<EnrolRequest> fromValue(const Value& value) {
    MapReader r(value, "enrol");
    EnrolRequest m;
    m.nonce = r.require("nonce").bytes("nonce");
    m.secret = r.require("secret").text("secret");
    m.deviceKey = r.require("dk").publicKey("dk");
    m.authorKey = r.require("ak").publicKey("ak");
    m.replica = r.require("rp").id<ReplicaId>("rp");
    m.deviceName = r.text("name");
    m.hardwareVault = r.flag("hw");
    return r.done(std::move(m));
}

template <>
Value toValue(const EnrolResponse& m) {
    MapWriter w;
    w.bytes("nonce", m.nonce).id("dev", m.device).name("user", m.user).text("name", m.userName);
    w.text("prof", m.profession).text("struct", m.structure).text("place", m.place).map("set", m.settings);
    w.id("epoch", m.epoch).number("time", m.serviceTime.ms).value("lease", signedValue(m.lease));
    return w.bytes("cert", m.certificate).bytes("certsig", m.certificateSignature).take();
}

template <>
Result<EnrolResponse> fromValue(const Value& value) {
    MapReader r(value, "enrolled");
    EnrolResponse m;
    m.nonce = r.require("nonce").bytes("nonce");
    m.device = r.require("dev").id<DeviceId>("dev");
    m.user = r.require("user").name<UserId>("user");
    m.userName = r.text("name");
    m.profession = r.text("prof");
    m.structure = r.text("struct");
    m.place = r.text("place");
    m.settings = r.map("set");
    m.epoch = r.require("epoch").id<Epoch>("epoch");
    m.serviceTime = {r.integer("time")};
    auto lease = readSigned<SignedLease>(r.require("lease").value("lease"));
    if (lease)
        m.lease = std::move(*lease);
    else
        r.adopt(lease.error());
    m.certificate = r.require("cert").bytes("cert");
    m.certificateSignature = r.require("certsig").bytes("certsig");
    return r.done(std::move(m));
}

Hash envelopeHash(const SpoolEnvelope& envelope) { return sha256(encodeCbor(envelopeValue(envelope))); }

Bytes encodeEnvelope(const SpoolEnvelope& envelope) { return encodeCbor(envelopeValue(envelope)); }

Result<SpoolEnvelope> decodeEnvelope(ByteView bytes) {
    RELAIS_ASSIGN(const Value value, decodeCbor(bytes));
    return readEnvelope(value);
}

Bytes encodeSignedOp(const SignedOp& op) {
    MapWriter w;
    w.bytes("b", op.bytes).fixed("s", op.salt).fixed("h", op.previousHead).choice("k", op.signedBy, SignedBy::Author);
    return encodeCbor(w.bytes("g", op.signature).choice("l", op.lane, Lane::Operation).take());
}

Result<SignedOp> decodeSignedOp(ByteView bytes) {
    RELAIS_ASSIGN(const Value value, decodeCbor(bytes));
    MapReader r(value, "signed op");
    SignedOp op;
    op.bytes = r.require("b").bytes("b");
    op.salt = r.fixed<8>("s");
    op.previousHead = r.require("h").fixed<32>("h");
    op.signedBy = r.choice("k", SignedBy::Author);
    op.signature = r.require("g").bytes("g");
    op.lane = r.choice("l", Lane::Operation);
    return r.done(std::move(op));
}

template <>
Value toValue(const ReadmitRequest& m) {
    return MapWriter()
        .bytes("nonce", m.nonce)
        .bytes("cert", m.certificate)
        .bytes("csig", m.certificateSignature)
        .take();
}

template <>
Result<ReadmitRequest> fromValue(const Value& value) {
    MapReader r(value, "readmit");
    ReadmitRequest m;
    m.nonce = r.require("nonce").bytes("nonce");
    m.certificate = r.require("cert").bytes("cert");
    m.certificateSignature = r.require("csig").bytes("csig");
    return r.done(std::move(m));
}

template <>
Value toValue(const ReadmitResponse& m) {
    return MapWriter().bytes("nonce", m.nonce).id("dev", m.device).number("time", m.serviceTime.ms).take();
}

template <>
Result<ReadmitResponse> fromValue(const Value& value) {
    MapReader r(value, "readmitted");
    ReadmitResponse m;
    m.nonce = r.require("nonce").bytes("nonce");
    m.device = r.require("dev").id<DeviceId>("dev");
    m.serviceTime = {r.integer("time")};
    return r.done(std::move(m));
}

template <>
Value toValue(const SpoolRequest& m) {
    MapWriter w;
    w.bytes("nonce", m.nonce).each("env", m.envelopes, envelopeValue);
    w.each("users", m.users, [](const SpoolUser& user) { return Value(user.id.text); });
    if (std::ranges::any_of(m.users, [](const SpoolUser& user) { return user.seen != 0; }))
        w.each("seen", m.users, [](const SpoolUser& user) { return Value(user.seen); });
    return w.take();
}

template <>
Result<SpoolRequest> fromValue(const Value& value) {
    MapReader r(value, "spool");
    SpoolRequest m {r.require("nonce").bytes("nonce"), r.each("env", readEnvelope), {}};
    const auto users = r.each("users", readName<UserId>);
    const auto seen = r.each("seen", readNumber);
    if (!seen.empty() && seen.size() != users.size())
        r.error("seen", "not one for each user");
    for (std::size_t i = 0; i < users.size(); ++i)
        m.users.push_back({users[i], i < seen.size() ? seen[i] : 0});
    return r.done(std::move(m));
}

template <>
Value toValue(const SpoolResponse& m) {
    MapWriter w;
    w.bytes("nonce", m.nonce).number("time", m.serviceTime.ms).number("dur", m.durable);
    w.id("epoch", m.epoch).each("got", m.received, [](const Hash& hash) { return Value(toBytes(hash)); });
    w.number("last", m.last).each("news", m.news, newsValue);
    return w.value("wipe", m.wipe ? signedValue(*m.wipe) : Value()).take();
}

template <>
Result<SpoolResponse> fromValue(const Value& value) {
    MapReader r(value, "spooled");
    SpoolResponse m;
    m.nonce = r.require("nonce").bytes("nonce");
    m.serviceTime = {r.integer("time")};
    m.received = r.each("got", readHash);
    m.epoch = r.id<Epoch>("epoch");
    m.durable = r.number("dur");
    m.last = r.number("last");
    m.news = r.each("news", readNews);
    if (const Value& wipe = r.value("wipe"); !wipe.isNull()) {
        auto read = readSigned<SignedWipeOrder>(wipe);
        if (read)
            m.wipe = std::move(*read);
        else
            r.adopt(read.error());
    }
    return r.done(std::move(m));
}

template <>
Value toValue(const WatchResponse& m) {
    return MapWriter().bytes("nonce", m.nonce).id("epoch", m.epoch).number("last", m.last).flag("news", m.news).take();
}

template <>
Result<WatchResponse> fromValue(const Value& value) {
    MapReader r(value, "watch");
    WatchResponse m;
    m.nonce = r.require("nonce").bytes("nonce");
    m.epoch = r.require("epoch").id<Epoch>("epoch");
    m.last = r.number("last");
    m.news = r.flag("news");
    return r.done(std::move(m));
}

template <>
Value toValue(const ErrorResponse& m) {
    MapWriter w;
    w.bytes("nonce", m.nonce).text("c", m.code).text("x", m.text).number("time", m.serviceTime.ms);
    return w.number("retry", m.retryAfterMs).value("wipe", m.wipe ? signedValue(*m.wipe) : Value()).take();
}

template <>
Result<ErrorResponse> fromValue(const Value& value) {
    MapReader r(value, "error");
    ErrorResponse m;
    m.nonce = r.bytes("nonce");
    m.code = r.require("c").text("c");
    m.text = r.text("x");
    m.serviceTime = {r.integer("time")};
    m.retryAfterMs = r.integer("retry");
    if (const Value& wipe = r.value("wipe"); !wipe.isNull()) {
        auto read = readSigned<SignedWipeOrder>(wipe);
        if (read)
            m.wipe = std::move(*read);
        else
            r.adopt(read.error());
    }
    return r.done(std::move(m));
}

} // namespace relais::sync
