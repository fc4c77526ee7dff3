// A scripted vault for tests and the demonstration: it says "hardware" so that the PIN can be shown, and says so.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/qt/software_vault.h"

#include <atomic>
#include <filesystem>
#include <map>
#include <mutex>

namespace relais::platform {

// Keeps its keys in memory, and in `folder` too when one is given (the demonstration must find them again at the next
// start). It protects nothing: the test band says « Données fictives ». Any thread.
class FakeVault final : public SoftwareVault {
public:
    enum class Claims : bool { Software, Hardware };
    // What the system's question about the person ends in.
    enum class Finger : std::uint8_t { Absent, Recognised, Refused };

    explicit FakeVault(Claims claims = Claims::Hardware, std::filesystem::path folder = {});

    [[nodiscard]] bool isHardware() const override { return m_claims == Claims::Hardware; }
    [[nodiscard]] bool isScripted() const override { return true; }
    [[nodiscard]] bool canAskPerson() const override { return m_finger.load() != Finger::Absent; }
    [[nodiscard]] Result<SecretBytes> macForPerson(const std::string& key, ByteView message) override;
    [[nodiscard]] Result<SecretBytes> read(const std::string& name) override;
    [[nodiscard]] Status write(const std::string& name, const SecretBytes& secret) override;
    [[nodiscard]] Status erase(const std::string& name) override;

    // From now on every call answers VaultUnavailable, as a locked keyring does; false: it works again.
    void setUnavailable(bool on);
    void setFinger(Finger finger) { m_finger = finger; }
    // Somebody showed one more finger to the system: keys that asked for the person are other keys now.
    void addFingerToSystem() { ++m_fingers; }
    [[nodiscard]] bool has(const std::string& name) const;

private:
    [[nodiscard]] Status ready() const;
    Claims m_claims;
    std::filesystem::path m_folder;
    mutable std::mutex m_mutex;
    std::map<std::string, SecretBytes> m_items;
    bool m_unavailable = false;
    std::atomic<Finger> m_finger {Finger::Absent};
    std::atomic<std::uint8_t> m_fingers {1};
};

} // namespace relais::platform
