// The system's safe: keys that cannot leave the device, and small secrets that no other app reads.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/crypto.h"

#include <memory>
#include <string>

namespace relais::platform {

using sync::ByteView;
using sync::Result;
using sync::SecretBytes;
using sync::Signer;
using sync::Status;

// Owned by the composition root. Calls may block for some 100 ms (a locked keyring may even ask its user): never from
// the UI thread. One thread at a time. Errors: VaultUnavailable (locked, absent, refused), NotFound.
class Vault {
public:
    virtual ~Vault() = default;

    // True when keys live in hardware that counts tries and cannot be copied (product.md "PIN"): a PIN may then be kept
    // across starts. The demo's scripted vault says yes too, and isScripted() makes that visible.
    [[nodiscard]] virtual bool isHardware() const = 0;
    [[nodiscard]] virtual bool isScripted() const { return false; }

    // HMAC-SHA-256 of `message` under the non-exportable key called `key`, made at the first call: what the PIN is fed
    // through (trust.md B2, slot P). A destroyed key is gone for ever: the next call makes another one.
    [[nodiscard]] virtual Result<SecretBytes> mac(const std::string& key, ByteView message) = 0;
    [[nodiscard]] virtual Status destroyKey(const std::string& key) = 0;

    // A fingerprint or a face that the system checks itself before a key serves; false where there is none.
    [[nodiscard]] virtual bool canAskPerson() const { return false; }
    // As mac(), under a key of its own kind that serves only right after the system recognised its owner: the system
    // shows its question and this call waits for the answer. A fingerprint added later makes another key. Errors:
    // Forbidden (not recognised, or refused).
    [[nodiscard]] virtual Result<SecretBytes> macForPerson(const std::string& key, ByteView message) {
        static_cast<void>(key);
        static_cast<void>(message);
        return sync::fail(sync::ErrorCode::VaultUnavailable, "no fingerprint here");
    }

    // Small secrets (keys of the site store). read: NotFound when never written.
    [[nodiscard]] virtual Result<SecretBytes> read(const std::string& name) = 0;
    [[nodiscard]] virtual Status write(const std::string& name, const SecretBytes& secret) = 0;
    [[nodiscard]] virtual Status erase(const std::string& name) = 0;

    // The device's signing key called `key`, made at the first call: Ed25519 here, P-256 inside a phone's hardware.
    [[nodiscard]] virtual Result<std::unique_ptr<Signer>> signer(const std::string& key) = 0;
};

} // namespace relais::platform
