// What a vault without hardware does with its items: keys that this process computes with.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/ports/vault.h"

namespace relais::platform {

// Left to the systems: read, write and erase.
class SoftwareVault : public Vault {
public:
    [[nodiscard]] Result<SecretBytes> mac(const std::string& key, ByteView message) final;
    [[nodiscard]] Status destroyKey(const std::string& key) final;
    [[nodiscard]] Result<std::unique_ptr<Signer>> signer(const std::string& key) final;

private:
    [[nodiscard]] Result<SecretBytes> keyOf(const std::string& name); // made when absent
};

} // namespace relais::platform
