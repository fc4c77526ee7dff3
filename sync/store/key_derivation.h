// From what a person types to a key: Argon2id at a cost measured on the device, and keys bound to their purpose.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/clock.h"
#include "sync/base/secret.h"

namespace relais::sync {

using SlotSalt = std::array<std::uint8_t, 16>;

// Argon2id with one lane (libsodium's), stored with what it protects.
struct KdfCost {
    std::uint32_t memoryKiB = 64 * 1024;
    std::uint32_t passes = 3;
    bool operator==(const KdfCost&) const = default;
};

// trust.md B2 "Parameters": never below the floor (OWASP ASVS 5.0 App. C), never above the ceiling.
inline constexpr KdfCost kKdfFloor {46 * 1024, 2};
inline constexpr KdfCost kKdfCeiling {256 * 1024, 4};

// Runs Argon2id at the floor and scales memory, then passes, to about `target` on this device. Takes about a second:
// never on the UI thread.
[[nodiscard]] Result<KdfCost>
calibrateKdf(const Clock& clock, std::chrono::milliseconds target = std::chrono::milliseconds(600));

// 32 bytes. Blocks for as long as the cost says. TooLarge when the memory is not there.
[[nodiscard]] Result<SecretBytes> argon2id(ByteView secret, const SlotSalt& salt, const KdfCost& cost);

// 32 bytes for one purpose: BLAKE2b keyed with `key` over `context`.
[[nodiscard]] SecretBytes bindKey(const SecretBytes& key, ByteView context);

} // namespace relais::sync
