// Argon2id and BLAKE2b by libsodium.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/key_derivation.h"

#include <algorithm>
#include <sodium.h>

namespace relais::sync {

Result<KdfCost> calibrateKdf(const Clock& clock, std::chrono::milliseconds target) {
    const SlotSalt salt {};
    const MonoMs before = clock.monotonic();
    RELAIS_TRY(argon2id(view("calibration"), salt, kKdfFloor));
    const auto took = std::max<std::int64_t>((clock.monotonic() - before).count(), 1);
    // Time grows with memory × passes.
    const double budget = static_cast<double>(target.count()) / static_cast<double>(took)
        * static_cast<double>(kKdfFloor.memoryKiB) * kKdfFloor.passes;
    KdfCost cost = kKdfFloor;
    cost.memoryKiB = static_cast<std::uint32_t>(std::clamp(
        budget / kKdfFloor.passes, static_cast<double>(kKdfFloor.memoryKiB),
        static_cast<double>(kKdfCeiling.memoryKiB)));
    cost.passes = static_cast<std::uint32_t>(std::clamp(
        budget / cost.memoryKiB, static_cast<double>(kKdfFloor.passes), static_cast<double>(kKdfCeiling.passes)));
    return cost;
}

Result<SecretBytes> argon2id(ByteView secret, const SlotSalt& salt, const KdfCost& cost) {
    static_assert(std::tuple_size_v<SlotSalt> == crypto_pwhash_SALTBYTES);
    // A damaged or foreign file may ask for any cost: more than we ever set is not tried.
    if (cost.memoryKiB > kKdfCeiling.memoryKiB || cost.passes > kKdfCeiling.passes)
        return fail(ErrorCode::TooLarge, "a cost above the ceiling");
    SecretBytes key(32);
    const int code = crypto_pwhash(
        key.writable().data(), key.size(), reinterpret_cast<const char*>(secret.data()), secret.size(), salt.data(),
        cost.passes, static_cast<std::size_t>(cost.memoryKiB) * 1024, crypto_pwhash_ALG_ARGON2ID13);
    if (code != 0)
        return fail(ErrorCode::TooLarge, "not enough memory for the key derivation");
    return key;
}

SecretBytes bindKey(const SecretBytes& key, ByteView context) {
    SecretBytes bound(32);
    crypto_generichash(
        bound.writable().data(), bound.size(), context.data(), context.size(), key.view().data(), key.size());
    return bound;
}

} // namespace relais::sync
