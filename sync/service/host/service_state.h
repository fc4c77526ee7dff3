// The state folder of a service opened: keys, store, aside, clock, and the settings that follow from the configuration.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/files.h"
#include "sync/service/host/config.h"
#include "sync/service/host/service_clock.h"
#include "sync/service/host/service_keys_file.h"
#include "sync/service/ledger/ledger.h"
#include "sync/service/letters/folder_tray.h"
#include "sync/service/storage/file_aside.h"
#include "sync/service/storage/sqlite/sqlite_storage.h"

namespace relais::service {

// Owns what a ledger or an administration stands on. Layout of the folder: keys/, store.db, aside/ (unless configured
// elsewhere), tls/, port (the port a running service listens on), scenario (real instant the scenario started at).
class ServiceState {
public:
    // Makes keys and store where neither is (a first start); one without the other is ConfigInvalid: a store without
    // its key is lost, and a new store beside old keys would look like an empty service.
    [[nodiscard]] static Result<std::unique_ptr<ServiceState>> open(const Config& config);

    // `clock`: another one than the service's own, for a field day. It must outlive what is made of the parts.
    [[nodiscard]] LedgerParts parts() { return partsWith(m_clock); }
    [[nodiscard]] LedgerParts partsWith(const Clock& clock) {
        return {*m_storage, m_aside, clock, m_random, nullptr, m_tray ? &*m_tray : nullptr};
    }
    [[nodiscard]] ServiceKeys keys() const;
    [[nodiscard]] Settings settings() const;
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] Random& random() { return m_random; }
    [[nodiscard]] Storage& storage() { return *m_storage; }
    [[nodiscard]] const Config& config() const { return m_config; }
    [[nodiscard]] const KeyMaterial& material() const { return m_keys; }
    [[nodiscard]] std::string file(std::string_view name) const {
        return m_config.text("state") + '/' + std::string(name);
    }

private:
    ServiceState(Config config, KeyMaterial keys, std::unique_ptr<SqliteStorage> storage, ServiceClock clock);

    Config m_config;
    KeyMaterial m_keys;
    SystemFiles m_files;
    SystemRandom m_random;
    std::unique_ptr<SqliteStorage> m_storage;
    FileAside m_aside;
    std::optional<FolderTray> m_tray; // where one is configured
    ServiceClock m_clock;
};

// Reads a whole text file; NotFound names it.
[[nodiscard]] Result<std::string> readText(const std::string& path);

} // namespace relais::service
