// A small world for tests of the rules: the shipped dispositifs, two desks, and people to act.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/judge.h"
#include "sync/domain/permissions.h"
#include "sync/protocol/json_codec.h"

namespace relais::test {

using namespace relais::sync;

std::string fileText(const std::string& path);

// Files of the project's tree.
std::string projectFile(const std::string& path);

ReferenceData desks();

// Read once per process: copies of a set share what was read.
DefinitionSet shippedDefinitions();

Value::Array codes(std::initializer_list<const char*> list);

// Fictitious person, ranges of domain.md §3.
Value::Map lupAnswers();

// What people do to records, judged and folded as the service does it, ids counted.
class RulesWorld {
public:
    RulesWorld() : definitions(shippedDefinitions()) { }

    DefinitionSet definitions;
    WallMs now {1'795'082'400'000}; // Thursday 19 November 2026, 11:00 in Paris
    Actor doctor {{"u01"}, "Dr Élise Vautrin, médecin", "MEDECIN", "Cabinet", "91589", {"DECLARANT"}};
    Actor colleague {{"u02"}, "Karim Haddouche, pharmacien", "PHARMACIEN", "Pharmacie", "91286", {"DECLARANT"}};
    Actor agent {{"u11"}, "Sabine Ouzoulias", "AGENT_AM", "CPAM 91", "91228", {"AGENT_LUP:911"}};
    Actor agent77 {{"u10"}, "Yann Pelletrin", "AGENT_AM", "CPAM 77", "77288", {"AGENT_LUP:771"}};
    Actor coordinator {{"u12"}, "Clément Aubriac", "AGENT_AM", "CPAM 91", "91228", {"COORD_PFIDASS:911"}};
    Actor stranger {{"u14"}, "Bertrand Quillien", "CHARGE_MISSION", "DD 91", "91228", {"COORD_TERRITOIRE"}};
    Actor device {{}, "", "", "Cabinet", "91589", {}, true};
    Actor service {.service = true};

    std::map<RecordId, Record> records;
    std::map<RecordId, std::vector<AppliedOp>> log;
    Ruling last;

    Op op(const Actor& actor, const std::string& type, Value::Map body = {});

    RecordId create(const Actor& actor, Value::Map answers = lupAnswers(), const std::string& dispositif = "lup");

    // A move or a contribution; true when accepted.
    bool act(const RecordId& record, const Actor& actor, const std::string& name, Value::Map payload = {});

    bool apply(const Op& made, const Actor& actor);

    [[nodiscard]] const std::string& state(const RecordId& id) const { return records.at(id).state; }
    [[nodiscard]] Value fact(const RecordId& id, std::string_view name) const;
    [[nodiscard]] RecordId linked(const RecordId& id, std::string_view name = "lie") const;
    void pass(std::chrono::milliseconds time) { now = now + time; }

private:
    std::uint64_t m_count = 0;
    Seq m_seq = 0;
};

inline const std::string kAnswerText = "Droits ouverts au 1er novembre, tiers payant possible dès ce jour.";

} // namespace relais::test
