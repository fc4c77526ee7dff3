// What an administrator does to the service: people, roles, codes, devices, definitions, tables, backups.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/civil_date.h"
#include "sync/domain/indicators.h"
#include "sync/service/ledger/enrolment.h"
#include "sync/service/ledger/history.h"

namespace relais::service {

// Each call is one transaction on the store, journalled aside before its commit where it takes something away. May run
// in another process than the service: the service notices at its next tick. Errors are for the administrator:
// NotFound, InvalidArgument, Conflict, DefinitionInvalid with a sentence in `detail`.
class Administration {
public:
    Administration(const LedgerParts& parts, ServiceKeys keys, Settings settings)
        : m_history(parts, std::move(keys), std::move(settings)) { }
    // Before anything else: makes the first epoch, or notices a restore.
    Status start() { return m_history.start(); }

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

    // The duties of a permanence from one day to another, both included, that are not there yet; how many were made.
    // Unpublished: the coordinator publishes them. NotFound, InvalidArgument (duty_book.h).
    Result<std::size_t> makeDuties(const std::string& territory, CivilDate first, CivilDate last);

    // What indicators may know of every consultation the service holds; of its figures, no person's (indicators.h).
    Result<std::vector<ConsultationFigures>> consultationFigures();

    // --- what somebody must look at ---
    Result<std::vector<AlarmRow>> alarms(); // those on
    // Seen to by a person. NotFound when it is not on.
    Status clearAlarm(const std::string& kind, const std::string& subject);
    struct AsideLine { // no content: ids, and why
        OpId op;       // null when the bytes could not be read
        Hash leaf {};
        std::string code;
        WallMs received;
        DeviceId device;
    };
    Result<std::vector<AsideLine>> quarantined(); // by arrival, at most 10,000
    // Judged again; the number still set aside afterwards. Null: all of them. NotFound, InvalidArgument (not set
    // aside).
    Result<std::size_t> retryQuarantined(const OpId& op);

    // --- backups ---
    // An encrypted copy, read back and verified; moves the durable watermark to the older of the last two.
    Result<Seq> backup(const std::string& path);

private:
    History m_history;
};

// Puts a verified backup in the place of the store, which is kept beside as "<store>.before-restore". The service must
// not be running. Its next start finds the storage behind its mark: new epoch, case numbers skipped, removals replayed
// (History::start). Conflict when a former store is still beside; StoreWrongKey, StoreCorrupt for a bad backup.
Status restoreBackup(const std::string& backup, const std::string& store, const SecretBytes& key);

} // namespace relais::service
