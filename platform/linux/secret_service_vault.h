// The vault of a Linux desktop: the keyring of the session (libsecret or KWallet) through QtKeychain.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/qt/software_vault.h"

namespace relais::platform {

// Not hardware: what it keeps can be copied by whoever opens the session, so the app asks for a passphrase of seven
// words and gives only a quick code (product.md "PIN"). Any thread but the UI's, one at a time: a locked keyring asks
// its user and the call waits.
class SecretServiceVault final : public SoftwareVault {
public:
    // `profile` keeps the items of several profiles of one machine apart.
    explicit SecretServiceVault(std::string profile);

    [[nodiscard]] bool isHardware() const override { return false; }
    [[nodiscard]] Result<SecretBytes> read(const std::string& name) override;
    [[nodiscard]] Status write(const std::string& name, const SecretBytes& secret) override;
    [[nodiscard]] Status erase(const std::string& name) override;

private:
    std::string m_profile;
};

} // namespace relais::platform
