// libsodium (and OpenSSL for P-256 verification) behind the house types.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/base/crypto.h"

#include <memory>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <sodium.h>

namespace relais::sync {

Hash sha256(ByteView bytes) {
    Hash out {};
    crypto_hash_sha256(out.data(), bytes.data(), bytes.size());
    return out;
}

Hash sha256(std::initializer_list<ByteView> parts) {
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    for (const ByteView part : parts)
        crypto_hash_sha256_update(&state, part.data(), part.size());
    Hash out {};
    crypto_hash_sha256_final(&state, out.data());
    return out;
}

namespace {

template <auto Release>
struct Releaser {
    template <class T>
    void operator()(T* p) const noexcept {
        Release(p);
    }
};
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Releaser<EVP_PKEY_CTX_free>>;
using Key = std::unique_ptr<EVP_PKEY, Releaser<EVP_PKEY_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Releaser<EVP_MD_CTX_free>>;
using EcSignature = std::unique_ptr<ECDSA_SIG, Releaser<ECDSA_SIG_free>>;

Key p256Key(ByteView point) {
    KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    if (!context || EVP_PKEY_fromdata_init(context.get()) != 1)
        return nullptr;
    char group[] = "prime256v1";
    OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group, 0),
        OSSL_PARAM_construct_octet_string(
            OSSL_PKEY_PARAM_PUB_KEY, const_cast<std::uint8_t*>(point.data()), point.size()),
        OSSL_PARAM_construct_end(),
    };
    EVP_PKEY* key = nullptr;
    if (EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters) != 1)
        return nullptr;
    return Key(key);
}

bool verifyP256(ByteView point, ByteView message, ByteView signature) {
    if (signature.size() != 64)
        return false;
    const Key key = p256Key(point);
    const EcSignature parsed(ECDSA_SIG_new());
    if (!key || !parsed)
        return false;
    ECDSA_SIG_set0(
        parsed.get(), BN_bin2bn(signature.data(), 32, nullptr), BN_bin2bn(signature.data() + 32, 32, nullptr));
    unsigned char* der = nullptr;
    const int size = i2d_ECDSA_SIG(parsed.get(), &der);
    const std::unique_ptr<unsigned char, void (*)(unsigned char*)> owned(
        der, [](unsigned char* p) { OPENSSL_free(p); });
    const DigestContext digest(EVP_MD_CTX_new());
    return size > 0 && digest && EVP_DigestVerifyInit(digest.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1
        && EVP_DigestVerify(digest.get(), der, static_cast<std::size_t>(size), message.data(), message.size()) == 1;
}

} // namespace

bool verify(const PublicKey& key, ByteView message, ByteView signature) {
    if (key.algorithm == SignatureAlgorithm::EcdsaP256)
        return key.bytes.size() == 65 && verifyP256(key.bytes, message, signature);
    return key.bytes.size() == crypto_sign_PUBLICKEYBYTES && signature.size() == crypto_sign_BYTES
        && crypto_sign_verify_detached(signature.data(), message.data(), message.size(), key.bytes.data()) == 0;
}

Result<Ed25519Signer> Ed25519Signer::fromSeed(const SecretBytes& seed) {
    if (seed.size() != crypto_sign_SEEDBYTES)
        return fail(ErrorCode::InvalidArgument, "an Ed25519 seed has 32 bytes");
    Ed25519Signer signer;
    signer.m_secret = SecretBytes(crypto_sign_SECRETKEYBYTES);
    std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> ignored {};
    crypto_sign_seed_keypair(ignored.data(), signer.m_secret.writable().data(), seed.view().data());
    return signer;
}

Ed25519Signer Ed25519Signer::generate(Random& random) {
    SecretBytes seed(crypto_sign_SEEDBYTES);
    random.fill(RandomStream::Keys, seed.writable());
    return std::move(*fromSeed(seed));
}

PublicKey Ed25519Signer::publicKey() const {
    return {SignatureAlgorithm::Ed25519, toBytes(m_secret.view().subspan(crypto_sign_SEEDBYTES))};
}

Result<Signature> Ed25519Signer::sign(ByteView message) const {
    Signature signature(crypto_sign_BYTES);
    crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(), m_secret.view().data());
    return signature;
}

SecretBytes Ed25519Signer::seed() const { return SecretBytes::from(m_secret.view().first(crypto_sign_SEEDBYTES)); }

SealKeyPair newSealKeyPair(Random& random) {
    SecretBytes seed(crypto_box_SEEDBYTES);
    random.fill(RandomStream::Keys, seed.writable());
    SealKeyPair pair {Bytes(crypto_box_PUBLICKEYBYTES), SecretBytes(crypto_box_SECRETKEYBYTES)};
    crypto_box_seed_keypair(pair.publicKey.data(), pair.secretKey.writable().data(), seed.view().data());
    return pair;
}

Result<Bytes> seal(ByteView message, ByteView publicKey) {
    if (publicKey.size() != crypto_box_PUBLICKEYBYTES)
        return fail(ErrorCode::InvalidArgument, "a sealing key has 32 bytes");
    Bytes sealed(message.size() + crypto_box_SEALBYTES);
    if (crypto_box_seal(sealed.data(), message.data(), message.size(), publicKey.data()) != 0)
        return fail(ErrorCode::Internal, "sealing failed");
    return sealed;
}

Result<Bytes> openSealed(ByteView sealed, ByteView publicKey, const SecretBytes& secretKey) {
    if (sealed.size() < crypto_box_SEALBYTES || publicKey.size() != crypto_box_PUBLICKEYBYTES
        || secretKey.size() != crypto_box_SECRETKEYBYTES)
        return fail(ErrorCode::Malformed, "not a sealed box");
    Bytes message(sealed.size() - crypto_box_SEALBYTES);
    if (crypto_box_seal_open(message.data(), sealed.data(), sealed.size(), publicKey.data(), secretKey.view().data())
        != 0)
        return fail(ErrorCode::BadSignature, "the sealed box does not open");
    return message;
}

Bytes encrypt(ByteView message, const SecretBytes& key, ByteView context, Random& random) {
    Bytes box(
        crypto_aead_xchacha20poly1305_ietf_NPUBBYTES + message.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES);
    random.fill(RandomStream::Nonces, std::span(box).first(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES));
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        box.data() + crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, nullptr, message.data(), message.size(),
        context.data(), context.size(), nullptr, box.data(), key.view().data());
    return box;
}

Result<SecretBytes> decrypt(ByteView box, const SecretBytes& key, ByteView context) {
    constexpr std::size_t kOverhead
        = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES + crypto_aead_xchacha20poly1305_ietf_ABYTES;
    if (box.size() < kOverhead || key.size() != crypto_aead_xchacha20poly1305_ietf_KEYBYTES)
        return fail(ErrorCode::Malformed, "not an encrypted box");
    SecretBytes message(box.size() - kOverhead);
    const ByteView cipher = box.subspan(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            message.writable().data(), nullptr, nullptr, cipher.data(), cipher.size(), context.data(), context.size(),
            box.data(), key.view().data())
        != 0)
        return fail(ErrorCode::BadSignature, "the box does not open");
    return message;
}

} // namespace relais::sync
