// A scripted vault for tests and the demonstration.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/fake/fake_vault.h"

#include <fstream>

namespace relais::platform {

using namespace sync;

namespace {

// Names may hold any character: files are named by their hash.
std::filesystem::path fileOf(const std::filesystem::path& folder, const std::string& name) {
    return folder / (toHex(sha256(view(name))).substr(0, 32) + ".demo");
}

} // namespace

FakeVault::FakeVault(Claims claims, std::filesystem::path folder) : m_claims(claims), m_folder(std::move(folder)) { }

Status FakeVault::ready() const {
    if (m_unavailable)
        return fail(ErrorCode::VaultUnavailable, "scripted: the vault is locked");
    return {};
}

Result<SecretBytes> FakeVault::read(const std::string& name) {
    const std::lock_guard lock(m_mutex);
    RELAIS_TRY(ready());
    if (const auto found = m_items.find(name); found != m_items.end())
        return found->second.copy();
    if (!m_folder.empty()) {
        if (std::ifstream file(fileOf(m_folder, name), std::ios::binary); file) {
            const std::string bytes((std::istreambuf_iterator<char>(file)), {});
            return SecretBytes::from(view(bytes));
        }
    }
    return fail(ErrorCode::NotFound, "no such item");
}

Status FakeVault::write(const std::string& name, const SecretBytes& secret) {
    const std::lock_guard lock(m_mutex);
    RELAIS_TRY(ready());
    if (!m_folder.empty()) {
        std::error_code ignored;
        std::filesystem::create_directories(m_folder, ignored);
        std::ofstream file(fileOf(m_folder, name), std::ios::binary | std::ios::trunc);
        file << textView(secret.view());
        if (!file.flush())
            return fail(ErrorCode::VaultUnavailable, "the demonstration's vault file cannot be written");
    }
    m_items.insert_or_assign(name, secret.copy());
    return {};
}

Status FakeVault::erase(const std::string& name) {
    const std::lock_guard lock(m_mutex);
    RELAIS_TRY(ready());
    m_items.erase(name);
    if (!m_folder.empty()) {
        std::error_code ignored;
        std::filesystem::remove(fileOf(m_folder, name), ignored);
    }
    return {};
}

Result<SecretBytes> FakeVault::macForPerson(const std::string& key, ByteView message) {
    if (m_finger == Finger::Absent)
        return fail(ErrorCode::VaultUnavailable, "scripted: no fingerprint");
    if (m_finger == Finger::Refused)
        return fail(ErrorCode::Forbidden, "scripted: not recognised");
    Bytes asked = toBytes(message);
    asked.push_back(m_fingers);
    return mac(key, asked);
}

bool FakeVault::has(const std::string& name) const {
    const std::lock_guard lock(m_mutex);
    return m_items.contains(name) || (!m_folder.empty() && std::filesystem::exists(fileOf(m_folder, name)));
}

void FakeVault::setUnavailable(bool on) {
    const std::lock_guard lock(m_mutex);
    m_unavailable = on;
}

} // namespace relais::platform
