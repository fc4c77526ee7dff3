// The vault of an iPhone or iPad: keys of the Secure Enclave, items of the keychain that never leave this device.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/ports/vault.h"

namespace relais::platform {

// The Secure Enclave holds P-256 keys only. A MAC key is therefore 32 random bytes that only an enclave key can open:
// it is in this process's guarded memory during one MAC, and destroying the enclave key destroys it for ever.
// Any thread but the UI's, one at a time.
class IosVault final : public Vault {
public:
    [[nodiscard]] bool isHardware() const override;
    [[nodiscard]] Result<SecretBytes> mac(const std::string& key, ByteView message) override;
    [[nodiscard]] Status destroyKey(const std::string& key) override;
    [[nodiscard]] bool canAskPerson() const override;
    [[nodiscard]] Result<SecretBytes> macForPerson(const std::string& key, ByteView message) override;
    [[nodiscard]] Result<SecretBytes> read(const std::string& name) override;
    [[nodiscard]] Status write(const std::string& name, const SecretBytes& secret) override;
    [[nodiscard]] Status erase(const std::string& name) override;
    [[nodiscard]] Result<std::unique_ptr<Signer>> signer(const std::string& key) override;

private:
    [[nodiscard]] Result<SecretBytes> macUnder(const std::string& tag, unsigned long access, ByteView message);
};

} // namespace relais::platform
