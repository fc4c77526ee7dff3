// What an administrator does to the service: people, roles, codes, devices, definitions, tables, backups.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/ledger/enrolment.h"
#include "sync/service/ledger/ledger.h"

namespace relais::service {

// Each call is one transaction on the store, journalled aside before its commit where it takes something away. May run
// in another process than the service: the service notices at its next tick. Errors are for the administrator:
// NotFound, InvalidArgument, Conflict, DefinitionInvalid with a sentence in `detail`.
class Administration {
public:
    Administration(const LedgerParts& parts, const ServiceKeys& keys, const Settings& settings);

    // --- people ---
    // Adds or changes; roles are replaced by `roles` ("DECLARANT", "AGENT_LUP:911"…).
    Status putUser(const UserRow& user, const std::vector<std::string>& roles);
    struct UserLine {
        UserRow user;
        std::vector<std::string> roles;
        std::size_t devices = 0;
    };
    Result<std::vector<UserLine>> users();
    Status setDisabled(const UserId& user, bool disabled);

    // --- devices ---
    Result<std::string> enrolCode(const UserId& user, CodeKind kind);
    struct DeviceLine {
        DeviceRow device;
        std::vector<UserId> users;
        std::uint32_t pending = 0; // as the device last said (C18)
        std::int64_t oldestPendingMs = 0;
    };
    Result<std::vector<DeviceLine>> devices();
    Status revokeDevice(const DeviceId& device);
    Status confirmDevice(const DeviceId& device); // came back by its certificate after a restore

    // --- data ---
    // A definition that is already there with the same content changes nothing.
    Status putDefinition(const std::string& formJson, const std::string& workflowJson);
    Status withdrawDefinition(const std::string& code, std::uint32_t version);
    // Checked first when the table is one the rules read ("desks").
    Status putReference(const std::string& table, const Value& rows);

    // --- backups ---
    // An encrypted copy, read back and verified; moves the durable watermark to the older of the last two.
    Result<Seq> backup(const std::string& path);

private:
    template <class Do>
    auto inside(Do act) -> decltype(act(std::declval<Work&>()));

    LedgerParts m_parts;
    const ServiceKeys& m_keys;
    const Settings& m_settings;
};

// Puts a backup in the place of the store: the present store is kept beside, the epoch renewed, case numbers skip
// 10,000, the journal of removals replayed. The service must not be running (StoreBusy).
Status restoreBackup(
    const std::string& backup, const std::string& store, const SecretBytes& key, const LedgerParts& parts,
    const Settings& settings);

} // namespace relais::service
