// A vault's hardware keys in memory: what Slots are given in tests.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/crypto.h"
#include "sync/store/hardware_key.h"

#include <map>

namespace relais::test {

class MemoryHardware final : public sync::HardwareKey {
public:
    explicit MemoryHardware(bool isHardware = true) : m_isHardware(isHardware) { }
    [[nodiscard]] bool isHardware() const override { return m_isHardware; }
    sync::Result<sync::SecretBytes> derive(const std::string& name, sync::ByteView message) override {
        if (refuses)
            return sync::fail(sync::ErrorCode::VaultUnavailable, "planned");
        auto [key, isNew] = keys.try_emplace(name);
        if (isNew)
            m_random.fill(sync::RandomStream::Keys, key->second);
        return sync::SecretBytes::from(sync::sha256({key->second, message}));
    }
    [[nodiscard]] bool knowsPerson() const override { return fingers > 0; }
    sync::Result<sync::SecretBytes> deriveForPerson(const std::string& name, sync::ByteView message) override {
        if (!recognises)
            return sync::fail(sync::ErrorCode::Forbidden, "planned");
        return derive(name + std::to_string(fingers), message);
    }
    sync::Status destroy(const std::string& name) override {
        keys.erase(name);
        return {};
    }

    std::map<std::string, std::array<std::uint8_t, 32>> keys;
    bool refuses = false;
    int fingers = 0; // shown to the system; one more makes other keys
    bool recognises = true;

private:
    bool m_isHardware;
    sync::SystemRandom m_random;
};

} // namespace relais::test
