// What a vault without hardware does with its items.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/qt/software_vault.h"

#include <sodium.h>

namespace relais::platform {

using namespace sync;

Result<SecretBytes> SoftwareVault::keyOf(const std::string& name) {
    auto known = read(name);
    if (known || known.error().code != ErrorCode::NotFound)
        return known;
    SecretBytes fresh(32);
    SystemRandom().fill(RandomStream::Keys, fresh.writable());
    RELAIS_TRY(write(name, fresh));
    return fresh;
}

Result<SecretBytes> SoftwareVault::mac(const std::string& key, ByteView message) {
    RELAIS_ASSIGN(const SecretBytes secret, keyOf("mac." + key));
    SecretBytes out(crypto_auth_hmacsha256_BYTES);
    crypto_auth_hmacsha256(out.writable().data(), message.data(), message.size(), secret.view().data());
    return out;
}

Status SoftwareVault::destroyKey(const std::string& key) { return erase("mac." + key); }

Result<std::unique_ptr<Signer>> SoftwareVault::signer(const std::string& key) {
    RELAIS_ASSIGN(const SecretBytes seed, keyOf("sign." + key));
    RELAIS_ASSIGN(Ed25519Signer signer, Ed25519Signer::fromSeed(seed));
    return std::make_unique<Ed25519Signer>(std::move(signer));
}

} // namespace relais::platform
