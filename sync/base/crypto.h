// The few cryptographic operations Relais uses, by libsodium; no home-made primitive.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/bytes.h"
#include "sync/base/random.h"
#include "sync/base/secret.h"

namespace relais::sync {

using Hash = std::array<std::uint8_t, 32>; // SHA-256

[[nodiscard]] Hash sha256(ByteView bytes);
[[nodiscard]] Hash sha256(std::initializer_list<ByteView> parts); // of their concatenation

// Signature algorithms; the value is stored with the key. P-256 keys live in a phone's hardware (sign through a
// Signer); the service verifies both. Numbers are part of the protocol.
enum class SignatureAlgorithm : std::uint8_t { Ed25519 = 1, EcdsaP256 = 2 };

// Ed25519: 32 raw bytes. EcdsaP256: the 65-byte uncompressed point (SEC 1).
struct PublicKey {
    SignatureAlgorithm algorithm = SignatureAlgorithm::Ed25519;
    Bytes bytes;
    bool operator==(const PublicKey&) const = default;
};

// Ed25519: 64 bytes. EcdsaP256: r ‖ s, 64 bytes.
using Signature = Bytes;

// True when `signature` is `key`'s over `message`.
[[nodiscard]] bool verify(const PublicKey& key, ByteView message, ByteView signature);

// Signs with a private key it alone can use. Implementations: Ed25519Signer here, hardware keys in platform/.
class Signer {
public:
    virtual ~Signer() = default;
    [[nodiscard]] virtual PublicKey publicKey() const = 0;
    [[nodiscard]] virtual Result<Signature> sign(ByteView message) const = 0;
};

class Ed25519Signer final : public Signer {
public:
    // From a 32-byte seed.
    [[nodiscard]] static Result<Ed25519Signer> fromSeed(const SecretBytes& seed);
    [[nodiscard]] static Ed25519Signer generate(Random& random);
    [[nodiscard]] PublicKey publicKey() const override;
    [[nodiscard]] Result<Signature> sign(ByteView message) const override;
    [[nodiscard]] SecretBytes seed() const;

private:
    SecretBytes m_secret; // 64 bytes: seed ‖ public key
};

// Sealed boxes (X25519 + XSalsa20-Poly1305): anyone seals, only the holder of the secret key opens.
struct SealKeyPair {
    Bytes publicKey;       // 32 bytes
    SecretBytes secretKey; // 32 bytes
};
[[nodiscard]] SealKeyPair newSealKeyPair(Random& random);
[[nodiscard]] Result<Bytes> seal(ByteView message, ByteView publicKey);
[[nodiscard]] Result<Bytes> openSealed(ByteView sealed, ByteView publicKey, const SecretBytes& secretKey);

// XChaCha20-Poly1305 with a random 24-byte nonce in front; `context` is authenticated, not carried.
[[nodiscard]] Bytes encrypt(ByteView message, const SecretBytes& key, ByteView context, Random& random);
[[nodiscard]] Result<SecretBytes> decrypt(ByteView box, const SecretBytes& key, ByteView context);

} // namespace relais::sync
