// The hardware that a PIN is fed through, as the store needs it: keys that cannot leave the device and can be
// destroyed.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/secret.h"

namespace relais::sync {

// Implemented over platform/ports/vault.h. Calls may block for 100 ms: never from the UI thread. VaultUnavailable when
// the system refuses.
class HardwareKey {
public:
    virtual ~HardwareKey() = default;
    // True when keys are in hardware: only then may a PIN be kept across starts (product.md "PIN").
    [[nodiscard]] virtual bool isHardware() const = 0;
    // 32 bytes, HMAC-SHA-256 of `message` under the key `name`, made at the first call.
    [[nodiscard]] virtual Result<SecretBytes> derive(const std::string& name, ByteView message) = 0;
    // True where the system recognises the person itself (fingerprint, face) before a key may serve.
    [[nodiscard]] virtual bool knowsPerson() const { return false; }
    // As derive(), under a key that serves only right after the system recognised its owner; the system asks.
    // Forbidden: not recognised, or the person refused.
    [[nodiscard]] virtual Result<SecretBytes> deriveForPerson(const std::string& name, ByteView message) {
        static_cast<void>(name);
        static_cast<void>(message);
        return fail(ErrorCode::VaultUnavailable, "no fingerprint here");
    }
    // Gone for ever; a later derive() of the same name gives other bytes.
    [[nodiscard]] virtual Status destroy(const std::string& name) = 0;
};

} // namespace relais::sync
