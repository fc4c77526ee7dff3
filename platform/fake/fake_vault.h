// A scripted vault for tests and the demonstration: it says "hardware" so that the PIN can be shown, and says so.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/qt/software_vault.h"

#include <filesystem>
#include <map>
#include <mutex>

namespace relais::platform {

// Keeps its keys in memory, and in `folder` too when one is given (the demonstration must find them again at the next
// start). It protects nothing: the test band says « Données fictives ». Any thread.
class FakeVault final : public SoftwareVault {
public:
    enum class Claims : bool { Software, Hardware };

    explicit FakeVault(Claims claims = Claims::Hardware, std::filesystem::path folder = {});

    [[nodiscard]] bool isHardware() const override { return m_claims == Claims::Hardware; }
    [[nodiscard]] bool isScripted() const override { return true; }
    [[nodiscard]] Result<SecretBytes> read(const std::string& name) override;
    [[nodiscard]] Status write(const std::string& name, const SecretBytes& secret) override;
    [[nodiscard]] Status erase(const std::string& name) override;

    // From now on every call answers VaultUnavailable, as a locked keyring does; false: it works again.
    void setUnavailable(bool on);
    [[nodiscard]] bool has(const std::string& name) const;

private:
    [[nodiscard]] Status ready() const;
    Claims m_claims;
    std::filesystem::path m_folder;
    mutable std::mutex m_mutex;
    std::map<std::string, SecretBytes> m_items;
    bool m_unavailable = false;
};

} // namespace relais::platform
