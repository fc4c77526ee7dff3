// What may be done to a record, by whom, and what follows: the same decision on the device (to offer) and at the
// service (to rule).
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/content_issue.h"
#include "sync/domain/record.h"

namespace relais::sync {

// Who acts, as the service knows them at a moment (or as the lease says, on a device).
struct Actor {
    UserId user;
    std::string label;      // "Dr Élise Vautrin, médecin"
    std::string profession; // code
    std::string structure;
    std::string commune;            // INSEE of the structure
    std::vector<std::string> roles; // "DECLARANT", "AGENT_LUP:911", "COORD_PFIDASS:771", "ADMIN"
    bool unverified = false;        // device key alone
    bool service = false;           // the service itself (CLOS, consequences)
};

// A stretch of time that someone has promised.
struct Commitment {
    RecordId record;
    WallMs start;
    WallMs end;
};

// What a judgement may ask about duties other than the record's own. The service answers from all territories, in the
// transaction that judges; a device may not know and gives none, and the service then rules.
class Rota {
public:
    virtual ~Rota() = default;
    // Duties the user holds (fact "titulaire") and that are not over, cancelled or given back.
    [[nodiscard]] virtual std::vector<Commitment> dutiesOf(const UserId& user) const = 0;
    [[nodiscard]] virtual bool hasRole(const UserId& user, std::string_view role, std::string_view scope) const = 0;
    // Who holds the first held duty of the territory that starts at or after the instant; empty: nobody.
    [[nodiscard]] virtual UserId nextOnDuty(std::string_view territory, WallMs from) const = 0;
};

// Facts outside the record that a judgement may need; given by the caller, never looked up.
struct JudgeContext {
    WallMs now; // service time (device: best estimate)
    bool production = false;
    const Rota* rota = nullptr; // none (a device): the predicates about other duties hold
};

// A quarantined creation that can be read is still a record: fold it with `facts` (which hold "quarantaine" = code) and
// append it to `feeds`, so that a desk sees and treats it. When a later accepted op clears that fact (Record::facts no
// longer has "quarantaine" after the fold), the creation's own verdict becomes Accepted. facts["etat"] is the state.
//
// The ruling on one op. Accepted may still carry content issues: they flag the record « à corriger », never stop it.
struct Ruling {
    enum class Kind : std::uint8_t { Accept, Refuse, Quarantine };
    Kind kind = Kind::Accept;
    std::string code; // Refuse, Quarantine: "droits", "etat", "deja_pris", "accord", "definition", "purged"…
    std::string text; // French, may name who was first
    std::vector<ContentIssue> issues;
    std::vector<FeedId> feeds; // where the record is after the op, by routing and workflow
    Value::Map facts;          // stored with the op: caisse, desk, objectives…; the service adds numero and times
    // Ops the service makes itself in the same transaction (CLOS, linked case…), each judged in turn with
    // Actor::service (its own consequences too). Replica and n are null; id is derived from this op's, so that judging
    // twice makes them once; a create has "origine" (record id as text) in body. One refused with "etat" has nothing
    // left to do: the other record has moved on.
    std::vector<Op> consequences;
};

// `record` is null for a create. Reads only what it is given.
[[nodiscard]] Ruling judge(
    const Record* record, const Op& op, const Actor& actor, const DefinitionSet& definitions,
    const JudgeContext& context);

// One thing this actor may do now with this record, for buttons and for the desk.
struct AllowedAction {
    std::string name; // transition or contribution name: "prendre_en_charge", "complement", "annuler"…
    std::string type; // Op::type to use: "move" or the contribution's own name
    std::string to;   // state after, for moves
    bool decision = false;
    bool operator==(const AllowedAction&) const = default;
};
[[nodiscard]] std::vector<AllowedAction>
allowedActions(const Record& record, const Actor& actor, const DefinitionSet& definitions, const JudgeContext& context);

// The record as the readers of a feed may see it (projection); nullopt when the feed may not see it at all.
[[nodiscard]] std::optional<Record>
projectRecord(const Record& record, const FeedId& feed, const DefinitionSet& definitions);
[[nodiscard]] std::optional<AppliedOp>
projectOp(const AppliedOp& op, const Record& after, const FeedId& feed, const DefinitionSet& definitions);

} // namespace relais::sync
