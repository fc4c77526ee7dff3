// How the words of a workflow file (paths, predicates, templates, effects) are read against one record and one op.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/definition_set.h"
#include "sync/domain/judge.h"

namespace relais::sync {

// Facts of a record that the interpreter itself reads and writes; the others belong to the workflow files.
namespace Fact {
inline constexpr std::string_view kState = "etat";             // of an op: the state after it
inline constexpr std::string_view kHidden = "masque";          // of an op: linkIds erased by it
inline constexpr std::string_view kCorrects = "corrige";       // of an op: its body's answers replace answers
inline constexpr std::string_view kCaisse = "caisse";          // code
inline constexpr std::string_view kTerritory = "territoire";   // code, of a dispositif whose workflow has a `place`
inline constexpr std::string_view kHolder = "titulaire";       // user
inline constexpr std::string_view kDesk = "desk";              // feed
inline constexpr std::string_view kTriage = "triage";          // true: no desk yet, or set aside
inline constexpr std::string_view kQuarantine = "quarantaine"; // code, while set aside
inline constexpr std::string_view kUnverified = "auteur_non_verifie";
inline constexpr std::string_view kRecognised = "auteur_reconnu"; // user
inline constexpr std::string_view kToCorrect = "a_corriger";      // list of {"linkId", "code"}
inline constexpr std::string_view kRouting = "routage";           // how the desk was found
inline constexpr std::string_view kOrigin = "origine";            // record this one comes from
inline constexpr std::string_view kSuspendedSince = "suspendu_depuis";
inline constexpr std::string_view kSuspensions = "suspensions"; // list of {"de", "a"}
} // namespace Fact

// Custody state of a creation that is not accepted yet: belongs to no workflow.
inline constexpr std::string_view kToSend = "A_TRANSMETTRE";

// The member of a map, or null; lives as long as the map.
[[nodiscard]] const Value& memberOf(const Value::Map& map, std::string_view key);

// Everything a path or a template may speak of. References must outlive the scene.
struct Scene {
    const Record& record;
    const Value::Map& payload;
    const Actor& actor;
    const ReferenceData& reference;
    WallMs now;
    OpId op;
    std::string scope;     // caisse under which the actor acts
    std::string send = {}; // record_summary.h, only for the témoin
    std::string sendCode = {};
    const Rota* rota = nullptr;
};

// The value at a path ("fact.question.texte" reaches into maps); null when there is none.
[[nodiscard]] Value valueAt(std::string_view path, const Scene& scene);
[[nodiscard]] bool holds(const Predicate& predicate, const Scene& scene);
[[nodiscard]] bool holds(const Condition& condition, const Scene& scene);
// A template filled; null members are left out.
[[nodiscard]] Value filled(const Value& model, const Scene& scene);

// Where an act leads from a state, and by which states it passes.
struct Destination {
    std::string to;
    std::vector<std::string> via;
};
[[nodiscard]] bool startsFrom(const Act& act, std::string_view state);
[[nodiscard]] Destination destinationOf(const Act& act, const Scene& scene);

// The facts an op changes (null: erased), "etat" included when it changes.
[[nodiscard]] Value::Map
factsOf(const Effects& effects, const std::string& to, const Workflow& flow, const Scene& scene);

// The act an op calls: its name for a contribution, body "by" for a move; null when the workflow has none.
[[nodiscard]] const Act* actOf(const Workflow& flow, std::string_view type, const Value::Map& body);
// A body without "by" and "to".
[[nodiscard]] Value::Map payloadOf(const Value::Map& body);

// The feeds a record is in.
[[nodiscard]] std::vector<FeedId> feedsFor(const Record& record, const Workflow& flow, const ReferenceData& reference);

} // namespace relais::sync
