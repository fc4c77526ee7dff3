// Dispatch and the small commands: users, codes, devices, checks, backups.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/host/commands.h"

#include "sync/domain/identifiers.h"
#include "sync/domain/paris_time.h"
#include "sync/service/admin/administration.h"
#include "sync/service/host/load_command.h"
#include "sync/service/host/serve.h"
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

// "--role X" repeated, "--label Y" once: the options of one command, after the words that name it.
struct Options {
    std::vector<std::string> words;
    std::map<std::string, std::vector<std::string>> named;

    [[nodiscard]] std::string one(const std::string& name) const {
        const auto it = named.find(name);
        return it == named.end() ? std::string() : it->second.back();
    }
};

Result<Options> optionsOf(const std::vector<std::string>& words) {
    Options options;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!words[i].starts_with("--")) {
            options.words.push_back(words[i]);
        } else if (words[i] == "--typed") {
            options.named["typed"].emplace_back();
        } else {
            if (i + 1 == words.size())
                return fail(ErrorCode::InvalidArgument, words[i] + " needs a value");
            options.named[words[i].substr(2)].push_back(words[i + 1]);
            ++i;
        }
    }
    return options;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts)
        out += (out.empty() ? "" : ",") + part;
    return out;
}

class Commands {
public:
    Commands(ServiceState& state, const Options& options, std::ostream& out)
        : m_state(state), m_admin(state.parts(), state.keys(), state.settings()), m_options(options), m_out(out) { }

    Status run(const std::string& command) {
        RELAIS_TRY(m_admin.start());
        if (command == "user add")
            return userAdd();
        if (command == "user list")
            return userList();
        if (command == "user disable")
            return m_admin.setDisabled({word(0)}, true);
        if (command == "user enable")
            return m_admin.setDisabled({word(0)}, false);
        if (command == "enrol-code")
            return enrolCode();
        if (command == "device list")
            return deviceList();
        if (command == "device revoke" || command == "device confirm")
            return device(command == "device revoke");
        if (command == "load")
            return load(m_state, m_admin, m_options.words, m_out);
        if (command == "check")
            return check();
        if (command == "backup")
            return backup();
        return fail(ErrorCode::InvalidArgument, "unknown command");
    }

private:
    [[nodiscard]] std::string word(std::size_t i) const {
        return i < m_options.words.size() ? m_options.words[i] : std::string();
    }

    Status userAdd() {
        UserRow user;
        user.id = {word(0)};
        user.label = m_options.one("label");
        user.profession = m_options.one("profession");
        user.structure = m_options.one("structure");
        user.commune = m_options.one("commune");
        const auto roles = m_options.named.find("role");
        return m_admin.putUser(user, roles == m_options.named.end() ? std::vector<std::string> {} : roles->second);
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
        RELAIS_ASSIGN(const auto id, idFromText<DeviceId>(word(0)));
        return revoke ? m_admin.revokeDevice(id) : m_admin.confirmDevice(id);
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
        if (word(0).empty())
            return fail(ErrorCode::InvalidArgument, "name the file to write: backup FILE");
        RELAIS_ASSIGN(const Seq reached, m_admin.backup(word(0)));
        m_out << "backup verified up to " << reached << '\n';
        return {};
    }

    ServiceState& m_state;
    Administration m_admin;
    const Options& m_options;
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
    const bool typed = m_options.named.contains("typed");
    RELAIS_ASSIGN(uri.secret, m_admin.enrolCode({word(0)}, typed ? CodeKind::Typed : CodeKind::Qr));
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

// check identifier KIND VALUE: "OK [warnings]" or "KO CODE"; needs no store.
Exit checkIdentifierCommand(
    const Config& config, const std::vector<std::string>& words, std::ostream& out, std::ostream& err) {
    IdentifierContext context;
    context.mode = config.production() ? DataMode::Production : DataMode::Demo;
    context.today = toParis(ServiceClock().wall()).date;
    const auto result = words.size() == 4 ? checkIdentifier(words[2], words[3], context) : std::nullopt;
    if (!result) {
        err << "usage: relais-service check identifier KIND VALUE; kinds:";
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

Status restoreCommand(const Config& config, const std::vector<std::string>& words, std::ostream& out) {
    if (words.size() != 2)
        return fail(ErrorCode::InvalidArgument, "name the backup: restore FILE");
    RELAIS_ASSIGN(const KeyMaterial keys, readKeys(config.text("state") + "/keys"));
    RELAIS_TRY(restoreBackup(words[1], config.text("state") + "/store.db", keys.store));
    // Opening it now renews the epoch and replays the removals, so that a mistake shows at once.
    RELAIS_ASSIGN(const auto state, ServiceState::open(config));
    Administration admin(state->parts(), state->keys(), state->settings());
    RELAIS_TRY(admin.start());
    out << "restored; devices will offer again what they hold\n";
    return {};
}

} // namespace

std::string usage() {
    std::string text = "relais-service: the central service of Relais\n\n"
                       "  serve                              run until SIGTERM\n"
                       "  user add ID --label NAME [--profession P] [--structure S] [--commune INSEE] [--role R]…\n"
                       "  user list | user disable ID | user enable ID\n"
                       "  enrol-code USER [--typed]          one-time code of a person for one device\n"
                       "  device list | device revoke ID | device confirm ID\n"
                       "  load dispositifs DIR | territories DIR | directory FILE | users FILE | field-day FILE\n"
                       "  check | check identifier KIND VALUE\n"
                       "  backup FILE | restore FILE\n"
                       "  print-config\n\n"
                       "Keys (--key value, environment RELAIS_KEY, or \"key = value\" in the file of --config):\n";
    for (const ConfigKey& key : configKeys())
        text += "  --" + std::string(key.name) + std::string(18 - std::min<std::size_t>(17, key.name.size()), ' ')
            + std::string(key.description) + '\n';
    return text + "\nExit codes: 0 done, 1 failed or refused, 2 usage, 3 configuration, 4 store.\n";
}

Exit runCommand(const Config& config, std::ostream& out, std::ostream& err) {
    const std::vector<std::string>& words = config.words();
    if (words.empty()) {
        err << usage();
        return Exit::Usage;
    }
    if (words[0] == "print-config") {
        out << config.print();
        return Exit::Done;
    }
    if (words[0] == "check" && words.size() > 1 && words[1] == "identifier")
        return checkIdentifierCommand(config, words, out, err);
    if (words[0] == "restore") {
        const Status restored = restoreCommand(config, words, out);
        return restored ? Exit::Done : complain(err, restored.error());
    }
    const bool two = words[0] == "user" || words[0] == "device";
    const std::string command = two && words.size() > 1 ? words[0] + ' ' + words[1] : words[0];
    const auto known = {"serve",       "user add",      "user list",      "user disable", "user enable", "enrol-code",
                        "device list", "device revoke", "device confirm", "load",         "check",       "backup"};
    const auto options = optionsOf({words.begin() + (two && words.size() > 1 ? 2 : 1), words.end()});
    if (std::ranges::find(known, command) == known.end() || !options) {
        err << (options ? usage() : "relais-service: " + options.error().detail + '\n');
        return Exit::Usage;
    }
    const auto state = ServiceState::open(config);
    if (!state)
        return complain(err, state.error());
    const Status done = command == "serve" ? serve(**state) : Commands(**state, *options, out).run(command);
    return done ? Exit::Done : complain(err, done.error());
}

} // namespace relais::service
