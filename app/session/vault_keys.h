// The vault as the slots of the store ask for it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/ports/vault.h"
#include "sync/store/hardware_key.h"

namespace relais::app {

// Store's thread only.
class VaultKeys final : public sync::HardwareKey {
public:
    explicit VaultKeys(platform::Vault& vault) : m_vault(vault) { }
    [[nodiscard]] bool isHardware() const override { return m_vault.isHardware(); }
    [[nodiscard]] sync::Result<sync::SecretBytes> derive(const std::string& name, sync::ByteView message) override {
        return m_vault.mac(name, message);
    }
    [[nodiscard]] bool knowsPerson() const override { return m_vault.canAskPerson(); }
    [[nodiscard]] sync::Result<sync::SecretBytes>
    deriveForPerson(const std::string& name, sync::ByteView message) override {
        return m_vault.macForPerson(name, message);
    }
    [[nodiscard]] sync::Status destroy(const std::string& name) override { return m_vault.destroyKey(name); }

private:
    platform::Vault& m_vault;
};

} // namespace relais::app
