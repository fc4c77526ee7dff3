// Packed messages: what comes back is what went in, and a damaged, cut or hostile one gives no value at all.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/cbor_codec.h"
#include "sync/protocol/json_codec.h"
#include "tests/support/protocol_samples.h"
#include "tests/support/seeded_random.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <zstd.h>

namespace codec_test {

using namespace relais::sync;
using namespace relais::test;

class CodecTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mediaTypesAreExact();
    void roundTripsEveryMessage();
    void keepsUnknownMembers();
    void refusesWrongKinds();
    void keepsKindsOfALaterVersion();
    void refusesWithoutEndMarker();
    void everyTruncationIsRefused();
    void noBitFlipIsTakenForTheMessage();
    void bombsAreRefused_data();
    void bombsAreRefused();
    void aFullPageFits();
    void signedDocumentsCannotBeExchanged();
    void envelopeHashIsItsBytes();
    void trickleFitsItsBudget();
};

namespace {

template <class Message>
void checkRoundTrip(const Message& message) {
    for (const Format format : {Format::CborZstd, Format::Json}) {
        const auto back = unpack<Message>(pack(message, format), format);
        QVERIFY2(back.has_value(), back ? "" : back.error().detail.c_str());
        QVERIFY(*back == message);
    }
    // Every message has at least one member that must be there.
    QVERIFY(!unpack<Message>(packValue(Value(Value::Map {}), Format::CborZstd)));
}

Bytes frame(ByteView plain, bool contentSize = true) {
    ZSTD_CCtx* context = ZSTD_createCCtx();
    ZSTD_CCtx_setParameter(context, ZSTD_c_contentSizeFlag, contentSize ? 1 : 0);
    Bytes out {'R', 'L', 'S', 1};
    out.resize(4 + ZSTD_compressBound(plain.size()));
    out.resize(4 + ZSTD_compress2(context, out.data() + 4, out.size() - 4, plain.data(), plain.size()));
    ZSTD_freeCCtx(context);
    return out;
}

} // namespace

void CodecTest::mediaTypesAreExact() {
    QVERIFY(formatOf("application/vnd.relais.v1+cbor-zstd") == Format::CborZstd);
    QVERIFY(formatOf("application/vnd.relais.v1+json") == Format::Json);
    for (const char* other :
         {"", "text/html", "application/json", "application/vnd.relais.v1+json; charset=utf-8",
          "application/vnd.relais.v2+cbor-zstd", "application/vnd.relais.v1+cbor-zst"})
        QVERIFY2(!formatOf(other), other);
}

void CodecTest::roundTripsEveryMessage() {
    checkRoundTrip(sampleSyncRequest());
    checkRoundTrip(sampleSyncResponse());
    checkRoundTrip(sampleEnrolRequest());
    checkRoundTrip(sampleEnrolResponse());
    checkRoundTrip(sampleReadmitRequest());
    checkRoundTrip(sampleReadmitResponse());
    checkRoundTrip(sampleSpoolRequest());
    SpoolRequest asking = sampleSpoolRequest();
    asking.envelopes.clear();
    asking.users = {{"u01"}, {"u05"}};
    checkRoundTrip(asking);
    checkRoundTrip(sampleSpoolResponse());
    checkRoundTrip(sampleWatchResponse());
    checkRoundTrip(sampleErrorResponse());
}

void CodecTest::keepsUnknownMembers() {
    SyncResponse response = sampleSyncResponse();
    response.unknown = {{"later", Value::Array {1, "deux"}}};
    QVERIFY(unpack<SyncResponse>(pack(response)) == response);
    SyncRequest request = sampleSyncRequest();
    request.unknown = {{"later", true}};
    QVERIFY(unpack<SyncRequest>(pack(request)) == request);
}

void CodecTest::refusesWrongKinds() {
    const auto refuses = [](const std::string& name, const Value& value) {
        return name == "sync_request"  ? !fromValue<SyncRequest>(value)
            : name == "sync_response"  ? !fromValue<SyncResponse>(value)
            : name == "enrol_request"  ? !fromValue<EnrolRequest>(value)
            : name == "enrol_response" ? !fromValue<EnrolResponse>(value)
            : name == "spool_request"  ? !fromValue<SpoolRequest>(value)
            : name == "spool_response" ? !fromValue<SpoolResponse>(value)
            : name == "watch_response" ? !fromValue<WatchResponse>(value)
                                       : !fromValue<ErrorResponse>(value);
    };
    for (const auto& [name, good] : sampleMessages()) {
        QVERIFY(refuses(name, Value("text")));
        QVERIFY(!refuses(name, good));
        for (const auto& [key, member] : good.map()) {
            Value wrong = good;
            wrong.set(key, member.isReal() ? Value("x") : Value(0.5));
            QVERIFY2(refuses(name, wrong), (name + "." + key).c_str());
        }
    }
}

void CodecTest::keepsKindsOfALaterVersion() {
    Entry entry {9, static_cast<EntryKind>(40), sampleId<RecordId>(1), 0, Value("later")};
    QVERIFY(fromValue<Entry>(toValue(entry)) == entry);
    Value outside = toValue(entry);
    outside.set("k", 256);
    QVERIFY(!fromValue<Entry>(outside));
}

void CodecTest::refusesWithoutEndMarker() {
    for (const auto& [name, value] : sampleMessages()) {
        QCOMPARE(unpackValue(frame(encodeCbor(value)), Format::CborZstd).error().code, ErrorCode::Truncated);
        QCOMPARE(unpackValue(view(toJson(value)), Format::Json).error().code, ErrorCode::Truncated);
        QVERIFY(unpackValue(packValue(value, Format::CborZstd), Format::CborZstd) == value);
    }
}

void CodecTest::everyTruncationIsRefused() {
    for (const auto& [name, value] : sampleMessages())
        for (const Format format : {Format::CborZstd, Format::Json}) {
            const Bytes packed = packValue(value, format);
            for (std::size_t size = 0; size < packed.size(); ++size)
                QVERIFY2(!unpackValue(ByteView(packed).first(size), format), name.c_str());
            Bytes longer = packed;
            longer.push_back('x');
            QVERIFY2(!unpackValue(longer, format), name.c_str());
        }
}

void CodecTest::noBitFlipIsTakenForTheMessage() {
    for (const auto& [name, value] : sampleMessages()) {
        const Bytes packed = packValue(value, Format::CborZstd);
        for (std::size_t bit = 0; bit < packed.size() * 8; ++bit) {
            Bytes changed = packed;
            changed[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
            const auto read = unpackValue(changed, Format::CborZstd);
            QVERIFY2(!read || *read == value, name.c_str());
        }
    }
    SeededRandom random(1);
    for (int i = 0; i < 20'000; ++i) {
        Bytes noise(random.below(64));
        random.fill(RandomStream::Nonces, noise);
        QVERIFY(!unpackValue(noise, Format::CborZstd));
        (void)decodeCbor(noise);
        (void)decodeOp(noise);
        (void)decodeSignedOp(noise);
        (void)parseJson(textView(noise));
    }
}

void CodecTest::bombsAreRefused_data() {
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char* name, const Bytes& bytes) {
        QTest::newRow(name) << QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<int>(bytes.size()));
    };
    row("64 MiB of zeros", frame(Bytes(64U << 20U, 0)));
    row("just over the limit", frame(Bytes(Limit::kPlainBytes + 1, 0)));
    row("no declared size", frame(Bytes(1000, 0), false));
    Bytes huge {'R', 'L', 'S', 1, 0x28, 0xb5, 0x2f, 0xfd, 0xc0, 0xf8}; // declares 2^63 bytes, window 2^41
    huge.insert(huge.end(), {0, 0, 0, 0, 0, 0, 0, 0x80, 1, 0, 0});
    row("declares 2^63", huge);
    Bytes two = packValue(Value(Value::Map {}), Format::CborZstd);
    const Bytes more(two.begin() + 4, two.end());
    append(two, more);
    row("two frames", two);
    row("a million lists", frame(Bytes(1'000'000, 0x81)));
    Bytes many {0x9a, 0, 0x4c, 0x4b, 0x40}; // a list of five million nulls
    many.resize(5'000'005, 0xf6);
    row("five million items", frame(many));
    row("packed too large", Bytes(Limit::kPackedBytes + 1, 0));
}

void CodecTest::bombsAreRefused() {
    QFETCH(QByteArray, bytes);
    const auto read = unpackValue(
        ByteView(reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())),
        Format::CborZstd);
    QVERIFY(!read);
}

void CodecTest::aFullPageFits() {
    SyncResponse response = sampleSyncResponse();
    FeedPage page {{"desk:911:lup"}, sampleId<GrantId>(1), {}, 1, true};
    Value::Map answers;
    for (int i = 0; i < 36; ++i)
        answers.emplace("champ_" + std::to_string(i), "une réponse");
    for (Seq seq = 1; seq <= 6000; ++seq)
        page.entries.push_back({seq, EntryKind::Snapshot, sampleId<RecordId>(1), 0, Value(answers)});
    response.pages = {page};
    QVERIFY(encodeCbor(toValue(response)).size() > 4U << 20U);
    QVERIFY(unpack<SyncResponse>(pack(response)) == response);
}

void CodecTest::signedDocumentsCannotBeExchanged() {
    const Bytes wipe = sampleSyncResponse().wipe->bytes;
    const Bytes lease = sampleSyncResponse().lease->bytes;
    const Bytes certificate = sampleEnrolResponse().certificate;
    QVERIFY(decodeWipeOrder(wipe).has_value());
    QVERIFY(decodeLease(lease).has_value());
    QVERIFY(decodeCertificate(certificate).has_value());
    QVERIFY(!decodeWipeOrder(lease) && !decodeWipeOrder(certificate));
    QVERIFY(!decodeLease(wipe) && !decodeLease(certificate));
    QVERIFY(!decodeCertificate(lease) && !decodeCertificate(wipe));
}

void CodecTest::envelopeHashIsItsBytes() {
    const SpoolEnvelope envelope = sampleSpoolRequest().envelopes.front();
    QVERIFY(envelopeHash(envelope) == sha256(encodeEnvelope(envelope)));
    QVERIFY(decodeEnvelope(encodeEnvelope(envelope)) == envelope);
    SpoolEnvelope other = envelope;
    other.sealed.back() ^= 1;
    QVERIFY(envelopeHash(other) != envelopeHash(envelope));
}

// sync-protocol.md "Speed targets": a trickle is at most 0.9 kB up. The body's share, with ids and keys as random as
// real ones; without the dictionary it would be about 760 bytes.
void CodecTest::trickleFitsItsBudget() {
    SeededRandom random(7);
    const auto id = [&random]<class Id>(Id& out) { out = newRandomId<Id>(random); };
    Op op = sampleAlert();
    op.id = newOpId(op.wall, random);
    op.record = recordOf(op.id);
    id(op.replica);
    id(op.lease);
    id(op.seenEpoch);
    SyncRequest request = sampleSyncRequest();
    request.wantSnapshots.clear();
    request.replica = op.replica;
    request.epoch = op.seenEpoch;
    for (Cursor& cursor : request.cursors) {
        id(cursor.grant);
        cursor.loading = {};
    }
    OpRun& run = request.runs[0];
    run.replica = op.replica;
    run.items[0].bytes = encodeOp(op);
    for (std::span<std::uint8_t> part :
         {std::span<std::uint8_t>(request.nonce), std::span<std::uint8_t>(request.head),
          std::span<std::uint8_t>(run.headBefore), std::span<std::uint8_t>(run.signature),
          std::span<std::uint8_t>(run.items[0].salt)})
        random.fill(RandomStream::Ids, part);
    const Bytes packed = pack(request);
    qInfo("one alert up: %zu bytes packed", packed.size());
    QVERIFY(packed.size() <= 450);
}

RELAIS_TEST(CodecTest)

} // namespace codec_test
#include "codec_test.moc"
