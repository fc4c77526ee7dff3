// The vault of a phone or tablet with Android: keys in its hardware, through KeystoreVault.java.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/ports/vault.h"

namespace relais::platform {

// Keys are in StrongBox where there is one, else in the trusted environment; a device without either answers false to
// isHardware(), and the app then offers no persistent PIN. Any thread but the UI's, one at a time.
class AndroidVault final : public Vault {
public:
    AndroidVault();

    [[nodiscard]] bool isHardware() const override { return m_hardware; }
    [[nodiscard]] Result<SecretBytes> mac(const std::string& key, ByteView message) override;
    [[nodiscard]] Status destroyKey(const std::string& key) override;
    [[nodiscard]] bool canAskPerson() const override;
    [[nodiscard]] Result<SecretBytes> macForPerson(const std::string& key, ByteView message) override;
    [[nodiscard]] Result<SecretBytes> read(const std::string& name) override;
    [[nodiscard]] Status write(const std::string& name, const SecretBytes& secret) override;
    [[nodiscard]] Status erase(const std::string& name) override;
    [[nodiscard]] Result<std::unique_ptr<Signer>> signer(const std::string& key) override;

private:
    bool m_hardware = false;
};

} // namespace relais::platform
