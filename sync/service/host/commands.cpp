// Dispatch and the small commands: users, codes, devices, checks, backups.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/host/commands.h"

#include "sync/base/folder_lock.h"
#include "sync/domain/identifiers.h"
#include "sync/domain/paris_time.h"
#include "sync/service/admin/administration.h"
#include "sync/service/host/command_line.h"
#include "sync/service/host/indicators_command.h"
#include "sync/service/host/load_command.h"
#include "sync/service/host/serve.h"
#include "sync/service/host/user_check.h"
#include "sync/service/http/certificate.h"

#include <algorithm>
#include <charconv>
#include <ostream>

namespace relais::service {
namespace {

Exit exitOf(ErrorCode code) {
    const int number = static_cast<int>(code);
    if (code == ErrorCode::ConfigInvalid)
        return Exit::Configuration;
    return number / 100 == 3 || code == ErrorCode::StorageFailed ? Exit::Store : Exit::Failed;
}

Exit complain(std::ostream& err, const Error& error) {
    err << "relais-service: " << (error.detail.empty() ? std::string(name(error.code)) : error.detail) << '\n';
    return exitOf(error.code);
}

std::string joined(const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts)
        out += (out.empty() ? "" : ",") + part;
    return out;
}

class Commands {
public:
    Commands(ServiceState& state, const CommandLine& line, std::ostream& out)
        : m_state(state), m_admin(state.parts(), state.keys(), state.settings()), m_line(line), m_out(out) { }

    Status run() {
        RELAIS_TRY(m_admin.start());
        const std::string& command = m_line.name;
        if (command == "user add")
            return userAdd();
        if (command == "user list")
            return userList();
        if (command == "user disable")
            return m_admin.setDisabled({m_line.words[0]}, true);
        if (command == "user enable")
            return m_admin.setDisabled({m_line.words[0]}, false);
        if (command == "enrol-code")
            return enrolCode();
        if (command == "device list")
            return deviceList();
        if (command == "device revoke" || command == "device confirm")
            return device(command == "device revoke");
        if (command == "alarm list")
            return alarmList();
        if (command == "alarm clear")
            return m_admin.clearAlarm(m_line.words[0], m_line.words[1]);
        if (command == "quarantine list")
            return quarantineList();
        if (command == "quarantine retry")
            return quarantineRetry();
        if (command == "dispositif withdraw")
            return withdraw();
        if (command == "duties")
            return duties();
        if (command == "indicators")
            return exportIndicators(m_state, m_admin, m_line, m_out);
        if (command == "load")
            return load(m_state, m_admin, m_line.words, m_out);
        if (command == "check")
            return check();
        return backup();
    }

private:
    Status userAdd() {
        UserRow user;
        user.id = {m_line.words[0]};
        user.label = m_line.one("label");
        user.profession = m_line.one("profession");
        user.structure = m_line.one("structure");
        user.commune = m_line.one("commune");
        const auto roles = m_line.named.find("role");
        const auto held = roles == m_line.named.end() ? std::vector<std::string> {} : roles->second;
        RELAIS_ASSIGN(const UserRow checked, checkedUser(m_state.storage(), user));
        RELAIS_ASSIGN(const std::string unknown, unknownRoles(m_state.storage(), held));
        RELAIS_TRY(m_admin.putUser(checked, held));
        if (!unknown.empty())
            m_out << "warning: " << unknown << '\n';
        return {};
    }

    Status userList() {
        RELAIS_ASSIGN(const auto lines, m_admin.users());
        for (const auto& line : lines)
            m_out << line.user.id.text << '\t' << line.user.label << '\t' << joined(line.roles) << '\t' << line.devices
                  << " devices" << (line.user.disabled ? "\tdisabled" : "") << '\n';
        return {};
    }

    Status enrolCode();

    Status deviceList() {
        RELAIS_ASSIGN(const auto lines, m_admin.devices());
        for (const auto& line : lines) {
            m_out << toText(line.device.id) << '\t';
            for (const UserId& user : line.users)
                m_out << user.text << ' ';
            m_out << '\t' << line.device.digits << "\tlast contact " << parisIso(line.device.lastContact) << '\t'
                  << line.pending << " pending" << (line.device.revoked ? "\trevoked" : "")
                  << (line.device.confirmed ? "" : "\tto confirm") << '\n';
        }
        return {};
    }

    Status device(bool revoke) {
        const auto id = idFromText<DeviceId>(m_line.words[0]);
        if (!id)
            return fail(ErrorCode::InvalidArgument, "not the number of a device; \"device list\" prints them");
        return revoke ? m_admin.revokeDevice(*id) : m_admin.confirmDevice(*id);
    }

    Status alarmList() {
        RELAIS_ASSIGN(const auto alarms, m_admin.alarms());
        for (const AlarmRow& alarm : alarms)
            m_out << alarm.kind << '\t' << alarm.subject << "\tsince " << parisIso(alarm.raised) << '\n';
        return {};
    }

    Status quarantineList() {
        RELAIS_ASSIGN(const auto lines, m_admin.quarantined());
        for (const auto& line : lines)
            m_out << (line.op.isNull() ? "unreadable " + toHex(line.leaf) : toText(line.op)) << '\t' << line.code
                  << "\treceived " << parisIso(line.received) << "\tdevice " << toText(line.device) << '\n';
        return {};
    }

    Status quarantineRetry() {
        OpId op;
        if (m_line.words[0] != "all") {
            const auto named = idFromText<OpId>(m_line.words[0]);
            if (!named)
                return fail(ErrorCode::InvalidArgument, "not the number of an op; \"quarantine list\" prints them");
            op = *named;
        }
        RELAIS_ASSIGN(const std::size_t left, m_admin.retryQuarantined(op));
        m_out << left << " still set aside\n";
        return {};
    }

    Status withdraw() {
        std::uint32_t version = 0;
        const std::string& typed = m_line.words[1];
        const auto read = std::from_chars(typed.data(), typed.data() + typed.size(), version);
        if (read.ec != std::errc {} || read.ptr != typed.data() + typed.size())
            return fail(ErrorCode::InvalidArgument, "the version is a whole number");
        return m_admin.withdrawDefinition(m_line.words[0], version);
    }

    Status duties() {
        const auto first = CivilDate::parse(m_line.words[1]);
        const auto last = CivilDate::parse(m_line.words[2]);
        if (!first || !last)
            return fail(ErrorCode::InvalidArgument, "a day is like 2026-11-21");
        RELAIS_ASSIGN(const std::size_t made, m_admin.makeDuties(m_line.words[0], *first, *last));
        m_out << made << " duties made\n";
        return {};
    }

    Status check() {
        RELAIS_ASSIGN(const auto faults, m_state.storage().verify());
        for (const std::string& fault : faults)
            m_out << fault << '\n';
        if (!faults.empty())
            return fail(ErrorCode::StoreCorrupt, "the store is damaged: restore the last backup");
        m_out << "OK\n";
        return {};
    }

    Status backup() {
        RELAIS_ASSIGN(const Seq reached, m_admin.backup(m_line.words[0]));
        m_out << "backup verified up to " << reached << '\n';
        return {};
    }

    ServiceState& m_state;
    Administration m_admin;
    const CommandLine& m_line;
    std::ostream& m_out;
};

Result<std::uint16_t> publicPort(const ServiceState& state) {
    const Config& config = state.config();
    if (config.count("public_port") != 0)
        return static_cast<std::uint16_t>(config.count("public_port"));
    if (config.count("port") != 0)
        return static_cast<std::uint16_t>(config.count("port"));
    RELAIS_ASSIGN(const std::string text, readText(state.file("port")));
    std::uint16_t port = 0;
    std::from_chars(text.data(), text.data() + text.size(), port);
    if (port == 0)
        return fail(ErrorCode::ConfigInvalid, "the service is not running and no port is configured");
    return port;
}

Status Commands::enrolCode() {
    const Config& config = m_state.config();
    RELAIS_TRY(ensureCertificate(config));
    EnrolUri uri;
    const bool typed = m_line.has("typed");
    RELAIS_ASSIGN(uri.secret, m_admin.enrolCode({m_line.words[0]}, typed ? CodeKind::Typed : CodeKind::Qr));
    uri.host = config.text("public_host");
    RELAIS_ASSIGN(uri.port, publicPort(m_state));
    RELAIS_ASSIGN(const Hash pin, certificatePin(config.path("certificate", "tls/certificate.pem")));
    uri.pins.push_back(pin);
    if (!config.text("backup_pin").empty()) {
        RELAIS_ASSIGN(const Bytes backup, fromBase64(config.text("backup_pin")));
        if (backup.size() != pin.size())
            return fail(ErrorCode::ConfigInvalid, "backup_pin is not a SHA-256");
        Hash second {};
        std::ranges::copy(backup, second.begin());
        uri.pins.push_back(second);
    }
    const IngestKey& ingest = m_state.material().ingest.back();
    uri.ingestKey = ingest.pair.publicKey;
    uri.ingestKid = ingest.kid;
    uri.authority = m_state.material().authority.publicKey();
    uri.caRequired = config.text("ca") == "required";
    m_out << formatEnrolUri(uri) << '\n';
    if (typed)
        m_out << uri.secret.substr(0, 4) << '-' << uri.secret.substr(4, 4) << '-' << uri.secret.substr(8) << '\n';
    return {};
}

// "OK [warnings]" or "KO CODE"; needs no store.
Exit checkIdentifierCommand(const Config& config, const CommandLine& line, std::ostream& out, std::ostream& err) {
    IdentifierContext context;
    context.mode = config.production() ? DataMode::Production : DataMode::Demo;
    context.today = toParis(ServiceClock().wall()).date;
    const auto result = checkIdentifier(line.words[0], line.words[1], context);
    if (!result) {
        err << "relais-service: unknown kind \"" << line.words[0] << "\"; kinds:";
        for (const std::string_view kind : identifierNames())
            err << ' ' << kind;
        err << '\n';
        return Exit::Usage;
    }
    out << (result->ok ? "OK" : "KO " + result->code);
    for (const std::string& warning : result->warnings)
        out << ' ' << warning;
    out << '\n';
    return result->ok ? Exit::Done : Exit::Failed;
}

Status restoreCommand(const Config& config, const std::string& backup, std::ostream& out) {
    RELAIS_ASSIGN(const auto alone, FolderLock::take(config.text("state"))); // never under a service that runs
    RELAIS_ASSIGN(const KeyMaterial keys, readKeys(config.text("state") + "/keys"));
    RELAIS_TRY(restoreBackup(backup, config.text("state") + "/store.db", keys.store));
    // Opening it now renews the epoch and replays the removals, so that a mistake shows at once.
    RELAIS_ASSIGN(const auto state, ServiceState::open(config));
    Administration admin(state->parts(), state->keys(), state->settings());
    RELAIS_TRY(admin.start());
    out << "restored; devices will offer again what they hold\n";
    return {};
}

Status onState(const Config& config, const CommandLine& line, std::ostream& out) {
    if (line.name == "restore")
        return restoreCommand(config, line.words[0], out);
    RELAIS_ASSIGN(const auto state, ServiceState::open(config));
    return line.name == "serve" ? serve(*state) : Commands(*state, line, out).run();
}

} // namespace

std::string usage() {
    std::string text = "relais-service: the central service of Relais\n\n" + commandHelp()
        + "\nKeys (--key value, environment RELAIS_KEY, or \"key = value\" in the file of --config):\n";
    for (const ConfigKey& key : configKeys())
        text += "  --" + std::string(key.name) + std::string(18 - std::min<std::size_t>(17, key.name.size()), ' ')
            + std::string(key.description) + '\n';
    return text + "\nExit codes: 0 done, 1 failed or refused, 2 usage, 3 configuration, 4 store.\n";
}

Exit runCommand(const Config& config, std::ostream& out, std::ostream& err) {
    const auto line = readCommandLine(config.words());
    if (!line) {
        err << "relais-service: " << line.error().detail << '\n';
        return Exit::Usage;
    }
    if (line->name == "help") {
        out << usage();
        return Exit::Done;
    }
    if (line->name == "print-config") {
        out << config.print();
        return Exit::Done;
    }
    if (line->name == "check identifier")
        return checkIdentifierCommand(config, *line, out, err);
    if (config.text("state").empty()) {
        err << "relais-service: state: name the folder of the service, for example --state /var/lib/relais\n";
        return Exit::Configuration;
    }
    const Status done = onState(config, *line, out);
    return done ? Exit::Done : complain(err, done.error());
}

} // namespace relais::service
