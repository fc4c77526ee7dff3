// Sealing the store's key in memory under a PIN.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/store/quick_code.h"

#include "sync/base/crypto.h"
#include "sync/store/secret_rules.h"

namespace relais::sync {

namespace {
constexpr std::string_view kContext = "relais-quick-code-1";
} // namespace

Status QuickCode::set(ByteView pin, const SecretBytes& storeKey, const KdfCost& cost, Random& random) {
    RELAIS_TRY(checkPin(pin));
    const SlotSalt salt = random.bytes<16>(RandomStream::Salts);
    RELAIS_ASSIGN(const SecretBytes secret, argon2id(pin, salt, cost));
    const SecretBytes key = bindKey(secret, view(kContext));
    m_box = SecretBytes::from(encrypt(storeKey.view(), key, view(kContext), random));
    m_salt = salt;
    m_cost = cost;
    m_until = m_clock.monotonic() + kLife;
    m_tries = 0;
    return {};
}

bool QuickCode::isSet() const { return !m_box.empty() && m_clock.monotonic() < m_until; }

Result<SecretBytes> QuickCode::unlock(ByteView pin) {
    if (!isSet()) {
        forget();
        return fail(ErrorCode::SlotAbsent, "there is no quick code");
    }
    ++m_tries;
    RELAIS_ASSIGN(const SecretBytes secret, argon2id(pin, m_salt, m_cost));
    auto storeKey = decrypt(m_box.view(), bindKey(secret, view(kContext)), view(kContext));
    if (storeKey) {
        m_tries = 0;
        return storeKey;
    }
    if (m_tries < kTries)
        return fail(ErrorCode::SecretWrong, "the code is wrong");
    forget();
    return fail(ErrorCode::SlotDestroyed, "three wrong tries");
}

void QuickCode::forget() {
    m_box = SecretBytes();
    m_tries = 0;
}

} // namespace relais::sync
