// Loading files, one kind after the other.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/host/load_command.h"

#include "sync/domain/definition_set.h"
#include "sync/domain/reference_tables.h"
#include "sync/protocol/json_codec.h"
#include "sync/service/admin/field_day.h"
#include "sync/service/host/user_check.h"

#include <algorithm>
#include <ostream>

namespace relais::service {
namespace {

template <class T>
Result<T> inFile(const std::string& path, Result<T> result) {
    if (!result)
        return fail(result.error().code, path + ": " + result.error().detail);
    return result;
}

Result<Value> readJson(const std::string& path) {
    RELAIS_ASSIGN(const std::string text, readText(path));
    return inFile(path, parseJson(text));
}

Status loadDispositifs(Administration& admin, const std::string& folder, std::ostream& out) {
    SystemFiles files;
    RELAIS_ASSIGN(const auto names, files.list(folder));
    std::size_t loaded = 0;
    for (const std::string& name : names) {
        const std::string form = folder + '/' + name + "/form.json";
        const std::string workflow = folder + '/' + name + "/workflow.json";
        if (!files.exists(form) || !files.exists(workflow))
            continue;
        RELAIS_ASSIGN(const std::string formText, readText(form));
        RELAIS_ASSIGN(const std::string workflowText, readText(workflow));
        if (const Status put = admin.putDefinition(formText, workflowText); !put)
            return fail(put.error().code, folder + '/' + name + ": " + put.error().detail);
        ++loaded;
    }
    if (loaded == 0)
        return fail(ErrorCode::NotFound, "no dispositif (form.json beside workflow.json) below " + folder);
    out << loaded << " dispositifs\n";
    return {};
}

Result<std::vector<Commune>> readCommunes(const std::string& folder) {
    SystemFiles files;
    RELAIS_ASSIGN(const auto names, files.list(folder));
    std::vector<Commune> communes;
    for (const std::string& name : names) {
        if (!name.starts_with("communes_") || !name.ends_with(".csv"))
            continue;
        const std::string path = folder + '/' + name;
        RELAIS_ASSIGN(const std::string text, readText(path));
        RELAIS_ASSIGN(const auto read, inFile(path, communesFromCsv(text)));
        communes.insert(communes.end(), read.begin(), read.end());
    }
    return communes;
}

Status loadTerritories(Administration& admin, const std::string& folder, std::ostream& out) {
    RELAIS_ASSIGN(Value desks, readJson(folder + "/desks.json"));
    RELAIS_ASSIGN(const auto communes, readCommunes(folder));
    RELAIS_ASSIGN(const std::string formerText, readText(folder + "/former_communes.csv"));
    RELAIS_ASSIGN(const auto former, inFile(folder + "/former_communes.csv", formerCommunesFromCsv(formerText)));
    RELAIS_ASSIGN(const Value professions, readJson(folder + "/professions.json"));
    RELAIS_TRY(inFile(folder + "/professions.json", professionsFromValue(professions)));
    Value::Array known;
    for (const Commune& commune : communes)
        known.emplace_back(commune.code);
    Value::Map replaced;
    for (const FormerCommune& commune : former)
        replaced.emplace(commune.code, Value::Array {commune.alias.current, commune.alias.since.iso()});
    desks.set("known_communes", std::move(known));
    desks.set("former_communes", std::move(replaced));
    RELAIS_TRY(inFile(folder + "/desks.json", referenceFromValue(desks)));
    RELAIS_TRY(admin.putReference("desks", desks));
    RELAIS_TRY(admin.putReference("professions", professions));
    RELAIS_TRY(admin.putReference("communes", communeRows(communesInForce(communes, former))));
    out << communes.size() << " communes, " << desks["caisses"].array().size() << " caisses\n";
    return {};
}

Status loadDirectory(Administration& admin, const std::string& path, std::ostream& out) {
    RELAIS_ASSIGN(const Value directory, readJson(path));
    RELAIS_ASSIGN(const auto entries, inFile(path, directoryFromValue(directory)));
    RELAIS_TRY(admin.putReference("directory", directory));
    out << entries.size() << " directory entries\n";
    return {};
}

Status putUsers(Administration& admin, const FieldDay& day, std::ostream& out) {
    for (const UserRow& user : day.users) {
        const auto roles = day.roles.find(user.id);
        RELAIS_TRY(admin.putUser(user, roles == day.roles.end() ? std::vector<std::string> {} : roles->second));
    }
    out << day.users.size() << " users\n";
    return {};
}

Status loadFieldDay(ServiceState& state, Administration& admin, const std::string& path, std::ostream& out) {
    if (state.config().production())
        return fail(ErrorCode::InvalidArgument, "a field day is for demonstrations, not for production");
    RELAIS_ASSIGN(const auto users, admin.users());
    if (!users.empty())
        return fail(ErrorCode::Conflict, "a field day is loaded into an empty service only");
    RELAIS_ASSIGN(const DefinitionSet definitions, loadedDefinitions(state.storage()));
    RELAIS_ASSIGN(const Value json, readJson(path));
    RELAIS_ASSIGN(const FieldDay day, inFile(path, readFieldDay(json, definitions)));
    RELAIS_TRY(putUsers(admin, day, out));
    // Its own administration and ledger, at the hours of the day.
    SteppedClock clock;
    if (!day.steps.empty())
        clock.moveTo(day.steps.front().made);
    Administration then(state.partsWith(clock), state.keys(), state.settings());
    Ledger ledger(state.partsWith(clock), state.keys(), state.settings());
    RELAIS_TRY(ledger.start());
    for (const FieldDayDuties& duties : day.duties)
        RELAIS_TRY(then.makeDuties(duties.territory, duties.first, duties.last));
    RELAIS_ASSIGN(
        const FieldDayReport report, playFieldDay(day, ledger, clock, state.random(), [&](const UserId& user) {
            return then.enrolCode(user, CodeKind::Qr);
        }));
    out << report.accepted << " operations accepted\n";
    for (const std::string& line : report.notAccepted)
        out << "not accepted: " << line << '\n';
    return {};
}

} // namespace

Status load(ServiceState& state, Administration& admin, const std::vector<std::string>& words, std::ostream& out) {
    if (words.size() != 2)
        return fail(
            ErrorCode::InvalidArgument,
            "load dispositifs DIR | territories DIR | directory FILE | users FILE | field-day FILE");
    if (words[0] == "dispositifs")
        return loadDispositifs(admin, words[1], out);
    if (words[0] == "territories")
        return loadTerritories(admin, words[1], out);
    if (words[0] == "directory")
        return loadDirectory(admin, words[1], out);
    if (words[0] == "field-day")
        return loadFieldDay(state, admin, words[1], out);
    if (words[0] != "users")
        return fail(ErrorCode::InvalidArgument, "cannot load \"" + words[0] + '"');
    RELAIS_ASSIGN(const Value json, readJson(words[1]));
    Value users;
    users.set("users", json["users"]);
    users.set("today", "2000-01-01T00:00"); // a list of users has no day
    RELAIS_ASSIGN(const FieldDay read, inFile(words[1], readFieldDay(users, DefinitionSet())));
    FieldDay checked = read; // all of them before the first is written
    for (UserRow& user : checked.users) {
        auto ok = checkedUser(state.storage(), user);
        if (!ok)
            return fail(ok.error().code, words[1] + ": " + user.id.text + ": " + ok.error().detail);
        user = std::move(*ok);
    }
    return putUsers(admin, checked, out);
}

} // namespace relais::service
