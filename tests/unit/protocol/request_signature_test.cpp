// Request signatures against the published key and vectors of RFC 9421 and RFC 9530, and against every altered byte.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/request_signature.h"
#include "tests/support/protocol_samples.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace request_signature_test {

using namespace relais::sync;
using namespace relais::test;

class RequestSignatureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void digestOfRfc9530();
    void keyOfRfc9421();
    void knownAnswer();
    void readsClaims();
    void theAlgorithmIsTheKeysOwn();
    void everyAlteredByteIsRefused();
    void refusesOtherInputs_data();
    void refusesOtherInputs();
    void alteredBodyIsADigestMismatch();
};

namespace {

constexpr std::string_view kBody = R"({"hello": "world"})";

// RFC 9421 B.1.4, test-key-ed25519.
Ed25519Signer rfcSigner() {
    const Bytes seed = fromHex("9f8362f87a484a954e6e740c5b4c0e84229139a20aa8ab56ff66586f6a7d29c5").value();
    return std::move(*Ed25519Signer::fromSeed(SecretBytes::from(seed)));
}

SignatureClaims claims() {
    return {"test-key-ed25519", SignatureAlgorithm::Ed25519, 1618884473, "AAECAwQFBgcICQoLDA0ODw"};
}

SignedRequest sampleRequest() { return signRequest(rfcSigner(), "POST", "/v1/sync", view(kBody), claims()).value(); }

} // namespace

void RequestSignatureTest::digestOfRfc9530() {
    QCOMPARE(
        QByteArray::fromStdString(contentDigest(view(kBody))),
        QByteArray("sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:"));
}

// The signature base and signature of B.2.6 as printed there: proves the key and the primitive under ours.
void RequestSignatureTest::keyOfRfc9421() {
    const PublicKey key = rfcSigner().publicKey();
    QVERIFY(key.bytes == fromBase64("JrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=").value());
    const std::string base = "\"date\": Tue, 20 Apr 2021 02:07:55 GMT\n"
                             "\"@method\": POST\n"
                             "\"@path\": /foo\n"
                             "\"@authority\": example.com\n"
                             "\"content-type\": application/json\n"
                             "\"content-length\": 18\n"
                             "\"@signature-params\": (\"date\" \"@method\" \"@path\" \"@authority\" \"content-type\" "
                             "\"content-length\");created=1618884473;keyid=\"test-key-ed25519\"";
    const Bytes signature = fromBase64("wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5W"
                                       "PpBKRCw==")
                                .value();
    QVERIFY(verify(key, view(base), signature));
}

// The base was written by hand from RFC 9421 §2.5 and signed with the key above by OpenSSL.
void RequestSignatureTest::knownAnswer() {
    const SignedRequest request = sampleRequest();
    QCOMPARE(
        QByteArray::fromStdString(request.signatureInput),
        QByteArray("relais=(\"@method\" \"@path\" \"@query\" \"content-digest\");created=1618884473;nonce=\""
                   "AAECAwQFBgcICQoLDA0ODw\";keyid=\"test-key-ed25519\";alg=\"ed25519\""));
    QCOMPARE(
        QByteArray::fromStdString(request.signature),
        QByteArray("relais=:jAhgI+kW4QH1xaxb0SOY5j0J07CAJ6D4B4Te2ZRBw12Yiuw80xx/ilefMjNsP6JZoC3NhZhybT6K+uzbXPBcC"
                   "w==:"));
    QVERIFY(verifyRequest(rfcSigner().publicKey(), request, view(kBody)).has_value());
}

void RequestSignatureTest::readsClaims() {
    const auto read = readClaims(sampleRequest());
    QVERIFY(read.has_value());
    QCOMPARE(read->keyId, std::string("test-key-ed25519"));
    QCOMPARE(read->createdSeconds, 1618884473);
    QCOMPARE(read->nonce, std::string("AAECAwQFBgcICQoLDA0ODw"));
    QVERIFY(read->algorithm == SignatureAlgorithm::Ed25519);
    SignedRequest other = sampleRequest();
    other.signatureInput = "relais=(\"@method\" \"@path\" \"@query\" \"content-digest\");alg=\"ed25519\";nonce=\"n\";"
                           "keyid=\"k\";created=1";
    QVERIFY(readClaims(other).has_value());
}

// By the right key, over a base that names another algorithm: nothing is wrong with the signature but that name.
void RequestSignatureTest::theAlgorithmIsTheKeysOwn() {
    SignatureClaims said = claims();
    said.algorithm = SignatureAlgorithm::EcdsaP256;
    const SignedRequest request = signRequest(rfcSigner(), "POST", "/v1/sync", view(kBody), said).value();
    QVERIFY(request.signatureInput.ends_with(";alg=\"ecdsa-p256-sha256\""));
    const Status verified = verifyRequest(rfcSigner().publicKey(), request, view(kBody));
    QVERIFY(!verified);
    QCOMPARE(verified.error().code, ErrorCode::BadSignature);
    QCOMPARE(verified.error().detail, std::string("signature: not the key's algorithm"));
}

void RequestSignatureTest::everyAlteredByteIsRefused() {
    const SignedRequest good = signRequest(rfcSigner(), "GET", "/v1/watch?epoch=ab&seq=1", {}, claims()).value();
    const PublicKey key = rfcSigner().publicKey();
    QVERIFY(verifyRequest(key, good, {}).has_value());
    for (auto member :
         {&SignedRequest::method, &SignedRequest::target, &SignedRequest::contentDigest, &SignedRequest::signatureInput,
          &SignedRequest::signature})
        for (std::size_t i = 0; i < (good.*member).size(); ++i) {
            SignedRequest bad = good;
            (bad.*member)[i] = static_cast<char>((bad.*member)[i] ^ 1);
            QVERIFY2(!verifyRequest(key, bad, {}), (bad.*member).c_str());
            bad = good;
            (bad.*member).erase(i, 1);
            // Base64 padding may be left out; everything else counts.
            const bool padding = member == &SignedRequest::signature && (good.*member)[i] == '=';
            QVERIFY2(padding || !verifyRequest(key, bad, {}), (bad.*member).c_str());
        }
    QVERIFY(!verifyRequest(sampleSigner(9).publicKey(), good, {}));
    QVERIFY(!verifyRequest({SignatureAlgorithm::EcdsaP256, Bytes(65, 4)}, good, {}));
}

void RequestSignatureTest::refusesOtherInputs_data() {
    QTest::addColumn<QByteArray>("input");
    const QByteArray start = "relais=(\"@method\" \"@path\" \"@query\" \"content-digest\")";
    const QByteArray all = ";created=1;nonce=\"n\";keyid=\"k\";alg=\"ed25519\"";
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("another label") << QByteArray("sig1").append(start.mid(6)).append(all);
    QTest::newRow("fewer components") << QByteArray("relais=(\"@method\" \"@path\")").append(all);
    QTest::newRow("no parameters") << start;
    QTest::newRow("no alg") << start + ";created=1;nonce=\"n\";keyid=\"k\"";
    QTest::newRow("twice") << start + all + ";created=2";
    QTest::newRow("unknown parameter") << start + all + ";expires=9";
    QTest::newRow("alg none") << start + ";created=1;nonce=\"n\";keyid=\"k\";alg=\"none\"";
    QTest::newRow("alg hmac") << start + ";created=1;nonce=\"n\";keyid=\"k\";alg=\"hmac-sha256\"";
    QTest::newRow("created text") << start + ";created=\"1\";nonce=\"n\";keyid=\"k\";alg=\"ed25519\"";
    QTest::newRow("created negative") << start + ";created=-1;nonce=\"n\";keyid=\"k\";alg=\"ed25519\"";
    QTest::newRow("created huge") << start + ";created=99999999999999999999;nonce=\"n\";keyid=\"k\";alg=\"ed25519\"";
    QTest::newRow("quote in nonce") << start + ";created=1;nonce=\"n\"n\";keyid=\"k\";alg=\"ed25519\"";
    QTest::newRow("nonce not quoted") << start + ";created=1;nonce=n;keyid=\"k\";alg=\"ed25519\"";
    QTest::newRow("new line") << start + ";created=1;nonce=\"n\n\";keyid=\"k\";alg=\"ed25519\"";
    QTest::newRow("trailing") << start + all + ";";
    QTest::newRow("two signatures") << start + all + ", sig2=()";
    QTest::newRow("too long") << start + ";created=1;nonce=\"" + QByteArray(2000, 'n')
            + "\";keyid=\"k\";alg=\"ed25519\"";
}

void RequestSignatureTest::refusesOtherInputs() {
    QFETCH(QByteArray, input);
    SignedRequest request = sampleRequest();
    request.signatureInput = input.toStdString();
    QCOMPARE(readClaims(request).error().code, ErrorCode::BadSignature);
}

void RequestSignatureTest::alteredBodyIsADigestMismatch() {
    QCOMPARE(
        verifyRequest(rfcSigner().publicKey(), sampleRequest(), view("{}")).error().code, ErrorCode::DigestMismatch);
}

RELAIS_TEST(RequestSignatureTest)

} // namespace request_signature_test
#include "request_signature_test.moc"
