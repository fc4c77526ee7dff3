// The small world of the rules, acted.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/lup_world.h"

#include "sync/protocol/json_codec.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace relais::test {

std::string fileText(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw std::runtime_error("cannot read " + path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string projectFile(const std::string& path) { return fileText(std::string(RELAIS_TEST_DATA) + "/../../" + path); }

ReferenceData desks() {
    const Value json = *parseJson(projectFile("sync/reference/desks.json"));
    auto read = referenceFromValue(json);
    if (!read)
        throw std::runtime_error(read.error().detail);
    return std::move(*read);
}

DefinitionSet shippedDefinitions() {
    static const DefinitionSet kRead = [] {
        DefinitionSet out;
        for (const std::string code : {"lup", "pfidass"}) {
            const auto added = out.add(
                projectFile("sync/dispositifs/" + code + "/form.json"),
                projectFile("sync/dispositifs/" + code + "/workflow.json"));
            if (!added)
                throw std::runtime_error(added.error().detail);
        }
        out.setReference(desks());
        return out;
    }();
    return kRead;
}

Value::Array codes(std::initializer_list<const char*> list) {
    Value::Array out;
    for (const char* code : list)
        out.emplace_back(code);
    return out;
}

Value::Map lupAnswers() {
    return {
        {"nir", Value("294079999900110")},
        {"nir_type", Value("NIR")},
        {"naissance", Value("1994-07-00")},
        {"sexe", Value("F")},
        {"nom_naissance", Value("EXEMPLE")},
        {"prenom", Value("Sacha")},
        {"telephone", Value("0639981001")},
        {"commune", Value("91228")},
        {"motif", Value("OUVERTURE_DROITS")},
        {"soins_concernes", Value(codes({"TRAITEMENT_CHRONIQUE"}))},
        {"urgence_soins", Value("24H")},
        {"renoncement", Value("RISQUE")},
        {"detail", Value("Ouverture de droits. Traitement menacé sous 24 h.")},
        {"canal_retour", Value("APP")},
        {"accord", Value("ORAL")},
        {"notice_version", Value("2026-1")}};
}

Op RulesWorld::op(const Actor& actor, const std::string& type, Value::Map body) {
    Op out;
    ++m_count;
    for (std::size_t i = 0; i < 8; ++i)
        out.id.raw[15 - i] = static_cast<std::uint8_t>(m_count >> (8 * i));
    out.id.raw[6] = 0x70;
    out.id.raw[8] = 0x80;
    out.type = type;
    out.dispositif = "lup";
    out.definition = 1;
    out.author = actor.user;
    out.wall = now;
    out.body = std::move(body);
    return out;
}

RecordId RulesWorld::create(const Actor& actor, Value::Map answers, const std::string& dispositif) {
    Op made = op(actor, "create", {{"answers", Value(std::move(answers))}});
    made.record = recordOf(made.id);
    made.dispositif = dispositif;
    apply(made, actor);
    return made.record;
}

bool RulesWorld::act(const RecordId& record, const Actor& actor, const std::string& name, Value::Map payload) {
    const Record& target = records.at(record);
    const Definition* definition = definitions.current(target.dispositif);
    const Act* found = definition->workflow.act(name);
    Op made = op(actor, found != nullptr && !found->move ? name : "move", std::move(payload));
    if (made.type == "move")
        made.body["by"] = name;
    made.record = record;
    made.dispositif = target.dispositif;
    return apply(made, actor);
}

bool RulesWorld::apply(const Op& made, const Actor& actor) {
    const auto it = records.find(made.record);
    const Ruling ruling = judge(it == records.end() ? nullptr : &it->second, made, actor, definitions, {now, false});
    last = ruling;
    const bool quarantinedRecord
        = ruling.kind == Ruling::Kind::Quarantine && made.type == "create" && !ruling.facts.empty();
    if (ruling.kind != Ruling::Kind::Accept && !quarantinedRecord)
        return false;
    AppliedOp applied = appliedFrom(made);
    applied.authorLabel = actor.label;
    applied.unverified = actor.unverified;
    applied.serviceTime = now;
    applied.seq = ++m_seq;
    applied.facts = ruling.facts;
    log[made.record].push_back(applied);
    fold(records[made.record], applied, definitions);
    for (const Op& next : ruling.consequences)
        apply(next, service);
    last = ruling;
    return ruling.kind == Ruling::Kind::Accept;
}

Value RulesWorld::fact(const RecordId& id, std::string_view name) const { return Value(records.at(id).facts)[name]; }

RecordId RulesWorld::linked(const RecordId& id, std::string_view name) const {
    return *idFromText<RecordId>(fact(id, name).text());
}

} // namespace relais::test
