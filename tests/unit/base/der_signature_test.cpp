// Signatures as OpenSSL writes them in DER verify after conversion; every damaged one is refused.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/base/der_signature.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <memory>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>

namespace der_signature_test {

using namespace relais::sync;

namespace {

struct KeyFree {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
struct DigestFree {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using Key = std::unique_ptr<EVP_PKEY, KeyFree>;

Key newKey() { return Key(EVP_EC_gen("P-256")); }

PublicKey publicKeyOf(const Key& key) {
    Bytes point(65);
    std::size_t size = 0;
    EVP_PKEY_get_octet_string_param(key.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size(), &size);
    point.resize(size);
    return {SignatureAlgorithm::EcdsaP256, point};
}

Bytes derSignature(const Key& key, ByteView message) {
    const std::unique_ptr<EVP_MD_CTX, DigestFree> context(EVP_MD_CTX_new());
    std::size_t size = 0;
    EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get());
    EVP_DigestSign(context.get(), nullptr, &size, message.data(), message.size());
    Bytes der(size);
    EVP_DigestSign(context.get(), der.data(), &size, message.data(), message.size());
    der.resize(size);
    return der;
}

} // namespace

class DerSignatureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Many, because one in 128 numbers is shorter than 32 bytes and half of them carry a zero in front.
    void everySignatureOfOpensslVerifies() {
        const Key key = newKey();
        const PublicKey publicKey = publicKeyOf(key);
        for (int i = 0; i < 400; ++i) {
            const std::string message = "request " + std::to_string(i);
            const auto signature = p256SignatureFromDer(derSignature(key, view(message)));
            QVERIFY(signature);
            QCOMPARE(signature->size(), std::size_t(64));
            QVERIFY(verify(publicKey, view(message), *signature));
        }
    }

    void shortNumbersAreRightAligned() {
        const Bytes der {0x30, 0x06, 0x02, 0x01, 0x07, 0x02, 0x01, 0x09};
        const auto signature = p256SignatureFromDer(der);
        QVERIFY(signature);
        Bytes expected(64);
        expected[31] = 7;
        expected[63] = 9;
        QCOMPARE(*signature, expected);
    }

    void whatIsCutIsRefused() {
        const Bytes der = derSignature(newKey(), view("x"));
        for (std::size_t size = 0; size < der.size(); ++size) {
            const auto cut = p256SignatureFromDer(ByteView(der).first(size));
            QVERIFY(!cut);
            QCOMPARE(cut.error().code, ErrorCode::Malformed);
        }
    }

    void otherShapesAreRefused_data() {
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("bytes after") << QByteArray("300602010702010900");
        QTest::newRow("bytes after inside") << QByteArray("3007020107020109aa");
        QTest::newRow("another tag") << QByteArray("3106020107020109");
        QTest::newRow("a negative number") << QByteArray("3006020187020109");
        QTest::newRow("an empty number") << QByteArray("30050200020109");
        QTest::newRow("33 bytes") << QByteArray("3026022101") + QByteArray(64, '1') + QByteArray("020109");
        QTest::newRow("long form of a length") << QByteArray("308106020107020109");
    }
    void otherShapesAreRefused() {
        QFETCH(QByteArray, hex);
        const auto der = fromHex(hex.toStdString());
        QVERIFY(der);
        QVERIFY(!p256SignatureFromDer(*der));
    }
};

RELAIS_TEST(DerSignatureTest)

} // namespace der_signature_test
#include "der_signature_test.moc"
