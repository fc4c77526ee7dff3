// Known answers of the standards, and one flipped bit anywhere closes every envelope.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/base/crypto.h"
#include "tests/support/test_class.h"

#include <QTest>

namespace crypto_test {

using namespace relais::sync;

namespace {

Bytes hex(std::string_view text) { return fromHex(text).value(); }

} // namespace

class CryptoTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // FIPS 180-4, the example "abc".
    void sha256OfTheStandard() {
        const std::string expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        QCOMPARE(toHex(sha256(view("abc"))), expected);
        QCOMPARE(toHex(sha256({view("a"), view(""), view("bc")})), expected);
    }

    // RFC 8032 §7.1, test 1.
    void ed25519OfTheStandard() {
        const auto seed = hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        const auto signer = Ed25519Signer::fromSeed(SecretBytes::from(seed));
        QVERIFY(signer);
        QCOMPARE(
            toHex(signer->publicKey().bytes),
            std::string("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
        const auto signature = signer->sign({});
        QVERIFY(signature);
        QCOMPARE(
            toHex(*signature),
            std::string("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b4"
                        "6bd25bf5f0595bbe24655"
                        "141438e7a100b"));
        QCOMPARE(toHex(signer->seed().view()), toHex(seed));
        QVERIFY(!Ed25519Signer::fromSeed(SecretBytes(31)));
    }

    void aSignatureHoldsForItsMessageAndKeyOnly() {
        SystemRandom random;
        const Ed25519Signer signer = Ed25519Signer::generate(random);
        Bytes signature = signer.sign(view("message")).value();
        QVERIFY(verify(signer.publicKey(), view("message"), signature));
        QVERIFY(!verify(signer.publicKey(), view("messagE"), signature));
        QVERIFY(!verify(Ed25519Signer::generate(random).publicKey(), view("message"), signature));
        QVERIFY(!verify(signer.publicKey(), view("message"), ByteView(signature).first(63)));
        QVERIFY(!verify({SignatureAlgorithm::Ed25519, {}}, view("message"), signature));
        QVERIFY(!verify({SignatureAlgorithm::EcdsaP256, Bytes(65, 4)}, view("message"), signature));
        for (std::size_t bit = 0; bit < signature.size() * 8; ++bit) {
            signature[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
            QVERIFY(!verify(signer.publicKey(), view("message"), signature));
            signature[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
        }
    }

    void aSealedBoxOpensForItsHolderOnly() {
        SystemRandom random;
        const SealKeyPair holder = newSealKeyPair(random);
        const SealKeyPair other = newSealKeyPair(random);
        Bytes sealed = seal(view("alerte"), holder.publicKey).value();
        QCOMPARE(textView(openSealed(sealed, holder.publicKey, holder.secretKey).value()), std::string_view("alerte"));
        QVERIFY(!openSealed(sealed, other.publicKey, other.secretKey));
        QVERIFY(!seal(view("alerte"), Bytes(31)));
        for (std::size_t i = 0; i < sealed.size(); ++i) {
            sealed[i] ^= 1;
            QVERIFY(!openSealed(sealed, holder.publicKey, holder.secretKey));
            sealed[i] ^= 1;
            QVERIFY(!openSealed(ByteView(sealed).first(i), holder.publicKey, holder.secretKey));
        }
    }

    void anEncryptedTextIsBoundToKeyAndContext() {
        SystemRandom random;
        SecretBytes key(32);
        random.fill(RandomStream::Keys, key.writable());
        Bytes box = encrypt(view("secret"), key, view("slot 1"), random);
        const auto opened = decrypt(box, key, view("slot 1"));
        QVERIFY(opened);
        QCOMPARE(textView(opened->view()), std::string_view("secret"));
        QVERIFY(!decrypt(box, key, view("slot 2")));
        QVERIFY(!decrypt(box, SecretBytes(32), view("slot 1")));
        QVERIFY(box != encrypt(view("secret"), key, view("slot 1"), random)); // another nonce
        for (std::size_t i = 0; i < box.size(); ++i) {
            box[i] ^= 1;
            QVERIFY(!decrypt(box, key, view("slot 1")));
            box[i] ^= 1;
            QVERIFY(!decrypt(ByteView(box).first(i), key, view("slot 1")));
        }
    }

    void secretsMoveAndAreNotShared() {
        SecretBytes first = SecretBytes::from(view("clef"));
        SecretBytes copy = first.copy();
        copy.writable()[0] = 'X';
        QCOMPARE(textView(first.view()), std::string_view("clef"));
        const SecretBytes moved = std::move(first);
        QCOMPARE(textView(moved.view()), std::string_view("clef"));
        QVERIFY(SecretBytes().empty());
        QVERIFY(SecretBytes::from({}).empty());
    }
};

RELAIS_TEST(CryptoTest)

} // namespace crypto_test
#include "crypto_test.moc"
