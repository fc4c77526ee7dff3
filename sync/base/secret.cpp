// Guarded memory by libsodium.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/base/secret.h"

#include <algorithm>
#include <new>
#include <sodium.h>

namespace relais::sync {

SecretBytes::SecretBytes(std::size_t size) : m_size(size) {
    if (sodium_init() < 0)
        throw std::bad_alloc();
    m_data.reset(static_cast<std::uint8_t*>(sodium_malloc(size == 0 ? 1 : size)));
    if (!m_data)
        throw std::bad_alloc();
}

SecretBytes SecretBytes::from(ByteView bytes) {
    SecretBytes secret(bytes.size());
    std::copy(bytes.begin(), bytes.end(), secret.writable().begin());
    return secret;
}

void SecretBytes::Free::operator()(std::uint8_t* p) const noexcept { sodium_free(p); }

} // namespace relais::sync
