// Replays a LUP record by the table alone.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/naive_lup.h"

namespace relais::test {

std::string naiveFault(const Record& record, const std::function<bool(const UserId&, WallMs)>& isAgent) {
    static const std::set<std::string> kTriage {
        "confirmer_auteur", "non_reconnu", "envoyer_caisse", "accepter_file", "ecarter"};
    if (record.purged) // what its acts said is gone
        return {};
    std::string state;
    std::set<OpId> seen;
    Seq last = 0;
    for (const AppliedOp& event : record.events) {
        if (event.seq == 0)
            continue;
        if (!seen.insert(event.id).second)
            return "an op has two effects";
        if (event.seq <= last)
            return "events are not in the service's order";
        last = event.seq;
        if (event.type == "create") {
            if (!state.empty())
                return "created twice";
            state = "TRANSMIS";
            continue;
        }
        if (state.empty())
            return "the history does not begin with a creation";
        if (event.type == "purge")
            continue;
        if (event.type == "withdraw") {
            if (event.author != record.author)
                return "taken back by another person";
            // Taking back an addition says so and changes nothing.
            const auto target = event.body.find("op");
            const bool ofCreation = target == event.body.end() || target->second.bytes() == toBytes(record.id.bytes());
            state = ofCreation ? "ANNULE" : state;
            continue;
        }
        const auto by = event.body.find("by");
        const std::string act = event.type == "move" && by != event.body.end() ? by->second.text() : event.type;
        if (kTriage.contains(act)) {
            if (!isAgent(event.author, event.serviceTime))
                return act + " by somebody who is no agent";
            state = act == "ecarter" ? "ECARTE" : act == "accepter_file" ? "TRANSMIS" : state;
            continue;
        }
        const bool known = std::ranges::any_of(lupRules(), [&](const Rule& rule) { return rule.act == act; });
        if (!known) {
            if (!event.author.empty())
                return act + " is an act of the service";
            continue;
        }
        std::optional<std::string> next;
        if (event.author.empty())
            next = expectedState(act, Who::Service, state);
        if (!next && event.author == record.author)
            next = expectedState(act, Who::Author, state);
        if (!next && !event.author.empty() && isAgent(event.author, event.serviceTime))
            next = expectedState(act, Who::Agent, state);
        if (!next)
            return act + " from " + state + " by " + (event.author.empty() ? "the service" : event.author.text);
        // The answer to a question is the one addition that moves (product.md "LUP workflow").
        const auto answers = event.body.find("reponse");
        if (act == "complement" && state == "EN_ATTENTE_DECLARANT" && answers != event.body.end()
            && answers->second.boolean())
            next = "EN_ANALYSE";
        state = *next;
    }
    return state == record.state ? std::string() : record.state + " where the history leads to " + state;
}

} // namespace relais::test
