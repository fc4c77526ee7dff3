// The PIN of a running app where no hardware guards it: the store's key sealed in guarded memory, never on disk.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/clock.h"
#include "sync/base/random.h"
#include "sync/store/key_derivation.h"

namespace relais::sync {

// Gone after 3 wrong tries, 12 hours (of the monotonic clock, which no user sets), or with the object. Blocks for the
// cost of Argon2id. One thread at a time.
class QuickCode {
public:
    static constexpr int kTries = 3;
    static constexpr std::chrono::hours kLife {12};

    explicit QuickCode(const Clock& clock) : m_clock(clock) { }
    // Needs an unlocked store. SecretTooWeak and InvalidArgument as checkPin().
    [[nodiscard]] Status set(ByteView pin, const SecretBytes& storeKey, const KdfCost& cost, Random& random);
    [[nodiscard]] bool isSet() const;
    [[nodiscard]] int triesLeft() const { return isSet() ? kTries - m_tries : 0; }
    // SecretWrong; SlotDestroyed (that was the last); SlotAbsent (none, or 12 hours have passed).
    [[nodiscard]] Result<SecretBytes> unlock(ByteView pin);
    void forget();

private:
    const Clock& m_clock;
    SecretBytes m_box;
    SlotSalt m_salt {};
    KdfCost m_cost;
    MonoMs m_until;
    int m_tries = 0;
};

} // namespace relais::sync
