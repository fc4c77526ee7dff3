// The ways into a store: its key wrapped under a PIN, a passphrase and a recovery code, in a file of two generations.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/files.h"
#include "sync/base/ids.h"
#include "sync/store/hardware_key.h"
#include "sync/store/key_derivation.h"

#include <optional>

namespace relais::sync {

enum class SlotKind : std::uint8_t { Pin = 'P', Passphrase = 'W', Recovery = 'R', Fingerprint = 'B' };

struct SlotDeps {
    Files& files;
    HardwareKey& hardware;
    const Clock& clock;
    Random& random;
};

// Owns the content of "<path>.a" and "<path>.b", which hold two generations of the same CBOR map behind a checksum; the
// greater whole one counts. Each wrap is bound to (device, user, kind, generation of its making). The store's key never
// derives from a secret: changing a secret rewrites one slot (trust.md B2).
//
// PIN: Argon2id, then through a hardware key of its own; only where the hardware is real. A try is counted on disk
// before it is judged; the third wrong one destroys that hardware key and that slot, and nothing else.
// Passphrase: Argon2id, through a hardware key where there is one; wrong tries make the next wait 1 s, 2 s… 5 min.
// Recovery code: 128 bits, needs neither.
// Fingerprint: a hardware key that serves only once the system recognised the person; no secret. A fingerprint added
// to the system later changes that key: the slot is then destroyed (trust.md B2, slot B).
//
// Blocks for the cost of Argon2id: never on the UI thread. One thread at a time. Errors: SecretWrong, SlotDestroyed
// (this try was the last), SlotAbsent, SecretTooWeak, VaultUnavailable, RateLimited (detail: seconds), and of Files.
class Slots {
public:
    // Absent files are a set without slots. StoreCorrupt: there are files and none is whole.
    [[nodiscard]] static Result<Slots> open(SlotDeps deps, std::string path, DeviceId device, UserId user);

    [[nodiscard]] bool has(SlotKind kind) const { return find(kind) != nullptr; }
    [[nodiscard]] int pinTriesLeft() const;

    // They replace the slot of that kind; the key must be the store's (32 bytes).
    [[nodiscard]] Status setPin(ByteView pin, const SecretBytes& storeKey, const KdfCost& cost);
    [[nodiscard]] Status setPassphrase(ByteView passphrase, const SecretBytes& storeKey, const KdfCost& cost);
    // The code to print or write down, once: 7 groups of 4 characters.
    [[nodiscard]] Result<SecretBytes> newRecoveryCode(const SecretBytes& storeKey);
    // The system asks for the finger at once: what opens later is what was shown now.
    [[nodiscard]] Status setFingerprint(const SecretBytes& storeKey);
    [[nodiscard]] Status remove(SlotKind kind);

    [[nodiscard]] Result<SecretBytes> unlockPin(ByteView pin);
    [[nodiscard]] Result<SecretBytes> unlockPassphrase(ByteView passphrase);
    [[nodiscard]] Result<SecretBytes> unlockRecovery(ByteView code);
    [[nodiscard]] Result<SecretBytes> unlockFingerprint();

    static constexpr int kPinTries = 3;

private:
    struct Slot {
        SlotKind kind = SlotKind::Pin;
        std::uint64_t generation = 0;
        SlotSalt salt {};
        KdfCost cost;
        std::string hardwareName; // "": not fed through hardware
        Bytes box;
        int tries = 0; // wrong in a row
        WallMs notBefore;
    };
    Slots(SlotDeps deps, std::string path, DeviceId device, UserId user);
    [[nodiscard]] const Slot* find(SlotKind kind) const;
    [[nodiscard]] Slot* find(SlotKind kind);
    [[nodiscard]] Status load();
    void take(ByteView content);
    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] Status save(bool everywhere);
    [[nodiscard]] Bytes contextOf(const Slot& slot) const;
    [[nodiscard]] Result<SecretBytes> wrapKey(const Slot& slot, ByteView secret);
    [[nodiscard]] Status put(Slot slot, ByteView secret, const SecretBytes& storeKey);
    [[nodiscard]] Result<SecretBytes> tryOpen(Slot& slot, ByteView secret);
    [[nodiscard]] Status destroyPin();

    SlotDeps m_deps;
    std::string m_path;
    DeviceId m_device;
    UserId m_user;
    std::uint64_t m_generation = 0;
    std::vector<Slot> m_slots;
};

} // namespace relais::sync
